import { afterAll, beforeAll, expect, test } from 'vitest'
import { costOverview } from '../../src/domain/cost-overview.ts'
import { openBook } from '../../src/web/costs/cost-book.ts'
import { isAskedFor, rowsOf, sumsOf } from '../../src/web/costs/cost-rows.ts'
import { readCostView } from '../../src/web/costs/cost-view.ts'
import { aboutOf, monthsOf, yearOf } from '../../src/web/costs/dashboard-sums.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

async function overviewOf(year?: number) {
  const ask = await house.as('projektledare-vg')
  const answer = await ask(`/api/cost-overview${year === undefined ? '' : `?year=${year}`}`)
  return costOverview.parse(answer.body)
}

function theBook() {
  const { mirror } = house.house
  return openBook({
    costs: mirror.collection('costs'),
    categories: mirror.collection('categories'),
    settlements: mirror.collection('settlements'),
    shareKeys: mirror.collection('shareKeys'),
    agreements: mirror.collection('agreements'),
    settings: mirror.collection('settings'),
    activities: mirror.collection('activities'),
    meetings: mirror.collection('meetings'),
  })
}

test('the sums on Summor are the foot of Rader, every year of the demonstration, with and without filters', async () => {
  const book = theBook()
  const { years } = await overviewOf()
  expect(years.length).toBeGreaterThanOrEqual(3)
  expect(years.some(({ unsharedCount }) => unsharedCount > 0)).toBe(true)
  for (const { year } of years) {
    const overview = await overviewOf(year)
    const rows = rowsOf(book, year)
    const footOf = (narrowed: Partial<ReturnType<typeof readCostView>>) => {
      const view = { ...readCostView(`?year=${year}`, year), ...narrowed }
      const { invoiced, ordered, unsharedCount, unsharedOre } = sumsOf(
        rows.filter(row => isAskedFor(row, view)),
      )
      const { count, netOre, shares } = invoiced
      return { count, netOre, borne: shares, ordered: ordered.shares, unsharedCount, unsharedOre }
    }
    for (const category of [null, ...overview.categories.map(({ id }) => id)]) {
      const asked = { year, side: null, category }
      expect(yearOf(overview, asked)).toMatchObject(footOf({ category }))
      for (const { month, sums } of monthsOf(overview, asked))
        expect(sums).toMatchObject(footOf({ category, month }))
      for (const { noun, id, sums } of aboutOf(overview, asked))
        expect(sums).toMatchObject(footOf({ category, about: { noun, id } }))
      for (const side of ['MVG', 'MH'] as const)
        expect(yearOf(overview, asked).paid[side]).toBe(footOf({ category, side }).netOre)
    }
  }
})
