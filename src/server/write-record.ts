import type { Actor } from '../domain/access.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import type { Graph } from '../graph/client.ts'
import type { Row } from '../graph/items.ts'
import type { List } from '../graph/lists.ts'
import { createRow, removeRow, updateRow } from '../graph/rows.ts'
import { demandWrite } from './demand-write.ts'
import type { House } from './house.ts'
import { logAfterwards, logChange, retractChange } from './log-change.ts'
import type { Ask } from './route.ts'

/**
 * Who writes, in whose words they are answered, and as part of what. `batch` names an action that can be undone as a
 * whole; '' for a single edit.
 */
export type Writer = { house: House; graph: Graph; actor: Actor; words: Words; batch: string }

/** With whose right a list is written: the person's own, or the app's where the list is closed to people. */
const handFor = ({ house, graph }: Writer, { closed }: { closed: boolean }): Graph =>
  closed ? house.ownGraph : graph

/** The row as SharePoint read it back; one that we can no longer read means that the list was changed. */
function readBack<N extends Noun>({ house }: Writer, noun: N, row: Row<N>): Stored<Records[N]> {
  house.mirror.take(noun, row)
  if (row.record === null) throw new Problem('list_changed')
  return row.record
}

const known = <N extends Noun>({ house }: Writer, noun: N, id: string): Stored<Records[N]> | null =>
  house.mirror.row(noun, id)?.record ?? null

/** Lists whose rows build on each other's sums: two credit notes written at once must not both find the whole left. */
const together: readonly Noun[] = ['costs', 'categories', 'budgets']

const inTurn = <T>({ house }: Writer, noun: Noun, work: () => Promise<T>): Promise<T> =>
  together.includes(noun) ? house.inTurn('costs', work) : work()

/**
 * Creates a row once per key: first in SharePoint, then in the mirror, then in the log. Where different people may
 * ask for the same key, `isOurs` tells whose row came back: the first one's stands, and only they tell of it.
 */
export async function createRecord<N extends Noun>(
  writer: Writer,
  list: List<N>,
  record: Records[N],
  key: string,
  isOurs: (row: Stored<Records[N]>) => boolean = () => true,
): Promise<Stored<Records[N]>> {
  const { house, actor, batch } = writer
  const { noun, schema } = list
  const graph = handFor(writer, list)
  const stored = await inTurn(writer, noun, async () => {
    // A repeat writes nothing, and its own row must not stand against it.
    const isRepeat = house.mirror.madeUnder(noun, key).some(({ clientKey }) => clientKey === key)
    if (!isRepeat) await demandWrite(writer, noun, { id: null, before: null, after: record })
    return readBack(writer, noun, await createRow(graph, house.mirror.place(noun), list, record, key))
  })
  if (!isOurs(stored)) return stored
  const after = bareRecord<Records[N]>(schema, stored)
  const { id, etag } = stored
  await logAfterwards(house, graph, actor, { noun, id, kind: 'created', before: null, after, etag, batch })
  return stored
}

/** Replaces the version the person saw. Throws `stale` with the present one when somebody else was first. */
export async function changeRecord<N extends Noun>(
  writer: Writer,
  list: List<N>,
  id: string,
  record: Records[N],
  seen: string,
): Promise<Stored<Records[N]>> {
  const { house, actor, batch } = writer
  const { noun } = list
  const graph = handFor(writer, list)
  return inTurn(writer, noun, async () => {
    const before = known(writer, noun, id)
    await demandWrite(writer, noun, { id, before, after: record })
    const happened = { noun, id, kind: 'changed', before, after: record, batch } as const
    // What can be undone as a whole is written down before it is done, so that an interruption loses no way back.
    const intent = batch === '' ? null : await logChange(house, graph, actor, { ...happened, etag: seen })
    const row = await updateRow(graph, house.mirror.place(noun), list, id, record, seen).catch(
      async (error: unknown) => {
        const code = error instanceof Problem ? error.code : null
        if (intent !== null && code !== 'unknown_outcome') await retractChange(house, graph, intent)
        // Who is told that somebody was first is to see that version everywhere, not only in this answer.
        if (code === 'stale') await house.mirror.sync(noun)
        throw error
      },
    )
    const stored = readBack(writer, noun, row)
    const { etag } = stored
    if (batch === '' && before?.etag !== etag) await logAfterwards(house, graph, actor, { ...happened, etag })
    return stored
  })
}

/** Puts the version the person saw in the recycle bin. */
export async function removeRecord<N extends Noun>(
  writer: Writer,
  list: List<N>,
  id: string,
  seen: string,
): Promise<void> {
  const { house, actor, batch } = writer
  const { noun } = list
  const graph = handFor(writer, list)
  const before = await inTurn(writer, noun, async () => {
    const standing = known(writer, noun, id)
    await demandWrite(writer, noun, { id, before: standing, after: null })
    await removeRow(graph, house.mirror.place(noun), list, id, seen)
    house.mirror.drop(noun, id)
    return standing
  })
  await logAfterwards(house, graph, actor, {
    noun,
    id,
    kind: 'removed',
    before,
    after: null,
    etag: seen,
    batch,
  })
}

/** Who asks for a write, and in which language they are answered. */
export type Hand = Pick<Ask<unknown, unknown>, 'actor' | 'token' | 'words'>

/** A writer for one person's request. */
export const writerFor = (house: House, { actor, token, words }: Hand, batch: string): Writer => ({
  house,
  graph: house.graphFor(token),
  actor,
  words,
  batch,
})
