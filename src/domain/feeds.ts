import { z } from 'zod'
import { line, named, recordId } from './primitives.ts'
import { feedKinds } from './vocabulary.ts'

/** A calendar that others subscribe to by a secret address, which stops working when the row is no longer active. */
export const feed = z.strictObject({
  title: named,
  kind: z.enum(feedKinds),
  /** Whose own calendar it is. */
  personId: recordId.nullable(),
  /** Entra object id of who made it. */
  madeBy: line,
  active: z.boolean(),
})
export type Feed = z.infer<typeof feed>
