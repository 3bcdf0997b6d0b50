import { type CostTerms, costTerms } from '../domain/cost-terms.ts'
import { CostTotals } from '../domain/cost-totals.ts'
import type { Cost } from '../domain/costs.ts'
import { settledIn } from '../domain/settled.ts'
import type { SettledRow, Settlement } from '../domain/settlements.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { type Mirror, revisionOf } from '../graph/mirror.ts'

/** The joint costs in sums as the lists have them, and the terms by which they are judged. */
export type Books = { totals: CostTotals; terms: CostTerms; unreadable: number }

/** The books as they stand now. Throws what keeps one of their lists from being read. */
export type Ledger = () => Books

const termLists = ['agreements', 'shareKeys', 'settings'] as const satisfies readonly Noun[]
/** Lists with a row that cannot be read give sums that lack something. */
const summedLists = ['settlements', 'shareKeys', 'budgets'] as const satisfies readonly Noun[]

/** Each cost that a standing settlement holds, as it was settled. */
function heldIn(settlements: readonly Stored<Settlement>[]): ReadonlyMap<string, SettledRow> {
  const locks = settledIn(settlements)
  const rows = [...new Set(locks.values())].flatMap(settled => settled.rows)
  return new Map(rows.map(row => [row.costId, row]))
}

type Open = Pick<Books, 'totals' | 'terms'> & { termsAt: string; settledAt: number }

function sameTerms(one: CostTerms, other: CostTerms): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Follows the lists that the sums of the joint costs rest on. What changed in the costs is counted when somebody asks,
 * at what the change costs and not what the list does; settlements free and lock the rows they name. Only other terms
 * (agreement, keys, settings) have everything counted anew.
 */
export function openLedger(mirror: Mirror): Ledger {
  const unreadable = new Set<string>()
  const news = new Map<string, Stored<Cost> | null>()
  let open: Open | null = null

  mirror.follow('costs', (before, after) => {
    const id = after?.id ?? before?.id ?? ''
    if (after?.unreadable) unreadable.add(id)
    else unreadable.delete(id)
    if (open !== null) news.set(id, after?.record ?? null)
  })

  const termsNow = (): CostTerms =>
    costTerms({
      agreements: mirror.collection('agreements'),
      shareKeys: mirror.collection('shareKeys'),
      settings: mirror.collection('settings'),
    })

  function begin(terms: CostTerms, termsAt: string): Open {
    const totals = new CostTotals(terms)
    for (const { record } of mirror.rows('costs').values()) if (record !== null) totals.put(record)
    news.clear()
    return { totals, terms, termsAt, settledAt: -1 }
  }

  function underTerms(): Open {
    const termsAt = revisionOf(mirror, termLists)
    if (open?.termsAt === termsAt) return open
    const terms = termsNow()
    return open !== null && sameTerms(open.terms, terms) ? { ...open, termsAt } : begin(terms, termsAt)
  }

  return () => {
    mirror.rows('costs')
    const settlements = mirror.collection('settlements').records
    const current = underTerms()
    const settledAt = mirror.revision('settlements')
    // Should counting fail half-way, the next one begins anew.
    open = null
    const changes = [...news]
    news.clear()
    for (const [id, cost] of changes)
      if (cost === null) current.totals.drop(id)
      else current.totals.put(cost)
    if (current.settledAt !== settledAt) current.totals.settle(heldIn(settlements))
    open = { ...current, settledAt }
    const { totals, terms } = open
    const elsewhere = summedLists.reduce((sum, noun) => sum + mirror.collection(noun).unreadable.length, 0)
    return { totals, terms, unreadable: unreadable.size + elsewhere }
  }
}
