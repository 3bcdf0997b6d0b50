import { z } from 'zod'
import { day, line, named, paragraph } from './primitives.ts'

/** One dated version of the declaration of intent, as figures. A year is judged by the version of its day. */
export const agreement = z.strictObject({
  title: named,
  validFrom: day,
  note: paragraph,
  /** Joint steering meetings a year (section "Utgångspunkter"). */
  steeringMeetings: z.int().min(0),
  /** Joint manager meetings a year, one in spring and one in autumn (section "Chefssamverkan"). */
  managerMeetings: z.int().min(0),
  /** Shares of joint costs in per cent (section "Fördelning av resurser"): agreed, never computed from offices. */
  sharePercentMVG: z.int().min(0).max(100),
  sharePercentMH: z.int().min(0).max(100),
  /** Above this many öre the shares are mandatory; up to and including it they are recommended. */
  shareLimitOre: z.int().min(0),
  /** Seats of a course group: at least, and full (section "Utbildning"). */
  groupAtLeast: z.int().min(0),
  groupFull: z.int().min(0),
  basicCourseDays: z.int().min(0),
  continuationCourseDays: z.int().min(0),
  /** Null before there was a course for managers. */
  managerCourseDays: z.int().min(0).nullable(),
  /** Years between two Mötesplats goda exempel, and the first year of the rhythm. */
  exampleDaysEveryYears: z.int().min(1),
  exampleDaysFrom: z.int(),
  /** Days of the first one in the rhythm and of the next; null when the length is not regulated. */
  exampleDaysFirstLength: z.int().min(1).nullable(),
  exampleDaysSecondLength: z.int().min(1).nullable(),
  /** Offices counted in the text: background only. */
  officesMVG: z.int().min(0),
  officesMH: z.int().min(0),
  /** What each side contributes in kind, beside the money and never split: posts for project leaders, and support. */
  projectLeadersMVG: z.int().min(0).nullable(),
  projectLeadersMH: z.int().min(0).nullable(),
  supportMVG: line,
  supportMH: line,
  source: line,
})
export type Agreement = z.infer<typeof agreement>
