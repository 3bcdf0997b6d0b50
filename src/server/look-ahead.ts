import { type Span, sameSpan } from '../domain/event-span.ts'
import { addressKey } from '../domain/mail-address.ts'
import { readToldKey } from '../domain/told-words.ts'
import type { OutlookEvent } from '../graph/outlook-event.ts'
import type { House } from './house.ts'
import { inOutlook, keysOn } from './notice-outlook.ts'
import { type Brought, isAlive, lacking, newestOf, nobody, type Said, type Standing } from './wanted-event.ts'

/** What would come of it: whom it mails and with what, those who have the event, and where somebody moved it by hand. */
export type Outlook = {
  there: readonly string[]
  invites: readonly string[]
  cancels: readonly string[]
  updates: readonly string[]
  movedTo: Span | null
  said: Said
  span: Span
}

function outlookOf(wanted: Standing, outlook: OutlookEvent | null): Outlook {
  if (outlook === null) {
    const invites = wanted.invited.map(({ address }) => addressKey(address))
    return { ...wanted, there: nobody, invites, cancels: nobody, updates: nobody, movedTo: null }
  }
  const { add, remove, tell, said } = lacking(wanted, outlook)
  const known = readToldKey(outlook.changeKey)
  const cancels = remove.map(addressKey)
  const there = keysOn(outlook)
  const { start, end } = outlook
  return {
    there,
    invites: add.map(({ address }) => addressKey(address)),
    cancels,
    updates: tell === null ? nobody : there.filter(key => !cancels.includes(key)),
    movedTo: known === null || sameSpan(known.span, outlook) ? null : { start, end },
    said: tell === null ? wanted.said : said,
    span: wanted.span,
  }
}

/** Looks at what would be done with an event; nothing is written. Null where nothing stands and nothing is to. */
export async function lookAhead(house: House, about: Brought): Promise<Outlook | null> {
  const wanted = about.wanted()
  const newest = newestOf(house, about)
  const outlook = newest !== null && isAlive(newest) ? await inOutlook(house, newest) : null
  if (wanted.is === 'standing') return outlookOf(wanted, outlook)
  if (wanted.is !== 'calledOff' || outlook === null) return null
  const { subject, place, start, end } = outlook
  return {
    there: keysOn(outlook),
    invites: nobody,
    cancels: keysOn(outlook),
    updates: nobody,
    movedTo: null,
    said: { subject, html: '', text: wanted.reason, place },
    span: { start, end },
  }
}
