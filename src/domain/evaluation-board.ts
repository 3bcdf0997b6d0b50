import type { EvaluationBoard } from './after-course.ts'
import type { AfterWords } from './after-words.sv.ts'
import type { CourseSettings } from './course-settings.ts'
import type { CourseWords } from './course-words.sv.ts'
import { addDays } from './days.ts'
import { averagesOf, type EvaluationAnswer, evaluationDays, marksOf2015 } from './evaluation.ts'
import { lastDayOf, type Round } from './rounds.ts'
import { sayAverage, sayMark } from './say-course-sums.ts'
import { seatsAsGiven, standingSeats, takesSeat } from './seat-count.ts'
import type { SeatRow } from './seats.ts'
import { sayDay } from './wording.ts'

/** Those who have a seat in a round. A round that was cancelled has nobody. */
export function participantsOf<T extends SeatRow>(round: Round, seats: readonly T[], day: string): T[] {
  if (round.cancelledOn !== null) return []
  return standingSeats(seatsAsGiven(round, seats, day)).filter(takesSeat)
}

/** Whether a round is over on a day: it is evaluated from its last day on, while people are still there. */
export function isOver(round: Round, day: string): boolean {
  const last = lastDayOf(round)
  return round.heldOn !== null || (last !== null && last <= day)
}

/** Whether a round is evaluated on a day, and by how many, or what stands in the way. */
export type EvaluationStanding =
  | { standing: 'open'; participants: number }
  | { standing: 'cancelled' | 'nobody' | 'noDates' }
  | { standing: 'early'; opens: string }
  /** `on` was the last day to answer. */
  | { standing: 'closed'; on: string }

export function evaluationStanding(round: Round, seats: readonly SeatRow[], day: string): EvaluationStanding {
  if (round.cancelledOn !== null) return { standing: 'cancelled' }
  const opens = lastDayOf(round)
  if (!isOver(round, day)) return opens === null ? { standing: 'noDates' } : { standing: 'early', opens }
  const last = round.heldOn === null ? null : addDays(round.heldOn, evaluationDays)
  const participants = participantsOf(round, seats, day).length
  if (participants > 0 && last !== null && day > last) return { standing: 'closed', on: last }
  return participants === 0 ? { standing: 'nobody' } : { standing: 'open', participants }
}

function sayStanding(
  now: EvaluationStanding,
  least: number,
  { evaluation: say }: AfterWords,
  locale: string,
): string {
  switch (now.standing) {
    case 'open':
      return `${say.participants(now.participants)} ${say.steps(least)}`
    case 'early':
      return say.opens(sayDay(now.opens, locale))
    case 'closed':
      return say.closed(sayDay(now.on, locale))
    case 'cancelled':
    case 'nobody':
    case 'noDates':
      return say[now.standing]
  }
}

/** In which words a board speaks. */
export type BoardWords = { after: AfterWords; course: CourseWords }

function sayGoal(goal: number | null, tenths: number | null, { after, course }: BoardWords): string[] {
  const { evaluation: say } = after
  if (goal === null) return []
  const named = say.goal(sayMark(goal, course.locale))
  if (tenths === null) return [named]
  return [named, tenths >= goal ? say.reached : say.below(sayMark(goal - tenths, course.locale))]
}

type Evaluated = {
  round: Round
  seats: readonly SeatRow[]
  /** In the order in which they came. */
  answers: readonly EvaluationAnswer[]
  settings: CourseSettings
  day: string
  address: string | null
}

/** What the participants of a round thought of it, in averages, beside the goal and beside 2015. */
export function evaluationBoardOf(
  { round, seats, answers, settings, day, address }: Evaluated,
  words: BoardWords,
): EvaluationBoard {
  const { goalTenths, leastAnswers, misread } = settings
  const now = evaluationStanding(round, seats, day)
  const participants = participantsOf(round, seats, day).length
  const isClosed = now.standing === 'closed'
  return {
    isOpen: now.standing === 'open',
    says: sayStanding(now, leastAnswers, words.after, words.course.locale),
    participants,
    // Two servers may each take the last answer: what came after as many as there were participants does not count.
    questions: averagesOf(answers.slice(0, participants), leastAnswers, isClosed).map(average => {
      const tenths = average.shown ? average.tenths : null
      return {
        question: average.question,
        label: words.course.evaluation.questions[average.question],
        answers: average.shown ? average.answers : null,
        tenths,
        goalTenths,
        tenths2015: marksOf2015[average.question],
        says: [...sayAverage(average, words.course), ...sayGoal(goalTenths, tenths, words)],
      }
    }),
    misread: misread.map(({ key, value }) => words.course.misread(value, key)),
    address,
  }
}
