import { type Context, Hono } from 'hono'
import type { TakenHalf } from '../domain/availabilities.ts'
import { today } from '../domain/days.ts'
import { line } from '../domain/primitives.ts'
import type { Records } from '../domain/records.ts'
import { seasonDays, seasonPeriod } from '../domain/season.ts'
import { answered, daysOutside, eachHalfOnce, isSameAnswer } from '../domain/season-taken.ts'
import type { Stored } from '../domain/stored.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { allLists, type House } from './house.ts'
import { readLink } from './link-token.ts'
import { isStale } from './over-newest.ts'
import { readAnswer, type SentAnswer } from './public-answer-form.ts'
import { begunPage, formPage, thanksPage } from './public-answer-page.ts'
import { pageWords as say } from './public-answer-words.sv.ts'
import {
  byLink,
  goOn,
  limitedForm,
  linkWriter,
  noSuch,
  page,
  refused,
  sentForm,
  trouble,
} from './public-page.ts'
import { pageWords } from './public-page-words.sv.ts'
import { changeRecord } from './write-record.ts'

type Row = Stored<Records['availability']>

/** Room for every half-day of a season and a note. */
const mostBytes = 64 * 1024
const thanks = 'tack'

/** The row that a token leads to; null for one that is false or made useless. */
async function rowOf(house: House, token: string): Promise<Row | null> {
  const link = readLink(house.world, 'svar', token)
  if (link === null) return null
  // Another instance may just have made it.
  if (house.mirror.row('availability', link.id) === undefined) await house.mirror.sync('availability')
  const row = house.mirror.row('availability', link.id)?.record ?? null
  return row !== null && row.round === link.round ? row : null
}

const hasBegun = ({ world }: House, row: Row): boolean =>
  today(world.now()) >= seasonPeriod(row.year, row.season).from
const daysOf = ({ mirror }: House, row: Row): string[] =>
  seasonDays(row.year, row.season, allLists(mirror, sv))
const addressOf = (token: string): string => `/svara/${token}`

function form(
  house: House,
  row: Row,
  token: string,
  sent?: SentAnswer & { fault: string; isStale?: boolean },
) {
  const { taken, note } = sent ?? row
  return formPage({
    row,
    version: row.etag,
    taken,
    note,
    days: daysOf(house, row),
    address: addressOf(token),
    fault: sent?.fault ?? '',
    isStale: sent?.isStale ?? false,
  })
}

/** What is wrong with an answer, a sentence; '' when it can be saved. */
function faultOf(row: Row, { taken, note }: SentAnswer): string {
  const outside = daysOutside(row, taken).map(day => sayDay(day, say.locale))
  if (outside.length > 0) return say.outside(outside.slice(0, 5).join(', '))
  return line.safeParse(note).success ? '' : say.noteTooLong
}

/** Half-days of the answer before that the form does not show any more: a school break was moved, and they still hold. */
const unseen = (house: House, row: Row): TakenHalf[] => {
  const shown = new Set(daysOf(house, row))
  return row.taken.filter(({ day }) => !shown.has(day))
}

async function save(house: House, row: Row, token: string, sent: SentAnswer): Promise<Response> {
  const fault = faultOf(row, sent)
  const inSeason = sent.taken.filter(({ day }) => daysOutside(row, [{ day, half: 'morning' }]).length === 0)
  if (fault !== '') return page(form(house, row, token, { ...sent, taken: inSeason, fault }), 400)
  const answer = { taken: eachHalfOnce([...unseen(house, row), ...sent.taken]), note: line.parse(sent.note) }
  const done = () => goOn(`${addressOf(token)}/${thanks}`)
  if (row.answeredOn !== null && isSameAnswer(row, answer)) return done()
  const stale = (now: Row) =>
    page(
      form(house, now, token, { ...sent, fault: say.stale(now.answeredBy || now.modifiedBy), isStale: true }),
      412,
    )
  // Asking and reminding change the row too, but not what anybody answered.
  const seen = sent.version === row.etag || row.answeredOn === null
  if (!seen) return stale(row)
  try {
    const record = answered(row, answer, byLink.name, today(house.world.now()))
    await changeRecord(linkWriter(house), lists.availability, row.id, record, row.etag)
    return done()
  } catch (error) {
    if (!isStale(error)) throw error
    const now = await rowOf(house, token)
    return now === null ? noSuch() : stale(now)
  }
}

async function answer(house: House, c: Context): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const row = await rowOf(house, token)
  if (row === null) return noSuch()
  if (hasBegun(house, row)) return page(begunPage(row), 409)
  const form = await sentForm(c)
  if (form instanceof Response) return form
  const sent = readAnswer(form, daysOf(house, row))
  return sent === null ? refused(pageWords.malformed, 400) : save(house, row, token, sent)
}

/** The page of those who answer about a season without signing in, by a link of their own. */
export function publicAnswerPages(house: House): Hono {
  const pages = new Hono()
  pages.onError(error => trouble(house, 'answer_page_failed', error))
  pages.get('/svara/:token', async c => {
    const token = c.req.param('token')
    const row = await rowOf(house, token)
    if (row === null) return noSuch()
    return page(hasBegun(house, row) ? begunPage(row) : form(house, row, token))
  })
  pages.get(`/svara/:token/${thanks}`, async c => {
    const token = c.req.param('token')
    const row = await rowOf(house, token)
    if (row === null) return noSuch()
    return row.answeredOn === null
      ? c.redirect(addressOf(token), 303)
      : page(thanksPage(row, addressOf(token)))
  })
  pages.post('/svara/:token', limitedForm(mostBytes), c => answer(house, c))
  pages.all('/svara/*', noSuch)
  return pages
}
