import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RemovalOrder, RetentionReview } from '../../src/domain/course-retention.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { addOffices, addRow } from '../support/course-rows.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { openInstance, stopsAfter } from '../support/instance.ts'
import { byHand } from '../support/sharepoint.ts'

/* A removal of two people's data, and the server stopped before every call to Graph there is. */

let test: TestHouse
let vera: Caller
let officeId: string
let rounds = 0

beforeAll(async () => {
  test = await openTestHouse({ demonstrate: false, now: () => Date.parse('2027-02-19T11:00:00Z') })
  officeId = (await addOffices(test)).own
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())

/** Two who went to a round long ago, each break to a round of its own. */
async function twoPeople(): Promise<string[]> {
  rounds += 1
  const day = { from: '2025-10-06', to: '2025-10-06', place: 'Varberg' }
  const round = { ...unwrittenRound(`Omgång ${rounds}`, 'basic'), sessions: [day], heldOn: day.to }
  const roundId = (await addRow(test, 'rounds', round)).id
  const seat = { ...unwrittenSeat(`Hemlig Provlind ${rounds}`, 'basic', officeId), roundId }
  const made = []
  for (const email of ['hemlig@kommun.example', 'hemligare@kommun.example'])
    made.push((await addRow(test, 'seats', { ...seat, state: 'notCompleted' as const, email })).id)
  return made
}

const due = async (): Promise<RemovalOrder['removals']> => {
  const review: RetentionReview = (await vera('/api/course-retention')).body
  return review.rounds
    .flatMap(({ seats }) => seats)
    .map(({ seatId, etag, fields }) => ({ seatId, etag, fields }))
}
const order = (removals: RemovalOrder['removals']) => ({ method: 'POST', body: { removals } })

/** Begins a removal on a server of its own that stops before its next call; says how many it made, or that it was done. */
async function stoppedAfter(last: number): Promise<'done' | 'stopped'> {
  const { between, stopped } = stopsAfter(last)
  const call = await (await openInstance(test, between)).as('projektledare-vg')
  const answer = call('/api/course-retention', order(await due()))
  return Promise.race([answer.then(() => 'done' as const), stopped.then(() => 'stopped' as const)])
}

it('leaves each row as it was or cleared as a whole, and what is left is removed when it is asked again', async () => {
  let calls = 0
  for (let went = 'stopped'; went === 'stopped'; calls += 1) {
    const people = await twoPeople()
    went = await stoppedAfter(calls)
    await vera('/api/course-retention')
    for (const id of people) {
      const row = test.house.mirror.row('seats', id)?.record
      expect([row?.name === '', row?.email === ''], `${calls} calls`).toEqual(
        row?.clearedOn === null ? [false, false] : [true, true],
      )
    }
    const rest = await due()
    expect(rest.map(({ seatId }) => seatId)).toEqual(
      people.filter(id => test.house.mirror.row('seats', id)?.record?.clearedOn === null),
    )
    if (rest.length > 0) expect((await vera('/api/course-retention', order(rest))).status).toBe(200)
    expect(await due()).toEqual([])
  }
  expect(calls).toBeGreaterThan(6)
  const left = JSON.stringify([await byHand(test).items('seats'), await byHand(test).items('changes')])
  expect(left).not.toContain('Hemlig')
  expect(left).not.toContain('@kommun.example')
}, 60_000)
