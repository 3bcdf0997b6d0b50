import { Link } from 'wouter'
import { monthOf } from '../../domain/days.ts'
import type { Dated } from '../../domain/findings.ts'
import { addressOf } from '../addresses.ts'
import { monthName, weekText } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { useWords } from '../words.tsx'
import { KindShape } from './KindShape.tsx'
import { sayDays } from './say-dated.ts'
import { keyOf } from './wheel-geometry.ts'

function Entry({ item, year }: { item: Dated; year: number }) {
  const words = useWords()
  const address = addressOf(item, year)
  return (
    <li className="year-entry">
      <KindShape kind={item.kind} />
      <div>
        {address === null ? item.title : <Link href={address}>{item.title}</Link>}
        <p className="quiet small">
          {sayDays(item, year)}
          {item.startsOn === item.endsOn && `, ${weekText(item.startsOn)}`} · {words.wheel.kinds[item.kind]}
          {item.late && <strong className="late-word"> · {words.wheel.late}</strong>}
        </p>
      </div>
      {item.lead !== null && <PartyMark lead={item.lead} />}
    </li>
  )
}

/** What began before the year stands first in it. */
function monthIn(item: Dated, year: number): number {
  return item.startsOn < `${year}-01-01` ? 1 : monthOf(item.startsOn)
}

/** Everything the year wheel shows, in the same order and with the same links, month by month. */
export function YearList({ items, year }: { items: readonly Dated[]; year: number }) {
  const months = Array.from({ length: 12 }, (_, place) => place + 1)
    .map(month => ({ month, own: items.filter(item => monthIn(item, year) === month) }))
    .filter(({ own }) => own.length > 0)
  return (
    <div className="year-list">
      {months.map(({ month, own }) => (
        <section key={month}>
          <h3>{monthName(month)}</h3>
          <ol>
            {own.map(item => (
              <Entry key={keyOf(item)} item={item} year={year} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
