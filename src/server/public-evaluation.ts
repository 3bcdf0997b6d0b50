import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { today } from '../domain/days.ts'
import { evaluationAnswer, evaluationQuestions } from '../domain/evaluation.ts'
import { evaluationStanding } from '../domain/evaluation-board.ts'
import type { Round } from '../domain/rounds.ts'
import type { Stored } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { answersOf } from './evaluations.ts'
import type { House } from './house.ts'
import { readLink } from './link-token.ts'
import {
  evaluationClosedPage,
  evaluationFormPage,
  evaluationThanksPage,
  type Marks,
} from './public-evaluation-page.ts'
import { evaluationPageWords as say } from './public-evaluation-words.sv.ts'
import { goOn, limitedForm, linkWriter, noSuch, page, refused, sentForm, trouble } from './public-page.ts'
import { pageWords } from './public-page-words.sv.ts'
import { readNewest } from './read-newest.ts'
import { createRecord } from './write-record.ts'

/** Room for three marks. */
const mostBytes = 4 * 1024
const thanks = 'tack'
const unanswered: Marks = { satisfaction: null, trainers: null, use: null }

const addressOf = (token: string): string => `/utvardering/${token}`
const keyOf = (roundId: string, nonce: string): string => `evaluation-${roundId}-${nonce}`

/** The round that a token leads to; null for one that is false. */
async function roundOf(house: House, token: string): Promise<Stored<Round> | null> {
  const link = readLink(house.world, 'utvardering', token)
  if (link === null) return null
  // Another instance may just have made it.
  if (house.mirror.row('rounds', link.id) === undefined) await house.mirror.sync('rounds')
  return house.mirror.row('rounds', link.id)?.record ?? null
}

const standingOf = ({ seats, world }: House, round: Stored<Round>) =>
  evaluationStanding(round, seats.of(round.id), today(world.now()))

const form = (round: Round, token: string, nonce: string, marks = unanswered, fault = ''): string =>
  evaluationFormPage({ round: round.title, marks, nonce, address: addressOf(token), fault })

/** The marks that were sent; null for what the form cannot send. */
function readMarks(sent: URLSearchParams): Marks | null {
  const marks = evaluationQuestions.map(question => {
    const text = sent.get(question) ?? ''
    const read = evaluationAnswer.shape[question].safeParse(text === '' ? null : Number(text))
    return [question, /^\d{0,2}$/.test(text) ? read.data : undefined] as const
  })
  if (marks.some(([, mark]) => mark === undefined)) return null
  return { ...unanswered, ...Object.fromEntries(marks) }
}

/**
 * Keeps an answer, unless as many have come as there were participants. A form that is sent again is the same answer.
 * The row holds the marks and the round; its key is chance.
 */
async function keep(
  house: House,
  round: Stored<Round>,
  marks: Marks,
  nonce: string,
): Promise<Response | null> {
  const { mirror } = house
  await readNewest(mirror, ['rounds', 'seats', 'evaluations'])
  const key = keyOf(round.id, nonce)
  if (mirror.madeUnder('evaluations', key).length > 0) return null
  const now = standingOf(house, mirror.row('rounds', round.id)?.record ?? round)
  if (now.standing !== 'open') return page(evaluationClosedPage(now), 409)
  if (answersOf(house, round.id).length >= now.participants)
    return page(evaluationClosedPage({ standing: 'enough' }), 409)
  const answer = { title: sv.nouns.evaluations.one, roundId: round.id, ...marks }
  await createRecord(linkWriter(house), lists.evaluations, answer, key)
  return null
}

async function answer(house: House, c: Context): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const round = await roundOf(house, token)
  if (round === null) return noSuch()
  const sent = await sentForm(c)
  if (sent instanceof Response) return sent
  const nonce = sent.get('nonce') ?? ''
  const marks = readMarks(sent)
  if (marks === null || !/^[\w-]{22}$/.test(nonce)) return refused(pageWords.malformed, 400)
  if (evaluationQuestions.every(question => marks[question] === null))
    return page(form(round, token, nonce, marks, say.empty), 400)
  const stopped = await house.inTurn(`evaluation-${round.id}`, () => keep(house, round, marks, nonce))
  return stopped ?? goOn(`${addressOf(token)}/${thanks}`)
}

/** The page where participants evaluate a round: one link for all, nothing that tells who answers. */
export function publicEvaluationPages(house: House): Hono {
  const pages = new Hono()
  pages.onError(error => trouble(house, 'evaluation_page_failed', error))
  pages.get('/utvardering/:token', async c => {
    const token = c.req.param('token')
    const round = await roundOf(house, token)
    if (round === null) return noSuch()
    const now = standingOf(house, round)
    if (now.standing !== 'open') return page(evaluationClosedPage(now))
    return page(form(round, token, randomBytes(16).toString('base64url')))
  })
  pages.get(`/utvardering/:token/${thanks}`, async c =>
    (await roundOf(house, c.req.param('token'))) === null ? noSuch() : page(evaluationThanksPage()),
  )
  pages.post('/utvardering/:token', limitedForm(mostBytes), c => answer(house, c))
  pages.all('/utvardering/*', noSuch)
  return pages
}
