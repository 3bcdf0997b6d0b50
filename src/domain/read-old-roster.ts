import { grouped } from './grouped.ts'
import type { ImportRow } from './import-rows.ts'
import { isExample } from './import-template.ts'
import type { Office } from './offices.ts'
import { type OldRound, type Read, roundOn } from './old-round.ts'
import { named } from './read-cell.ts'
import { type OldRosterField, oldRosterColumns, rosterWordsIn } from './roster-columns.ts'
import {
  faultsIn,
  type RosterLine,
  type RosterRows,
  readLines,
  readManager,
  readState,
} from './roster-rows.ts'
import type { RosterWords } from './roster-words.sv.ts'
import type { Round } from './rounds.ts'
import { likenessOf } from './same-person.ts'
import type { CourseSeat } from './seats.ts'
import type { Stored } from './stored.ts'
import { unwrittenSeat } from './unwritten-course.ts'
import { sv, type Words } from './words.sv.ts'

/** Old rosters, of one round or of many, with what is known already. `year` is that of a day that names none. */
export type OldRosterImport = RosterRows<OldRosterField> & {
  year: number
  rounds: readonly Stored<Round>[]
  seats: readonly Stored<CourseSeat>[]
  offices: readonly Stored<Office>[]
  day: string
}

type Line = RosterLine<OldRosterField>
type Judging = {
  input: OldRosterImport
  say: RosterWords
  words: Words
  made: Map<string, OldRound>
  seatsOf: ReadonlyMap<string, readonly Stored<CourseSeat>[]>
}

const refused = (reasons: readonly string[]) => ({ action: 'refused', reasons, doubts: [] }) as const

/** From where: an office of the list, those that have left too; else the workplace as the old list wrote it. */
function placeOf({ said }: Line, { input, say, words }: Judging) {
  const text = said.get('officeId') ?? ''
  const own = said.get('workplace') ?? ''
  if (text === '') return { officeId: null, workplace: own, remarks: [] }
  const read = named(
    words.fields.seats.officeId,
    text,
    input.offices.map(({ id, name }) => ({ id, name })),
    null,
    words,
  )
  if (read.ok) return { officeId: read.id, workplace: own, remarks: [] }
  return {
    officeId: null,
    workplace: [text, own]
      .filter(part => part !== '')
      .join(', ')
      .slice(0, 255),
    remarks: [say.asWorkplace(text)],
  }
}

function endingOf({ said }: Line, { say, words }: Judging): Read<'completed' | 'notCompleted'> {
  const text = said.get('state')
  if (text === undefined) return { value: 'completed', remarks: [say.setToCompleted] }
  const read = readState(text, words)
  if (!read.ok) return { faults: [read.reason] }
  const { value } = read
  return value === 'completed' || value === 'notCompleted'
    ? { value, remarks: [] }
    : { faults: [say.notOld(text)] }
}

/** The person's seat in the round, as it would be written. */
function seatOn(line: Line, name: string, { round, id }: OldRound, judging: Judging): Read<CourseSeat> {
  const { said } = line
  const ending = endingOf(line, judging)
  const managerText = said.get('isManager')
  const manager = managerText === undefined ? null : readManager(managerText, judging.words)
  const faults = [
    ...('faults' in ending ? ending.faults : []),
    ...(manager !== null && !manager.ok ? [manager.reason] : []),
  ]
  if ('faults' in ending || faults.length > 0) return { faults }
  const { officeId, workplace, remarks } = placeOf(line, judging)
  const value: CourseSeat = {
    ...unwrittenSeat(name, round.kind, officeId),
    email: said.get('email') ?? '',
    workplace,
    roundId: id,
    state: ending.value,
    isManager: manager?.ok ? manager.value === 'yes' : null,
    finishedOn: ending.value === 'completed' ? (round.sessions.at(-1)?.to ?? null) : null,
  }
  return { value, remarks: [...ending.remarks, ...remarks] }
}

/** Those whom earlier rows have put into a round, with the row. */
type Earlier = Map<string, { seat: CourseSeat; row: number }[]>
type Beside = { judging: Judging; remarks: readonly string[]; earlier: Earlier }

/** The row of somebody whose seat can be written, beside those who are there already. */
function besideOthers(
  line: Line,
  seat: CourseSeat,
  { key, round, id }: OldRound,
  { judging, remarks, earlier }: Beside,
) {
  const { say } = judging
  const inFile = earlier.get(key) ?? []
  const likeness = (other: CourseSeat) => likenessOf(seat, other).likeness
  const twice = inFile.find(one => likeness(one.seat) === 'same')
  if (twice !== undefined) return refused([say.twice(seat.name, twice.row)])
  earlier.set(key, [...inFile, { seat, row: line.row }])
  const there = judging.seatsOf.get(id ?? '') ?? []
  const same = there.find(other => likeness(other) === 'same')
  if (same !== undefined) return { action: 'same', before: same, reasons: [], doubts: [] } as const
  const near = [...there, ...inFile.map(one => one.seat)].find(other => likeness(other) === 'near')
  return {
    action: 'create',
    after: seat,
    reasons: remarks,
    doubts: near === undefined ? [] : [say.already(seat.name, near.name)],
    ...(id === null && { within: { key, round } }),
  } as const
}

function judge(line: Line, name: string, judging: Judging, earlier: Earlier) {
  const round = roundOn(line, judging)
  if ('faults' in round) return refused(round.faults)
  const seat = seatOn(line, name, round.value, judging)
  if ('faults' in seat) return refused(seat.faults)
  const faults = faultsIn(seat.value, judging.words)
  if (faults.length > 0) return refused(faults)
  const remarks = [...round.remarks, ...seat.remarks]
  return besideOthers(line, seat.value, round.value, { judging, remarks, earlier })
}

/**
 * What each row of old rosters would add: a person's completed seat in a round that has been held, and the round where
 * there is none. Whoever stands there already is left; an office that is not in the list is kept as it is written.
 * Nothing is written, and a row with one cell that cannot be read is not taken in half.
 */
export function previewOldRosters(input: OldRosterImport, words: Words = sv): ImportRow<CourseSeat>[] {
  const say = rosterWordsIn(words)
  const seatsOf = grouped(input.seats, ({ roundId }) => roundId)
  const judging: Judging = { input, say, words, made: new Map(), seatsOf }
  const earlier: Earlier = new Map()
  return readLines(input, oldRosterColumns, words).map((line): ImportRow<CourseSeat> => {
    const { row, faults, said } = line
    const title = said.get('name') ?? ''
    if (isExample(title)) return { row, title, ...refused([words.imports.exampleRow]) }
    if (title === '') return { row, title, ...refused([...faults, say.noName]) }
    return { row, title, ...(faults.length > 0 ? refused(faults) : judge(line, title, judging, earlier)) }
  })
}
