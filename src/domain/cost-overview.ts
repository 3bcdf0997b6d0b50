import { z } from 'zod'
import { day } from './primitives.ts'
import { parties } from './vocabulary.ts'

/** Öre of each side. */
const both = z.object({ MVG: z.int(), MH: z.int() })

/**
 * What a number of joint costs come to, in öre excluding moms. Credit notes and corrections count with their sign. Rows
 * that nobody has shared yet count in nothing but what is said of them apart.
 */
const costSums = z.object({
  /** Rows that are invoiced and shared. */
  count: z.int(),
  netOre: z.int(),
  vatOre: z.int(),
  /** What each side has paid, and what each is to bear, of what is invoiced. */
  paid: both,
  borne: both,
  /** What each side is to bear of what is ordered and not invoiced yet. */
  ordered: both,
  /** How much of the claim is settled; above zero MH has paid MVG. */
  settledOre: z.int(),
  /** What is not shared yet, invoiced or ordered: how many rows, and their amount. */
  unsharedCount: z.int(),
  unsharedOre: z.int(),
})
export type CostSums = z.infer<typeof costSums>

/** A row that the dashboard points out. */
const shownCost = z.object({ id: z.string(), title: z.string(), day, netOre: z.int(), reason: z.string() })
export type ShownCost = z.infer<typeof shownCost>

/** Costs of the same supplier and the same thing within a month that pass the limit together. */
const relatedCosts = z.object({
  ids: z.array(z.string()),
  supplier: z.string(),
  about: z.string(),
  from: day,
  to: day,
  sumOre: z.int(),
})
export type RelatedCosts = z.infer<typeof relatedCosts>

const costAbout = ['activities', 'meetings', 'round', 'nothing'] as const

/** The joint costs of a year in sums: what the dashboard is drawn from, filtered in the browser. */
export const costOverview = z.object({
  year: z.int(),
  /** The day it was computed for, Europe/Stockholm. */
  day,
  /** The key in force on the day, or on the year's last day once the year is over; null before the first one. */
  key: z.object({ key: both, from: day, decision: z.string() }).nullable(),
  limit: z
    .object({
      limitOre: z.int(),
      basis: z.enum(['net', 'gross']),
      per: z.enum(['cost', 'event']),
      agreementFrom: day,
    })
    .nullable(),
  categories: z.array(z.object({ id: z.string(), title: z.string() })),
  /** One for each month and kind of cost that has any row. */
  cells: z.array(costSums.extend({ month: z.int().min(1).max(12), categoryId: z.string() })),
  /** The same costs by what they belong to; `id` is the row, or the name of a course round, or ''. */
  about: z.array(
    costSums.extend({
      noun: z.enum(costAbout),
      id: z.string(),
      title: z.string(),
      categoryId: z.string(),
    }),
  ),
  /** Budget of a side for a kind of cost, and the forecast of its outcome; either may stand without the other. */
  budgets: z.array(
    z.object({
      categoryId: z.string(),
      party: z.enum(parties),
      amountOre: z.int(),
      forecastOre: z.int(),
    }),
  ),
  /** Every year with costs, oldest first; `byKey` is what the frozen keys alone would have made each side bear. */
  years: z.array(costSums.extend({ year: z.int(), byKey: both })),
  /** What is invoiced and not settled, of all years, as one claim; payer null when nothing is owed. */
  claim: z.object({
    payer: z.enum(parties).nullable(),
    amountOre: z.int(),
    count: z.int(),
    earliest: day.nullable(),
  }),
  counts: z.object({
    breaches: z.int(),
    /** Shared otherwise up to the limit, with a reason, or by another decided key than the day's. */
    deviations: z.int(),
    /** Shared otherwise up to the limit, and nobody has said why. */
    unreasoned: z.int(),
    related: z.int(),
    unshared: z.int(),
    withoutReceipt: z.int(),
    changedAfterSettlement: z.int(),
    /** Settlements that were made and whose rows are gone, and costs that two settlements hold, of all years. */
    missingSettlements: z.int(),
    heldTwice: z.int(),
    unreadable: z.int(),
  }),
  /** The newest rows behind the counts, a few of each kind; null for who sees sums and not rows. */
  rows: z
    .object({
      breaches: z.array(shownCost),
      deviations: z.array(shownCost),
      unreasoned: z.array(shownCost),
      related: z.array(relatedCosts),
      unshared: z.array(shownCost),
      withoutReceipt: z.array(shownCost),
      changedAfterSettlement: z.array(shownCost),
    })
    .nullable(),
  /** Background that is never split: posts and support in kind, and the offices counted in the agreement. */
  inKind: z
    .object({
      projectLeadersMVG: z.int().nullable(),
      projectLeadersMH: z.int().nullable(),
      supportMVG: z.string(),
      supportMH: z.string(),
      officesMVG: z.int(),
      officesMH: z.int(),
    })
    .nullable(),
})
export type CostOverview = z.infer<typeof costOverview>
