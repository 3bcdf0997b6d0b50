import { z } from 'zod'
import { instant, line, named } from './primitives.ts'
import { changeKinds, nouns } from './vocabulary.ts'

/** So much text SharePoint holds in a cell of several lines. */
export const mostInCell = 63_000

/** A record as JSON; empty where there is none, or where it is longer than a cell: the row's own history then has it. */
const recordText = z.string().max(mostInCell)

/** One line of the log: who changed what, when, in words. */
export const change = z.strictObject({
  sentence: named,
  at: instant,
  /** Display name of who did it. */
  by: line,
  /** Entra object id of who did it. */
  byId: line,
  noun: z.enum(nouns),
  recordId: line,
  kind: z.enum(changeKinds),
  /** Set when the change is part of one action that can be undone as a whole: an import, a new year. */
  batch: line,
  /** The record before the change; none when it was created. */
  before: recordText,
  /** The record after the change; none when it was removed. */
  after: recordText,
  /** The row's version mark after the change. */
  version: line,
})
export type Change = z.infer<typeof change>
