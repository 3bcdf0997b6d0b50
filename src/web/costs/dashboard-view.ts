import { type Party, parties } from '../../domain/vocabulary.ts'

/** What a person looks at among the sums, as it stands in the address: a view can be sent to a colleague. */
export type DashboardView = {
  year: number
  /** One side's figures; null for both and what they come to together. */
  side: Party | null
  /** One kind of cost, by its row; null for all. */
  category: string | null
}

/** The view that an address asks for. What the address says wrongly is left out, never an error. */
export function readDashboardView(search: string, thisYear: number): DashboardView {
  const params = new URLSearchParams(search)
  const [year, side, category] = [params.get('year'), params.get('side'), params.get('category')]
  return {
    year: year !== null && /^20\d\d$/.test(year) ? Number(year) : thisYear,
    side: parties.find(party => party === side) ?? null,
    category: category !== null && /^\d{1,12}$/.test(category) ? category : null,
  }
}

/** The query of the view's address. */
export function writeDashboardView({ year, side, category }: DashboardView): string {
  const params = new URLSearchParams({ year: String(year) })
  if (side !== null) params.set('side', side)
  if (category !== null) params.set('category', category)
  return params.toString()
}

/** Whether less is shown than everything of the year. */
export const isNarrowed = ({ side, category }: DashboardView): boolean => side !== null || category !== null

/** The sides whose figures are shown. */
export const sidesOf = ({ side }: DashboardView): readonly Party[] => (side === null ? parties : [side])
