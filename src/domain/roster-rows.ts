import type { z } from 'zod'
import { explainIssues } from './explain-issue.ts'
import type { Columns, Mapping } from './import-mapping.ts'
import { choose, noChoice, type Unread } from './read-cell.ts'
import { rosterWordsIn } from './roster-columns.ts'
import { type RosterWords, rosterWords as swedish } from './roster-words.sv.ts'
import { type CourseSeat, courseSeat, dayAttendances, type SeatState, seatStates } from './seats.ts'
import { emptyWords } from './table-words.sv.ts'
import { sv, type Words } from './words.sv.ts'

/** What a spreadsheet has in a cell that is no plain value: its row as the person sees it, its column from 0. */
export type OddCell = { row: number; column: number; why: 'formula' | 'merged' }

/** A roster as text, with what was odd in its cells. */
export type RosterRows<F extends string> = {
  rows: readonly (readonly string[])[]
  rowNumbers: readonly number[]
  mapping: Mapping<F>
  odd: readonly OddCell[]
}

/** One row of it: what each field says, and why it cannot be taken in at all. */
export type RosterLine<F extends string> = {
  row: number
  said: ReadonlyMap<F, string>
  faults: readonly string[]
}

/** Text that a spreadsheet would reckon, and that somebody has pasted as it is. */
const isReckoned = (text: string): boolean => /^[=+@]/.test(text)

type Read<F extends string> = { columns: Columns<F>; say: RosterWords; words: Words }

function faultsOn<F extends string>(
  said: ReadonlyMap<F, string>,
  odd: readonly { field: F; why: OddCell['why'] }[],
  { columns, say, words }: Read<F>,
): string[] {
  const labels = columns.labelsIn(words)
  const reckoned = [...said].filter(([, text]) => isReckoned(text)).map(([field]) => field)
  const formulas = new Set([
    ...reckoned,
    ...odd.filter(({ why }) => why === 'formula').map(({ field }) => field),
  ])
  const isMerged = odd.some(({ why }) => why === 'merged')
  return [
    ...(isMerged ? [say.odd.merged] : []),
    ...[...formulas].map(field => say.odd.formula(labels[field])),
  ]
}

/** The rows of a roster, wherever its columns stand. A dash alone says nothing. */
export function readLines<F extends string>(
  { rows, rowNumbers, mapping, odd }: RosterRows<F>,
  columns: Columns<F>,
  words: Words,
): RosterLine<F>[] {
  const say = rosterWordsIn(words)
  return rows.map((texts, at) => {
    const row = rowNumbers[at] ?? at + 1
    const cells = mapping.flatMap((field, column): [F, string][] => {
      const text = (texts[column] ?? '').normalize('NFC').trim()
      return field === null || emptyWords.includes(text) ? [] : [[field, text]]
    })
    const strange = odd.flatMap(cell => {
      const field = cell.row === row ? mapping[cell.column] : null
      return field ? [{ field, why: cell.why }] : []
    })
    const said = new Map(cells)
    return { row, said, faults: faultsOn(said, strange, { columns, say, words }) }
  })
}

const yes: Readonly<Record<string, 'yes' | 'no'>> = {
  x: 'yes',
  '1': 'yes',
  sant: 'yes',
  true: 'yes',
  '0': 'no',
  falskt: 'no',
  false: 'no',
}
const came: Readonly<Record<string, 'present' | 'absent'>> = {
  x: 'present',
  ja: 'present',
  yes: 'present',
  närvaro: 'present',
  deltog: 'present',
  '1': 'present',
  nej: 'absent',
  no: 'absent',
  frånvaro: 'absent',
  'deltog inte': 'absent',
  '0': 'absent',
}
const went: Readonly<Record<string, SeatState>> = {
  ja: 'completed',
  x: 'completed',
  godkänd: 'completed',
  'gick klart': 'completed',
  slutförd: 'completed',
  genomfört: 'completed',
  nej: 'notCompleted',
  'inte genomförd': 'notCompleted',
  'ej godkänd': 'notCompleted',
  avbruten: 'notCompleted',
  bokad: 'confirmed',
  reservlista: 'reserve',
}

type Chosen<T> = { ok: true; value: T } | Unread

const chosen = <T extends string>(
  value: T | undefined,
  label: string,
  text: string,
  labels: Readonly<Record<T, string>>,
  words: Words,
): Chosen<T> => (value === undefined ? noChoice(label, text, labels, words) : { ok: true, value })

/** Whether a cell says that somebody leads others. */
export function readManager(text: string, words: Words): Chosen<'yes' | 'no'> {
  const { yesNo } = words.choices
  const value = choose(text, ['yes', 'no'] as const, [yesNo, sv.choices.yesNo], yes)
  return chosen(value, rosterWordsIn(words).fields.isManager, text, yesNo, words)
}

/** Whether a cell says that somebody came on a day. */
export function readCame(label: string, text: string, words: Words): Chosen<'present' | 'absent'> {
  const { dayAttendance } = words.choices
  const value = choose(text, dayAttendances, [dayAttendance, sv.choices.dayAttendance], came)
  return chosen(value, label, text, dayAttendance, words)
}

/** How it stands with somebody, by the word of a cell. */
export function readState(text: string, words: Words): Chosen<SeatState> {
  const { seatState } = words.choices
  const value = choose(text, seatStates, [seatState, sv.choices.seatState], went)
  return chosen(value, swedish.fields.state, text, seatState, words)
}

/** What is not proper in a row as it would stand, a sentence each. */
export function faultsIn(seat: CourseSeat, words: Words): string[] {
  const checked: z.ZodSafeParseResult<CourseSeat> = courseSeat.safeParse(seat)
  const labels: Readonly<Record<string, string>> = words.fields.seats
  return checked.success ? [] : explainIssues(checked.error, seat, labels, words).map(({ reason }) => reason)
}
