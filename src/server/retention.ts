import {
  type RemovalOrder,
  type RemovalOutcome,
  type RetentionReview,
  removalOrder,
  removalOutcome,
  retentionReview,
} from '../domain/course-retention.ts'
import { courseSettings, keptFields } from '../domain/course-settings.ts'
import { today } from '../domain/days.ts'
import { Problem } from '../domain/problem.ts'
import { clearSeat, type Retention, retentionOn } from '../domain/retention.ts'
import { bareRecord } from '../domain/same-record.ts'
import { sayRoundRemoval } from '../domain/say-course-sums.ts'
import type { CourseSeat } from '../domain/seats.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { courseWordsFor } from './course-words-for.ts'
import { demandKeeper } from './demand-keeper.ts'
import type { House } from './house.ts'
import { namesIn } from './log-change.ts'
import { privacyWordsFor } from './privacy-words-for.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { rowByRow } from './row-by-row.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

const read: readonly Noun[] = ['seats', 'rounds', 'settings']

const settingsOf = ({ mirror }: House) => courseSettings(mirror.collection('settings').records)

/** What is due today, by what SharePoint has now. */
async function retentionNow(house: House): Promise<Retention> {
  const { mirror, world } = house
  await readNewest(mirror, read)
  const [seats, rounds] = [mirror.collection('seats').records, mirror.collection('rounds').records]
  return retentionOn(seats, rounds, settingsOf(house).keptDays, today(world.now()))
}

function reviewedSeats(house: House, { removals }: Retention, roundId: string | null, words: Words) {
  const { fields: labels } = courseWordsFor(words).retention
  const say = privacyWordsFor(words)
  const nameOf = namesIn(house.mirror)
  return removals
    .filter(one => one.roundId === roundId)
    .flatMap(({ seatId, etag, fields }) => {
      const seat = house.mirror.row('seats', seatId)?.record
      if (!seat) return []
      const { name, officeId, workplace, state } = seat
      const office = officeId === null ? workplace : (nameOf('offices', officeId) ?? workplace)
      const says = fields.map(field => labels[field]).join(', ')
      return [{ seatId, etag, fields, name: name || say.notWritten, office, state, says }]
    })
}

async function review(house: House, words: Words): Promise<RetentionReview> {
  const retention = await retentionNow(house)
  const [course, say] = [courseWordsFor(words), privacyWordsFor(words)]
  const nameOf = namesIn(house.mirror)
  const { keptDays, misread } = settingsOf(house)
  const { undecidedNames, rounds } = retention
  return {
    today: retention.day,
    rounds: rounds.map(removal => {
      const { roundId } = removal
      const title = roundId === null ? say.noRound : (nameOf('rounds', roundId) ?? say.noRound)
      const seats = reviewedSeats(house, retention, roundId, words)
      return { roundId, title, ...sayRoundRemoval(removal, title, course), seats }
    }),
    kept: keptFields.map(field => {
      const [days, label] = [keptDays[field], course.retention.fields[field]]
      return days === null ? say.keptUntilDecided(label) : say.keptFor(label, days)
    }),
    notes: [
      course.retention.counts,
      ...(undecidedNames > 0 ? [course.retention.undecided(undecidedNames)] : []),
      say.afterwards,
    ],
    misread: misread.map(({ key, value }) => course.misread(value, key)),
  }
}

type Asked = RemovalOrder['removals'][number] & { id: string }

/** Removes of one seat what was reviewed, if it is that version still and the fields are due still. */
async function removeDue(writer: Writer, due: Retention, { id, etag, fields }: Asked): Promise<string> {
  const say = privacyWordsFor(writer.words)
  const seat = writer.house.mirror.row('seats', id)?.record
  if (!seat) throw new Problem('not_found')
  const left = due.removals.find(({ seatId }) => seatId === id)
  const both = fields.filter(field => left?.fields.includes(field))
  // Asked again after an answer that was lost, there is nothing left, and that is no failure.
  if (both.length === 0) return seat.clearedOn === null ? say.nothingLeft : ''
  if (seat.etag !== etag) throw new Problem('stale')
  const cleared = clearSeat(bareRecord<CourseSeat>(lists.seats.schema, seat), both, due.day)
  await changeRecord(writer, lists.seats, id, cleared, etag)
  return ''
}

async function remove(writer: Writer, { removals }: RemovalOrder): Promise<RemovalOutcome> {
  const due = await retentionNow(writer.house)
  const say = privacyWordsFor(writer.words)
  const asked = removals.map(one => ({ ...one, id: one.seatId }))
  const outcomes = await rowByRow(writer, 'seats', asked, async one => {
    const reason = await removeDue(writer, due, one).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'stale') return say.changed
      throw error
    })
    const row = writer.house.mirror.row('seats', one.id)?.record ?? null
    return { id: one.id, saved: reason === '', reason, row }
  })
  return { results: outcomes.map(({ id, saved, reason }) => ({ seatId: id, removed: saved, reason })) }
}

/** What is kept of who went to the courses: looked at before anything is removed, and removed as it was looked at. */
export const retentionRoutes = (house: House): Route[] => [
  route(
    {
      method: 'GET',
      path: '/api/course-retention',
      summary: 'Gallring',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: retentionReview,
      demand: demandKeeper,
    },
    ({ words }) => review(house, words),
  ),
  route(
    {
      method: 'POST',
      path: '/api/course-retention',
      summary: 'Gallring',
      status: 200,
      query: noQuery,
      body: removalOrder,
      answer: removalOutcome,
      demand: demandKeeper,
    },
    ({ body, ...ask }) => remove(writerFor(house, ask, ''), body),
  ),
]
