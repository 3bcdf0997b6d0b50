import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepingPlaces, nextBest } from '../../src/domain/change-placing.ts'
import { fitsSomehow, type Placed, placeSeries } from '../../src/domain/place-series.ts'
import {
  type Candidate,
  type Chosen,
  type PlacingProblem,
  placingCost,
  type Series,
} from '../../src/domain/placing-problem.ts'
import { costByHighs } from '../support/place-by-highs.ts'
import { numbersFrom, type Shape, yearFrom } from '../support/placing-instance.ts'

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    from: fc.integer({ min: 0, max: 80 }),
    length: fc.constantFrom(1, 2, 4),
    host: fc.constantFrom('', 'a', 'b'),
    cost: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ length, ...one }) => ({ ...one, to: one.from + length - 1 }))

const link = fc.record({
  leastGap: fc.integer({ min: 0, max: 20 }),
  bestGap: fc.integer({ min: 0, max: 60 }),
  weekPrice: fc.integer({ min: 0, max: 4 }),
  sameHostAllowed: fc.boolean(),
})

const someSeries: fc.Arbitrary<Series> = fc.integer({ min: 1, max: 2 }).chain(events =>
  fc.record({
    events: fc.array(fc.array(candidate, { minLength: 1, maxLength: 3 }), {
      minLength: events,
      maxLength: events,
    }),
    links: fc.array(link, { minLength: events - 1, maxLength: events - 1 }),
    people: fc.integer({ min: 0, max: 7 }),
  }),
)

/** Many events in few weeks, so that what is placed first seldom is best. */
const crowded: fc.Arbitrary<PlacingProblem> = fc
  .record({
    series: fc.array(
      fc.record({
        events: fc.tuple(fc.array(candidate, { minLength: 3, maxLength: 4 })),
        links: fc.constant([]),
        people: fc.constantFrom(1, 3, 7),
      }),
      { minLength: 5, maxLength: 5 },
    ),
    leastGap: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ series, leastGap }) => ({
    series: series.map(one => ({
      ...one,
      events: one.events.map(all =>
        all.map(at => ({ ...at, from: at.from % 28, to: (at.from % 28) + at.to - at.from })),
      ),
    })),
    orders: [
      { first: { series: 4, event: 0 }, next: { series: 1, event: 0 }, leastGap },
      { first: { series: 1, event: 0 }, next: { series: 3, event: 0 }, leastGap: 0 },
    ],
    sameWeekPrice: 3,
  }))

const problem: fc.Arbitrary<PlacingProblem> = fc
  .record({
    // Some come twice, as rounds of a course do.
    series: fc.array(fc.tuple(someSeries, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }),
    ordered: fc.boolean(),
    leastGap: fc.integer({ min: 0, max: 10 }),
    sameWeekPrice: fc.constantFrom(0, 1, 3, 10),
  })
  .map(({ series, ordered, leastGap, sameWeekPrice }) => {
    const all = series.flatMap(([one, times]) => Array.from({ length: times }, () => one)).slice(0, 3)
    const order = { first: { series: 0, event: 0 }, next: { series: 1, event: 0 }, leastGap }
    return { series: all, orders: ordered && all.length > 1 ? [order] : [], sameWeekPrice }
  })

/** Every way to choose, tried. */
function byTryingAll(given: PlacingProblem): number {
  const sizes = given.series.map(({ events }) => events.map(({ length }) => length))
  const flat = sizes.flat()
  let least = Number.POSITIVE_INFINITY
  for (let number = 0; number < flat.reduce((all, size) => all * size, 1); number += 1) {
    let rest = number
    const picks = flat.map(size => {
      const pick = rest % size
      rest = Math.floor(rest / size)
      return pick
    })
    let at = 0
    const chosen = sizes.map(events => events.map(() => picks[at++] ?? 0))
    least = Math.min(least, placingCost(given, chosen))
  }
  return least
}

const costOf = (placed: Placed): number => (placed.ok ? placed.placing.cost : Number.POSITIVE_INFINITY)

/** The placing of a problem that has one. */
function placingOf(placed: Placed) {
  if (!placed.ok) throw new Error('Nothing fits.')
  return placed.placing
}

function placesIn(given: PlacingProblem, chosen: Chosen): Candidate[][] {
  return given.series.map(({ events }, s) =>
    events.flatMap((candidates, e) => candidates[chosen[s]?.[e] ?? -1] ?? []),
  )
}

const year: Shape = { rounds: 6, sessions: 1, allTogether: false, alike: false }

/** Every third candidate, so that the independent solver is done in a second. */
const thinned = (given: PlacingProblem): PlacingProblem => ({
  ...given,
  series: given.series.map(one => ({
    ...one,
    events: one.events.map(candidates => candidates.filter((_, at) => at % 4 === 0)),
  })),
})

describe('placing a year together', () => {
  test('law: costs what the best of all ways to choose costs, and none is found only where there is none', () => {
    fc.assert(
      fc.property(fc.oneof(problem, crowded), given => {
        const placed = placeSeries(given)
        expect(costOf(placed)).toBe(byTryingAll(given))
        if (placed.ok) {
          expect(placingCost(given, placed.placing.chosen)).toBe(placed.placing.cost)
          expect(placed.placing.atLeast).toBe(placed.placing.cost)
        } else expect(placed.proved).toBe(true)
      }),
      { numRuns: 800, seed: 2027 },
    )
  })

  test.each([
    [1, year],
    [2, { ...year, rounds: 10 }],
    [3, { ...year, sessions: 2, rounds: 4 }],
    [4, { ...year, allTogether: true }],
    [5, { ...year, alike: true }],
  ] as const)('year %i costs what an independent solver finds', async (seed, shape) => {
    const given = thinned(yearFrom(seed, shape))
    expect(costOf(placeSeries(given))).toBe(await costByHighs(given))
  })

  test('proves twelve rounds of two sessions, all with the same people, also when they are alike', () => {
    for (const alike of [false, true]) {
      const { cost, atLeast } = placingOf(
        placeSeries(yearFrom(1, { rounds: 12, sessions: 2, allTogether: true, alike })),
      )
      expect(atLeast).toBe(cost)
    }
  })

  test('law: the order of series and of candidates never changes the cost', () => {
    const turned = (given: PlacingProblem, seed: number): PlacingProblem => {
      const next = numbersFrom(seed)
      const mixed = <T>(list: readonly T[]) =>
        list
          .map(one => [next(), one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one)
      const at = mixed(given.series.map((_, index) => index))
      const series = at.flatMap(index => given.series[index] ?? [])
      return {
        ...given,
        series: series.map(one => ({ ...one, events: one.events.map(mixed) })),
        orders: given.orders.map(({ first, next, leastGap }) => ({
          first: { ...first, series: at.indexOf(first.series) },
          next: { ...next, series: at.indexOf(next.series) },
          leastGap,
        })),
      }
    }
    for (const seed of [1, 2, 3, 4]) {
      const given = yearFrom(seed, year)
      expect(costOf(placeSeries(turned(given, seed)))).toBe(costOf(placeSeries(given)))
    }
    fc.assert(
      fc.property(problem, fc.integer(), (given, seed) => {
        expect(costOf(placeSeries(turned(given, seed)))).toBe(costOf(placeSeries(given)))
      }),
      { numRuns: 200, seed: 2028 },
    )
  })

  test('is the same each time', () => {
    const given = yearFrom(7, { ...year, alike: true })
    expect(placeSeries(given)).toEqual(placeSeries(given))
  })

  test('law: what stands costs nothing beside what stands, and the rest is best around it', () => {
    // About every other event stands, at its first candidate.
    const someStand = fc.tuple(problem, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })).map(
      ([given, stands]): PlacingProblem => ({
        ...given,
        series: given.series.map((one, s) => ({
          ...one,
          events: one.events.map((all, e) => {
            const [first] = all
            return stands[s * 2 + e] && first !== undefined ? [{ ...first, stands: true }] : all
          }),
        })),
      }),
    )
    fc.assert(
      fc.property(someStand, given => {
        const least = byTryingAll(given)
        const found = placeSeries(given)
        expect(costOf(found)).toBe(least)
        expect(fitsSomehow(given)).toBe(Number.isFinite(least))
        if (!found.ok) return
        expect(placingCost(given, found.placing.chosen)).toBe(least)
        expect(found.placing.atLeast).toBe(least)
      }),
      { numRuns: 400 },
    )
  })

  test('says how much less another placing could cost when it was told to stop early', () => {
    const given = yearFrom(6, { rounds: 20, sessions: 1, allTogether: false, alike: true })
    const [early, whole] = [placingOf(placeSeries(given, 0)), placingOf(placeSeries(given))]
    expect(early.atLeast).toBeLessThan(early.cost)
    expect(early.atLeast).toBeLessThanOrEqual(whole.cost)
    expect(early.cost).toBeGreaterThanOrEqual(whole.cost)
  })
})

describe('what changes in a placing', () => {
  const dayOf = ({ from }: Candidate) => Math.floor(from / 2)

  test('law: the next best day of an event is the best of all ways that leave its day', () => {
    fc.assert(
      fc.property(problem, given => {
        const placed = placeSeries(given)
        if (!placed.ok) return
        const { chosen } = placed.placing
        const own = placesIn(given, chosen)[0]?.[0]
        const other = nextBest(given, chosen, { series: 0, event: 0 })
        const series = given.series.map((one, s) => ({
          ...one,
          events: one.events.map((candidates, e) =>
            s === 0 && e === 0 ? candidates.filter(at => own && dayOf(at) !== dayOf(own)) : candidates,
          ),
        }))
        const left =
          series[0]?.events[0]?.length === 0 ? Number.POSITIVE_INFINITY : byTryingAll({ ...given, series })
        expect(costOf(other)).toBe(left)
        if (!other.ok) return
        expect(placingCost(given, other.placing.chosen)).toBe(other.placing.cost)
        const moved = placesIn(given, other.placing.chosen)[0]?.[0]
        expect(moved && own && dayOf(moved) === dayOf(own)).toBe(false)
      }),
      { numRuns: 200, seed: 2029 },
    )
  })

  test('law: planned anew with a price for moving, it costs at most what leaving all else in place costs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(),
        fc.constantFrom(0, 5, 1000),
        (seed, which, price) => {
          const given = yearFrom(seed, { ...year, rounds: 3 })
          const { chosen } = placingOf(placeSeries(given))
          // One event is pinned to another of its candidates.
          const pin = { series: which % given.series.length, event: 0 }
          const all = given.series[pin.series]?.events[0] ?? []
          const to = all[which % all.length]
          if (to === undefined) throw new Error('No candidate.')
          const pinned: PlacingProblem = {
            ...given,
            series: given.series.map((one, s) =>
              s === pin.series ? { ...one, events: one.events.map((own, e) => (e === 0 ? [to] : own)) } : one,
            ),
          }
          const places = placesIn(given, chosen)
          const anew = keepingPlaces(pinned, places, price)
          const left = chosen.map((picks, s) =>
            picks.map((pick, e) => (s === pin.series && e === 0 ? 0 : pick)),
          )
          const placed = placeSeries(anew)
          expect(costOf(placed)).toBeLessThanOrEqual(placingCost(anew, left))
          if (!placed.ok) return
          expect(placesIn(anew, placed.placing.chosen)[pin.series]?.[0]?.from).toBe(to.from)
          // When moving is dear and leaving all else works, nothing else moves.
          if (price === 1000 && Number.isFinite(placingCost(anew, left)) && placingCost(pinned, left) < 1000)
            expect(placed.placing.chosen).toEqual(left)
        },
      ),
      { numRuns: 25, seed: 2030 },
    )
  })
})
