import { z } from 'zod'
import { type Actor, maySeeSums, reachOf } from '../domain/access.ts'
import { agreementAt } from '../domain/agreement-versions.ts'
import { forecast, sameDayYearBefore } from '../domain/cost-forecast.ts'
import { type CostOverview, costOverview, type ShownCost } from '../domain/cost-overview.ts'
import { answered } from '../domain/cost-parts.ts'
import { limitAt } from '../domain/cost-terms.ts'
import type { CostYear } from '../domain/cost-year.ts'
import { earlierDay, lastDayOfYear, today } from '../domain/days.ts'
import { planYear } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { aboutOf } from '../domain/related-costs.ts'
import type { NameOf } from '../domain/say-field.ts'
import { sayOtherKey } from '../domain/say-standing.ts'
import { heldTwice } from '../domain/settled.ts'
import { missingNumbers } from '../domain/settlement-numbers.ts'
import { keyAt } from '../domain/share-keys.ts'
import { type Noun, parties } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import { collectionIfAny, type Mirror, revisionOf } from '../graph/mirror.ts'
import { quickQuality } from './answers.ts'
import type { Books } from './cost-ledger.ts'
import type { House } from './house.ts'
import { noBody, type Route, route } from './route.ts'
import { nextNumber } from './settlement-number.ts'

/** A cost as the log keeps it, of which its name is asked for. */
const logged = z
  .string()
  .transform((text, context) => {
    try {
      return z.unknown().parse(JSON.parse(text))
    } catch {
      context.addIssue('not a record')
      return z.NEVER
    }
  })
  .pipe(z.looseObject({ title: z.string() }))

const query = z.strictObject({ year: z.coerce.number().pipe(planYear).optional() })

/** Lists whose rows stand in the answer, or decide what does. */
const restsOn = [
  'costs',
  'settlements',
  'shareKeys',
  'agreements',
  'settings',
  'categories',
  'budgets',
  'activities',
  'meetings',
] as const satisfies readonly Noun[]

function demandSums(actor: Actor): void {
  if (actor.roles.length === 0) throw new Problem('no_role')
  if (!maySeeSums(actor)) throw new Problem('forbidden')
}

/** Titles of what costs belong to. */
const titlesIn =
  (mirror: Mirror): NameOf =>
  (noun, id) => {
    if (noun === 'activities' || noun === 'meetings' || noun === 'categories')
      return mirror.row(noun, id)?.record?.title
    return undefined
  }

/** From where a year is looked at. */
type View = {
  books: Books
  mirror: Mirror
  year: number
  day: string
  nameOf: NameOf
  lost: ReturnType<typeof lostIn>
}

/** What somebody removed from the settlements by hand leaves behind. */
function lostIn(mirror: Mirror) {
  const settlements = mirror.collection('settlements')
  const missingSettlements = missingNumbers(settlements, nextNumber(mirror)).length
  return { missingSettlements, heldTwice: heldTwice(settlements.records).costIds.length }
}

/** The kinds of cost in the collaboration's order, and those that rows have and the list has lost. */
function categoriesIn({ mirror, nameOf }: View, words: Words, used: readonly string[]) {
  const known = mirror
    .collection('categories')
    .records.toSorted((one, other) => one.order - other.order || Number(one.id) - Number(other.id))
    .map(({ id, title }) => ({ id, title }))
  const lost = [...new Set(used)].filter(id => known.every(one => one.id !== id))
  return [...known, ...lost.map(id => ({ id, title: nameOf('categories', id) ?? words.history.row(id) }))]
}

/** Budget and forecast of each side for the kinds of cost that have any of it. */
function budgetsIn({ books: { totals }, mirror, year, day }: View): CostOverview['budgets'] {
  const budgets = mirror.collection('budgets').records.filter(budget => budget.year === year)
  const [own, before] = [totals.year(year), totals.year(year - 1)]
  const isOver = day > lastDayOfYear(year)
  const meant = new Set(budgets.filter(one => one.amountOre !== 0).map(one => one.categoryId))
  const sameDay = sameDayYearBefore(year, day)
  const ids = [
    ...budgets.map(({ categoryId }) => categoryId),
    ...own.categoryIds(),
    ...(isOver ? [] : before.categoryIds()),
  ]
  return [...new Set(ids)]
    .sort((one, other) => Number(one) - Number(other))
    .flatMap(categoryId => {
      const { borne, ordered } = own.ofCategory(categoryId)
      const yearBefore = before.borneAfter(categoryId, sameDay)
      return parties.map(party => {
        const amountOre = budgets
          .filter(budget => budget.categoryId === categoryId && budget.party === party)
          .reduce((sum, budget) => sum + budget.amountOre, 0)
        const isMeant = meant.size === 0 || meant.has(categoryId)
        const came = { outcomeOre: borne[party], orderedOre: ordered[party] }
        const basis = { isOver, isMeant, ...came, budgetOre: amountOre }
        const forecastOre = forecast({ ...basis, yearBeforeOre: yearBefore?.[party] ?? null })
        return { categoryId, party, amountOre, forecastOre }
      })
    })
    .filter(({ amountOre, forecastOre }) => amountOre !== 0 || forecastOre !== 0)
}

/** The key and the limit in force on the day, or on the year's last day once it is over; and what stands beside the money. */
function termsIn({ books: { terms }, mirror, year, day }: View) {
  const on = earlierDay(day, lastDayOfYear(year))
  const limit = limitAt(terms, on)
  const agreement = agreementAt(mirror.collection('agreements').records, on)
  return {
    key: keyAt(terms.keys, on),
    limit: limit && { ...limit, basis: terms.basis, per: terms.per },
    inKind: agreement && {
      projectLeadersMVG: agreement.projectLeadersMVG,
      projectLeadersMH: agreement.projectLeadersMH,
      supportMVG: agreement.supportMVG,
      supportMH: agreement.supportMH,
      officesMVG: agreement.officesMVG,
      officesMH: agreement.officesMH,
    },
  }
}

function aboutsIn({ nameOf }: View, of: CostYear, words: Words): CostOverview['about'] {
  return of.abouts().map(about => {
    const { noun, id } = about
    const isRow = noun === 'activities' || noun === 'meetings'
    return isRow ? { ...about, title: nameOf(noun, id) ?? words.history.row(id) } : about
  })
}

/** A row that is shared by another key than its day's says so as its reason, before what somebody wrote. */
function withKey(one: ShownCost, { books: { totals, terms } }: View, words: Words): ShownCost {
  const cost = totals.row(one.id)
  if (cost === null || totals.standing(one.id)?.split !== 'otherKey') return one
  return { ...one, reason: `${sayOtherKey(cost, terms.keys, words)} ${one.reason}`.trim() }
}

/** What the log last called a cost; '' where it does not know. */
function toldOf(mirror: Mirror, id: string): string {
  const lines = collectionIfAny(mirror, 'changes').records.filter(
    ({ noun, recordId }) => noun === 'costs' && recordId === id,
  )
  const records = lines.flatMap(({ before, after }) => [before, after]).map(text => logged.safeParse(text))
  return records.flatMap(({ data }) => data?.title ?? []).at(-1) ?? ''
}

/** A settled cost whose row is gone, or cannot be read, by the name it is known by. */
function withName(one: ShownCost, { mirror }: View, words: Words): ShownCost {
  if (one.title !== '') return one
  const row = mirror.row('costs', one.id)
  const title = row?.unreadable?.(words).title || toldOf(mirror, one.id) || words.history.goneRow(one.id)
  return { ...one, title }
}

/** The rows behind the counts, the newest of each kind. */
function rowsIn(view: View, of: CostYear, words: Words): CostOverview['rows'] {
  const {
    books: { totals },
    nameOf,
  } = view
  return {
    breaches: [...of.shown('breaches')],
    deviations: of.shown('deviations').map(one => withKey(one, view, words)),
    unreasoned: [...of.shown('unreasoned')],
    unshared: [...of.shown('unshared')],
    withoutReceipt: [...of.shown('withoutReceipt')],
    changedAfterSettlement: of.shown('changedAfterSettlement').map(one => withName(one, view, words)),
    related: of.shownRelated().map(related => {
      const first = totals.row(related.ids[0] ?? '')
      return { ...related, about: first === null ? '' : aboutOf(first, nameOf) }
    }),
  }
}

function overviewOf(view: View, words: Words, maySeeRows: boolean): CostOverview {
  const { books, year, day } = view
  const of = books.totals.year(year)
  const cells = of.cells()
  const budgets = budgetsIn(view)
  const used = [...cells, ...budgets].map(({ categoryId }) => categoryId)
  return {
    year,
    day,
    ...termsIn(view),
    categories: categoriesIn(view, words, used),
    cells,
    about: aboutsIn(view, of, words),
    budgets,
    years: books.totals.years().map(one => ({
      year: one.year,
      ...answered(one.of.sums),
      byKey: { ...one.of.sums.byKey },
    })),
    claim: books.totals.claim(),
    counts: { ...of.counted(), ...view.lost, unreadable: books.unreadable },
    rows: maySeeRows ? rowsIn(view, of, words) : null,
  }
}

/** The joint costs of a year in sums, for who may see them; the rows behind them only for who may read costs. */
export const costOverviewRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/cost-overview',
      summary: 'Kostnader i summor',
      status: 200,
      query,
      body: noBody,
      answer: costOverview,
      demand: demandSums,
    },
    ({ actor, query: { year: asked }, header, words }) => {
      const { mirror, answers, ledger, world } = house
      const day = today(world.now())
      const year = asked ?? Number(day.slice(0, 4))
      const books = ledger()
      const maySeeRows = reachOf(actor, 'read', 'costs') === 'everything'
      const view = `cost-overview?${year}#${maySeeRows ? 'rows' : 'sums'} ${words.language}`
      const make = () =>
        overviewOf({ books, mirror, year, day, nameOf: titlesIn(mirror), lost }, words, maySeeRows)
      // The log alone may know of a settlement that is gone, and it grows with every change in any list.
      const lost = lostIn(mirror)
      return answers(
        view,
        `${day} ${lost.missingSettlements} ${revisionOf(mirror, restsOn)}`,
        header,
        make,
        quickQuality,
      )
    },
  )
