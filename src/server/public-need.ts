import { type Context, Hono } from 'hono'
import { type CourseKind, courseKinds, courseTerms } from '../domain/courses.ts'
import { halfPeriod, kindsAsked, type NeedCounts } from '../domain/need-board.ts'

import { type Need, need } from '../domain/needs.ts'
import { asProblem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { allLists, type House } from './house.ts'
import { readLink } from './link-token.ts'
import { enterNeed, isOver } from './need-answer.ts'
import {
  type AskedCourse,
  needFormPage,
  needOverPage,
  needThanksPage,
  type WrittenCounts,
} from './public-need-page.ts'
import { needPageWords as say } from './public-need-words.sv.ts'
import { goOn, limitedForm, linkWriter, noSuch, page, sentForm, trouble } from './public-page.ts'

/** What a link leads to: the office's row, and what it is asked about. */
type Asked = { row: Stored<Need>; office: string; courses: readonly AskedCourse[]; address: string }

/** Room for three numbers. */
const mostBytes = 8 * 1024
const thanks = 'tack'

/** The row that a token leads to; null for one that is false or made useless. */
async function rowOf(house: House, token: string): Promise<Stored<Need> | null> {
  const link = readLink(house.world, 'behov', token)
  if (link === null) return null
  // Another instance may just have made it.
  if (house.mirror.row('needs', link.id) === undefined) await house.mirror.sync('needs')
  const row = house.mirror.row('needs', link.id)?.record ?? null
  return row !== null && row.round === link.round ? row : null
}

async function askedBy(house: House, token: string): Promise<Asked | null> {
  const row = await rowOf(house, token)
  const office = row && house.mirror.row('offices', row.officeId)?.record
  if (!row || !office) return null
  const lists = allLists(house.mirror, sv)
  const { from } = halfPeriod(row)
  const courses = kindsAsked(lists, row).map(kind => ({
    kind,
    days: courseTerms(lists.agreements.records, kind, from)?.days ?? 0,
  }))
  return { row, office: office.name, courses, address: `/behov/${token}` }
}

/** The numbers as they stand in the fields; empty ones while nobody has answered. */
function writtenIn(row: Need): WrittenCounts {
  const text = (kind: CourseKind) => (row.answeredAt === null ? '' : String(row[kind]))
  return {
    basic: text('basic'),
    continuation: text('continuation'),
    managersBasic: text('managersBasic'),
  }
}

const form = (
  { row, office, courses, address }: Asked,
  written = writtenIn(row),
  fault = '',
  isStale = false,
) => needFormPage({ row, office, courses, version: row.etag, written, address, fault, isStale })

function sentCounts(sent: URLSearchParams): WrittenCounts {
  const text = (kind: CourseKind) => (sent.get(kind) ?? '').trim()
  return {
    basic: text('basic'),
    continuation: text('continuation'),
    managersBasic: text('managersBasic'),
  }
}

/** The numbers that were written, an empty field being nought; the sentence about the first that is none. */
function readCounts(written: WrittenCounts): NeedCounts | string {
  const counts: NeedCounts = { basic: 0, continuation: 0, managersBasic: 0 }
  for (const kind of courseKinds) {
    const text = written[kind]
    const read = need.shape[kind].safeParse(/^\d{0,4}$/.test(text) ? Number(text) : null)
    if (!read.success) return say.notCount(sv.choices.courseKind[kind], text.slice(0, 40))
    counts[kind] = read.data
  }
  return counts
}

async function save(house: House, token: string, asked: Asked, sent: URLSearchParams): Promise<Response> {
  const written = sentCounts(sent)
  const counts = readCounts(written)
  if (typeof counts === 'string') return page(form(asked, written, counts), 400)
  try {
    const find = async () => (await rowOf(house, token)) ?? asked.row
    await enterNeed(linkWriter(house), find, { counts, seen: sent.get('version') })
    return goOn(`${asked.address}/${thanks}`)
  } catch (error) {
    if (asProblem(error).code !== 'stale') throw error
    const now = await askedBy(house, token)
    if (now === null) return noSuch()
    const fault = say.stale(now.row.answeredBy || now.row.modifiedBy)
    return page(form(now, written, fault, true), 412)
  }
}

async function answer(house: House, c: Context): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const asked = await askedBy(house, token)
  if (asked === null) return noSuch()
  if (isOver(house, asked.row)) return page(needOverPage(asked.row, asked.courses), 409)
  const sent = await sentForm(c)
  return sent instanceof Response ? sent : save(house, token, asked, sent)
}

/** The page of an office that is asked about the courses, without signing in, by a link of its own. */
export function publicNeedPages(house: House): Hono {
  const pages = new Hono()
  pages.onError(error => trouble(house, 'need_page_failed', error))
  pages.get('/behov/:token', async c => {
    const asked = await askedBy(house, c.req.param('token'))
    if (asked === null) return noSuch()
    return page(isOver(house, asked.row) ? needOverPage(asked.row, asked.courses) : form(asked))
  })
  pages.get(`/behov/:token/${thanks}`, async c => {
    const asked = await askedBy(house, c.req.param('token'))
    if (asked === null) return noSuch()
    const { row, office, courses, address } = asked
    return row.answeredAt === null
      ? c.redirect(address, 303)
      : page(needThanksPage(row, office, courses, address))
  })
  pages.post('/behov/:token', limitedForm(mostBytes), c => answer(house, c))
  pages.all('/behov/*', noSuch)
  return pages
}
