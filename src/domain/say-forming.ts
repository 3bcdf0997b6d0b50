import type { RoundOutcome, WaitReason } from './explain-forming.ts'
import { listed } from './explain-placing.ts'
import type { Formed } from './form-groups.ts'
import { type FormingProblem, formingTiers } from './forming-problem.ts'
import type { formingWords } from './forming-words.sv.ts'
import { type GroupLimits, groupsOf } from './group-arithmetic.ts'

type Words = typeof formingWords

/** What so many people who can all go anywhere give: '23 personer: 3 väntar, eller hitta 13 till.' */
export function sayGrouping(people: number, limits: GroupLimits, { arithmetic, and }: Words): string {
  const { waiting, sizes, moreForNext } = groupsOf(people, limits)
  if (people === 0) return arithmetic.nobody
  if (moreForNext === null) return arithmetic.none(people)
  if (waiting > 0) return arithmetic.gap(people, waiting, moreForNext)
  const each = [...new Set(sizes)].map(size =>
    arithmetic.sizes(sizes.filter(own => own === size).length, size),
  )
  return arithmetic.fits(people, sizes.length, listed(each, and))
}

const titleOf = ({ rounds }: FormingProblem, round: string) => rounds.find(({ id }) => id === round)?.title

/** Why somebody must wait, in a sentence. */
export function sayWaiting(reason: WaitReason, problem: FormingProblem, { waits, and }: Words): string {
  const titles = (ids: readonly string[]) =>
    listed(
      ids.map(id => titleOf(problem, id) ?? id),
      and,
    )
  switch (reason.kind) {
    case 'noRound':
      return waits.noRound
    case 'pinnedNotRun': {
      const title = titleOf(problem, reason.round)
      return title === undefined ? waits.pinnedElsewhere : waits.pinnedNotRun(title)
    }
    case 'noneRuns':
      return waits.noneRuns(titles(reason.rounds))
    case 'fullBefore':
      return waits.fullBefore(titles(reason.rounds))
    case 'full':
      return (reason.pinned ? waits.fullPinned : waits.full)(titles(reason.rounds))
    case 'fullForOthers':
      return waits.fullForOthers(titles(reason.rounds), waits.because[reason.because])
  }
}

/** What becomes of a round and why, in a sentence. */
export function sayOutcome(outcome: RoundOutcome, { rounds }: Words): string {
  switch (outcome.kind) {
    case 'runs':
      if (outcome.under > 0) return rounds.under(outcome.people, outcome.under)
      return outcome.over > 0 ? rounds.over(outcome.people, outcome.over) : rounds.runs(outcome.people)
    case 'mustNot':
      return rounds.mustNot
    case 'tooFew':
      return rounds.tooFew(outcome.people, outcome.missing)
    case 'othersBetter':
      return rounds.othersBetter(outcome.people)
  }
}

/** That an answer is proved best, or by how much it can be beaten at most on the first line where it can. */
export function sayProof(
  { score, atLeast, proved }: Formed,
  { movePrice }: FormingProblem,
  { proof }: Words,
): string {
  const over = formingTiers(score, movePrice).map((value, line) => value - (atLeast[line] ?? 0))
  const [waiting = 0, first = 0, missed = 0, sameOffice = 0] = over
  if (proved) return proof.best
  if (waiting > 0) return proof.waiting(waiting)
  if (first > 0) return proof.first(first)
  if (missed > 0) return (movePrice > 0 ? proof.missedAndMoved : proof.missed)(missed)
  return proof.sameOffice(sameOffice)
}
