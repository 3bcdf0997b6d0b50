import { Link } from 'wouter'
import { halfYearOf, type Period } from '../../domain/half-years.ts'
import { sayObstacle } from '../../domain/say-obstacle.ts'
import { sayPeriod } from '../../domain/say-period.ts'
import type { SettlementPreview } from '../../domain/settlement-preview.ts'
import type { Collection } from '../../domain/stored.ts'
import { longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import type { CostBook } from './cost-book.ts'
import { rowsAddress } from './row-address.ts'
import { useWords } from './words.tsx'

type Obstacle = SettlementPreview['obstacles'][number]

/** So many rows are named; the rest are counted. */
const named = 8

const titlesIn = ({ records, unreadable }: Collection<{ title: string }>) =>
  new Map([...records, ...unreadable].map(({ id, title }) => [id, title]))

/** The rows that stand in the way, each with the page where it is mended. */
function Rows({ obstacle, book }: { obstacle: Obstacle; book: CostBook }) {
  const words = useWords()
  const ofSettlements = obstacle.kind === 'unreadableSettlement'
  const titles = titlesIn(ofSettlements ? book.lists.settlements : book.lists.costs)
  const to = (id: string) => (ofSettlements ? `/kostnader/avrakning/${id}` : `/kostnader/${id}`)
  const { ids } = obstacle
  if (ids.length === 0) return null
  return (
    <ul>
      {ids.slice(0, named).map(id => (
        <li key={id}>
          <Link href={to(id)}>{titles.get(id) || words.history.row(id)}</Link>
        </li>
      ))}
      {ids.length > named && <li>{words.settling.fresh.more(ids.length - named)}</li>}
    </ul>
  )
}

/** Why a settlement cannot be made yet, in sentences, with the ways to what must be mended. */
export function SettlementObstacles({ preview, book }: { preview: SettlementPreview; book: CostBook }) {
  const words = useWords()
  const { settling } = words
  const { obstacles } = preview
  const onlyEmpty = obstacles.every(({ kind }) => kind === 'nothing')
  const told = onlyEmpty ? obstacles : obstacles.filter(({ kind }) => kind !== 'nothing')
  if (told.length === 0) return null
  return (
    <section className="note" data-tone={onlyEmpty ? 'info' : 'warning'} aria-labelledby="obstacles">
      <Shape name={onlyEmpty ? 'ring' : 'triangle'} />
      <div>
        <h2 id="obstacles" className="note-title">
          {onlyEmpty ? settling.fresh.noRows : settling.fresh.obstacle}
        </h2>
        {told.map(obstacle => (
          <div key={obstacle.kind}>
            <p>{sayObstacle(obstacle, words)}</p>
            <Rows obstacle={obstacle} book={book} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** Rows of costs that cannot be read: what they are is not known, so they wait for a later settlement. */
function Unread({ preview, book }: { preview: SettlementPreview; book: CostBook }) {
  const words = useWords()
  const { fresh } = words.settling
  const ids = preview.unreadableCosts
  const titles = titlesIn(book.lists.costs)
  if (ids.length === 0) return null
  return (
    <p className="settle-said">
      {fresh.unread(ids.length)}{' '}
      {ids.slice(0, named).map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link href={`/kostnader/${id}`}>{titles.get(id) || words.history.row(id)}</Link>
        </span>
      ))}
      {ids.length > named && ` ${fresh.more(ids.length - named)}`}
    </p>
  )
}

/** What is left out: forgotten costs before the period, those only ordered, and those that cannot be read. */
export function SettlementLeftOut(props: {
  preview: SettlementPreview
  book: CostBook
  onPeriod: (period: Period) => void
}) {
  const { preview, book, onPeriod } = props
  const words = useWords()
  const { fresh } = words.settling
  const { earlier, notInvoiced, from, to } = preview
  const wider = earlier.from === null ? null : { from: halfYearOf(earlier.from).from, to }
  return (
    <>
      {earlier.from !== null && wider !== null && (
        <div className="note" data-tone="warning">
          <Shape name="triangle" />
          <div>
            <p>{fresh.earlier(earlier.count, longDay(earlier.from))}</p>
            <p className="note-actions">
              <button type="button" className="button" onClick={() => onPeriod(wider)}>
                {fresh.widen(sayPeriod(wider.from, wider.to, words))}
              </button>
            </p>
          </div>
        </div>
      )}
      {notInvoiced > 0 && (
        <p className="settle-said">
          {fresh.notInvoiced(notInvoiced)}{' '}
          <Link href={rowsAddress({ year: Number(from.slice(0, 4)), visa: 'ordered' })}>
            {fresh.toOrdered}
          </Link>
        </p>
      )}
      <Unread preview={preview} book={book} />
    </>
  )
}
