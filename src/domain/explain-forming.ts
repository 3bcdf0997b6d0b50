import { inQueueOrder } from './forming-model.ts'
import {
  type FormingPerson,
  type FormingProblem,
  type FormingRound,
  missesWish,
  type Seating,
} from './forming-problem.ts'

/** Why somebody must wait; rounds by id. */
export type WaitReason =
  /** The person can come to none of the rounds that may run. */
  | { readonly kind: 'noRound' }
  | { readonly kind: 'pinnedNotRun'; readonly round: string }
  /** None of those they can come to runs in the answer. */
  | { readonly kind: 'noneRuns'; readonly rounds: readonly string[] }
  /** All are full, and everybody in them who was in the queue came before, or is `pinned` there. */
  | { readonly kind: 'full'; readonly rounds: readonly string[]; readonly pinned: boolean }
  /** All are full of those who had seats already: nobody in the queue has got one there. */
  | { readonly kind: 'fullBefore'; readonly rounds: readonly string[] }
  /** All are full. Somebody later in the queue has a seat, since a swap would cost `because`. */
  | { readonly kind: 'fullForOthers'; readonly rounds: readonly string[]; readonly because: SwapCost }

/** What speaks against giving somebody another's seat: wishes missed, people moved, or more of one office together. */
type SwapCost = 'missed' | 'moved' | 'sameOffice'

/** What becomes of a round, and why. */
export type RoundOutcome =
  | { readonly kind: 'runs'; readonly people: number; readonly under: number; readonly over: number }
  | { readonly kind: 'mustNot' }
  /** Not even all who can come are enough: so many are, and so many are missing. */
  | { readonly kind: 'tooFew'; readonly people: number; readonly missing: number }
  /** Those who can come are better served by the rounds that run. */
  | { readonly kind: 'othersBetter'; readonly people: number }

export type FormingReasons = {
  /** By person, for all who wait, in the order of the queue. */
  readonly waiting: ReadonlyMap<string, WaitReason>
  /** By round. */
  readonly rounds: ReadonlyMap<string, RoundOutcome>
}

type Seated = ReadonlyMap<string, readonly FormingPerson[]>

function seatedBy({ people, rounds }: FormingProblem, { roundOf }: Seating): Seated {
  const seated = new Map<string, FormingPerson[]>(rounds.map(({ id }) => [id, []]))
  for (const person of inQueueOrder(people)) seated.get(roundOf.get(person.id) ?? '')?.push(person)
  return seated
}

const leaves = ({ stood }: FormingPerson, round: string | null) => (stood !== null && stood !== round ? 1 : 0)

/**
 * The first line of the score that would grow, were somebody given the seat of another in a round. One does, since of
 * answers that are as good the one is chosen in which those wait who came last.
 */
function swapCost(round: string, one: FormingPerson, other: FormingPerson, movePrice: number): SwapCost {
  if (missesWish(one, round) && !missesWish(other, round)) return 'missed'
  const moves = leaves(one, round) + leaves(other, null) - leaves(one, null) - leaves(other, round)
  return movePrice > 0 && moves > 0 ? 'moved' : 'sameOffice'
}

/** `ahead` are the ids of those who come before the person in the queue. */
function whyWaits(
  { rounds, movePrice }: FormingProblem,
  { runs }: Seating,
  seated: Seated,
  person: FormingPerson,
  ahead: ReadonlySet<string>,
): WaitReason {
  if (person.pinned !== null) return { kind: 'pinnedNotRun', round: person.pinned }
  const could = rounds.filter(({ id, running }) => running !== 'mustNot' && person.can.includes(id))
  if (could.length === 0) return { kind: 'noRound' }
  const full = could.filter(({ id }) => runs.has(id))
  const ids = (some: readonly FormingRound[]) => some.map(({ id }) => id)
  if (full.length === 0) return { kind: 'noneRuns', rounds: ids(could) }
  for (const round of full) {
    const together = seated.get(round.id) ?? []
    const later = together.findLast(one => one.pinned === null && !ahead.has(one.id))
    if (later !== undefined)
      return {
        kind: 'fullForOthers',
        rounds: ids(full),
        because: swapCost(round.id, person, later, movePrice),
      }
  }
  if (full.every(({ id }) => (seated.get(id) ?? []).length === 0))
    return { kind: 'fullBefore', rounds: ids(full) }
  const pinned = full.some(({ id }) => (seated.get(id) ?? []).some(one => !ahead.has(one.id)))
  return { kind: 'full', rounds: ids(full), pinned }
}

function outcomeOf(
  { people }: FormingProblem,
  { runs }: Seating,
  seated: Seated,
  round: FormingRound,
): RoundOutcome {
  const { id, running, least, full } = round
  if (runs.has(id)) {
    const size = round.seated.length + (seated.get(id)?.length ?? 0)
    return { kind: 'runs', people: size, under: Math.max(0, least - size), over: Math.max(0, size - full) }
  }
  if (running === 'mustNot') return { kind: 'mustNot' }
  const able = people.filter(({ pinned, can }) => (pinned === null ? can.includes(id) : pinned === id))
  const all = round.seated.length + able.length
  if (all < Math.max(1, least)) return { kind: 'tooFew', people: all, missing: Math.max(1, least) - all }
  return { kind: 'othersBetter', people: all }
}

/** Why each who waits does, and what becomes of each round, in an answer that `formGroups` gave. */
export function explainForming(problem: FormingProblem, answer: Seating): FormingReasons {
  const seated = seatedBy(problem, answer)
  const waiting = new Map<string, WaitReason>()
  const ahead = new Set<string>()
  for (const person of inQueueOrder(problem.people)) {
    if (!answer.roundOf.has(person.id))
      waiting.set(person.id, whyWaits(problem, answer, seated, person, ahead))
    ahead.add(person.id)
  }
  const rounds = problem.rounds.map((round): [string, RoundOutcome] => [
    round.id,
    outcomeOf(problem, answer, seated, round),
  ])
  return { waiting, rounds: new Map(rounds) }
}
