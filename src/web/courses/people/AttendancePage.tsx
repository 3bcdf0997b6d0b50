import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import { reachOf } from '../../../domain/access.ts'
import type { Roster } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { useMe } from '../../records.ts'
import { CourseNav } from '../CourseNav.tsx'
import { RoundNav } from '../RoundNav.tsx'
import { DayAttendance, DayChoice } from './DayAttendance.tsx'
import { dayToShow } from './day-to-show.ts'
import { Endings } from './Endings.tsx'
import { rosterQuery } from './people-data.ts'
import { partRoster } from './roster-parts.ts'
import { useWords, WithPeopleWords } from './words.tsx'
import './people.css'

/** The days of a round and who came on them, and who completed it. */
function Ticked({ roster, today }: { roster: Roster; today: string }) {
  const { attendance: say } = useWords().people
  const { days, round } = roster
  const [chosen, setChosen] = useState<string>()
  const day = chosen ?? dayToShow(days, today)
  const rows = partRoster(roster.rows, today).seated
  if (round.state === 'cancelled') return <Empty title={say.cancelled.title} how={say.cancelled.how} />
  if (day === undefined) return <Empty title={say.noDays.title} how={say.noDays.how} />
  if (rows.length === 0) return <Empty title={say.nobody.title} how={say.nobody.how} />
  return (
    <>
      <DayChoice days={days} day={day} today={today} onDay={setChosen} />
      <DayAttendance key={day} roundId={round.id} day={day} rows={rows} today={today} />
      <Endings roundId={round.id} days={days} rows={rows} today={today} />
    </>
  )
}

function KnownAttendance({ id }: { id: string }) {
  const { attendance: say } = useWords().people
  const filters = (
    <>
      <CourseNav />
      <RoundNav id={id} />
    </>
  )
  const me = useMe()
  const { data, error, refetch } = useQuery(rosterQuery(id))
  if (data === undefined || me === undefined)
    return (
      <Page title={say.loading} filters={filters}>
        {error === null ? (
          <Loading what={say.loading} />
        ) : (
          <FailureNote failure={error} again={() => void refetch()} />
        )}
      </Page>
    )
  const mayNote = reachOf(me, 'change', 'seats') === 'everything'
  return (
    <Page title={say.title(data.round.title)} filters={filters}>
      {mayNote ? (
        <Ticked roster={data} today={me.today} />
      ) : (
        <Empty title={say.mayNot.title} how={say.mayNot.how} />
      )}
    </Page>
  )
}

/** Who came to a course day by day, ticked on a phone, and who completed it. */
export function AttendancePage() {
  const { id = '' } = useParams<{ id: string }>()
  return (
    <WithPeopleWords>
      <KnownAttendance key={id} id={id} />
    </WithPeopleWords>
  )
}
