import type { Availability } from '../domain/availabilities.ts'
import type { AvoidedDays } from '../domain/avoided-days.ts'
import { addDays, yearOf } from '../domain/days.ts'
import { spanOf } from '../domain/event-span.ts'
import type { Event } from '../domain/events.ts'
import type { Feed } from '../domain/feeds.ts'
import type { Invitation } from '../domain/invitations.ts'
import type { Meeting } from '../domain/meetings.ts'
import type { Person } from '../domain/people.ts'
import { unwrittenEvent } from '../domain/unwritten-event.ts'
import { unwrittenInvitation } from '../domain/unwritten-invitation.ts'
import { usualAvoided } from '../domain/usual-avoided.ts'
import type { Attendance } from '../domain/vocabulary.ts'
import { sv } from '../domain/words.sv.ts'
import { nthWeekday } from './demonstration-days.ts'
import { type Keyed, numbered } from './keyed.ts'

type Rows<R> = readonly Keyed<R>[]

/** School breaks of the year of the day, and of the next where it is time to plan it. */
function avoided(day: string): AvoidedDays[] {
  const year = yearOf(day)
  return [year, ...(day.slice(5, 7) >= '09' ? [year + 1] : [])].flatMap(one => usualAvoided(one, sv))
}

const managersOf = (people: Rows<Person>) =>
  people.filter(({ record }) => record.active && record.email !== '' && record.roles.includes('manager'))

/** The last chefsmöte that was held, as seen from the day. */
const lastHeld = (meetings: Rows<Meeting>): Keyed<Meeting> | undefined =>
  meetings
    .filter(({ record }) => record.kind === 'managers' && record.state === 'held')
    .toSorted((a, b) => (a.record.startsOn < b.record.startsOn ? -1 : 1))
    .at(-1)

const came: readonly Attendance[] = ['present', 'present', 'absent', 'present', 'remote']

function invitationsTo(meeting: Keyed<Meeting>, people: Rows<Person>): Invitation[] {
  return managersOf(people).map(({ key, record }, at) => {
    const attendance = came[at % came.length] ?? 'present'
    const { name, officeId, email: address } = record
    return {
      ...unwrittenInvitation({ name, meetingId: meeting.key, personId: key, officeId, address }),
      standing: 'invited',
      answer: attendance === 'absent' ? 'declined' : 'accepted',
      answeredAt: `${addDays(meeting.record.startsOn, -20)}T07:30:00Z`,
      attendance,
    }
  })
}

/** The invitation of a meeting that is over: its event is no longer looked for in Outlook. */
function eventOf({ key, record }: Keyed<Meeting>): Event {
  const { start, end } = spanOf(record)
  const made = 'demonstration'
  return {
    ...unwrittenEvent('meeting', record.title, { round: 1, transactionId: made }),
    meetingId: key,
    eventId: made,
    uid: made,
    state: 'standing',
    toldStart: start,
    toldEnd: end,
    sentOn: addDays(record.startsOn, -60),
  }
}

/** Half-days that somebody of a number cannot. */
function taken(year: number, at: number): Availability['taken'] {
  const all = [3, 4].flatMap(month =>
    [1, 2, 3].map(weekday => nthWeekday(year, month, 1 + (at % 4), weekday)),
  )
  const day = all[at % all.length] ?? ''
  return at % 3 === 0
    ? []
    : [{ day, half: 'morning' }, ...(at % 2 ? [{ day, half: 'afternoon' } as const] : [])]
}

/** What managers have answered about the spring to come; every fourth has not been asked, and is unknown. */
function answers(day: string, people: Rows<Person>): Availability[] {
  const year = yearOf(day) + 1
  return managersOf(people).flatMap(({ key, record }, at) => {
    if (at % 4 === 3) return []
    const { name, officeId } = record
    return {
      name,
      personId: key,
      officeId,
      year,
      season: 'spring',
      answerBy: addDays(day, 20),
      askedOn: addDays(day, -10),
      remindedOn: null,
      answeredOn: addDays(day, -(at % 9)),
      answeredBy: name,
      taken: taken(year, at),
      note: '',
      round: 1,
    }
  })
}

/** A calendar that is no longer shared. */
const feeds: readonly Feed[] = [
  { title: 'Årshjulet till gamla webbplatsen', kind: 'public', personId: null, madeBy: '', active: false },
]

/** Who was invited, answered and came, what has been asked about the next season, and the days to avoid. */
export function demonstrationOutlook(day: string, meetings: Rows<Meeting>, people: Rows<Person>) {
  const held = lastHeld(meetings)
  return {
    avoidedDays: numbered('avoidedDays', avoided(day)),
    availability: numbered('availability', answers(day, people)),
    events: numbered('events', held === undefined ? [] : [eventOf(held)]),
    invitations: numbered('invitations', held === undefined ? [] : invitationsTo(held, people)),
    feeds: numbered('feeds', feeds),
  }
}
