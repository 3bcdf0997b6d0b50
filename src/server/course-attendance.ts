import { type Actor, reachOf } from '../domain/access.ts'
import {
  attendanceOn,
  type CourseAttendanceOrder,
  courseAttendanceOrder,
  type EndingOrder,
  endingOrder,
  endSeat,
  noteDay,
  seatsNoted,
} from '../domain/course-attendance.ts'
import { courseAttendanceWords as en } from '../domain/course-attendance-words.en.ts'
import { courseAttendanceWords as swedish } from '../domain/course-attendance-words.sv.ts'
import { today } from '../domain/days.ts'
import { grouped } from '../domain/grouped.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { daysOf, firstDayOf, lastDayOf, type Round } from '../domain/rounds.ts'
import { bareRecord } from '../domain/same-record.ts'
import { takesSeat } from '../domain/seat-count.ts'
import type { CourseSeat } from '../domain/seats.ts'
import type { Stored } from '../domain/stored.ts'
import { sayDay } from '../domain/wording.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuse } from './answer-commands.ts'
import { refuseWithoutReach } from './collections.ts'
import { courseWordsFor } from './course-words-for.ts'
import type { House } from './house.ts'
import { readRows } from './read-newest.ts'
import { noQuery, type Route, route } from './route.ts'
import { type RowOutcome, rowByRow } from './row-by-row.ts'
import { demandSeen } from './seat-steps.ts'
import { changeRecord, type Hand, type Writer, writerFor } from './write-record.ts'

type Outcome = RowOutcome<'seats'>
type Seen = { id: string; etag: string }

const wordsOf = ({ language }: Words): typeof swedish => (language === 'en' ? en : swedish)

/** Throws `no_role` and `forbidden` for all but those who run the courses. */
function demandCourses(actor: Actor): void {
  refuseWithoutReach(actor, 'change', 'seats')
  if (reachOf(actor, 'change', 'seats') !== 'everything') throw new Problem('forbidden')
}

/** The round that somebody notes something of. Throws `not_found`, `malformed` for one that was called off or has no days. */
function roundAt({ mirror }: House, id: string, words: Words): Round {
  mirror.place('seats')
  const round = mirror.row('rounds', id)?.record
  if (!round) throw new Problem('not_found')
  const say = wordsOf(words)
  if (round.cancelledOn !== null) refuse('rows', say.cancelled)
  if (round.sessions.length === 0) refuse('rows', say.noDates)
  return round
}

/** Throws `malformed` for a day that is none of the round's, or has not come. */
function demandDays({ house, words }: Writer, round: Round, days: readonly string[]): void {
  const say = wordsOf(words)
  const own = daysOf(round)
  for (const day of days) {
    if (!own.includes(day)) refuse('rows', say.otherDay(sayDay(day, words.locale)))
    if (day > today(house.world.now())) refuse('rows', say.tooEarly(sayDay(day, words.locale)))
  }
}

/** Throws `malformed` where the same thing is told twice. */
function demandOnce({ house, words }: Writer, told: readonly { id: string; key: string }[]): void {
  const seen = new Set<string>()
  for (const { id, key } of told) {
    if (seen.has(key)) refuse('rows', wordsOf(words).twice(house.mirror.row('seats', id)?.record?.name ?? id))
    seen.add(key)
  }
}

/**
 * Writes over one seat what `change` makes of it; null is nothing to write. Somebody who noted the same just before is
 * no conflict.
 */
async function writeSeat(
  writer: Writer,
  roundId: string,
  { id, etag }: Seen,
  change: (seat: CourseSeat) => CourseSeat | null,
): Promise<Outcome> {
  const { house, words } = writer
  // Another server may have noted what is not known here: every cell is written, so nothing is laid over the old row.
  if (house.mirror.row('seats', id)?.record?.etag !== etag) await readRows(house, lists.seats, [id])
  const row: Stored<CourseSeat> | null = house.mirror.row('seats', id)?.record ?? null
  const say = wordsOf(words)
  const not = (reason: string): Outcome => ({ id, saved: false, reason, row })
  if (row === null) return not(words.replies.refused.noRow)
  if (row.roundId !== roundId) return not(say.otherRound)
  const { seatStates, locale } = courseWordsFor(words)
  if (!takesSeat(row)) return not(say.noSeat(row.name, seatStates[row.state].toLocaleLowerCase(locale)))
  const next = change(bareRecord<CourseSeat>(lists.seats.schema, row))
  if (next === null) return { id, saved: true, reason: '', row }
  demandSeen(row, etag)
  return { id, saved: true, reason: '', row: await changeRecord(writer, lists.seats, id, next, etag) }
}

/** Notes the days of each person in one write. */
function noteDays(writer: Writer, roundId: string, rows: CourseAttendanceOrder['rows']): Promise<Outcome[]> {
  const asked = [...grouped(rows, ({ id }) => id)].map(([id, days]) => ({
    id,
    etag: days[0]?.etag ?? '',
    days,
  }))
  return rowByRow(writer, 'seats', asked, one =>
    writeSeat(writer, roundId, one, seat => {
      const isAlready = one.days.every(({ day, attendance }) => attendanceOn(seat, day) === attendance)
      if (isAlready) return null
      const attendance = one.days.reduce(
        (noted, told) => noteDay(noted, told.day, told.attendance),
        [...seat.attendance],
      )
      return { ...seat, attendance }
    }),
  )
}

/** Throws `malformed` before anybody can have completed the round, or failed to. */
function demandOver({ house, words }: Writer, round: Round, rows: EndingOrder['rows']): void {
  const [first, last] = [firstDayOf(round) ?? '', lastDayOf(round) ?? '']
  const now = today(house.world.now())
  const say = wordsOf(words)
  if (now < first) refuse('rows', say.notBegun(sayDay(first, words.locale)))
  if (now < last && rows.some(({ state }) => state === 'completed'))
    refuse('rows', say.notOver(sayDay(last, words.locale)))
}

/** Says how it went for each person. */
const noteEndings = (
  writer: Writer,
  roundId: string,
  round: Round,
  rows: EndingOrder['rows'],
): Promise<Outcome[]> =>
  rowByRow(writer, 'seats', rows, one =>
    writeSeat(writer, roundId, one, seat =>
      seat.state === one.state ? null : endSeat(seat, one.state, lastDayOf(round) ?? ''),
    ),
  )

const one = { method: 'POST', status: 200, params: { id: recordId }, query: noQuery } as const
const shared = {
  ...one,
  labels: (words: Words) => words.fields.seats,
  answer: seatsNoted,
  demand: demandCourses,
}

function begin(house: House, id: string, hand: Hand): { writer: Writer; round: Round } {
  return { writer: writerFor(house, hand, ''), round: roundAt(house, id, hand.words) }
}

/** Who came on the days of a round, and who completed it: many rows at once, each with its own outcome. */
export const courseAttendanceRoutes = (house: House): Route[] => [
  route(
    {
      ...shared,
      path: '/api/rounds/{id}/attendance',
      summary: sv.fields.seats.attendance,
      body: courseAttendanceOrder,
    },
    async ({ params: { id = '' }, body: { rows }, ...ask }) => {
      const { writer, round } = begin(house, id, ask)
      demandDays(
        writer,
        round,
        rows.map(({ day }) => day),
      )
      demandOnce(
        writer,
        rows.map(row => ({ id: row.id, key: `${row.id} ${row.day}` })),
      )
      return { rows: await noteDays(writer, id, rows) }
    },
  ),
  route(
    {
      ...shared,
      path: '/api/rounds/{id}/endings',
      summary: sv.fields.seats.finishedOn,
      body: endingOrder,
    },
    async ({ params: { id = '' }, body: { rows }, ...ask }) => {
      const { writer, round } = begin(house, id, ask)
      demandOver(writer, round, rows)
      demandOnce(
        writer,
        rows.map(row => ({ id: row.id, key: row.id })),
      )
      return { rows: await noteEndings(writer, id, round, rows) }
    },
  ),
]
