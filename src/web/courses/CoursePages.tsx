import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { RoundsPage } from './RoundsPage.tsx'
import { WithCourseWords } from './words.tsx'

const NeedsPage = lazy(async () => ({ default: (await import('./needs/NeedsPage.tsx')).NeedsPage }))

/** The courses and what belongs to them. The rounds come first; each other page's code when it is wanted. */
export function CoursePages() {
  return (
    <WithCourseWords>
      <Switch>
        <Route path="/kurser" component={RoundsPage} />
        <Route path="/kurser/behov" component={NeedsPage} />
      </Switch>
    </WithCourseWords>
  )
}
