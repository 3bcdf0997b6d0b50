import { z } from 'zod'
import { type Cost, cost, frozenIn } from '../../domain/costs.ts'
import { shareByKey } from '../../domain/shares.ts'
import type { Stored } from '../../domain/stored.ts'
import { costStates, type Party, parties } from '../../domain/vocabulary.ts'
import { writeKronor } from '../../domain/write-kronor.ts'

/** How a person wants a cost shared: by its key, all on one side, or by amounts of their own. */
export const splits = ['key', 'MVG', 'MH', 'own'] as const
export type Split = (typeof splits)[number]

/** A cost while it is written: amounts are the text as it stands in the field, and anything may still be missing. */
export const unfinishedCost = z.object({
  title: z.string(),
  day: z.string(),
  supplier: z.string(),
  categoryId: z.string().nullable(),
  paidBy: z.enum(parties).nullable(),
  net: z.string(),
  vat: z.string(),
  split: z.enum(splits),
  /** MVG's amount of a split of its own; MH bears the rest. */
  ownMVG: z.string(),
  deviationReason: z.string(),
  state: z.enum(costStates),
  activityId: z.string().nullable(),
  meetingId: z.string().nullable(),
  round: z.string(),
  receipt: z.string(),
  note: z.string(),
  /** The row as it was when somebody began to change it; null for a new one. */
  row: cost.nullable(),
})
export type CostDraft = z.infer<typeof unfinishedCost>

/** Amounts as they are typed; what is taken back is written without its minus. */
const amountText = (ore: number, kind: Cost['kind']): string =>
  writeKronor(kind === 'credit' ? Math.abs(ore) : ore, ',')

/** How a row is shared, as a choice in the form. A credit note has no choice, and what is not shared gets its key. */
export function splitOf(row: Cost): Split {
  const frozen = frozenIn(row)
  if (frozen === null || row.kind === 'credit') return 'key'
  if (shareByKey(row.netOre, frozen.key).MVG === frozen.shares.MVG) return 'key'
  return parties.find(party => frozen.shares[party] === row.netOre) ?? 'own'
}

/** A row to be changed. */
export function draftOf(row: Cost): CostDraft {
  const split = splitOf(row)
  const { netOre, vatOre, kind, shareMVGOre, refersToId: _refers, keyMVG: _MVG, keyMH: _MH, ...own } = row
  const { shareMHOre: _share, ...fields } = own
  return {
    ...fields,
    net: amountText(netOre, kind),
    vat: amountText(vatOre, kind),
    split,
    ownMVG: split === 'own' ? writeKronor(shareMVGOre ?? 0, ',') : '',
    row,
  }
}

/** A new cost on a day, most often paid by the person's own side. */
export const blankCost = (day: string, paidBy: Party | null): CostDraft => ({
  title: '',
  day,
  supplier: '',
  categoryId: null,
  paidBy,
  net: '',
  vat: '',
  split: 'key',
  ownMVG: '',
  deviationReason: '',
  state: 'invoiced',
  activityId: null,
  meetingId: null,
  round: '',
  receipt: '',
  note: '',
  row: null,
})

/** What a credit note or correction takes over from the cost that it refers to. */
function following(original: Cost, day: string, title: string): CostDraft {
  const { supplier, categoryId, paidBy, activityId, meetingId, round } = original
  return { ...blankCost(day, paidBy), title, supplier, categoryId, activityId, meetingId, round }
}

/** What of a cost is not taken back yet, öre. */
export function leftOf(original: Stored<Cost>, costs: readonly Stored<Cost>[]) {
  const credits = costs.filter(({ kind, refersToId }) => kind === 'credit' && refersToId === original.id)
  return {
    netOre: credits.reduce((sum, { netOre }) => sum + netOre, original.netOre),
    vatOre: credits.reduce((sum, { vatOre }) => sum + vatOre, original.vatOre),
  }
}

/** A credit note of all that is left of a cost: less can be written instead. */
export function creditOf(
  original: Stored<Cost>,
  costs: readonly Stored<Cost>[],
  day: string,
  title: string,
): CostDraft {
  const { netOre, vatOre } = leftOf(original, costs)
  return {
    ...following(original, day, title),
    net: amountText(Math.max(netOre, 0), 'credit'),
    vat: amountText(Math.max(vatOre, 0), 'credit'),
  }
}

/** A correction of a cost. `proposed` are the öre that each side is to bear more, or less. */
export function correctionOf(
  original: Stored<Cost>,
  day: string,
  title: string,
  proposed: { MVG: number; MH: number } | null,
): CostDraft {
  const blank = following(original, day, title)
  if (proposed === null) return blank
  const netOre = proposed.MVG + proposed.MH
  const key = frozenIn(original)?.key
  const byKey = key !== undefined && shareByKey(netOre, key).MVG === proposed.MVG
  return {
    ...blank,
    net: writeKronor(netOre, ','),
    split: byKey ? 'key' : 'own',
    ownMVG: byKey ? '' : writeKronor(proposed.MVG, ','),
  }
}

/** Fees for a seat are each workplace's own and never shared (agreement, "Utbildning"). */
export function looksLikeSeatFee(text: string): boolean {
  return /kursplats|deltag(?:ar|ande)avgift|platsavgift|kursavgift|anmälningsavgift|avgift per deltagare/iu.test(
    text,
  )
}
