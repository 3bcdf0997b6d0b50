import { today } from '../domain/days.ts'
import { titleOf } from '../domain/describe-change.ts'
import {
  availabilityRefusal,
  type ErasureRefusal,
  eraseAs,
  invitationRefusal,
  seatRefusal,
} from '../domain/erase-person.ts'
import { type FoundRow, findPerson } from '../domain/find-person.ts'
import {
  type ErasableNoun,
  type ErasureOrder,
  type ErasureOutcome,
  erasableNouns,
  erasureOrder,
  erasureOutcome,
  type KeptRow,
  type PeopleData,
  peopleData,
  personQuery,
} from '../domain/people-data.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { lastDayOf } from '../domain/rounds.ts'
import { likenessOf } from '../domain/same-person.ts'
import { bareRecord } from '../domain/same-record.ts'
import { labelOf, sayField } from '../domain/say-field.ts'
import type { Table } from '../domain/tables.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { demandKeeper } from './demand-keeper.ts'
import { fileAnswer } from './file-answer.ts'
import { allLists, type House } from './house.ts'
import { namesIn } from './log-change.ts'
import { privacyWordsFor } from './privacy-words-for.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { rowByRow } from './row-by-row.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'
import { writeXlsx } from './write-table.ts'

const isErasable = (noun: Noun): noun is ErasableNoun => erasableNouns.some(one => one === noun)

/** Why what a row says of the person cannot be erased yet; null when it can. */
function refusalOf<N extends ErasableNoun>(
  { mirror, world }: House,
  noun: N,
  id: string,
): ErasureRefusal | null {
  const day = today(world.now())
  const seat = noun === 'seats' ? mirror.row('seats', id)?.record : null
  if (seat)
    return seatRefusal(seat, roundId => {
      const round = mirror.row('rounds', roundId)?.record
      return !round || round.cancelledOn !== null || round.heldOn !== null || (lastDayOf(round) ?? day) < day
    })
  const invitation = noun === 'invitations' ? mirror.row('invitations', id)?.record : null
  if (invitation)
    return invitationRefusal(mirror.row('meetings', invitation.meetingId)?.record ?? undefined, day)
  const answer = noun === 'availability' ? mirror.row('availability', id)?.record : null
  return answer ? availabilityRefusal(answer, day) : null
}

/** Whether a row that was found can be erased here, and what is said of it. */
function standingOf(
  house: House,
  { noun, row, about }: FoundRow,
  words: Words,
): { erasable: boolean; says: string } {
  const say = privacyWordsFor(words)
  if (about && isErasable(noun)) {
    const refused = refusalOf(house, noun, row.id)
    return refused === null
      ? { erasable: true, says: say.erases[noun] }
      : { erasable: false, says: say[refused] }
  }
  if (noun === 'people' || noun === 'changes') return { erasable: false, says: say[noun] }
  return { erasable: false, says: say.otherwise }
}

function keptRow(house: House, found: FoundRow, words: Words): KeptRow {
  const { noun, row, about, named } = found
  const nameOf = namesIn(house.mirror)
  const { id, etag, modifiedAt: _at, modifiedBy: _by, ...record } = row
  const fields = Object.entries(record).flatMap(([field, value]) => {
    const said = sayField(noun, field, value, nameOf, words)
    return said === '' ? [] : [{ field, label: labelOf(noun, field, words), value: said }]
  })
  return {
    noun,
    id,
    etag,
    list: words.nouns[noun].list,
    title: titleOf(record),
    about,
    named: named.map(field => labelOf(noun, field, words)),
    fields,
    ...standingOf(house, found, words),
  }
}

/** Names in the rosters and in Personer that may be the one who was asked for. */
function nearNames({ mirror }: House, q: string): PeopleData['near'] {
  if (q.includes('@')) return []
  const nameOf = namesIn(mirror)
  const near = [...mirror.collection('people').records, ...mirror.collection('seats').records].filter(row => {
    const whole = { workplace: '', personId: null, ...row }
    const asked = { ...whole, name: q, email: '', personId: null }
    return likenessOf(asked, whole).likeness === 'near' && row.name !== ''
  })
  const named = near.map(({ name, officeId }) => ({
    name,
    office: officeId === null ? '' : (nameOf('offices', officeId) ?? ''),
  }))
  const byName = new Map(named.map(one => [`${one.name} ${one.office}`, one]))
  return [...byName.values()].filter(({ name }) => name.toLowerCase() !== q.toLowerCase()).slice(0, 20)
}

/** All that is kept of a person, by what SharePoint has now. */
async function dataOf(house: House, q: string, words: Words): Promise<PeopleData> {
  await readNewest(house.mirror, nouns)
  const rows = findPerson(allLists(house.mirror, words), q).map(found => keptRow(house, found, words))
  const aboutFirst = rows.toSorted((one, other) => Number(other.about) - Number(one.about))
  return { q, rows: aboutFirst, near: nearNames(house, q), notes: [privacyWordsFor(words).afterwards] }
}

/** One line a field, for the person who asked to see it. */
function tableOf({ rows }: PeopleData, words: Words): Table {
  const { sheet, columns } = privacyWordsFor(words)
  return {
    name: sheet,
    columns: [
      { heading: columns.list, width: 18 },
      { heading: columns.row, width: 30 },
      { heading: columns.field, width: 24 },
      { heading: columns.value, width: 60, long: true },
    ],
    rows: rows.flatMap(({ list, title, fields }) =>
      fields.map(({ label, value }) => [list, title, label, value]),
    ),
  }
}

type AskedRow<N extends ErasableNoun> = { noun: N; id: string; etag: string }

/** Empties a row of whom it is about, if it is the version that was seen. */
async function eraseRow<N extends ErasableNoun>(
  writer: Writer,
  { noun, id, etag }: AskedRow<N>,
): Promise<string> {
  const { house, words } = writer
  const say = privacyWordsFor(words)
  const row = house.mirror.row(noun, id)?.record
  if (!row) throw new Problem('not_found')
  if (row.etag !== etag) return say.changed
  const refused = refusalOf(house, noun, id)
  if (refused !== null) return say[refused]
  const erase = eraseAs(privacyWordsFor(sv).nobody, today(house.world.now()))[noun]
  const list = lists[noun]
  const record = bareRecord<Records[N]>(list.schema, row)
  await changeRecord(writer, list, id, erase(record), etag)
  return ''
}

async function eraseRows<N extends ErasableNoun>(
  writer: Writer,
  noun: N,
  { rows }: ErasureOrder,
): Promise<ErasureOutcome['results']> {
  const say = privacyWordsFor(writer.words)
  const asked = rows.flatMap(row => (row.noun === noun ? [{ ...row, noun }] : []))
  const outcomes = await rowByRow(writer, noun, asked, async one => {
    const reason = await eraseRow(writer, one).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'stale') return say.changed
      throw error
    })
    return {
      id: one.id,
      saved: reason === '',
      reason,
      row: writer.house.mirror.row(noun, one.id)?.record ?? null,
    }
  })
  return outcomes.map(({ id, saved, reason }) => ({ noun, id, erased: saved, reason }))
}

async function erase(writer: Writer, order: ErasureOrder): Promise<ErasureOutcome> {
  await readNewest(writer.house.mirror, [...erasableNouns, 'meetings', 'rounds'])
  const results: ErasureOutcome['results'] = []
  for (const noun of erasableNouns) results.push(...(await eraseRows(writer, noun, order)))
  return { results }
}

/** What is kept of a person: shown, handed out, and erased as it was looked at. */
export const peopleDataRoutes = (house: House): Route[] => [
  route(
    {
      method: 'GET',
      path: '/api/people-data',
      summary: 'Uppgifter om en person',
      status: 200,
      query: personQuery,
      body: noBody,
      answer: peopleData,
      demand: demandKeeper,
    },
    ({ query: { q }, words }) => dataOf(house, q, words),
  ),
  route(
    {
      method: 'GET',
      path: '/api/people-data/file',
      summary: 'Uppgifter om en person som fil',
      status: 200,
      query: personQuery,
      body: noBody,
      gives: ['xlsx'],
      demand: demandKeeper,
    },
    async ({ query: { q }, words }) => {
      const bytes = await writeXlsx([tableOf(await dataOf(house, q, words), words)])
      return fileAnswer(bytes, privacyWordsFor(words).file(q), 'xlsx')
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/people-data/erase',
      summary: 'Ta bort uppgifter om en person',
      status: 200,
      query: noQuery,
      body: erasureOrder,
      answer: erasureOutcome,
      demand: demandKeeper,
    },
    ({ body, ...ask }) => erase(writerFor(house, ask, ''), body),
  ),
]
