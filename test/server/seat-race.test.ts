import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CourseHouse, openCourseHouse, states } from '../support/course-house.ts'
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
