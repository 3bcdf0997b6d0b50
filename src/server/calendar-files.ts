import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  type CalendarFact,
  oneMeetingFact,
  personFacts,
  publicFacts,
  yearFacts,
} from '../domain/calendar-facts.ts'
import { calendarWords } from '../domain/calendar-words.sv.ts'
import { today, yearOf } from '../domain/days.ts'
import type { Feed } from '../domain/feeds.ts'
import { eventOfMeeting } from '../domain/meeting-events.ts'
import type { Meeting } from '../domain/meetings.ts'
import type { Person } from '../domain/people.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { sv } from '../domain/words.sv.ts'
import { revisionOf } from '../graph/mirror.ts'
import { calendarText, pageOf } from './calendar-text.ts'
import { refuseWithoutReach } from './collections.ts'
import { fileAnswer, fileKinds } from './file-answer.ts'
import { allLists, type House } from './house.ts'
import { type Link, readLink } from './link-token.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

/** What a calendar is made from. */
const told: readonly Noun[] = [
  'people',
  'groups',
  'meetings',
  'events',
  'invitations',
  'feeds',
  'plans',
  'activities',
]

/** Everything that is not a standing calendar looks the same from outside. */
const unknownAddress = () => new Problem('not_found')

function ownerOf({ mirror }: House, personId: string | null): Stored<Person> {
  const person = mirror.row('people', personId ?? '')?.record
  // Who has left, or has no role any more, is no longer to read anything.
  if (!person?.active || person.roles.length === 0) throw unknownAddress()
  return person
}

function factsOf(house: House, { kind, personId }: Feed, day: string): CalendarFact[] {
  const sources = { lists: allLists(house.mirror, sv), day, pageOf: pageOf(house.world) }
  switch (kind) {
    case 'person':
      return personFacts(sources, ownerOf(house, personId))
    case 'year':
      ownerOf(house, personId)
      return yearFacts(sources)
    case 'public':
      return publicFacts(sources)
  }
}

/** The texts that were made last, by the state they were made from: calendars are asked for far more than they change. */
function openTexts(house: House) {
  const kept = new Map<string, { revision: string; text: string; etag: string }>()
  return (view: string, make: (day: string) => string) => {
    const day = today(house.world.now())
    // A calendar goes back to the beginning of last year, so it changes with the year alone.
    const revision = `${yearOf(day)} ${house.world.origin()} ${revisionOf(house.mirror, told)}`
    const before = kept.get(view)
    if (before?.revision === revision) return before
    const text = make(day)
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    if (kept.size >= 1000) kept.clear()
    const made = { revision, text, etag }
    kept.set(view, made)
    return made
  }
}

/** A calendar as it is fetched by programs: asked for anew each time, so that a revoked address is dead at once. */
function respond({ text, etag }: { text: string; etag: string }, seen: string | undefined): Response {
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
  }
  const isSame = (seen ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === etag)
  if (isSame) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': fileKinds.ics } })
}

const file = z.string().regex(/\.ics$/)

function linkIn(house: House, kind: Link['kind'], name: string): Link {
  const link = readLink(house.world, kind, name.slice(0, -'.ics'.length))
  if (link === null) throw unknownAddress()
  return link
}

function standingFeed(house: House, { id, round }: Link): Stored<Feed> {
  const row = house.mirror.row('feeds', id)?.record
  if (!row?.active || round !== 1) throw unknownAddress()
  return row
}

/** Calendars outside the API, for programs that know nothing of signing in. */
const open = { method: 'GET', status: 200, query: noQuery, body: noBody, open: true } as const

const feedFileRoute = (house: House, texts: ReturnType<typeof openTexts>): Route =>
  route(
    { ...open, path: '/kalender/{file}', summary: sv.nouns.feeds.one, params: { file }, gives: ['ics'] },
    ({ params: { file: name = '' }, header }) => {
      const row = standingFeed(house, linkIn(house, 'kalender', name))
      const made = texts(`kalender ${row.id}`, day =>
        calendarText(calendarWords.names[row.kind], factsOf(house, row, day), house.world),
      )
      return respond(made, header('if-none-match'))
    },
  )

/** The meeting of an event that people were sent; the event of another round has another address. */
function meetingOf(
  { mirror }: House,
  { id, round }: Link,
): { meeting: Stored<Meeting>; isCalledOff: boolean } {
  const event = mirror.row('events', id)?.record
  if (event?.kind !== 'meeting' || event.round !== round || event.state === 'gone') throw unknownAddress()
  const meeting = mirror.row('meetings', event.meetingId ?? '')?.record
  if (!meeting) throw unknownAddress()
  const isCalledOff = event.state === 'cancelled'
  // What was called off and is invited to anew is told by the address of the new event.
  const newest = eventOfMeeting(mirror.collection('events').records, meeting.id)
  if (isCalledOff && newest?.id !== event.id) throw unknownAddress()
  return { meeting: isCalledOff ? { ...meeting, state: 'cancelled' } : meeting, isCalledOff }
}

const oneMeeting = (house: House, meeting: Stored<Meeting>): string =>
  calendarText(meeting.title, [oneMeetingFact(meeting, { lists: allLists(house.mirror, sv) })], house.world)

const meetingFileRoute = (house: House, texts: ReturnType<typeof openTexts>): Route =>
  route(
    { ...open, path: '/mote/{file}', summary: sv.nouns.meetings.one, params: { file }, gives: ['ics'] },
    ({ params: { file: name = '' }, header }) => {
      const { meeting, isCalledOff } = meetingOf(house, linkIn(house, 'mote', name))
      return respond(
        texts(`mote ${meeting.id} ${isCalledOff}`, () => oneMeeting(house, meeting)),
        header('if-none-match'),
      )
    },
  )

/** The calendars behind secret addresses. They are no part of the API. */
export function calendarFileRoutes(house: House): Route[] {
  const texts = openTexts(house)
  return [feedFileRoute(house, texts), meetingFileRoute(house, texts)]
}

/** A meeting as a calendar file, for who reads the meetings in the tab. */
export const meetingCalendarRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/meetings/{id}/calendar',
      summary: sv.nouns.meetings.one,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: noBody,
      gives: ['ics'],
      demand: actor => refuseWithoutReach(actor, 'read', 'meetings'),
    },
    ({ params: { id = '' } }) => {
      house.mirror.place('meetings')
      const meeting = house.mirror.row('meetings', id)?.record
      if (!meeting) throw new Problem('not_found')
      const bytes = new TextEncoder().encode(oneMeeting(house, meeting))
      return fileAnswer(bytes, calendarWords.file(meeting.title, meeting.startsOn), 'ics')
    },
  )
