import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { List } from '../graph/lists.ts'
import { changeRecord, type Writer } from './write-record.ts'

/** How often a row is read anew that others write at the same time. */
const tries = 4

/**
 * Makes of a row what `change` makes of it, over that version only and anew over each newer one; null when it is as
 * wanted. Says whether something was written. Throws `stale` when others never let go of it.
 */
export async function bringRow<N extends Noun>(
  writer: Writer,
  list: List<N>,
  id: string,
  change: (row: Stored<Records[N]>) => Records[N] | null,
): Promise<boolean> {
  for (let left = tries; ; left -= 1) {
    const row = writer.house.mirror.row(list.noun, id)?.record
    const next = row ? change(row) : null
    if (!row || next === null) return false
    try {
      await changeRecord(writer, list, id, next, row.etag)
      return true
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale' || left === 0) throw error
    }
  }
}
