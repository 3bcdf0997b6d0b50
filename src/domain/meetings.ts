import { z } from 'zod'
import { clock, day, line, named, ore, paragraph } from './primitives.ts'
import { hostSteps, meetingKinds, meetingStates } from './vocabulary.ts'

/** A meeting of the year, one or more days. The host is an organisation or part of a county, never a person. */
export const meeting = z.strictObject({
  title: named,
  kind: z.enum(meetingKinds),
  startsOn: day,
  endsOn: day,
  /** When it begins on its first day and is over on its last, in Sweden; '' while it takes whole days. */
  startTime: clock,
  endTime: clock,
  place: line,
  host: line,
  state: z.enum(meetingStates),
  /** Whether it has a Teams link. */
  online: z.boolean(),
  /** Whether those invited see only themselves in the invitation. */
  hidesInvited: z.boolean(),
  /** The last day to answer the invitation. */
  answerBy: day.nullable(),
  /** One matter a line; it stands in the invitation. */
  agenda: paragraph,
  /** What the invited need to know and do; it stands in the invitation. */
  practical: paragraph,
  /** What of the host's preparations is done. */
  prepared: z.array(z.enum(hostSteps)),
  /** What the next host should know. */
  handOver: paragraph,
  /** What the meeting is expected to cost the two sides together, excl. moms, in öre. */
  estimateOre: ore.nullable(),
})
export type Meeting = z.infer<typeof meeting>
