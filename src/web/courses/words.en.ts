import { roundsEn } from './round-words.en.ts'
import type { CoursesWords } from './words.sv.ts'

/** English of the pages about courses. */
export const coursesEn: CoursesWords = {
  ...roundsEn,
  courseNav: {
    label: 'Pages about courses',
    list: 'Rounds',
    needs: 'Need',
    queue: 'Queue and groups',
    old: 'Older lists',
    privacy: 'Personal data',
  },
  roundNav: {
    label: 'Parts of the round',
    round: 'The round',
    attendance: 'Attendance',
    list: 'List to and from Excel',
    letters: 'Letters',
    evaluation: 'Evaluation',
    certificates: 'Certificates',
    fees: 'Invoice basis',
  },
}
