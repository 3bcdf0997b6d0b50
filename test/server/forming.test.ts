import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FormingOutcome, FormingProposal } from '../../src/domain/course-forming.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { addOffices, addRow } from '../support/course-rows.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { byHand } from '../support/sharepoint.ts'

let test: TestHouse
let vera: Caller
let april: string
let june: string
let offices: { own: string; other: string }
const syllables = ['bak', 'del', 'fig', 'hom', 'jur', 'lyn', 'mås', 'näv', 'pöt', 'rex']
const nameOf = (at: number) => `Prov ${[...String(at + 10)].map(digit => syllables[Number(digit)]).join('')}`

const round = (title: string, from: string) => ({
  ...unwrittenRound(title, 'basic'),
  sessions: [{ from, to: from, place: 'Varberg' }],
})
const inQueue = (at: number, more: object = {}) =>
  addRow(test, 'seats', {
    ...unwrittenSeat(nameOf(at), 'basic', at % 2 === 0 ? offices.own : offices.other),
    email: `prov${at}@kommun.example`,
    signedUpAt: `2027-01-10T08:${String(at).padStart(2, '0')}:00Z`,
    ...more,
  })

beforeEach(async () => {
  test = await openTestHouse({ demonstrate: false, now: () => Date.parse('2027-02-19T11:00:00Z') })
  offices = await addOffices(test)
  vera = await test.as('projektledare-vg')
  april = (await addRow(test, 'rounds', round('Grund april', '2027-04-06'))).id
  june = (await addRow(test, 'rounds', round('Grund juni', '2027-06-01'))).id
  for (let at = 0; at < 19; at += 1) await inQueue(at)
})
afterEach(() => test.close())

const order = (more: object = {}) => ({ kind: 'basic', rounds: [], pins: [], earlier: [], ...more })
const propose = async (more: object = {}, call = vera): Promise<FormingProposal> =>
  (await call('/api/course-forming', { method: 'POST', body: order(more) })).body
const apply = (proposal: FormingProposal, call = vera) =>
  call('/api/course-forming/apply', {
    method: 'POST',
    body: {
      kind: 'basic',
      seatings: proposal.rounds
        .filter(({ people }) => people.length > 0)
        .map(({ id, people }) => ({ roundId: id, seatIds: people.map(({ seatId }) => seatId) })),
    },
  })
const seated = (proposal: FormingProposal) =>
  proposal.rounds.flatMap(({ id, people }) => people.map(({ seatId }) => ({ seatId, roundId: id })))
const seats = () => test.house.mirror.collection('seats').records
const mails = async (): Promise<{ to: string }[]> => (await test.call('/local/api/mails')).body.mails

describe('groups from the queue of a course', () => {
  it('are proposed with a reason for each who waits, and nothing is written or sent', async () => {
    const before = await byHand(test).everything()
    const proposal = await propose({ rounds: [{ id: june, running: 'mustNot' }] })
    expect(proposal.arithmetic).toBe('19 personer: alla får plats i 1 grupp (1 med 19).')
    expect(proposal.proof).toBe('Inget annat förslag är bättre.')
    expect(proposal.rounds.map(({ title, runs, mails: told }) => [title, runs, told])).toEqual([
      ['Grund april', true, 19],
      ['Grund juni', false, 0],
    ])
    expect(proposal.rounds[1]?.says).toBe('Det är bestämt att den inte startar.')
    expect(await byHand(test).everything()).toEqual(before)
    expect(await mails()).toEqual([])
  })

  it('hold who is pinned, and a new proposal keeps those who were placed', async () => {
    const first = await propose({ rounds: [{ id: june, running: 'mustNot' }] })
    const [one] = seated(first)
    const pinned = await propose({ pins: [{ seatId: one?.seatId, roundId: june }], earlier: seated(first) })
    expect(seated(pinned).some(({ seatId, roundId }) => seatId === one?.seatId && roundId === april)).toBe(
      false,
    )
    expect(pinned.rounds.find(({ id }) => id === april)?.people.filter(({ moved }) => moved)).toEqual([])
  })

  it('are seated as they were looked at: each is told once, and asked again nothing more happens', async () => {
    const proposal = await propose({ rounds: [{ id: june, running: 'mustNot' }] })
    const done: FormingOutcome = (await apply(proposal)).body
    expect(done.results.every(({ given }) => given)).toBe(true)
    expect(done.results).toHaveLength(19)
    expect(seats().map(({ state, roundId }) => `${state} ${roundId}`)).toEqual(
      Array.from({ length: 19 }, () => `registered ${april}`),
    )
    const told = (await mails()).map(({ to }) => to)
    expect(new Set(told).size).toBe(19)
    expect(done.mailed).toBe(19)
    const again: FormingOutcome = (await apply(proposal)).body
    expect([again.mailed, again.results.every(({ given }) => given)]).toEqual([0, true])
    expect(await mails()).toHaveLength(told.length)
    expect((await propose()).people).toBe(0)
  })

  it('take nobody whom the course stops, whatever is sent, and seat the others', async () => {
    const twin = await inQueue(1, { email: '' })
    const proposal = await propose({ rounds: [{ id: june, running: 'mustNot' }] })
    expect(proposal.waiting.map(({ seatId }) => seatId)).toContain(twin.id)
    const { body } = await vera('/api/course-forming/apply', {
      method: 'POST',
      body: {
        kind: 'basic',
        seatings: [{ roundId: april, seatIds: [twin.id, ...seated(proposal).map(one => one.seatId)] }],
      },
    })
    const outcome: FormingOutcome = body
    expect(outcome.results.find(({ seatId }) => seatId === twin.id)).toMatchObject({
      given: false,
      says: expect.stringContaining('Står redan i kön'),
    })
    expect(outcome.results.filter(({ given }) => given)).toHaveLength(19)
    expect(test.house.mirror.row('seats', twin.id)?.record).toMatchObject({
      state: 'interest',
      roundId: null,
    })
  })

  it('never put more in a round than it has seats, though two form groups at the same moment', async () => {
    const more = []
    for (let at = 30; at < 45; at += 1) more.push(await inQueue(at))
    const all = seats().map(({ id }) => id)
    const send = (seatIds: string[]) =>
      vera('/api/course-forming/apply', {
        method: 'POST',
        body: { kind: 'basic', seatings: [{ roundId: april, seatIds }] },
      })
    const both = await Promise.all([send(all.slice(0, 17)), send(all.slice(17))])
    const results = both.flatMap(({ body }) => body.results)
    expect(results.filter(({ given }: { given: boolean }) => given)).toHaveLength(20)
    expect(seats().filter(({ roundId }) => roundId === april)).toHaveLength(20)
    expect(results.every(({ says }: { says: string }) => says !== '')).toBe(true)
  })

  it('are for those who run the courses: an office forms none', async () => {
    expect((await vera('/api/course-forming', { method: 'POST', body: order() })).status).toBe(200)
    const administrator = await test.as('kursadministrator')
    expect((await administrator('/api/course-forming', { method: 'POST', body: order() })).status).toBe(200)
    for (const who of ['chef', 'kontaktperson', 'styrgrupp-vg']) {
      const call = await test.as(who)
      expect((await call('/api/course-forming', { method: 'POST', body: order() })).status, who).toBe(403)
      expect((await apply(await propose(), call)).status, who).toBe(403)
    }
  })
})
