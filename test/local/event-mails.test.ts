import { describe, expect, test } from 'vitest'
import { eventIn, invited, openOutlook, west } from './open-outlook.ts'

const noTime = '0001-01-01T00:00:00Z'
const later = {
  start: { dateTime: '2027-03-11T09:00:00', timeZone: west },
  end: { dateTime: '2027-03-11T12:00:00', timeZone: west },
}

describe('who gets which mail', () => {
  test('every attendee an invitation, once, whatever letters the address stands in', async () => {
    const { counts, create, mails, world } = await openOutlook()
    const people = invited('bo', 'BO@Kommun.example', 'siv', world.organiserMailbox)
    const made = await create({ attendees: people })
    expect(made.attendees.map(one => one.status.response)).toEqual(['none', 'none', 'organizer'])
    expect(await counts('bo')).toEqual({ invitation: 1 })
    expect(await counts('siv')).toEqual({ invitation: 1 })
    expect((await mails()).counts).toEqual({ invitation: 2, update: 0, cancellation: 0, reply: 0 })
  })

  test('a transactionId used before answers the same event and sends nothing more', async () => {
    const { ask, counts, create, events, meeting } = await openOutlook()
    const sent = { transactionId: 'b3f0', attendees: invited('bo') }
    const first = await create(sent)
    const again = await ask('POST', events, meeting({ ...sent, subject: 'Annat', attendees: invited('siv') }))
    expect(again.status).toBe(201)
    expect(eventIn(again)).toMatchObject({ id: first.id, subject: 'Chefsmöte våren 2027' })
    expect(await counts('bo')).toEqual({ invitation: 1 })
    expect(await counts('siv')).toEqual({})
    expect((await create({ ...sent, transactionId: 'c4a1' })).id).not.toBe(first.id)
    expect(await counts('bo')).toEqual({ invitation: 2 })
  })

  test('a change of attendees alone mails the added and the removed, and replaces the array whole', async () => {
    const { counts, create, patch, mails, read } = await openOutlook()
    const { id } = await create({ attendees: invited('bo', 'siv') })
    const { last } = await mails()
    await patch(id, { attendees: invited('siv', 'karin') })
    expect(await counts('bo', last)).toEqual({ cancellation: 1 })
    expect(await counts('siv', last)).toEqual({})
    expect(await counts('karin', last)).toEqual({ invitation: 1 })
    expect((await read(id)).attendees.map(one => one.emailAddress.name)).toEqual(['siv', 'karin'])
  })

  test.each([
    ['the place', { location: { displayName: 'Stadshuset' } }],
    ['the time', later],
    ['the subject with the attendees', { subject: 'Ny', attendees: invited('bo', 'siv') }],
  ])('a change of %s mails all, once', async (_, change) => {
    const { counts, create, mails, patch } = await openOutlook()
    const { id } = await create({ attendees: invited('bo', 'siv') })
    const { last } = await mails()
    await patch(id, change)
    expect(await counts('bo', last)).toEqual({ update: 1 })
    expect(await counts('siv', last)).toEqual({ update: 1 })
  })

  test('an event made without attendees mails nobody until they are added', async () => {
    const { counts, create, mails, patch } = await openOutlook()
    const { id } = await create()
    await patch(id, { subject: 'Rättad' })
    expect((await mails()).mails).toEqual([])
    await patch(id, { attendees: invited('bo') })
    expect(await counts('bo')).toEqual({ invitation: 1 })
  })

  test('hideAttendees lets each see only themselves', async () => {
    const { create, json, mails, world } = await openOutlook()
    await create({ attendees: invited('bo', 'siv'), hideAttendees: true })
    await create({ attendees: invited('karin', 'siv') })
    const [hidden] = (await mails('bo')).mails
    expect(hidden?.attendees).toBeNull()
    const page = await world.app.request(`/local/mailboxes/bo@kommun.example/mails/${hidden?.id}`)
    const html = await page.text()
    expect(html).toContain('Deltagarna är dolda')
    expect(html).not.toContain('siv@kommun.example')
    const [open] = (await mails('karin')).mails
    expect(open?.attendees?.map(one => one.address)).toEqual(['karin@kommun.example', 'siv@kommun.example'])
    expect((await json('GET', '/local/api/mailboxes')).body.mailboxes).toContainEqual(
      expect.objectContaining({ address: 'siv@kommun.example', kind: 'outside', unread: 2 }),
    )
  })
})

describe('calling off', () => {
  test('cancel is 202 without a body, says why in each mail and takes the event away', async () => {
    const { ask, create, events, mails } = await openOutlook()
    const { id } = await create({ attendees: invited('bo', 'siv') })
    const answer = await ask('POST', `${events}/${id}/cancel`, { Comment: 'För få kan komma.' })
    expect(answer.status).toBe(202)
    expect(answer.body).toEqual({})
    expect((await mails()).counts).toMatchObject({ cancellation: 2 })
    expect((await mails('bo')).mails.at(-1)).toMatchObject({ comment: 'För få kan komma.' })
    expect((await ask('GET', `${events}/${id}`)).status).toBe(404)
    expect((await ask('POST', `${events}/${id}/cancel`, {})).status).toBe(404)
    expect((await mails()).counts).toMatchObject({ cancellation: 2 })
  })

  test('DELETE tells everybody too, without a word', async () => {
    const { ask, counts, create, events, mails } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    expect((await ask('DELETE', `${events}/${id}`)).status).toBe(204)
    expect(await counts('bo')).toEqual({ invitation: 1, cancellation: 1 })
    expect((await mails('bo')).mails.at(-1)?.comment).toBe('')
  })

  test('an event long past still mails', async () => {
    const { ask, counts, create, events } = await openOutlook()
    const past = {
      start: { dateTime: '2020-01-10T09:00:00', timeZone: west },
      end: { dateTime: '2020-01-10T10:00:00', timeZone: west },
    }
    const { id } = await create({ ...past, attendees: invited('bo') })
    await ask('POST', `${events}/${id}/cancel`, { comment: '' })
    expect(await counts('bo')).toEqual({ invitation: 1, cancellation: 1 })
  })

  test('the organiser’s event removed by hand is gone for Graph, and everybody is told', async () => {
    const { ask, counts, create, events, json, world } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    const byHand = `/local/api/mailboxes/${world.organiserMailbox}/events/${id}`
    expect((await json('DELETE', byHand)).status).toBe(204)
    expect((await json('DELETE', byHand)).status).toBe(404)
    expect((await ask('GET', `${events}/${id}`)).status).toBe(404)
    expect(await counts('bo')).toEqual({ invitation: 1, cancellation: 1 })
  })
})

describe('an answer', () => {
  test.each(['accepted', 'tentativelyAccepted', 'declined'])(
    '%s shows on the organiser’s copy',
    async response => {
      const time = Date.parse('2027-01-20T10:00:00Z')
      const { counts, create, read, reply, statusOf, world } = await openOutlook({ now: () => time })
      const made = await create({ attendees: invited('bo', 'siv') })
      expect((await reply('bo', { response })).body).toEqual({ kind: 'sent' })
      expect(await statusOf(made.id, 'bo')).toEqual({ response, time: '2027-01-20T10:00:00.0000000Z' })
      expect(await statusOf(made.id, 'siv')).toEqual({ response: 'none', time: noTime })
      expect((await read(made.id)).changeKey > made.changeKey).toBe(true)
      expect(await counts(world.organiserMailbox)).toEqual({ reply: 1 })
    },
  )

  test('without sending never shows: the status stays none', async () => {
    const { counts, create, reply, statusOf, world } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    expect((await reply('bo', { response: 'accepted', send: false })).body).toEqual({ kind: 'kept' })
    expect(await statusOf(id, 'bo')).toEqual({ response: 'none', time: noTime })
    expect(await counts(world.organiserMailbox)).toEqual({})
  })

  test('is not sent when the organiser asked for none', async () => {
    const { create, reply, statusOf } = await openOutlook()
    const { id } = await create({ attendees: invited('bo'), responseRequested: false })
    expect((await reply('bo', { response: 'accepted' })).body).toEqual({ kind: 'kept' })
    expect(await statusOf(id, 'bo')).toMatchObject({ response: 'none' })
  })

  test('from an alias becomes an extra attendee, or nothing', async () => {
    const { create, read, reply } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    const responses = async () =>
      (await read(id)).attendees.map(one => [one.emailAddress.address, one.status.response])
    await reply('bo', { response: 'accepted', from: 'bosse@annan.example', unmatched: 'lost' })
    expect(await responses()).toEqual([['bo@kommun.example', 'none']])
    await reply('bo', { response: 'accepted', from: 'bosse@annan.example' })
    expect(await responses()).toEqual([
      ['bo@kommun.example', 'none'],
      ['bosse@annan.example', 'accepted'],
    ])
  })

  test('may carry a new time, unless the organiser takes none or the answer is yes', async () => {
    const { create, read, reply } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    const proposedNewTime = { start: '2027-03-12T13:00:00+01:00', end: '2027-03-12T16:00:00+01:00' }
    expect((await reply('bo', { response: 'accepted', proposedNewTime })).status).toBe(409)
    expect((await reply('bo', { response: 'declined', proposedNewTime })).status).toBe(200)
    expect((await read(id)).attendees[0]).toMatchObject({
      status: { response: 'declined' },
      proposedNewTime: { start: { dateTime: '2027-03-12T12:00:00.0000000', timeZone: 'UTC' } },
    })
    await create({ attendees: invited('siv'), allowNewTimeProposals: false })
    expect((await reply('siv', { response: 'declined', proposedNewTime })).status).toBe(409)
  })

  test('held back by a fault shows only when the mailbox has taken it in', async () => {
    const { create, json, reply, statusOf, world } = await openOutlook()
    const { id } = await create({ attendees: invited('bo', 'siv') })
    await json('POST', '/local/api/faults', { kind: 'heldReply', pathContains: 'bo@' })
    expect((await reply('siv', { response: 'accepted' })).body).toEqual({ kind: 'sent' })
    expect((await reply('bo', { response: 'accepted' })).body).toEqual({ kind: 'held' })
    expect(await statusOf(id, 'siv')).toMatchObject({ response: 'accepted' })
    expect(await statusOf(id, 'bo')).toEqual({ response: 'none', time: noTime })
    const process = `/local/api/mailboxes/${world.organiserMailbox}/process`
    expect((await json('POST', process)).body).toEqual({ processed: 1 })
    expect(await statusOf(id, 'bo')).toMatchObject({ response: 'accepted' })
    expect((await json('POST', process)).body).toEqual({ processed: 0 })
  })

  test('to a time that has been moved since no longer counts, and all answers begin anew', async () => {
    const { create, json, mails, patch, reply, statusOf, world } = await openOutlook()
    const { id } = await create({ attendees: invited('bo', 'siv') })
    const [first] = (await mails('siv')).mails
    await json('POST', '/local/api/faults', { kind: 'heldReply', pathContains: 'bo@' })
    await reply('bo', { response: 'accepted' })
    await reply('siv', { response: 'accepted' })
    await patch(id, later)
    await json('POST', `/local/api/mailboxes/${world.organiserMailbox}/process`)
    for (const person of ['bo', 'siv'])
      expect(await statusOf(id, person)).toEqual({ response: 'none', time: noTime })
    expect((await json('POST', `/local/api/mails/${first?.id}/reply`, { response: 'accepted' })).status).toBe(
      409,
    )
    await reply('bo', { response: 'declined' })
    expect(await statusOf(id, 'bo')).toMatchObject({ response: 'declined' })
  })

  test('survives a change that is not of the time, and a PATCH of the attendees', async () => {
    const { create, patch, reply, statusOf } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    await reply('bo', { response: 'declined' })
    await patch(id, { location: { displayName: 'Stadshuset' } })
    await patch(id, { attendees: invited('siv', 'BO@kommun.example') })
    expect(await statusOf(id, 'BO@kommun.example')).toMatchObject({ response: 'declined' })
  })

  test('can be given to no cancellation, no reply and no mail that is not there', async () => {
    const { ask, create, events, json, mails, reply, world } = await openOutlook()
    const { id } = await create({ attendees: invited('bo') })
    await reply('bo', { response: 'accepted' })
    const answer = (mail: number | undefined) =>
      json('POST', `/local/api/mails/${mail}/reply`, { response: 'accepted' })
    expect((await answer((await mails(world.organiserMailbox)).mails[0]?.id)).status).toBe(409)
    await ask('POST', `${events}/${id}/cancel`, { comment: '' })
    for (const mail of (await mails('bo')).mails) expect((await answer(mail.id)).status).toBe(409)
    expect((await answer(999)).status).toBe(404)
    expect((await json('POST', '/local/api/mails/1/reply', { response: 'kanske' })).status).toBe(400)
  })
})

describe('what goes wrong', () => {
  test('a 504 after the event was made leaves one event, and the same transactionId finds it', async () => {
    const { ask, counts, create, events, json, meeting } = await openOutlook()
    await json('POST', '/local/api/faults', { kind: 'timeoutAfterCommit', method: 'POST' })
    const sent = { transactionId: 'once', attendees: invited('bo') }
    expect((await ask('POST', events, meeting(sent))).status).toBe(504)
    expect(await counts('bo')).toEqual({ invitation: 1 })
    const { id } = await create(sent)
    expect(await counts('bo')).toEqual({ invitation: 1 })
    expect((await ask('GET', events)).body.value).toMatchObject([{ id }])
  })

  test('a 429 never begun and a connection dropped before or after do what they say', async () => {
    const { ask, counts, events, json, meeting } = await openOutlook()
    const post = () => ask('POST', events, meeting({ attendees: invited('bo') }))
    await json('POST', '/local/api/faults', { kind: 'throttled', pathContains: '/events', retryAfter: 7 })
    const throttled = await post()
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7'])
    await json('POST', '/local/api/faults', { kind: 'dropped' })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(await counts('bo')).toEqual({})
    await json('POST', '/local/api/faults', { kind: 'dropped', afterCommit: true })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(await counts('bo')).toEqual({ invitation: 1 })
  })

  test('an invitation to a mailbox that is closed reaches nobody, and breaks nothing', async () => {
    const { counts, create, json } = await openOutlook()
    await create({ attendees: invited('bo') })
    await json('POST', '/local/api/mailboxes/bo@kommun.example', { isOpen: false })
    await create({ attendees: invited('bo', 'siv') })
    expect(await counts('bo')).toEqual({ invitation: 1 })
    expect(await counts('siv')).toEqual({ invitation: 1 })
  })
})
