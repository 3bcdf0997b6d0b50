import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useLocation, useSearch } from 'wouter'
import { yearOf } from '../../../domain/days.ts'
import type { SeasonAnswer } from '../../../domain/season-board.ts'
import { seasons } from '../../../domain/vocabulary.ts'
import { AskCounts } from '../../asking/AskCounts.tsx'
import { AskDeeds } from '../../asking/Sending.tsx'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { useMay, useMe } from '../../records.ts'
import { UnreadableRows } from '../../UnreadableRows.tsx'
import { MeetingNav } from '../MeetingNav.tsx'
import { useWords } from '../words.tsx'
import { AskTimes } from './AskTimes.tsx'
import { OwnTimes } from './OwnTimes.tsx'
import { RemindTimes } from './RemindTimes.tsx'
import { type Chosen, seasonInView } from './season-view.ts'
import { TimesTable } from './TimesTable.tsx'
import { seasonQuery } from './times-data.ts'
import '../../asking/asking.css'
import './times.css'

function SeasonChoice({ chosen, today }: { chosen: Chosen; today: string }) {
  const { times, choices } = useWords()
  const [, navigate] = useLocation()
  const id = useId()
  const first = yearOf(today)
  const years = [...new Set([first - 1, first, first + 1, first + 2, chosen.year])].toSorted()
  const options = years.flatMap(year => seasons.map(season => ({ year, season })))
  return (
    <span className="year-choice">
      <label htmlFor={id}>{times.season}</label>
      <select
        id={id}
        value={`${chosen.year} ${chosen.season}`}
        onChange={event => {
          const [year = '', season = ''] = event.target.value.split(' ')
          navigate(`/moten/tider?${new URLSearchParams({ year, season })}`)
        }}
      >
        {options.map(({ year, season }) => (
          <option key={`${year} ${season}`} value={`${year} ${season}`}>
            {times.seasonOf(choices.season[season], year)}
          </option>
        ))}
      </select>
    </span>
  )
}

function SeasonShown({ season }: { season: SeasonAnswer }) {
  const { times } = useWords()
  const mayAsk = useMay('create', 'availability')
  const seesAll = useMe()?.roles.some(role => role === 'projectLeader' || role === 'steeringMember') ?? false
  const mine = season.people.find(({ isMine }) => isMine)
  return (
    <>
      <UnreadableRows rows={season.unreadable} />
      {mine !== undefined && <OwnTimes season={season} person={mine} />}
      <AskCounts
        say={times}
        counties={season.counties.map(({ people, ...county }) => ({ ...county, all: people }))}
      />
      {season.breaksAreSupposed && mayAsk && <p className="ask-text">{times.supposed}</p>}
      {mayAsk && (
        <AskDeeds
          say={times}
          question={season.question}
          reminder={{ obstacles: season.reminder.obstacles, count: season.reminder.personIds.length }}
          ask={close => <AskTimes season={season} onClose={close} />}
          remind={close => <RemindTimes season={season} onClose={close} />}
        />
      )}
      <TimesTable season={season} heading={seesAll ? times.people : times.peopleOwn} />
      <p className="quiet ask-text">{times.calendars}</p>
    </>
  )
}

function Times({ chosen }: { chosen: Chosen }) {
  const { times } = useWords()
  const { data, error, refetch } = useQuery(seasonQuery(chosen.year, chosen.season))
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={times.loading} rows={8} />}
      {data !== undefined && <SeasonShown key={`${chosen.year} ${chosen.season}`} season={data} />}
    </>
  )
}

/** Which half-days managers and steering members cannot come in a half-year: who has answered, asking, reminding. */
export function TimesPage() {
  const { times } = useWords()
  const me = useMe()
  const mayRead = useMay('read', 'availability')
  const search = useSearch()
  const chosen = me && seasonInView(search, me.today)
  return (
    <Page
      title={times.title}
      lede={times.lede}
      filters={
        <>
          <MeetingNav />
          {me && chosen && mayRead && <SeasonChoice chosen={chosen} today={me.today} />}
        </>
      }
    >
      {me !== undefined && !mayRead && <Empty title={times.closed.title} how={times.closed.how} />}
      {chosen !== undefined && mayRead && <Times chosen={chosen} />}
    </Page>
  )
}
