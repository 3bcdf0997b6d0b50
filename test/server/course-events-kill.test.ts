import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringCourseEvents } from '../../src/server/course-events.ts'
import { bringOffers } from '../../src/server/course-offers.ts'
import type { House } from '../../src/server/house.ts'
import { openRoundsHouse, type RoundsHouse } from '../support/course-mail.ts'
import { freely, openInstance, stopsAfter } from '../support/instance.ts'

/* Everything that participants are told of, and the server stopped before every call to Graph there is. Each break is of
   a round of its own, in one and the same Microsoft 365. */

let at: RoundsHouse
beforeAll(async () => {
  at = await openRoundsHouse()
})
afterAll(() => at.test.close())

const day = { from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }

/** What happens to a round, who is to be mailed of it, and how the calendars are brought in line. */
type Scene = {
  name: string
  begin: (house: House) => Promise<{ id: string; change: () => Promise<unknown> }>
  bring: (house: House, id: string) => Promise<number>
  mails: string[]
}

async function seated() {
  const { id } = await at.round({ sessions: [day] })
  const anna = await at.seat(id, 'Anna Provsson')
  await at.seat(id, 'Bo Provsson')
  await bringCourseEvents(at.server.house, id)
  return { id, anna }
}

const scenes: Scene[] = [
  {
    name: 'signed up',
    begin: async () => {
      const { id } = await at.round({ sessions: [day] })
      return {
        id,
        change: async () => {
          await at.seat(id, 'Anna Provsson')
          await at.seat(id, 'Bo Provsson')
        },
      }
    },
    bring: bringCourseEvents,
    mails: ['invitation anna', 'invitation bo'],
  },
  {
    name: 'one comes, one goes and it is decided',
    begin: async () => {
      const { id, anna } = await seated()
      return {
        id,
        change: async () => {
          await at.seat(id, 'Cia Provsson')
          await at.changeSeat(anna.id, { state: 'cancelled', cancelledOn: '2027-02-19' })
          await at.changeRound(id, { decidedOn: '2027-02-19' })
        },
      }
    },
    bring: bringCourseEvents,
    mails: ['cancellation anna', 'invitation cia', 'update bo'],
  },
  {
    name: 'cancelled',
    begin: async () => {
      const { id } = await seated()
      return { id, change: () => at.changeRound(id, { cancelledOn: '2027-02-19', cancelReason: 'För få.' }) }
    },
    bring: bringCourseEvents,
    mails: ['cancellation anna', 'cancellation bo'],
  },
  {
    name: 'offered',
    begin: async () => {
      const { id } = await at.round({ sessions: [day] })
      const offered = { offeredOn: '2027-02-19', offerUntil: '2027-02-26' }
      return { id, change: () => at.seat(id, 'Dan Provsson', 'reserve', offered) }
    },
    bring: bringOffers,
    mails: ['invitation dan'],
  },
]

async function breakAt({ begin, bring, mails }: Scene, calls: number): Promise<boolean> {
  const told = `after ${calls} calls`
  const { id, change } = await begin(at.server.house)
  await change()
  const since = await at.outlook.last()
  const { between, stopped } = stopsAfter(calls)
  const first = await openInstance(at.test, between)
  const isDone = await Promise.race([stopped.then(() => false), bring(first.house, id).then(() => true)])
  const again = await openInstance(at.test, freely)
  await bring(again.house, id)
  expect(await bring(again.house, id), told).toBe(0)
  expect(await at.outlook.mailed(since), told).toEqual(mails)
  await at.server.house.mirror.sync('events')
  const rows = at.events().filter(({ roundId }) => roundId === id)
  expect(
    rows.filter(({ state }) => state === 'sending' || state === 'cancelling'),
    told,
  ).toEqual([])
  expect(rows.length, told).toBe(1)
  return !isDone
}

it.each(scenes)(
  '$name: stopped at any call and asked again, each is mailed once',
  async scene => {
    let calls = 0
    while (await breakAt(scene, calls)) calls += 1
    expect(calls).toBeGreaterThan(6)
  },
  120_000,
)
