import { z } from 'zod'
import { day, named, paragraph } from './primitives.ts'
import { groupKinds } from './vocabulary.ts'

/** A seat belongs to an office; the person in it can be replaced. No person means vacant. */
export const seat = z.strictObject({ office: named, person: named.nullable() })
export type Seat = z.infer<typeof seat>

/** A group of the collaboration: a steering group, chefssamverkan, a work group … */
export const group = z.strictObject({
  name: named,
  kind: z.enum(groupKinds),
  purpose: paragraph,
  seats: z.array(seat),
  mandateEnds: day.nullable(),
  active: z.boolean(),
})
export type Group = z.infer<typeof group>
