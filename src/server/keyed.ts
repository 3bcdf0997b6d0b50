import { Problem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'

/** A record before it has a row: `key` begins with @, and its references hold keys of earlier rows. */
export type Keyed<R> = { key: string; record: R }

/** A row as if it were kept under its key, for what reckons with rows that are. */
export const kept = <R extends object>({ key, record }: Keyed<R>): Stored<R> => ({
  ...record,
  id: key,
  etag: key,
  modifiedAt: '',
  modifiedBy: '',
})

/** Rows with a key by their place in the list. */
export function numbered<R>(noun: Noun, records: readonly R[]): Keyed<R>[] {
  return records.map((record, at) => ({ key: `@${noun}:${at + 1}`, record }))
}

function resolved(value: unknown, idsByKey: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map(one => resolved(one, idsByKey))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, resolved(one, idsByKey)]))
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  const id = idsByKey.get(value)
  if (id === undefined) throw new Problem('internal', { subject: value })
  return id
}

/**
 * The record with every key replaced by the row number it got. A key without a row is a fault in the
 * demonstration itself: Problem `internal`.
 */
export const resolve = <R extends object>(record: R, idsByKey: ReadonlyMap<string, string>): R =>
  Object.assign({}, record, resolved(record, idsByKey))
