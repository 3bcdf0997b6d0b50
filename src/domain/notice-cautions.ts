import { daysBetween, today } from './days.ts'
import { takesWholeDays } from './event-span.ts'
import type { Event } from './events.ts'
import type { Meeting } from './meetings.ts'
import { noticeDaysOf } from './notice-days.ts'
import { usualHoursSaid } from './say-when.ts'
import type { Setting } from './settings.ts'
import type { Words } from './words.sv.ts'

/** What to know before a notice is sent, in sentences; it can be sent all the same. `now` is in milliseconds. */
export function noticeCautions(
  meeting: Meeting,
  event: Event | null,
  { now, settings }: { now: number; settings: readonly Setting[] },
  { notice: { cautions: say } }: Words,
): string[] {
  const day = today(now)
  const left = daysBetween(day, meeting.startsOn)
  const usual = noticeDaysOf(settings)
  const { answerBy, startsOn } = meeting
  return [
    ...(event === null && left >= 0 && left < usual ? [say.short(left, usual)] : []),
    ...(takesWholeDays(meeting) ? [say.hoursOpen(...usualHoursSaid)] : []),
    ...(meeting.place === '' && !meeting.online ? [say.noPlace] : []),
    ...(meeting.agenda === '' ? [say.noAgenda] : []),
    ...(answerBy !== null && answerBy < day ? [say.answerPast] : []),
    ...(answerBy !== null && answerBy > startsOn ? [say.answerLate] : []),
    ...(event !== null && event.joinUrl !== '' && !meeting.online ? [say.linkStays] : []),
  ]
}
