import { alike } from '../../domain/alike.ts'
import type { CostEvent } from '../../domain/cost-standing.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import type { AskedRows } from './row-address.ts'

/** Rows that a person may ask for by how they stand. The codes stand in the address. */
export const askedRows = [
  'breaches',
  'deviations',
  'unreasoned',
  'related',
  'unshared',
  'withoutReceipt',
  'changedAfterSettlement',
  'unsettled',
  'ordered',
] as const satisfies readonly AskedRows[]

/** What the rows can be ordered by. */
export const costSortings = [
  'day',
  'title',
  'supplier',
  'category',
  'paidBy',
  'net',
  'MVG',
  'MH',
  'state',
] as const
export type CostSorting = (typeof costSortings)[number]

/** What a person looks at among the costs, as it stands in the address: a view can be sent to a colleague. */
export type CostView = {
  year: number
  /** 1 to 12; null for the whole year. */
  month: number | null
  /** A kind of cost, by its row; null for all. */
  category: string | null
  /** The side that paid; null for both. */
  side: Party | null
  /** What the costs belong to; null for everything. */
  about: CostEvent | null
  visa: AskedRows | null
  q: string
  sort: CostSorting
  descending: boolean
}

const rowId = /^[1-9]\d{0,9}$/

/** `activities:12`, `meetings:3`, `round:` with a name, or `nothing`; anything else asks for nothing in particular. */
function readAbout(said: string | null): CostEvent | null {
  if (said === null) return null
  if (said === 'nothing') return { noun: 'nothing', id: '' }
  const at = said.indexOf(':')
  const [noun, id] = [said.slice(0, at), said.slice(at + 1)]
  if (noun === 'round') return alike(id) === '' ? null : { noun, id: alike(id) }
  return (noun === 'activities' || noun === 'meetings') && rowId.test(id) ? { noun, id } : null
}

/** What costs belong to, as one text: also the value of a choice. */
export const writeAbout = ({ noun, id }: CostEvent): string => (noun === 'nothing' ? noun : `${noun}:${id}`)

function readMonth(said: string | null): number | null {
  return said !== null && /^(?:[1-9]|1[0-2])$/.test(said) ? Number(said) : null
}

/** Newest first, unless something else is asked for. */
function readSort(said: string | null): Pick<CostView, 'sort' | 'descending'> {
  const sort = costSortings.find(code => code === said?.replace(/^-/, ''))
  return sort === undefined
    ? { sort: 'day', descending: true }
    : { sort, descending: said?.startsWith('-') ?? false }
}

/** The view that an address asks for. What the address says wrongly is left out, never an error. */
export function readCostView(search: string, thisYear: number): CostView {
  const params = new URLSearchParams(search)
  const year = params.get('year') ?? ''
  const category = params.get('category') ?? ''
  return {
    year: /^20\d\d$/.test(year) ? Number(year) : thisYear,
    month: readMonth(params.get('month')),
    category: rowId.test(category) ? category : null,
    side: parties.find(party => party === params.get('side')) ?? null,
    about: readAbout(params.get('about')),
    visa: askedRows.find(code => code === params.get('visa')) ?? null,
    q: params.get('q') ?? '',
    ...readSort(params.get('sort')),
  }
}

/** The shortest query that shows the view; the year is always said, so that the link lasts. */
export function writeCostView(view: CostView): string {
  const { year, month, category, side, about, visa, q, sort, descending } = view
  const said = {
    month: month?.toString(),
    category,
    side,
    about: about === null ? null : writeAbout(about),
    visa,
    q: q === '' ? null : q,
    sort: sort === 'day' && descending ? null : `${descending ? '-' : ''}${sort}`,
  }
  const params = new URLSearchParams({ year: String(year) })
  for (const [key, value] of Object.entries(said)) if (value) params.set(key, value)
  return params.toString()
}

/** Whether the view leaves anything out of the year. */
export const isNarrowed = ({ month, category, side, about, visa, q }: CostView): boolean =>
  [month, category, side, about, visa].some(asked => asked !== null) || q.trim() !== ''

/** The same view without filters and search. */
export const widened = (view: CostView): CostView => ({
  ...view,
  month: null,
  category: null,
  side: null,
  about: null,
  visa: null,
  q: '',
})
