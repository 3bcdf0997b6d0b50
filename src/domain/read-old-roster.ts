import { alike } from './alike.ts'
import type { CourseKind } from './courses.ts'
import { courseKinds } from './courses.ts'
import { grouped } from './grouped.ts'
import type { ImportRow } from './import-rows.ts'
import { isExample } from './import-template.ts'
import type { Office } from './offices.ts'
import { choose, named, readTime } from './read-cell.ts'
import { readKronor } from './read-money.ts'
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
import { firstDayOf, type Round } from './rounds.ts'
import { likenessOf } from './same-person.ts'
import type { CourseSeat } from './seats.ts'
import type { Stored } from './stored.ts'
import { unwrittenRound, unwrittenSeat } from './unwritten-course.ts'
import { sayDay } from './wording.ts'
import { sv, type Words } from './words.sv.ts'

/** Old rosters, of one round or of many, with what is known already. `year` is that of a day that names none. */
export type OldRosterImport = RosterRows<OldRosterField> & {
  year: number
  rounds: readonly Stored<Round>[]
  seats: readonly Stored<CourseSeat>[]
  offices: readonly Stored<Office>[]
  day: string
}

/** The round that a row is of: one that stands, or one to be made, the same for all rows under its key. */
type OldRound = { key: string; round: Round; id: string | null; row: number }

type Line = RosterLine<OldRosterField>
type Judging = {
  input: OldRosterImport
  say: RosterWords
  words: Words
  made: Map<string, OldRound>
  seatsOf: ReadonlyMap<string, readonly Stored<CourseSeat>[]>
}
type Read<T> = { value: T; remarks: string[] } | { faults: string[] }

const refused = (reasons: readonly string[]) => ({ action: 'refused', reasons, doubts: [] }) as const

/** What else people call the courses. */
const kindWords: Readonly<Record<string, CourseKind>> = {
  grund: 'basic',
  grundkurs: 'basic',
  'k b grund': 'basic',
  fortsättning: 'continuation',
  fortsättningskurs: 'continuation',
  'k b fortsättning': 'continuation',
  chef: 'managersBasic',
  chefer: 'managersBasic',
  'grund chefer': 'managersBasic',
  'grund för chefer': 'managersBasic',
  chefsutbildning: 'managersBasic',
}

/** The course that the name of a round tells of. */
function kindIn(text: string): CourseKind | undefined {
  const said = alike(text)
  if (said.includes('fortsättning')) return 'continuation'
  if (/\bchef/.test(said)) return 'managersBasic'
  return said.includes('grund') ? 'basic' : undefined
}

function kindOf({ said }: Line, { say, words }: Judging): Read<CourseKind> {
  const text = said.get('kind') ?? ''
  const { courseKind } = words.choices
  const kind = choose(text, courseKinds, [courseKind, sv.choices.courseKind], kindWords)
  const value = kind ?? kindIn(text) ?? kindIn(said.get('round') ?? '')
  return value === undefined ? { faults: [say.noKind] } : { value, remarks: [] }
}

function dayOf(field: 'from' | 'to', text: string, { input, say, words }: Judging): Read<string> {
  const label = say.fields[field]
  const read = readTime(label, text, input.year, words)
  if (!read.ok) return { faults: [read.reason] }
  return { value: read.day, remarks: read.span === 'month' ? [say.wholeMonth(label, text)] : [] }
}

/** The first and last day that a row says; a round of which only one is known is that day. */
function daysOn(line: Line, judging: Judging): Read<{ from: string; to: string }> {
  const { say, words, input } = judging
  const [fromText, toText] = [line.said.get('from'), line.said.get('to')]
  if (fromText === undefined) return { faults: [say.dayMissing] }
  const from = dayOf('from', fromText, judging)
  const to = toText === undefined ? from : dayOf('to', toText, judging)
  const faults = [from, to].flatMap(one => ('faults' in one ? one.faults : []))
  if ('faults' in from || 'faults' in to) return { faults: [...new Set(faults)] }
  if (to.value < from.value) return { faults: [say.backwards] }
  if (to.value >= input.day) return { faults: [say.inFuture(sayDay(to.value, words.locale))] }
  return {
    value: { from: from.value, to: to.value },
    remarks: [...new Set([...from.remarks, ...to.remarks])],
  }
}

function priceOf({ said }: Line, { say, words }: Judging): Read<number | null> {
  const text = said.get('priceOre')
  if (text === undefined) return { value: null, remarks: [] }
  const read = readKronor(text)
  if (read.ok && read.ore >= 0) return { value: read.ore, remarks: [] }
  const why = words.money.refusals[read.ok ? 'letters' : read.why]
  return { faults: [words.imports.noAmount(say.fields.priceOre, text, why)] }
}

/** The round as the row tells of it: held, at once decided, and with nothing that the list does not say. */
function roundOn(line: Line, judging: Judging): Read<OldRound> {
  const { say, words, input, made } = judging
  const [kind, days, price] = [kindOf(line, judging), daysOn(line, judging), priceOf(line, judging)]
  const faults = [kind, days, price].flatMap(one => ('faults' in one ? one.faults : []))
  if ('faults' in kind || 'faults' in days || 'faults' in price) return { faults }
  const { from, to } = days.value
  const given = line.said.get('round') ?? ''
  const title = (
    given || say.roundOf(words.choices.courseKind[kind.value], sayDay(from, words.locale))
  ).slice(0, 255)
  const key = `old-round-${kind.value}-${from}-${alike(given).replaceAll(' ', '-')}`.slice(0, 200)
  const before = made.get(key)
  if (before !== undefined) {
    const isSame = before.id !== null || before.round.sessions[0]?.to === to
    return isSame ? { value: before, remarks: [] } : { faults: [say.otherEnd(title, before.row)] }
  }
  const stands = input.rounds.filter(round => round.kind === kind.value && firstDayOf(round) === from)
  const hits = given === '' ? stands : stands.filter(round => alike(round.title) === alike(given))
  if (hits.length > 1) return { faults: [say.severalRounds(sayDay(from, words.locale))] }
  const blank = unwrittenRound(title, kind.value)
  const round = { ...blank, sessions: [{ from, to, place: '' }], priceOre: price.value, heldOn: to }
  const [hit] = hits
  const value = { key, round: hit ?? round, id: hit?.id ?? null, row: line.row }
  made.set(key, value)
  return { value, remarks: [...days.remarks, ...(hit === undefined ? [say.newRound(title)] : [])] }
}

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
