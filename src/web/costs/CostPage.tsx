import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type Cost, cost as schema } from '../../domain/costs.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import { hasDraft } from '../draft-storage.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { shareAddress } from '../host.ts'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import '../plan/plan.css'
import { RecordHistory } from '../RecordHistory.tsx'
import { useCreate, useMay, useRemove } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { CostChain } from './CostChain.tsx'
import { CostFacts, CostSharing } from './CostFacts.tsx'
import { CostNav } from './CostNav.tsx'
import { CostMending, CostSettled } from './CostSettled.tsx'
import type { CostBook } from './cost-book.ts'
import { useWords } from './words.tsx'
import './costs.css'
import { WithCosts } from './WithCosts.tsx'

const EditCost = lazy(async () => ({ default: (await import('./EditCost.tsx')).EditCost }))

/** Removes a cost, with a way back: it is entered again, under a new number. */
function useRemoval(cost: Stored<Cost>) {
  const words = useWords()
  const [, go] = useLocation()
  const announce = useUndo()
  const remove = useRemove('costs')
  const create = useCreate('costs')
  const [key] = useState(() => crypto.randomUUID())
  // The page of a removed cost is gone before it could be told: what follows belongs to the removal itself.
  return useMutation<void, Failure>({
    mutationFn: async () => {
      await remove.mutateAsync(cost)
      const record = bareRecord<Cost>(schema, cost)
      announce(words.cost.one.removed(cost.title), () => create.mutateAsync({ record, key }))
      go(`/kostnader/rader?year=${cost.day.slice(0, 4)}`)
    },
  })
}

type KnownProps = { cost: Stored<Cost>; book: CostBook }

/** What can be done with the cost. A settled one is changed and removed no more. */
function Deeds({ cost, book, onEdit }: KnownProps & { onEdit: () => void }) {
  const { one } = useWords().cost
  const [mayChange, mayRemove] = [useMay('change', 'costs'), useMay('remove', 'costs')]
  const removal = useRemoval(cost)
  const free = book.heldBy(cost.id) === null
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => shareAddress(`/kostnader/${cost.id}`, cost.title)}
      >
        {one.share}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {one.print}
      </button>
      {free && mayRemove && (
        <button
          type="button"
          className="button"
          disabled={removal.isPending}
          onClick={() => removal.mutate()}
        >
          {removal.isPending ? one.removing : one.remove}
        </button>
      )}
      {free && mayChange && (
        <button type="button" className="button primary" onClick={onEdit}>
          {one.edit}
        </button>
      )}
      {removal.error !== null && <FailureNote doing="saving" failure={removal.error} />}
    </>
  )
}

function KnownCost({ cost, book }: KnownProps) {
  const { cost: say, choices } = useWords()
  const mayChange = useMay('change', 'costs') && book.heldBy(cost.id) === null
  const [wanted, setWanted] = useState(() => hasDraft(`cost-${cost.id}`))
  const editing = wanted && mayChange
  const year = Number(cost.day.slice(0, 4))
  return (
    <Page
      title={cost.title}
      lede={
        <>
          <Link href={`/kostnader/rader?year=${year}`}>{say.one.toRows(year)}</Link>
          {` · ${choices.costKind[cost.kind]}`}
        </>
      }
      action={editing ? undefined : <Deeds cost={cost} book={book} onEdit={() => setWanted(true)} />}
      filters={<CostNav />}
    >
      {editing ? (
        <Suspense fallback={<Loading what={say.one.title} shape="text" />}>
          <EditCost cost={cost} book={book} onClose={() => setWanted(false)} />
        </Suspense>
      ) : (
        <>
          <CostSettled cost={cost} book={book} />
          <CostSharing cost={cost} book={book} />
          <CostFacts cost={cost} book={book} />
          <CostChain cost={cost} book={book} />
          <CostMending cost={cost} book={book} />
          <RecordHistory noun="costs" id={cost.id} etag={cost.etag} />
        </>
      )}
    </Page>
  )
}

function NoCost({ id, book }: { id: string; book: CostBook }) {
  const { cost, problems, unreadable } = useWords()
  const row = book.lists.costs.unreadable.find(one => one.id === id)
  return (
    <Page title={row?.title || cost.one.title} filters={<CostNav />}>
      {row === undefined ? (
        <p>{problems.not_found}</p>
      ) : (
        <div className="note" data-tone="warning">
          <div>
            <p className="note-title">{unreadable.title(1)}</p>
            {row.reasons.map(reason => (
              <p key={reason}>{reason}</p>
            ))}
            <p>
              <a href={row.webUrl} target="_blank" rel="noreferrer">
                {unreadable.open}
              </a>
            </p>
          </div>
        </div>
      )}
      <p>
        <Link href="/kostnader/rader">{cost.one.toRowsPlain}</Link>
      </p>
    </Page>
  )
}

/** One joint cost: how it is shared and why, everything that is written of it, what mends it, and what has happened. */
export function CostPage({ id }: { id: string }) {
  const { one } = useWords().cost
  return (
    <WithCosts title={one.title}>
      {book => {
        const cost = book.lists.costs.records.find(row => row.id === id)
        return cost === undefined ? <NoCost id={id} book={book} /> : <KnownCost cost={cost} book={book} />
      }}
    </WithCosts>
  )
}
