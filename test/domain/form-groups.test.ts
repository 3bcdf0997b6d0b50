import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepingSeats } from '../../src/domain/change-forming.ts'
import { formGroups } from '../../src/domain/form-groups.ts'
import { inQueueOrder } from '../../src/domain/forming-model.ts'
import {
  type FormingProblem,
  formingScore,
  formingTiers,
  type Seating,
} from '../../src/domain/forming-problem.ts'
import { weighed, weightByHighs } from '../support/form-by-highs.ts'
import { queueFrom } from '../support/forming-instance.ts'
import { numbersFrom } from '../support/placing-instance.ts'

const ids = ['a', 'b', 'c'] as const
const offices = ['Kontor 1', 'Kontor 2']

const person = fc.record({
  office: fc.constantFrom(...offices),
  can: fc.subarray([...ids, 'gone']),
  prefers: fc.subarray([...ids]),
  queue: fc.integer({ min: 1, max: 5 }),
  goesFirst: fc.boolean(),
  pinned: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...ids) },
  ),
  stood: fc.constantFrom(null, null, ...ids),
})

const round = fc.record({
  least: fc.integer({ min: 0, max: 3 }),
  full: fc.integer({ min: 1, max: 3 }),
  seated: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    fc.array(fc.constantFrom(...offices), { maxLength: 2 }),
  ),
  running: fc.constantFrom('may', 'may', 'may', 'must', 'mustNot'),
} as const)

const small: fc.Arbitrary<FormingProblem> = fc
  .record({
    people: fc.array(person, { maxLength: 6 }),
    rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
    movePrice: fc.constantFrom(0, 1, 3),
  })
  .map(({ people, rounds, movePrice }) => ({
    people: people.map((one, at) => ({ ...one, id: `p${at}`, can: [...one.can] })),
    rounds: rounds.map((one, at) => ({ ...one, id: ids[at] ?? '', title: `Omgång ${at}` })),
    movePrice,
  }))

/** Whether an answer keeps what must hold, straight from what the terms say. */
function complaints({ people, rounds }: FormingProblem, { runs, roundOf }: Seating): string[] {
  const seatedIn = (id: string) => people.filter(one => roundOf.get(one.id) === id)
  const wrong: string[] = []
  for (const { id, least, full, seated, running } of rounds) {
    const queue = seatedIn(id)
    const [size, fixed] = [
      seated.length + queue.length,
      seated.length + queue.filter(one => one.pinned === id).length,
    ]
    if (runs.has(id) !== (running === 'must') && running !== 'may')
      wrong.push(`${id} runs or not against what is said`)
    if (!runs.has(id)) {
      if (queue.length > 0) wrong.push(`${id} does not run and has people`)
      continue
    }
    if (running === 'may' && size < Math.max(1, least)) wrong.push(`${id} runs with ${size}`)
    if (size > Math.max(full, fixed)) wrong.push(`${id} is over full`)
  }
  for (const one of people) {
    const given = roundOf.get(one.id)
    if (one.pinned !== null && given !== (runs.has(one.pinned) ? one.pinned : undefined))
      wrong.push(`${one.id} is not where pinned`)
    if (given !== undefined && one.pinned === null && !one.can.includes(given))
      wrong.push(`${one.id} cannot come to ${given}`)
    if (given !== undefined && !runs.has(given)) wrong.push(`${one.id} sits in what does not run`)
  }
  return wrong
}

const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

const tiersOf = (problem: FormingProblem, seating: Seating) =>
  formingTiers(formingScore(problem, seating), problem.movePrice)

/** All answers that hold, by trying all ways. */
function* everySeating(problem: FormingProblem): Generator<Seating> {
  const { people, rounds } = problem
  for (let bits = 0; bits < 1 << rounds.length; bits += 1) {
    const runs = new Set(rounds.flatMap(({ id }, at) => ((bits >> at) & 1 ? [id] : [])))
    const choices = people.map(one =>
      one.pinned === null
        ? [undefined, ...one.can.filter(id => runs.has(id))]
        : [runs.has(one.pinned) ? one.pinned : undefined],
    )
    const all = choices.reduce((product, { length }) => product * length, 1)
    for (let number = 0; number < all; number += 1) {
      let rest = number
      const roundOf = new Map<string, string>()
      for (const [at, own] of choices.entries()) {
        const pick = own[rest % own.length]
        rest = Math.floor(rest / own.length)
        if (pick !== undefined) roundOf.set(people[at]?.id ?? '', pick)
      }
      const seating = { runs, roundOf }
      if (complaints(problem, seating).length === 0) yield seating
    }
  }
}

function bestByTryingAll(problem: FormingProblem): readonly number[] {
  let best: readonly number[] | null = null
  for (const seating of everySeating(problem)) {
    const tiers = tiersOf(problem, seating)
    if (best === null || isLess(tiers, best)) best = tiers
  }
  return best ?? []
}

const sorted = ({ runs, roundOf }: Seating) => [[...runs].toSorted(), [...roundOf].toSorted()]

const mixed = <T>(list: readonly T[], next: () => number): T[] =>
  list
    .map(one => [next(), one] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, one]) => one)

describe('forming course groups', () => {
  test('law: as good as the best of all ways, and proved so; nothing over full, nothing under least, pins kept', () => {
    fc.assert(
      fc.property(small, problem => {
        const formed = formGroups(problem)
        expect(complaints(problem, formed)).toEqual([])
        expect(formed.score).toEqual(formingScore(problem, formed))
        const best = bestByTryingAll(problem)
        expect(tiersOf(problem, formed)).toEqual(best)
        expect([formed.atLeast, formed.proved]).toEqual([best, true])
      }),
      { numRuns: 400, seed: 2027 },
    )
  })

  test('law: the order of the input changes nothing', () => {
    fc.assert(
      fc.property(small, fc.integer(), (problem, seed) => {
        const next = numbersFrom(seed)
        const turned: FormingProblem = {
          ...problem,
          people: mixed(problem.people, next).map(one => ({ ...one, can: mixed(one.can, next) })),
          rounds: mixed(problem.rounds, next),
        }
        expect(sorted(formGroups(turned))).toEqual(sorted(formGroups(problem)))
      }),
      { numRuns: 200, seed: 2028 },
    )
  })

  test('law: told to stop at once, it says no more of the best than what holds', () => {
    fc.assert(
      fc.property(small, problem => {
        const early = formGroups(problem, 0)
        const best = bestByTryingAll(problem)
        expect(complaints(problem, early)).toEqual([])
        expect(isLess(best, early.atLeast)).toBe(false)
        if (early.proved) expect(tiersOf(problem, early)).toEqual(best)
      }),
      { numRuns: 400, seed: 2031 },
    )
  })

  test('with many dates to choose among, it says how many wishes more could be met at most', () => {
    const { score, atLeast, proved } = formGroups(queueFrom(1, { people: 200, rounds: 30 }))
    const [waiting, , missed = 0] = atLeast
    expect([score.waiting, waiting, proved]).toEqual([0, 0, false])
    expect(score.missed).toBeGreaterThan(missed)
    expect(score.missed / missed).toBeLessThan(1.6)
  })

  test('law: with the same rounds, of answers as good, those wait who came last', () => {
    fc.assert(
      fc.property(small, problem => {
        const formed = formGroups(problem)
        const queue = inQueueOrder(problem.people)
        const waits = ({ roundOf }: Seating) => queue.map(({ id }) => (roundOf.has(id) ? 0 : 1))
        const tiers = tiersOf(problem, formed)
        for (const other of everySeating(problem)) {
          if (other.runs.size !== formed.runs.size || [...other.runs].some(id => !formed.runs.has(id)))
            continue
          if (String(tiersOf(problem, other)) === String(tiers))
            expect(isLess(waits(other), waits(formed))).toBe(false)
        }
      }),
      { numRuns: 200, seed: 2029 },
    )
  })

  test('is the same each time, also when it is told to stop early, and then says how far from the best it can be', () => {
    const problem = queueFrom(2, { people: 200, rounds: 15 })
    const [early, whole] = [formGroups(problem, 0), formGroups(problem)]
    expect(formGroups(problem, 0)).toEqual(early)
    expect(complaints(problem, early)).toEqual([])
    expect([early.proved, whole.proved]).toEqual([false, true])
    expect(isLess(tiersOf(problem, early), tiersOf(problem, whole))).toBe(false)
    expect(isLess(tiersOf(problem, whole), early.atLeast)).toBe(false)
    expect(isLess(early.atLeast, tiersOf(problem, early))).toBe(true)
  })

  test('refuses what is too large to be reckoned exactly, rather than answer wrongly', () => {
    const problem = queueFrom(1, { people: 200, rounds: 15 })
    const people = problem.people.map(one => ({ ...one, stood: 'round-001', goesFirst: true }))
    expect(() => formGroups({ ...problem, people, movePrice: 1e9 })).toThrow(RangeError)
  })

  test.each([1, 2, 3])(
    'a queue of 200 people in 15 rounds is seated as well as an independent solver does it: %i',
    async seed => {
      const problem = queueFrom(seed, { people: 200, rounds: 15 })
      const formed = formGroups(problem)
      const tiers = tiersOf(problem, formed)
      const weights = { missed: 300, first: 300 * 60, waiting: 300 * 60 * 6 }
      // Each line weighs more than those below it come to.
      const [, first = 0, missed = 0, sameOffice = 0] = tiers
      expect(first < 6 && missed < 60 && sameOffice < 300).toBe(true)
      expect(complaints(problem, formed)).toEqual([])
      expect(formed.proved).toBe(true)
      expect(weighed(tiers, weights)).toBe(await weightByHighs(problem, weights))
    },
    120_000,
  )
})

describe('forming groups anew', () => {
  const anew = fc.tuple(small, small).map(([before, now]) => ({
    before,
    // The same rounds, with other people among those of before and other things said of the rounds.
    now: {
      ...before,
      people: [...before.people, ...now.people.map(one => ({ ...one, id: `new-${one.id}` }))].slice(0, 6),
      rounds: before.rounds.map((one, at) => ({ ...one, ...now.rounds[at], id: one.id })),
    },
  }))

  test('law: seats as many as without the answer of before, and moves no more than any answer as good would', () => {
    fc.assert(
      fc.property(anew, fc.constantFrom(1, 50), ({ before, now }, price) => {
        const problem = keepingSeats(now, formGroups(before), price)
        const formed = formGroups(problem)
        expect(complaints(problem, formed)).toEqual([])
        expect(tiersOf(problem, formed)).toEqual(bestByTryingAll(problem))
        const free = formGroups(now)
        expect(tiersOf(now, formed).slice(0, 2)).toEqual(tiersOf(now, free).slice(0, 2))
        expect(formed.score.moved).toBeLessThanOrEqual(formingScore(problem, free).moved)
      }),
      { numRuns: 150, seed: 2030 },
    )
  })

  test('nothing that holds is moved for a wish, and everything moves when moving is free', () => {
    const problem = queueFrom(1, { people: 200, rounds: 15 })
    const first = formGroups(problem)
    const others = {
      ...problem,
      people: problem.people.map(one => ({ ...one, prefers: one.can.slice(0, 1) })),
    }
    const [kept, free] = [200, 0].map(price => formGroups(keepingSeats(others, first, price)))
    expect(kept?.roundOf).toEqual(first.roundOf)
    expect(free?.score.missed).toBeLessThan(kept?.score.missed ?? 0)
  })

  test('when a round falls away, those in it are seated elsewhere and few others move', () => {
    const problem = queueFrom(1, { people: 200, rounds: 15 })
    const first = formGroups(problem)
    const [gone = ''] = first.runs
    const rounds = problem.rounds.map(one =>
      one.id === gone ? { ...one, running: 'mustNot' as const } : one,
    )
    const lost = [...first.roundOf.values()].filter(id => id === gone).length
    const anew = formGroups(keepingSeats({ ...problem, rounds }, first, 10))
    const free = formGroups({ ...problem, rounds })
    expect(anew.score.waiting).toBe(free.score.waiting)
    expect(anew.score.moved).toBeGreaterThanOrEqual(lost)
    expect(anew.score.moved).toBeLessThan(formingScore(keepingSeats(problem, first, 10), free).moved)
  })
})
