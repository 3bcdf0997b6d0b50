import { useDeferredValue } from 'react'
import type { Dated, Overview } from '../../domain/findings.ts'
import { datedKinds, leads } from '../../domain/vocabulary.ts'
import { longDay } from '../format.ts'
import { printOnly } from '../print.ts'
import { useWords } from '../words.tsx'
import { KindShape } from './KindShape.tsx'
import { YearList } from './YearList.tsx'
import { YearWheel } from './YearWheel.tsx'

/** Activities are arcs, and have their own lines in the legend. */
const kinds = datedKinds.filter(kind => kind !== 'activity')

function Legend({ overview }: { overview: Overview }) {
  const { wheel, party } = useWords()
  const shown = kinds.filter(kind => overview.wheel.some(item => item.kind === kind))
  return (
    <div className="legend">
      <h3 className="heard">{wheel.legend}</h3>
      <ul>
        {leads.map(lead => (
          <li key={lead}>
            <svg className="kind-shape" viewBox="-13 -8 26 16" width="26" height="16" aria-hidden="true">
              <g className="arc" data-lead={lead}>
                <path className="arc-fill" d="M-12-5.5h24v11h-24Z" />
                {lead !== 'MH' && <path className="vg-fill" d="M-12-5.5h7v11h-7Z" />}
                {lead !== 'MVG' && (
                  <path className="h-fill" d={lead === 'MH' ? 'M-12-5.5h7v11h-7Z' : 'M-12 0h7v5.5h-7Z'} />
                )}
                <path className="outline" d="M-12-5.5h24v11h-24Z" />
              </g>
            </svg>
            {party[lead].name}
          </li>
        ))}
        {shown.map(kind => (
          <li key={kind}>
            <KindShape kind={kind} />
            {wheel.kinds[kind]}
          </li>
        ))}
      </ul>
    </div>
  )
}

const none: readonly Dated[] = []

/** The picture for the wall, and the list that says the same. */
export function YearPicture({ overview }: { overview: Overview }) {
  const { wheel } = useWords()
  const { year, day } = overview
  // A full year is drawn in two pauses rather than one.
  const listed = useDeferredValue(overview.wheel, none)
  return (
    <section className="year section" aria-labelledby="year">
      <div className="year-sheet">
        <header className="year-head">
          <div>
            <h2 id="year">{wheel.heading(year)}</h2>
            <p className="quiet">{wheel.lede}</p>
          </div>
          <button type="button" className="button" onClick={() => printOnly('year')}>
            {wheel.print}
          </button>
          <p className="year-printed quiet">{wheel.printed(longDay(day))}</p>
        </header>
        {overview.wheel.length === 0 && <p className="quiet">{wheel.empty}</p>}
        <YearWheel items={overview.wheel} year={year} today={day} />
        <Legend overview={overview} />
      </div>
      <div className="year-text">
        <h2>{wheel.list}</h2>
        <YearList items={listed} year={year} />
      </div>
    </section>
  )
}
