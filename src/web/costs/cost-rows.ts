import type { CostSums } from '../../domain/cost-overview.ts'
import { type CostEvent, type CostStanding, eventOf } from '../../domain/cost-standing.ts'
import { pointedFor } from '../../domain/cost-year.ts'
import { type Cost, frozenIn } from '../../domain/costs.ts'
import { compareDays } from '../../domain/days.ts'
import { changedSince } from '../../domain/settled.ts'
import type { Settlement } from '../../domain/settlements.ts'
import type { Shares } from '../../domain/shares.ts'
import type { Stored } from '../../domain/stored.ts'
import { compareText } from '../format.ts'
import { searchable } from '../plan/plan-rows.ts'
import type { CostBook } from './cost-book.ts'
import { type CostSorting, type CostView, writeAbout } from './cost-view.ts'
import type { AskedRows } from './row-address.ts'

/** A cost as the table shows it: with names, and what the agreement and the settlements say of it. */
export type CostRow = {
  cost: Stored<Cost>
  standing: CostStanding
  /** The settlement that locks it. */
  settlement: Stored<Settlement> | null
  /** It is no longer what was settled. */
  changed: boolean
  related: boolean
  category: string
  about: CostEvent & { name: string }
}

function rowOf(cost: Stored<Cost>, { nameOf, standingOf, heldBy, related }: CostBook): CostRow {
  const held = heldBy(cost.id)
  const event = eventOf(cost)
  const name = event.noun === 'activities' || event.noun === 'meetings' ? nameOf(event.noun, event.id) : null
  return {
    cost,
    standing: standingOf(cost),
    settlement: held?.settlement ?? null,
    changed: held !== null && changedSince(cost, held.row),
    related: related.has(cost.id),
    category: nameOf('categories', cost.categoryId) ?? '',
    about: { ...event, name: name ?? cost.round },
  }
}

/** The rows of a year. */
export function rowsOf(book: CostBook, year: number): CostRow[] {
  return book.lists.costs.records
    .filter(({ day }) => day.startsWith(`${year}-`))
    .map(cost => rowOf(cost, book))
}

function standsAs({ cost, standing, settlement, changed, related }: CostRow, asked: AskedRows): boolean {
  switch (asked) {
    case 'breaches':
    case 'deviations':
    case 'unreasoned':
    case 'unshared':
      return pointedFor(standing) === asked
    case 'related':
      return related
    case 'withoutReceipt':
      return lacksReceipt(cost)
    case 'changedAfterSettlement':
      return changed
    case 'unsettled':
      return cost.state === 'invoiced' && settlement === null
    case 'ordered':
      return cost.state === 'ordered'
  }
}

/** Whether an invoice should be linked and is not. */
export const lacksReceipt = ({ state, receipt }: Cost): boolean => state === 'invoiced' && receipt === ''

function says({ cost, category, about }: CostRow, q: string): boolean {
  const said = searchable([cost.title, cost.supplier, cost.note, category, about.name].join(' '))
  return searchable(q)
    .split(/\s+/)
    .every(word => said.includes(word))
}

/** Whether the view shows the row. */
export function isAskedFor(row: CostRow, view: CostView): boolean {
  const { cost } = row
  return (
    cost.day.startsWith(`${view.year}-`) &&
    (view.month === null || Number(cost.day.slice(5, 7)) === view.month) &&
    (view.category === null || cost.categoryId === view.category) &&
    (view.side === null || cost.paidBy === view.side) &&
    (view.about === null || writeAbout(row.about) === writeAbout(view.about)) &&
    (view.visa === null || standsAs(row, view.visa)) &&
    says(row, view.q)
  )
}

const inTime = (one: CostRow, other: CostRow) =>
  compareDays(one.cost.day, other.cost.day) || Number(one.cost.id) - Number(other.cost.id)

/** Rows whose share is not known come first; least first. */
const byShare = (party: keyof Shares) => (one: CostRow, other: CostRow) => {
  const share = ({ cost }: CostRow) => frozenIn(cost)?.shares[party] ?? -Number.MAX_SAFE_INTEGER
  return share(one) - share(other)
}

const orders: Record<CostSorting, (one: CostRow, other: CostRow) => number> = {
  day: inTime,
  title: (one, other) => compareText(one.cost.title, other.cost.title),
  supplier: (one, other) => compareText(one.cost.supplier, other.cost.supplier),
  category: (one, other) => compareText(one.category, other.category),
  paidBy: (one, other) => compareText(one.cost.paidBy, other.cost.paidBy),
  net: (one, other) => one.cost.netOre - other.cost.netOre,
  MVG: byShare('MVG'),
  MH: byShare('MH'),
  state: (one, other) => compareText(one.cost.state, other.cost.state),
}

/** Rows in the view's order; what is equal there stands in the order of time. */
export function inOrderOf(rows: readonly CostRow[], { sort, descending }: CostView): CostRow[] {
  const way = descending ? -1 : 1
  return rows.toSorted((one, other) => way * (orders[sort](one, other) || inTime(one, other)))
}

/** What shared rows come to, in öre excluding moms: net = MVG + MH. */
export type CostSum = { count: number; netOre: number; shares: Shares }

/** The sums of rows: of what is invoiced, of what is only ordered, and apart of what is not shared yet. */
export function sumsOf(
  rows: readonly CostRow[],
): Record<Cost['state'], CostSum> & Pick<CostSums, 'unsharedCount' | 'unsharedOre'> {
  const isShared = ({ cost }: CostRow) => frozenIn(cost) !== null
  const shared = rows.filter(isShared).map(({ cost }) => cost)
  const unshared = rows.filter(row => !isShared(row))
  const of = (state: Cost['state']): CostSum => {
    const costs = shared.filter(cost => cost.state === state)
    const total = (some: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + some(cost), 0)
    return {
      count: costs.length,
      netOre: total(({ netOre }) => netOre),
      shares: {
        MVG: total(({ shareMVGOre }) => shareMVGOre ?? 0),
        MH: total(({ shareMHOre }) => shareMHOre ?? 0),
      },
    }
  }
  return {
    invoiced: of('invoiced'),
    ordered: of('ordered'),
    unsharedCount: unshared.length,
    unsharedOre: unshared.reduce((sum, { cost }) => sum + cost.netOre, 0),
  }
}

/** What the rows belong to, each once, by name: what a view may be narrowed to. */
export function aboutsIn(rows: readonly CostRow[]): CostRow['about'][] {
  const found = new Map(rows.map(({ about }) => [writeAbout(about), about]))
  return [...found.values()].toSorted((one, other) => compareText(one.name, other.name))
}
