import { alike } from './alike.ts'
import { diffRecords } from './describe-change.ts'
import type { ImportRow } from './import-rows.ts'
import { layRow } from './lay-roster-row.ts'
import type { Office } from './offices.ts'
import { type RosterField, rosterColumns, rosterWordsIn } from './roster-columns.ts'
import { faultsIn, type RosterLine, type RosterRows, readLines } from './roster-rows.ts'
import type { RosterWords } from './roster-words.sv.ts'
import type { Round } from './rounds.ts'
import { likenessOf } from './same-person.ts'
import { bareRecord } from './same-record.ts'
import { standingSeats, takesSeat } from './seat-count.ts'
import { type CourseSeat, courseSeat } from './seats.ts'
import type { Stored } from './stored.ts'
import { sv, type Words } from './words.sv.ts'

/** The roster of a round on its way back, with the round, its own seats, the offices and the day it is read. */
export type RosterImport = RosterRows<RosterField> & {
  round: Round
  seats: readonly Stored<CourseSeat>[]
  offices: readonly Stored<Office>[]
  day: string
}

type Line = RosterLine<RosterField>
type Judging = { input: RosterImport; seats: readonly Stored<CourseSeat>[]; say: RosterWords; words: Words }

const refused = (reasons: readonly string[]) => ({ action: 'refused', reasons, doubts: [] }) as const

type Match = { found: Stored<CourseSeat>; doubts: string[] } | { found: null; why: string }
const notFound = (why: string): Match => ({ found: null, why })

/** What a row says of who it is about; who has no number is told apart by these. */
function personOn(line: Line, name: string, offices: readonly Stored<Office>[]) {
  const text = line.said.get('officeId') ?? ''
  const office = offices.find(one => text !== '' && alike(one.name) === alike(text))
  const email = line.said.get('email') ?? ''
  const workplace = line.said.get('workplace') ?? text
  return { name, email, personId: null, officeId: office?.id ?? null, workplace }
}

/** Who is meant where the row has no number: the same person, or the one in the round whom it is near to. */
function matchByName(line: Line, name: string, { input, seats, say }: Judging): Match {
  const person = personOn(line, name, input.offices)
  const saysOffice = person.officeId !== null || person.workplace !== ''
  const likenesses = seats.map(seat => {
    const { officeId, workplace } = saysOffice ? person : seat
    return { seat, likeness: likenessOf({ ...person, officeId, workplace }, seat).likeness }
  })
  const of = (wanted: string) =>
    likenesses.flatMap(({ seat, likeness }) => (likeness === wanted ? [seat] : []))
  const [same, sameToo] = of('same')
  if (same !== undefined)
    return sameToo === undefined ? { found: same, doubts: [] } : notFound(say.several(name))
  const [near, nearToo] = of('near')
  if (near === undefined) return notFound(say.unknown(name))
  return nearToo === undefined
    ? { found: near, doubts: [say.near(name, near.name)] }
    : notFound(say.several(name))
}

function matchOf(line: Line, name: string, judging: Judging): Match {
  const { seats, say } = judging
  const number = line.said.get('number')
  if (number === undefined) return matchByName(line, name, judging)
  const found = seats.find(({ id }) => id === number)
  if (found === undefined) return notFound(say.noNumber(number))
  const stands = { ...found, personId: null }
  const likeness = likenessOf({ ...stands, name }, stands)
  const isOther =
    likeness.likeness === 'other' || (likeness.likeness === 'near' && likeness.by === 'sameAddress')
  return isOther ? notFound(say.otherName(number, found.name, name)) : { found, doubts: [] }
}

function judge(line: Line, { found, doubts }: Extract<Match, { doubts: string[] }>, judging: Judging) {
  const base = bareRecord<CourseSeat>(courseSeat, found)
  const draft = layRow(base, line.said, doubts, judging)
  if (draft.refusals.length > 0) return refused(draft.refusals)
  const isSame = diffRecords(base, draft.seat).length === 0
  if (isSame) return { action: 'same', before: found, reasons: [], doubts: [] } as const
  const faults = faultsIn(draft.seat, judging.words)
  if (faults.length > 0) return refused(faults)
  return {
    action: 'change',
    before: found,
    after: draft.seat,
    reasons: draft.remarks,
    doubts: draft.doubts,
  } as const
}

/** Those of the round that a list may be about: whoever sits, waits or has sat, and not those who have left it. */
const inRound = (seats: readonly Stored<CourseSeat>[]): Stored<CourseSeat>[] =>
  standingSeats(seats).filter(seat => takesSeat(seat) || seat.state === 'reserve')

const judgingOf = (input: RosterImport, words: Words): Judging => ({
  input,
  seats: inRound(input.seats),
  say: rosterWordsIn(words),
  words,
})

/**
 * What each row of a roster that comes back would change in its round: spelling, address, attendance per day and how
 * it went. A row is known by its number, else by who it is about. Whoever is unknown or somebody else is refused with
 * what to do instead; a row with one cell that cannot be read is not taken in half. Nothing is written.
 */
export function previewRoster(input: RosterImport, words: Words = sv): ImportRow<CourseSeat>[] {
  const judging = judgingOf(input, words)
  const { say } = judging
  const seen = new Map<string, number>()
  return readLines(input, rosterColumns, words).map((line): ImportRow<CourseSeat> => {
    const { row, faults, said } = line
    const name = said.get('name') ?? ''
    if (input.round.cancelledOn !== null) return { row, title: name, ...refused([say.cancelledRound]) }
    if (faults.length > 0 || name === '')
      return { row, title: name, ...refused(faults.length > 0 ? faults : [say.noName]) }
    const match = matchOf(line, name, judging)
    if (match.found === null) return { row, title: name, ...refused([match.why]) }
    const earlier = seen.get(match.found.id)
    if (earlier !== undefined) return { row, title: name, ...refused([say.twice(match.found.name, earlier)]) }
    seen.set(match.found.id, row)
    return { row, title: name, ...judge(line, match, judging) }
  })
}

/** So many are named in one sentence. */
const mostNamed = 10

/** Those of the round whom no row is about, in a sentence; none when all are there. */
export function missingFrom(input: RosterImport, words: Words = sv): string[] {
  const judging = judgingOf(input, words)
  const found = new Set(
    readLines(input, rosterColumns, words).flatMap(line => {
      const name = line.said.get('name') ?? ''
      const match = name === '' ? null : matchOf(line, name, judging)
      return match?.found ? [match.found.id] : []
    }),
  )
  const missing = judging.seats.filter(({ id, state }) => !found.has(id) && state !== 'reserve')
  if (missing.length === 0) return []
  const names = missing.slice(0, mostNamed).map(({ name }) => name)
  return [judging.say.missing(missing.length, names.join(', '), missing.length - names.length)]
}
