import { Route, Switch } from 'wouter'
import { MeetingsPage } from './MeetingsPage.tsx'
import { WithMeetingWords } from './words.tsx'

/** The meetings and what belongs to them. The list comes first; each other page's code when it is wanted. */
export function MeetingPages() {
  return (
    <WithMeetingWords>
      <Switch>
        <Route path="/moten/:id?" component={MeetingsPage} />
      </Switch>
    </WithMeetingWords>
  )
}
