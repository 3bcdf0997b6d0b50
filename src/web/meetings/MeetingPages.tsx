import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { MeetingsPage } from './MeetingsPage.tsx'
import { WithMeetingWords } from './words.tsx'

const YearPage = lazy(async () => ({ default: (await import('./year/YearPage.tsx')).YearPage }))

/** The meetings and what belongs to them. The list comes first; each other page's code when it is wanted. */
export function MeetingPages() {
  return (
    <WithMeetingWords>
      <Switch>
        <Route path="/moten/arsforslag" component={YearPage} />
        <Route path="/moten/:id?" component={MeetingsPage} />
      </Switch>
    </WithMeetingWords>
  )
}
