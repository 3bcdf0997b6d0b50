import { addDays } from '../domain/days.ts'
import { asProblem } from '../domain/problem.ts'
import { lastDayOf } from '../domain/rounds.ts'
import { takesSeat } from '../domain/seat-count.ts'
import { settleRound } from '../domain/settle-round.ts'
import type { House } from './house.ts'
import { causeOf } from './problems.ts'
import { courseHand, inRound, isUnsaid, settle } from './round-grants.ts'
import { type RoundPresent, roundKnown, type StoredSeat } from './round-present.ts'
import { requeueAll } from './round-steps.ts'
import { finishReplacement } from './seat-replace.ts'
import { isToldOf, tellChangedRound } from './tell-round.ts'
import type { Writer } from './write-record.ts'

/** A change of who sits that has rested for so long is nobody's any more, and is finished; milliseconds. */
const abandonedAfter = 2 * 60_000
/** So many days after its last day there may still be something to tell of a round. */
const daysAfter = 30

const isUnfinished = ({ state, replacesId }: StoredSeat): boolean =>
  replacesId !== null && (state === 'interest' || state === 'reserve')

/** Whether what is known of a round says that something is undone; nothing is asked of SharePoint. */
function hasUndone({ mirror }: House, known: RoundPresent): boolean {
  const { round, seats } = known
  if (round.cancelledOn !== null)
    return seats.some(({ state }) => ['interest', 'registered', 'confirmed', 'reserve'].includes(state))
  const here = new Set(seats.map(({ id }) => id))
  const away = round.granted.filter(({ seatId }) => !here.has(seatId))
  const elsewhere = new Map(
    away.map(({ seatId }) => [seatId, mirror.row('seats', seatId)?.record ?? null] as const),
  )
  const view = { ...known, elsewhere }
  const { granted, mustWrite, claims } = settleRound(view)
  return mustWrite || claims.size > 0 || isUnsaid(view, granted) || seats.some(isUnfinished)
}

/** Changes of who sits that were broken off before the seat changed hands. */
async function finishReplacements(writer: Writer, { seats }: RoundPresent): Promise<void> {
  const now = writer.house.world.now()
  for (const own of seats.filter(isUnfinished)) {
    const seat = seats.find(({ id }) => id === own.replacesId)
    const isLive = now - Date.parse(own.modifiedAt) < abandonedAfter
    if (seat !== undefined && takesSeat(seat) && !isLive) await finishReplacement(writer, seat, own)
  }
}

async function sweepRound(writer: Writer, known: RoundPresent): Promise<boolean> {
  const { house } = writer
  const { round, day } = known
  const isUndone = hasUndone(house, known)
  if (isUndone)
    await inRound(house, round.id, async () => {
      if (round.cancelledOn !== null) return requeueAll(writer, round.id)
      await finishReplacements(writer, known)
      await settle(writer, round.id)
    })
  const last = lastDayOf(round)
  const isLongOver = last !== null && addDays(last, daysAfter) < day
  if (isUndone || (!isLongOver && isToldOf(house, round))) await tellChangedRound(house, round.id)
  return isUndone
}

/**
 * Looks through the courses as they are known here, and finishes what broken-off commands left of them, lets the
 * waiting lists move on a new day, and brings the calendars in line. Safe at any moment, also on several servers at
 * once. A round that fails is told in the operator's log and tried again the next time. How many rounds had something
 * undone. Throws while the lists have not been read.
 */
export async function sweepCourses(house: House): Promise<number> {
  const writer = courseHand(house)
  let done = 0
  for (const { id } of house.mirror.collection('rounds').records)
    try {
      if (await sweepRound(writer, roundKnown(house, id))) done += 1
    } catch (error) {
      const problem = asProblem(error)
      house.world.log({
        level: 'error',
        event: 'course_not_swept',
        id,
        code: problem.code,
        cause: causeOf(problem),
      })
    }
  return done
}

/** Sweeps now, without waiting for it, and then every `seconds`, until the returned function is called. */
export function sweepCoursesEvery(house: House, seconds: number): () => void {
  let isRunning = false
  async function round(): Promise<void> {
    if (isRunning) return
    isRunning = true
    // What keeps the lists from being read stands in their state, and the next round tries again.
    await sweepCourses(house).catch(() => undefined)
    isRunning = false
  }
  void round()
  const timer = setInterval(round, seconds * 1000)
  return () => clearInterval(timer)
}
