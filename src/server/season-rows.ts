import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { List } from '../graph/lists.ts'
import { changeRecord, createRecord, type Writer } from './write-record.ts'

/** How often a row that others change at the same time is tried. */
const tries = 4

/**
 * Changes a row as it stands, whoever else changes it meanwhile: `change` is asked again with what they made of it, and
 * answers null when nothing is left to do. Throws `not_found`, `stale` when there is no end to it.
 */
export async function reviseRecord<N extends Noun>(
  writer: Writer,
  list: List<N>,
  id: string,
  change: (record: Records[N]) => Records[N] | null,
): Promise<Stored<Records[N]>> {
  for (let left = tries; ; left -= 1) {
    const row = writer.house.mirror.row(list.noun, id)?.record
    if (!row) throw new Problem('not_found')
    const changed = change(bareRecord<Records[N]>(list.schema, row))
    if (changed === null) return row
    try {
      return await changeRecord(writer, list, id, changed, row.etag)
    } catch (error) {
      if (left === 0 || !(error instanceof Problem) || error.code !== 'stale') throw error
    }
  }
}

/** The row that stands under a key, made where there is none. Throws `list_changed` for one that cannot be read. */
export async function rowUnder<N extends Noun>(
  writer: Writer,
  list: List<N>,
  key: string,
  blank: () => Records[N],
): Promise<Stored<Records[N]>> {
  const [known] = writer.house.mirror.madeUnder(list.noun, key).filter(({ clientKey }) => clientKey === key)
  if (known === undefined) return createRecord(writer, list, blank(), key)
  if (known.record === null) throw new Problem('list_changed')
  return known.record
}
