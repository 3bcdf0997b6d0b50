import { afterEach, beforeEach, expect, it } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { courseLetters, type RoundAct } from '../../src/domain/course-letters.ts'
import { bringCourseEvents } from '../../src/server/course-events.ts'
import { office, person } from '../support/collaboration.ts'
import { openRoundsHouse, type RoundsHouse } from '../support/course-mail.ts'
import { addRow } from '../support/course-rows.ts'
import type { Caller } from '../support/house.ts'

/** Who signs in as the manager of the tests. */
const chefId = 'a1000000-0000-4000-8000-000000000005'

let at: RoundsHouse
let vera: Caller
beforeEach(async () => {
  at = await openRoundsHouse()
  vera = await at.test.as('projektledare-vg')
})
afterEach(() => at.test.close())

async function letters(id: string, act?: RoundAct, by = vera) {
  const { status, body } = await by(`/api/rounds/${id}/letters${act === undefined ? '' : `?act=${act}`}`)
  expect(status).toBe(200)
  return courseLetters.parse(body)
}

async function someRound() {
  const { id } = await at.round()
  await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  await at.seat(id, 'Cia Provsson', 'registered', { email: '' })
  return id
}

it('before anybody is told it shows what each gets, and that looking mails nobody', async () => {
  const id = await someRound()
  const seen = await letters(id)
  expect(seen.letters.map(({ subject, told, invites }) => [subject, told, invites])).toEqual([
    ['Anmäld: Grund våren 2027, tillfälle 1', 0, 2],
    ['Anmäld: Grund våren 2027, tillfälle 2', 0, 2],
  ])
  expect(seen.recipients.map(({ name, address }) => [name, address])).toEqual([
    ['Anna Provsson', 'anna@kommun.example'],
    ['Bo Provsson', 'bo@kommun.example'],
  ])
  expect(seen.recipients[0]?.page).toMatch(/^https:\/\/samverkan\.example\/plats\//)
  expect(seen.unreached.map(({ name }) => name)).toEqual(['Cia Provsson'])
  expect([seen.reached, seen.unreachable, seen.mails, seen.people]).toEqual([2, 1, 4, 2])
  expect(at.events()).toEqual([])
  expect(await at.mailed()).toEqual([])
})

it('what it says will be mailed is what is mailed', async () => {
  const id = await someRound()
  await bringCourseEvents(at.server.house, id)
  for (const [act, change] of [
    ['decide', { decidedOn: '2027-02-19' }],
    ['cancel', { cancelledOn: '2027-02-19', cancelReason: 'För få.' }],
  ] as const) {
    const { mails, people } = await letters(id, act)
    const since = await at.outlook.last()
    await at.changeRound(id, change)
    expect(await bringCourseEvents(at.server.house, id)).toBe(people)
    expect((await at.mailed(since)).length).toBe(mails)
    expect(mails).toBe(4)
  }
})

it('says what is new to those who know something, and where somebody has moved it by hand', async () => {
  const id = await someRound()
  await bringCourseEvents(at.server.house, id)
  const { letters: now } = await letters(id)
  expect(now.map(({ told, updates, movedTo }) => [told, updates, movedTo])).toEqual([
    [2, 0, null],
    [2, 0, null],
  ])
  const [decided] = (await letters(id, 'decide')).letters
  expect(decided?.text).toContain('Nu är det bestämt: kursen blir av.')
  expect(decided?.updates).toBe(2)
})

it('shows what is asked after the course to those who were there', async () => {
  const id = await someRound()
  await bringCourseEvents(at.server.house, id)
  const { letters: held } = await letters(id, 'hold')
  expect(held.map(({ kind, invites, told }) => [kind, invites, told])).toEqual([['evaluation', 2, 0]])
  expect(held[0]?.text).toContain('/utvardering/')
})

it('shows an offer with the way to the own page to those who run the courses', async () => {
  const id = await someRound()
  await at.seat(id, 'Dan Provsson', 'reserve', { offeredOn: '2027-02-19', offerUntil: '2027-02-26' })
  const [offer] = (await letters(id)).offers
  expect(offer).toMatchObject({ name: 'Dan Provsson', until: '2027-02-26', told: false })
  expect(offer?.text).toContain('/plats/')
})

it('who may see no seats sees no letters either', async () => {
  const id = await someRound()
  for (const person of ['styrgrupp-h', 'lasare']) {
    const { status } = await (await at.test.as(person))(`/api/rounds/${id}/letters`)
    expect([person, status]).toEqual([person, 403])
  }
  expect((await vera('/api/rounds/987654/letters')).status).toBe(404)
  expect((await vera(`/api/rounds/${id}/letters?act=burn`)).status).toBe(400)
})

it('a roster that came as it is waits until those who run the courses send it, and an office cannot', async () => {
  const id = await someRound()
  expect(await letters(id)).toMatchObject({ isSelfSent: false, mails: 4 })
  const send = async (person: string) =>
    (await at.test.as(person))(`/api/rounds/${id}/letters`, { method: 'POST' })
  expect((await send('chef')).status).toBe(403)
  expect(await at.mailed()).toEqual([])
  expect((await send('kursadministrator')).body).toEqual({ mailed: 2 })
  expect((await send('kursadministrator')).body).toEqual({ mailed: 0 })
  expect(await at.mailed()).toHaveLength(4)
  expect(await letters(id)).toMatchObject({ isSelfSent: true, mails: 0 })
})

it('one person confirmed or signed up tells nobody of a typed roster unannounced', async () => {
  const { id } = await at.round()
  const anna = await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  const etag = at.server.house.mirror.row('seats', anna.id)?.etag ?? ''
  const { status } = await vera(`/api/seats/${anna.id}/confirm`, {
    method: 'POST',
    headers: { 'If-Match': etag },
  })
  expect(status).toBe(200)
  expect(await at.mailed()).toEqual([])
  const made = await vera('/api/offices', { method: 'POST', body: office('Provkommun') })
  for (const agreement of agreementVersions) await addRow(at.test, 'agreements', agreement)
  const cia = { name: 'Cia Provsson', email: 'cia@kommun.example', officeId: made.body.id, workplace: '' }
  const people = [{ ...cia, isManager: null, employedFrom: '2026-01-01', exceptionReason: '' }]
  const { body } = await vera(`/api/rounds/${id}/claims/preview`, { method: 'POST', body: { people } })
  const claimed = await vera(`/api/rounds/${id}/claims`, { method: 'POST', body: { people } })
  expect([body.mails, claimed.body.mailed]).toEqual([3, 3])
})

it('an office sees its own people by name, no link of theirs, and counts the others', async () => {
  const made = await vera('/api/offices', { method: 'POST', body: office('Provkommun') })
  const chef = { email: 'chef@kommun.example', objectId: chefId, officeId: made.body.id }
  await vera('/api/people', { method: 'POST', body: person('Chef Provsson', chef) })
  const id = await someRound()
  await at.seat(id, 'Dan Provsson', 'registered', { officeId: made.body.id })
  const seen = await letters(id, 'now', await at.test.as('chef'))
  expect(seen.reached).toBe(3)
  expect(seen.recipients.map(({ name, page }) => [name, page])).toEqual([['Dan Provsson', '']])
  expect(JSON.stringify(seen)).not.toContain('Anna')
  const asked = (await letters(id, 'hold', await at.test.as('chef'))).letters
  expect(asked.map(({ kind }) => kind)).toEqual(['evaluation'])
  expect(asked[0]?.text).toContain('(omgångens adress för svar)')
  expect(asked[0]?.text).not.toContain('/utvardering/')
})
