import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useLocation, useSearch } from 'wouter'
import { yearOf } from '../../../domain/days.ts'
import type { AboutHalf, NeedBoard } from '../../../domain/need-board.ts'
import { yearHalves } from '../../../domain/needs.ts'
import { AskCounts } from '../../asking/AskCounts.tsx'
import { AskDeeds } from '../../asking/Sending.tsx'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
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

function BoardShown({ board }: { board: NeedBoard }) {
  const { needs } = useWords()
  const mine = board.offices.find(({ isMine }) => isMine)
  const seesAll = board.forecast.length > 0
  return (
    <>
      <UnreadableRows rows={board.unreadable} />
      {mine !== undefined && !board.mayAsk && <OwnNeed board={board} office={mine} />}
      <AskCounts
        say={needs}
        counties={board.counties.map(({ offices, ...county }) => ({ ...county, all: offices }))}
      />
      {board.mayAsk && (
        <AskDeeds
          say={needs}
          question={board.question}
          reminder={{ obstacles: board.reminder.obstacles, count: board.reminder.officeIds.length }}
          ask={close => <AskNeed board={board} onClose={close} />}
          remind={close => <RemindNeed board={board} onClose={close} />}
        />
      )}
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
