import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Actor } from '../domain/access.ts'
import { escapeHtml } from '../domain/escape-html.ts'
import { asProblem } from '../domain/problem.ts'
import { sv } from '../domain/words.sv.ts'
import type { House } from './house.ts'
import { causeOf } from './problems.ts'
import { pageHeaders, pageStyle } from './public-page-style.ts'
import { pageWords as say } from './public-page-words.sv.ts'
import type { Writer } from './write-record.ts'

/* What the pages have in common that are opened from a mail, without signing in. They go to Swedish offices, so they
   are Swedish. */

/** A whole page as HTML; `title` is text, `content` is HTML. */
export function wholePage(title: string, content: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)} – ${say.sender}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<p class="quiet">${say.sender}</p>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`
}

export const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`
/** Something that has to be seen before the rest. */
export const notice = (html: string): string => `<div class="notice" role="alert">${html}</div>`
/** A page that says one thing. */
export const sentencePage = (title: string, sentence: string): string => wholePage(title, paragraph(sentence))

/** A page as an answer. */
export const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: pageHeaders })
/** The same for every token that leads nowhere: it tells nobody which rows there are. */
export const noSuch = (): Response => page(sentencePage(say.noSuchTitle, say.noSuch), 404)
/** A page that says why nothing was done. */
export const refused = (sentence: string, status: number): Response =>
  page(sentencePage(say.noSuchTitle, sentence), status)
/** The way on after something was saved, so that loading the page again sends nothing again. */
export const goOn = (address: string): Response =>
  new Response(null, { status: 303, headers: { ...pageHeaders, Location: address } })

/** A failure in words; the operator's line never holds the address, which is a secret. */
export function trouble(house: House, event: string, error: Error): Response {
  const problem = asProblem(error)
  if (problem.code === 'too_large') return refused(say.tooLarge, 413)
  house.world.log({ level: 'error', event, code: problem.code, cause: causeOf(problem) })
  return page(sentencePage(say.troubleTitle, say.trouble), 503)
}

/** Reads no more of a form than so many bytes. */
export const limitedForm = (maxSize: number) =>
  bodyLimit({ maxSize, onError: () => refused(say.tooLarge, 413) })

/** What a form of a page sent; an answer that says why where that is no form. */
export async function sentForm(c: Context): Promise<URLSearchParams | Response> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    return refused(say.malformed, 415)
  return new URLSearchParams(await c.req.text())
}

/** Somebody who acts by their own link; the log says so. */
export const byLink: Actor = { id: '', name: sv.season.byLink, roles: [], party: null, officeId: null }

/** A writer for who came by a link: the app's own right, after the link has said yes. */
export const linkWriter = (house: House): Writer => ({
  house,
  graph: house.ownGraph,
  actor: byLink,
  words: sv,
  batch: '',
})
