import { describe, expect, test } from 'vitest'
import { eventIn, invited, openOutlook, west } from './open-outlook.ts'
import { messageOf } from './open-world.ts'

const noTime = '0001-01-01T00:00:00Z'

describe('an event', () => {
  test('is answered in UTC with seven decimals, and in the zone that Prefer names', async () => {
    const { ask, create, events } = await openOutlook()
    const made = await create()
    expect(made.start).toEqual({ dateTime: '2027-03-10T08:00:00.0000000', timeZone: 'UTC' })
    expect(made.originalStartTimeZone).toBe(west)
    const local = await ask('GET', `${events}/${made.id}`, undefined, {
      prefer: `outlook.timezone="${west}", IdType="ImmutableId"`,
    })
    expect(local.body.end).toEqual({ dateTime: '2027-03-10T12:00:00.0000000', timeZone: west })
    expect(local.headers.get('preference-applied')).toContain('outlook.timezone')
  })

  test.each([
    ['summer', '2027-06-10T09:00:00', 'Europe/Stockholm', '2027-06-10T07:00:00.0000000'],
    ['winter', '2027-01-10T09:00:00', west, '2027-01-10T08:00:00.0000000'],
    ['UTC', '2027-01-10T09:00:00.5', 'UTC', '2027-01-10T09:00:00.5000000'],
  ])('knows its zone: %s', async (_, dateTime, timeZone, kept) => {
    const { create } = await openOutlook()
    const end = { dateTime: '2027-12-01T09:00:00', timeZone }
    expect(await create({ start: { dateTime, timeZone }, end })).toMatchObject({ start: { dateTime: kept } })
  })

  test.each([
    ['a Z in dateTime', { start: { dateTime: '2027-03-10T09:00:00Z', timeZone: west } }],
    ['another offset', { start: { dateTime: '2027-03-10T09:00:00+01:00', timeZone: west } }],
    ['no zone', { start: { dateTime: '2027-03-10T09:00:00' } }],
    ['a zone nobody knows', { start: { dateTime: '2027-03-10T09:00:00', timeZone: 'Svensk tid' } }],
    ['a day that is none', { start: { dateTime: '2027-02-30T09:00:00', timeZone: west } }],
    ['an end before its start', { end: { dateTime: '2027-03-10T08:59:00', timeZone: west } }],
    ['a whole day that begins at nine', { isAllDay: true }],
    ['a misspelt property', { startTime: '2027-03-10' }],
    ['a property only Outlook sets', { iCalUId: '040000008200E' }],
    ['an address that is none', { attendees: invited('namn efternamn@kommun') }],
    ['another organiser', { organizer: { emailAddress: { address: 'vera@kommun.example' } } }],
    [
      'an extended property without GUID',
      { singleValueExtendedProperties: [{ id: 'PlanItemId', value: '1' }] },
    ],
    ['a kind of attendee that is none', { attendees: [{ ...invited('a')[0], type: 'viktig' }] }],
  ])('is refused with %s, and nobody is invited', async (_, wrong) => {
    const { ask, events, mails, meeting } = await openOutlook()
    const answer = await ask('POST', events, { ...meeting({ attendees: invited('bo') }), ...wrong })
    expect(answer.status).toBe(400)
    expect((await mails()).mails).toEqual([])
    expect((await ask('GET', events)).body.value).toEqual([])
  })

  test('takes 500 attendees and refuses 501', async () => {
    const { ask, create, events, mails, meeting } = await openOutlook()
    const people = Array.from({ length: 501 }, (_, number) => `person${number}`)
    expect((await ask('POST', events, meeting({ attendees: invited(...people) }))).status).toBe(400)
    expect((await mails()).mails).toEqual([])
    const made = await create({ attendees: invited(...people.slice(1)) })
    expect(made.attendees).toHaveLength(500)
    expect((await mails()).counts).toMatchObject({ invitation: 500 })
  })

  test('has no answers when it is made, whatever the sender says', async () => {
    const { create } = await openOutlook()
    const lied = invited('bo').map(one => ({ ...one, status: { response: 'accepted', time: noTime } }))
    const { attendees, responseStatus } = await create({ attendees: lied })
    expect(attendees).toMatchObject([{ status: { response: 'none', time: noTime } }])
    expect(responseStatus).toEqual({ response: 'organizer', time: noTime })
  })

  test('grows in changeKey and etag with every change, and If-Match holds it', async () => {
    const { ask, create, events, patch } = await openOutlook()
    const made = await create()
    const changed = await patch(made.id, { subject: 'Ny rubrik' })
    expect(changed.changeKey > made.changeKey).toBe(true)
    expect(changed['@odata.etag']).toBe(`W/"${changed.changeKey}"`)
    const path = `${events}/${made.id}`
    const late = await ask('PATCH', path, { subject: 'Sent' }, { 'if-match': made['@odata.etag'] })
    expect(late.status).toBe(412)
    expect((await ask('DELETE', path, undefined, { 'if-match': made['@odata.etag'] })).status).toBe(412)
    const held = await ask('PATCH', path, { subject: 'I tid' }, { 'if-match': changed['@odata.etag'] })
    expect(held.body).toMatchObject({ subject: 'I tid' })
  })

  test('keeps its organiser and its transactionId', async () => {
    const { ask, create, events } = await openOutlook()
    const { id, organizer } = await create({ transactionId: 'a' })
    const set = (body: unknown) => ask('PATCH', `${events}/${id}`, body)
    expect(
      (await set({ organizer: { emailAddress: { address: 'vera.exempelsson@lansstyrelsen.example' } } }))
        .status,
    ).toBe(400)
    expect((await set({ transactionId: 'b' })).status).toBe(400)
    expect((await set({ organizer, transactionId: 'a' })).status).toBe(200)
  })

  test('that is not there is 404, and an id that cannot be one 400', async () => {
    const { ask, create, events } = await openOutlook()
    const { id } = await create()
    expect((await ask('GET', `${events}/17`)).status).toBe(400)
    const other = `${id.slice(0, -4)}AAAA`
    const answer = await ask('GET', `${events}/${other}`)
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ error: { code: 'ErrorItemNotFound' } })
  })

  test('has an id that outlives a move between folders only where that was asked for', async () => {
    const { background, create, events, read, world } = await openOutlook()
    const { id, iCalUId } = await create()
    const list = async () => {
      const { body } = await background('GET', events)
      return Object([body.value].flat()[0]).id
    }
    const ordinary = await list()
    expect(ordinary).not.toBe(id)
    expect((await background('GET', `${events}/${ordinary}`)).body.iCalUId).toBe(iCalUId)
    const page = `/local/mailboxes/${world.organiserMailbox}/events/${id}`
    await world.app.request(`${page}/remove`, { method: 'POST' })
    expect((await background('GET', `${events}/${id}`)).status).toBe(404)
    await world.app.request(`${page}/restore`, { method: 'POST' })
    expect((await read(id)).iCalUId).toBe(iCalUId)
    expect((await background('GET', `${events}/${ordinary}`)).status).toBe(404)
    expect(await list()).not.toBe(ordinary)
  })

  test.each(['recurrence', 'attachments', 'extensions'])(
    'with %s is 501, not something plausible',
    async name => {
      const { ask, events, meeting } = await openOutlook()
      expect((await ask('POST', events, meeting({ [name]: [] }))).status).toBe(501)
    },
  )
})

describe('the body', () => {
  test('comes back sanitised and wrapped, so it never equals what was sent', async () => {
    const { create } = await openOutlook()
    const sent = `<p onclick="x()">Hej <b>alla</b><script>alert(1)</script> <a href="javascript:x()">klicka</a><a href="https://mvg.example/?a=1&b=2">läs</a><img src=x></p></div>`
    const { body, bodyPreview } = await create({ body: { contentType: 'HTML', content: sent } })
    expect(body.contentType).toBe('html')
    expect(body.content).toContain(
      '<p>Hej <b>alla</b> <a>klicka</a><a href="https://mvg.example/?a=1&amp;b=2">läs</a></p>',
    )
    expect(body.content).toMatch(/^<html><head>/)
    expect(bodyPreview).toBe('Hej alla klicka läs')
  })

  test('sent as text becomes HTML that says the same', async () => {
    const { create } = await openOutlook()
    const { body, bodyPreview } = await create({
      body: { contentType: 'text', content: 'Om <b> & annat\nrad två' },
    })
    expect(body.content).toContain('Om &lt;b&gt; &amp; annat<br>')
    expect(bodyPreview).toBe('Om <b> & annat rad två')
  })
})

describe('the Teams link', () => {
  const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }

  test('is given by a mailbox that has Teams, and says so before', async () => {
    const { ask, create, mailbox } = await openOutlook()
    expect((await ask('GET', `${mailbox}/calendar`)).body).toMatchObject({
      allowedOnlineMeetingProviders: ['teamsForBusiness'],
    })
    const { body, onlineMeeting } = await create(online)
    expect(onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
    expect(body.content).toContain(onlineMeeting?.joinUrl)
    expect(await create()).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null })
  })

  test('is silently missing, with 201, where the mailbox has no Teams', async () => {
    const { ask, json, meeting, world } = await openOutlook()
    await json('POST', `/local/api/mailboxes/${world.mailboxWithoutTeams}`, { granted: true })
    const path = `/users/${world.mailboxWithoutTeams}`
    expect((await ask('GET', `${path}/calendar`)).body.allowedOnlineMeetingProviders).toEqual([])
    const answer = await ask('POST', `${path}/events`, meeting(online))
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      isOnlineMeeting: false,
      onlineMeetingProvider: 'unknown',
      onlineMeeting: null,
    })
  })

  test('goes with a new body that leaves the blob out, and stays with one that keeps it', async () => {
    const { create, patch, read } = await openOutlook()
    const made = await create(online)
    const around = made.body.content.replace('Välkommen.', 'Välkommen till Borås.')
    const kept = await patch(made.id, { body: { contentType: 'html', content: around } })
    expect(kept.onlineMeeting).toEqual(made.onlineMeeting)
    expect(kept.body.content).toContain('Borås')
    const dropped = { body: { contentType: 'html', content: '<p>Ny text</p>' }, ...online }
    await patch(made.id, dropped)
    expect(await read(made.id)).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null })
  })

  test('cannot be switched off, and can be added later', async () => {
    const { create, patch } = await openOutlook()
    const { id } = await create()
    const { onlineMeeting } = await patch(id, online)
    expect(onlineMeeting).not.toBeNull()
    expect(await patch(id, { isOnlineMeeting: false })).toMatchObject({
      isOnlineMeeting: true,
      onlineMeeting,
    })
  })
})

test('the answer to a misspelt property names it', async () => {
  const { ask, events, meeting } = await openOutlook()
  expect(messageOf(await ask('POST', events, meeting({ hideAttendes: true })))).toContain('hideAttendes')
  expect(eventIn(await ask('POST', events, meeting({ hideAttendees: true }))).hideAttendees).toBe(true)
})
