import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Period } from '../../domain/half-years.ts'
import { type SettlementPreview, settlementPreview } from '../../domain/settlement-preview.ts'
import type { Settlement } from '../../domain/settlements.ts'
import type { Stored } from '../../domain/stored.ts'
import { command, read } from '../api.ts'
import { keepDraft, recallDraft } from '../draft-storage.ts'
import { Failure, type FailureCode } from '../failure.ts'
import { newsEvery } from '../records.ts'

/** What a settlement of a period would be. Its key begins as the overview's does: what is written anywhere makes both old. */
export const previewQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: ['overview', 'settlement', from, to],
    queryFn: () => read<SettlementPreview>(`/api/settlements/preview?${new URLSearchParams({ from, to })}`),
    refetchInterval: newsEvery,
  })

/** The basis as it is now, told by the answer that refused to settle another. */
export const currentOf = (failure: Failure | null): SettlementPreview | null =>
  settlementPreview.safeParse(failure?.answer.current).data ?? null

const placeOf = (what: string) => `settle ${what}`

/** The key of an order that was sent and never answered; null when there is none. */
export const unansweredKey = (what: string): string | null => recallDraft(placeOf(what))

/** The order is answered: the next one is another. */
export const forgetKey = (what: string): void => keepDraft(placeOf(what), null)

/** One key until the order is answered, also over a reload or a visit to another page. */
function keyOf(what: string): string {
  const key = unansweredKey(what) ?? crypto.randomUUID()
  keepDraft(placeOf(what), key)
  return key
}

/** Answers that say for certain that nothing was made. */
const refusals: readonly FailureCode[] = [
  'unauthenticated',
  'step_up',
  'consent_required',
  'signInCancelled',
  'signInFailed',
  'not_ready',
  'list_missing',
  'list_changed',
  'malformed',
  'forbidden',
  'no_role',
  'sharepoint_refused',
  'not_found',
  'already_undone',
  'settled_meanwhile',
  'cannot_settle',
  'stale',
]

/** Whether the order was refused, so that nothing was made. */
export const isRefused = (failure: Failure | null): boolean =>
  failure !== null && refusals.includes(failure.code)

type Order = { path: string; body: object; seen: SettlementPreview | null }

/** Orders a settlement or the undoing of one. `what` names it: sent again it is never made twice. */
export function useOrder(what: string) {
  const client = useQueryClient()
  const readAnew = () => {
    const old = [['records', 'settlements'], ['record', 'settlements'], ['overview'], ['changes']]
    return Promise.all(old.map(queryKey => client.invalidateQueries({ queryKey })))
  }
  return useMutation<Stored<Settlement>, Failure, Order>({
    mutationFn: async ({ path, body }) => {
      try {
        const made = await command<Stored<Settlement>>(path, body, { 'Idempotency-Key': keyOf(what) })
        forgetKey(what)
        return made
      } catch (reason) {
        if (reason instanceof Failure && isRefused(reason)) forgetKey(what)
        throw reason
      }
    },
    onSuccess: readAnew,
    // Who is told of a failure does not wait for what may not be reached either.
    onError: () => void readAnew(),
  })
}
