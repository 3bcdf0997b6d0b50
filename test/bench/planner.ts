import { placeSeries } from '../../src/domain/place-series.ts'
import { candidatesOf } from '../../src/domain/wish-candidates.ts'
import { costByHighs } from '../support/place-by-highs.ts'
import { type Size, wishesFrom } from '../support/some-wishes.ts'
import { type Figure, figure, median } from './figure.ts'

const runs = 7
const seeds = [1, 2, 3]
const year = 2027
const real: Size = { managers: 44, steering: 15, rounds: 10 }

type Measured = { readonly ms: number; readonly cost: number; readonly proved: boolean }

/** Reckons and places a year several times, as it is first asked for and then again: the median. */
function measureOurs(seed: number, size: Size): Measured {
  const wishes = wishesFrom(seed, year, size)
  let result = { cost: Number.NaN, proved: false }
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    const placed = placeSeries(candidatesOf(wishes).problem)
    const took = performance.now() - began
    if (!placed.ok) throw new Error('Nothing fits.')
    result = { cost: placed.placing.cost, proved: placed.placing.atLeast === placed.placing.cost }
    return took
  })
  return { ms: median(times), ...result }
}

/** The slowest of several years. */
function slowest(size: Size): Measured {
  const all = seeds.map(seed => measureOurs(seed, size))
  return {
    ms: all.reduce((most, { ms }) => Math.max(most, ms), 0),
    cost: all.reduce((sum, { cost }) => sum + cost, 0),
    proved: all.every(({ proved }) => proved),
  }
}

async function besideHighs(size: Size): Promise<Figure> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (const seed of seeds) {
    const mine = measureOurs(seed, size)
    const { problem } = candidatesOf(wishesFrom(seed, year, size))
    const began = performance.now()
    const cost = await costByHighs(problem)
    theirs.push(performance.now() - began)
    if (cost !== mine.cost) throw new Error(`HiGHS finds ${cost} and we ${mine.cost}.`)
    ours.push(mine.ms)
  }
  return figure(
    {
      name: `placing a year, ${size.managers} managers, ${size.steering} steering members, ${size.rounds} rounds, beside HiGHS with the same optimum`,
      ours: median(ours),
      theirs: median(theirs),
      unit: 'ms',
      aim: 'under 100 ms and at most 0.01 of HiGHS',
    },
    (ratio, own) => own < 100 && ratio <= 0.01,
  )
}

function alone(name: string, size: Size): Figure {
  const { ms, proved } = slowest(size)
  return figure(
    {
      name: `${name}, slowest of ${seeds.length} years, ${proved ? 'each proved best' : 'not each proved best'}`,
      ours: ms,
      theirs: null,
      unit: 'ms',
      aim: 'under 100 ms, proved',
    },
    (_, own) => own < 100 && proved,
  )
}

/** Placing a realistic year beside an independent solver, and how the time grows with people and rounds. */
export async function measurePlanner(): Promise<Figure[]> {
  const few = slowest(real)
  const grown = [300, 1000].map(managers => {
    const { ms } = slowest({ ...real, managers })
    return figure(
      {
        name: `placing a year, ${managers.toLocaleString('en')} managers, beside 44`,
        ours: ms,
        theirs: few.ms,
        unit: 'ms',
        aim: 'under 100 ms',
      },
      (_, own) => own < 100,
    )
  })
  return [
    await besideHighs(real),
    await besideHighs({ ...real, rounds: 20 }),
    ...grown,
    alone('placing a year with 20 rounds', { ...real, rounds: 20 }),
    alone('placing a year with 10 rounds of two sessions', { ...real, sessions: 2 }),
    alone('placing a year with 20 rounds of two sessions', { ...real, rounds: 20, sessions: 2 }),
  ]
}
