import { Link } from 'wouter'
import type { Dated, Overview, Waiting, WaitingReason } from '../../domain/findings.ts'
import { addressOf } from '../addresses.ts'
import { ageText, longDay } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { useMay } from '../records.ts'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { KindShape } from './KindShape.tsx'
import { sayDays } from './say-dated.ts'
import { keyOf } from './wheel-geometry.ts'

/** Whom to turn to, for a person who may not do it with own hands; empty where nobody needs to be told. */
function tellOf(reason: WaitingReason, { tellLeader }: Words['overview']): string {
  switch (reason) {
    case 'fadedLight':
    case 'lateActivity':
    case 'redLight':
    case 'vacantSeat':
      return tellLeader[reason]
    default:
      return ''
  }
}

function WaitingItem({ item, overview }: { item: Waiting; overview: Overview }) {
  const words = useWords()
  const mayMend = useMay('change', item.noun)
  const tell = mayMend ? '' : tellOf(item.reason, words.overview)
  const address = item.reason === 'unreadableRow' ? '/halsa' : addressOf(item, overview.year)
  return (
    <li>
      {address === null ? <strong>{item.title}</strong> : <Link href={address}>{item.title}</Link>}
      <p className="small">
        {words.waiting[item.reason](item.facts)}
        {tell !== '' && ` ${tell}`}
        {item.lastDay !== null && (
          <span className="quiet">
            {' '}
            {words.overview.lastDay} {longDay(item.lastDay)}.
          </span>
        )}
      </p>
    </li>
  )
}

/** What waits for the person who looks, most pressing first. */
export function WaitingForMe({ overview }: { overview: Overview }) {
  const words = useWords()
  return (
    <section className="waiting" aria-labelledby="mine">
      <h2 id="mine">{words.overview.mine}</h2>
      {overview.mine.length === 0 && <p className="quiet">{words.overview.mineEmpty}</p>}
      <ul>
        {overview.mine.map(item => (
          <WaitingItem key={item.reason + item.noun + item.id} item={item} overview={overview} />
        ))}
      </ul>
    </section>
  )
}

/** A thing under way comes with the day it ends. */
function whenNext(item: Dated, overview: Overview, words: Words): string {
  const { day, year } = overview
  if (item.startsOn >= day) return `${sayDays(item, year)} (${ageText(item.startsOn, day)})`
  const end = sayDays({ startsOn: item.endsOn, endsOn: item.endsOn }, year)
  return `${words.overview.ends(end)} (${ageText(item.endsOn, day)})`
}

/** The next dates in the collaboration. */
export function NextUp({ overview }: { overview: Overview }) {
  const words = useWords()
  const { next, year } = overview
  return (
    <section aria-labelledby="next">
      <h2 id="next">{words.overview.next}</h2>
      {next.length === 0 && <p className="quiet">{words.overview.nextEmpty}</p>}
      <ol className="next">
        {next.map(item => {
          const address = addressOf(item, year)
          return (
            <li key={keyOf(item)} className="year-entry">
              <KindShape kind={item.kind} />
              <div>
                {address === null ? item.title : <Link href={address}>{item.title}</Link>}
                <p className="small quiet">{whenNext(item, overview, words)}</p>
              </div>
              {item.lead !== null && <PartyMark lead={item.lead} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
