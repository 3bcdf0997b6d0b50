import { afterAll, beforeAll, expect, it } from 'vitest'
import { seasonOutcome } from '../../src/domain/season-board.ts'
import { buildApp } from '../../src/server/app.ts'
import { buildHouse } from '../../src/server/house.ts'
import { isGraph } from '../support/our-outlook.ts'
import { type Mail, noon, openSeasonHouse, type SeasonHouse } from '../support/season.ts'

/* One person is asked, and reminded, and the process killed at every call to Graph there is, before and after it is
   carried out. Each break is of a season of its own, in one and the same Microsoft 365. */

let at: SeasonHouse
let personId: string
let token: string
/** How many calls to Graph it takes to ask one person, and to remind them. */
let asking = 0
let reminding = 0

beforeAll(async () => {
  at = await openSeasonHouse()
  const board = await at.board()
  personId = board.people[0].personId
  token = await at.test.tokenOf('projektledare-vg')
  const { send, calls } = await begin()
  expect(await send('/api/seasons/question', question(2099))).toBe(1)
  asking = calls.length
  expect(await send('/api/seasons/reminder', reminder(2099))).toBe(1)
  reminding = calls.length - asking
  expect(Math.min(asking, reminding)).toBeGreaterThan(10)
}, 60_000)
afterAll(() => at.test.close())

type Fetch = typeof globalThis.fetch
const nothing = new Promise<never>(() => undefined)

/** A process of its own: its mirror is filled anew, and its calls can be broken off. */
async function begin() {
  const broken = { at: Number.POSITIVE_INFINITY, when: 'before', onceMade: false }
  const calls: string[] = []
  let die: () => void = () => undefined
  const death = new Promise<null>(resolve => {
    die = () => resolve(null)
  })
  const fetch: Fetch = async (input, init) => {
    if (!isGraph(input)) return at.test.world.fetch(input, init)
    const request = new Request(input, init)
    calls.push(request.method)
    if (broken.onceMade && request.method === 'POST' && new URL(request.url).pathname.endsWith('/events'))
      Object.assign(broken, { at: calls.length, when: 'after' })
    if (calls.length < broken.at) return at.test.world.fetch(request)
    if (calls.length === broken.at && broken.when === 'after') await at.test.world.fetch(request)
    die()
    return nothing
  }
  const house = buildHouse({ ...at.test.world, fetch })
  await house.mirror.sync()
  calls.length = 0
  const app = buildApp(house)
  const send = async (path: string, body: object): Promise<number | null> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const request = app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    const response = await Promise.race([request, death])
    if (response === null) return null
    expect([path, response.status]).toEqual([path, 200])
    return seasonOutcome.parse(await response.json()).mailed
  }
  return { house, calls, broken, send }
}

const question = (year: number) => ({
  year,
  season: 'autumn',
  answerBy: '2026-12-04',
  personIds: [personId],
  text: 'Vilka dagar kan du inte?',
})
const reminder = (year: number) => ({ year, season: 'autumn', text: 'Vi saknar ditt svar.' })
const kinds = (mails: readonly Mail[]) => mails.map(({ kind }) => kind)
const rowsOf = (house: Awaited<ReturnType<typeof begin>>['house'], year: number) => ({
  rows: house.mirror.collection('availability').records.filter(one => one.year === year),
  events: house.mirror
    .collection('events')
    .records.filter(({ kind, title }) => kind === 'question' && title.includes(String(year))),
})

const places = (calls: number) =>
  Array.from({ length: calls }, (_, place) => place + 1).flatMap(place =>
    ['before', 'after'].map(when => ({ place, when })),
  )

it('killed at any call and asked again, the person has one row, one event and one mail', async () => {
  for (const [number, { place, when }] of places(asking).entries()) {
    const year = 2030 + number
    const told = `${when} call ${place}`
    const since = await at.lastMail()
    const first = await begin()
    Object.assign(first.broken, { at: place, when })
    expect(await first.send('/api/seasons/question', question(year)), told).toBeNull()
    const again = await begin()
    await again.send('/api/seasons/question', question(year))
    expect(await again.send('/api/seasons/question', question(year)), told).toBe(0)
    expect(kinds(await at.mails(since)), told).toEqual(['invitation'])
    const { rows, events } = rowsOf(again.house, year)
    expect(rows, told).toEqual([expect.objectContaining({ askedOn: '2026-11-24', answerBy: '2026-12-04' })])
    expect(events, told).toEqual([expect.objectContaining({ state: 'standing', sentOn: '2026-11-24' })])
  }
}, 120_000)

it('killed at any call and reminded again, the person has one reminder', async () => {
  for (const [number, { place, when }] of places(reminding).entries()) {
    const year = 2030 + number
    const told = `${when} call ${place}`
    const since = await at.lastMail()
    const first = await begin()
    Object.assign(first.broken, { at: place, when })
    expect(await first.send('/api/seasons/reminder', reminder(year)), told).toBeNull()
    const again = await begin()
    await again.send('/api/seasons/reminder', reminder(year))
    expect(await again.send('/api/seasons/reminder', reminder(year)), told).toBe(0)
    expect(kinds(await at.mails(since)), told).toEqual(['update'])
    const { rows, events } = rowsOf(again.house, year)
    expect(rows, told).toEqual([expect.objectContaining({ remindedOn: '2026-11-24' })])
    expect(events, told).toEqual([expect.objectContaining({ told: 1 })])
  }
}, 120_000)

it('a sending that was broken off cannot be finished with another last day while the first is still to come', async () => {
  const year = 2095
  const first = await begin()
  // Asked, and the event made: nobody has written down that it stands.
  Object.assign(first.broken, { at: 15, when: 'after' })
  expect(await first.send('/api/seasons/question', question(year))).toBeNull()
  const other = { ...question(year), answerBy: '2026-12-11' }
  const refused = await at.question(other)
  expect(refused.status).toBe(400)
  expect(refused.body.detail).toContain('4 december 2026')
  at.clock.now = noon('2026-11-24')
  expect((await at.question(question(year))).status).toBe(200)
})

it('a sending that was broken off before anybody was invited says the newest words', async () => {
  const since = await at.lastMail()
  const first = await begin()
  first.broken.onceMade = true
  expect(await first.send('/api/seasons/question', question(2096))).toBeNull()
  const again = await begin()
  const sent = await again.send('/api/seasons/question', { ...question(2096), text: 'De nya orden.' })
  expect(sent).toBe(1)
  const mails = await at.mails(since)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.body).toContain('De nya orden.')
})

it('who answered while a sending was broken off is not asked', async () => {
  const year = 2097
  const since = await at.lastMail()
  const first = await begin()
  first.broken.onceMade = true
  expect(await first.send('/api/seasons/question', question(year))).toBeNull()
  await at.test.house.mirror.sync()
  const [row] = at.test.house.mirror.collection('availability').records.filter(one => one.year === year)
  const saved = await at.vera(`/api/availability/${row?.id}/answer`, {
    method: 'POST',
    body: { taken: [], note: 'ringde' },
    headers: { 'If-Match': row?.etag ?? '' },
  })
  expect(saved.status).toBe(200)
  const again = await begin()
  expect(await again.send('/api/seasons/question', question(year))).toBe(0)
  expect(await at.mails(since)).toEqual([])
  expect(rowsOf(again.house, year).events).toEqual([expect.objectContaining({ state: 'cancelled' })])
})
