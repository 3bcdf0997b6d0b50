import { z } from 'zod'
import { day, line, named, ore, paragraph, recordId, webAddress } from './primitives.ts'
import type { Key, Shares } from './shares.ts'
import { costKinds, costStates, parties } from './vocabulary.ts'

const parts = z.int().min(0).max(10_000)

const fields = z.strictObject({
  /** What was bought. */
  title: named,
  day,
  supplier: line,
  categoryId: recordId,
  kind: z.enum(costKinds),
  /** The cost that a credit note cancels, or that a correction mends. */
  refersToId: recordId.nullable(),
  paidBy: z.enum(parties),
  /** Excluding moms; this is what is shared. Below zero only where it takes back. */
  netOre: ore,
  vatOre: ore,
  /** The key of the day the row was made, and the shares by then: frozen. Null while a row typed in SharePoint is not shared yet. */
  keyMVG: parts.nullable(),
  keyMH: parts.nullable(),
  shareMVGOre: ore.nullable(),
  shareMHOre: ore.nullable(),
  /** Why it is shared otherwise than by its key. */
  deviationReason: paragraph,
  state: z.enum(costStates),
  /** What it belongs to: an activity, a meeting (a Mötesplats is one), or a course round by its name. */
  activityId: recordId.nullable(),
  meetingId: recordId.nullable(),
  round: line,
  receipt: webAddress,
  note: paragraph,
})
type Fields = z.infer<typeof fields>

const sameSign = (one: number, other: number) => one === 0 || Math.sign(one) === Math.sign(other)

/** Why an amount cannot be that of a cost, credit note or correction: names the sentence in `words.issues.refused`. */
export function amountFault({ kind, netOre }: Pick<Fields, 'kind' | 'netOre'>) {
  if (netOre === 0) return 'zero'
  if (kind === 'cost' && netOre < 0) return 'negative'
  return kind === 'credit' && netOre > 0 ? 'creditPositive' : null
}

/** What must hold between the fields of a cost; `says` names the sentence in `words.issues.refused`. */
function faultsOf(row: Fields): { path: keyof Fields; says: string }[] {
  const frozen = [row.keyMVG, row.keyMH, row.shareMVGOre, row.shareMHOre]
  const isShared = frozen.every(value => value !== null)
  const { MVG, MH } = { MVG: row.shareMVGOre ?? 0, MH: row.shareMHOre ?? 0 }
  const amount = amountFault(row)
  const holds: [boolean, keyof Fields, string][] = [
    [amount !== null, 'netOre', amount ?? ''],
    [!sameSign(row.vatOre, row.netOre), 'vatOre', 'otherSign'],
    [
      (row.kind === 'cost') !== (row.refersToId === null),
      'refersToId',
      row.kind === 'cost' ? 'refers' : 'refersToNothing',
    ],
    [!isShared && frozen.some(value => value !== null), 'shareMHOre', 'halfShared'],
    [isShared && row.keyMVG === 0 && row.keyMH === 0, 'keyMH', 'noParts'],
    [isShared && MVG + MH !== row.netOre, 'shareMHOre', 'sharesOff'],
    [isShared && !(sameSign(MVG, row.netOre) && sameSign(MH, row.netOre)), 'shareMHOre', 'shareOtherSign'],
  ]
  return holds.flatMap(([wrong, path, says]) => (wrong ? [{ path, says }] : []))
}

/** A joint cost of the collaboration (agreement, "Fördelning av resurser"), or a credit note or correction of one. Money in whole öre. */
export const cost = fields.superRefine((row, context) => {
  for (const { path, says } of faultsOf(row))
    context.addIssue({ code: 'custom', path: [path], params: { says }, input: row[path] })
})
export type Cost = z.infer<typeof cost>

/** The key and the shares that stand frozen in the row; null when it is not shared yet. */
export function frozenIn(row: Cost): { key: Key; shares: Shares } | null {
  const { keyMVG, keyMH, shareMVGOre, shareMHOre } = row
  if (keyMVG === null || keyMH === null || shareMVGOre === null || shareMHOre === null) return null
  return { key: { MVG: keyMVG, MH: keyMH }, shares: { MVG: shareMVGOre, MH: shareMHOre } }
}

/** The row's fields that hold a key and shares. */
export const freeze = (key: Key, shares: Shares) => ({
  keyMVG: key.MVG,
  keyMH: key.MH,
  shareMVGOre: shares.MVG,
  shareMHOre: shares.MH,
})
