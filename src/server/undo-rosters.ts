import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import type { House } from './house.ts'
import { demandRosters } from './import-nouns.ts'
import { isStale } from './over-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { markUndone } from './undo-batch.ts'
import { removeRecord, type Writer, writerFor } from './write-record.ts'

type Left = { recordId: string; title: string; reason: string }

/** The versions in which the rows of a batch were made, where the log has them. */
const madeVersions = ({ mirror }: House, batch: string): ReadonlyMap<string, string> =>
  new Map(
    mirror
      .collection('changes')
      .records.filter(line => line.batch === batch && line.noun === 'seats' && line.kind === 'created')
      .map(({ recordId, version }) => [recordId, version]),
  )

/** Rounds that were made for old rosters and that nobody is in any more. */
async function removeEmptyRounds(writer: Writer): Promise<void> {
  const { mirror } = writer.house
  // Nobody knows which round a row that cannot be read is in.
  if (mirror.collection('seats').unreadable.length > 0) return
  const used = new Set(mirror.collection('seats').records.map(({ roundId }) => roundId))
  for (const { record } of mirror.madeUnder('rounds', 'old-round-'))
    if (record !== null && !used.has(record.id))
      await removeRecord(writer, lists.rounds, record.id, record.etag)
}

/** Takes back the seats of an import that nobody has written in since: a roster has no earlier version in the log. */
async function undo(writer: Writer, batch: string): Promise<{ undone: number; left: Left[] }> {
  const { house, words } = writer
  const rows = house.mirror.madeUnder('seats', `${batch}:`)
  if (rows.length === 0) throw new Problem('not_found')
  const versions = madeVersions(house, batch)
  const left: Left[] = []
  let undone = 0
  for (const { id: recordId, record, unreadable } of rows) {
    if (record === null) {
      left.push({ recordId, title: unreadable(words).title, reason: words.batches.unreadable })
      continue
    }
    const { id, name, etag } = record
    const stays = { recordId: id, title: name, reason: words.batches.changedSince }
    if ((versions.get(id) ?? etag) !== etag) left.push(stays)
    else
      try {
        await removeRecord(writer, lists.seats, id, etag)
        undone += 1
      } catch (error) {
        if (!isStale(error)) throw error
        left.push(stays)
      }
  }
  await removeEmptyRounds(writer)
  // Whoever administers the courses may be an outside party, with no right of their own to the log either.
  if (left.length === 0) await markUndone({ ...writer, graph: house.ownGraph }, 'seats', batch)
  return { undone, left }
}

/** Takes back an import of old rosters as a whole, with the rounds that it leaves empty. */
export const undoRostersRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/imports/seats/{batch}/undo',
      summary: sv.batches.undone,
      status: 200,
      params: { batch: z.uuid() },
      query: noQuery,
      body: noBody,
      demand: demandRosters,
      answer: z.object({
        undone: z.number(),
        left: z.array(z.object({ recordId: z.string(), title: z.string(), reason: z.string() })),
      }),
    },
    ({ params: { batch = '' }, ...ask }) => undo(writerFor(house, ask, ''), batch),
  )
