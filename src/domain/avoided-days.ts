import { z } from 'zod'
import { day, named, recordId } from './primitives.ts'
import { avoidedKinds, counties } from './vocabulary.ts'

/** Days on which no meeting should lie: a school break of a county, or the day of an office's board (nämnd). */
export const avoidedDays = z
  .strictObject({
    title: named,
    kind: z.enum(avoidedKinds),
    /** Whose school break it is; none for both counties. */
    county: z.enum(counties).nullable(),
    /** Whose board it is. */
    officeId: recordId.nullable(),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { says: 'backwards' } })
export type AvoidedDays = z.infer<typeof avoidedDays>
