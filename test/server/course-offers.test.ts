import { afterEach, beforeEach, expect, it } from 'vitest'
import { bringCourseEvents } from '../../src/server/course-events.ts'
import { bringOffers } from '../../src/server/course-offers.ts'
import { openRoundsHouse, type RoundsHouse } from '../support/course-mail.ts'

let at: RoundsHouse
beforeEach(async () => {
  at = await openRoundsHouse()
})
afterEach(() => at.test.close())

const bring = (id: string) => bringOffers(at.server.house, id)
const offered = { offeredOn: '2027-02-19', offerUntil: '2027-02-26' }

async function offerToCia() {
  const { id } = await at.round()
  await at.seat(id, 'Bo Provsson', 'reserve')
  const cia = await at.seat(id, 'Cia Provsson', 'reserve', offered)
  expect(await bring(id)).toBe(1)
  return { id, cia: cia.id, since: await at.outlook.last() }
}

it('who is offered a seat is told alone, on the last day to answer, with the way to their own page', async () => {
  const { id } = await offerToCia()
  expect(await bring(id)).toBe(0)
  const { mails } = await at.outlook.mails()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({
    to: 'cia@kommun.example',
    kind: 'invitation',
    subject: 'Erbjuden plats: Grund våren 2027. Svara senast fredag 26 februari 2027',
    start: '2027-02-26T08:00:00.000Z',
  })
  expect(mails[0]?.body).toContain('https://samverkan.example/plats/')
  expect(mails[0]?.body).toContain('tisdag 6 april 2027')
})

it('who says yes keeps the event, and gets the days of the round', async () => {
  const { id, cia, since } = await offerToCia()
  await at.changeSeat(cia, { state: 'confirmed', offeredOn: null, offerUntil: null })
  expect(await bring(id)).toBe(0)
  await bringCourseEvents(at.server.house, id)
  expect(await at.mailed(since)).toEqual(['invitation cia', 'invitation cia'])
  await at.changeRound(id, { cancelledOn: '2027-02-20', cancelReason: 'För få.' })
  await at.changeSeat(cia, { state: 'interest', roundId: null, fromRoundId: id })
  expect(await bring(id)).toBe(0)
})

it('an address that is corrected takes the offer, and its link, from the wrong one', async () => {
  const { id, cia, since } = await offerToCia()
  await at.changeSeat(cia, { email: 'cilla@kommun.example' })
  expect(await bring(id)).toBe(2)
  expect((await at.mailed(since)).toSorted()).toEqual(['cancellation cia', 'invitation cilla'])
  expect(await bring(id)).toBe(0)
})

it('who lets the day pass is told that the seat has gone on, and can be offered one again', async () => {
  const { id, cia, since } = await offerToCia()
  await at.goTo('2027-02-26')
  expect(await bring(id)).toBe(0)
  await at.goTo('2027-02-27')
  expect(await bring(id)).toBe(1)
  expect(await bring(id)).toBe(0)
  const { mails } = await at.outlook.mails(since)
  expect(mails.map(({ kind, to, comment }) => [kind, to, comment])).toEqual([
    [
      'cancellation',
      'cia@kommun.example',
      'Tiden att svara gick ut fredag 26 februari 2027, och platsen har gått vidare till nästa.',
    ],
  ])
  await at.changeSeat(cia, { offeredOn: '2027-02-27', offerUntil: '2027-03-06' })
  expect(await bring(id)).toBe(1)
  expect(await at.mailed(since)).toEqual(['cancellation cia', 'invitation cia'])
})

it('an offer of a round that is cancelled is called off with the reason', async () => {
  const { id, cia, since } = await offerToCia()
  await at.changeRound(id, { cancelledOn: '2027-02-20', cancelReason: 'Kursledaren är sjuk.' })
  await at.changeSeat(cia, { ...{ offeredOn: null, offerUntil: null }, state: 'interest', roundId: null })
  expect(await bring(id)).toBe(1)
  const { mails } = await at.outlook.mails(since)
  expect(mails.map(({ kind }) => kind)).toEqual(['cancellation'])
  expect(mails[0]?.comment).toContain('Kursledaren är sjuk.')
})

it('an offer that was declined is taken out of the calendar', async () => {
  const { id, cia, since } = await offerToCia()
  await at.changeSeat(cia, {
    offeredOn: null,
    offerUntil: null,
    state: 'cancelled',
    cancelledOn: '2027-02-20',
  })
  expect(await bring(id)).toBe(1)
  expect(await at.mailed(since)).toEqual(['cancellation cia'])
})

it('who has no address is not told, and stops nobody', async () => {
  const { id } = await at.round()
  await at.seat(id, 'Bo Provsson', 'reserve', { ...offered, email: '' })
  await at.seat(id, 'Cia Provsson', 'reserve', offered)
  expect(await bring(id)).toBe(1)
  expect(await at.mailed()).toEqual(['invitation cia'])
})
