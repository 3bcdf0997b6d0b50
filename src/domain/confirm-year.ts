import { addDays, yearOf } from './days.ts'
import type { Meeting } from './meetings.ts'
import { dayKindOf } from './swedish-days.ts'
import { unwrittenMeeting } from './unwritten-meeting.ts'
import type { MeetingKind, Party } from './vocabulary.ts'
import type { ConfirmedYear } from './year-proposal.ts'
import { hostLabel } from './year-standing.ts'
import type { YearWords } from './year-words.sv.ts'
import { yearWords as swedish } from './year-words.sv.ts'

/* The rows that a confirmed proposal becomes. Nothing is sent by it: each meeting is invited to by itself. */

type Confirmed = ConfirmedYear['events'][number]
type Hours = Pick<Meeting, 'startTime' | 'endTime'>

/** Usual hours: people travel to a meeting of several days, so it begins at ten and is over at three. */
const begins = { morning: '09:00', afternoon: '13:00', travelling: '10:00' } as const
const ends = { morning: '12:00', afternoon: '16:00', travelling: '15:00' } as const
const forenoon: Hours = { startTime: begins.morning, endTime: ends.morning }
const afternoon: Hours = { startTime: begins.afternoon, endTime: ends.afternoon }

const offset = ({ half }: Pick<Confirmed, 'half'>) => (half === 'morning' ? 0 : 1)

/** The last day of an event that begins in a half-day and takes so many. */
export function lastDayOf(event: Pick<Confirmed, 'day' | 'half' | 'halfDays'>): string {
  return addDays(event.day, Math.ceil((event.halfDays + offset(event)) / 2) - 1)
}

function hoursOf(event: Confirmed): Hours {
  const endsAtNoon = (event.halfDays + offset(event)) % 2 === 1
  if (lastDayOf(event) === event.day)
    return { startTime: begins[event.half], endTime: ends[endsAtNoon ? 'morning' : 'afternoon'] }
  const startTime = event.half === 'morning' ? begins.travelling : begins.afternoon
  return { startTime, endTime: endsAtNoon ? ends.morning : ends.travelling }
}

/** So long before the meeting an answer is asked for, so that places and food can be settled. */
const answerDaysBefore = 21

/** The last working day about three weeks before; null when that is over. */
function answerDay(startsOn: string, today: string): string | null {
  let day = addDays(startsOn, -answerDaysBefore)
  while (dayKindOf(day).kind !== 'workday') day = addDays(day, -1)
  return day > today ? day : null
}

const heldOnline: readonly MeetingKind[] = ['jointSteering', 'steeringMVG', 'steeringMH', 'preparation']

function meetingFrom(event: Confirmed, hours: Hours, today: string): Meeting {
  return {
    ...unwrittenMeeting(event.kind, event.day),
    ...hours,
    title: event.title,
    endsOn: event.endsOn,
    host: hostLabel(event.host),
    online: heldOnline.includes(event.kind),
    answerBy: answerDay(event.day, today),
  }
}

const ownKind: Readonly<Record<Party, MeetingKind>> = { MVG: 'steeringMVG', MH: 'steeringMH' }

/**
 * The meetings of a confirmed event, each with its own key: one, or two where a side's own steering group meets in the
 * forenoon and the joint one in the afternoon. Rows are Swedish, whoever confirms.
 */
export function meetingsOf(event: Confirmed, today: string): { key: string; meeting: Meeting }[] {
  const { key, beside } = event
  if (beside === null) return [{ key, meeting: meetingFrom(event, hoursOf(event), today) }]
  const title = swedish.beside(beside, event.title)
  const own = meetingFrom({ ...event, title, kind: ownKind[beside] }, forenoon, today)
  return [
    { key: `${key}-beside`, meeting: own },
    { key, meeting: meetingFrom(event, afternoon, today) },
  ]
}

/** Keys become part of a row's key in SharePoint. */
const isKey = (key: string): boolean => /^[\w-]{1,60}$/.test(key)

function eventFaults(event: Confirmed, year: number, say: YearWords['faults']): string[] {
  const { key, title, day, host, beside, kind } = event
  // With an own meeting beside it, a joint meeting of half a day takes the whole day.
  const length = beside === null ? event : { ...event, half: 'morning' as const, halfDays: 2 }
  return [
    ...(isKey(key) ? [] : [say.key(key)]),
    ...(yearOf(day) === year ? [] : [say.otherYear(title, year)]),
    ...(lastDayOf(length) === event.endsOn ? [] : [say.wrongLength(title)]),
    ...(host === '' || hostLabel(host) !== '' ? [] : [say.host(host, title)]),
    ...(beside === null || kind === 'jointSteering' ? [] : [say.beside(title)]),
  ]
}

/** What in a confirmation cannot be meant, a sentence each. */
export function confirmFaults({ year, events }: ConfirmedYear, { faults: say }: YearWords): string[] {
  const keys = events.map(({ key }) => key)
  const twice = [...new Set(keys.filter((key, at) => keys.indexOf(key) < at))]
  return [...twice.map(key => say.twice(key)), ...events.flatMap(event => eventFaults(event, year, say))]
}
