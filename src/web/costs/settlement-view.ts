import type { Cost } from '../../domain/costs.ts'
import type { NameOf } from '../../domain/say-field.ts'
import { changedSince, isCountered } from '../../domain/settled.ts'
import type { SettlementPreview } from '../../domain/settlement-preview.ts'
import type { SettledRow, Settlement } from '../../domain/settlements.ts'
import type { Shares } from '../../domain/shares.ts'
import type { Stored } from '../../domain/stored.ts'
import type { Party } from '../../domain/vocabulary.ts'
import { otherParty } from '../../domain/who-owes.ts'

/** Whether a settlement holds its costs: it stands, another has undone it, or it is the undoing of another. */
export type SettlementState = 'stands' | 'countered' | 'counter'

export function stateOf(settlement: Stored<Settlement>, all: readonly Stored<Settlement>[]): SettlementState {
  if (settlement.countersId !== null) return 'counter'
  return isCountered(settlement, all) ? 'countered' : 'stands'
}

/** The one sum of a settlement and what it is made of, öre excluding moms. */
export type SettlementSums = { payer: Party | null; amountOre: number; paid: Shares; borne: Shares }

export const sumsOf = (settlement: Settlement): SettlementSums => ({
  payer: settlement.payer,
  amountOre: settlement.amountOre,
  paid: { MVG: settlement.paidMVGOre, MH: settlement.paidMHOre },
  borne: { MVG: settlement.shareMVGOre, MH: settlement.shareMHOre },
})

/**
 * How the sum comes about for who is to pay (MH where nobody is), in öre: what it is to bear, less what it has paid, is
 * the sum.
 */
export function termsOf({ payer, paid, borne }: SettlementSums): {
  payer: Party
  receiver: Party
  borne: number
  paid: number
} {
  const who = payer ?? 'MH'
  return { payer: who, receiver: otherParty(who), borne: borne[who], paid: paid[who] }
}

/** A cost of a settlement as it is shown, day and kind as they were settled: `title` is null where its row is no longer in the list. */
export type ShownRow = SettledRow & {
  title: string | null
  supplier: string
  category: string
  changed: boolean
}

/**
 * The costs of a settlement with payer and shares as they were settled; of a counter-settlement with the signs turned.
 * What changed since is marked only while the settlement holds them.
 */
export function rowsOf(
  settlement: Settlement,
  state: SettlementState,
  costs: readonly Stored<Cost>[],
  nameOf: NameOf,
): ShownRow[] {
  const sign = state === 'counter' ? -1 : 1
  const known = new Map(costs.map(cost => [cost.id, cost]))
  return settlement.rows.map(row => {
    const cost = known.get(row.costId)
    return {
      ...row,
      shareMVGOre: sign * row.shareMVGOre,
      shareMHOre: sign * row.shareMHOre,
      title: cost?.title ?? null,
      supplier: cost?.supplier ?? '',
      category: nameOf('categories', row.categoryId) ?? '',
      changed: state === 'stands' && changedSince(cost ?? null, row),
    }
  })
}

/** The rows of a preview as they are shown. */
export const previewRows = ({ rows }: SettlementPreview, nameOf: NameOf): ShownRow[] =>
  rows.map(row => ({
    ...row,
    category: nameOf('categories', row.categoryId) ?? '',
    changed: false,
  }))

/** What is no longer as it was shown. */
export type PreviewDifference =
  | { kind: 'sum'; was: SettlementSums; is: SettlementSums }
  | { kind: 'come' | 'gone' | 'changed'; costId: string; title: string }
  | { kind: 'details' }

const sameRow = (one: SettledRow, other: SettledRow) =>
  one.paidBy === other.paidBy && one.shareMVGOre === other.shareMVGOre && one.shareMHOre === other.shareMHOre

const due = ({ borne, paid }: SettlementSums) => borne.MH - paid.MH

/** How a preview differs from the one that the person saw; nothing when both rest on the same. */
export function differencesOf(seen: SettlementPreview, now: SettlementPreview): PreviewDifference[] {
  const [before, after] = [seen, now].map(({ rows }) => new Map(rows.map(row => [row.costId, row])))
  const found: PreviewDifference[] = due(seen) === due(now) ? [] : [{ kind: 'sum', was: seen, is: now }]
  for (const { costId, title } of now.rows)
    if (!before?.has(costId)) found.push({ kind: 'come', costId, title })
  for (const row of seen.rows) {
    const { costId, title } = row
    const is = after?.get(costId)
    if (is === undefined) found.push({ kind: 'gone', costId, title })
    else if (!sameRow(row, is)) found.push({ kind: 'changed', costId, title })
  }
  const basisOf = ({ basis }: SettlementPreview) => basis.slice(basis.indexOf('\n'))
  return found.length === 0 && basisOf(seen) !== basisOf(now) ? [{ kind: 'details' }] : found
}
