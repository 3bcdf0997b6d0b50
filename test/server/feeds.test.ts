import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../src/domain/events.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import type { Person } from '../../src/domain/people.ts'
import type { Records } from '../../src/domain/records.ts'
import { bareRecord } from '../../src/domain/same-record.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenEvent } from '../../src/domain/unwritten-event.ts'
import type { Noun } from '../../src/domain/vocabulary.ts'
import { type List, lists } from '../../src/graph/lists.ts'
import { createRow, updateRow } from '../../src/graph/rows.ts'
import { writeLink } from '../../src/server/link-token.ts'
import { invitation } from '../support/collaboration.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'

const now = Date.parse('2026-11-24T09:00:00Z')
let test: TestHouse
let vera: Caller
let chef: Caller

beforeAll(async () => {
  test = await openTestHouse({ now: () => now })
  vera = await test.as('projektledare-vg')
  chef = await test.as('chef')
}, 60_000)
afterAll(() => test.close())

/** What somebody else writes in SharePoint, and what the tab knows of it. */
async function put<N extends Noun>(list: List<N>, record: Records[N]): Promise<Stored<Records[N]>> {
  const row = await createRow(
    test.sharepoint,
    test.house.mirror.place(list.noun),
    list,
    record,
    `prov-${Math.random()}`,
  )
  test.house.mirror.take(list.noun, row)
  if (row.record === null) throw new Error('unreadable')
  return row.record
}
async function change<N extends Noun>(
  list: List<N>,
  id: string,
  changed: Partial<Records[N]>,
): Promise<void> {
  const row = test.house.mirror.row(list.noun, id)
  if (!row?.record) throw new Error('no row')
  const record = { ...bareRecord<Records[N]>(list.schema, row.record), ...changed }
  const place = test.house.mirror.place(list.noun)
  test.house.mirror.take(list.noun, await updateRow(test.sharepoint, place, list, id, record, row.etag))
}

const fetched = async (address: string, headers: Record<string, string> = {}) => {
  const response = await test.app.request(address.replace('https://samverkan.example', ''), { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const made = async (caller: Caller, kind: string) =>
  (await caller('/api/feeds', { method: 'POST', body: { kind } })).body
const revoke = (caller: Caller, id: string) => caller(`/api/feeds/${id}/revoke`, { method: 'POST' })

function entriesIn(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      description: event.description ?? '',
      place: event.location ?? '',
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      status: String(component.getFirstPropertyValue('status')),
      link: String(component.getFirstPropertyValue('url') ?? ''),
    }
  })
}
const people = (): readonly Stored<Person>[] => test.house.mirror.collection('people').records
const meetings = () => test.house.mirror.collection('meetings').records
const meetingOf = (kind: string) => {
  const found = meetings().find(one => one.kind === kind && one.state === 'planned')
  if (found === undefined) throw new Error(kind)
  return found
}
const invited = (meetingId: string, person: Stored<Person>): Invitation =>
  invitation(meetingId, {
    name: person.name,
    personId: person.id,
    officeId: person.officeId,
    address: person.email,
  })
const sent = (meetingId: string, joinUrl: string): Event => ({
  ...unwrittenEvent('meeting', 'Kallelse', { round: 1, transactionId: `prov-${meetingId}` }),
  meetingId,
  eventId: 'e',
  uid: 'u',
  joinUrl,
  state: 'standing',
  sentOn: '2026-11-01',
})

/** Every calendar that stands is revoked, so that each test begins without any. */
beforeEach(async () => {
  for (const { id } of (await vera('/api/feeds/mine')).body.feeds) await revoke(vera, id)
})

describe('who may have which calendar', () => {
  it.each([
    ['projektledare-vg', 201, 201, 201],
    ['styrgrupp-h', 201, 201, 403],
    ['chef', 201, 201, 403],
    ['kontaktperson', 201, 201, 403],
  ])('%s: own %i, the year %i, the public one %i', async (person, own, year, open) => {
    const caller = await test.as(person)
    const answers = []
    for (const kind of ['person', 'year', 'public'])
      answers.push((await caller('/api/feeds', { method: 'POST', body: { kind } })).status)
    expect(answers).toEqual([own, year, open])
  })

  it('nobody without a role, and none of a kind that there is not', async () => {
    const stranger = await test.as('lasare')
    expect((await stranger('/api/feeds', { method: 'POST', body: { kind: 'person' } })).body.code).toBe(
      'no_role',
    )
    expect((await stranger('/api/feeds/mine')).body.code).toBe('no_role')
    expect((await vera('/api/feeds', { method: 'POST', body: { kind: 'alla' } })).status).toBe(400)
    expect((await test.call('/api/feeds/mine')).status).toBe(401)
  })

  it('asks twice at the same time and gets one calendar with one address', async () => {
    const both = await Promise.all([made(chef, 'person'), made(chef, 'person')])
    expect(both[0].id).toBe(both[1].id)
    expect(both[0].address).toMatch(/^https:\/\/samverkan\.example\/kalender\/[\w-]+\.ics$/)
    expect((await chef('/api/feeds/mine')).body.feeds).toMatchObject([
      { id: both[0].id, mine: true, address: both[0].address },
    ])
  })

  it('a leader sees that others have calendars, without the address that would show what is theirs', async () => {
    const own = await made(chef, 'person')
    const seen = (await vera('/api/feeds/mine')).body.feeds
    expect(seen).toMatchObject([{ id: own.id, mine: false, address: '' }])
    const contact = await test.as('kontaktperson')
    expect((await contact('/api/feeds/mine')).body.feeds).toEqual([])
  })
})

describe('an address', () => {
  it('is dead the moment it is revoked, and a new one is another', async () => {
    const first = await made(chef, 'person')
    expect((await fetched(first.address)).status).toBe(200)
    expect(await revoke(chef, first.id)).toMatchObject({ status: 200, body: { active: false } })
    const gone = await fetched(first.address)
    expect(gone.status).toBe(404)
    expect((await revoke(chef, first.id)).status).toBe(200)
    const second = await made(chef, 'person')
    expect(second.address).not.toBe(first.address)
    expect((await fetched(second.address)).status).toBe(200)
    expect((await fetched(first.address)).status).toBe(404)
  })

  it('can be revoked by its owner and by a leader, and by nobody else', async () => {
    const { id, address } = await made(chef, 'year')
    const other = await test.as('kontaktperson')
    expect((await revoke(other, id)).status).toBe(403)
    expect((await fetched(address)).status).toBe(200)
    expect((await revoke(vera, id)).status).toBe(200)
    expect((await fetched(address)).status).toBe(404)
    expect((await revoke(vera, '987654')).status).toBe(404)
  })

  it('that was guessed, altered or made for something else gives no hint of what there is', async () => {
    const { id, address } = await made(chef, 'person')
    await made(vera, 'public')
    const token = address.replace(/.*\/(.*)\.ics$/, '$1')
    const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    const false_ = [
      `/kalender/${flipped}.ics`,
      `/kalender/${Number(id) + 1}${token.slice(id.length)}.ics`,
      `/kalender/${writeLink(test.world, { kind: 'kalender', id, round: 2 })}.ics`,
      `/kalender/${writeLink(test.world, { kind: 'mote', id, round: 1 })}.ics`,
      `/mote/${token}.ics`,
      `/kalender/${token}`,
      '/kalender/hej.ics',
    ]
    const said = new Set<string>()
    for (const one of false_) {
      const { status, text } = await fetched(one)
      expect(status, one).toBe(404)
      said.add(text.replace(/"requestId":"[^"]*"/, ''))
    }
    expect(said.size).toBe(1)
    expect(JSON.stringify(test.log)).not.toContain(flipped)
  })

  it('serves nobody who has left or has no role any more', async () => {
    const { address } = await made(chef, 'person')
    const year = await made(chef, 'year')
    const [{ id = '' } = {}] = people().filter(({ id: one }) => one === year.personId)
    const { roles } = people().find(one => one.id === id) ?? { roles: [] }
    await change(lists.people, id, { active: false })
    expect([(await fetched(address)).status, (await fetched(year.address)).status]).toEqual([404, 404])
    await change(lists.people, id, { active: true, roles: [] })
    expect([(await fetched(address)).status, (await fetched(year.address)).status]).toEqual([404, 404])
    await change(lists.people, id, { roles })
    expect([(await fetched(address)).status, (await fetched(year.address)).status]).toEqual([200, 200])
  })
})

describe('a calendar that has not changed', () => {
  it('is the same to the byte, and costs nothing to ask for again', async () => {
    const { address } = await made(chef, 'year')
    const one = await fetched(address)
    const other = await fetched(address)
    expect(one.text).toBe(other.text)
    expect(one.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(one.headers.get('cache-control')).toBe('private, no-cache')
    const etag = one.headers.get('etag') ?? ''
    const again = await fetched(address, { 'If-None-Match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    // Something else has changed, so the text is written anew: it is still the same, to the moment it is stamped with.
    const [somebody] = people()
    await change(lists.people, somebody?.id ?? '', { title: 'Ny titel' })
    expect((await fetched(address, { 'If-None-Match': etag })).status).toBe(304)
    const meeting = meetingOf('preparation')
    await change(lists.meetings, meeting.id, { place: 'Nytt rum' })
    const changed = await fetched(address, { 'If-None-Match': etag })
    expect(changed.status).toBe(200)
    expect(entriesIn(changed.text).find(({ uid }) => uid.startsWith(`meetings-${meeting.id}@`))?.place).toBe(
      'Nytt rum',
    )
  })
})

describe('the calendar of the whole year', () => {
  it('holds every meeting, called-off ones as cancelled, the activities and the steps of the plan', async () => {
    const meeting = meetingOf('preparation')
    await change(lists.meetings, meeting.id, { state: 'cancelled' })
    const entries = entriesIn((await fetched((await made(chef, 'year')).address)).text)
    const ids = new Set(entries.map(({ uid }) => uid.replace(/@.*/, '')))
    expect(ids.size).toBe(entries.length)
    for (const { id, endsOn } of meetings())
      expect(ids.has(`meetings-${id}`), id).toBe(endsOn >= '2025-01-01')
    expect(entries.filter(({ uid }) => uid.startsWith('activities-')).length).toBeGreaterThan(5)
    expect(entries.filter(({ uid }) => /^plans-\d+-plan/.test(uid)).length).toBeGreaterThan(2)
    const cancelled = entries.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid)
    expect(cancelled).toContain(`meetings-${meeting.id}@samverkan.example`)
    expect(cancelled).toHaveLength(
      meetings().filter(m => m.state === 'cancelled' && m.endsOn >= '2025-01-01').length,
    )
  })

  it('holds nobody’s name', async () => {
    const { text } = await fetched((await made(chef, 'year')).address)
    const unfolded = text.replaceAll('\r\n ', '')
    for (const { name, email } of people()) {
      expect(unfolded).not.toContain(name)
      if (email !== '') expect(unfolded).not.toContain(email)
    }
  })
})

describe('a person’s own calendar', () => {
  it('holds the meetings they are invited to, with hours, place, Teams link and their answer; no other', async () => {
    const own = await made(chef, 'person')
    const person = people().find(({ id }) => id === own.personId)
    if (person === undefined) throw new Error('no person')
    const meeting = meetingOf('managers')
    await change(lists.meetings, meeting.id, { startTime: '09:00', endTime: '15:30' })
    const link = 'https://teams.example/join/abc?x=1,2'
    await put(lists.events, sent(meeting.id, link))
    const { id } = await put(lists.invitations, invited(meeting.id, person))
    const listed = meetingOf('jointSteering')
    await put(lists.invitations, { ...invited(listed.id, person), standing: 'listed' })
    const read = async (of = meeting.id) =>
      entriesIn((await fetched(own.address)).text).find(({ uid }) => uid.startsWith(`meetings-${of}@`))
    expect(await read(listed.id)).toBeUndefined()
    const entry = await read()
    expect(entry).toMatchObject({ title: meeting.title, place: meeting.place, status: 'CONFIRMED' })
    expect(entry?.description).toContain(link)
    expect(entry?.description).toContain('inte känt än')
    const { startsOn, endsOn } = meeting
    const sweden = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    expect([sweden.format(new Date(entry?.start ?? '')), sweden.format(new Date(entry?.end ?? ''))]).toEqual([
      `${startsOn} 09:00`,
      `${endsOn} 15:30`,
    ])
    await change(lists.invitations, id, { manualAnswer: 'accepted' })
    expect((await read())?.description).toContain('Ditt svar: Kommer')
    await change(lists.meetings, meeting.id, { state: 'cancelled' })
    const called = await read()
    expect(called?.status).toBe('CANCELLED')
    expect(called?.description).not.toContain(link)
    await change(lists.meetings, meeting.id, { state: 'planned' })
    await change(lists.invitations, id, { standing: 'withdrawn' })
    expect(await read()).toBeUndefined()
  })
})

describe('the public calendar', () => {
  it('holds public facts only, whatever is written in the meetings', async () => {
    const somebody = people()[0]
    if (somebody === undefined) throw new Error('nobody')
    const managers = meetingOf('managers')
    const steering = meetingOf('jointSteering')
    const link = 'https://teams.microsoft.com/l/meetup-join/hemligt'
    await change(lists.meetings, managers.id, {
      title: `Chefsmöte hos ${somebody.name}`,
      place: `Rådhuset ${link}`,
      agenda: 'Hemlig dagordning',
      practical: 'Ring 070-000 00 00',
      handOver: 'Till nästa värd',
      startTime: '10:00',
      endTime: '12:00',
    })
    await change(lists.meetings, steering.id, { state: 'cancelled', place: `hos ${somebody.name}` })
    const { address } = await made(vera, 'public')
    const { text } = await fetched(address)
    const unfolded = text.replaceAll('\r\n ', '')
    for (const { name, email, title } of people()) {
      expect(unfolded).not.toContain(name)
      if (email !== '') expect(unfolded).not.toContain(email)
      if (title !== '') expect(unfolded).not.toContain(title)
    }
    for (const secret of [
      'Hemlig',
      '070',
      'nästa värd',
      'teams.',
      'hemligt',
      '/tab/',
      'Planerat',
      'Genomfört',
      'Värd',
    ])
      expect(unfolded).not.toContain(secret)
    const entries = entriesIn(text)
    const shown = meetings().filter(
      ({ kind, endsOn }) =>
        ['managers', 'jointSteering', 'exampleDays'].includes(kind) && endsOn >= '2025-01-01',
    )
    expect(entries.map(({ uid }) => uid.replace(/@.*/, '')).sort()).toEqual(
      shown.map(({ id }) => `meetings-${id}`).sort(),
    )
    const of = (id: string) => entries.find(({ uid }) => uid.startsWith(`meetings-${id}@`))
    expect(of(managers.id)).toMatchObject({
      title: 'Chefsmöte',
      place: 'Rådhuset',
      description: 'Chefsmöte',
      link: '',
    })
    expect(of(steering.id)).toMatchObject({ status: 'CANCELLED', place: '' })
    for (const { id, startTime, startsOn } of shown)
      if (startTime === '') expect(of(id)?.start).toBe(startsOn)
  })
})

describe('one meeting as a file', () => {
  it('follows the meeting behind the address that came with the invitation, also when it is called off', async () => {
    const meeting = meetingOf('steeringMH')
    const event = await put(lists.events, sent(meeting.id, 'https://teams.example/ett'))
    const address = `/mote/${writeLink(test.world, { kind: 'mote', id: event.id, round: 1 })}.ics`
    await change(lists.meetings, meeting.id, {
      startTime: '13:00',
      endTime: '16:00',
      practical: 'Ta med skor.',
    })
    const [entry] = entriesIn((await fetched(address)).text)
    expect(entry).toMatchObject({
      title: meeting.title,
      status: 'CONFIRMED',
      link: 'https://teams.example/ett',
    })
    expect(entry?.description).toContain('Ta med skor.')
    const first = (await fetched(address)).headers.get('etag') ?? ''
    expect((await fetched(address, { 'If-None-Match': first })).status).toBe(304)
    await change(lists.meetings, meeting.id, { state: 'cancelled' })
    expect(entriesIn((await fetched(address)).text)[0]).toMatchObject({ status: 'CANCELLED', link: '' })
    await change(lists.meetings, meeting.id, { state: 'planned', agenda: 'Punkt ett' })
    await change(lists.events, event.id, { state: 'cancelled' })
    const called = entriesIn((await fetched(address)).text)[0]
    expect(called).toMatchObject({ status: 'CANCELLED', link: '', description: '' })
    const next = await put(lists.events, { ...sent(meeting.id, 'https://teams.example/nytt'), round: 2 })
    expect((await fetched(address)).status).toBe(404)
    await change(lists.events, next.id, { state: 'gone' })
    const newer = `/mote/${writeLink(test.world, { kind: 'mote', id: next.id, round: 2 })}.ics`
    expect((await fetched(newer)).status).toBe(404)
    await change(lists.events, event.id, { round: 2 })
    expect((await fetched(address)).status).toBe(404)
    await change(lists.events, event.id, { round: 1, kind: 'reminder' })
    expect((await fetched(address)).status).toBe(404)
  })

  it('is handed to who reads the meetings, under the meeting’s name', async () => {
    const meeting = meetingOf('steeringMVG')
    const headers = { Authorization: `Bearer ${await test.tokenOf('kontaktperson')}` }
    const response = await test.app.request(`/api/meetings/${meeting.id}/calendar`, { headers })
    expect(response.headers.get('content-disposition')).toContain(
      encodeURIComponent(`${meeting.title} ${meeting.startsOn}.ics`),
    )
    expect(entriesIn(await response.text())).toHaveLength(1)
    expect((await test.call(`/api/meetings/${meeting.id}/calendar`)).status).toBe(401)
    expect((await chef('/api/meetings/987654/calendar')).status).toBe(404)
  })
})
