import { z } from 'zod'
import { named } from './primitives.ts'

/** What kind of joint cost it is (kostnadsslag). The list is the collaboration's own to edit. */
export const category = z.strictObject({
  title: named,
  /** Account in the bookkeeping, digits only; empty until somebody has said which. */
  account: z.string().regex(/^\d{0,8}$/),
  /** Place among the others, lowest first. */
  order: z.int().min(0).max(100_000),
  /** Offered for new costs; old rows keep theirs. */
  active: z.boolean(),
})
export type Category = z.infer<typeof category>
