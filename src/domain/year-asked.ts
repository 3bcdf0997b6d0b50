import { agreementAt, agreementVersions } from './agreement-versions.ts'
import { addDays, firstDayOfYear, laterDay } from './days.ts'
import type { Meeting } from './meetings.ts'
import { noticeDaysOf } from './notice-days.ts'
import type { placingWords } from './placing-words.sv.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { MeetingKind } from './vocabulary.ts'
import type { AskedEvent, AskedSeries, AskedYear, Audience } from './year-proposal.ts'
import { matchMeetings, meetingsIn, standingOf } from './year-standing.ts'
import { type EventWish, type SeriesWish, wishesOf } from './year-wishes.ts'

/* What a year is asked to hold before anybody has changed it: what the agreement asks for, and what is booked already. */

const audiencesOf: Readonly<Record<MeetingKind, readonly Audience[]>> = {
  managers: ['managers'],
  jointSteering: ['steering'],
  steeringMVG: ['steeringMVG'],
  steeringMH: ['steeringMH'],
  exampleDays: ['managers', 'steering'],
  preparation: ['preparation'],
  other: [],
}

const kindOf = ({ key }: EventWish): MeetingKind =>
  key === 'exampleDays' ? 'exampleDays' : key.startsWith('managers-') ? 'managers' : 'jointSteering'

const asAsked = (event: EventWish): AskedEvent => ({
  key: event.key,
  title: event.title,
  kind: kindOf(event),
  window: { ...event.window },
  halfDays: event.halfDays,
  pinned: null,
  meetingId: null,
  beside: null,
})

function seriesAsked(series: SeriesWish): AskedSeries {
  const events = series.events.map(asAsked)
  return {
    events,
    spacings: series.spacings.map(one => ({ ...one })),
    hosts: [...series.hosts],
    required: [],
    optional: [...audiencesOf[events[0]?.kind ?? 'other']],
    fromEachPart: series.fromEachPart,
  }
}

/** The event as the meeting that it is: there, so long, and with that host. */
function asMeeting(event: AskedEvent, meeting: Stored<Meeting>): AskedEvent {
  return { ...event, title: meeting.title, ...standingOf(meeting), meetingId: meeting.id }
}

const extraEvent = (meeting: Stored<Meeting>): AskedEvent =>
  asMeeting(
    {
      key: `meeting-${meeting.id}`,
      title: meeting.title,
      kind: meeting.kind,
      window: { from: meeting.startsOn, to: meeting.startsOn },
      halfDays: 1,
      pinned: null,
      meetingId: null,
      beside: null,
    },
    meeting,
  )

/** More events than this no series takes (`askedSeries`). */
const mostInSeries = 12

/** Meetings that are none of those asked for, by kind: nothing is to be placed upon them. */
function extraSeries(meetings: readonly Stored<Meeting>[]): AskedSeries[] {
  return [...new Set(meetings.map(({ kind }) => kind))].flatMap(kind => {
    const events = meetings.filter(one => one.kind === kind).map(extraEvent)
    return Array.from({ length: Math.ceil(events.length / mostInSeries) }, (_, at): AskedSeries => {
      const own = events.slice(at * mostInSeries, (at + 1) * mostInSeries)
      const spacings = own.slice(1).map(() => ({ leastWeeks: 0, bestWeeks: 0, weekPrice: 0 }))
      const optional = [...audiencesOf[kind]]
      return { events: own, spacings, hosts: [], required: [], optional, fromEachPart: false }
    })
  })
}

/**
 * What a year is asked to hold, seen from a day: the events of the agreement of that year, those that stand in the
 * list already pinned where they stand, and whatever else is booked. Nothing is placed before the notice has been
 * given, and the spring chefsmöte comes before the joint steering meeting that decides the plan.
 */
export function askedYearOf(
  lists: Lists,
  year: number,
  day: string,
  { titles }: typeof placingWords,
): AskedYear {
  const first = firstDayOfYear(year)
  const agreement = agreementAt(lists.agreements.records, first) ?? agreementAt(agreementVersions, first)
  const { series, orders } =
    agreement === null
      ? { series: [], orders: [] }
      : wishesOf(agreement, year, {
          managers: [titles.spring, titles.autumn],
          jointSteering: titles.steering,
          exampleDays: titles.exampleDays,
        })
  const asked = series.filter(({ events }) => events.length > 0).map(seriesAsked)
  const keys = new Set(asked.flatMap(({ events }) => events.map(({ key }) => key)))
  const meetings = meetingsIn(year, lists)
  const wanted = asked.flatMap(({ events }) => events)
  const matched = new Map(matchMeetings(wanted, meetings).map((meeting, at) => [wanted[at], meeting]))
  const standing = new Set([...matched.values()])
  const notice = addDays(day, noticeDaysOf(lists.settings.records))
  return {
    year,
    notBefore: laterDay(notice, first),
    series: [
      ...asked.map(one => ({
        ...one,
        events: one.events.map(event => {
          const meeting = matched.get(event)
          return meeting ? asMeeting(event, meeting) : event
        }),
      })),
      ...extraSeries(meetings.filter(one => !standing.has(one))),
    ],
    orders: orders
      .filter(({ first: before, next }) => keys.has(before) && keys.has(next))
      .map(one => ({ ...one })),
  }
}
