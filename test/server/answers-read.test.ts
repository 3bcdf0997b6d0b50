import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelEvent, changeAttendees, moveEvent } from '../../src/graph/change-event.ts'
import { lists } from '../../src/graph/lists.ts'
import { createRow } from '../../src/graph/rows.ts'
import { followAnswers, followAnswersEvery } from '../../src/server/follow-answers.ts'
import { buildHouse, type House } from '../../src/server/house.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { inviteTo } from '../support/invited-meeting.ts'
import { byHand } from '../support/sharepoint.ts'

const clock = { now: Date.parse('2027-02-01T08:00:00Z') }
const calls: string[] = []
let test: TestHouse
let vera: Caller

beforeAll(async () => {
  test = await openTestHouse({
    now: () => clock.now,
    fetch: fetch => async (input, init) => {
      const { url, method } = new Request(input, init)
      if (url.startsWith('https://graph.microsoft.com/')) calls.push(`${method} ${new URL(url).pathname}`)
      return fetch(input, init)
    },
  })
  vera = await test.as('projektledare-vg')
  await followAnswers(test.house)
})
afterAll(() => test.close())

const read = (house: House = test.house) => followAnswers(house)
const invite = (...people: string[]) => inviteTo(test, vera, { people })
const fault = (body: object) => test.call('/local/api/faults', { method: 'POST', body })
const setOrganiser = (body: object) =>
  test.call(`/local/api/mailboxes/${test.world.organiser}`, { method: 'POST', body })
const health = async () => (await test.call('/api/health')).body.mailbox

describe('what the invited answer in their own mailboxes', () => {
  it('stands in the list after the next look, yes, maybe and no, with its time', async () => {
    const { row, reply } = await invite('bo', 'siv', 'per', 'eva')
    await reply('bo', { response: 'accepted' })
    await reply('siv', { response: 'tentativelyAccepted' })
    await reply('per', { response: 'declined' })
    expect(await read()).toEqual({ changed: 3, readAt: new Date(clock.now).toISOString() })
    expect(['bo', 'siv', 'per', 'eva'].map(one => row(one).answer)).toEqual([
      'accepted',
      'tentative',
      'declined',
      'unknown',
    ])
    expect(Math.abs(Date.parse(row('bo').answeredAt ?? '') - clock.now)).toBeLessThan(60_000)
    expect(row('eva').answeredAt).toBeNull()
  })

  it('is unknown when it was never sent, whatever stands in the own calendar', async () => {
    const { row, reply } = await invite('bo')
    expect(await reply('bo', { response: 'accepted', send: false })).toBe(200)
    expect(await read()).toMatchObject({ changed: 0 })
    expect(row('bo')).toMatchObject({ answer: 'unknown', answeredAt: null })
  })

  it('can propose another time, and take it back', async () => {
    const { row, reply } = await invite('bo')
    const proposedNewTime = { start: '2027-03-11T08:00:00Z', end: '2027-03-11T11:00:00Z' }
    await reply('bo', { response: 'declined', proposedNewTime })
    await read()
    const { proposedStart, proposedEnd, answer } = row('bo')
    expect([answer, proposedStart, proposedEnd]).toEqual([
      'declined',
      proposedNewTime.start,
      proposedNewTime.end,
    ])
    await reply('bo', { response: 'accepted' })
    await read()
    expect(row('bo')).toMatchObject({ answer: 'accepted', proposedStart: null, proposedEnd: null })
  })

  it('from another address is a stranger’s, once, and the person stays unknown', async () => {
    const { row, rows, reply } = await invite('bo')
    await reply('bo', { response: 'accepted', from: 'bo.hemma@annan.example' })
    await read()
    expect(row('bo').answer).toBe('unknown')
    expect(row('bo.hemma@annan.example')).toMatchObject({
      standing: 'stranger',
      answer: 'accepted',
      officeId: null,
    })
    await reply('bo', { response: 'declined', from: 'BO.hemma@annan.example' })
    expect(await read()).toMatchObject({ changed: 1 })
    expect(rows()).toHaveLength(2)
    expect(row('bo.hemma@annan.example').answer).toBe('declined')
  })

  it('from an address that stands in Personer gets the name and office from there', async () => {
    const { row, reply } = await invite('bo')
    await reply('bo', { response: 'accepted', from: 'ylva@varberg.example' })
    await read()
    const office = test.house.mirror.row('offices', row('ylva@varberg.example').officeId ?? '')?.record
    expect(row('ylva@varberg.example').name).toBe('Ylva Låtsasberg')
    expect(office?.name).toBe('Varbergs kommun')
  })

  it('goes back to unknown when the meeting is moved and nobody has answered the new time', async () => {
    const { row, reply, event } = await invite('bo')
    await reply('bo', { response: 'accepted' })
    await read()
    const from = { start: event.toldStart ?? '', end: event.toldEnd ?? '' }
    const to = { start: '2027-04-10T07:00:00Z', end: '2027-04-10T10:00:00Z' }
    await moveEvent(test.house.ownGraph, test.world.organiser, event.eventId, 'flytt', { from, to })
    await read()
    expect(row('bo')).toMatchObject({ answer: 'unknown', answeredAt: null, standing: 'invited' })
    await cancelEvent(test.house.ownGraph, test.world.organiser, event.eventId, '')
  })
})

describe('a meeting whose change was broken off', () => {
  it('still gets its answers, and is left to who changes it', async () => {
    const { row, reply, event, eventRow } = await invite('bo')
    await byHand(test).change('events', event.id, { Lage: 'Skickas' })
    await test.house.mirror.sync('events')
    await reply('bo', { response: 'accepted' })
    await read()
    expect(row('bo').answer).toBe('accepted')
    await cancelEvent(test.house.ownGraph, test.world.organiser, event.eventId, '')
    await read()
    expect([eventRow()?.state, row('bo').answer]).toEqual(['sending', 'accepted'])
    await byHand(test).change('events', event.id, { Lage: 'Skickad' })
    await test.house.mirror.sync('events')
    await read()
    expect(eventRow()?.state).toBe('gone')
  })
})

describe('what somebody does in Outlook by hand', () => {
  it('an event that is deleted or cancelled is gone, and nothing is said of its people', async () => {
    const gone = await invite('bo')
    const cancelled = await invite('siv')
    await test.call(`/local/api/mailboxes/${test.world.organiser}/events/${gone.event.eventId}`, {
      method: 'DELETE',
    })
    await cancelEvent(test.house.ownGraph, test.world.organiser, cancelled.event.eventId, '')
    await read()
    expect(gone.eventRow()?.state).toBe('gone')
    expect(cancelled.eventRow()?.state).toBe('gone')
    expect(gone.row('bo').standing).toBe('invited')
    expect(await read()).toMatchObject({ changed: 0 })
  })

  it('who is taken off the event is no longer invited, and what was entered by hand stays', async () => {
    const { row, event, address } = await invite('bo', 'siv')
    const { etag, id } = row('bo')
    const body = { answer: 'accepted', substitute: '', note: 'Ringde' }
    await vera(`/api/invitations/${id}/answer`, { method: 'POST', body, headers: { 'If-Match': etag } })
    const change = { add: [], remove: [address('bo')] }
    await changeAttendees(test.house.ownGraph, test.world.organiser, event.eventId, change)
    await read()
    expect(row('bo')).toMatchObject({ standing: 'withdrawn', manualAnswer: 'accepted', note: 'Ringde' })
    expect(row('siv').standing).toBe('invited')
  })

  it('a main address in place of the invited one takes nobody off the list', async () => {
    const { row, event, address } = await invite('bo', 'siv')
    const alias = { address: address('bo').replace('kommun', 'stad'), name: 'bo Påhittad', isRequired: true }
    const change = { add: [alias], remove: [address('bo')] }
    await changeAttendees(test.house.ownGraph, test.world.organiser, event.eventId, change)
    await read()
    expect(row('bo').standing).toBe('invited')
    expect(row(alias.address).standing).toBe('stranger')
  })

  it('a stranger who is taken off again is off the board, and back with the next answer', async () => {
    const { row, event, reply } = await invite('bo')
    const from = 'bo.hemma@annan.example'
    await reply('bo', { response: 'accepted', from })
    await read()
    await changeAttendees(test.house.ownGraph, test.world.organiser, event.eventId, {
      add: [],
      remove: [from],
    })
    await read()
    expect(row(from).standing).toBe('withdrawn')
    await reply('bo', { response: 'declined', from })
    await read()
    expect(row(from)).toMatchObject({ standing: 'stranger', answer: 'declined' })
  })
})

describe('a look at Outlook', () => {
  it('takes one call and writes nothing when nothing has changed, however many meetings stand', async () => {
    const meetings = [await invite('bo', 'siv'), await invite('per'), await invite('eva')]
    for (const { reply } of meetings.slice(1, 2)) await reply('per', { response: 'accepted' })
    await read()
    const written = await byHand(test).watch()
    calls.length = 0
    expect(await read()).toMatchObject({ changed: 0 })
    expect(calls).toEqual([expect.stringMatching(/^GET .*\/calendarView$/)])
    expect(await written()).toEqual([])
  })

  it('says in the log who read it and what it was', async () => {
    const { row, reply } = await invite('bo')
    await reply('bo', { response: 'accepted' })
    await read()
    const lines = (await vera('/api/changes')).body.records
    expect(
      lines.find(
        (line: { noun: string; recordId: string }) =>
          line.noun === 'invitations' && line.recordId === row('bo').id,
      ),
    ).toMatchObject({ by: 'Samverkan (bakgrund)', kind: 'changed' })
  })

  it('by two servers at once writes each answer once, and each stranger', async () => {
    const other = buildHouse(test.world)
    const { rows, reply, row } = await invite('bo', 'siv', 'per')
    await other.mirror.sync()
    await reply('bo', { response: 'accepted' })
    await reply('siv', { response: 'declined' })
    await reply('per', { response: 'accepted', from: 'per.hemma@annan.example' })
    await Promise.all([read(), read(other)])
    await Promise.all([test.house.mirror.sync(), other.mirror.sync()])
    expect(await read()).toMatchObject({ changed: 0 })
    expect(await read(other)).toMatchObject({ changed: 0 })
    expect(rows()).toHaveLength(4)
    expect([row('bo').answer, row('siv').answer, row('per.hemma@annan.example').answer]).toEqual([
      'accepted',
      'declined',
      'accepted',
    ])
    const lines = (await vera('/api/changes')).body.records
    for (const person of ['bo', 'siv'])
      expect(
        lines.filter(
          (line: { noun: string; recordId: string }) =>
            line.noun === 'invitations' && line.recordId === row(person).id,
        ),
      ).toHaveLength(1)
  })

  it('takes nobody for a stranger whom another server has just put on the list', async () => {
    const { event, meeting, rows, row, address } = await invite('bo')
    const other = buildHouse(test.world)
    await other.mirror.sync()
    const listed = {
      ...row('bo'),
      name: 'Siv Påhittad',
      address: address('siv'),
      standing: 'listed' as const,
    }
    const { id: _id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...record } = listed
    const place = test.house.mirror.place('invitations')
    await createRow(test.house.ownGraph, place, lists.invitations, record, `invited-${meeting.id}-siv`)
    const add = [{ address: address('siv'), name: 'Siv', isRequired: true }]
    await changeAttendees(test.house.ownGraph, test.world.organiser, event.eventId, { add, remove: [] })
    expect(await read(other)).toMatchObject({ changed: 0 })
    await test.house.mirror.sync('invitations')
    expect(
      rows()
        .map(({ standing }) => standing)
        .sort(),
    ).toEqual(['invited', 'listed'])
  })

  it('takes a stranger off the board who has been invited since', async () => {
    const { reply, meeting, row, rows } = await invite('bo')
    const from = 'bo.hemma@annan.example'
    await reply('bo', { response: 'accepted', from })
    await read()
    const { id: _id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...record } = row(from)
    const place = test.house.mirror.place('invitations')
    const invited = { ...record, standing: 'invited' as const }
    await createRow(test.house.ownGraph, place, lists.invitations, invited, `invited-${meeting.id}-hemma`)
    await test.house.mirror.sync('invitations')
    await read()
    expect(
      rows()
        .map(({ standing }) => standing)
        .sort(),
    ).toEqual(['invited', 'invited', 'withdrawn'])
  })

  it('meets a row that somebody changed meanwhile, and keeps both', async () => {
    const { row, reply } = await invite('bo')
    await reply('bo', { response: 'accepted' })
    const { id } = row('bo')
    await byHand(test).change('invitations', id, { Anteckning: 'Skriven i SharePoint' })
    await read()
    expect(row('bo')).toMatchObject({ answer: 'accepted', note: 'Skriven i SharePoint' })
  })

  it('forgets a meeting a week after it was', async () => {
    const held = (day: string) =>
      inviteTo(test, vera, { people: ['bo'], more: { startsOn: day, endsOn: day, answerBy: null } })
    const [still, over] = [await held('2027-01-25'), await held('2027-01-24')]
    for (const { reply } of [still, over]) expect(await reply('bo', { response: 'accepted' })).toBe(200)
    expect((await read()).changed).toBe(1)
    expect([still, over].map(({ row }) => row('bo').answer)).toEqual(['accepted', 'unknown'])
  })

  it('now is asked for by a project leader only, and tells what it changed', async () => {
    const { meeting, reply } = await invite('bo')
    await reply('bo', { response: 'accepted' })
    const now = (call: Caller) => call(`/api/meetings/${meeting.id}/answers/read`, { method: 'POST' })
    expect((await now(await test.as('chef'))).status).toBe(403)
    const { status, body } = await now(vera)
    expect([status, body.changed]).toEqual([200, 1])
    expect((await vera('/api/meetings/987654/answers/read', { method: 'POST' })).status).toBe(404)
  })
})

describe('a mailbox that does not answer', () => {
  it('is said in Hälsa with who can mend it, once in the log, and takes nothing from the lists', async () => {
    const { row, reply, event, eventRow } = await invite('bo')
    await reply('bo', { response: 'accepted' })
    await read()
    expect(await health()).toMatchObject({ state: 'answers', readAt: new Date(clock.now).toISOString() })
    const logged = () => test.log.filter(({ event: name }) => name === 'mailbox_state')
    const before = logged().length
    await setOrganiser({ granted: false })
    for (let round = 0; round < 3; round += 1)
      await expect(read()).rejects.toMatchObject({ code: 'mailbox_refused' })
    const said = await health()
    expect(said).toMatchObject({ state: 'refused', readAt: new Date(clock.now).toISOString() })
    expect(said.sentence).toMatch(/saknar rätt/)
    expect(said.mendedBy).toMatch(/administratör/)
    expect(logged().slice(before)).toMatchObject([{ level: 'warn', state: 'mailbox_refused' }])
    expect([row('bo').answer, eventRow()?.state, eventRow()?.eventId]).toEqual([
      'accepted',
      'standing',
      event.eventId,
    ])
    await setOrganiser({ granted: true })
    await read()
    expect((await health()).state).toBe('answers')
    expect(logged().slice(before + 1)).toMatchObject([{ level: 'info', state: 'ready' }])
  })

  it('is known before any meeting stands, by a server that has just begun', async () => {
    const empty = await openTestHouse({ demonstrate: false })
    const mailbox = async () => (await empty.call('/api/health')).body.mailbox
    expect(await mailbox()).toMatchObject({ state: 'unread', readAt: null })
    await followAnswers(empty.house)
    expect((await mailbox()).state).toBe('answers')
    empty.close()
  })

  it('keeps the rounds going: the next one after it answers again reads what came', async () => {
    const { row, reply } = await invite('bo')
    await setOrganiser({ granted: false })
    const stop = followAnswersEvery(test.house, 0.02)
    await expect.poll(async () => (await health()).state).toBe('refused')
    await reply('bo', { response: 'accepted' })
    await setOrganiser({ granted: true })
    await expect.poll(() => row('bo').answer).toBe('accepted')
    stop()
  })
})

it('a list that refuses one row keeps no other answer out', async () => {
  const { row, reply } = await invite('bo', 'siv', 'per')
  for (const person of ['bo', 'siv', 'per']) await reply(person, { response: 'accepted' })
  await fault({ kind: 'throttled', method: 'PATCH', retryAfter: 60 })
  await expect(read()).rejects.toMatchObject({ code: 'throttled' })
  expect(['bo', 'siv', 'per'].filter(person => row(person).answer === 'accepted')).toHaveLength(2)
  expect(await read()).toMatchObject({ changed: 1 })
})
