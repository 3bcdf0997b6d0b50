import { addDays, compareDays, yearOf } from './days.ts'
import { timesOf } from './event-span.ts'
import type { Event } from './events.ts'
import type { Finding } from './findings.ts'
import { found, meetingReference, namesOf, type Rule, type Standpoint } from './judging.ts'
import type { Meeting } from './meetings.ts'
import { misreadNoticeDays, noticeDaysOf } from './notice-days.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { MeetingKind } from './vocabulary.ts'

/** A notice is in sight when so many days, or fewer, are left to send it in time. */
const sightDays = 30

/**
 * How it stands with the notice of one meeting: sent in time, or late; not sent with time left, with little time left, or
 * too late for it to be in time.
 */
type Standing = 'inTime' | 'late' | 'ahead' | 'inSight' | 'overdue'

type Noticed = { meeting: Stored<Meeting>; deadline: string; sentOn: string; standing: Standing }

function standingOf(sentOn: string | null, deadline: string, day: string): Standing {
  if (sentOn !== null) return sentOn <= deadline ? 'inTime' : 'late'
  if (day > deadline) return 'overdue'
  return addDays(day, sightDays) >= deadline ? 'inSight' : 'ahead'
}

/** Whether the invited have been sent the day that the meeting now has, and it has not been called off. */
function hasDay({ state, toldStart, toldEnd }: Event, startsOn: string): boolean {
  if (state === 'cancelling' || state === 'cancelled') return false
  if (toldStart === null || toldEnd === null) return true
  return timesOf({ start: toldStart, end: toldEnd }).startsOn === startsOn
}

/**
 * The day on which the invited were first told of the day that the meeting has; a later round, after an event deleted
 * by hand, changes nothing in that.
 */
function firstSent(lists: Lists, { id, startsOn }: Stored<Meeting>): string | null {
  const sent = lists.events.records.flatMap(event =>
    event.kind === 'meeting' && event.meetingId === id && event.sentOn !== null && hasDay(event, startsOn)
      ? event.sentOn
      : [],
  )
  return sent.toSorted().at(0) ?? null
}

/** The meetings of a kind whose notice is known of or can still be sent; before there were notices nothing is known. */
function noticedMeetings(lists: Lists, at: Standpoint, kind: MeetingKind): Noticed[] {
  const days = noticeDaysOf(lists.settings.records)
  return lists.meetings.records
    .filter(m => m.kind === kind && m.state !== 'cancelled' && yearOf(m.startsOn) === at.year)
    .toSorted((a, b) => compareDays(a.startsOn, b.startsOn))
    .flatMap(meeting => {
      const sentOn = firstSent(lists, meeting)
      if (sentOn === null && (meeting.state === 'held' || meeting.startsOn <= at.day)) return []
      const deadline = addDays(meeting.startsOn, -days)
      return [{ meeting, deadline, sentOn: sentOn ?? '', standing: standingOf(sentOn, deadline, at.day) }]
    })
}

type Noticing = Pick<Finding, 'rule' | 'section'> & { kind: MeetingKind }

/** One finding about several meetings; its last day is the first of theirs. */
function about(
  lists: Lists,
  at: Standpoint,
  { rule, section }: Noticing,
  state: Finding['state'],
  noticed: readonly Noticed[],
): Finding[] {
  const settings = lists.settings.records
  const [first] = noticed
  if (first === undefined) return []
  const isSent = first.sentOn !== ''
  return [
    found(at, {
      rule,
      // No number of days stands in the agreement: it is the collaboration's own setting.
      force: 'recommendation',
      section,
      state,
      lastDay: first.deadline,
      facts: {
        ...namesOf(noticed.map(({ meeting }) => meeting.title)),
        count: noticed.length,
        days: noticeDaysOf(settings),
        misread: misreadNoticeDays(settings) ?? '',
        on: first.meeting.startsOn,
        deadline: first.deadline,
        sentOn: first.sentOn,
        unsent: isSent ? 0 : 1,
      },
      restsOn: noticed.map(({ meeting }) => meetingReference(meeting)),
    }),
  ]
}

function judgeNotices(lists: Lists, at: Standpoint, noticing: Noticing): Finding[] {
  const noticed = noticedMeetings(lists, at, noticing.kind)
  const those = (standing: Standing) => noticed.filter(one => one.standing === standing)
  const say = (state: Finding['state'], some: readonly Noticed[]) => about(lists, at, noticing, state, some)
  return [
    ...those('overdue').flatMap(one => say('missed', [one])),
    ...say('missed', those('late')),
    ...those('inSight').flatMap(one => say('atRisk', [one])),
    ...say('onTheWay', those('ahead')),
    ...say('met', those('inTime')),
  ]
}

/**
 * The notice of each joint steering meeting and each chefsmöte is sent in time. Sections "Utgångspunkter" and
 * "Chefssamverkan" ask for the meetings; the days of notice are the setting's (product.md section 4).
 */
export const judgeNoticeGiven: Rule = (lists, at) => [
  ...judgeNotices(lists, at, { rule: 'steeringNotice', kind: 'jointSteering', section: 'basis' }),
  ...judgeNotices(lists, at, { rule: 'managerNotice', kind: 'managers', section: 'managers' }),
]
