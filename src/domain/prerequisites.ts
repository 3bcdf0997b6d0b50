import { monthsBeforeBasic } from './agreement-versions.ts'
import { alike } from './alike.ts'
import type { CourseKind } from './courses.ts'
import { addMonths } from './days.ts'
import { addressKey } from './mail-address.ts'
import { lastDayOf, type Round } from './rounds.ts'
import { hasSameNameAndOffice, type Identified, likenessOf, type NearWay } from './same-person.ts'
import { sameOffice } from './seat-state.ts'
import type { CourseSeat, SeatRow } from './seats.ts'

/** A basic course that somebody has completed; `on` is '' where no roster says when, `key` the name as it is compared. */
export type FinishedBasic = { seat: SeatRow; on: string; key: string }

/** Whether it is such a course: those for managers are basic courses too. */
export const isFinishedBasic = ({ kind, state }: CourseSeat): boolean =>
  kind !== 'continuation' && state === 'completed'

type Days = Pick<Round, 'sessions'>

/** A completed basic course and when it was. */
export function finishedBasic(seat: SeatRow, round: Days | undefined): FinishedBasic {
  return { seat, on: seat.finishedOn ?? (round && lastDayOf(round)) ?? '', key: alike(seat.name) }
}

/** Newest first. */
export const newestFirst = (one: FinishedBasic, other: FinishedBasic): number =>
  one.on < other.on ? 1 : -Number(one.on > other.on)

/** What the agreement asks of who takes a course (section "Utbildning"), and what is known of it. */
export type Prerequisite =
  | { asks: 'basic'; known: 'met'; by: 'personId' | 'nameAndOffice'; seat: SeatRow; on: string }
  /** Somebody like them has: a person has to look. */
  | { asks: 'basic'; known: 'near'; by: NearWay | 'nameAndAddress'; seat: SeatRow; on: string }
  /** In no roster, but somebody has written why the person may take part. */
  | { asks: 'basic'; known: 'excepted'; reason: string }
  | { asks: 'basic'; known: 'missing' }
  /** Until `from` it is less than half a year in the job; advice that stops nobody. */
  | { asks: 'halfYear'; known: 'met' | 'early'; from: string }
  | { asks: 'halfYear'; known: 'unknown' }
  | { asks: 'manager'; known: 'met' | 'notManager' | 'unknown' }

/** The completed basic courses of all rosters, those for managers with them, newest first. */
export function finishedBasics(
  seats: readonly SeatRow[],
  rounds: ReadonlyMap<string, Pick<Round, 'sessions'>>,
): FinishedBasic[] {
  return seats
    .filter(isFinishedBasic)
    .map(seat => finishedBasic(seat, rounds.get(seat.roundId ?? '')))
    .toSorted(newestFirst)
}

/** Those that have anything in common with a person: of many years that is few, and only they are looked at closely. */
function candidatesFor(person: Identified, finished: readonly FinishedBasic[]): FinishedBasic[] {
  const [own, address] = [alike(person.name), addressKey(person.email)]
  return finished.filter(
    ({ seat, key }) =>
      (own !== '' && key === own) ||
      (person.personId !== null && seat.personId === person.personId) ||
      (address !== '' && addressKey(seat.email) === address) ||
      sameOffice(person, seat),
  )
}

function matchOf(
  person: Identified,
  { seat, on }: FinishedBasic,
): Extract<Prerequisite, { asks: 'basic'; known: 'met' | 'near' }> | null {
  const likeness = likenessOf(person, seat)
  if (likeness.likeness === 'same' && likeness.by === 'personId')
    return { asks: 'basic', known: 'met', by: 'personId', seat, on }
  if (hasSameNameAndOffice(person, seat))
    return { asks: 'basic', known: 'met', by: 'nameAndOffice', seat, on }
  if (likeness.likeness === 'other') return null
  return likeness.by === 'personId' || likeness.by === 'nameAndOffice'
    ? null
    : { asks: 'basic', known: 'near', by: likeness.by, seat, on }
}

/** The basic course of somebody, over the years: by the person's row or by name and office; otherwise what is near. */
function basicOf(seat: CourseSeat, finished: readonly FinishedBasic[]): Prerequisite {
  const matches = candidatesFor(seat, finished).flatMap(one => matchOf(seat, one) ?? [])
  const met = matches.find(({ known }) => known === 'met')
  if (met !== undefined) return met
  const reason = seat.exceptionReason.trim()
  if (reason !== '') return { asks: 'basic', known: 'excepted', reason }
  return matches[0] ?? { asks: 'basic', known: 'missing' }
}

function halfYearOf({ employedFrom }: CourseSeat, begins: string): Prerequisite {
  if (employedFrom === null) return { asks: 'halfYear', known: 'unknown' }
  const from = addMonths(employedFrom, monthsBeforeBasic)
  return { asks: 'halfYear', known: from <= begins ? 'met' : 'early', from }
}

function managerOf({ isManager }: CourseSeat): Prerequisite {
  if (isManager === null) return { asks: 'manager', known: 'unknown' }
  return { asks: 'manager', known: isManager ? 'met' : 'notManager' }
}

/** What a course asks of somebody who is signed up to it, and what is known; `begins` is the first day of the round. */
export function prerequisitesOf(
  seat: CourseSeat,
  kind: CourseKind,
  begins: string,
  finished: readonly FinishedBasic[],
): Prerequisite[] {
  switch (kind) {
    case 'basic':
      return [halfYearOf(seat, begins)]
    case 'continuation':
      return [basicOf(seat, finished)]
    case 'managersBasic':
      return [managerOf(seat)]
  }
}

/** Whether it stands in the way of a seat. What is only near, early or unknown is advice. */
export const isInTheWay = (prerequisite: Prerequisite): boolean =>
  prerequisite.known === 'missing' || prerequisite.known === 'notManager'
