import { z } from 'zod'
import { instant, line, named, paragraph } from './primitives.ts'
import { changeKinds, nouns } from './vocabulary.ts'

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
  /** The record before the change, as JSON; empty when it was created. */
  before: paragraph,
  /** The record after the change, as JSON; empty when it was removed. */
  after: paragraph,
  /** The row's version mark after the change. */
  version: line,
})
export type Change = z.infer<typeof change>
