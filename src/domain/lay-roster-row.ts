import { alike } from './alike.ts'
import { noteDay } from './course-attendance.ts'
import { addressKey } from './mail-address.ts'
import type { Office } from './offices.ts'
import { named } from './read-cell.ts'
import { dayFields, type RosterField } from './roster-columns.ts'
import { readCame, readManager, readState } from './roster-rows.ts'
import type { RosterWords } from './roster-words.sv.ts'
import { daysOf, lastDayOf, type Round } from './rounds.ts'
import { moveSeat, type SeatStep } from './seat-state.ts'
import type { CourseSeat, SeatState } from './seats.ts'
import type { Stored } from './stored.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

/** What a row is read against. */
type Against = {
  input: { round: Round; offices: readonly Stored<Office>[]; day: string }
  say: RosterWords
  words: Words
}

/** The seat as the row has it so far, and what is to be said of it. */
export type Draft = { seat: CourseSeat; refusals: string[]; doubts: string[]; remarks: string[] }

function layOffice(draft: Draft, text: string, { input, say, words }: Against): void {
  const rows = input.offices.map(({ id, name }) => ({ id, name }))
  const read = named(words.fields.seats.officeId, text, rows, draft.seat.officeId, words)
  if (!read.ok) draft.refusals.push(read.reason)
  else if (read.id !== draft.seat.officeId) {
    draft.seat = { ...draft.seat, officeId: read.id }
    draft.doubts.push(say.otherOffice)
  }
}

/** A day that the round has and that has come; in the order of the columns. */
function layDay(draft: Draft, at: number, text: string, { input, say, words }: Against): void {
  const days = daysOf(input.round)
  const on = days[at]
  const read = readCame(say.fields[dayFields[at] ?? 'day1'], text, words)
  if (on === undefined) draft.refusals.push(say.noDay(at + 1, days.length))
  else if (on > input.day) draft.refusals.push(say.tooEarly(at + 1, sayDay(on, words.locale)))
  else if (!read.ok) draft.refusals.push(read.reason)
  else draft.seat = { ...draft.seat, attendance: noteDay(draft.seat.attendance, on, read.value) }
}

/** The step that a list may take; `on` is the last day of the round. */
function stepTo(state: SeatState, on: string): SeatStep | null {
  if (state === 'completed') return { step: 'complete', on }
  if (state === 'notCompleted') return { step: 'fail' }
  return state === 'confirmed' ? { step: 'confirm' } : null
}

/** How it went. What moves a seat from one person to another is done in the round, where the next in line is asked. */
function layState(draft: Draft, text: string, { input, say, words }: Against): void {
  const read = readState(text, words)
  if (!read.ok) {
    draft.refusals.push(read.reason)
    return
  }
  const { seat } = draft
  if (read.value === seat.state) return
  const last = lastDayOf(input.round)
  const isEnding = read.value === 'completed' || read.value === 'notCompleted'
  if (isEnding && (last === null || last > input.day)) {
    draft.refusals.push(say.notOver(last === null ? '' : sayDay(last, words.locale)))
    return
  }
  const step = stepTo(read.value, last ?? input.day)
  const move = step === null ? null : moveSeat(seat, step)
  if (move?.move === 'allowed') draft.seat = move.seat
  else {
    const { seatState } = words.choices
    draft.refusals.push(say.inRound(seatState[seat.state], seatState[read.value]))
  }
}

function layManager(draft: Draft, text: string, { words }: Against): void {
  const read = readManager(text, words)
  if (read.ok) draft.seat = { ...draft.seat, isManager: read.value === 'yes' }
  else draft.refusals.push(read.reason)
}

function layName(draft: Draft, name: string): void {
  // A name that is only written otherwise keeps its own spelling.
  if (alike(name) !== alike(draft.seat.name)) draft.seat = { ...draft.seat, name }
}

function layAddress(draft: Draft, email: string, { input, say }: Against): void {
  if (addressKey(email) === addressKey(draft.seat.email)) return
  draft.seat = { ...draft.seat, email }
  if ((lastDayOf(input.round) ?? input.day) >= input.day) draft.remarks.push(say.newAddress)
}

type Lay = (draft: Draft, text: string, against: Against) => void

const layers: { readonly [F in RosterField]?: Lay } = {
  name: layName,
  email: layAddress,
  officeId: layOffice,
  workplace: (draft, workplace) => {
    draft.seat = { ...draft.seat, workplace }
  },
  isManager: layManager,
  state: layState,
}

/** The seat with what a row says laid over it, and all that is to be said of the row. */
export function layRow(
  seat: CourseSeat,
  said: ReadonlyMap<RosterField, string>,
  doubts: readonly string[],
  against: Against,
): Draft {
  const draft: Draft = { seat, refusals: [], doubts: [...doubts], remarks: [] }
  for (const [field, text] of said) layers[field]?.(draft, text, against)
  for (const [at, field] of dayFields.entries()) {
    const text = said.get(field)
    if (text !== undefined) layDay(draft, at, text, against)
  }
  return draft
}
