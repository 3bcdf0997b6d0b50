import { useMutation } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Cost, freeze, cost as schema } from '../../domain/costs.ts'
import { type Frozen, presetShares } from '../../domain/preset-shares.ts'
import { bareRecord } from '../../domain/same-record.ts'
import { sayKey } from '../../domain/say-standing.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import type { CostBook } from './cost-book.ts'
import { useWords } from './words.tsx'

type Unshared = { cost: Stored<Cost>; preset: Frozen | null }

/** How each row would be shared; a credit note counts those before it. */
function presetsOf(costs: readonly Stored<Cost>[], { lists, terms }: CostBook): Unshared[] {
  return costs.map(cost => {
    const original = lists.costs.records.find(({ id }) => id === cost.refersToId) ?? null
    const earlier = lists.costs.records.filter(
      one => one.kind === 'credit' && one.refersToId === original?.id && one.id !== cost.id,
    )
    return { cost, preset: presetShares(cost, terms.keys, original, earlier) }
  })
}

/** Shares rows by the key of their day, one after another, so that it is known of each whether it was done. */
function useShare() {
  const { sharing } = useWords().cost
  const announce = useUndo()
  const { mutateAsync: replace } = useReplace('costs')
  return useMutation<void, Failure, readonly Unshared[]>({
    mutationFn: async asked => {
      const done: { before: Cost; saved: Stored<Cost> }[] = []
      const undo = async () => {
        for (const { before, saved } of done.toReversed())
          await replace({ id: saved.id, etag: saved.etag, record: before })
      }
      try {
        for (const { cost, preset } of asked) {
          if (preset === null) continue
          const before = bareRecord(schema, cost)
          const record = { ...before, ...freeze(preset.key, preset.shares) }
          done.push({ before, saved: await replace({ id: cost.id, etag: cost.etag, record }) })
        }
        announce(sharing.done(done.length), undo)
      } catch (reason) {
        if (done.length > 0) announce(sharing.some(done.length, asked.length - done.length), undo)
        throw reason
      }
    },
  })
}

function OneRow(props: { row: Unshared; busy: boolean; onShare: (() => void) | null }) {
  const { row, busy, onShare } = props
  const { sharing } = useWords().cost
  const { cost, preset } = row
  const { noKey, noOriginal } = sharing
  return (
    <li>
      <span>
        <Link href={`/kostnader/${cost.id}`}>{cost.title}</Link>, {longDay(cost.day)},{' '}
        {moneyText(cost.netOre)}
        <span className="cost-about">
          {preset === null
            ? cost.kind === 'cost'
              ? noKey
              : noOriginal
            : sharing.by(sayKey(preset.key), moneyText(preset.shares.MVG), moneyText(preset.shares.MH))}
        </span>
      </span>
      {onShare !== null && preset !== null && (
        <button
          type="button"
          className="button"
          disabled={busy}
          aria-label={sharing.oneOf(cost.title)}
          onClick={onShare}
        >
          {sharing.one}
        </button>
      )}
    </li>
  )
}

/** Rows that somebody typed in SharePoint without shares: they are given those of their day's key, one or all at once. */
export function CostUnshared(props: { costs: readonly Stored<Cost>[]; book: CostBook; mayChange: boolean }) {
  const { costs, book, mayChange } = props
  const { sharing } = useWords().cost
  const share = useShare()
  if (costs.length === 0) return null
  const rows = presetsOf(costs, book)
  const ready = rows.filter(({ preset }) => preset !== null)
  return (
    <section className="note cost-unshared" data-tone="warning" aria-label={sharing.title(costs.length)}>
      <Shape name="triangle" />
      <div>
        <p className="note-title">{sharing.title(costs.length)}</p>
        <p>{sharing.how}</p>
        <ul>
          {rows.map(row => (
            <OneRow
              key={row.cost.id}
              row={row}
              busy={share.isPending}
              onShare={mayChange ? () => share.mutate([row]) : null}
            />
          ))}
        </ul>
        {share.error !== null && <FailureNote failure={share.error} doing="saving" />}
        {mayChange && ready.length > 1 && (
          <p className="note-actions">
            <button
              type="button"
              className="button"
              disabled={share.isPending}
              onClick={() => share.mutate(ready)}
            >
              {sharing.all(ready.length)}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}
