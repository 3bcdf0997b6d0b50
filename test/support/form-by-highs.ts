import { createRequire } from 'node:module'
import type { Highs } from 'highs'
import { type FormingPerson, type FormingProblem, missesWish } from '../../src/domain/forming-problem.ts'

// The package's types describe its CommonJS build.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs')

/** What one of each line of the score weighs; a pair of one office weighs one. */
export type LineWeights = { readonly waiting: number; readonly first: number; readonly missed: number }

/** The lines of a score as one sum. */
export const weighed = (
  [waiting = 0, first = 0, missed = 0, sameOffice = 0]: readonly number[],
  weights: LineWeights,
): number => waiting * weights.waiting + first * weights.first + missed * weights.missed + sameOffice

type Term = readonly [factor: number, variable: string]

const sum = (terms: readonly Term[]) =>
  terms.map(([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join('\n ')

/**
 * The same problem, without people who are fixed or stood somewhere, as an integer programme in CPLEX LP format: a 0/1
 * variable for each person in each round and for each round, and for each office in each round how many sit there
 * beyond the first, the second and so on, each of whom meets one more.
 */
function asIntegerProgramme({ people, rounds }: FormingProblem, weights: LineWeights): string {
  const goal: Term[] = []
  const rows: string[] = []
  const binary = rounds.map((_, r) => `y_${r}`)
  const inRound = rounds.map((): Term[] => [])
  const inCell = new Map<string, { r: number; seats: Term[] }>()
  const atOf = new Map(rounds.map(({ id }, r) => [id, r]))
  const seat = (person: FormingPerson, p: number, r: number, round: string): Term => {
    const name = `x_${p}_${r}`
    const gain = weights.waiting + (person.goesFirst ? weights.first : 0)
    binary.push(name)
    goal.push([(missesWish(person, round) ? weights.missed : 0) - gain, name])
    inRound[r]?.push([1, name])
    const key = `${r} ${person.office}`
    inCell.set(key, { r, seats: [...(inCell.get(key)?.seats ?? []), [1, name]] })
    return [1, name]
  }
  for (const [p, person] of people.entries()) {
    const seats = person.can.flatMap(id => {
      const r = atOf.get(id)
      return r === undefined ? [] : [seat(person, p, r, id)]
    })
    if (seats.length > 0) rows.push(`${sum(seats)} <= 1`)
  }
  for (const [r, { least, full }] of rounds.entries()) {
    rows.push(`${sum([...(inRound[r] ?? []), [-least, `y_${r}`]])} >= 0`)
    rows.push(`${sum([...(inRound[r] ?? []), [-full, `y_${r}`]])} <= 0`)
  }
  let cell = 0
  for (const { r, seats } of inCell.values()) {
    cell += 1
    const most = Math.min(seats.length, rounds[r]?.full ?? 0)
    if (most < 2) continue
    const beyond = Array.from({ length: most - 1 }, (_, k): Term => [-1, `e_${cell}_${k + 1}`])
    for (const [k, [, name]] of beyond.entries()) {
      goal.push([k + 1, name])
      rows.push(`${name} <= 1`)
    }
    rows.push(`${sum([...seats, ...beyond])} <= 1`)
  }
  return `Minimize\n obj: ${sum(goal)}\nSubject To\n${rows.map((row, at) => ` r${at}: ${row}`).join('\n')}\nBinary\n ${binary.join('\n ')}\nEnd\n`
}

/**
 * What the best answer weighs by HiGHS; with `seconds`, the best that it finds in that time, or null when it finds none
 * by then that is worth more than everybody waiting.
 */
export async function weightByHighs(
  problem: FormingProblem,
  weights: LineWeights,
  seconds?: number,
): Promise<number | null> {
  const highs = await loadHighs()
  const all = problem.people.reduce(
    (rest, { goesFirst }) => rest + weights.waiting + (goesFirst ? weights.first : 0),
    0,
  )
  const limit = seconds === undefined ? {} : { time_limit: seconds }
  const solution = highs.solve(asIntegerProgramme(problem, weights), {
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    ...limit,
  })
  if (solution.Status === 'Optimal') return Math.round(solution.ObjectiveValue) + all
  if (solution.Status !== 'Time limit reached') throw new Error(`HiGHS ended with ${solution.Status}.`)
  const found = solution.ObjectiveValue
  return Number.isFinite(found) && found < 0 ? Math.round(found) + all : null
}
