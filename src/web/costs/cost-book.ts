import { type CostStanding, standingsOf } from '../../domain/cost-standing.ts'
import { type CostTerms, costTerms } from '../../domain/cost-terms.ts'
import type { Cost } from '../../domain/costs.ts'
import type { Lists } from '../../domain/records.ts'
import { relatedCosts } from '../../domain/related-costs.ts'
import type { NameOf } from '../../domain/say-field.ts'
import { settledIn } from '../../domain/settled.ts'
import type { SettledRow, Settlement } from '../../domain/settlements.ts'
import type { Stored } from '../../domain/stored.ts'

/** The lists that pages about costs are drawn from. */
export type BookLists = Pick<
  Lists,
  'costs' | 'categories' | 'settlements' | 'shareKeys' | 'agreements' | 'settings' | 'activities' | 'meetings'
>

/** The settlement that holds a cost, and the cost as it holds it. */
export type Held = { settlement: Stored<Settlement>; row: SettledRow }

/** All joint costs with what the agreement, the keys and the settlements say of each. */
export type CostBook = {
  lists: BookLists
  terms: CostTerms
  nameOf: NameOf
  standingOf: (cost: Cost) => CostStanding
  heldBy: (id: string) => Held | null
  /** Costs that look like parts of one purchase and pass the limit together. */
  related: ReadonlySet<string>
}

function namesIn({ categories, activities, meetings, costs }: BookLists): NameOf {
  const named = new Map<string, string>()
  for (const [noun, { records }] of Object.entries({ categories, activities, meetings, costs }))
    for (const { id, title } of records) named.set(`${noun}/${id}`, title)
  return (noun, id) => named.get(`${noun}/${id}`)
}

function holdersIn({ settlements }: BookLists): (id: string) => Held | null {
  const locks = settledIn(settlements.records)
  const held = new Map<string, Held>()
  for (const settlement of new Set(locks.values()))
    for (const row of settlement.rows)
      if (locks.get(row.costId) === settlement) held.set(row.costId, { settlement, row })
  return id => held.get(id) ?? null
}

/** Costs are judged among all of them, of whatever year: an event, an original or a month may reach over New Year. */
export function openBook(lists: BookLists): CostBook {
  const terms = costTerms(lists)
  const nameOf = namesIn(lists)
  const costs = lists.costs.records
  return {
    lists,
    terms,
    nameOf,
    standingOf: standingsOf(costs, terms),
    heldBy: holdersIn(lists),
    related: new Set(relatedCosts(costs, terms, nameOf).flatMap(({ ids }) => ids)),
  }
}
