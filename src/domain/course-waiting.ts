import { courseViews, type ListedView } from './course-views.ts'
import type { Waiting, WaitingReason } from './findings.ts'
import { grouped } from './grouped.ts'
import { roundReference } from './judging.ts'
import { needKey } from './needs.ts'
import type { Lists } from './records.ts'
import { countdownOf, nextStep } from './round-state.ts'
import { hasOffer, standingSeats } from './seat-count.ts'
import type { CourseSeat } from './seats.ts'

/** So many days before it is settled whether a round runs, those who lead it are told. */
const decideDays = 14

/** What a round waits for, by the name of its step; null where nothing does. */
function reasonOf(step: ReturnType<typeof nextStep>['step']): WaitingReason | null {
  switch (step) {
    case 'markHeld':
      return 'markRound'
    case 'markSeats':
      return 'markSeats'
    case 'requeue':
      return 'requeueRound'
    default:
      return null
  }
}

/** Of a round that was held and whose people are marked nothing is waited for; of many years, most are. */
const isOver = ({ round, seats }: ListedView): boolean =>
  round.heldOn !== null && !seats.some(({ state }) => state === 'registered' || state === 'confirmed')

/** What the rounds need of those who run them: to be decided, marked as held, marked person by person, or emptied. */
export function roundsToLead(lists: Pick<Lists, 'rounds' | 'seats' | 'agreements'>, day: string): Waiting[] {
  return courseViews(lists, day).flatMap((view): Waiting[] => {
    if (isOver(view)) return []
    const about = roundReference(view.round)
    const next = nextStep(view)
    const reason = reasonOf(next.step)
    if (reason !== null) {
      const facts = { on: 'since' in next ? next.since : '', count: 'count' in next ? next.count : 0 }
      return [{ ...about, reason, facts, lastDay: null }]
    }
    const countdown = next.step === 'decide' || next.step === 'fill' ? countdownOf(view) : null
    if (countdown === null || countdown.days > decideDays) return []
    const { needed, taken, decideBy, days } = countdown
    const facts = { needed, taken, by: decideBy, late: days < 0 ? 1 : 0 }
    return [{ ...about, reason: 'decideRound', facts, lastDay: days < 0 ? null : decideBy }]
  })
}

/** The questions of need that an office has been asked and has not answered. */
export function needsToAnswer({ needs }: Pick<Lists, 'needs'>, officeId: string, day: string): Waiting[] {
  return needs.records
    .filter(need => need.officeId === officeId && need.answeredAt === null && need.askedOn !== null)
    .map(({ id, title, year, half, answerBy }) => ({
      noun: 'needs' as const,
      id,
      title,
      reason: 'answerNeed' as const,
      facts: { year, half: half === 'first' ? 1 : 2, by: answerBy ?? '' },
      lastDay: answerBy !== null && answerBy >= day ? answerBy : null,
    }))
}

/** Half-years of which the last day to answer has passed and offices are silent, as one thing to do each. */
export function silentNeeds({ needs }: Pick<Lists, 'needs'>, day: string): Waiting[] {
  const silent = needs.records.filter(
    ({ askedOn, answeredAt, answerBy }) =>
      askedOn !== null && answeredAt === null && answerBy !== null && answerBy < day,
  )
  const halves = grouped(silent, need => needKey({ ...need, officeId: '' }))
  return [...halves.values()].flatMap(([first, ...others]): Waiting[] => {
    if (first === undefined) return []
    const { id, title, year, half } = first
    const facts = { year, half: half === 'first' ? 1 : 2, count: others.length + 1 }
    return [{ noun: 'needs', id, title, reason: 'silentNeed', facts, lastDay: null }]
  })
}

/** Seats that somebody of `isOwn` has been offered and may still take: one thing to do per round, until the first ends. */
export function offersToAnswer(
  { rounds, seats }: Pick<Lists, 'rounds' | 'seats'>,
  isOwn: (seat: CourseSeat) => boolean,
  day: string,
): Waiting[] {
  const offered = standingSeats(seats.records).filter(seat => isOwn(seat) && hasOffer(seat, day))
  const byRound = grouped(offered, ({ roundId }) => roundId)
  return rounds.records.flatMap((round): Waiting[] => {
    const own = byRound.get(round.id) ?? []
    const [until] = own.flatMap(({ offerUntil }) => offerUntil ?? []).toSorted()
    if (until === undefined || round.cancelledOn !== null) return []
    const facts = { count: own.length, names: own.map(({ name }) => name).join(', '), by: until }
    return [{ ...roundReference(round), reason: 'offeredSeat', facts, lastDay: until }]
  })
}
