import type { RosterWords } from './roster-words.sv.ts'
import { many, when } from './wording.ts'

const people = (count: number) => many(count, 'person', 'people')

/** English of rosters as tables. */
export const rosterWords: RosterWords = {
  fields: {
    number: 'No.',
    name: 'Name',
    email: 'E-mail',
    officeId: 'Office',
    workplace: 'Workplace',
    isManager: 'Manager',
    state: 'State',
    day1: 'Day 1',
    day2: 'Day 2',
    day3: 'Day 3',
    day4: 'Day 4',
    day5: 'Day 5',
    day6: 'Day 6',
    kind: 'Course',
    round: 'Course round',
    from: 'First day',
    to: 'Last day',
    priceOre: 'Price per seat excl. VAT',
  },
  sheet: 'Participants',
  aboutSheet: 'The round',
  file: 'Roster',
  template: 'Old rosters',
  about: {
    what: 'What',
    says: 'Says',
    kind: 'Course',
    session: 'Session',
    hours: 'Hours',
    venue: 'Venue',
    trainer: 'Trainer',
    people: 'On the list with a seat',

    howTo: 'To take the list in again',
    howToText:
      'Fill in attendance per day and the state. Keep the column No.: it tells whose row it is, whatever else was rewritten.',
  },
  odd: {
    formula: label => `${label}: the cell holds a formula. Write the value as text.`,
    merged: 'The row lies in merged cells. Split them in Excel and read the file again.',
  },
  noName: 'The row has no name.',
  twice: (name, row) => `${name} is already on row ${row} of the file.`,
  unknown: name =>
    `${name} is not in the round. If it is a substitute, make the change in the round. If it is somebody new, sign them up there.`,
  noNumber: number => `No. ${number} is not in the round.`,
  otherName: (number, stands, name) =>
    `No. ${number} is ${stands} here but ${name} in the file. If it is a substitute, make the change in the round.`,
  several: name => `Several in the round may be ${name}. Fill in the column No. to say who is meant.`,
  near: (name, stands) =>
    `${name} in the file may be ${stands} in the round. The row is not ticked; include it only if they are the same person.`,
  otherOffice:
    'The row changes the office, and with it who pays for the seat. Include it only if that is right.',
  newAddress: 'An invitation that stands goes to the new address from now on.',
  noDay: (number, days) => `Day ${number}: the round has ${many(days, 'day', 'days')}.`,
  tooEarly: (number, day) => `Day ${number}: ${day} has not come yet.`,
  notOver: day => `State: the round ends on ${day}, so nobody has completed it yet.`,
  inRound: (state, becomes) =>
    `State: from ${state} to ${becomes} cannot be taken in. Do it in the round, so that the seat goes to the right person.`,
  cancelledRound: 'The round is cancelled, so its list cannot be taken in.',
  missing: (count, names, more) =>
    `${people(count)} of the round ${count === 1 ? 'is' : 'are'} not in the file and will not be changed: ${names}${when(more, ` and ${more} more`)}.`,
  asWorkplace: office => `“${office}” is not in the list Kontor, so the name is kept as a workplace.`,
  noKind: 'The row does not say which course it was, and the name of the round does not tell.',
  dayMissing: 'The row has no first day.',
  wholeMonth: (label, text) => `${label}: “${text}” is no day, so the first of the month is used.`,
  backwards: 'The last day is before the first.',
  otherEnd: (title, row) =>
    `${title}: another last day than on row ${row}. A round needs the same on all its rows.`,
  inFuture: day => `The round ends on ${day}. Only rounds that have been held are taken in here.`,
  notOld: state => `State: “${state}” cannot be taken in. An old roster says Completed or Not completed.`,
  severalRounds: day => `Several rounds of the course begin on ${day}. Write the name of the round.`,
  newRound: title => `The round “${title}” is added as held.`,
  setToCompleted: 'The row says no state, so it is entered as Completed.',
  already: (name, stands) =>
    `${name} may be ${stands}, who is already in the round. The row is not ticked; include it only if they are two people.`,
}
