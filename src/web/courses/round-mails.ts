import type { Roster, RosterRow } from '../../domain/course-board.ts'

const addresses = (rows: readonly RosterRow[]): number =>
  new Set(rows.flatMap(({ email }) => (email === '' ? [] : [email.toLowerCase()]))).size

const sits = ({ state }: RosterRow): boolean => state === 'registered' || state === 'confirmed'

const isAhead = ({ sessions }: Roster['round'], today: string): boolean =>
  sessions.some(({ to }) => to >= today)

/** How many who sit in the round are told when something in their calendars changes: none of what is over, or has no days. */
export const toldOfChange = ({ round, rows }: Roster, today: string): number =>
  isAhead(round, today) ? addresses(rows.filter(sits)) : 0

/** How many go back to the queue, first in it, when the round is cancelled. */
export const backInQueue = ({ rows }: Roster): number =>
  rows.filter(row => sits(row) || row.state === 'reserve').length

/** How many wait without an offer: nothing of the round is in their calendars, so that nothing there tells them it is cancelled. */
export const waitingUntold = ({ rows }: Roster): number =>
  rows.filter(({ state, offerUntil }) => state === 'reserve' && offerUntil === null).length
