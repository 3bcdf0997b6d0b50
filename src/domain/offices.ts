import { z } from 'zod'
import { day, named } from './primitives.ts'
import { counties, officeKinds, subregions } from './vocabulary.ts'

/** An environmental office (miljökontor). Offices merge and split, so membership is dated. */
export const office = z.strictObject({
  name: named,
  county: z.enum(counties),
  subregion: z.enum(subregions),
  kind: z.enum(officeKinds),
  municipalities: z.array(named),
  validFrom: day,
  validTo: day.nullable(),
  /** False when no public source confirms the present form of the office. */
  confirmed: z.boolean(),
})
export type Office = z.infer<typeof office>
