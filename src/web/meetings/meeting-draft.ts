import { z } from 'zod'
import { explainIssues } from '../../domain/explain-issue.ts'
import { type Meeting, meeting } from '../../domain/meetings.ts'
import { readKronor } from '../../domain/read-money.ts'
import { writeKronor } from '../../domain/write-kronor.ts'
import type { Words } from './words.sv.ts'

/** A meeting while it is written: days may be empty, its title too, and its cost is text. */
export const meetingDraft = meeting.omit({ estimateOre: true }).extend({
  title: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  answerBy: z.string().nullable(),
  place: z.string(),
  host: z.string(),
  agenda: z.string(),
  practical: z.string(),
  handOver: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  estimate: z.string(),
})
export type MeetingDraft = z.infer<typeof meetingDraft>

/** The meeting as text to write in. */
export function draftOf({ estimateOre, ...rest }: Meeting): MeetingDraft {
  return { ...rest, estimate: estimateOre === null ? '' : writeKronor(estimateOre, ',') }
}

export type MeetingReading =
  | { sound: true; record: Meeting }
  /** What is wrong, a sentence by field. */
  | { sound: false; faults: Readonly<Record<string, string>> }

/** The hours of the meeting against each other and its days; nothing where they fit. */
function hourFaults(draft: MeetingDraft, { meetingForm: say }: Words): Record<string, string> {
  const { startsOn, endsOn, startTime, endTime } = draft
  if (startTime !== '' && endTime === '') return { endTime: say.endMissing }
  if (startTime === '' && endTime !== '') return { startTime: say.startMissing }
  const oneDay = startsOn === endsOn
  return oneDay && startTime !== '' && endTime <= startTime ? { endTime: say.backwards } : {}
}

/** What does not fit together between the fields. */
function faultsBetween(draft: MeetingDraft, words: Words): Record<string, string> {
  const { startsOn, endsOn, answerBy } = draft
  return {
    ...hourFaults(draft, words),
    ...(answerBy !== null && answerBy > startsOn && { answerBy: words.meetingForm.answerLate }),
    ...(endsOn < startsOn && { endsOn: words.form.endBeforeStart }),
  }
}

/** The text as a meeting, whatever is wrong with it. */
export function recordIn({ estimate, ...rest }: MeetingDraft): Meeting {
  const money = readKronor(estimate)
  return { ...rest, estimateOre: money.ok ? money.ore : null }
}

/** The meeting that the text says, or what is wrong with it. */
export function readMeeting(draft: MeetingDraft, words: Words): MeetingReading {
  const money = readKronor(draft.estimate)
  const cost: Record<string, string> =
    money.ok || money.why === 'empty' ? {} : { estimate: words.money.refusals[money.why] }
  const written = recordIn(draft)
  const parsed = meeting.safeParse(written)
  const issues = parsed.success ? [] : explainIssues(parsed.error, written, words.fields.meetings, words)
  const faults = {
    ...(parsed.success && faultsBetween(draft, words)),
    ...cost,
    ...Object.fromEntries(issues.map(({ field, reason }) => [field, reason])),
  }
  return parsed.success && Object.keys(faults).length === 0
    ? { sound: true, record: parsed.data }
    : { sound: false, faults }
}
