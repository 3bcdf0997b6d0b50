import type { Roster, RosterRow } from '../../domain/course-board.ts'

const addresses = (rows: readonly RosterRow[]): number =>
  new Set(rows.flatMap(({ email }) => (email === '' ? [] : [email.toLowerCase()]))).size

const sits = ({ state }: RosterRow): boolean => state === 'registered' || state === 'confirmed'

const isOffered = ({ state, offerUntil }: RosterRow, today: string): boolean =>
  state === 'reserve' && offerUntil !== null && today <= offerUntil

const isAhead = ({ sessions }: Roster['round'], today: string): boolean =>
  sessions.some(({ to }) => to >= today)

/** How many who sit in the round are told when something in their calendars changes: none of what is over, or has no days. */
export const toldOfChange = ({ round, rows }: Roster, today: string): number =>
  isAhead(round, today) ? addresses(rows.filter(sits)) : 0

/** How many are told when the round is cancelled: those who sit, where it has days to come, and those offered a seat. */
export const toldOfCancelling = ({ round, rows }: Roster, today: string): number =>
  addresses(rows.filter(row => isOffered(row, today) || (sits(row) && isAhead(round, today))))

/** How many are asked what they thought when the round has been held. */
export const askedAfterwards = ({ rows }: Roster): number =>
  addresses(rows.filter(row => sits(row) || row.state === 'completed'))

/** How many go back to the queue, first in it, when the round is cancelled. */
export const backInQueue = ({ rows }: Roster): number =>
  rows.filter(row => sits(row) || row.state === 'reserve').length
