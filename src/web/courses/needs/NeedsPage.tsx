import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { yearOf } from '../../../domain/days.ts'
import type { AboutHalf, NeedBoard } from '../../../domain/need-board.ts'
import { yearHalves } from '../../../domain/needs.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { PartyMark } from '../../marks.tsx'
import { Empty, Page } from '../../Page.tsx'
import { useMay, useMe } from '../../records.ts'
import { UnreadableRows } from '../../UnreadableRows.tsx'
import { CourseNav } from '../CourseNav.tsx'
import { AskNeed } from './AskNeed.tsx'
import { halfInView } from './half-view.ts'
import { NeedForecast } from './NeedForecast.tsx'
import { NeedTable } from './NeedTable.tsx'
import { needQuery } from './need-data.ts'
import { OwnNeed } from './OwnNeed.tsx'
import { RemindNeed } from './RemindNeed.tsx'
import { useWords, WithNeedWords } from './words.tsx'
import '../../asking/asking.css'
import './needs.css'

function HalfChoice({ chosen, today }: { chosen: AboutHalf; today: string }) {
  const { needs, choices } = useWords()
  const [, navigate] = useLocation()
  const id = useId()
  const first = yearOf(today)
  const years = [...new Set([first - 1, first, first + 1, first + 2, chosen.year])].toSorted()
  const options = years.flatMap(year => yearHalves.map(half => ({ year, half })))
  return (
    <span className="year-choice">
      <label htmlFor={id}>{needs.half}</label>
      <select
        id={id}
        value={`${chosen.year} ${chosen.half}`}
        onChange={event => {
          const [year = '', half = ''] = event.target.value.split(' ')
          navigate(`/kurser/behov?${new URLSearchParams({ year, half })}`)
        }}
      >
        {options.map(({ year, half }) => (
          <option key={`${year} ${half}`} value={`${year} ${half}`}>
            {needs.halfOf(choices.yearHalf[half], year)}
          </option>
        ))}
      </select>
    </span>
  )
}

function Counts({ board }: { board: NeedBoard }) {
  const { needs, choices } = useWords()
  return (
    <section className="section" aria-labelledby="svar-per-lan">
      <h2 id="svar-per-lan">{needs.counts}</h2>
      <ul className="ask-counts">
        {board.counties.map(({ county, offices, asked, answered }) => (
          <li key={county}>
            <span className="ask-county">
              <PartyMark lead={county === 'VG' ? 'MVG' : 'MH'} /> {choices.county[county]}
            </span>
            <strong>{needs.countyCount(answered, offices)}</strong>
            <progress value={answered} max={offices} aria-hidden="true" />
            <span className="quiet small">{needs.countyAsked(asked, offices)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What those who lead can send; one thing at a time is open. */
function Deeds({ board }: { board: NeedBoard }) {
  const { needs } = useWords()
  const [open, setOpen] = useState<'ask' | 'remind' | null>(null)
  const { question, reminder } = board
  const close = () => setOpen(null)
  if (open === 'ask') return <AskNeed board={board} onClose={close} />
  if (open === 'remind') return <RemindNeed board={board} onClose={close} />
  const why = [
    ...new Set([...question.obstacles, ...(reminder.officeIds.length > 0 ? reminder.obstacles : [])]),
  ]
  return (
    <div className="ask-send">
      <p className="note-actions">
        {question.obstacles.length === 0 && (
          <button type="button" className="button primary" onClick={() => setOpen('ask')}>
            {needs.ask.open}
          </button>
        )}
        {reminder.obstacles.length === 0 && (
          <button type="button" className="button" onClick={() => setOpen('remind')}>
            {needs.remind.open(reminder.officeIds.length)}
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

function BoardShown({ board }: { board: NeedBoard }) {
  const mine = board.offices.find(({ isMine }) => isMine)
  const seesAll = board.forecast.length > 0
  return (
    <>
      <UnreadableRows rows={board.unreadable} />
      {mine !== undefined && !board.mayAsk && <OwnNeed board={board} office={mine} />}
      <Counts board={board} />
      {board.mayAsk && <Deeds board={board} />}
      {seesAll && <NeedForecast board={board} />}
      {seesAll && <NeedTable board={board} />}
    </>
  )
}

function Needs({ chosen }: { chosen: AboutHalf }) {
  const { needs } = useWords()
  const { data, error, refetch } = useQuery(needQuery(chosen))
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={needs.loading} rows={8} />}
      {data !== undefined && <BoardShown key={`${chosen.year} ${chosen.half}`} board={data} />}
    </>
  )
}

function NeedsContent() {
  const { needs } = useWords()
  const me = useMe()
  const mayRead = useMay('read', 'needs')
  const search = useSearch()
  const chosen = me && halfInView(search, me.today)
  return (
    <Page
      title={needs.title}
      lede={needs.lede}
      filters={
        <>
          <CourseNav />
          {me && chosen && mayRead && <HalfChoice chosen={chosen} today={me.today} />}
        </>
      }
    >
      {me !== undefined && !mayRead && <Empty title={needs.closed.title} how={needs.closed.how} />}
      {chosen !== undefined && mayRead && <Needs chosen={chosen} />}
    </Page>
  )
}

/** How many each office wants to send to the courses of a half-year: answering, asking, reminding, and what it comes to. */
export function NeedsPage() {
  return (
    <WithNeedWords>
      <NeedsContent />
    </WithNeedWords>
  )
}
