import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { yearOf } from '../../../domain/days.ts'
import type { SeasonAnswer } from '../../../domain/season-board.ts'
import { seasons } from '../../../domain/vocabulary.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { PartyMark } from '../../marks.tsx'
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

function Counts({ season }: { season: SeasonAnswer }) {
  const { times, choices } = useWords()
  return (
    <section className="section" aria-labelledby="svar-per-lan">
      <h2 id="svar-per-lan">{times.counts}</h2>
      <ul className="ask-counts">
        {season.counties.map(({ county, people, asked, answered }) => (
          <li key={county ?? ''}>
            <span className="ask-county">
              {county !== null && <PartyMark lead={county === 'VG' ? 'MVG' : 'MH'} />}{' '}
              {county === null ? times.noCounty : choices.county[county]}
            </span>
            <strong>{times.countyCount(answered, people)}</strong>
            <progress value={answered} max={people} aria-hidden="true" />
            <span className="quiet small">{times.countyAsked(asked, people)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the project leader can send; one thing at a time is open. */
function Deeds({ season }: { season: SeasonAnswer }) {
  const { times } = useWords()
  const [open, setOpen] = useState<'ask' | 'remind' | null>(null)
  const { question, reminder } = season
  const close = () => setOpen(null)
  if (open === 'ask') return <AskTimes season={season} onClose={close} />
  if (open === 'remind') return <RemindTimes season={season} onClose={close} />
  const why = [
    ...new Set([...question.obstacles, ...(reminder.personIds.length > 0 ? reminder.obstacles : [])]),
  ]
  return (
    <div className="ask-send">
      <p className="note-actions">
        {question.obstacles.length === 0 && (
          <button type="button" className="button primary" onClick={() => setOpen('ask')}>
            {times.ask.open}
          </button>
        )}
        {reminder.obstacles.length === 0 && (
          <button type="button" className="button" onClick={() => setOpen('remind')}>
            {times.remind.open(reminder.personIds.length)}
          </button>
        )}
      </p>
      {why.map(sentence => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </div>
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
      <Counts season={season} />
      {season.breaksAreSupposed && mayAsk && <p className="ask-text">{times.supposed}</p>}
      {mayAsk && <Deeds season={season} />}
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
