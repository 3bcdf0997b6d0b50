import type { Words as TabWords } from '../words.sv.ts'
import { roundsSv } from './round-words.sv.ts'

/** Swedish of the pages about courses. It comes with them, so that the first view need not wait for it. */
export const coursesSv = {
  ...roundsSv,
  courseNav: {
    label: 'Sidor om kurser',
    list: 'Omgångar',
    needs: 'Behov',
    queue: 'Kö och grupper',
    old: 'Äldre listor',
    privacy: 'Personuppgifter',
  },
  roundNav: {
    label: 'Delar av omgången',
    round: 'Omgången',
    attendance: 'Närvaro',
    list: 'Lista till och från Excel',
    letters: 'Brev',
    evaluation: 'Utvärdering',
    certificates: 'Intyg',
    fees: 'Fakturaunderlag',
  },
}

export type CoursesWords = typeof coursesSv

/** The words of the whole tab and those of the pages about courses. */
export type Words = TabWords & CoursesWords
