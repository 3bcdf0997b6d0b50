import { z } from 'zod'
import { day, line, named, paragraph, planYear, recordId, webAddress } from './primitives.ts'
import { activityStatuses, desiredStates, leads, lights } from './vocabulary.ts'

/** An activity of the Samverkansplan. It is owned by the joint steering group and carried by a responsible group. */
export const activity = z.strictObject({
  title: named,
  description: paragraph,
  year: planYear,
  /** Place in the plan, lowest first. */
  order: z.int().min(0).max(100_000),
  desiredStates: z.array(z.enum(desiredStates)),
  successFactor: line,
  /** Which side leads the work. */
  lead: z.enum(leads),
  groupId: recordId.nullable(),
  officeId: recordId.nullable(),
  /** The person or role that holds the pen, as text. */
  responsible: line,
  staffing: paragraph,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  status: z.enum(activityStatuses),
  light: z.enum(lights).nullable(),
  lightComment: paragraph,
  /** The day the light was last set. */
  lightOn: day.nullable(),
  link: webAddress,
  /** The row of last year's plan that this one continues. */
  continuesId: recordId.nullable(),
})
export type Activity = z.infer<typeof activity>
