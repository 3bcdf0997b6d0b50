import { lazy } from 'react'
import { Route, Switch, useParams } from 'wouter'
import { MeetingsPage } from './MeetingsPage.tsx'
import { WithMeetingWords } from './words.tsx'

const TimesPage = lazy(async () => ({ default: (await import('./times/TimesPage.tsx')).TimesPage }))
const AvoidedPage = lazy(async () => ({ default: (await import('./avoided/AvoidedPage.tsx')).AvoidedPage }))
const YearPage = lazy(async () => ({ default: (await import('./year/YearPage.tsx')).YearPage }))
const HostsPage = lazy(async () => ({ default: (await import('./hosts/HostsPage.tsx')).HostsPage }))
const CalendarsPage = lazy(async () => ({
  default: (await import('./calendars/CalendarsPage.tsx')).CalendarsPage,
}))
const MeetingPage = lazy(async () => ({ default: (await import('./MeetingPage.tsx')).MeetingPage }))

/** Each meeting is a page of its own: what is written on one never follows along to another. */
function OneMeeting() {
  const { id = '', part = '' } = useParams<{ id: string; part?: string }>()
  return <MeetingPage key={id} id={id} part={part} />
}

/** The meetings and what belongs to them. The list comes first; each other page's code when it is wanted. */
export function MeetingPages() {
  return (
    <WithMeetingWords>
      <Switch>
        <Route path="/moten" component={MeetingsPage} />
        <Route path="/moten/nytt" component={MeetingsPage} />
        <Route path="/moten/arsforslag" component={YearPage} />
        <Route path="/moten/vardar" component={HostsPage} />
        <Route path="/moten/kalendrar" component={CalendarsPage} />
        <Route path="/moten/tider" component={TimesPage} />
        <Route path="/moten/undvik" component={AvoidedPage} />
        <Route path="/moten/:id/:part?" component={OneMeeting} />
      </Switch>
    </WithMeetingWords>
  )
}
