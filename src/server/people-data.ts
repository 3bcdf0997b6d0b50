import { today } from '../domain/days.ts'
import { eraseAs } from '../domain/erase-person.ts'
import {
  type ErasableNoun,
  type ErasureOrder,
  type ErasureOutcome,
  erasableNouns,
  erasureOrder,
  erasureOutcome,
  peopleData,
  personQuery,
} from '../domain/people-data.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { bareRecord } from '../domain/same-record.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { demandKeeper } from './demand-keeper.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { erasureRefusal, personData, personTable } from './person-data.ts'
import { privacyWordsFor } from './privacy-words-for.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { rowByRow } from './row-by-row.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'
import { writeXlsx } from './write-table.ts'

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
  const refused = erasureRefusal(house, noun, id)
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
    ({ query: { q }, words }) => personData(house, q, words),
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
      const bytes = await writeXlsx([personTable(await personData(house, q, words), words)])
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
