import type { Activity } from './activities.ts'
import { alike } from './alike.ts'
import { calendarWords as say } from './calendar-words.sv.ts'
import { compareDays, yearOf } from './days.ts'
import { effectiveAnswer } from './effective-answer.ts'
import type { Event } from './events.ts'
import type { Dated, Reference } from './findings.ts'
import type { Invitation } from './invitations.ts'
import { eventOfMeeting } from './meeting-events.ts'
import type { Meeting } from './meetings.ts'
import type { Person } from './people.ts'
import type { Lists } from './records.ts'
import { sameName } from './sides.ts'
import type { Stored } from './stored.ts'
import { swedishMoment } from './swedish-moment.ts'
import type { MeetingKind } from './vocabulary.ts'
import { everythingDated } from './wheel.ts'
import { sv } from './words.sv.ts'

/** When something is: whole days in Sweden, the last included, or from one instant (UTC) to another. */
type FactTime =
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'moments'; readonly start: string; readonly end: string }

/** What stands in a calendar that others read. Everything here is shown to whoever has the address. */
export type CalendarFact = {
  /** The same for as long as it lives, and another thing's never: `meetings-17`. */
  readonly key: string
  readonly title: string
  readonly description: string
  readonly place: string
  /** A web address, or ''. */
  readonly link: string
  readonly time: FactTime
  /** Whether who has it is busy then, which nobody is for all the months of an activity. */
  readonly takesTime: boolean
  readonly isCancelled: boolean
  /** The instant of the last change; '' where storage does not say. */
  readonly changedAt: string
}

/** The lists, the day it is (`YYYY-MM-DD`, Europe/Stockholm), and where a record has its page in the tab. */
export type FactSources = {
  readonly lists: Lists
  readonly day: string
  readonly pageOf: (record: Pick<Reference, 'noun' | 'id'>) => string
}

type PublicSources = { readonly lists: Pick<Lists, 'meetings' | 'people'>; readonly day: string }

/** A calendar goes back to the beginning of last year: what is older is history and stands in the tab. */
const firstDayShown = (day: string): string => `${yearOf(day) - 1}-01-01`

const lines = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n')

const latest = (moments: readonly string[]): string => moments.toSorted().at(-1) ?? ''

/** The meeting's own hours; whole days where it has none. */
export function timeOf({ startsOn, endsOn, startTime, endTime }: Meeting): FactTime {
  if (startTime === '') return { kind: 'days', from: startsOn, to: endsOn }
  const start = swedishMoment(startsOn, startTime)
  return { kind: 'moments', start, end: endTime === '' ? start : swedishMoment(endsOn, endTime) }
}

const byTime = (a: { startsOn: string; id: string }, b: { startsOn: string; id: string }): number =>
  compareDays(a.startsOn, b.startsOn) || Number(a.id) - Number(b.id)

const shownMeetings = ({ lists, day }: PublicSources): Stored<Meeting>[] =>
  lists.meetings.records.filter(({ endsOn }) => endsOn >= firstDayShown(day)).toSorted(byTime)

function meetingFact(meeting: Stored<Meeting>): CalendarFact {
  return {
    key: `meetings-${meeting.id}`,
    title: meeting.title,
    description: '',
    place: meeting.place,
    link: '',
    time: timeOf(meeting),
    takesTime: true,
    isCancelled: meeting.state === 'cancelled',
    changedAt: meeting.modifiedAt,
  }
}

/** What the members of the collaboration read of a meeting, with the address of its page. */
function ownMeetingFact(meeting: Stored<Meeting>, pageOf: FactSources['pageOf']): CalendarFact {
  const page = pageOf({ noun: 'meetings', id: meeting.id })
  const description = lines([
    sv.choices.meetingKind[meeting.kind],
    meeting.host === '' ? '' : say.host(meeting.host),
    say.more(page),
  ])
  return { ...meetingFact(meeting), description, link: page }
}

function titleOf({ kind, title }: Dated): string {
  switch (kind) {
    case 'planUpdated':
    case 'planAnchored':
    case 'planDecided':
      return say.steps[kind](title)
    default:
      return title
  }
}

function datedFact(dated: Dated, { lists, pageOf }: FactSources): CalendarFact {
  const { noun, id, kind, startsOn, endsOn } = dated
  const page = pageOf({ noun, id })
  return {
    key: kind === 'activity' ? `${noun}-${id}` : `${noun}-${id}-${kind}`,
    title: titleOf(dated),
    description: lines([kind === 'activity' ? say.activity : say.step, say.more(page)]),
    place: '',
    link: page,
    time: { kind: 'days', from: startsOn, to: endsOn },
    takesTime: false,
    isCancelled: false,
    changedAt: lists[noun].records.find(row => row.id === id)?.modifiedAt ?? '',
  }
}

const datedSince = ({ lists, day }: FactSources): Dated[] =>
  everythingDated(lists, day).filter(({ endsOn }) => endsOn >= firstDayShown(day))

const inTheWheel: readonly Dated['kind'][] = ['activity', 'planUpdated', 'planAnchored', 'planDecided']

/** The whole year wheel: meetings, also called-off ones, activities with days and the steps of the plan. */
export function yearFacts(sources: FactSources): CalendarFact[] {
  return [
    ...shownMeetings(sources).map(meeting => ownMeetingFact(meeting, sources.pageOf)),
    ...datedSince(sources)
      .filter(({ kind }) => inTheWheel.includes(kind))
      .map(dated => datedFact(dated, sources)),
  ]
}

function answerLine(invitation: Invitation): string {
  const { answer } = effectiveAnswer(invitation)
  return answer === 'unknown' ? say.answerUnknown : say.answer(sv.choices.answer[answer])
}

const joinUrlOf = (meeting: Stored<Meeting>, events: readonly Stored<Event>[]): string =>
  meeting.state === 'cancelled' ? '' : (eventOfMeeting(events, meeting.id)?.joinUrl ?? '')

function invitedFact(
  meeting: Stored<Meeting>,
  invitation: Stored<Invitation>,
  { lists, pageOf }: FactSources,
): CalendarFact {
  const event = eventOfMeeting(lists.events.records, meeting.id)
  const joinUrl = joinUrlOf(meeting, lists.events.records)
  const own = ownMeetingFact(meeting, pageOf)
  return {
    ...own,
    description: lines([
      answerLine(invitation),
      invitation.substitute === '' ? '' : say.substitute(invitation.substitute),
      joinUrl === '' ? '' : say.teams(joinUrl),
      own.description,
    ]),
    takesTime: effectiveAnswer(invitation).answer !== 'declined',
    changedAt: latest([meeting.modifiedAt, invitation.modifiedAt, event?.modifiedAt ?? '']),
  }
}

/** Whether the text that says who is responsible means this person: by name, or by title at the person's own office. */
function isResponsible({ name, title, officeId }: Person, activity: Activity): boolean {
  if (sameName(activity.responsible) === sameName(name)) return true
  const isOwnOffice = officeId !== null && activity.officeId === officeId
  return isOwnOffice && title !== '' && alike(activity.responsible).startsWith(alike(title))
}

/** A person's own: the meetings they are invited to, with their answer and the Teams link, and their own activities. */
export function personFacts(sources: FactSources, person: Stored<Person>): CalendarFact[] {
  const { lists } = sources
  const invited = new Map(
    lists.invitations.records
      .filter(({ personId, standing }) => personId === person.id && standing === 'invited')
      .map(invitation => [invitation.meetingId, invitation]),
  )
  const own = new Set(lists.activities.records.filter(one => isResponsible(person, one)).map(({ id }) => id))
  return [
    ...shownMeetings(sources).flatMap(meeting => {
      const invitation = invited.get(meeting.id)
      return invitation === undefined ? [] : [invitedFact(meeting, invitation, sources)]
    }),
    ...datedSince(sources)
      .filter(({ kind, id }) => kind === 'activity' && own.has(id))
      .map(dated => datedFact(dated, sources)),
  ]
}

/** What the joint web site shows: the meetings that are both sides' and not about daily work. */
export const publicKinds: readonly MeetingKind[] = ['managers', 'jointSteering', 'exampleDays']

const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/giu

/** Text for anybody: without web and mail addresses; nothing at all where it names a person of the collaboration. */
function publicText(text: string, names: readonly string[]): string {
  const said = ` ${alike(text)} `
  if (names.some(name => said.includes(` ${name} `))) return ''
  return text.replaceAll(addresses, '').replaceAll(/\s+/g, ' ').trim()
}

/**
 * Public facts only, for the joint web site: title, days and own hours, place, and whether the meeting is called off. A
 * title that names a person or is nothing but an address gives way to the kind of meeting.
 */
export function publicFacts({ lists, day }: PublicSources): CalendarFact[] {
  const names = lists.people.records.map(({ name }) => alike(name))
  return shownMeetings({ lists, day })
    .filter(({ kind }) => publicKinds.includes(kind))
    .map(meeting => {
      const kind = sv.choices.meetingKind[meeting.kind]
      return {
        ...meetingFact(meeting),
        title: publicText(meeting.title, names) || kind,
        description: kind,
        place: publicText(meeting.place, names),
      }
    })
}

/** One meeting for somebody whose invitation is lost: with the agenda, what to know and the Teams link. */
export function oneMeetingFact(
  meeting: Stored<Meeting>,
  { lists }: Pick<FactSources, 'lists'>,
): CalendarFact {
  const event = eventOfMeeting(lists.events.records, meeting.id)
  const joinUrl = joinUrlOf(meeting, lists.events.records)
  return {
    ...meetingFact(meeting),
    description:
      meeting.state === 'cancelled'
        ? ''
        : lines([joinUrl === '' ? '' : say.teams(joinUrl), meeting.practical, meeting.agenda]),
    link: joinUrl,
    changedAt: latest([meeting.modifiedAt, event?.modifiedAt ?? '']),
  }
}
