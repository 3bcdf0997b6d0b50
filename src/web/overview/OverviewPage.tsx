import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Finding, FindingState, Overview } from '../../domain/findings.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { StateMark } from '../marks.tsx'
import { Empty, Page } from '../Page.tsx'
import { overviewQuery } from '../records.ts'
import { useWords } from '../words.tsx'
import { YearChoice } from '../YearChoice.tsx'
import { yearInView } from '../year.ts'
import { NextUp, WaitingForMe } from './Mine.tsx'
import { RuleCard } from './RuleCard.tsx'
import { YearPicture } from './YearPicture.tsx'

const states: readonly FindingState[] = ['missed', 'atRisk', 'onTheWay', 'met']

function Counts({ findings }: { findings: readonly Finding[] }) {
  const words = useWords()
  return (
    <ul className="counts">
      {states.map(state => {
        const count = findings.filter(finding => finding.state === state).length
        return count === 0 ? null : (
          <li key={state}>
            <strong>{count}</strong> <StateMark state={state} />
          </li>
        )
      })}
      {findings.length === 0 && <li>{words.overview.allMet}</li>}
    </ul>
  )
}

function Rules({ overview }: { overview: Overview }) {
  const words = useWords()
  // What is folded away is drawn after what is seen.
  const drawMet = useDeferredValue(true, false)
  const { findings, year, day } = overview
  const cards = (shown: readonly Finding[]) =>
    shown.map(finding => (
      <RuleCard
        key={finding.rule + finding.restsOn.map(({ id }) => id).join()}
        finding={finding}
        year={year}
        today={day}
      />
    ))
  const open = findings.filter(({ state }) => state !== 'met')
  const met = findings.filter(({ state }) => state === 'met')
  return (
    <section className="rules" aria-labelledby="rules">
      <h2 id="rules">{words.overview.rules}</h2>
      <Counts findings={findings} />
      <div className="rule-cards">{cards(open)}</div>
      {met.length > 0 && (
        <details className="rules-met" open={open.length === 0}>
          <summary>{words.overview.showMet(met.length)}</summary>
          <div className="rule-cards">{drawMet && cards(met)}</div>
        </details>
      )}
    </section>
  )
}

function Content({ overview }: { overview: Overview }) {
  const words = useWords()
  // The picture lies below the first screen and is drawn right after it, in the pauses.
  const pictured = useDeferredValue(overview, null)
  if (overview.findings.length === 0 && overview.wheel.length === 0)
    return (
      <Empty
        title={words.wheel.heading(overview.year)}
        how={words.overview.empty}
        action={
          <Link className="button" href="/moten">
            {words.overview.toMeetings}
          </Link>
        }
      />
    )
  return (
    <>
      <div className="overview">
        <Rules overview={overview} />
        <div className="aside">
          <WaitingForMe overview={overview} />
          <NextUp overview={overview} />
        </div>
      </div>
      {pictured !== null && <YearPicture overview={pictured} />}
    </>
  )
}

/** The first screen: how the year stands, what waits for the person, what is next, and the year as a picture. */
export function OverviewPage() {
  const words = useWords()
  const search = useSearch()
  const [, navigate] = useLocation()
  const year = yearInView(search)
  const { data, error, refetch } = useQuery(overviewQuery(year))
  return (
    <Page
      wide
      title={words.overview.title}
      lede={words.overview.lede(year)}
      action={<YearChoice year={year} onChoose={chosen => navigate(`/?year=${chosen}`)} />}
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {error !== null && data !== undefined && <p className="quiet">{words.failure.old}</p>}
      {data !== undefined && <Content overview={data} />}
      {data === undefined && error === null && <Loading what={words.loading.overview} shape="cards" />}
    </Page>
  )
}
