import { today } from '../domain/days.ts'
import { type Span, sameSpan, spanOf, timesOf } from '../domain/event-span.ts'
import type { Event } from '../domain/events.ts'
import { addressKey } from '../domain/mail-address.ts'
import { noticeText, type ToldBefore } from '../domain/notice-text.ts'
import { Problem } from '../domain/problem.ts'
import { saySpan } from '../domain/say-when.ts'
import type { Stored } from '../domain/stored.ts'
import { readToldKey, toldWordsOf, writeToldKey } from '../domain/told-words.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { cancelEvent, changeAttendees, moveEvent } from '../graph/change-event.ts'
import { createEvent } from '../graph/create-event.ts'
import type { Invited } from '../graph/invited.ts'
import { lists } from '../graph/lists.ts'
import type { OutlookEvent } from '../graph/outlook-event.ts'
import { findByTie, readById, readOrGone } from '../graph/read-events.ts'
import { demandTeams } from '../graph/teams-link.ts'
import type { House } from './house.ts'
import { noteMailing } from './note-mailing.ts'
import { linksOf } from './notice-links.ts'
import {
  keepList,
  type Listed,
  type Noticed,
  noticed,
  readNotice,
  reviseRow,
  wantedOf,
} from './notice-rows.ts'

/* What makes Outlook say what the rows say. It is one and the same way after whatever break: each step looks at what is
   done already and does the rest, and what the invited have been told is read from the event itself. */

/** The event as it stands, and how many were mailed now. */
export type Outcome = { event: Stored<Event>; mailed: number }
/** A meeting whose event has a row. */
export type Begun = Noticed & { event: Stored<Event> }
type Step = { outlook: OutlookEvent; mailed: readonly string[] }

export const keysOn = ({ attendees }: OutlookEvent): string[] =>
  attendees.map(({ address }) => addressKey(address))
const asInvited = ({ address, name, required }: Listed): Invited => ({ address, name, isRequired: required })

/** What is written is Swedish: it goes to Swedish offices, whatever language the sender reads. */
const textOf = ({ world }: House, { meeting, event }: Begun, before: ToldBefore | null = null) =>
  noticeText(meeting, linksOf(world, meeting.id, event), sv, before)

export const tieOf = ({ id, round }: Stored<Event>) => ({ row: id, revision: round })

/** The event of a row as it stands in Outlook, also where the row does not know it yet; null when there is none. */
export async function inOutlook(
  { ownGraph, world }: House,
  event: Stored<Event>,
): Promise<OutlookEvent | null> {
  const found =
    event.eventId === ''
      ? await findByTie(ownGraph, world.organiser, tieOf(event))
      : await readOrGone(ownGraph, world.organiser, event.eventId)
  return found?.isCancelled ? null : found
}

/**
 * Nobody is invited to what was called off while its event was made. Whoever called it off has written that before
 * looking in Outlook, so what they did not find there is found here.
 */
async function stopCalledOff(house: House, begun: Begun, made: OutlookEvent, words: Words): Promise<void> {
  await readNotice(house)
  const { meeting } = noticed(house, begun.meeting.id)
  const event = house.mirror.row('events', begun.event.id)?.record
  const isCancelled = event?.state === 'cancelling' || event?.state === 'cancelled'
  const isOrphan = meeting.state === 'cancelled' && event?.state === 'sending'
  if (!event || !(isCancelled || isOrphan)) return
  await cancelEvent(house.ownGraph, house.world.organiser, made.id, event.reason)
  await reviseRow(house, lists.events, event.id, row => ({ ...row, state: 'cancelled' }))
  const reason = words.notice.obstacles.cancelled
  throw new Problem('cannot_notify', { fields: [{ field: '', reason }] })
}

/** Makes the event and invites everybody on the list, or finds the one that an interrupted try made. */
async function make(house: House, begun: Begun, words: Words): Promise<Step> {
  const { meeting, event, rows } = begun
  const { graph, hasMailed } = noteMailing(house.ownGraph)
  const { subject, html, place } = textOf(house, begun)
  const span = spanOf(meeting)
  const draft = {
    ...span,
    subject,
    html,
    place,
    isOnline: meeting.online,
    hidesInvited: meeting.hidesInvited,
    takesProposals: true,
    invited: wantedOf(rows).map(asInvited),
  }
  const changeKey = writeToldKey({ told: event.told, words: toldWordsOf(meeting), span })
  const keys = { ...tieOf(event), transactionId: event.transactionId, changeKey }
  const outlook = await createEvent(graph, house.world.organiser, draft, keys, made =>
    stopCalledOff(house, begun, made, words),
  )
  return { outlook, mailed: hasMailed() ? keysOn(outlook) : [] }
}

/** Invites who is listed, or added just now, and not there; takes off who is leaving. Nobody else is mailed. */
async function balance(
  { ownGraph, world }: House,
  { rows }: Begun,
  outlook: OutlookEvent,
  added: readonly string[],
): Promise<Step> {
  const there = new Set(keysOn(outlook))
  const isMeant = new Set(added.map(addressKey))
  const add = wantedOf(rows).filter(({ standing, address }) => {
    const key = addressKey(address)
    return !there.has(key) && (standing === 'listed' || isMeant.has(key))
  })
  const leaving = rows.filter(({ standing }) => standing === 'leaving')
  const staying = new Set(wantedOf(rows).map(({ address }) => addressKey(address)))
  const off = new Set(leaving.map(({ address }) => addressKey(address)))
  const remove = [...off].filter(key => there.has(key) && !staying.has(key))
  if (add.length + remove.length === 0) return { outlook, mailed: [] }
  const changes = { add: add.map(asInvited), remove }
  const { graph, hasMailed } = noteMailing(ownGraph)
  const changed = await changeAttendees(graph, world.organiser, outlook.id, changes)
  const told = [...add.map(({ address }) => addressKey(address)), ...remove]
  return { outlook: changed, mailed: hasMailed() ? told : [] }
}

const toldSpan = ({ toldStart, toldEnd }: Event): Span | null =>
  toldStart === null || toldEnd === null ? null : { start: toldStart, end: toldEnd }

/** What the invited know by the event's own key; by its row where it bears none. */
function knownOf(event: Event, outlook: OutlookEvent) {
  const key = readToldKey(outlook.changeKey)
  return key ?? { told: event.told, words: event.toldWords, span: toldSpan(event) ?? outlook }
}

/** Whether the invited have another day now than they had, or have one for the first time. */
export function isOtherDay(event: Event, outlook: Span): boolean {
  const told = toldSpan(event)
  if (event.sentOn === null || told === null) return event.sentOn === null
  return timesOf(told).startsOn !== timesOf(outlook).startsOn
}

/** Whether nobody but we has set the time that the event has. */
function isTimeKnown({ event, meeting }: Begun, outlook: OutlookEvent): boolean {
  const ours = [toldSpan(event), knownOf(event, outlook).span, spanOf(meeting)]
  return ours.some(span => span !== null && sameSpan(span, outlook))
}

/** Tells all the time and words of the row, once; nobody when they know. The row says that the telling has begun. */
async function tell(house: House, begun: Begun, outlook: OutlookEvent, isAsked: boolean): Promise<Step> {
  const { meeting, event } = begun
  const { ownGraph, world } = house
  const [words, to] = [toldWordsOf(meeting), spanOf(meeting)]
  const known = knownOf(event, outlook)
  const hasBegun = isAsked || known.told < event.told
  if (!hasBegun || (known.words === words && sameSpan(outlook, to))) return { outlook, mailed: [] }
  if (meeting.online && outlook.joinUrl === null) await demandTeams(ownGraph, world.organiser)
  const { subject, html, place } = textOf(house, begun, { span: outlook, words: known.words })
  const { hidesInvited, online: isOnline } = meeting
  const key = writeToldKey({ told: event.told, words, span: to })
  const { graph, hasMailed } = noteMailing(ownGraph)
  const moved = await moveEvent(graph, world.organiser, outlook.id, key, {
    from: { start: outlook.start, end: outlook.end },
    to,
    wording: { subject, html, place, hidesInvited, isOnline },
  })
  return { outlook: moved, mailed: hasMailed() ? keysOn(moved) : [] }
}

/** Keeps in the rows what Outlook now says, and that it is done. */
async function keep(house: House, { event, rows }: Begun, outlook: OutlookEvent): Promise<Stored<Event>> {
  const { told, words } = knownOf(event, outlook)
  const kept = await reviseRow(house, lists.events, event.id, row => ({
    ...row,
    title: outlook.subject || row.title,
    state: row.state === 'sending' ? 'standing' : row.state,
    eventId: outlook.id,
    uid: outlook.uid,
    joinUrl: outlook.joinUrl ?? '',
    toldStart: outlook.start,
    toldEnd: outlook.end,
    toldWords: words,
    told,
    sentOn: isOtherDay(row, outlook) ? today(house.world.now()) : row.sentOn,
  }))
  await keepList(house, rows, new Set(keysOn(outlook)))
  return kept
}

/** Marks the event as gone from Outlook, and says so. */
export async function refuseGone(house: House, event: Stored<Event>): Promise<never> {
  await reviseRow(house, lists.events, event.id, row =>
    row.state === 'cancelled' ? row : { ...row, state: 'gone' },
  )
  throw new Problem('event_gone')
}

/** The event that a row knows. Throws `event_gone`, and `stale` when somebody moved it in Outlook; the row keeps where to. */
export async function standingIn(house: House, begun: Begun, words: Words): Promise<OutlookEvent> {
  const { event, meeting } = begun
  const outlook = await inOutlook(house, event)
  if (outlook === null) return refuseGone(house, event)
  if (isTimeKnown(begun, outlook)) return outlook
  await keep(house, begun, outlook)
  const [there, here] = [saySpan(outlook, words), saySpan(spanOf(meeting), words)]
  throw new Problem('stale', {
    current: { start: outlook.start, end: outlook.end },
    fields: [{ field: 'startsOn', reason: words.notice.obstacles.movedInOutlook(there, here) }],
  })
}

/** Addresses that were put on the list just now, and whether what has changed is to be told. */
type Progress = { added?: readonly string[]; tells?: boolean }

/** The answer to a change leaves our own properties out; then the event is read with its key. */
async function withKey({ ownGraph, world }: House, { outlook, mailed }: Step): Promise<Step> {
  if (outlook.changeKey !== null) return { outlook, mailed }
  return { outlook: await readById(ownGraph, world.organiser, outlook.id), mailed }
}

/**
 * Does what is left to do: one event, everybody on it who is on the list, and what has begun to be told told. Asked
 * again after whatever break it mails nobody twice. Throws `event_gone`, `stale`, and what Outlook refuses.
 */
export async function carryOut(
  house: House,
  meetingId: string,
  words: Words,
  { added = [], tells = false }: Progress = {},
): Promise<Outcome> {
  const { event, ...rest } = noticed(house, meetingId)
  if (event === null) throw new Problem('not_found')
  const begun = { event, ...rest }
  const first =
    event.eventId === ''
      ? await make(house, begun, words)
      : { outlook: await standingIn(house, begun, words), mailed: [] }
  const second = await withKey(house, await balance(house, begun, first.outlook, added))
  const third = await withKey(house, await tell(house, begun, second.outlook, tells))
  const mailed = new Set([...first.mailed, ...second.mailed, ...third.mailed])
  return { event: await keep(house, begun, third.outlook), mailed: mailed.size }
}
