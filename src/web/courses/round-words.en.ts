import type { roundsSv } from './round-words.sv.ts'

/** English of the rounds. */
export const roundsEn: typeof roundsSv = {
  roundList: {
    title: 'Courses',
    lede: 'Rounds of Communication and conduct.',
    loading: 'Fetching the rounds',
  },
}
