import { may } from '../domain/access.ts'
import type { ClaimantOrder } from '../domain/course-orders.ts'
import type { CourseKind } from '../domain/courses.ts'
import {
  type ClaimAdvice,
  type ClaimView,
  type Judged,
  judgeClaimants,
  sayClaimAdvice,
  sayClaimStop,
} from '../domain/judge-claimants.ts'
import { Problem } from '../domain/problem.ts'
import type { CourseSeat, SeatRow } from '../domain/seats.ts'
import type { Words } from '../domain/words.sv.ts'
import { claimingWordsFor } from './claiming-words-for.ts'
import { courseWordsFor } from './course-words-for.ts'
import { seatFor } from './seat-rows.ts'
import type { Writer } from './write-record.ts'

/** Throws `forbidden` for people of an office that is not the asker's, and `malformed` for an office that is not there. */
export function demandOffices({ house, actor, words }: Writer, people: readonly ClaimantOrder[]): void {
  if (people.some(one => !may(actor, 'create', 'seats', one))) throw new Problem('forbidden')
  const fields = people.flatMap(({ officeId }, at) =>
    house.mirror.row('offices', officeId)?.record
      ? []
      : [
          {
            field: `people.${at}.officeId`,
            reason: words.issues.noRow(words.fields.seats.officeId),
          },
        ],
  )
  if (fields.length > 0) throw new Problem('malformed', { fields })
}

/** Somebody in an order, with what stops them and what to look at. */
export type JudgedSeat = { seat: CourseSeat; judged: Judged }

/** The name of somebody of another office, who may be the same person, is not told to whoever sees their own office only. */
function withoutOthers({ actor }: Writer, seat: CourseSeat, advice: ClaimAdvice): ClaimAdvice {
  if (advice.advice === 'double' || advice.known.asks !== 'basic') return advice
  const { known } = advice
  if (known.known !== 'near' || may(actor, 'read', 'seats', known.seat)) return advice
  return { advice: 'prerequisite', known: { ...known, seat: { ...known.seat, name: seat.name } } }
}

/**
 * Everybody in an order as they would be written, each a second after the one before: SharePoint keeps whole seconds,
 * and the order of the list is the order in which they are to get the seats.
 */
export function judgeOrder(
  writer: Writer,
  people: readonly ClaimantOrder[],
  { kind, begins, seats }: { kind: CourseKind; begins: string; seats: readonly SeatRow[] },
): JudgedSeat[] {
  const { mirror, seats: index, world } = writer.house
  const now = world.now()
  const own = people.map((one, place) =>
    seatFor(writer, one, kind, new Date(now + place * 1000).toISOString()),
  )
  const view: ClaimView = {
    kind,
    begins,
    // Who sits there of other offices is not theirs to know.
    seats: seats.filter(row => may(writer.actor, 'read', 'seats', row)),
    others: [...seats, ...index.queued(kind)].filter(
      row =>
        row.state !== 'cancelled' && row.state !== 'replaced' && !may(writer.actor, 'change', 'seats', row),
    ),
    finishedLike: index.finishedLike,
    offices: new Map(mirror.collection('offices').records.map(office => [office.id, office])),
  }
  const judged = judgeClaimants(own, view)
  return own.map((seat, place) => {
    const { stops, advice } = judged[place] ?? { stops: [], advice: [] }
    return { seat, judged: { stops, advice: advice.map(one => withoutOthers(writer, seat, one)) } }
  })
}

/** What stops somebody, in sentences. */
export const stopsSaid = ({ stops }: Judged, words: Words): string[] => {
  const both = { course: courseWordsFor(words), claiming: claimingWordsFor(words) }
  return stops.map(stop => sayClaimStop(stop, both))
}

/** What to look at, in sentences. */
export const adviceSaid = ({ advice }: Judged, words: Words): string[] => {
  const both = { course: courseWordsFor(words), claiming: claimingWordsFor(words) }
  return [...new Set(advice.map(one => sayClaimAdvice(one, both)))]
}
