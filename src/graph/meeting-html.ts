/* The body of an event: our own text, marked, and after it the part Teams put there. Without that part a new body
   takes the link away (platform.md 4.3). */

const mark = 'samverkan-text'
const tag = /<(\/?)([a-z][\w:-]*)\b[^>]*>/gi
const empty = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr'])

/** Our text as it stands in an event. */
export const ownText = (html: string): string => `<div class="${mark}">${html}</div>`

type Element = { open: string; from: number; to: number }

/** The elements around a place in the text, outermost first. */
function around(html: string, place: number): Element[] {
  const open: { name: string; open: string; from: number }[] = []
  const found: Element[] = []
  for (const { 0: text, 1: slash, 2: raw = '', index } of html.matchAll(tag)) {
    const name = raw.toLowerCase()
    if (empty.has(name)) continue
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

const linkPlace = (html: string, joinUrl: string) =>
  Math.max(html.indexOf(joinUrl), html.indexOf(joinUrl.replaceAll('&', '&amp;')))

/** The part that Teams put into a body: the widest element around the link without our own text; null if unseen. */
function meetingPart(html: string, joinUrl: string): string | null {
  const place = linkPlace(html, joinUrl)
  if (place < 0) return null
  const divs = around(html, place).filter(({ open }) => /^<div\b/i.test(open))
  const isTheirs = html.includes(mark)
    ? ({ from, to }: Element) => !html.slice(from, to).includes(mark)
    : ({ open }: Element) => open.includes('me-email-text')
  const part = divs.find(isTheirs)
  return part === undefined ? null : html.slice(part.from, part.to)
}

/** The body with our text changed and the meeting's part kept; null when that part is not to be found. */
export function withNewText(before: string, joinUrl: string | null, html: string): string | null {
  if (joinUrl === null) return ownText(html)
  const part = meetingPart(before, joinUrl)
  return part === null ? null : `${ownText(html)}<br>${part}`
}
