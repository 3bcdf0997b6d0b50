import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { invited, openOutlook, propertyId, west } from './open-outlook.ts'
import { appToken, askWith, messageOf } from './open-world.ts'

const page = z.looseObject({
  value: z.array(z.looseObject({ id: z.string() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})
const at = (day: string, hours = 1) => ({
  start: { dateTime: `${day}T09:00:00`, timeZone: 'UTC' },
  end: { dateTime: `${day}T${String(9 + hours).padStart(2, '0')}:00:00`, timeZone: 'UTC' },
})
const property = (value: string, id = propertyId) => ({ singleValueExtendedProperties: [{ id, value }] })
const encoded = (query: Record<string, string>) => new URLSearchParams(query).toString()

async function opened() {
  const all = await openOutlook()
  const get = async (path: string, headers?: Record<string, string>) => {
    const answer = await all.ask('GET', path, undefined, headers)
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return page.parse(answer.body)
  }
  const status = async (path: string) => (await all.ask('GET', path)).status
  return { ...all, get, status }
}

describe('an extended property', () => {
  const filter = (value: string, id = propertyId) =>
    `singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq '${value}')`
  const expand = `singleValueExtendedProperties($filter=id eq '${propertyId}')`

  test('finds its event again, whatever letters the GUID stands in', async () => {
    const { create, events, get } = await opened()
    const { id } = await create(property("17's"))
    await create(property('18'))
    await create(property("17's", propertyId.replace('PlanItemId', 'Annat')))
    for (const asked of [propertyId, propertyId.replace(/\{.*\}/, guid => guid.toUpperCase())]) {
      const { value } = await get(`${events}?${encoded({ $filter: filter("17''s", asked) })}`)
      expect(value.map(one => one.id)).toEqual([id])
    }
    expect((await get(`${events}?${encoded({ $filter: filter('19') })}`)).value).toEqual([])
  })

  test('shows only where it is expanded, and can be set later', async () => {
    const { ask, create, events, get, patch, read } = await opened()
    const { id } = await create(property('17'))
    expect(await read(id)).not.toHaveProperty('singleValueExtendedProperties')
    const query = encoded({ $expand: expand })
    await patch(id, property('18'))
    const shown = [{ id: propertyId, value: '18' }]
    expect((await ask('GET', `${events}/${id}?${query}`)).body.singleValueExtendedProperties).toEqual(shown)
    expect((await get(`${events}?${query}`)).value[0]?.singleValueExtendedProperties).toEqual(shown)
  })

  test('stays with the organiser: the invited get none of it', async () => {
    const { create, json } = await opened()
    await create({ ...property('17'), attendees: invited('bo') })
    expect(JSON.stringify((await json('GET', '/local/api/mails')).body)).not.toContain('PlanItemId')
  })

  test.each([
    ['$expand without a filter', { $expand: 'singleValueExtendedProperties' }, 400],
    ['an id that is none', { $filter: filter('17', 'PlanItemId') }, 400],
    ['another navigation property', { $expand: 'attachments' }, 501],
    ['another filter', { $filter: "subject eq 'x'" }, 501],
    ['two names for one', { $filter: filter('17').replace('ep/value', 'x/value') }, 501],
    ['$search', { $search: 'x' }, 501],
    ['an unknown option', { sort: 'x' }, 400],
    ['$top beyond a thousand', { $top: '1001' }, 400],
    ['a property that an event has not', { $select: 'subject,startTime' }, 400],
  ])('asked for by %s is refused', async (_, query, expected) => {
    const { events, status } = await opened()
    expect(await status(`${events}?${encoded(query)}`)).toBe(expected)
  })
})

describe('reading events', () => {
  test('gives ten at a time and a link to the next', async () => {
    const { create, events, get } = await opened()
    for (let day = 10; day < 23; day++) await create(at(`2027-03-${day}`))
    const first = await get(`${events}?$select=start`)
    expect(first.value).toHaveLength(10)
    expect(Object.keys(first.value[0] ?? {}).sort()).toEqual(['@odata.etag', 'id', 'start'])
    const second = await get(first['@odata.nextLink'] ?? '')
    expect(second.value).toHaveLength(3)
    expect(second).not.toHaveProperty('@odata.nextLink')
    const { value } = await get(`${events}?$top=100&$orderby=start/dateTime desc`)
    expect(value[0]?.start).toMatchObject({ dateTime: '2027-03-22T09:00:00.0000000' })
  })

  test('by iCalUId finds the one', async () => {
    const { create, events, get } = await opened()
    await create()
    const { id, iCalUId } = await create()
    const { value } = await get(`${events}?${encoded({ $filter: `iCalUId eq '${iCalUId}'` })}`)
    expect(value.map(one => one.id)).toEqual([id])
  })
})

describe('the calendar view', () => {
  const path = (start: string, end: string, more = '') =>
    `/users/moten@samverkan.example/calendarView${more}?startDateTime=${start}&endDateTime=${end}`

  test('holds what touches the window, its end not included', async () => {
    const { create, get } = await opened()
    for (const day of ['2027-03-09', '2027-03-10', '2027-03-11']) await create(at(day))
    const days = async (start: string, end: string) =>
      (await get(path(start, end))).value.map(one => Object(one.start).dateTime.slice(8, 10))
    expect(await days('2027-03-09T10:00:00Z', '2027-03-11T09:00:00Z')).toEqual(['10'])
    expect(await days('2027-03-09T09:30:00', '2027-03-11T09:00:01')).toEqual(['09', '10', '11'])
    expect(await days('2027-03-10T10:59:00%2B01:00', '2027-03-10T12:00:00%2B01:00')).toEqual(['10'])
  })

  test.each([
    '/calendarView',
    '/calendarView?startDateTime=2027-03-01',
    '/calendarView?startDateTime=2027-03-01&endDateTime=snart',
    '/calendarView?startDateTime=2027-03-01T00:00:00+01:00&endDateTime=2027-04-01',
    '/calendarView?startDateTime=2027-03-02&endDateTime=2027-03-01',
    '/calendarView?startDateTime=2020-01-01&endDateTime=2027-01-01',
    '/calendarView/delta',
    '/calendarView/delta?startDateTime=2027-03-01&endDateTime=2027-04-01&$select=subject',
    '/calendarView/delta?startDateTime=2027-03-01&endDateTime=2027-04-01&$top=5',
  ])('without a sound window is 400: %s', async asked => {
    const { mailbox, status } = await opened()
    expect(await status(mailbox + asked)).toBe(400)
  })

  test('says in its delta what came, changed, moved out and went, and nothing else', async () => {
    const { ask, create, events, get, patch } = await opened()
    const kept = await create(at('2027-03-10'))
    const moved = await create(at('2027-03-11'))
    const gone = await create(at('2027-03-12'))
    const outside = await create(at('2027-05-12'))
    const first = await get(path('2027-03-01', '2027-04-01', '/delta'))
    expect(first.value.map(one => one.id)).toEqual([kept.id, moved.id, gone.id])
    const link = first['@odata.deltaLink'] ?? ''
    expect((await get(link)).value).toEqual([])
    await patch(kept.id, { subject: 'En' })
    await patch(kept.id, { subject: 'Två' })
    await patch(moved.id, at('2027-06-11'))
    await ask('DELETE', `${events}/${gone.id}`)
    await patch(outside.id, { subject: 'Syns inte' })
    await ask('DELETE', `${events}/${(await create(at('2027-03-20'))).id}`)
    const came = await patch(outside.id, at('2027-03-25'))
    const second = await get(link)
    expect(second.value).toEqual([
      expect.objectContaining({ id: kept.id, subject: 'Två' }),
      { '@odata.type': '#microsoft.graph.event', id: moved.id, '@removed': { reason: 'deleted' } },
      { '@odata.type': '#microsoft.graph.event', id: gone.id, '@removed': { reason: 'deleted' } },
      expect.objectContaining({ id: came.id, subject: 'Syns inte' }),
    ])
    expect((await get(second['@odata.deltaLink'] ?? '')).value).toEqual([])
  })

  test('tells of an answer in its delta', async () => {
    const { create, get, reply } = await opened()
    await create({ ...at('2027-03-10'), attendees: invited('bo') })
    const { '@odata.deltaLink': link = '' } = await get(path('2027-03-01', '2027-04-01', '/delta'))
    await reply('bo', { response: 'accepted' })
    expect((await get(link)).value).toMatchObject([{ attendees: [{ status: { response: 'accepted' } }] }])
  })

  test('pages its delta by odata.maxpagesize and loses nothing that changes meanwhile', async () => {
    const { create, get, patch } = await opened()
    const made = []
    for (let day = 10; day < 15; day++) made.push(await create(at(`2027-03-${day}`)))
    const prefer = { prefer: 'odata.maxpagesize=2, IdType="ImmutableId"' }
    const first = await get(path('2027-03-01', '2027-04-01', '/delta'), prefer)
    expect(first.value).toHaveLength(2)
    expect(first).not.toHaveProperty('@odata.deltaLink')
    await patch(made[0]?.id ?? '', { subject: 'Ändrad' })
    const seen = new Map(first.value.map(one => [one.id, one]))
    let next = first['@odata.nextLink']
    while (next !== undefined) {
      const { value, '@odata.nextLink': following } = await get(next, prefer)
      expect(value.length).toBeLessThanOrEqual(2)
      for (const one of value) seen.set(one.id, one)
      next = following
    }
    expect(seen.size).toBe(5)
    expect(seen.get(made[0]?.id ?? '')).toMatchObject({ subject: 'Ändrad' })
  })

  test('is 410 with an old, foreign or invented token, or by a fault, and says where to begin', async () => {
    const begun = Date.now()
    let time = begun
    const { ask, json, mailbox, world } = await openOutlook({ now: () => time })
    const begin = `${mailbox}/calendarView/delta?startDateTime=2027-03-01&endDateTime=2027-04-01`
    const link = String((await ask('GET', begin)).body['@odata.deltaLink'])
    expect((await ask('GET', `${link}&startDateTime=2027-01-01`)).status).toBe(400)
    await json('POST', '/local/api/faults', { kind: 'resync' })
    const gone = await ask('GET', link)
    expect(gone.status).toBe(410)
    expect(gone.body).toMatchObject({ error: { code: 'SyncStateNotFound' } })
    expect(gone.headers.get('location')).toMatch(/\/calendarView\/delta$/)
    expect((await ask('GET', link)).status).toBe(200)
    expect((await ask('GET', `${mailbox}/calendarView/delta?$deltatoken=abc`)).status).toBe(410)
    await json('POST', `/local/api/mailboxes/${world.mailboxWithoutTeams}`, { granted: true })
    const foreign = link.replace(world.organiserMailbox, world.mailboxWithoutTeams)
    expect(foreign).not.toBe(link)
    expect((await ask('GET', foreign)).status).toBe(410)
    const aged = async (days: number) => {
      time = begun + days * 86_400_000
      return askWith(world, await appToken(world, world.backgroundClientId))('GET', link)
    }
    expect((await aged(6)).status).toBe(200)
    expect((await aged(7)).status).toBe(410)
  })
})

describe('getSchedule', () => {
  const moment = (dateTime: string, timeZone = west) => ({ dateTime, timeZone })
  const vera = 'vera.exempelsson@lansstyrelsen.example'
  const day = {
    startTime: moment('2027-03-10T08:00:00'),
    endTime: moment('2027-03-10T12:00:00'),
    availabilityViewInterval: 60,
  }

  async function asking() {
    const all = await openOutlook()
    const schedule = (body: unknown) => all.ask('POST', `${all.mailbox}/calendar/getSchedule`, body)
    const own = (start: string, end: string, showAs: string) =>
      all.json('POST', `/local/api/mailboxes/${vera}/events`, { subject: 'Eget', start, end, showAs })
    return { ...all, schedule, own }
  }

  test('says free, tentative, busy and away slot by slot, and when', async () => {
    const { own, schedule } = await asking()
    await own('2027-03-10T08:30:00+01:00', '2027-03-10T09:30:00+01:00', 'tentative')
    await own('2027-03-10T09:00:00+01:00', '2027-03-10T09:15:00+01:00', 'busy')
    await own('2027-03-10T10:00:00+01:00', '2027-03-10T11:00:00+01:00', 'workingElsewhere')
    await own('2027-03-10T11:00:00+01:00', '2027-03-10T12:00:00+01:00', 'oof')
    await own('2027-03-10T12:00:00+01:00', '2027-03-10T13:00:00+01:00', 'busy')
    const { body } = await schedule({ schedules: [vera], ...day })
    expect(body.value).toMatchObject([{ scheduleId: vera, availabilityView: '1203' }])
    expect(Object([body.value].flat()[0]).scheduleItems[0]).toEqual({
      status: 'tentative',
      start: { dateTime: '2027-03-10T07:30:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2027-03-10T08:30:00.0000000', timeZone: 'UTC' },
    })
  })

  test('shows an invitation as tentative, then as it was answered', async () => {
    const { create, reply, schedule, ask, events } = await asking()
    const view = async () =>
      Object([(await schedule({ schedules: [vera], ...day })).body.value].flat()[0]).availabilityView
    const { id } = await create({ attendees: invited(vera) })
    expect(await view()).toBe('0111')
    await reply(vera, { response: 'accepted' })
    expect(await view()).toBe('0222')
    await reply(vera, { response: 'declined', send: false })
    expect(await view()).toBe('0000')
    await reply(vera, { response: 'accepted' })
    await ask('DELETE', `${events}/${id}`)
    expect(await view()).toBe('0000')
  })

  test('answers an outside or unknown address with an error in its entry, and nothing else there', async () => {
    const { create, schedule } = await asking()
    await create({ attendees: invited('bo') })
    const schedules = ['bo@kommun.example', 'bo.testgard@boras.example', 'ingen@lansstyrelsen.example', vera]
    const { status, body } = await schedule({ schedules, ...day })
    expect(status).toBe(200)
    const entries = [body.value].flat().map(one => Object(one))
    expect(entries.map(one => one.error?.responseCode)).toEqual([
      'ErrorMailRecipientNotFound',
      'ErrorMailRecipientNotFound',
      'ErrorMailRecipientNotFound',
      undefined,
    ])
    expect(entries[0]).not.toHaveProperty('availabilityView')
    expect(entries[3].availabilityView).toBe('0000')
  })

  test('takes twenty addresses and less than 62 days, in either case of the names', async () => {
    const { schedule } = await asking()
    const many = (count: number) => Array.from({ length: count }, (_, one) => `p${one}@x.example`)
    expect((await schedule({ schedules: many(20), ...day })).status).toBe(200)
    const refused = await schedule({ schedules: many(21), ...day })
    expect(refused.status).toBe(400)
    expect(messageOf(refused)).toContain('20')
    const until = (end: string) => ({
      Schedules: [vera],
      StartTime: moment('2027-01-01T00:00:00'),
      EndTime: moment(end),
      AvailabilityViewInterval: 1440,
    })
    expect((await schedule(until('2027-03-03T23:59:00'))).status).toBe(200)
    expect((await schedule(until('2027-03-04T00:00:00'))).status).toBe(400)
    for (const wrong of [
      { availabilityViewInterval: 4 },
      { endTime: day.startTime },
      { schedules: [] },
      { x: 1 },
    ])
      expect((await schedule({ schedules: [vera], ...day, ...wrong })).status).toBe(400)
  })

  test('has one digit for each slot, half an hour unless something else is asked', async () => {
    const { schedule } = await asking()
    const { availabilityViewInterval: _, ...usual } = day
    const length = async (body: object) =>
      Object([(await schedule({ schedules: [vera], ...body })).body.value].flat()[0]).availabilityView.length
    expect(await length(usual)).toBe(8)
    expect(await length({ ...day, availabilityViewInterval: 180 })).toBe(2)
  })
})
