import { escapeHtml } from '../local-page.ts'
import { wallTime } from '../site-time.ts'
import type { Span } from './event-rows.ts'

const zone = 'Europe/Stockholm'
const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const clock = (moment: number) => wallTime(new Date(moment).toISOString()).slice(11, 16).replace(':', '.')

/** When a meeting is, in Swedish and Swedish time: onsdag 10 mars 2027 kl. 09.00–12.00. */
export function spanText({ start, end }: Span, isAllDay = false): string {
  const first = day.format(start)
  const last = day.format(isAllDay ? Math.max(start, end - 1) : end)
  if (isAllDay) return first === last ? `${first}, hela dagen` : `${first} till ${last}, hela dagar`
  if (first === last) return `${first} kl. ${clock(start)}–${clock(end)}`
  return `${first} kl. ${clock(start)} till ${last} kl. ${clock(end)}`
}

/** The link to a mailbox or to something in it. */
export function mailboxUrl(address: string, ...parts: (string | number)[]): string {
  return ['/local/mailboxes', encodeURIComponent(address), ...parts].join('/')
}

/** A line of facts: the word for it, and HTML. */
export function fact(term: string, html: string): string {
  return `<dt>${escapeHtml(term)}</dt><dd>${html}</dd>`
}
