import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CourseHouse, openCourseHouse, type Seat, states } from '../support/course-house.ts'
import type { Answer } from '../support/house.ts'

let house: CourseHouse
beforeAll(async () => {
  house = await openCourseHouse()
})
afterAll(() => house.test.close())

/** A round with one seat: the first of these has it, the others wait, all of one office. */
async function queue(): Promise<{ roundId: string; ids: string[] }> {
  const { id } = await house.round({ places: 1 })
  const people = [1, 2, 3].map(number => house.person(number, { officeId: house.officeId() }))
  const { body } = await house.claim(house.vera, id, people)
  return { roundId: id, ids: body.results.map(({ seatId }: { seatId: string }) => seatId) }
}
async function seatOf(roundId: string, id: string | undefined): Promise<Seat> {
  const found = (await house.stands(roundId)).seats.find(one => one.id === id)
  if (found === undefined) throw new Error('no such seat')
  return found
}
const step = async (what: string, { id, etag }: { id: string; etag: string }): Promise<Answer> =>
  house.post(house.vera, `/api/seats/${id}/${what}`, undefined, etag)
const placeOf = async (roundId: string, id: string | undefined): Promise<number | null> =>
  (await house.vera(`/api/rounds/${roundId}/roster`)).body.rows.find((row: { id: string }) => row.id === id)
    .place

describe('who is taken off a waiting list by mistake', () => {
  it('is put back where they stood, before those who came after them', async () => {
    const { roundId, ids } = await queue()
    const waiting = await seatOf(roundId, ids[1])
    const gone = await step('cancel', waiting)
    expect([gone.body.state, await placeOf(roundId, ids[2])]).toEqual(['cancelled', 1])
    const back = await step('restore', gone.body)
    expect(back.body).toMatchObject({ state: 'reserve', cancelledOn: null, signedUpAt: waiting.signedUpAt })
    expect([await placeOf(roundId, ids[1]), await placeOf(roundId, ids[2])]).toEqual([1, 2])
  })

  it('is put back once, over the version that was seen', async () => {
    const { roundId, ids } = await queue()
    const gone = (await step('cancel', await seatOf(roundId, ids[1]))).body
    expect((await step('restore', { ...gone, etag: '"1"' })).status).toBe(412)
    expect((await step('restore', gone)).status).toBe(200)
    expect((await step('restore', gone)).status).toBe(400)
  })

  it('never has a seat back by it: that has gone on to the next', async () => {
    const { roundId, ids } = await queue()
    const gone = (await step('cancel', await seatOf(roundId, ids[0]))).body
    const back = await step('restore', gone)
    const { seats, round } = await house.stands(roundId)
    expect(seats.filter(({ offerUntil }) => offerUntil !== null).map(({ id }) => id)).toEqual([ids[1]])
    expect(round.granted.filter(({ seatId }) => seatId === ids[0])).toEqual([])
    expect(states(seats).registered ?? 0).toBe(0)
    expect([back.status, (await seatOf(roundId, ids[0])).state]).toEqual([400, 'cancelled'])
  })

  it('nor while the round still says that it gave them one: they sign up anew', async () => {
    const { id } = await house.round({ places: 1 })
    const { body } = await house.claim(house.vera, id, [house.person(1)])
    const gone = (await step('cancel', await seatOf(id, body.results[0].seatId))).body
    expect((await house.stands(id)).round.granted).toHaveLength(1)
    expect((await step('restore', gone)).status).toBe(400)
    expect(states((await house.stands(id)).seats)).toEqual({ cancelled: 1 })
  })

  it('is put back by the own office, and by no other', async () => {
    const { roundId, ids } = await queue()
    const gone = (await step('cancel', await seatOf(roundId, ids[1]))).body
    const reader = await house.test.as('lasare')
    expect((await house.post(reader, `/api/seats/${gone.id}/restore`, undefined, gone.etag)).status).toBe(403)
    expect((await seatOf(roundId, ids[1])).state).toBe('cancelled')
  })
})
