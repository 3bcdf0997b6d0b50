import { setImmediate as breathe } from 'node:timers/promises'
import { costTerms } from '../../src/domain/cost-terms.ts'
import { CostTotals } from '../../src/domain/cost-totals.ts'
import { lists } from '../support/collaboration.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { type Figure, figure, median } from './figure.ts'
import { benchCost, benchCosts, benchYear, fillCosts, take } from './fill-costs.ts'
import { measureSharing } from './sharing.ts'

const many = 100_000
/** So many that every list in the answer is as long as it gets. */
const some = 2_000
const few = 100
const rounds = 800

/** One changed row taken into the mirror, then the dashboard asked for by a person: milliseconds, and bytes of the answer. */
async function answerAfterChange(
  { house, app }: TestHouse,
  headers: Record<string, string>,
  round: number,
): Promise<{ ms: number; bytes: number }> {
  const at = 7
  const changed = benchCost(at, round)
  const began = performance.now()
  take(house.mirror, 'costs', at + 1, changed, round + 1)
  const answer = await app.request(`/api/cost-overview?year=${benchYear}`, { headers })
  const bytes = (await answer.arrayBuffer()).byteLength
  const ms = performance.now() - began
  if (answer.status !== 200) throw new Error(`The dashboard answered ${answer.status}.`)
  return { ms, bytes }
}

async function openFilled(count: number) {
  const test = await openTestHouse({ demonstrate: false })
  fillCosts(test.house.mirror, count)
  const token = await test.tokenOf('projektledare-vg')
  return { test, headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'br' } }
}

/** The dashboard after one changed row, with many rows beside few and beside some, turn by turn in the same run. */
async function measureDashboard(): Promise<Figure[]> {
  const houses = [await openFilled(many), await openFilled(some), await openFilled(few)]
  const taken = houses.map((): { ms: number; bytes: number }[] => [])
  for (let round = 1; round <= rounds; round += 1)
    for (const [at, { test, headers }] of houses.entries()) {
      const one = await answerAfterChange(test, headers, round)
      // The first rounds warm all of them up.
      if (round > rounds / 4) taken[at]?.push(one)
      await breathe()
    }
  for (const { test } of houses) test.close()
  const [large, medium, small] = taken.map(all => ({
    ms: median(all.map(({ ms }) => ms)),
    bytes: median(all.map(({ bytes }) => bytes)),
  }))
  const beside = (count: number) =>
    `the dashboard after one changed row, ${many.toLocaleString('en')} rows beside ${count.toLocaleString('en')}`
  const compare = (count: number, of: { ms: number; bytes: number } | undefined, what: 'ms' | 'bytes') =>
    figure(
      {
        name: what === 'ms' ? beside(count) : `${beside(count)}, as sent`,
        ours: large?.[what] ?? Number.NaN,
        theirs: of?.[what] ?? Number.NaN,
        unit: what,
        aim: what === 'ms' ? 'within 1.2' : 'within 1.5: no list grows without end',
      },
      ratio => ratio <= (what === 'ms' ? 1.2 : 1.5),
    )
  return [compare(few, small, 'ms'), compare(some, medium, 'ms'), compare(few, small, 'bytes')]
}

/** One changed row counted into sums of many, beside counting all of them anew; read each time. */
function measureCounting(): Figure {
  const terms = costTerms(lists())
  const rows = benchCosts(many)
  const read = (totals: CostTotals) => totals.claim().count + totals.year(benchYear).counted().breaches
  const all = () => {
    const totals = new CostTotals(terms)
    for (const row of rows) totals.put(row)
    return totals
  }
  const totals = all()
  read(totals)
  const [row] = rows
  if (row === undefined) throw new Error('There are no rows.')
  const changes = 2_000
  const changed: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now()
    for (let at = 0; at < changes; at += 1) {
      totals.put({ ...row, ...benchCost(0, at) })
      read(totals)
    }
    changed.push(((performance.now() - began) / changes) * 1000)
  }
  const anew = [1, 2, 3].map(() => {
    const began = performance.now()
    read(all())
    return (performance.now() - began) * 1000
  })
  return figure(
    {
      name: `one changed row among ${many.toLocaleString('en')}, beside counting all`,
      ours: median(changed),
      theirs: median(anew),
      unit: 'µs',
      aim: 'a thousandth of it',
    },
    ratio => ratio <= 0.001,
  )
}

/** The arithmetic of the joint costs, the dashboard when there are many, and what one change costs. */
export async function measureCosts(): Promise<Figure[]> {
  return [...measureSharing(), measureCounting(), ...(await measureDashboard())]
}
