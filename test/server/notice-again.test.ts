import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeAttendees } from '../../src/graph/change-event.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type Between, freely, openInstance } from '../support/instance.ts'
import { changeMeeting, makeMeeting, noon, noticeOf, outlookOf, somebody } from '../support/notice.ts'
import { byHand } from '../support/sharepoint.ts'

/* What comes after a notice has been sent, or is called off while it is sent. */

const clock = { now: noon }
let test: TestHouse
let vera: Caller
let outlook: ReturnType<typeof outlookOf>
let since = 0

beforeAll(async () => {
  test = await openTestHouse({ demonstrate: false, now: () => clock.now })
  vera = await test.as('projektledare-vg')
  outlook = outlookOf(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  clock.now = noon
  since = await outlook.last()
})

const mailedNow = async () => {
  const mails = await outlook.mailed(since)
  since = await outlook.last()
  return mails
}
type Row = { id: string; name: string; meetingId: string; etag: string; standing: string }
const rowsOf = async (meetingId: string): Promise<Row[]> =>
  (await vera('/api/invitations')).body.records.filter((one: Row) => one.meetingId === meetingId)
async function rowOf(meetingId: string, name: string): Promise<Row> {
  const row = (await rowsOf(meetingId)).find(one => one.name === name)
  if (row === undefined) throw new Error(`no row of ${name}`)
  return row
}
const standings = async (meetingId: string) =>
  Object.fromEntries((await rowsOf(meetingId)).map(({ name, standing }) => [name, standing]))

async function sent(names = ['bo', 'siv'], more: object = {}) {
  const meeting = await makeMeeting(vera, more)
  const notice = noticeOf(vera, meeting.id)
  const { body } = await notice.send(names.map(name => somebody(name)))
  expect(body).toMatchObject({ mailed: names.length, event: { state: 'standing' } })
  since = await outlook.last()
  return { id: meeting.id, event: body.event, ...notice }
}

/** Somebody changes who is on the event in the organiser's calendar. */
const changeByHand = (eventId: string, add: string[], remove: string[] = []) =>
  changeAttendees(test.house.ownGraph, test.world.organiser, eventId, {
    add: add.map(name => ({ address: `${name}@kommun.example`, name, isRequired: true })),
    remove: remove.map(name => `${name}@kommun.example`),
  })

/** A server that is held just before its first call of this kind to Outlook, until it is let go. */
function held(method: string) {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  const { promise: gate, resolve: letGo } = Promise.withResolvers<void>()
  let isFirst = true
  const between: Between = async (request, send) => {
    if (isFirst && request.method === method && new URL(request.url).pathname.includes('/users/')) {
      isFirst = false
      reach()
      await gate
    }
    return send()
  }
  return { between, reached, letGo }
}

describe('called off while another server is sending', () => {
  it.each([
    ['before the event is made', 'POST'],
    ['before anybody is invited', 'PATCH'],
  ])('%s: nobody is invited, and nothing is left in the calendar', async (_, method) => {
    const { id } = await makeMeeting(vera)
    const { between, reached, letGo } = held(method)
    const server = await openInstance(test, between)
    const sending = noticeOf(await server.as('projektledare-h'), id).send([somebody('bo'), somebody('siv')])
    await reached
    await test.house.mirror.sync()
    const { cancel, read } = noticeOf(vera, id)
    expect((await cancel()).body).toMatchObject({ mailed: 0, event: { state: 'cancelled' } })
    letGo()
    expect((await sending).status).not.toBe(200)
    await test.house.mirror.sync()
    expect(await outlook.mailed(since)).toEqual([])
    expect((await read()).state).toBe('cancelled')
    expect((await cancel()).body.mailed).toBe(0)
  })

  it('says that the meeting is called off to the one who sent', async () => {
    const { id } = await makeMeeting(vera)
    const { between, reached, letGo } = held('POST')
    const server = await openInstance(test, between)
    const sending = noticeOf(await server.as('projektledare-h'), id).send([somebody('bo')])
    await reached
    await test.house.mirror.sync()
    await noticeOf(vera, id).cancel()
    letGo()
    const { status, body } = await sending
    expect([status, body.code, body.detail]).toEqual([
      409,
      'cannot_notify',
      expect.stringContaining('inställt'),
    ])
  })

  it('in the row of the meeting alone: nobody is invited, and it can be planned and sent anew', async () => {
    const { id } = await makeMeeting(vera)
    const { between, reached, letGo } = held('POST')
    const server = await openInstance(test, between)
    const sending = noticeOf(await server.as('projektledare-h'), id).send([somebody('bo')])
    await reached
    await changeMeeting(vera, id, { state: 'cancelled' })
    letGo()
    expect((await sending).status).toBe(409)
    expect(await outlook.mailed(since)).toEqual([])
    await test.house.mirror.sync()
    await changeMeeting(vera, id, { state: 'planned' })
    const { read, send } = noticeOf(vera, id)
    expect((await read()).state).toBe('unsent')
    expect((await send([somebody('bo')])).body).toMatchObject({ mailed: 1, event: { round: 2 } })
    expect(await mailedNow()).toEqual(['invitation bo'])
  })

  it('and standing in Outlook all the same is called off when asked again', async () => {
    const { id, event, cancel } = await sent()
    await byHand(test).change('events', event.id, { Lage: 'Inställd', OutlookHandelse: '' })
    await byHand(test).change('meetings', id, { Lage: 'Inställt' })
    expect((await cancel()).body).toMatchObject({ mailed: 2, event: { state: 'cancelled' } })
    expect(await mailedNow()).toEqual(['cancellation bo', 'cancellation siv'])
    expect((await cancel()).body.mailed).toBe(0)
    expect(await mailedNow()).toEqual([])
  })
})

describe('a meeting called off and planned anew', () => {
  const may = { state: 'planned', startsOn: '2027-05-05', endsOn: '2027-05-05' }

  it('invites those in the order and nobody else, each as ordered', async () => {
    const { id, cancel, send, read } = await sent(['bo', 'siv', 'per'])
    await cancel()
    await changeMeeting(vera, id, may)
    await mailedNow()
    expect((await send([somebody('bo', false), somebody('eva')])).body.mailed).toBe(2)
    expect(await mailedNow()).toEqual(['invitation bo', 'invitation eva'])
    expect(await standings(id)).toEqual({
      bo: 'invited',
      eva: 'invited',
      per: 'withdrawn',
      siv: 'withdrawn',
    })
    expect(await rowOf(id, 'bo')).toMatchObject({ required: false })
    expect((await read()).state).toBe('told')
  })

  it('and sent by two servers at once is one event, with one mail for each in either order', async () => {
    const { id, cancel, read } = await sent(['bo', 'siv', 'per'])
    await cancel()
    await changeMeeting(vera, id, may)
    await mailedNow()
    const orders = [
      ['bo', 'siv'],
      ['bo', 'eva'],
    ].map(names => names.map(name => somebody(name)))
    const both = await Promise.all(
      orders.map(async order => {
        const server = await openInstance(test, freely)
        return noticeOf(await server.as('projektledare-vg'), id).send(order)
      }),
    )
    for (const { status } of both) expect([200, 409]).toContain(status)
    const mailed = await mailedNow()
    expect(new Set(mailed).size).toBe(mailed.length)
    expect(mailed).not.toContain('invitation per')
    expect(both.reduce((sum, { body }) => sum + (body.mailed ?? 0), 0)).toBe(mailed.length)
    await test.house.mirror.sync()
    expect((await read()).event).toMatchObject({ round: 2, state: 'standing' })
  })

  it('carries nothing that was said of the date that was called off', async () => {
    const { id, cancel, send } = await sent()
    const bo = await rowOf(id, 'bo')
    const told = { answer: 'accepted', substitute: 'Ulf', note: 'Kommer sent.' }
    const headers = { 'If-Match': bo.etag }
    expect(
      (await vera(`/api/invitations/${bo.id}/answer`, { method: 'POST', body: told, headers })).status,
    ).toBe(200)
    await byHand(test).change('invitations', bo.id, { SvarOutlook: 'Kommer', Pamind: '2027-01-11T11:00:00Z' })
    await test.house.mirror.sync()
    expect(await rowOf(id, 'bo')).toMatchObject({ answer: 'accepted', manualAnswer: 'accepted' })
    await cancel()
    await changeMeeting(vera, id, may)
    await send([somebody('bo'), somebody('siv')])
    expect(await rowOf(id, 'bo')).toMatchObject({
      standing: 'invited',
      answer: 'unknown',
      answeredAt: null,
      manualAnswer: null,
      manualBy: '',
      manualAt: null,
      substitute: '',
      note: '',
      remindedOn: null,
    })
  })

  it('says beforehand when the notice is short', async () => {
    const { id, cancel, read } = await sent()
    await cancel()
    await changeMeeting(vera, id, { state: 'planned', startsOn: '2027-01-14', endsOn: '2027-01-14' })
    expect((await read()).cautions.join(' ')).toMatch(/3 dagar till mötet/)
  })
})

it('what was entered by hand holds when only the event was deleted in Outlook: the date is the same', async () => {
  const { id, event, renew } = await sent()
  const bo = await rowOf(id, 'bo')
  const body = { answer: 'declined', substitute: '', note: 'Ringde.' }
  await vera(`/api/invitations/${bo.id}/answer`, { method: 'POST', body, headers: { 'If-Match': bo.etag } })
  await outlook.deleteByHand(event.eventId)
  expect((await renew()).body).toMatchObject({ mailed: 2, event: { round: 2 } })
  expect(await rowOf(id, 'bo')).toMatchObject({
    standing: 'invited',
    answer: 'unknown',
    manualAnswer: 'declined',
    note: 'Ringde.',
  })
})

describe('who is taken off', () => {
  it('and put back by hand in Outlook stays there when somebody else is added', async () => {
    const { id, event, list } = await sent()
    expect((await list([], [(await rowOf(id, 'bo')).id])).body.mailed).toBe(1)
    await changeByHand(event.eventId, ['bo'])
    await mailedNow()
    expect((await list([somebody('eva')])).body.mailed).toBe(1)
    expect(await mailedNow()).toEqual(['invitation eva'])
  })

  it('can be taken off again by a new order', async () => {
    const { id, event, list } = await sent()
    const { id: bo } = await rowOf(id, 'bo')
    await list([], [bo])
    await changeByHand(event.eventId, ['bo'])
    await mailedNow()
    expect((await list([], [bo])).body.mailed).toBe(1)
    expect(await mailedNow()).toEqual(['cancellation bo'])
  })

  it('who came as a stranger is taken off also after a break', async () => {
    const { id, event, read, send } = await sent()
    await changeByHand(event.eventId, ['frans'])
    await vera(`/api/meetings/${id}/answers/read`, { method: 'POST' })
    const frans = await rowOf(id, 'frans')
    expect(frans.standing).toBe('stranger')
    await mailedNow()
    const { between, reached } = held('PATCH')
    const server = await openInstance(test, between)
    void noticeOf(await server.as('projektledare-vg'), id).list([], [frans.id])
    await reached
    await test.house.mirror.sync()
    expect((await read()).state).toBe('unfinished')
    expect((await rowOf(id, 'frans')).standing).toBe('leaving')
    expect((await send([somebody('bo')])).status).toBe(200)
    expect(await mailedNow()).toEqual(['cancellation frans'])
    expect((await rowOf(id, 'frans')).standing).toBe('withdrawn')
    expect((await read()).state).toBe('told')
  })
})

describe('somebody on the list who is not on the event', () => {
  it('since the address was mended by hand counts as not invited, is added, and then counts', async () => {
    const { id, list, read } = await sent()
    const bo = await rowOf(id, 'bo')
    await byHand(test).change('invitations', bo.id, { Epost: 'bosse@kommun.example' })
    await test.house.mirror.sync()
    const { state, recipients } = await read()
    expect(state).toBe('unfinished')
    expect(recipients.find((one: Row) => one.name === 'bo').standing).toBe('listed')
    expect((await list([{ ...somebody('bo'), address: 'bosse@kommun.example' }])).body.mailed).toBe(1)
    expect(await mailedNow()).toEqual(['invitation bosse'])
    expect((await read()).state).toBe('told')
    expect((await rowOf(id, 'bo')).standing).toBe('invited')
    expect((await list([somebody('bosse')])).body.mailed).toBe(0)
  })

  it('since somebody took them off in Outlook is invited when added', async () => {
    const { event, list, read } = await sent()
    await changeByHand(event.eventId, [], ['bo'])
    await mailedNow()
    expect((await list([somebody('bo')])).body.mailed).toBe(1)
    expect(await mailedNow()).toEqual(['invitation bo'])
    expect((await read()).state).toBe('told')
  })
})

it('the notice counts from the day on which the invited were sent the day that now holds', async () => {
  const { id, event } = await sent()
  const dayAfter = async () => {
    clock.now += 86_400_000
    const server = await openInstance(test, freely)
    const by = await server.as('projektledare-vg')
    return { ...noticeOf(by, id), to: (more: object) => changeMeeting(by, id, more) }
  }
  expect(event.sentOn).toBe('2027-01-11')
  const tuesday = await dayAfter()
  await tuesday.to({ startTime: '10:00' })
  expect((await tuesday.change()).body.event.sentOn).toBe('2027-01-11')
  await tuesday.to({ startsOn: '2027-03-17', endsOn: '2027-03-17' })
  expect((await tuesday.change()).body.event.sentOn).toBe('2027-01-12')
  const wednesday = await dayAfter()
  expect((await wednesday.list([somebody('eva')])).body.event.sentOn).toBe('2027-01-12')
})
