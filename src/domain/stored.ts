import { z } from 'zod'
import { recordId } from './primitives.ts'

/** What storage adds to a record: SharePoint's row number, its version mark, and the last hand on it. */
export const storage = {
  id: recordId,
  etag: z.string(),
  modifiedAt: z.string(),
  modifiedBy: z.string(),
} as const

/** A record together with what storage knows of it. */
export type Stored<T> = T & { id: string; etag: string; modifiedAt: string; modifiedBy: string }

/** A row that somebody wrote by hand in a way the schema cannot read. */
export const unreadable = z.object({
  id: recordId,
  /** The row's own title, so that a person recognises it. */
  title: z.string(),
  /** One sentence per field that could not be read. */
  reasons: z.array(z.string()),
  /** Address of the row in SharePoint. */
  webUrl: z.string(),
})
export type Unreadable = z.infer<typeof unreadable>

/** A collection as every reader gets it: the good rows and the unreadable ones, never one without the other. */
export type Collection<T> = { records: readonly Stored<T>[]; unreadable: readonly Unreadable[] }
