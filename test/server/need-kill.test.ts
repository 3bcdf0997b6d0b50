import { afterAll, beforeAll, expect, it } from 'vitest'
import { blankNeed, needOutcome } from '../../src/domain/need-board.ts'
import { lists } from '../../src/graph/lists.ts'
import { createRow } from '../../src/graph/rows.ts'
import { buildApp } from '../../src/server/app.ts'
import { buildHouse } from '../../src/server/house.ts'
import { type NeedHouse, openNeedHouse } from '../support/needs.ts'
import { isGraph } from '../support/our-outlook.ts'

/* One office is asked, and one that was asked by word of mouth is reminded, and the process killed at every call to Graph there is, before and after it is carried out.
   Each break is of a half-year of its own, in one and the same Microsoft 365. */

let at: NeedHouse
let officeId: string
let people = 0
let token: string
let asking = 0
let reminding = 0

beforeAll(async () => {
  at = await openNeedHouse()
  const office = (await at.board()).offices.find(one => one.people > 0)
  officeId = office?.officeId ?? ''
  people = office?.people ?? 0
  token = await at.test.tokenOf('projektledare-vg')
  const { send, made } = await begin()
  expect(await send('question', question(2099))).toBe(people)
  asking = made.length
  await askedByHand(2098)
  const next = await begin()
  expect(await next.send('reminder', reminder(2098))).toBe(people)
  reminding = next.made.length
  expect(Math.min(asking, reminding)).toBeGreaterThan(8)
}, 60_000)
afterAll(() => at.test.close())

const nothing = new Promise<never>(() => undefined)

/** A process of its own: its mirror is filled anew, and its calls can be broken off. */
async function begin() {
  const broken = { at: Number.POSITIVE_INFINITY, when: 'before' }
  const made: string[] = []
  let die: () => void = () => undefined
  const death = new Promise<null>(resolve => {
    die = () => resolve(null)
  })
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!isGraph(input)) return at.test.world.fetch(input, init)
    const request = new Request(input, init)
    made.push(request.method)
    if (made.length < broken.at) return at.test.world.fetch(request)
    if (made.length === broken.at && broken.when === 'after') await at.test.world.fetch(request)
    die()
    return nothing
  }
  const house = buildHouse({ ...at.test.world, fetch })
  await house.mirror.sync()
  made.length = 0
  const app = buildApp(house)
  const send = async (what: string, body: object): Promise<number | null> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const request = app.request(`/api/needs/${what}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const response = await Promise.race([request, death])
    if (response === null) return null
    expect(response.status).toBe(200)
    return needOutcome.parse(await response.json()).mailed
  }
  return { house, made, broken, send }
}

const question = (year: number) => ({
  year,
  half: 'second',
  answerBy: '2026-12-11',
  officeIds: [officeId],
  text: 'Hur många vill gå?',
})

// In other half-years than those that are asked about.
const reminder = (year: number) => ({
  year,
  half: 'first',
  officeIds: [officeId],
  text: 'Vi saknar ert svar.',
})

/** A row that somebody wrote in SharePoint: asked on the phone. */
async function askedByHand(year: number): Promise<void> {
  const { test } = at
  await test.house.mirror.sync()
  const row = {
    ...blankNeed({ year, half: 'first' }, officeId, 'Prov', '2026-12-11'),
    askedOn: '2026-11-20',
  }
  await createRow(test.sharepoint, test.house.mirror.place('needs'), lists.needs, row, `hand-${year}`)
}

const places = (calls: number) =>
  Array.from({ length: calls }, (_, place) => place + 1).flatMap(place =>
    ['before', 'after'].map(when => ({ place, when })),
  )

it('killed at any call and asked again, the office has one row, one event and one mail each', async () => {
  for (const [number, { place, when }] of places(asking).entries()) {
    const year = 2032 + number
    const told = `${when} call ${place}`
    const since = await at.lastMail()
    const first = await begin()
    Object.assign(first.broken, { at: place, when })
    expect(await first.send('question', question(year)), told).toBeNull()
    const again = await begin()
    await again.send('question', question(year))
    expect(await again.send('question', question(year)), told).toBe(0)
    expect(
      (await at.mails(since)).map(({ kind }) => kind),
      told,
    ).toEqual(Array.from({ length: people }, () => 'invitation'))
    const { mirror } = again.house
    const rows = mirror.collection('needs').records.filter(one => one.year === year && one.half === 'second')
    expect(rows, told).toEqual([
      expect.objectContaining({ officeId, askedOn: '2026-11-24', answerBy: '2026-12-11', answeredAt: null }),
    ])
    const events = mirror.collection('events').records.filter(({ needId }) => needId === rows[0]?.id)
    expect(events, told).toEqual([expect.objectContaining({ kind: 'question', state: 'standing' })])
  }
}, 120_000)

it('killed at any call and reminded again, an office that was asked on the phone has one event and one mail each', async () => {
  for (const [number, { place, when }] of places(reminding).entries()) {
    const year = 2032 + number
    const told = `${when} call ${place}`
    await askedByHand(year)
    const since = await at.lastMail()
    const first = await begin()
    Object.assign(first.broken, { at: place, when })
    expect(await first.send('reminder', reminder(year)), told).toBeNull()
    const again = await begin()
    await again.send('reminder', reminder(year))
    expect(await again.send('reminder', reminder(year)), told).toBe(0)
    const kinds = (await at.mails(since)).map(({ kind }) => kind)
    expect(kinds, told).toEqual(Array.from({ length: people }, () => 'invitation'))
    const { mirror } = again.house
    const rows = mirror.collection('needs').records.filter(one => one.year === year && one.half === 'first')
    expect(rows, told).toEqual([expect.objectContaining({ remindedOn: '2026-11-24', answeredAt: null })])
    const events = mirror.collection('events').records.filter(({ needId }) => needId === rows[0]?.id)
    expect(events, told).toEqual([expect.objectContaining({ kind: 'question', state: 'standing' })])
  }
}, 120_000)
