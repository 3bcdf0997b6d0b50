import { z } from 'zod'
import { courseKinds } from './courses.ts'
import { day, line, named, planYear, recordId } from './primitives.ts'

export const yearHalves = ['first', 'second'] as const

/** How many an office wants to send to a course in a half-year (behovsinventering). A number, never names. */
export const need = z.strictObject({
  /** What the row is called in SharePoint. */
  title: named,
  officeId: recordId,
  year: planYear,
  half: z.enum(yearHalves),
  kind: z.enum(courseKinds),
  /** 0 is an answer: nobody this time. */
  count: z.int().min(0).max(500),
  /** Null while the office has been asked and has not answered. */
  answeredOn: day.nullable(),
  answeredBy: line,
})
export type Need = z.infer<typeof need>

/** What a need is about: an office answers once for each, and a new answer goes into the same row. */
export const needKey = ({ officeId, year, half, kind }: Pick<Need, 'officeId' | 'year' | 'half' | 'kind'>) =>
  `need-${officeId}-${year}-${half}-${kind}`
