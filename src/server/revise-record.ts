import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { List } from '../graph/lists.ts'
import { overNewest } from './over-newest.ts'
import { changeRecord, createRecord, type Writer } from './write-record.ts'

/**
 * Changes a row as it stands, whoever else changes it meanwhile: `change` is asked again with what they made of it, and
 * answers null when nothing is left to do. Throws `not_found`, `stale` when there is no end to it.
 */
export const reviseRecord = <N extends Noun>(
  writer: Writer,
  list: List<N>,
  id: string,
  change: (record: Records[N]) => Records[N] | null,
): Promise<Stored<Records[N]>> =>
  overNewest(async () => {
    const row = writer.house.mirror.row(list.noun, id)?.record
    if (!row) throw new Problem('not_found')
    const changed = change(bareRecord<Records[N]>(list.schema, row))
    return changed === null ? row : changeRecord(writer, list, id, changed, row.etag)
  })

/** The same of a row that may be gone, told what storage knows of it; says whether something was written. */
export const bringRow = <N extends Noun>(
  writer: Writer,
  list: List<N>,
  id: string,
  change: (row: Stored<Records[N]>) => Records[N] | null,
): Promise<boolean> =>
  overNewest(async () => {
    const row = writer.house.mirror.row(list.noun, id)?.record
    const next = row ? change(row) : null
    if (!row || next === null) return false
    await changeRecord(writer, list, id, next, row.etag)
    return true
  })

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
