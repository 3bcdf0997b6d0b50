import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { bringCourseEvents } from '../../src/server/course-events.ts'
import { buildHouse } from '../../src/server/house.ts'
import { openRoundsHouse, type RoundsHouse } from '../support/course-mail.ts'
import { openInstance } from '../support/instance.ts'

let at: RoundsHouse
beforeEach(async () => {
  at = await openRoundsHouse()
})
afterEach(() => at.test.close())

const bring = (id: string) => bringCourseEvents(at.server.house, id)
const both = (kind: string, name: string) => [`${kind} ${name}`, `${kind} ${name}`]

it('everybody who sits in a round gets one invitation to each of its sessions, and nobody else does', async () => {
  const { id } = await at.round()
  await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson', 'confirmed')
  await at.seat(id, 'Cia Provsson', 'reserve')
  await at.seat(id, 'Dan Provsson', 'cancelled', { cancelledOn: '2027-02-01' })
  await at.seat(id, 'Eva Provsson', 'registered', { email: '' })
  expect(await bring(id)).toBe(2)
  expect(await at.mailed()).toEqual([...both('invitation', 'anna'), ...both('invitation', 'bo')])
  expect(await bring(id)).toBe(0)
  expect(await at.mailed()).toHaveLength(4)
  const { mails } = await at.outlook.mails()
  const own = mails.filter(({ to }) => to.startsWith('anna'))
  expect(own.map(({ subject, start, end, place }) => ({ subject, start, end, place }))).toEqual([
    {
      subject: 'Anmäld: Grund våren 2027, tillfälle 1',
      start: '2027-04-06T07:30:00.000Z',
      end: '2027-04-07T14:30:00.000Z',
      place: 'Varberg, Kusthotellet',
    },
    {
      subject: 'Anmäld: Grund våren 2027, tillfälle 2',
      start: '2027-05-12T07:30:00.000Z',
      end: '2027-05-12T14:30:00.000Z',
      place: 'Borås, Kusthotellet',
    },
  ])
  expect(own[0]?.body).toContain('Senast onsdag 3 mars 2027 avgörs om kursen blir av')
  expect(own[0]?.attendees).toBeNull()
})

it('who comes later is told alone, and who gives up the seat is told alone', async () => {
  const { id } = await at.round()
  const anna = await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.seat(id, 'Cia Provsson')
  await at.changeSeat(anna.id, { state: 'cancelled', cancelledOn: '2027-02-19' })
  expect(await bring(id)).toBe(2)
  expect(await at.mailed(since)).toEqual([...both('cancellation', 'anna'), ...both('invitation', 'cia')])
})

it('a substitute is invited in the place of who had the seat, also before that row says so', async () => {
  const { id } = await at.round()
  const anna = await at.seat(id, 'Anna Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.seat(id, 'Bo Provsson', 'registered', { replacesId: anna.id })
  expect(await bring(id)).toBe(2)
  expect(await at.mailed(since)).toEqual([...both('cancellation', 'anna'), ...both('invitation', 'bo')])
})

it('when it is decided that the round runs all are told once, with what is new first', async () => {
  const { id } = await at.round()
  await at.seat(id, 'Anna Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.changeRound(id, { decidedOn: '2027-02-19' })
  expect(await bring(id)).toBe(1)
  expect(await bring(id)).toBe(0)
  const { mails } = await at.outlook.mails(since)
  expect(mails.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'update Grund våren 2027, tillfälle 1',
    'update Grund våren 2027, tillfälle 2',
  ])
  expect(mails[0]?.body).toContain('Nu är det bestämt: kursen blir av.')
})

it('another day for one session is told once, in that session alone, and what nobody needs to know is not told', async () => {
  const { id, sessions } = await at.round()
  await at.seat(id, 'Anna Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.changeRound(id, { priceOre: 750_000, granted: [{ seatId: '1', until: null }] })
  expect(await bring(id)).toBe(0)
  const [first] = sessions
  if (first === undefined) throw new Error('no session')
  await at.changeRound(id, { sessions: [first, { from: '2027-05-19', to: '2027-05-19', place: 'Borås' }] })
  expect(await bring(id)).toBe(1)
  const { mails } = await at.outlook.mails(since)
  expect(mails.map(({ kind, start }) => `${kind} ${start}`)).toEqual(['update 2027-05-19T07:30:00.000Z'])
  expect(mails[0]?.body).toContain('Ny tid. Tidigare: onsdag 12 maj 2027')
})

it('who comes when something is also to be told gets one mail, and so does who goes', async () => {
  const { id } = await at.round({ sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }] })
  const anna = await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.seat(id, 'Cia Provsson')
  await at.changeSeat(anna.id, { state: 'cancelled', cancelledOn: '2027-02-19' })
  await at.changeRound(id, { venue: 'Skogshotellet', decidedOn: '2027-02-19' })
  expect(await bring(id)).toBe(3)
  expect(await at.mailed(since)).toEqual(['cancellation anna', 'invitation cia', 'update bo'])
})

it('a cancelled round is called off with its reason, also for those who are back in the queue by then', async () => {
  const { id } = await at.round()
  const anna = await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.changeSeat(anna.id, { state: 'interest', roundId: null, fromRoundId: id })
  await at.changeRound(id, { cancelledOn: '2027-02-19', cancelReason: 'För få anmälda.' })
  expect(await bring(id)).toBe(2)
  expect(await bring(id)).toBe(0)
  expect(await at.mailed(since)).toEqual([...both('cancellation', 'anna'), ...both('cancellation', 'bo')])
  const { mails } = await at.outlook.mails(since)
  expect(mails[0]?.comment).toBe(
    'Grund våren 2027 är inställd. Skäl: För få anmälda.\n\nDu står först i kön till nästa omgång, och behöver inte anmäla dig igen.',
  )
})

it('nobody is told of a round without days, and all are when the days are set', async () => {
  const { id } = await at.round({ sessions: [] })
  await at.seat(id, 'Anna Provsson')
  expect(await bring(id)).toBe(0)
  expect(await at.mailed()).toEqual([])
  await at.changeRound(id, { sessions: [{ from: '2027-04-06', to: '2027-04-06', place: '' }] })
  expect(await bring(id)).toBe(1)
  expect(await at.mailed()).toEqual(['invitation anna'])
})

it('a session that is taken away is called off, and set again it is sent anew', async () => {
  const { id, sessions } = await at.round()
  await at.seat(id, 'Anna Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.changeRound(id, { sessions: sessions.slice(0, 1) })
  await bring(id)
  expect(await at.mailed(since)).toEqual(['cancellation anna'])
  await at.changeRound(id, { sessions })
  await bring(id)
  expect(await at.mailed(since)).toEqual(['cancellation anna', 'invitation anna'])
})

it('of a session that is over nobody is told anything any more', async () => {
  const { id } = await at.round()
  const anna = await at.seat(id, 'Anna Provsson')
  await bring(id)
  const since = await at.outlook.last()
  await at.goTo('2027-04-20')
  await at.changeSeat(anna.id, { state: 'cancelled', cancelledOn: '2027-04-20' })
  await bring(id)
  expect(await at.mailed(since)).toEqual(['cancellation anna'])
  await at.seat(id, 'Bo Provsson')
  await at.goTo('2027-05-20')
  await bring(id)
  await at.changeRound(id, { cancelledOn: '2027-05-20', cancelReason: 'För sent.' })
  await bring(id)
  expect(await at.mailed(since)).toEqual(['cancellation anna'])
})

it('a colleague who was sent the invitation on, or set on the list by hand, is left there', async () => {
  const { id } = await at.round({ sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }] })
  await at.seat(id, 'Anna Provsson')
  await bring(id)
  const [event] = at.events()
  const { world } = at.test
  const path = `/users/${world.organiser}/events/${event?.eventId}`
  const attendees = ['anna', 'utbildaren'].map(name => ({
    emailAddress: { address: `${name}@kommun.example`, name },
    type: 'required',
  }))
  await at.server.house.ownGraph({ method: 'PATCH', path, body: { attendees } }, z.unknown())
  const since = await at.outlook.last()
  await at.seat(id, 'Bo Provsson')
  await bring(id)
  expect(await at.mailed(since)).toEqual(['invitation bo'])
})

it('a mended address gets the invitation, and the one that was wrong is taken off', async () => {
  const { id } = await at.round({ sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }] })
  const anna = await at.seat(id, 'Anna Provsson', 'registered', { email: 'ana@kommun.example' })
  await bring(id)
  const since = await at.outlook.last()
  await at.changeSeat(anna.id, { email: 'anna@kommun.example' })
  await bring(id)
  expect(await at.mailed(since)).toEqual(['cancellation ana', 'invitation anna'])
})

it('an event that somebody deleted in Outlook by hand is followed by another', async () => {
  const { id } = await at.round({ sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }] })
  await at.seat(id, 'Anna Provsson')
  await bring(id)
  await at.outlook.deleteByHand(at.events()[0]?.eventId ?? '')
  const since = await at.outlook.last()
  expect(await bring(id)).toBe(1)
  expect(await at.mailed(since)).toEqual(['invitation anna'])
  expect(at.events().map(({ state, round }) => `${state} ${round}`)).toEqual(['gone 1', 'standing 2'])
})

it('when the round has been held those who were there are asked once what they thought, by one link for all', async () => {
  const { id } = await at.round({ sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }] })
  await at.seat(id, 'Anna Provsson', 'completed', { finishedOn: '2027-04-07' })
  await at.seat(id, 'Bo Provsson', 'notCompleted')
  await at.seat(id, 'Cia Provsson', 'notCompleted', {
    attendance: [{ day: '2027-04-06', attendance: 'present' }],
  })
  await at.goTo('2027-04-08')
  await bring(id)
  expect(await at.mailed()).toEqual([])
  await at.changeRound(id, { heldOn: '2027-04-08' })
  expect(await bring(id)).toBe(2)
  await at.goTo('2027-04-10')
  expect(await bring(id)).toBe(0)
  const { mails } = await at.outlook.mails()
  expect(mails.map(({ to }) => to)).toEqual(['anna@kommun.example', 'cia@kommun.example'])
  expect(mails[0]?.body).toContain('torsdag 22 april 2027')
  expect(mails[0]?.body).toContain('https://samverkan.example/utvardering/')
  expect(new Set(mails.map(({ body }) => body)).size).toBe(1)
})

it('nobody of an old roster is asked anything', async () => {
  const { id } = await at.round({
    sessions: [{ from: '2015-10-06', to: '2015-10-07', place: 'Varberg' }],
    opensOn: null,
    signUpBy: null,
    decideBy: null,
    heldOn: '2015-11-09',
  })
  await at.seat(id, 'Anna Provsson', 'completed', { finishedOn: '2015-11-09' })
  expect(await bring(id)).toBe(0)
  expect(await at.mailed()).toEqual([])
})

it('two servers that tell the same at once mail each once', async () => {
  const { id } = await at.round()
  const other = buildHouse(at.test.world)
  await other.mirror.sync()
  for (const name of ['Anna Provsson', 'Bo Provsson', 'Cia Provsson']) await at.seat(id, name)
  await Promise.all([bring(id), bringCourseEvents(other, id)])
  expect(await at.mailed()).toEqual(['anna', 'bo', 'cia'].flatMap(name => both('invitation', name)))
})

it('a round with people in it is not removed: it is cancelled, so that they are told', async () => {
  const { id, etag } = await at.round()
  const empty = await at.round({ title: 'Grund hösten 2027' })
  const anna = await at.seat(id, 'Anna Provsson')
  await bring(id)
  const vera = await at.test.as('projektledare-vg')
  const remove = (round: string, seen: string) =>
    vera(`/api/rounds/${round}`, { method: 'DELETE', headers: { 'If-Match': seen } })
  await at.changeSeat(anna.id, { roundId: null, state: 'interest' })
  const refused = await remove(id, etag)
  expect([refused.status, refused.body.code]).toEqual([409, 'in_use'])
  expect(refused.body.fields[0].reason).toContain('Ställ in den i stället')
  expect((await remove(empty.id, empty.etag)).status).toBe(204)
})

it('a server whose lists lag behind tells nobody what is old, takes nobody off who is new and calls nobody back', async () => {
  const { id } = await at.round({ sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }] })
  const anna = await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  await bring(id)
  // What others wrote since does not come to this one by the lists of changes.
  const late = await openInstance(at.test, async (request, send) =>
    request.url.includes('/delta') ? Response.json({ value: [], '@odata.deltaLink': request.url }) : send(),
  )
  await at.changeRound(id, { decidedOn: '2027-02-19' })
  await at.changeSeat(anna.id, { state: 'cancelled', cancelledOn: '2027-02-19' })
  await at.seat(id, 'Cia Provsson')
  await bring(id)
  const since = await at.outlook.last()
  expect(late.house.mirror.row('rounds', id)?.record?.decidedOn).toBeNull()
  expect(await bringCourseEvents(late.house, id)).toBe(0)
  expect(await at.mailed(since)).toEqual([])
})
