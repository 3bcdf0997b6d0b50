import { z } from 'zod'
import { day, line, named } from './primitives.ts'
import { meetingKinds, meetingStates } from './vocabulary.ts'

/** A meeting of the year, one or more whole days. The host is an organisation or part of a county, never a person. */
export const meeting = z.strictObject({
  title: named,
  kind: z.enum(meetingKinds),
  startsOn: day,
  endsOn: day,
  place: line,
  host: line,
  state: z.enum(meetingStates),
})
export type Meeting = z.infer<typeof meeting>
