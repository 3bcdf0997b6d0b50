import { randomUUID } from 'node:crypto'
import { today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import { addressKey } from '../domain/mail-address.ts'
import { Problem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import { readToldKey, writeToldKey } from '../domain/told-words.ts'
import { unwrittenEvent } from '../domain/unwritten-event.ts'
import { type Bringing, bringTogether, cancelEvent } from '../graph/change-event.ts'
import { createEvent } from '../graph/create-event.ts'
import { lists } from '../graph/lists.ts'
import type { OutlookEvent } from '../graph/outlook-event.ts'
import { createRow } from '../graph/rows.ts'
import type { House } from './house.ts'
import { noteMailing } from './note-mailing.ts'
import { inOutlook, isOtherDay, keysOn, tieOf } from './notice-outlook.ts'
import { reviseRow } from './notice-rows.ts'
import { readNewest } from './read-newest.ts'
import { type Brought, isAlive, lacking, newestOf, nobody, type Standing } from './wanted-event.ts'

/* Brings an event of ours in line with what the rows say, whoever changed them and wherever a try before this one was
   broken off: the event itself is asked what those on it know, and only what lacks is done. */

/** Calls an event off, with the reason in the mail of everybody on it; begun it is finished with the reason it has. */
async function callOff(house: House, event: Stored<Event>, reason: string): Promise<readonly string[]> {
  const { ownGraph, world } = house
  if (!isAlive(event) && event.state !== 'cancelling') return nobody
  const begun = await reviseRow(house, lists.events, event.id, row =>
    isAlive(row) ? { ...row, state: 'cancelling', reason } : row,
  )
  const there = await inOutlook(house, begun)
  const done = there && (await cancelEvent(ownGraph, world.organiser, there.id, begun.reason))
  await reviseRow(house, lists.events, event.id, row => ({ ...row, state: 'cancelled' }))
  return there && done === 'cancelled' ? keysOn(there) : nobody
}

/** The row that holds the keys of an event, made once whoever asks. */
async function beginRow(
  house: House,
  { key, kind, refers }: Brought,
  title: string,
  round: number,
): Promise<Stored<Event>> {
  const keys = { round, transactionId: randomUUID() }
  const record = { ...unwrittenEvent(kind, title, keys), ...refers }
  const place = house.mirror.place('events')
  const row = await createRow(house.ownGraph, place, lists.events, record, `${key}-${round}`)
  house.mirror.take('events', row)
  if (row.record === null) throw new Problem('list_changed')
  return row.record
}
const saysNothing = ({ add, remove, tell }: Bringing): boolean =>
  add.length === 0 && remove.length === 0 && tell === null

/** Who has been mailed by a change, and what those on the event know after it. */
type Step = { outlook: OutlookEvent; words: string; mailed: readonly string[] }

/** Does in one write what an event lacks. The rows it follows from are read anew first, so that nobody is mailed in vain. */
async function settle(house: House, about: Brought, wanted: Standing, outlook: OutlookEvent): Promise<Step> {
  const { ownGraph, world } = house
  const wordsOf = (event: OutlookEvent) => readToldKey(event.changeKey)?.words ?? ''
  const first = lacking(wanted, outlook)
  if (saysNothing(first)) return { outlook, words: wordsOf(outlook), mailed: nobody }
  await about.confirm(first.add, first.going)
  let mailed = nobody
  let words = ''
  const { graph, hasMailed } = noteMailing(ownGraph)
  const changed = await bringTogether(graph, world.organiser, outlook.id, event => {
    const now = about.wanted()
    const lacks = now.is === 'standing' ? lacking(now, event) : { add: [], remove: [], tell: null }
    words = lacks.tell === null || now.is !== 'standing' ? wordsOf(event) : now.words
    if (saysNothing(lacks)) return lacks
    const told = lacks.tell === null ? nobody : keysOn(event)
    const moving = [...lacks.add.map(({ address }) => address), ...lacks.remove]
    mailed = [...told, ...moving.map(addressKey)]
    return lacks
  })
  return { outlook: changed, words, mailed: hasMailed() ? mailed : nobody }
}

/** Nobody is invited to what meanwhile is not to stand: the empty event is taken away again. */
async function stopUnwanted(house: House, about: Brought, id: string, made: OutlookEvent): Promise<void> {
  await readNewest(house.mirror, ['seats', 'rounds', 'events'])
  const row = house.mirror.row('events', id)?.record
  if (about.wanted().is === 'standing' && row?.state === 'sending') return
  await cancelEvent(house.ownGraph, house.world.organiser, made.id, row?.reason ?? '')
  await reviseRow(house, lists.events, id, one => ({ ...one, state: 'cancelled' }))
  throw new Problem('stale')
}

/** Makes the event and invites all, or finds the one that an interrupted try made. */
async function make(house: House, about: Brought, row: Stored<Event>, wanted: Standing): Promise<Step> {
  const { span, isFree, words, version } = wanted
  const { subject, html, place } = wanted.said
  const { graph, hasMailed } = noteMailing(house.ownGraph)
  const draft = {
    ...span,
    subject,
    html,
    place,
    isOnline: false,
    hidesInvited: true,
    takesProposals: false,
    // What is answered in the calendar is seen by nobody: the letter says whom to tell.
    asksReply: false,
    ...(isFree && { showAs: 'free' as const }),
    invited: wanted.invited,
  }
  const changeKey = writeToldKey({ told: version, words, span })
  const keys = { ...tieOf(row), transactionId: row.transactionId, changeKey }
  const outlook = await createEvent(graph, house.world.organiser, draft, keys, made =>
    stopUnwanted(house, about, row.id, made),
  )
  return { outlook, words, mailed: hasMailed() ? keysOn(outlook) : nobody }
}

/** Keeps in the row what Outlook now says; what somebody called off meanwhile is called off there too. */
async function keep(house: House, row: Stored<Event>, { outlook, words }: Step): Promise<void> {
  const { start: toldStart, end: toldEnd, subject, id: eventId, uid } = outlook
  const kept = await reviseRow(house, lists.events, row.id, one => {
    const knew = one.toldStart !== null && one.toldEnd !== null
    const isNews = knew && (one.toldWords !== words || one.toldStart !== toldStart || one.toldEnd !== toldEnd)
    return {
      ...one,
      title: subject || one.title,
      state: one.state === 'sending' ? 'standing' : one.state,
      eventId,
      uid,
      toldStart,
      toldEnd,
      toldWords: words,
      told: isNews ? one.told + 1 : one.told,
      sentOn: isOtherDay(one, outlook) ? today(house.world.now()) : one.sentOn,
    }
  })
  if (!isAlive(kept)) await cancelEvent(house.ownGraph, house.world.organiser, eventId, kept.reason)
}

const gone = 'gone'

/** Brings the event of a row in line; `gone` when somebody deleted it in Outlook by hand. */
async function bringRow(
  house: House,
  about: Brought,
  row: Stored<Event>,
  wanted: Standing,
): Promise<readonly string[] | typeof gone> {
  const there = await inOutlook(house, row)
  if (there === null && row.eventId !== '') {
    await reviseRow(house, lists.events, row.id, one => (isAlive(one) ? { ...one, state: gone } : one))
    return gone
  }
  const isBegun = there !== null && (row.eventId !== '' || there.attendees.length > 0)
  if (!isBegun && wanted.invited.length === 0) return nobody
  const first = isBegun ? null : await make(house, about, row, wanted)
  if (first !== null) await readNewest(house.mirror, ['seats', 'rounds'])
  const now = about.wanted()
  const made = first?.outlook ?? there
  if (made === null || now.is !== 'standing') return first?.mailed ?? nobody
  const second = await settle(house, about, now, made)
  await keep(house, row, second)
  return [...(first?.mailed ?? nobody), ...second.mailed]
}

async function bringStanding(
  house: House,
  about: Brought,
  newest: Stored<Event> | null,
): Promise<readonly string[]> {
  const wanted = about.wanted()
  if (wanted.is !== 'standing') return nobody
  const brought = newest !== null && isAlive(newest) ? await bringRow(house, about, newest, wanted) : gone
  if (brought !== gone) return brought
  if (wanted.invited.length === 0) return nobody
  const row = await beginRow(house, about, wanted.said.subject, (newest?.round ?? 0) + 1)
  const begun = await bringRow(house, about, row, wanted)
  return begun === gone ? nobody : begun
}

/**
 * Brings an event in line with the rows, however often and after whatever break it is asked for. Who has been mailed
 * now, by their addresses. Throws what Outlook refuses; asked again it goes on where it was.
 */
export async function bringEvent(house: House, about: Brought): Promise<readonly string[]> {
  const wanted = about.wanted()
  const newest = newestOf(house, about)
  switch (wanted.is) {
    case 'left':
      return nobody
    case 'calledOff':
      return newest === null ? nobody : callOff(house, newest, wanted.reason)
    case 'answered':
      if (newest !== null && isAlive(newest))
        await reviseRow(house, lists.events, newest.id, row =>
          isAlive(row) ? { ...row, state: 'cancelled' } : row,
        )
      return nobody
    case 'standing':
      if (newest?.state === 'cancelling') await callOff(house, newest, newest.reason)
      return bringStanding(house, about, newest)
  }
}
