import type { AvoidedWords } from './avoided-words.sv.ts'

/** English of the page of days to avoid. */
export const avoidedEn: AvoidedWords = {
  title: 'Days to avoid',
  lede: 'School breaks and board days that the proposal for the year keeps the meetings away from. Public holidays, eves and bridge days it knows already.',
  loading: 'the days to avoid',
  breaks: 'School breaks',
  both: 'Both counties',
  columns: { name: 'Break', county: 'Holds in', weeks: 'Weeks', days: 'Days', deeds: 'Do' },
  fromWeek: (name: string) => `${name}: from week`,
  toWeek: (name: string) => `${name}: to week`,
  weeks: (from: number, to: number) => (from === to ? `week ${from}` : `weeks ${from}–${to}`),
  weekRange: (last: number) => `The week must be 1–${last}.`,
  backwards: 'The last week lies before the first.',
  save: 'Save',
  saveOf: (name: string) => `Save ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  saved: (name: string) => `${name} has been saved`,
  removed: (name: string) => `${name} has been removed`,
  added: (name: string) => `${name} has been added`,
  noBreaks: (year: number) => `No school breaks have been entered for ${year}.`,
  usual: {
    title: 'Usual weeks of the breaks (a proposal to confirm)',
    how: 'This is where the breaks usually lie in the two counties. Each municipality decides for itself, so check before you add them. They can be changed afterwards.',
    add: 'Add the proposals',
    added: (count: number) => `${count} school breaks have been added`,
    waits: 'Until somebody adds them, the proposal for the year reckons with these weeks.',
  },
  newBreak: {
    title: 'Add a school break',
    kind: 'Break',
    county: 'Holds in',
    from: 'From week',
    to: 'To week',
    add: 'Add',
  },
  board: {
    title: 'Board days',
    how: 'Days on which the board of an office meets. Its manager can then seldom come.',
    none: (year: number) => `No board days have been entered for ${year}.`,
    office: 'Office',
    noOffice: 'Choose an office',
    unknownOffice: 'Without an office',
    days: 'Days',
    hint: 'One day a line, such as 2027-03-10. Several can be pasted.',
    notDays: (rows: string) => `Cannot be read as days: ${rows}.`,
    otherYear: (rows: string, year: number) => `Not in ${year}: ${rows}.`,
    known: (count: number) => (count === 1 ? '1 day is there already.' : `${count} days are there already.`),
    add: (count: number) => (count === 1 ? 'Add 1 day' : `Add ${count} days`),
    added: (count: number, office: string) =>
      count === 1
        ? `1 board day of ${office} has been added`
        : `${count} board days of ${office} have been added`,
    rowTitle: (office: string) => `Board, ${office}`,
  },
  others: 'Other days to avoid',
}
