/* The body of an event: our own text, marked, and beside it the part Teams put there. Without that part a new body
   takes the link away (platform.md 4.3). */

const ownMark = 'samverkan-text'
const teamsMark = 'me-email-text'
const tag = /<(\/?)([a-z][\w:-]*)\b[^>]*>/gi

/** Our text as it stands in an event. */
export const ownText = (html: string): string => `<div class="${ownMark}">${html}</div>`

type Element = { open: string; from: number; to: number }

/** The elements around a place in the text, outermost first. What is never closed ends with what it stands in. */
function around(html: string, place: number): Element[] {
  const open: { name: string; open: string; from: number }[] = []
  const found: Element[] = []
  for (const { 0: text, 1: slash, 2: raw = '', index } of html.matchAll(tag)) {
    const name = raw.toLowerCase()
    if (slash === '') open.push({ name, open: text, from: index })
    else {
      const at = open.findLastIndex(one => one.name === name)
      const [closed] = at < 0 ? [] : open.splice(at)
      const to = index + text.length
      if (closed && closed.from <= place && place < to)
        found.push({ open: closed.open, from: closed.from, to })
    }
  }
  return found.toReversed()
}

/** The widest element around a place that bears the mark. */
const marked = (html: string, place: number, mark: string): Element | undefined =>
  place < 0 ? undefined : around(html, place).find(({ open }) => open.includes(mark))

const linkPlace = (html: string, joinUrl: string) =>
  Math.max(html.indexOf(joinUrl), html.indexOf(joinUrl.replaceAll('&', '&amp;')))

/** Only our own text replaced, and all around it left as it is. */
function inPlace(before: string, html: string): string | null {
  const own = marked(before, before.indexOf(ownMark), ownMark)
  return own === undefined ? null : before.slice(0, own.from) + ownText(html) + before.slice(own.to)
}

/** Our text and Teams' part, for a body that somebody rewrote by hand. */
function anew(before: string, joinUrl: string, html: string): string | null {
  const part = marked(before, linkPlace(before, joinUrl), teamsMark)
  return part === undefined ? null : `${ownText(html)}<br>${before.slice(part.from, part.to)}`
}

/** The body with our text changed and the link kept; null when Teams' part cannot be told from the rest. */
export function withNewText(before: string, joinUrl: string | null, html: string): string | null {
  if (joinUrl === null) return inPlace(before, html) ?? ownText(html)
  const tries = [inPlace(before, html), anew(before, joinUrl, html)]
  return tries.find(text => text !== null && linkPlace(text, joinUrl) >= 0) ?? null
}
