import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweepCourses } from '../../src/server/sweep-courses.ts'
import { type CourseHouse, openCourseHouse, type Round, type Seat, states } from '../support/course-house.ts'
import type { Caller } from '../support/house.ts'
import { freely, openInstance } from '../support/instance.ts'

/* Two servers with mirrors of their own, one SharePoint. */

const races = 200

let at: CourseHouse
let callers: Caller[]

beforeAll(async () => {
  at = await openCourseHouse()
  const servers = await Promise.all([openInstance(at.test, freely), openInstance(at.test, freely)])
  callers = await Promise.all(servers.map(server => server.as('projektledare-vg')))
}, 60_000)
afterAll(() => at.test.close())

const server = (number: number): Caller => {
  const call = callers[number % callers.length]
  if (call === undefined) throw new Error('no server')
  return call
}

it('of 50 who claim 3 seats at two servers at the same moment 3 get one and each of the others is told, 200 times', async () => {
  for (let time = 0; time < races; time += 1) {
    const { id } = await at.round({
      title: `Kapplöpning ${time}`,
      places: 3,
      waitLimit: time % 20 === 0 ? null : 0,
    })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) => at.claim(server(number), id, [at.person(number)])),
    )
    const results = answers.map(({ status, body }) => {
      expect(status, JSON.stringify(body)).toBe(200)
      return body.results[0]
    })
    const given = results.filter(({ outcome }) => outcome === 'given')
    const { round, seats } = await at.stands(id)
    const told = `time ${time}`
    expect(given.length, told).toBe(3)
    expect(new Set(given.map(({ seatId }) => seatId)), told).toEqual(
      new Set(seats.filter(({ state }) => state === 'registered').map(seat => seat.id)),
    )
    expect(round.granted.map(({ seatId }) => seatId).toSorted(), told).toEqual(
      given.map(({ seatId }) => seatId).toSorted(),
    )
    for (const result of results) expect(result.says, told).toMatch(/^\S.*\.$/)
    expect(states(seats).interest, told).toBeUndefined()
  }
}, 600_000)

/** Seats that somebody has, and that somebody is offered. */
const held = ({ round, seats }: { round: Round; seats: Seat[] }) => ({
  places: round.places ?? 0,
  taken: seats.filter(({ state }) => state === 'registered' || state === 'confirmed').length,
  offered: seats.filter(({ state, offerUntil }) => state === 'reserve' && offerUntil !== null).length,
})

it('whatever is done with the seats of a round at two servers at once, none is given twice and nothing is left undone', async () => {
  const own = (number: number) => at.person(number, { officeId: at.officeId() })
  for (let time = 0; time < 15; time += 1) {
    const { id } = await at.round({ title: `Trängsel ${time}`, places: 3 })
    await at.claim(server(time), id, [1, 2, 3, 4, 5].map(own))
    const of = (seats: readonly Seat[], number: number) => seats.find(({ name }) => name === own(number).name)
    const waves: ((seats: readonly Seat[]) => [what: string, number: number, body?: object][])[] = [
      () => [
        ['cancel', 1],
        ['replace', 2, own(6)],
        ['replace', 2, own(7)],
        ['cancel', 2],
        ['cancel', 3],
      ],
      seats =>
        seats
          .filter(({ offerUntil }) => offerUntil !== null)
          .flatMap(({ name }) => {
            const number = [4, 5].find(one => own(one).name === name) ?? 4
            return [
              ['accept', number],
              ['accept', number],
              ['decline', number],
            ]
          }),
    ]
    for (const [wave, deedsOf] of waves.entries()) {
      const { seats } = await at.stands(id)
      const deeds = deedsOf(seats).map(([what, number, body], place) => {
        const seat = of(seats, number)
        return at.post(server(place), `/api/seats/${seat?.id}/${what}`, body, seat?.etag)
      })
      const claims = [8, 9].map(number => at.claim(server(number), id, [own(number + wave * 2)]))
      for (const { status, body } of await Promise.all([...deeds, ...claims]))
        expect([200, 409, 412], `time ${time}: ${status} ${body.detail}`).toContain(status)
      const now = await at.stands(id)
      const { places, taken, offered } = held(now)
      expect(taken + offered, `time ${time}, wave ${wave}`).toBeLessThanOrEqual(places)
      expect(states(now.seats).interest, `time ${time}`).toBeUndefined()
      expect(await sweepCourses(at.test.house), `time ${time}`).toBe(0)
      // Whoever waits does so because every seat is somebody's, or offered to somebody.
      if (now.seats.some(({ state, offerUntil }) => state === 'reserve' && offerUntil === null))
        expect(taken + offered, `time ${time}, wave ${wave}`).toBe(places)
    }
  }
}, 300_000)

it('a server whose list of changed seats lags gives nobody a seat that another has given', async () => {
  const { id } = await at.round({ title: 'Släpar', places: 2 })
  const seatList = at.test.house.mirror.place('seats').listId
  const known = new Map<string, string>()
  let isLagging = false
  const { as } = await openInstance(at.test, async (request, send) => {
    const isChanges = request.url.includes(`${seatList}/items/delta`)
    const before = known.get(request.url)
    if (isLagging && isChanges && before !== undefined)
      return new Response(before, { headers: { 'Content-Type': 'application/json' } })
    const response = await send()
    if (isChanges) known.set(request.url, await response.clone().text())
    return response
  })
  const slow = await as('projektledare-vg')
  // Two reads, so that the link it goes on from is one whose answer is known.
  for (const number of [1, 2])
    await at.post(slow, `/api/rounds/${id}/claims/preview`, { people: [at.person(number)] })
  isLagging = true
  expect((await at.claim(server(0), id, [at.person(1), at.person(2)])).body.results).toMatchObject([
    { outcome: 'given' },
    { outcome: 'given' },
  ])
  expect((await at.claim(slow, id, [at.person(3)])).body.results).toMatchObject([{ outcome: 'reserve' }])
  expect(states((await at.stands(id)).seats)).toEqual({ registered: 2, reserve: 1 })
})
