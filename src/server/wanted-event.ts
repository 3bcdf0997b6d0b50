import { type Span, sameSpan } from '../domain/event-span.ts'
import type { Event } from '../domain/events.ts'
import { addressKey } from '../domain/mail-address.ts'
import type { Stored } from '../domain/stored.ts'
import { readToldKey, writeToldKey } from '../domain/told-words.ts'
import type { Bringing, Wording } from '../graph/change-event.ts'
import type { Invited } from '../graph/invited.ts'
import type { Attendee, OutlookEvent } from '../graph/outlook-event.ts'
import type { House } from './house.ts'
import { keysOn } from './notice-outlook.ts'

/* What an event of ours is to be by the rows, and what the one in Outlook lacks of it. */

/** What those on an event get of it: as it is sent, and the same as plain text. */
export type Said = { subject: string; html: string; text: string; place: string }

/** What is to stand in Outlook. */
export type Standing = {
  is: 'standing'
  span: Span
  said: Said
  /** Takes no time of those invited: something to answer, and no meeting. */
  isFree: boolean
  /** The mark of the words, and which version of the rows they are of: an older one tells nobody. */
  words: string
  version: number
  /** The words to those who know other ones. */
  changed: (before: { span: Span; words: string }) => Said
  invited: readonly Invited[]
  leaves: (attendee: Attendee) => boolean
}

/**
 * What is to become of an event: it stands so; it is called off for a reason; what it asked is answered, and it stays
 * in the calendar as it is; or it is left.
 */
export type Wanted = Standing | { is: 'calledOff'; reason: string } | { is: 'answered' } | { is: 'left' }

/** One event: its rows in the list, the newest of them last, and what is wanted of it by the rows as they stand. */
export type Brought = {
  key: string
  kind: Event['kind']
  refers: Partial<Pick<Event, 'roundId' | 'session' | 'seatId'>>
  wanted: () => Wanted
  /** Reads anew the rows that say that these come and those go, before anybody is mailed. */
  confirm: (coming: readonly Invited[], going: readonly Attendee[]) => Promise<void>
}

export const nobody: readonly string[] = []
/** The newest of the rows of an event; an event that was called off or deleted by hand is followed by another. */
export function newestOf({ mirror }: House, { kind, refers }: Brought): Stored<Event> | null {
  const { roundId = null, session = null, seatId = null } = refers
  return mirror
    .collection('events')
    .records.filter(
      one => one.kind === kind && one.roundId === roundId && one.session === session && one.seatId === seatId,
    )
    .reduce<Stored<Event> | null>((last, one) => (last === null || one.round > last.round ? one : last), null)
}

/** Whether it is to stand, or stands, in the calendars. */
export const isAlive = ({ state }: Pick<Event, 'state'>): boolean =>
  state === 'sending' || state === 'standing'

const wordingOf = ({ subject, html, place }: Said): Wording => ({ subject, html, place, hidesInvited: true })

type Lacking = Bringing & { going: readonly Attendee[]; said: Said }

/** What an event lacks of what is wanted. What somebody set in Outlook by hand stays until the rows say something new. */
export function lacking(wanted: Standing, outlook: OutlookEvent): Lacking {
  const { words, span, version } = wanted
  const there = new Set(keysOn(outlook))
  const going = outlook.attendees.filter(wanted.leaves)
  const known = readToldKey(outlook.changeKey)
  const isOlder = known !== null && version < known.told
  const isKnown = known !== null && known.words === words && sameSpan(known.span, span)
  const key = writeToldKey({ told: version, words, span })
  const said = known === null ? wanted.said : wanted.changed(known)
  return {
    add: wanted.invited.filter(({ address }) => !there.has(addressKey(address))),
    remove: going.map(({ address }) => address),
    going,
    tell: isOlder || isKnown ? null : { key, span, wording: wordingOf(said) },
    said,
  }
}
