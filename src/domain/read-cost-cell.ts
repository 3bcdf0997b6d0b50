import type { Category } from './categories.ts'
import type { CostField } from './cost-columns.ts'
import { costKindWords, costStateWords, payerWords } from './cost-table-words.sv.ts'
import type { Cost } from './costs.ts'
import { yearOf } from './days.ts'
import { type CellReading, choose, type Named, named, noChoice, readTime, type Unread } from './read-cell.ts'
import { readKronor } from './read-money.ts'
import type { Stored } from './stored.ts'
import { costKinds, costStates, parties } from './vocabulary.ts'
import { sv, type Words } from './words.sv.ts'

/** What a cell of a table of costs is read against. */
export type CostContext = {
  /** The year of the budget. */
  year: number
  categories: readonly Stored<Category>[]
  /** Those of the year go before others of the same name. */
  activities: readonly (Named & { year: number })[]
  meetings: readonly (Named & { year: number })[]
  costs: readonly Named[]
  /** The cost as it stands, where the row continues one. */
  before: Cost | null
  words: Words
}

type Reading = CellReading<Cost>

const known = (value: Partial<Cost>): Reading => ({ ok: true, value })
const reference = (field: CostField, found: { ok: true; id: string } | Unread): Reading =>
  found.ok ? known({ [field]: found.id }) : found

/** Belongs to the year of the budget, or the money is told of in the wrong one. */
function readCostDay(text: string, { year, words }: CostContext): Reading {
  const label = words.fields.costs.day
  const found = readTime(label, text, year, words)
  if (!found.ok) return found
  if (found.span !== 'day') return { ok: false, reason: words.imports.dayNeeded(label, text) }
  const own = yearOf(found.day)
  if (own === year) return known({ day: found.day })
  // The years before and after are always offered on the page; a year further off is most often misspelt.
  const isNear = Math.abs(own - year) === 1
  return { ok: false, reason: words.imports.otherBudgetYear(label, text, year, own, isNear) }
}

type AmountField = 'netOre' | 'vatOre' | 'shareMVGOre' | 'shareMHOre'

function readAmount(field: AmountField, text: string, { words }: CostContext): Reading {
  const read = readKronor(text)
  return read.ok
    ? known({ [field]: read.ore })
    : {
        ok: false,
        reason: words.imports.noAmount(words.fields.costs[field], text, words.money.refusals[read.why]),
      }
}

function readPayer(text: string, { words }: CostContext): Reading {
  const paidBy = choose(text, parties, [words.choices.party, sv.choices.party], payerWords)
  return paidBy === undefined
    ? noChoice(words.fields.costs.paidBy, text, words.choices.party, words)
    : known({ paidBy })
}

function readKind(text: string, { words }: CostContext): Reading {
  const kind = choose(text, costKinds, [words.choices.costKind, sv.choices.costKind], costKindWords)
  return kind === undefined
    ? noChoice(words.fields.costs.kind, text, words.choices.costKind, words)
    : known({ kind })
}

function readState(text: string, { words }: CostContext): Reading {
  const state = choose(text, costStates, [words.choices.costState, sv.choices.costState], costStateWords)
  return state === undefined
    ? noChoice(words.fields.costs.state, text, words.choices.costState, words)
    : known({ state })
}

/** A kind of cost by its name or by its account in the bookkeeping. */
function readCategory(text: string, { categories, before, words }: CostContext): Reading {
  const rows = categories.map(({ id, title, account }) => ({ id, name: title, account }))
  const label = words.fields.costs.categoryId
  const byName = named(label, text, rows, before?.categoryId ?? null, words)
  const [only, other] = rows.filter(({ account }) => account !== '' && account === text)
  return !byName.ok && only !== undefined && other === undefined
    ? known({ categoryId: only.id })
    : reference('categoryId', byName)
}

/** What the cost belongs to: of several with the name, the one of the year of the budget. */
function readBelonging(field: 'activityId' | 'meetingId', text: string, context: CostContext): Reading {
  const { before, year, words } = context
  const rows = field === 'activityId' ? context.activities : context.meetings
  const label = words.fields.costs[field]
  const standing = before?.[field] ?? null
  const ofYear = rows.filter(row => row.year === year || row.id === standing)
  const found = named(label, text, ofYear, standing, words)
  return reference(field, found.ok ? found : named(label, text, rows, standing, words))
}

/** What a filled cell says of the cost it belongs to. An amount is understood to the öre or not at all. */
export function readCostCell(field: CostField, text: string, context: CostContext): Reading {
  const { costs, before, words } = context
  switch (field) {
    case 'title':
    case 'supplier':
    case 'round':
    case 'receipt':
    case 'note':
    case 'deviationReason':
      return known({ [field]: text })
    case 'day':
      return readCostDay(text, context)
    case 'netOre':
    case 'vatOre':
    case 'shareMVGOre':
    case 'shareMHOre':
      return readAmount(field, text, context)
    case 'paidBy':
      return readPayer(text, context)
    case 'kind':
      return readKind(text, context)
    case 'state':
      return readState(text, context)
    case 'categoryId':
      return readCategory(text, context)
    case 'activityId':
    case 'meetingId':
      return readBelonging(field, text, context)
    case 'refersToId':
      return reference(
        field,
        named(words.fields.costs.refersToId, text, costs, before?.refersToId ?? null, words),
      )
  }
}
