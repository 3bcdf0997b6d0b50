import { type KeptDays, type KeptField, keptFields } from './course-settings.ts'
import { addDays } from './days.ts'
import { grouped } from './grouped.ts'
import { lastDayOf, type RoundRow } from './rounds.ts'
import type { CourseSeat } from './seats.ts'
import type { Stored } from './stored.ts'

/** What is to be removed of one seat: so much and no more, while its version mark is the one that was looked at. */
type Removal = { seatId: string; etag: string; roundId: string | null; fields: KeptField[] }

/** What a removal of a round comes to, for whoever looks before it is done. */
export type RoundRemoval = {
  roundId: string | null
  /** The day the times are counted from. */
  since: string
  seats: number
  fields: Readonly<Partial<Record<KeptField, number>>>
}

/** What is to be removed on a day, before anything is. */
export type Retention = {
  day: string
  removals: Removal[]
  rounds: RoundRemoval[]
  /** Names kept because nobody has decided for how long. */
  undecidedNames: number
}

/** The name of who completed a course is its proof; that of others proves nothing. */
const nameField = ({ state }: CourseSeat): KeptField => (state === 'completed' ? 'name' : 'nameWithoutCourse')

/** Whether a seat still has something in a field. What belongs to the name goes with it. */
function holds(seat: CourseSeat, field: KeptField): boolean {
  switch (field) {
    case 'name':
    case 'nameWithoutCourse':
      return (
        field === nameField(seat) &&
        (seat.name !== '' || seat.personId !== null || seat.exceptionReason !== '')
      )
    case 'email':
      return seat.email !== '' || seat.signedUpBy !== ''
    case 'employedFrom':
      return seat.employedFrom !== null || seat.isManager !== null
    case 'attendance':
      return seat.attendance.length > 0
  }
}

function emptied(field: KeptField): Partial<CourseSeat> {
  switch (field) {
    case 'name':
    case 'nameWithoutCourse':
      return { name: '', personId: null, exceptionReason: '' }
    case 'email':
      return { email: '', signedUpBy: '' }
    case 'employedFrom':
      return { employedFrom: null, isManager: null }
    case 'attendance':
      return { attendance: [] }
  }
}

/**
 * The seat without the fields, on a day. What is counted stays for ever: office, course, round, state and when. For
 * somebody who asks to be forgotten, it is all fields.
 */
export function clearSeat<T extends CourseSeat>(seat: T, fields: readonly KeptField[], day: string): T {
  const left = { ...seat }
  for (const field of fields) Object.assign(left, emptied(field), { clearedOn: day })
  return left
}

/** The day from which a seat's times are counted; null while the person takes part, or waits. */
function endOf(seat: CourseSeat, rounds: ReadonlyMap<string, RoundRow>, day: string): string | null {
  const round = rounds.get(seat.roundId ?? '')
  if (round === undefined) return seat.cancelledOn ?? seat.finishedOn
  const end = round.cancelledOn ?? round.heldOn ?? lastDayOf(round)
  // A round may be marked as held, or cancelled, before its last day.
  const last = round.cancelledOn === null ? lastDayOf(round) : null
  const since = end !== null && last !== null && last > end ? last : end
  return since !== null && since <= day ? since : null
}

function fieldsDue(seat: CourseSeat, since: string, kept: KeptDays, day: string): KeptField[] {
  return keptFields.filter(field => {
    const days = kept[field]
    return days !== null && holds(seat, field) && addDays(since, days) < day
  })
}

function removalOfRound(removals: readonly (Removal & { since: string })[]): RoundRemoval {
  const fields = keptFields.flatMap(field => {
    const count = removals.filter(one => one.fields.includes(field)).length
    return count === 0 ? [] : [[field, count] as const]
  })
  const since = removals.map(one => one.since).toSorted()[0] ?? ''
  return {
    roundId: removals[0]?.roundId ?? null,
    since,
    seats: removals.length,
    fields: Object.fromEntries(fields),
  }
}

/**
 * What is to be removed on a day, field by field, the last day kept included in the keeping: a dry run that changes
 * nothing. Removed and asked again, there is nothing. Nothing is removed of who still waits or takes part.
 */
export function retentionOn(
  seats: readonly Stored<CourseSeat>[],
  rounds: readonly RoundRow[],
  kept: KeptDays,
  day: string,
): Retention {
  const byId = new Map(rounds.map(round => [round.id, round]))
  const due = seats.flatMap(seat => {
    const since = endOf(seat, byId, day)
    const fields = since === null ? [] : fieldsDue(seat, since, kept, day)
    if (since === null || fields.length === 0) return []
    return [{ seatId: seat.id, etag: seat.etag, roundId: seat.roundId, fields, since }]
  })
  const undecided = seats.filter(
    seat => kept[nameField(seat)] === null && holds(seat, nameField(seat)) && endOf(seat, byId, day) !== null,
  )
  return {
    day,
    removals: due.map(({ since: _, ...removal }) => removal),
    rounds: [...grouped(due, ({ roundId }) => roundId ?? '').values()].map(removalOfRound),
    undecidedNames: undecided.length,
  }
}
