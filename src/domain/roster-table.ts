import { attendanceOn } from './course-attendance.ts'
import { dayFields, rosterWordsIn } from './roster-columns.ts'
import { daysOf, type Round } from './rounds.ts'
import { standingSeats, takesSeat } from './seat-count.ts'
import type { CourseSeat } from './seats.ts'
import type { Stored } from './stored.ts'
import type { Cell, Column, Table } from './tables.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

/** A round to hand over, with its own seats and the names of the offices. */
export type RosterGiven = {
  round: Round
  seats: readonly Stored<CourseSeat>[]
  officeOf: (id: string) => string
}

/** Those who have a seat, and those who wait for one, by name: those who sit before those who wait. */
function listed(seats: readonly Stored<CourseSeat>[], { locale }: Words): Stored<CourseSeat>[] {
  return standingSeats(seats)
    .filter(seat => takesSeat(seat) || seat.state === 'reserve')
    .toSorted(
      (one, other) =>
        Number(one.state === 'reserve') - Number(other.state === 'reserve') ||
        one.name.localeCompare(other.name, locale) ||
        Number(one.id) - Number(other.id),
    )
}

function columnsOf(days: readonly string[], words: Words): Column[] {
  const { fields } = rosterWordsIn(words)
  return [
    { heading: fields.number, width: 8 },
    { heading: fields.name, width: 30 },
    { heading: fields.email, width: 34 },
    { heading: fields.officeId, width: 30 },
    { heading: fields.workplace, width: 24 },
    { heading: fields.isManager, width: 10 },
    { heading: fields.state, width: 16 },
    ...days.map((day, at) => ({
      heading: `${fields[dayFields[at] ?? 'day1']} (${sayDay(day, words.locale)})`,
      width: 16,
    })),
  ]
}

const manager = (isManager: boolean | null, { choices }: Words): string =>
  isManager === null ? '' : choices.yesNo[isManager ? 'yes' : 'no']

function rowOf(
  seat: Stored<CourseSeat>,
  days: readonly string[],
  officeOf: RosterGiven['officeOf'],
  words: Words,
): Cell[] {
  const came = (day: string) => {
    const noted = attendanceOn(seat, day)
    return noted === null ? '' : words.choices.dayAttendance[noted]
  }
  return [
    Number(seat.id),
    seat.name,
    seat.email,
    seat.officeId === null ? '' : officeOf(seat.officeId),
    seat.workplace,
    manager(seat.isManager, words),
    words.choices.seatState[seat.state],
    ...days.map(came),
  ]
}

/** What whoever holds the course needs to know of the round itself. */
function aboutOf({ round, seats }: RosterGiven, words: Words): Table {
  const { about, aboutSheet } = rosterWordsIn(words)
  const hours = [round.startTime, round.endTime].filter(time => time !== '').join('–')
  const day = (on: string) => sayDay(on, words.locale)
  const session = ({ from, to, place }: Round['sessions'][number]) =>
    [from === to ? day(from) : `${day(from)} – ${day(to)}`, place].filter(text => text !== '').join(', ')
  const rows: Cell[][] = [
    [about.kind, words.choices.courseKind[round.kind]],
    ...round.sessions.map((one, at) => [`${about.session} ${at + 1}`, session(one)]),
    [about.hours, hours],
    [about.venue, round.venue],
    [about.trainer, round.trainer],
    [about.people, standingSeats(seats).filter(takesSeat).length],
    [about.howTo, about.howToText],
  ]
  return {
    name: aboutSheet,
    columns: [
      { heading: about.what, width: 24 },
      { heading: about.says, width: 60, long: true },
    ],
    rows: rows.filter(([, says]) => says !== ''),
  }
}

/**
 * The roster of a round as tables for whoever administers it: who, from where and how it went, with a column per day to
 * fill in. What the course company has no need of, such as when somebody was employed, is not in it. Reading the file
 * in again as it is changes nothing.
 */
export function rosterTables(given: RosterGiven, words: Words): [Table, Table] {
  const days = daysOf(given.round).slice(0, dayFields.length)
  const people: Table = {
    name: rosterWordsIn(words).sheet,
    columns: columnsOf(days, words),
    rows: listed(given.seats, words).map(seat => rowOf(seat, days, given.officeOf, words)),
  }
  return [people, aboutOf(given, words)]
}
