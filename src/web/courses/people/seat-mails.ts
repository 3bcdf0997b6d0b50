import type { Roster, RosterRow } from '../../../domain/course-board.ts'

/** Whom a step with somebody's seat reaches by mail, so that it can be said before it is taken. */
export type Told = {
  /** Whether the person themselves is told. */
  self: boolean
  /** What becomes of a seat that is given up: offered to the next in line (by name, where the asker sees it), or free. */
  seat: 'none' | 'freed' | 'offered'
  next: string | null
  /** How many people get a mail. */
  mails: number
}

const nobody: Told = { self: false, seat: 'none', next: null, mails: 0 }

const isSeated = ({ state }: RosterRow): boolean => state === 'registered' || state === 'confirmed'
const isOffered = ({ state, offerUntil }: RosterRow, today: string): boolean =>
  state === 'reserve' && offerUntil !== null && today <= offerUntil

/** Whether a seat that is given up is offered on: somebody waits, and the round is not over its number of seats. */
function isOfferedOn({ round: { counts, from } }: Roster, today: string): boolean {
  const { taken, offered, places, waiting } = counts
  return waiting > 0 && places !== null && taken + offered <= places && (from === null || today < from)
}

function given(roster: Roster, row: RosterRow, self: boolean, today: string): Told {
  const own = Number(self)
  if (!isOfferedOn(roster, today)) return { self, seat: 'freed', next: null, mails: own }
  const next = roster.rows.find(({ place, id }) => place === 1 && id !== row.id)
  // Who is not seen may have an address: better one too many on the button than one too few.
  const hears = next === undefined || next.email !== ''
  return { self, seat: 'offered', next: next?.name ?? null, mails: own + Number(hears) }
}

/** Whom cancelling, declining or accepting for somebody reaches. */
export function toldOf(
  roster: Roster,
  row: RosterRow,
  step: 'cancel' | 'decline' | 'accept',
  today: string,
): Told {
  const hasDates = roster.round.sessions.length > 0
  const self = row.email !== '' && (isOffered(row, today) || hasDates)
  if (step === 'accept') {
    const isTold = row.email !== '' && hasDates
    return { ...nobody, self: isTold, mails: Number(isTold) }
  }
  return isSeated(row) || isOffered(row, today) ? given(roster, row, self, today) : nobody
}
