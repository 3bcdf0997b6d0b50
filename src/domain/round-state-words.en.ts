import type { roundStateWords as sv } from './round-state-words.sv.ts'

/** English of the states of a round. */
export const roundStateWords: typeof sv = {
  planned: 'Planned',
  open: 'Open',
  canStart: 'Can start',
  full: 'Full',
  held: 'Held',
  cancelled: 'Cancelled',
}
