import { nearTo } from './claim.ts'
import type { ClaimingWords } from './claiming-words.sv.ts'
import type { CourseWords } from './course-words.sv.ts'
import type { CourseKind } from './courses.ts'
import type { Office } from './offices.ts'
import { type FinishedBasic, isInTheWay, type Prerequisite, prerequisitesOf } from './prerequisites.ts'
import { type Double, doublesIn, likenessOf } from './same-person.ts'
import { sayDouble, sayPrerequisite } from './say-seat.ts'
import type { CourseSeat, SeatRow } from './seats.ts'
import { sayDay } from './wording.ts'

/** What somebody is judged by before they are signed up to a course that begins on a day. */
export type ClaimView = {
  kind: CourseKind
  begins: string
  /** The completed basic courses of all who may be a person, newest first. */
  finishedLike: (person: CourseSeat) => readonly FinishedBasic[]
  /** Those of the round, or of the queue. */
  seats: readonly SeatRow[]
  /** Those who sit or wait, and whose rows are not the asker's to change. */
  others: readonly SeatRow[]
  offices: ReadonlyMap<string, Office>
}

/** Why somebody cannot be signed up, beside what the round itself says. */
export type ClaimStop =
  | { stop: 'prerequisite'; known: Prerequisite }
  | { stop: 'officeLeft' | 'officeNotYet'; office: string; on: string }
  | { stop: 'twiceInOrder'; name: string }
  /** Somebody else has signed the person up: nothing is told of where. */
  | { stop: 'notFromHere'; name: string }

/** What somebody should look at, and which stops nobody. */
export type ClaimAdvice =
  | { advice: 'prerequisite'; known: Prerequisite }
  | { advice: 'double'; found: Double<CourseSeat> }

export type Judged = { stops: ClaimStop[]; advice: ClaimAdvice[] }

function officeStops({ officeId }: CourseSeat, { offices, begins }: ClaimView): ClaimStop[] {
  const office = offices.get(officeId ?? '')
  if (office === undefined) return []
  const { name, validFrom, validTo } = office
  if (validTo !== null && validTo < begins) return [{ stop: 'officeLeft', office: name, on: validTo }]
  return validFrom > begins ? [{ stop: 'officeNotYet', office: name, on: validFrom }] : []
}

/** What a person is like of those before in the order: the same is not signed up twice, what is near is shown. */
function judgeInOrder(person: CourseSeat, before: readonly CourseSeat[]): Judged {
  const twice = before.some(other => likenessOf(other, person).likeness === 'same')
  const near = before.filter(other => likenessOf(other, person).likeness === 'near')
  return {
    stops: twice ? [{ stop: 'twiceInOrder', name: person.name }] : [],
    advice: near.flatMap(other =>
      doublesIn([other, person]).map(found => ({ advice: 'double' as const, found })),
    ),
  }
}

function judgeOne(person: CourseSeat, before: readonly CourseSeat[], view: ClaimView): Judged {
  const asked = prerequisitesOf(person, view.kind, view.begins, view.finishedLike(person))
  const known = nearTo(view.seats, person).flatMap(other => doublesIn([other, person]))
  const inOrder = judgeInOrder(person, before)
  const isOthers = view.others.some(other => likenessOf(other, person).likeness === 'same')
  return {
    stops: [
      ...(isOthers ? [{ stop: 'notFromHere' as const, name: person.name }] : []),
      ...officeStops(person, view),
      ...asked.filter(isInTheWay).map(one => ({ stop: 'prerequisite' as const, known: one })),
      ...inOrder.stops,
    ],
    advice: [
      ...asked
        .filter(one => !isInTheWay(one) && one.known !== 'met')
        .map(one => ({ advice: 'prerequisite' as const, known: one })),
      ...known.map(found => ({ advice: 'double' as const, found })),
      ...inOrder.advice,
    ],
  }
}

/** Judges everybody in an order, each also against those before in it. */
export const judgeClaimants = (people: readonly CourseSeat[], view: ClaimView): Judged[] =>
  people.map((person, at) => judgeOne(person, people.slice(0, at), view))

type BothWords = { course: CourseWords; claiming: ClaimingWords }

/** Why somebody cannot be signed up, in a sentence. */
export function sayClaimStop(stop: ClaimStop, { course, claiming }: BothWords): string {
  switch (stop.stop) {
    case 'prerequisite':
      return sayPrerequisite(stop.known, course)
    case 'officeLeft':
    case 'officeNotYet':
      return claiming[stop.stop](stop.office, sayDay(stop.on, course.locale))
    case 'twiceInOrder':
    case 'notFromHere':
      return claiming[stop.stop](stop.name)
  }
}

/** What to look at before somebody is signed up, in a sentence. */
export const sayClaimAdvice = (advice: ClaimAdvice, { course }: BothWords): string =>
  advice.advice === 'prerequisite' ? sayPrerequisite(advice.known, course) : sayDouble(advice.found, course)
