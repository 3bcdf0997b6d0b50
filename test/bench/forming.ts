import { type Formed, formGroups } from '../../src/domain/form-groups.ts'
import { type FormingProblem, formingTiers } from '../../src/domain/forming-problem.ts'
import { type LineWeights, weighed, weightByHighs } from '../support/form-by-highs.ts'
import { queueFrom } from '../support/forming-instance.ts'
import { type Figure, figure, median } from './figure.ts'

const runs = 5
const seeds = [1, 2, 3]
const highsSeconds = 30
/** More on each line than the lines below it come to in these queues. */
const fewWeigh: LineWeights = { missed: 300, first: 300 * 60, waiting: 300 * 60 * 6 }
const manyWeigh: LineWeights = { missed: 2000, first: 2000 * 300, waiting: 2000 * 300 * 2 }

type Measured = { readonly ms: number; readonly formed: Formed }

/** Forms the groups several times, as when first asked for and then again: the median. */
function measureOurs(problem: FormingProblem): Measured {
  let formed = formGroups(problem)
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    formed = formGroups(problem)
    return performance.now() - began
  })
  return { ms: median(times), formed }
}

const tiersOf = ({ score }: Formed) => formingTiers(score, 0)

async function besideHighs(): Promise<Figure> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (const seed of seeds) {
    const problem = queueFrom(seed, { people: 200, rounds: 15 })
    const { ms, formed } = measureOurs(problem)
    const began = performance.now()
    const weight = await weightByHighs(problem, fewWeigh)
    theirs.push(performance.now() - began)
    const own = weighed(tiersOf(formed), fewWeigh)
    if (!formed.proved || weight !== own) throw new Error(`HiGHS finds ${weight} and we ${own}.`)
    ours.push(ms)
  }
  return figure(
    {
      name: 'forming groups of 200 people in 15 rounds, beside HiGHS with the same optimum',
      ours: median(ours),
      theirs: median(theirs),
      unit: 'ms',
      aim: 'under 100 ms and at most 0.05 of HiGHS',
    },
    (ratio, own) => own < 100 && ratio <= 0.05,
  )
}

const lines = ([waiting, first, missed, sameOffice]: readonly number[]) =>
  `${waiting} wait (${first} of those who come first), ${missed} wishes missed, ${sameOffice} pairs of one office`

/** Three times as many dates to choose among as are needed: the proof is out of reach, and the gap is told. */
function manyDates(): Figure {
  const all = seeds.map(seed => measureOurs(queueFrom(seed, { people: 200, rounds: 30 })))
  const slowest = all.reduce((one, other) => (other.ms > one.ms ? other : one))
  return figure(
    {
      name: `forming groups of 200 people in 30 rounds, slowest of ${seeds.length} queues: ${lines(tiersOf(slowest.formed))}; no answer is better than ${lines(slowest.formed.atLeast)}`,
      ours: slowest.ms,
      theirs: null,
      unit: 'ms',
      aim: 'under 2,000 ms',
    },
    (_, ms) => ms < 2000,
  )
}

/** A queue ten times as long, the slowest of several; the second figure is what the first is worth beside HiGHS. */
async function manyPeople(): Promise<Figure[]> {
  const all = seeds.map(seed => {
    const problem = queueFrom(seed, { people: 2000, rounds: 132 })
    return { problem, ...measureOurs(problem) }
  })
  const slowest = all.reduce((one, other) => (other.ms > one.ms ? other : one))
  const { problem, formed } = slowest
  const own = weighed(tiersOf(formed), manyWeigh)
  const weight = await weightByHighs(problem, manyWeigh, highsSeconds)
  // Before it has found anything, all wait.
  const theirs = weight ?? weighed([2000, problem.people.filter(one => one.goesFirst).length], manyWeigh)
  return [
    figure(
      {
        name: `forming groups of 2,000 people in 132 rounds, slowest of ${seeds.length} queues: ${lines(tiersOf(formed))}; no answer is better than ${lines(formed.atLeast)}`,
        ours: slowest.ms,
        theirs: null,
        unit: 'ms',
        aim: 'under 1,000 ms',
      },
      (_, ms) => ms < 1000,
    ),
    figure(
      {
        name: `what that answer weighs beside the one of HiGHS after ${highsSeconds} s${weight === null ? ', which has found none in which anybody is seated' : ''}, beside no more than ${weighed(formed.atLeast, manyWeigh)} proved`,
        ours: own,
        theirs,
        unit: 'of weight',
        aim: 'not worse',
      },
      ratio => ratio <= 1,
    ),
  ]
}

/** Forming course groups beside an independent solver, and how far from a proved bound it is for very many people. */
export async function measureForming(): Promise<Figure[]> {
  return [await besideHighs(), manyDates(), ...(await manyPeople())]
}
