import type { Budget } from '../domain/budgets.ts'
import { type Cost, freeze } from '../domain/costs.ts'
import { firstCategories } from '../domain/first-categories.ts'
import type { Settlement } from '../domain/settlements.ts'
import type { ShareKey } from '../domain/share-keys.ts'
import { type Key, shareByKey } from '../domain/shares.ts'
import { type Keyed, numbered } from './keyed.ts'

const key: Key = { MVG: 85, MH: 15 }

function cost(over: Pick<Cost, 'title' | 'day' | 'supplier' | 'categoryId' | 'paidBy' | 'netOre'>): Cost {
  return {
    kind: 'cost',
    refersToId: null,
    vatOre: Math.round(over.netOre / 4),
    ...freeze(key, shareByKey(over.netOre, key)),
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: '',
    receipt: '',
    note: '',
    ...over,
  }
}

/** The joint costs of the demonstration, with their key, budget and settlement. */
export function demonstrationCosts(day: string): {
  shareKeys: Keyed<ShareKey>[]
  categories: Keyed<(typeof firstCategories)[number]>[]
  costs: Keyed<Cost>[]
  budgets: Keyed<Budget>[]
  settlements: Keyed<Settlement>[]
} {
  const year = Number(day.slice(0, 4))
  return {
    shareKeys: numbered('shareKeys', [
      {
        title: '85–15',
        validFrom: `${year - 1}-01-01`,
        partsMVG: 85,
        partsMH: 15,
        decision: `Gemensamma styrgruppen ${year - 2}-11-20, § 6`,
        meetingId: null,
        reason: '',
      },
    ]),
    categories: numbered('categories', firstCategories),
    costs: numbered('costs', [
      cost({
        title: 'Lokal och fika, styrgruppsmöte',
        day: `${year - 1}-11-12`,
        supplier: 'Konferens Exempelgården',
        categoryId: '@categories:2',
        paidBy: 'MVG',
        netOre: 123_457,
      }),
    ]),
    budgets: numbered('budgets', [
      {
        title: `Styrgrupp ${year}, MVG`,
        year,
        party: 'MVG',
        categoryId: '@categories:2',
        amountOre: 2_000_000,
        note: '',
      },
    ]),
    settlements: numbered('settlements', [
      {
        title: `Avräkning 1: andra halvåret ${year - 1}`,
        number: 1,
        from: `${year - 1}-07-01`,
        to: `${year - 1}-12-31`,
        settledOn: `${year}-01-15`,
        payer: 'MH',
        amountOre: 18_519,
        paidMVGOre: 123_457,
        paidMHOre: 0,
        shareMVGOre: 104_938,
        shareMHOre: 18_519,
        rows: [{ costId: '@costs:1', paidBy: 'MVG', shareMVGOre: 104_938, shareMHOre: 18_519 }],
        countersId: null,
        reason: '',
        memo: '',
        request: 'demonstration',
      },
    ]),
  }
}
