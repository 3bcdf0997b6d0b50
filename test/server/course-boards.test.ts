import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CourseBoard, Roster, RoundCard } from '../../src/domain/course-board.ts'
import { unwrittenRound } from '../../src/domain/unwritten-course.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
const as = new Map<string, Caller>()
beforeAll(async () => {
  test = await openTestHouse()
  for (const person of [
    'projektledare-vg',
    'kursadministrator',
    'styrgrupp-vg',
    'chef',
    'kontaktperson',
    'lasare',
  ])
    as.set(person, await test.as(person))
})
afterAll(() => test.close())

const call = (person: string): Caller => {
  const found = as.get(person)
  if (found === undefined) throw new Error(person)
  return found
}
const board = async (person: string, query = ''): Promise<CourseBoard> =>
  (await call(person)(`/api/course-board${query}`)).body
const cardOf = async (state: RoundCard['state']): Promise<RoundCard> => {
  const years = (await board('projektledare-vg')).years
  for (const year of years) {
    const found = (await board('projektledare-vg', `?year=${year}`)).rounds.find(one => one.state === state)
    if (found !== undefined) return found
  }
  throw new Error(state)
}
const rosterOf = async (person: string, id: string): Promise<Roster> =>
  (await call(person)(`/api/rounds/${id}/roster`)).body

describe('the board of the courses', () => {
  it('shows what is to come, the nearest first: a round two short of the least, and a full one', async () => {
    const { rounds } = await board('projektledare-vg')
    expect(rounds.map(({ state }) => state)).toEqual(['full', 'open', 'planned', 'planned'])
    const open = rounds.find(({ state }) => state === 'open')
    expect(open?.counts).toMatchObject({ taken: 16, places: 20, free: 4, waiting: 0 })
    expect(open?.countdown).toMatchObject({ days: 14, needed: 2 })
    expect(open?.countdown?.says).toContain('2 anmälda till behövs före')
    expect(open?.takesClaims).toBe(true)
    const full = rounds.find(({ state }) => state === 'full')
    expect(full?.counts).toMatchObject({ taken: 20, free: 0, waiting: 3 })
  })

  it('says of the queue what it comes to in groups', async () => {
    const { queues } = await board('projektledare-vg')
    expect(queues.find(({ kind }) => kind === 'basic')).toMatchObject({ people: 13, first: 4 })
    expect(queues.find(({ kind }) => kind === 'basic')?.says).toContain('13')
  })

  it('is the same numbers for everybody, with those of the own office beside', async () => {
    const bare = ({ rounds }: CourseBoard) => rounds.map(({ own: _, ...card }) => card)
    const leader = bare(await board('projektledare-vg'))
    for (const person of ['styrgrupp-vg', 'chef', 'kontaktperson', 'kursadministrator'])
      expect(bare(await board(person))).toEqual(leader)
    expect((await board('kursadministrator')).rounds.every(({ own }) => own === null)).toBe(true)
    expect((await board('chef')).rounds.every(({ own }) => own !== null)).toBe(true)
    expect((await call('lasare')('/api/course-board')).body.code).toBe('no_role')
  })

  it('keeps among what is to come a round that is over until somebody says whether it was held', async () => {
    const leader = call('projektledare-vg')
    const made = await leader('/api/rounds', {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: {
        ...unwrittenRound('Över men inte markerad', 'basic'),
        opensOn: '2024-01-01',
        sessions: [{ from: '2024-03-05', to: '2024-03-07', place: '' }],
      },
    })
    expect(made.status).toBe(201)
    const { id, etag } = made.body
    const shown = async () => (await board('projektledare-vg')).rounds.find(round => round.id === id)
    expect((await shown())?.next).toContain('Markera den som genomförd')
    const held = await leader(`/api/rounds/${id}/hold`, { method: 'POST', headers: { 'If-Match': etag } })
    expect(held.status).toBe(200)
    expect(await shown()).toBeUndefined()
  })

  it('answers what has not changed with 304', async () => {
    const first = await call('chef')('/api/course-board')
    const etag = first.headers.get('etag') ?? ''
    const again = await call('chef')('/api/course-board', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })
})

describe('a roster', () => {
  it('is whole for those who run the courses, in the order of the line, with a reason for each place', async () => {
    const { id } = await cardOf('full')
    for (const person of ['projektledare-vg', 'kursadministrator']) {
      const { sees, rows } = await rosterOf(person, id)
      expect(sees).toBe('everybody')
      expect(rows).toHaveLength(23)
      const waiting = rows.filter(({ state }) => state === 'reserve')
      expect(waiting.map(({ place }) => place)).toEqual([1, 2, 3])
      for (const { says } of waiting) expect(says[0]).toMatch(/^Nummer \d i kön: /)
    }
  })

  it('shows an office its own people and nobody else, and the steering group how many', async () => {
    const { officeId } = (await call('chef')('/api/me')).body
    const all = (await board('projektledare-vg')).rounds
    const whole = await Promise.all(all.map(({ id }) => rosterOf('projektledare-vg', id)))
    const mine = whole.flatMap(({ rows }) =>
      rows.filter(row => row.officeId === officeId).map(({ id }) => id),
    )
    expect(mine.length).toBeGreaterThan(0)
    const seen = await Promise.all(all.map(({ id }) => rosterOf('chef', id)))
    expect(seen.flatMap(({ rows }) => rows.map(({ id }) => id)).toSorted()).toEqual(mine.toSorted())
    expect(seen.every(({ sees }) => sees === 'ownOffice')).toBe(true)
    const names = whole.flatMap(({ rows }) =>
      rows.filter(row => row.officeId !== officeId).map(({ name }) => name),
    )
    const text = JSON.stringify(seen)
    for (const name of names) expect(text).not.toContain(name)
    const steering = await Promise.all(all.map(({ id }) => rosterOf('styrgrupp-vg', id)))
    expect(steering.flatMap(({ rows }) => rows)).toEqual([])
    expect(steering.map(({ round }) => round.counts)).toEqual(whole.map(({ round }) => round.counts))
  })

  it('offers only the steps that the asker may take', async () => {
    const { id } = await cardOf('open')
    const steps = async (person: string) =>
      new Set((await rosterOf(person, id)).rows.flatMap(row => row.steps))
    expect([...(await steps('projektledare-vg'))].toSorted()).toEqual(['cancel', 'confirm', 'replace'])
    const own = await steps('chef')
    expect(own.has('confirm')).toBe(false)
  })

  it('of a round that is not there is not found', async () => {
    expect((await call('chef')('/api/rounds/9999/roster')).status).toBe(404)
  })
})

describe('the queue of a course', () => {
  it('has first those whose round was cancelled, and shows an office its own', async () => {
    const queueOf = async (person: string): Promise<Roster> =>
      (await call(person)('/api/course-queue?kind=basic')).body
    const { rows } = await queueOf('projektledare-vg')
    expect(rows.map(({ fromRoundId }) => fromRoundId !== null).indexOf(false)).toBe(4)
    const { officeId } = (await call('chef')('/api/me')).body
    expect((await queueOf('chef')).rows.map(({ id }) => id)).toEqual(
      rows.filter(row => row.officeId === officeId).map(({ id }) => id),
    )
  })
})
