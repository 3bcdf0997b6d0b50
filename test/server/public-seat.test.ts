import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CourseSeat, SeatState } from '../../src/domain/seats.ts'
import { seatAddress } from '../../src/server/course-letter-links.ts'
import { bringOffers } from '../../src/server/course-offers.ts'
import { openRoundsHouse, type RoundsHouse } from '../support/course-mail.ts'
import { sendForm } from '../support/season.ts'

let at: RoundsHouse
beforeEach(async () => {
  at = await openRoundsHouse()
})
afterEach(() => at.test.close())

const pathOf = (seatId: string) =>
  seatAddress(at.test.world, seatId)?.replace('https://samverkan.example', '') ?? ''
const open = async (path: string) => {
  const response = await at.test.app.request(path)
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const send = (path: string, answer: string) => sendForm(at.test, path, [['answer', answer]])
const seatNow = (id: string) => at.server.house.mirror.row('seats', id)?.record
const offered = { offeredOn: '2027-02-19', offerUntil: '2027-02-26' }

async function someSeat(
  name = 'Anna Provsson',
  state: SeatState = 'registered',
  more: Partial<CourseSeat> = {},
) {
  const { id } = await at.round()
  const seat = await at.seat(id, name, state, more)
  return { roundId: id, id: seat.id, path: pathOf(seat.id) }
}

it('who has a seat sees where and when, in a page of their own that nobody keeps', async () => {
  const { path } = await someSeat()
  const { status, text, headers } = await open(path)
  expect(status).toBe(200)
  expect(text).toContain('Hej Anna Provsson!')
  expect(text).toContain('Du är anmäld')
  expect(text).toContain('onsdag 12 maj 2027 (vecka 19) kl. 9.30–16.30, Borås, Kusthotellet')
  expect(headers.get('cache-control')).toBe('no-store')
})

it('an address that was not made for a seat leads nowhere, and neither does one of somebody who was removed', async () => {
  const { id, path } = await someSeat()
  expect((await open(`${path.slice(0, -1)}${path.endsWith('a') ? 'b' : 'a'}`)).status).toBe(404)
  await at.changeSeat(id, { name: '', email: '', clearedOn: '2027-02-19' })
  expect((await open(path)).status).toBe(404)
})

it('an offered seat is taken with one button, by the address in the mail, and the days come by the calendar', async () => {
  const { id, roundId } = await someSeat('Anna Provsson', 'reserve', offered)
  await at.changeRound(roundId, { granted: [{ seatId: id, until: '2027-02-26' }] })
  await bringOffers(at.server.house, roundId)
  const { mails } = await at.outlook.mails()
  const path = /https:\/\/samverkan\.example(\/plats\/[\w-]+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
  const { text } = await open(path)
  expect(text).toContain('Du är erbjuden en plats')
  expect(text).toContain('Svara senast 26 februari 2027')
  expect(seatNow(id)?.state).toBe('reserve')
  const since = await at.outlook.last()
  const answered = await send(path, 'yes')
  expect([answered.status, answered.headers.get('location')]).toEqual([303, `${path}/sparat`])
  expect(seatNow(id)?.state).toBe('confirmed')
  expect((await open(`${path}/sparat`)).text).toContain('Du har en plats')
  expect(await at.mailed(since)).toEqual(['invitation anna', 'invitation anna'])
  expect((await send(path, 'yes')).status).toBe(303)
  expect(await at.mailed(since)).toHaveLength(2)
})

it('a no lets the seat go on', async () => {
  const { id, path } = await someSeat('Anna Provsson', 'reserve', offered)
  expect((await send(path, 'no')).status).toBe(303)
  expect(seatNow(id)?.state).toBe('cancelled')
})

it('a yes after the last day is refused in words, and changes nothing', async () => {
  const { id, path } = await someSeat('Anna Provsson', 'reserve', {
    offeredOn: '2027-02-01',
    offerUntil: '2027-02-08',
  })
  expect((await open(path)).text).toContain('Tiden att svara har gått ut')
  const answered = await send(path, 'yes')
  expect(answered.status).toBe(409)
  expect(await answered.text()).toContain('Erbjudandet gick ut 8 februari 2027')
  expect(seatNow(id)?.state).toBe('reserve')
})

it('a yes to a round that was cancelled, or has been held, is refused in words, and changes nothing', async () => {
  for (const ended of [{ cancelledOn: '2027-02-19', cancelReason: 'Sjukdom.' }, { heldOn: '2027-02-19' }]) {
    const { id, roundId, path } = await someSeat('Anna Provsson', 'reserve', offered)
    await at.changeRound(roundId, { granted: [{ seatId: id, until: '2027-02-26' }], ...ended })
    const answered = await send(path, 'yes')
    expect([answered.status, seatNow(id)?.state]).toEqual([409, 'reserve'])
    expect(await answered.text()).toContain('Omgången är genomförd eller inställd.')
  }
})

it('a seat is given up after being asked once more, and not by opening a link', async () => {
  const { id, path } = await someSeat()
  const asked = await open(`${path}/lamna`)
  expect(asked.text).toContain('Vill du lämna din plats?')
  expect(seatNow(id)?.state).toBe('registered')
  expect((await send(path, 'cancel')).status).toBe(303)
  expect(seatNow(id)?.state).toBe('cancelled')
  expect((await open(path)).text).toContain('Du har ingen plats')
})

it.each([
  ['reserve', 'Ja, ta bort mig från reservlistan'],
  ['interest', 'Ja, ta bort mig från kön'],
  ['registered', 'Ja, lämna platsen'],
] as const)('the button of who is %s says what is left', async (state, button) => {
  const { path } = await someSeat('Anna Provsson', state)
  expect((await open(`${path}/lamna`)).text).toContain(`>${button}</button>`)
})

it('when the course has begun nobody gives up a seat by the link', async () => {
  const { id, roundId, path } = await someSeat()
  await at.changeRound(roundId, { sessions: [{ from: '2027-02-18', to: '2027-02-20', place: 'Varberg' }] })
  expect((await open(`${path}/lamna`)).status).toBe(409)
  expect((await send(path, 'cancel')).status).toBe(409)
  expect((await open(path)).text).toContain('Kursen har börjat')
  expect(seatNow(id)?.state).toBe('registered')
})

it('who completed the course gets the certificate by the same address, and nobody else does', async () => {
  const { id, roundId, path } = await someSeat()
  expect((await open(`${path}/intyg`)).status).toBe(409)
  await at.changeRound(roundId, {
    sessions: [{ from: '2027-01-18', to: '2027-01-20', place: 'Varberg' }],
    heldOn: '2027-01-21',
  })
  await at.changeSeat(id, { state: 'completed', finishedOn: '2027-01-20' })
  expect((await open(path)).text).toContain(`${path}/intyg`)
  const file = await at.test.app.request(`${path}/intyg`)
  expect([file.status, file.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
})

it('the way to the certificate stands when the address has been removed, for as long as the name is kept', async () => {
  const { id, roundId, path } = await someSeat()
  await at.changeRound(roundId, {
    sessions: [{ from: '2027-01-18', to: '2027-01-20', place: 'Varberg' }],
    heldOn: '2027-01-21',
  })
  const cleared = { email: '', clearedOn: '2027-02-19' }
  await at.changeSeat(id, { state: 'completed', finishedOn: '2027-01-20', ...cleared })
  expect((await open(path)).text).toContain(`${path}/intyg`)
  expect((await at.test.app.request(`${path}/intyg`)).status).toBe(200)
  await at.changeSeat(id, { name: '' })
  expect((await open(path)).status).toBe(404)
  expect((await open(`${path}/intyg`)).status).toBe(404)
})

it('what is no button of the page is refused, and the address stands in no log', async () => {
  const { path } = await someSeat()
  expect((await send(path, 'toString')).status).toBe(400)
  expect((await at.test.app.request(path, { method: 'POST', body: '{}' })).status).toBe(415)
  expect(JSON.stringify(at.test.log)).not.toContain(path.slice(7))
})
