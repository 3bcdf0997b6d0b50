import { Route, Switch } from 'wouter'
import { RoundsPage } from './RoundsPage.tsx'
import { WithCourseWords } from './words.tsx'

/** The courses and what belongs to them. The rounds come first; each other page's code when it is wanted. */
export function CoursePages() {
  return (
    <WithCourseWords>
      <Switch>
        <Route path="/kurser" component={RoundsPage} />
      </Switch>
    </WithCourseWords>
  )
}
