import { alike } from './alike.ts'
import { type CourseKind, courseKinds } from './courses.ts'
import { choose, readTime } from './read-cell.ts'
import { readKronor } from './read-money.ts'
import type { OldRosterField } from './roster-columns.ts'
import type { RosterLine } from './roster-rows.ts'
import type { RosterWords } from './roster-words.sv.ts'
import { firstDayOf, type Round } from './rounds.ts'
import type { Stored } from './stored.ts'
import { unwrittenRound } from './unwritten-course.ts'
import { sayDay } from './wording.ts'
import { sv, type Words } from './words.sv.ts'

/** The round that a row is of: one that stands, or one to be made, the same for all rows under its key. */
export type OldRound = { key: string; round: Round; id: string | null; row: number }

/** Something that a row says, with what was assumed; or why it cannot be read. */
export type Read<T> = { value: T; remarks: string[] } | { faults: string[] }

type Line = RosterLine<OldRosterField>
/** What a row is read against; `made` are the rounds of the rows before it. */
type Against = {
  input: { year: number; day: string; rounds: readonly Stored<Round>[] }
  say: RosterWords
  words: Words
  made: Map<string, OldRound>
}

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

function kindOf({ said }: Line, { say, words }: Against): Read<CourseKind> {
  const text = said.get('kind') ?? ''
  const { courseKind } = words.choices
  const kind = choose(text, courseKinds, [courseKind, sv.choices.courseKind], kindWords)
  const value = kind ?? kindIn(text) ?? kindIn(said.get('round') ?? '')
  return value === undefined ? { faults: [say.noKind] } : { value, remarks: [] }
}

function dayOf(field: 'from' | 'to', text: string, { input, say, words }: Against): Read<string> {
  const label = say.fields[field]
  const read = readTime(label, text, input.year, words)
  if (!read.ok) return { faults: [read.reason] }
  return { value: read.day, remarks: read.span === 'month' ? [say.wholeMonth(label, text)] : [] }
}

/** The first and last day that a row says; a round of which only one is known is that day. */
function daysOn(line: Line, judging: Against): Read<{ from: string; to: string }> {
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

function priceOf({ said }: Line, { say, words }: Against): Read<number | null> {
  const text = said.get('priceOre')
  if (text === undefined) return { value: null, remarks: [] }
  const read = readKronor(text)
  if (read.ok && read.ore >= 0) return { value: read.ore, remarks: [] }
  const why = words.money.refusals[read.ok ? 'letters' : read.why]
  return { faults: [words.imports.noAmount(say.fields.priceOre, text, why)] }
}

/** What a round without a name is called: it is written in the list, and so in Swedish whoever reads it in. */
const oldTitle = (kind: CourseKind, from: string): string =>
  `${sv.choices.courseKind[kind]} ${sayDay(from, sv.locale)}`

/** The round as the row tells of it: held, at once decided, and with nothing that the list does not say. */
export function roundOn(line: Line, judging: Against): Read<OldRound> {
  const { say, words, input, made } = judging
  const [kind, days, price] = [kindOf(line, judging), daysOn(line, judging), priceOf(line, judging)]
  const faults = [kind, days, price].flatMap(one => ('faults' in one ? one.faults : []))
  if ('faults' in kind || 'faults' in days || 'faults' in price) return { faults }
  const { from, to } = days.value
  const given = line.said.get('round') ?? ''
  const title = (given || oldTitle(kind.value, from)).slice(0, 255)
  const key = `old-round-${kind.value}-${from}-${alike(given).replaceAll(' ', '-')}`.slice(0, 200)
  const before = made.get(key)
  if (before !== undefined) {
    const isSame = before.id !== null || before.round.sessions[0]?.to === to
    return isSame ? { value: before, remarks: [] } : { faults: [say.otherEnd(title, before.row)] }
  }
  const stands = input.rounds.filter(
    round => round.kind === kind.value && round.cancelledOn === null && firstDayOf(round) === from,
  )
  const hits = given === '' ? stands : stands.filter(round => alike(round.title) === alike(given))
  if (hits.length > 1) return { faults: [say.severalRounds(sayDay(from, words.locale))] }
  const blank = unwrittenRound(title, kind.value)
  const round = { ...blank, sessions: [{ from, to, place: '' }], priceOre: price.value, heldOn: to }
  const [hit] = hits
  const value = { key, round: hit ?? round, id: hit?.id ?? null, row: line.row }
  made.set(key, value)
  return { value, remarks: [...days.remarks, ...(hit === undefined ? [say.newRound(title)] : [])] }
}
