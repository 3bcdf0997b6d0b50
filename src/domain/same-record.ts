import type { z } from 'zod'

/** Whether two records say the same, by the schema's own fields and order; what storage added does not count. */
export function sameRecord<T>(schema: z.ZodType<T>, one: T, other: T): boolean {
  return canonical(schema, one) === canonical(schema, other)
}

/** The record's own fields as JSON, in the schema's order. */
export function canonical<T>(schema: z.ZodType<T>, record: T): string {
  return JSON.stringify(bareRecord(schema, record))
}

/** The record without what storage added to it. */
export function bareRecord<T>(schema: z.ZodType<T>, record: T): T {
  if (typeof record !== 'object' || record === null) return schema.parse(record)
  const {
    id: _id,
    etag: _etag,
    modifiedAt: _at,
    modifiedBy: _by,
    ...own
  } = { id: '', etag: '', modifiedAt: '', modifiedBy: '', ...record }
  return schema.parse(own)
}
