import { z } from 'zod'
import { day } from './primitives.ts'
import { settledRow } from './settlements.ts'
import { parties } from './vocabulary.ts'

/** Why a settlement cannot be made yet; `sayObstacle` says it in a sentence. */
export const obstacleKinds = [
  'missingSettlement',
  'heldTwice',
  'unshared',
  'unreadableSettlement',
  'tooManyRows',
  'nothing',
] as const

/** What a settlement of a period would be: shown before it is made, and made only if nothing changed meanwhile. */
export const settlementPreview = z.object({
  from: day,
  to: day,
  number: z.int(),
  title: z.string(),
  /** Names the rows and their versions: sent back with the order to settle. */
  basis: z.string(),
  payer: z.enum(parties).nullable(),
  amountOre: z.int(),
  paid: z.object({ MVG: z.int(), MH: z.int() }),
  borne: z.object({ MVG: z.int(), MH: z.int() }),
  rows: z.array(settledRow.extend({ title: z.string(), supplier: z.string() })),
  memo: z.string(),
  /** Invoiced costs before the period that no settlement has. */
  earlier: z.object({ count: z.int(), from: day.nullable() }),
  /** Ordered and not invoiced within the period: they come into a later settlement. */
  notInvoiced: z.int(),
  /** Rows of costs that cannot be read and that no settlement has: mended, they come into a later one. */
  unreadableCosts: z.array(z.string()),
  /** `ids` are rows of costs, or of settlements that cannot be read; `numbers` those of the settlements it is about. */
  obstacles: z.array(
    z.object({
      kind: z.enum(obstacleKinds),
      ids: z.array(z.string()),
      numbers: z.array(z.int()).optional(),
    }),
  ),
})
export type SettlementPreview = z.infer<typeof settlementPreview>
