import { createHmac } from 'node:crypto'
import { may } from '../domain/access.ts'
import { alike } from '../domain/alike.ts'
import type { ClaimantOrder } from '../domain/course-orders.ts'
import type { CourseKind } from '../domain/courses.ts'
import { addressKey } from '../domain/mail-address.ts'
import { Problem } from '../domain/problem.ts'
import { isQueued } from '../domain/queue-line.ts'
import { likenessOf } from '../domain/same-person.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { unwrittenSeat } from '../domain/unwritten-course.ts'
import { lists } from '../graph/lists.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import type { House } from './house.ts'
import { overNewest } from './over-newest.ts'
import { bringRow } from './revise-record.ts'
import { bareSeat, mostTries, seatKeyPrefix, writeGrants } from './round-grants.ts'
import { readPresent, type StoredSeat } from './round-present.ts'
import { createRecord, type Writer } from './write-record.ts'

/** The row of the list Personer that an order is about, where name and address leave no doubt. */
function personOf({ mirror }: House, { name, email }: ClaimantOrder): string | null {
  if (email === '') return null
  const people = collectionIfAny(mirror, 'people').records.filter(
    one => addressKey(one.email) === addressKey(email) && alike(one.name) === alike(name),
  )
  return people.length === 1 ? (people[0]?.id ?? null) : null
}

/** A row for somebody in an order, before anything is decided; `at` is the instant of the order. */
export const seatFor = (
  { house, actor }: Pick<Writer, 'house' | 'actor'>,
  order: ClaimantOrder,
  kind: CourseKind,
  at: string,
): CourseSeat => ({
  ...unwrittenSeat(order.name, kind, order.officeId),
  ...order,
  personId: personOf(house, order),
  signedUpAt: at,
  signedUpBy: actor.name,
})

/**
 * What says that two rows are the same person's, for the unique key in SharePoint: the name with the address, or with
 * the office where there is none. Sealed, so that the key tells nothing of whom when the row's fields are removed.
 */
function whoIs({ world }: House, { name, email, officeId, workplace }: CourseSeat): string {
  const beside = email === '' ? `office ${officeId ?? alike(workplace)}` : addressKey(email)
  return createHmac('sha256', world.linkKey)
    .update(`${alike(name)}\n${beside}`)
    .digest('hex')
    .slice(0, 32)
}

/** So many times the same person can begin anew under the same key. */
const mostRows = 20

/**
 * A new row for somebody, made once however often it is asked for. A row under the key that has gone on elsewhere, or
 * has come to its end, is followed by the next.
 */
async function newRow(
  writer: Writer,
  prefix: string,
  seat: CourseSeat,
  isUsable: (row: StoredSeat) => boolean,
): Promise<StoredSeat> {
  const who = whoIs(writer.house, seat)
  for (let number = 1; number <= mostRows; number += 1) {
    const key = `${prefix}${who}${number === 1 ? '' : `-${number}`}`
    const row = await createRecord(writer, lists.seats, seat, key, isUsable)
    if (isUsable(row)) return row
  }
  throw new Problem('duplicate')
}

/** A row of another office, which then pays for the seat, is nobody's to go on with but theirs. */
const isOurs = ({ actor }: Writer, row: CourseSeat): boolean => may(actor, 'change', 'seats', row)

const rowsLike = (writer: Writer, rows: readonly StoredSeat[], seat: CourseSeat): StoredSeat[] =>
  rows.filter(
    row => row.kind === seat.kind && isOurs(writer, row) && likenessOf(row, seat).likeness === 'same',
  )

/** What an order says anew of somebody who has a row; what only the row knows is kept. */
const renewed = (row: CourseSeat, seat: CourseSeat): CourseSeat => ({
  ...row,
  email: seat.email || row.email,
  workplace: seat.workplace || row.workplace,
  isManager: seat.isManager ?? row.isManager,
  employedFrom: seat.employedFrom ?? row.employedFrom,
  exceptionReason: seat.exceptionReason || row.exceptionReason,
  personId: row.personId ?? seat.personId,
})

/** Before somebody who has left the round comes again, what it once gave them is dropped: it would count as given anew. */
const dropGrant = (writer: Writer, roundId: string, seatId: string): Promise<unknown> =>
  overNewest(async () => {
    const { round } = await readPresent(writer.house, roundId)
    const granted = round.granted.filter(grant => grant.seatId !== seatId)
    if (granted.length < round.granted.length) await writeGrants(writer, round, granted)
  }, mostTries)

async function revise(
  writer: Writer,
  id: string,
  change: (row: CourseSeat) => CourseSeat | null,
): Promise<StoredSeat> {
  await bringRow(writer, lists.seats, id, row => change(bareSeat(row)))
  const row = writer.house.mirror.row('seats', id)?.record
  if (!row) throw new Problem('not_found')
  return row
}

/**
 * The row with which somebody claims a seat in a round: their own of it where they have one, that of a wish made
 * earlier, or a new one. `replacesId` names the seat that they are to take over. Whoever has a seat keeps their row.
 */
export async function claimRow(
  writer: Writer,
  roundId: string,
  seats: readonly StoredSeat[],
  seat: CourseSeat,
  replacesId: string | null = null,
): Promise<StoredSeat> {
  const claims = { roundId, replacesId } as const
  const own = rowsLike(writer, seats, seat).filter(({ state }) => state !== 'replaced')
  const standing = own.find(({ state }) => state !== 'cancelled')
  if (standing !== undefined)
    return revise(writer, standing.id, row =>
      row.state === 'interest' || (row.state === 'reserve' && replacesId !== null)
        ? { ...renewed(row, seat), ...claims }
        : null,
    )
  const [left] = own
  if (left !== undefined) {
    await dropGrant(writer, roundId, left.id)
    const { signedUpAt, signedUpBy } = seat
    const anew = { state: 'interest', cancelledOn: null, signedUpAt, signedUpBy, fromRoundId: null } as const
    return revise(writer, left.id, row =>
      row.state === 'cancelled' ? { ...renewed(row, seat), ...anew, ...claims } : null,
    )
  }
  const [wish] = rowsLike(writer, writer.house.seats.queued(seat.kind), seat)
  if (wish !== undefined)
    return revise(writer, wish.id, row => (isQueued(row) ? { ...renewed(row, seat), ...claims } : null))
  const isUsable = (row: StoredSeat) =>
    row.roundId === roundId && row.state !== 'replaced' && row.state !== 'cancelled' && isOurs(writer, row)
  return newRow(writer, seatKeyPrefix(roundId), { ...seat, ...claims }, isUsable)
}

/** The row with which somebody waits for a round of a course: their own where they have one. */
export const queueRow = (writer: Writer, seat: CourseSeat): Promise<StoredSeat> =>
  newRow(writer, `queue-${seat.kind}-`, seat, row => isQueued(row) && isOurs(writer, row))
