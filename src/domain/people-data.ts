import { z } from 'zod'
import { recordId } from './primitives.ts'
import { nouns } from './vocabulary.ts'

/** Lists with a row for each time somebody was called, asked or signed up: what is said of them there can be erased. */
export const erasableNouns = ['seats', 'invitations', 'availability'] as const
export type ErasableNoun = (typeof erasableNouns)[number]

/** Who is searched for: a whole name or address. */
export const personQuery = z.strictObject({ q: z.string().trim().min(3).max(255) })

const field = z.strictObject({ field: z.string(), label: z.string(), value: z.string() })

/** A row that is about somebody, or names them. */
const keptRow = z.strictObject({
  noun: z.enum(nouns),
  id: recordId,
  etag: z.string(),
  list: z.string(),
  title: z.string(),
  /** The row is about the person, or only names them in the fields of `named`. */
  about: z.boolean(),
  named: z.array(z.string()),
  /** Everything in the row that is not empty, in words. */
  fields: z.array(field),
  /** Whether what is said of the person can be erased here, and if not why. */
  erasable: z.boolean(),
  says: z.string(),
})
export type KeptRow = z.infer<typeof keptRow>

/** GET /api/people-data?q=: everything that is kept of a person. */
export const peopleData = z.strictObject({
  q: z.string(),
  rows: z.array(keptRow),
  /** Names that are not the same but near, with their office, to search for as well. */
  near: z.array(z.strictObject({ name: z.string(), office: z.string() })),
  /** What is kept outside the lists, and how it is removed. */
  notes: z.array(z.string()),
})
export type PeopleData = z.infer<typeof peopleData>

const row = z.strictObject({ noun: z.enum(erasableNouns), id: recordId, etag: z.string().min(1) })

/** POST /api/people-data/erase: the rows that were looked at, each in the version that was seen. */
export const erasureOrder = z.strictObject({ rows: z.array(row).min(1).max(25) })
export type ErasureOrder = z.infer<typeof erasureOrder>

/** What became of each row; `reason` says why one was not erased. */
export const erasureOutcome = z.strictObject({
  results: z.array(
    z.strictObject({ noun: z.enum(erasableNouns), id: recordId, erased: z.boolean(), reason: z.string() }),
  ),
})
export type ErasureOutcome = z.infer<typeof erasureOutcome>
