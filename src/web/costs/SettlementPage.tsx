import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Settlement } from '../../domain/settlements.ts'
import type { Stored } from '../../domain/stored.ts'
import { longDay } from '../format.ts'
import { shareAddress } from '../host.ts'
import { Shape } from '../marks.tsx'
import { Page } from '../Page.tsx'
import '../plan/plan.css'
import { changesSince } from '../../domain/settled.ts'
import { RecordHistory } from '../RecordHistory.tsx'
import { useMay } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { useUndo } from '../undo.tsx'
import { CostNav } from './CostNav.tsx'
import { useSayChange } from './CostSettled.tsx'
import type { CostBook } from './cost-book.ts'
import { OnlyFor } from './OnlyFor.tsx'
import { CounterDialog } from './SettlementDialogs.tsx'
import { NoFile, SettlementFiles, useFiles } from './SettlementFiles.tsx'
import { SettlementMark } from './SettlementMark.tsx'
import { SettlementMemo } from './SettlementMemo.tsx'
import { SettlementRows } from './SettlementRows.tsx'
import { SettlementSums } from './SettlementSums.tsx'
import { useOrder } from './settlement-data.ts'
import { rowsOf, type ShownRow, stateOf, sumsOf } from './settlement-view.ts'
import { WithCosts } from './WithCosts.tsx'
import { useWords } from './words.tsx'
import './dashboard.css'
import './settling.css'

type KnownProps = { settlement: Stored<Settlement>; book: CostBook }

/** Undoes the settlement by another, when the person has said why. */
function Counter({ settlement, onClose }: { settlement: Stored<Settlement>; onClose: () => void }) {
  const { counter } = useWords().settling
  const announce = useUndo()
  const [, go] = useLocation()
  const { id } = settlement
  const order = useOrder(`counter ${id}`)
  const onCounter = (reason: string) =>
    order.mutate(
      { path: `/api/settlements/${id}/counter`, body: { reason }, seen: null },
      {
        onSuccess: made => {
          announce(counter.done(made.title))
          go(`/kostnader/avrakning/${made.id}`)
        },
      },
    )
  return (
    <CounterDialog
      settlement={settlement}
      busy={order.isPending}
      failure={order.error}
      onCounter={onCounter}
      onClose={onClose}
    />
  )
}

/** The other settlement of the two, when one undoes the other. */
function TheOther({ settlement, book }: KnownProps) {
  const { one } = useWords().settling
  const { records } = book.lists.settlements
  const undone = records.find(({ id }) => id === settlement.countersId)
  const undoing = records.find(({ countersId }) => countersId === settlement.id)
  const other = undone ?? undoing
  if (other === undefined) return null
  const reason = undoing === undefined ? settlement.reason : undoing.reason
  return (
    <div className="note">
      <Shape name={undoing === undefined ? 'arrow' : 'cross'} />
      <div>
        <p className="note-title">
          {undoing === undefined ? one.counterFor(other.title) : one.counteredBy(other.title)}
        </p>
        {reason !== '' && <p>{one.because(reason)}</p>}
        <p>{one.free}</p>
        <p>
          <Link href={`/kostnader/avrakning/${other.id}`}>
            {undoing === undefined ? one.toCountered : one.toCounter}
          </Link>
        </p>
      </div>
    </div>
  )
}

/** Costs that somebody changed in SharePoint past the lock, each with what differs. */
function ChangedSince({ rows, book }: { rows: readonly ShownRow[]; book: CostBook }) {
  const { settling } = useWords()
  const { one } = settling
  const { gone } = settling.rows
  const say = useSayChange(book.nameOf)
  const changed = rows.filter(row => row.changed)
  if (changed.length === 0) return null
  const changesOf = (row: ShownRow) => {
    const cost = book.lists.costs.records.find(({ id }) => id === row.costId)
    return changesSince(cost ?? null, row).map(say)
  }
  return (
    <section className="note" data-tone="danger" aria-label={one.changedTitle(changed.length)}>
      <Shape name="cross" />
      <div>
        <p className="note-title">{one.changedTitle(changed.length)}</p>
        <p>{one.changedHow(changed.length)}</p>
        <ul>
          {changed.map(row => (
            <li key={row.costId}>
              {row.title === null ? (
                gone(row.costId)
              ) : (
                <Link href={`/kostnader/${row.costId}`}>{row.title}</Link>
              )}
              . {changesOf(row).join(' ')}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Deeds(props: {
  settlement: Stored<Settlement>
  files: ReturnType<typeof useFiles>
  stands: boolean
}) {
  const { settlement, files, stands } = props
  const { one } = useWords().settling
  const mayMake = useMay('create', 'settlements')
  const [countering, setCountering] = useState(false)
  const address = `/kostnader/avrakning/${settlement.id}`
  return (
    <>
      <button type="button" className="button" onClick={() => shareAddress(address, settlement.title)}>
        {one.share}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {one.print}
      </button>
      {stands && mayMake && (
        <button type="button" className="button" onClick={() => setCountering(true)}>
          {one.counter}
        </button>
      )}
      <SettlementFiles files={files} />
      {countering && <Counter settlement={settlement} onClose={() => setCountering(false)} />}
    </>
  )
}

function Known({ settlement, book }: KnownProps) {
  const { settling } = useWords()
  const { one, rows: say } = settling
  const files = useFiles(settlement.id)
  const state = stateOf(settlement, book.lists.settlements.records)
  const rows = rowsOf(settlement, state, book.lists.costs.records, book.nameOf)
  return (
    <Page
      title={settlement.title}
      lede={
        <>
          <Link href="/kostnader/avrakning">{one.toList}</Link> · <SettlementMark state={state} />,{' '}
          {one.made(longDay(settlement.settledOn))}.{' '}
          {one.period(longDay(settlement.from), longDay(settlement.to))}
        </>
      }
      action={<Deeds settlement={settlement} files={files} stands={state === 'stands'} />}
      filters={<CostNav />}
    >
      <div className="settle-page">
        <NoFile failure={files.failure} />
        <TheOther settlement={settlement} book={book} />
        <SettlementSums sums={sumsOf(settlement)} isBack={state === 'counter'} />
        <ChangedSince rows={rows} book={book} />
        <SettlementMemo memo={settlement.memo} />
        <SettlementRows
          rows={rows}
          heading={(state === 'counter' ? say.countered : say.heading)(rows.length)}
        />
        <p className="quiet small">{say.asThen}</p>
        <RecordHistory noun="settlements" id={settlement.id} etag={settlement.etag} />
      </div>
    </Page>
  )
}

function NoSettlement({ id, book }: { id: string; book: CostBook }) {
  const { one } = useWords().settling
  const mayMake = useMay('create', 'settlements')
  const row = book.lists.settlements.unreadable.find(unread => unread.id === id)
  return (
    <Page title={row?.title || one.title} filters={<CostNav />}>
      {row === undefined ? <p>{one.missing}</p> : <UnreadableRows rows={[row]} mayMend={mayMake} />}
      <p>
        <Link href="/kostnader/avrakning">{one.toList}</Link>
      </p>
    </Page>
  )
}

/** One settlement as it was made: its sum, the costs it rests on, the text for the invoice, its files and its undoing. */
export function SettlementPage({ id }: { id: string }) {
  const { list, one } = useWords().settling
  return (
    <OnlyFor noun="settlements" title={one.title} closed={list.closed}>
      <WithCosts title={one.title}>
        {book => {
          const settlement = book.lists.settlements.records.find(row => row.id === id)
          return settlement === undefined ? (
            <NoSettlement id={id} book={book} />
          ) : (
            <Known settlement={settlement} book={book} />
          )
        }}
      </WithCosts>
    </OnlyFor>
  )
}
