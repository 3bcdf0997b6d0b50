import { randomUUID } from 'node:crypto'
import { escapeHtml } from '../local-page.ts'

/* Exchange keeps a known set of elements and drops scripts and handlers; so does this, by rebuilding what it
   knows and leaving out the rest. */

const elements = new Set(
  'a b blockquote br code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
)
const empty = new Set(['br', 'hr'])
const plainAttributes = ['href', 'lang', 'dir', 'title', 'colspan', 'rowspan']
const keptAttributes = [...plainAttributes, 'class', 'style', 'id', 'align', 'width', 'height']
const safeAddress = /^(?:https?:\/\/|mailto:|tel:)/i
const token =
  /<!--[\s\S]*?-->|<(script|style|head|title|iframe|object|svg)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

function cleanText(text: string): string {
  return text
    .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z]\w*);)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function cleanAttributes(text: string, kept: readonly string[]): string {
  return [...text.matchAll(attribute)]
    .map(([, name = '', double, single, bare]) => ({
      name: name.toLowerCase(),
      value: double ?? single ?? bare ?? '',
    }))
    .filter(({ name, value }) => kept.includes(name) && (name !== 'href' || safeAddress.test(value.trim())))
    .map(({ name, value }) => ` ${name}="${cleanText(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

function clean(html: string, kept: readonly string[]): string {
  const open: string[] = []
  const parts = [...html.matchAll(token)].map(([whole, dropped, slash, tag = '', attributes = '']) => {
    if (dropped !== undefined || whole.startsWith('<!--')) return ''
    if (slash === undefined) return cleanText(whole)
    const name = tag.toLowerCase()
    if (!elements.has(name)) return ''
    if (slash === '') {
      if (!empty.has(name)) open.push(name)
      return `<${name}${cleanAttributes(attributes, kept)}>`
    }
    const at = open.lastIndexOf(name)
    return at < 0 ? '' : closing(open.splice(at))
  })
  return parts.join('') + closing(open)
}

function closing(names: readonly string[]): string {
  return names
    .toReversed()
    .map(name => `</${name}>`)
    .join('')
}

function innerOf(html: string): string {
  return /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html)?.[1] ?? html
}

/** A body as Exchange keeps it: sanitised and wrapped. Plain text becomes HTML. */
export function keptHtml(content: string, type: 'html' | 'text'): string {
  const inner =
    type === 'html'
      ? clean(innerOf(content), keptAttributes)
      : `<div class="PlainText">${escapeHtml(content).replaceAll(/\r?\n/g, '<br>\r\n')}</div>`
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\r\n${inner}\r\n</body></html>\r\n`
}

/** The inside of a kept body, without style and class, to stand in a page of ours. */
export function shownHtml(html: string): string {
  return clean(innerOf(html), plainAttributes)
}

/** The beginning of a body as text, at most 255 characters (bodyPreview). */
export function previewOf(html: string): string {
  return innerOf(html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 255)
}

/** An address to join a new meeting in Teams. */
export function newJoinUrl(tenant: string): string {
  const thread = encodeURIComponent(`19:meeting_${randomUUID()}@thread.v2`)
  const context = encodeURIComponent(JSON.stringify({ Tid: tenant, Oid: randomUUID() }))
  return `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`
}

/** The body with the blob Teams puts at its end. */
export function withMeetingBlob(html: string, joinUrl: string): string {
  const link = `<a class="me-email-headline" href="${escapeHtml(joinUrl)}">Anslut till mötet nu</a>`
  const blob = `<br>\r\n<div class="me-email-text" lang="sv-SE">\r\n<div><span>Microsoft Teams-möte</span></div>\r\n<div>${link}</div>\r\n</div>`
  return html.replace(/\r\n<\/body>/, () => `\r\n${blob}\r\n</body>`)
}

/** Whether a body still holds the blob of the meeting (platform.md 4.3). */
export function hasMeetingBlob(html: string, joinUrl: string): boolean {
  return html.includes('me-email-text') && html.includes(`href="${escapeHtml(joinUrl)}"`)
}
