import { type Context, Hono } from 'hono'
import { today } from '../domain/days.ts'
import { asProblem } from '../domain/problem.ts'
import { sv } from '../domain/words.sv.ts'
import { certificateFile } from './certificates.ts'
import type { House } from './house.ts'
import { readLink } from './link-token.ts'
import { goOn, limitedForm, linkWriter, noSuch, page, refused, sentForm, trouble } from './public-page.ts'
import { pageWords } from './public-page-words.sv.ts'
import { givesUp, giveUpPage, type SeatView, seatPage } from './public-seat-page.ts'
import type { StoredSeat } from './round-present.ts'
import { acceptOffer, cancelOwn, declineOffer } from './seat-steps.ts'
import type { Writer } from './write-record.ts'

type Own = SeatView & { id: string }

/** Room for one button. */
const mostBytes = 1024
const saved = 'sparat'

/** The seat that a token leads to; null for one that is false, and for a person who was removed. */
async function ownOf(house: House, token: string): Promise<Own | null> {
  const { mirror, world } = house
  const link = readLink(world, 'plats', token)
  if (link === null) return null
  // Another instance may just have made it.
  if (mirror.row('seats', link.id) === undefined) await mirror.sync('seats')
  const seat = mirror.row('seats', link.id)?.record ?? null
  if (seat === null || seat.name === '') return null
  return {
    id: seat.id,
    seat,
    round: mirror.row('rounds', seat.roundId ?? '')?.record ?? null,
    office: mirror.row('offices', seat.officeId ?? '')?.record?.name ?? seat.workplace,
    day: today(world.now()),
    address: `/plats/${token}`,
  }
}

const steps: Readonly<Record<string, (writer: Writer, id: string) => Promise<StoredSeat>>> = {
  yes: acceptOffer,
  no: declineOffer,
  cancel: cancelOwn,
}

/** Does what the person chose; why it could not be done is said on the page as the seat stands now. */
async function answer(house: House, c: Context): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const own = await ownOf(house, token)
  if (own === null) return noSuch()
  const form = await sentForm(c)
  if (form instanceof Response) return form
  const chosen = form.get('answer') ?? ''
  const step = Object.hasOwn(steps, chosen) ? steps[chosen] : undefined
  if (step === undefined) return refused(pageWords.malformed, 400)
  if (chosen === 'cancel' && givesUp(own) === null) return page(seatPage(own), 409)
  try {
    await step(linkWriter(house), own.id)
    return goOn(`${own.address}/${saved}`)
  } catch (error) {
    const problem = asProblem(error)
    const [field] = problem.details.fields ?? []
    if (problem.code !== 'cannot_seat' || field === undefined) throw error
    const now = (await ownOf(house, token)) ?? own
    return page(seatPage(now, { fault: field.reason }), 409)
  }
}

/** The page of one seat, by a link of the person's own: where and when, yes or no to an offer, giving up, the certificate. */
export function publicSeatPages(house: House): Hono {
  const pages = new Hono()
  const show = async (token: string, draw: (own: Own) => Response | Promise<Response>): Promise<Response> => {
    const own = await ownOf(house, token)
    return own === null ? noSuch() : draw(own)
  }
  pages.onError(error => trouble(house, 'seat_page_failed', error))
  pages.get('/plats/:token', c => show(c.req.param('token'), own => page(seatPage(own))))
  pages.get(`/plats/:token/${saved}`, c =>
    show(c.req.param('token'), own => page(seatPage(own, { isSaved: true }))),
  )
  pages.get('/plats/:token/lamna', c =>
    show(c.req.param('token'), own => {
      const what = givesUp(own)
      return what === null ? page(seatPage(own), 409) : page(giveUpPage(own, what))
    }),
  )
  pages.get('/plats/:token/intyg', c =>
    show(c.req.param('token'), own =>
      own.seat.state === 'completed' ? certificateFile(house, own.id, sv) : page(seatPage(own), 409),
    ),
  )
  pages.post('/plats/:token', limitedForm(mostBytes), c => answer(house, c))
  pages.all('/plats/*', noSuch)
  return pages
}
