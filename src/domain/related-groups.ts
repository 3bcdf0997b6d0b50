import type { RelatedCosts } from './cost-overview.ts'
import type { CostTerms } from './cost-terms.ts'
import type { Cost } from './costs.ts'
import { relatedIn, relatedKeyOf } from './related-costs.ts'
import type { Stored } from './stored.ts'

/** Names of things change without a cost being changed, so they are looked up when it is read. */
const unnamed = () => undefined

/** Related purchases as rows come and go: only the groups that were touched are looked through again. */
export class RelatedGroups {
  readonly #terms: CostTerms
  readonly #groups = new Map<string, Map<string, Stored<Cost>>>()
  readonly #found = new Map<string, readonly RelatedCosts[]>()
  readonly #touched = new Set<string>()

  constructor(terms: CostTerms) {
    this.#terms = terms
  }

  /** Adds a row (1), or takes it away (-1). */
  count(cost: Stored<Cost>, times: 1 | -1): void {
    const key = relatedKeyOf(cost)
    if (key === null) return
    const group = this.#groups.get(key) ?? new Map<string, Stored<Cost>>()
    if (times === 1) group.set(cost.id, cost)
    else group.delete(cost.id)
    if (group.size === 0) this.#groups.delete(key)
    else this.#groups.set(key, group)
    this.#touched.add(key)
  }

  /** Tells which sets of related purchases are there no longer (-1) and which have come (1) since the last time. */
  judge(tell: (related: RelatedCosts, times: 1 | -1) => void): void {
    for (const key of this.#touched) {
      for (const one of this.#found.get(key) ?? []) tell(one, -1)
      const found = relatedIn([...(this.#groups.get(key)?.values() ?? [])], this.#terms, unnamed)
      if (found.length === 0) this.#found.delete(key)
      else this.#found.set(key, found)
      for (const one of found) tell(one, 1)
    }
    this.#touched.clear()
  }
}
