import { daysBetween, today } from './days.ts'
import { takesWholeDays } from './event-span.ts'
import type { Event } from './events.ts'
import type { Meeting } from './meetings.ts'
import { noticeDaysOf } from './notice-days.ts'
import { sayWeekday, usualHoursSaid } from './say-when.ts'
import type { Setting } from './settings.ts'
import { dayKindOf } from './swedish-days.ts'
import type { Words } from './words.sv.ts'

/** Whether a day is no ordinary working day: a weekend, a holiday or an eve. */
export const isDayOff = (day: string): boolean => ['weekend', 'holiday', 'eve'].includes(dayKindOf(day).kind)

/** What to know before a notice is sent, in sentences; it can be sent all the same. `now` is in milliseconds. */
export function noticeCautions(
  meeting: Meeting,
  event: Event | null,
  { now, settings }: { now: number; settings: readonly Setting[] },
  words: Words,
): string[] {
  const { cautions: say } = words.notice
  const day = today(now)
  const left = daysBetween(day, meeting.startsOn)
  // Called off and planned anew, they are told of the new day for the first time.
  const isNew = event === null || event.state === 'cancelled'
  const usual = noticeDaysOf(settings)
  const { answerBy, startsOn } = meeting
  return [
    ...(isNew && left >= 0 && left < usual ? [say.short(left, usual)] : []),
    ...(takesWholeDays(meeting) ? [say.hoursOpen(...usualHoursSaid)] : []),
    ...(meeting.place === '' && !meeting.online ? [say.noPlace] : []),
    ...(/teams/i.test(meeting.place) && !meeting.online ? [say.noLink] : []),
    ...(meeting.agenda === '' ? [say.noAgenda] : []),
    ...(answerBy !== null && answerBy < day ? [say.answerPast] : []),
    ...(answerBy !== null && answerBy > startsOn ? [say.answerLate] : []),
    ...(answerBy !== null && isDayOff(answerBy) ? [say.answerOff(sayWeekday(answerBy, words))] : []),
    ...(event !== null && event.joinUrl !== '' && !meeting.online ? [say.linkStays] : []),
  ]
}
