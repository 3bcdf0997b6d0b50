import { z } from 'zod'
import type { CourseKind } from './courses.ts'
import { day, instant, line, named, planYear, recordId } from './primitives.ts'

export const yearHalves = ['first', 'second'] as const
export type YearHalf = (typeof yearHalves)[number]

const count = z.int().min(0).max(500)

/**
 * How many an office wants to send to each course in a half-year (behovsinventering): numbers, never names. All three
 * are one answer, so that it is there wholly or not at all; 0 is an answer: nobody this time.
 */
export const need = z.strictObject({
  /** What the row is called in SharePoint. */
  title: named,
  officeId: recordId,
  year: planYear,
  half: z.enum(yearHalves),
  basic: count,
  continuation: count,
  managersBasic: count,
  /** The last day to answer; null where nobody has asked. */
  answerBy: day.nullable(),
  askedOn: day.nullable(),
  remindedOn: day.nullable(),
  /** Null while the office has not answered; then the numbers say nothing. */
  answeredAt: instant.nullable(),
  answeredBy: line,
  /** Number of the secret address; counted up, older ones lead nowhere. */
  round: z.int().min(1),
})
export type Need = z.infer<typeof need>

/** What an office has answered of one course; null while it has not answered. */
export const countOf = (row: Need, kind: CourseKind): number | null =>
  row.answeredAt === null ? null : row[kind]

/** The key of an office's row for a half-year: a new answer goes into the same row. */
export const needKey = ({ officeId, year, half }: Pick<Need, 'officeId' | 'year' | 'half'>) =>
  `need-${year}-${half}-${officeId}`
