import { z } from 'zod'
import { mostOre } from './most-ore.ts'
import { day, line, named, paragraph, recordId } from './primitives.ts'
import { parties } from './vocabulary.ts'
import { claimOf } from './who-owes.ts'

/** Most money of one settlement, öre. */
export const mostSum = mostOre * 100

const sum = z.int().min(-mostSum).max(mostSum)

/**
 * A cost as it was when it was settled, with all that sums, years and vouchers need: it is locked for as long as the
 * settlement stands, and what was settled is known also when its row is gone.
 */
export const settledRow = z.strictObject({
  costId: recordId,
  day,
  categoryId: recordId,
  paidBy: z.enum(parties),
  shareMVGOre: sum,
  shareMHOre: sum,
})
export type SettledRow = z.infer<typeof settledRow>

/** Most costs in one settlement: what SharePoint holds in a cell, with the longest numbers and the most money. */
export const mostRows = 1000

const fields = z.strictObject({
  title: named,
  /** 1, 2, 3 …: each number is taken once, so that two people never settle the same at once. */
  number: z.int().min(1).max(100_000),
  from: day,
  to: day,
  settledOn: day,
  /** Who pays the other; null when nothing is owed. */
  payer: z.enum(parties).nullable(),
  amountOre: z.int().min(0).max(mostSum),
  paidMVGOre: sum,
  paidMHOre: sum,
  shareMVGOre: sum,
  shareMHOre: sum,
  rows: z.array(settledRow).max(mostRows),
  /** The settlement that this one undoes; its rows are free again. */
  countersId: recordId.nullable(),
  reason: paragraph,
  /** Text for the invoice. */
  memo: paragraph,
  /** The request that made it: a repeat of the request is answered with this row. */
  request: line,
})

/**
 * A settlement (avräkning) between the two sides: one sum in one direction, and the costs it rests on as they were.
 * One row written once, so that it is either there or not. A counter-settlement has the sums of the one it undoes with
 * the signs turned.
 */
export const settlement = fields.superRefine((row, context) => {
  const refuse = (path: keyof typeof row, says: string) =>
    context.addIssue({ code: 'custom', path: [path], params: { says }, input: row[path] })
  const total = (of: (one: SettledRow) => number) => row.rows.reduce((all, one) => all + of(one), 0)
  const sign = row.countersId === null ? 1 : -1
  const paid = (party: string) =>
    sign * total(one => (one.paidBy === party ? one.shareMVGOre + one.shareMHOre : 0))
  const off =
    sign * total(one => one.shareMVGOre) !== row.shareMVGOre ||
    sign * total(one => one.shareMHOre) !== row.shareMHOre ||
    paid('MVG') !== row.paidMVGOre ||
    paid('MH') !== row.paidMHOre
  if (off) refuse('rows', 'sumsOff')
  const { payer, amountOre } = claimOf(row.shareMHOre - row.paidMHOre)
  if (row.amountOre !== amountOre || row.payer !== payer) refuse('amountOre', 'sumsOff')
  if (row.from > row.to) refuse('to', 'backwards')
})
export type Settlement = z.infer<typeof settlement>
