import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Period } from '../../domain/half-years.ts'
import type { SettlementPreview } from '../../domain/settlement-preview.ts'
import type { Settlement } from '../../domain/settlements.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Shape } from '../marks.tsx'
import { Page } from '../Page.tsx'
import { type Me, useMay, useMe } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { CostNav } from './CostNav.tsx'
import type { CostBook } from './cost-book.ts'
import { OnlyFor } from './OnlyFor.tsx'
import { SettleDialog } from './SettlementDialogs.tsx'
import { SettlementDifference } from './SettlementDifference.tsx'
import { SettlementMemo } from './SettlementMemo.tsx'
import { SettlementLeftOut, SettlementObstacles } from './SettlementObstacles.tsx'
import { SettlementPeriod } from './SettlementPeriod.tsx'
import { SettlementRows } from './SettlementRows.tsx'
import { SettlementSums } from './SettlementSums.tsx'
import { currentOf, forgetKey, isRefused, previewQuery, unansweredKey, useOrder } from './settlement-data.ts'
import { freshAddress, readPeriod } from './settlement-period.ts'
import { previewRows } from './settlement-view.ts'
import { WithCosts } from './WithCosts.tsx'
import { useWords } from './words.tsx'
import './dashboard.css'
import './settling.css'

const nameOfOrder = ({ from, to }: Period) => `${from}..${to}`

/** An order that was sent and whose answer never came: made after all, or safe to send again. */
function Unanswered(props: { what: string; settlements: readonly Stored<Settlement>[] }) {
  const { what, settlements } = props
  const { fresh } = useWords().settling
  const [key] = useState(() => unansweredKey(what))
  const made = key === null ? undefined : settlements.find(({ request }) => request.includes(key))
  useEffect(() => {
    if (made !== undefined) forgetKey(what)
  }, [made, what])
  if (key === null) return null
  return (
    <div className="note" data-tone={made === undefined ? 'warning' : 'success'} role="status">
      <Shape name={made === undefined ? 'triangle' : 'check'} />
      <div>
        <p className="note-title">{made === undefined ? fresh.uncertain : fresh.wasMade}</p>
        {made === undefined ? (
          <p>{fresh.uncertainHow}</p>
        ) : (
          <p>
            <Link href={`/kostnader/avrakning/${made.id}`}>{fresh.toMade(made.title)}</Link>
          </p>
        )}
      </div>
    </div>
  )
}

/** The button that settles, what it asks first, and what became of it. */
function Order({ preview, book }: { preview: SettlementPreview; book: CostBook }) {
  const { fresh } = useWords().settling
  const what = nameOfOrder(preview)
  const order = useOrder(what)
  const client = useQueryClient()
  const announce = useUndo()
  const [, go] = useLocation()
  /** What the person says yes to: it stays as it is while the dialog is open. */
  const [asked, setAsked] = useState<SettlementPreview | null>(null)
  const settle = (seen: SettlementPreview) => {
    const { from, to, basis } = seen
    const told = {
      onSuccess: (made: Stored<Settlement>) => {
        announce(fresh.done(made.title))
        go(`/kostnader/avrakning/${made.id}`)
      },
      onError: (failure: Parameters<typeof isRefused>[0]) => {
        const current = currentOf(failure)
        if (current !== null) client.setQueryData(previewQuery({ from, to }).queryKey, current)
        if (isRefused(failure)) setAsked(null)
      },
    }
    order.mutate({ path: '/api/settlements', body: { from, to, basis }, seen }, told)
  }
  const refused = isRefused(order.error) ? order.error : null
  return (
    <>
      {refused !== null && (
        <FailureNote
          doing="saving"
          failure={refused}
          says={refused.code === 'stale' ? fresh.refused : undefined}
        />
      )}
      {refused !== null && order.variables?.seen && (
        <SettlementDifference seen={order.variables.seen} now={preview} />
      )}
      {!order.isPending && asked === null && (
        <Unanswered what={what} settlements={book.lists.settlements.records} />
      )}
      {preview.obstacles.length === 0 && (
        <p className="settle-deeds">
          <button type="button" className="button primary" onClick={() => setAsked(preview)}>
            {fresh.settle}
          </button>
        </p>
      )}
      {asked !== null && (
        <SettleDialog
          preview={asked}
          busy={order.isPending}
          failure={order.error}
          onSettle={() => settle(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

type FreshProps = { book: CostBook; me: Me }

function Preview(props: { preview: SettlementPreview; book: CostBook; onPeriod: (period: Period) => void }) {
  const { preview, book, onPeriod } = props
  const { settling } = useWords()
  const mayMake = useMay('create', 'settlements')
  const rows = previewRows(preview, book.nameOf)
  const isEmpty = rows.length === 0
  return (
    <div className="settle-page">
      {!isEmpty && <h2 className="settle-heading">{preview.title}</h2>}
      {!isEmpty && <SettlementSums sums={preview} />}
      <SettlementObstacles preview={preview} book={book} />
      <SettlementLeftOut preview={preview} book={book} onPeriod={onPeriod} />
      {mayMake && <Order preview={preview} book={book} />}
      <SettlementRows rows={rows} heading={settling.rows.heading(rows.length)} />
      {!isEmpty && <SettlementMemo memo={preview.memo} />}
    </div>
  )
}

/** The year of the first cost there is, or this year. */
const firstYear = ({ lists }: CostBook, today: string): number =>
  lists.costs.records.reduce(
    (first, { day }) => Math.min(first, Number(day.slice(0, 4))),
    Number(today.slice(0, 4)),
  )

function Fresh({ book, me }: FreshProps) {
  const { settling } = useWords()
  const { fresh, loading } = settling
  const mayMake = useMay('create', 'settlements')
  const [, go] = useLocation()
  const period = readPeriod(useSearch(), me.today)
  const { data, error, refetch } = useQuery(previewQuery(period))
  const onPeriod = (next: Period) => go(freshAddress(next), { replace: true })
  return (
    <Page
      title={mayMake ? fresh.title : fresh.titleReader}
      lede={mayMake ? fresh.lede : fresh.ledeReader}
      filters={
        <>
          <CostNav />
          <SettlementPeriod
            period={period}
            since={firstYear(book, me.today)}
            today={me.today}
            onPeriod={onPeriod}
          />
        </>
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={loading.preview} shape="table" rows={8} />}
      {data !== undefined && (
        <Preview key={nameOfOrder(period)} preview={data} book={book} onPeriod={onPeriod} />
      )}
    </Page>
  )
}

/** What a settlement of a period would come to, and for project leaders the button that makes it. */
export function NewSettlementPage() {
  const { fresh, list } = useWords().settling
  const me = useMe()
  const title = me?.may.settlements?.includes('create') === false ? fresh.titleReader : fresh.title
  return (
    <OnlyFor noun="settlements" title={title} closed={list.closed}>
      <WithCosts title={title}>{(book, known) => <Fresh book={book} me={known} />}</WithCosts>
    </OnlyFor>
  )
}
