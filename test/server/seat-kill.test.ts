import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweepCourses } from '../../src/server/sweep-courses.ts'
import { type CourseHouse, openCourseHouse, type Round, type Seat, states } from '../support/course-house.ts'
import { openDyingServer } from '../support/dying-server.ts'
import type { Answer } from '../support/house.ts'

/* Each command is stopped at every call to Graph there is, before and after it is carried out, in a round of its own.
   Then it is finished by the sweep of another server, or by the command given again. */

let at: CourseHouse
let token = ''

beforeAll(async () => {
  at = await openCourseHouse()
  token = await at.test.tokenOf('projektledare-vg')
}, 60_000)
afterAll(() => at.test.close())

type Order = { path: string; body?: object; etag?: string }
/** A command on a round, given anew with what stands there at the moment. */
type Command = (now: { round: Round; seats: Seat[] }) => Order

const sent = ({ body, etag }: Order) => ({
  ...(body !== undefined && { body }),
  ...(etag !== undefined && { headers: { 'If-Match': etag } }),
})

async function give(command: Command, roundId: string): Promise<Answer> {
  const { path, body, etag } = command(await at.stands(roundId))
  return at.post(at.vera, path, body, etag)
}

/** How many calls to Graph a command takes that is not stopped. */
async function callsOf(command: Command, roundId: string): Promise<number> {
  const server = await openDyingServer(at.test, token)
  const order = command(await at.stands(roundId))
  const answer = await server.call(order.path, sent(order))
  expect([order.path, answer?.status, answer?.body.detail]).toEqual([order.path, 200, undefined])
  return server.calls()
}

/** Gives a command to a server that stops before one of its calls. */
async function stopIn(command: Command, roundId: string, place: number): Promise<void> {
  const server = await openDyingServer(at.test, token, place)
  const order = command(await at.stands(roundId))
  expect(await server.call(order.path, sent(order)), `call ${place}`).toBeNull()
}

/** The sweep of another server when the stopped one has been gone for a while. */
async function sweep(): Promise<void> {
  const { clock, test } = at
  clock.now += 3 * 60_000
  await Promise.all([test.house.mirror.sync('rounds'), test.house.mirror.sync('seats')])
  await sweepCourses(test.house)
  expect(await sweepCourses(test.house)).toBe(0)
  clock.now -= 3 * 60_000
}

const taking = (seats: readonly Seat[]): Seat[] =>
  seats.filter(({ state }) => state === 'registered' || state === 'confirmed')
const named = (seats: readonly Seat[], number: number): Seat => {
  const found = seats.find(({ name }) => name === at.person(number).name)
  if (found === undefined) throw new Error(`no seat of ${number}`)
  return found
}
const of =
  (path: string, number: number, body?: object): Command =>
  ({ seats }) => {
    const { id, etag } = named(seats, number)
    return { path: `/api/seats/${id}/${path}`, etag, ...(body && { body }) }
  }

/**
 * Stops a command before each of its calls, and has it finished by the sweep and by being given again in turn: after a
 * write come its reading back and its line in the log, so that what each write leaves is finished in both ways.
 */
async function everywhere(
  command: Command,
  begin: () => Promise<string>,
  check: (now: { round: Round; seats: Seat[]; all: Seat[] }, told: string, isDone: boolean) => void,
): Promise<void> {
  const calls = await callsOf(command, await begin())
  expect(calls).toBeGreaterThan(8)
  for (let place = 1; place <= calls; place += 1) {
    const isSwept = place % 2 === 0
    const roundId = await begin()
    await stopIn(command, roundId, place)
    const told = `before call ${place} of ${calls}, ${isSwept ? 'swept' : 'not swept'}`
    if (isSwept) {
      await sweep()
      check(await at.stands(roundId), told, false)
    }
    const again = await give(command, roundId)
    expect([told, again.status, again.body.detail]).toEqual([told, 200, undefined])
    check(await at.stands(roundId), told, true)
  }
}

const signUp =
  (...numbers: number[]): Command =>
  ({ round: { id } }) => ({
    path: `/api/rounds/${id}/claims`,
    body: { people: numbers.map(number => at.person(number, { officeId: at.officeId() })) },
  })

/** A round with so many places, for which people were signed up in their order. */
async function begun(places: number, ...numbers: number[]): Promise<string> {
  const { id } = await at.round({ places })
  if (numbers.length > 0) expect((await give(signUp(...numbers), id)).status).toBe(200)
  return id
}

it('a claim: one of two has the only seat, and the other waits', async () => {
  await everywhere(
    signUp(1, 2),
    () => begun(1),
    ({ round, seats }, told, isDone) => {
      expect(states(seats).interest, told).toBeUndefined()
      expect(taking(seats).length, told).toBe(Math.min(1, seats.length))
      expect(round.granted.length, told).toBe(taking(seats).length)
      if (isDone) expect(states(seats), told).toEqual({ registered: 1, reserve: 1 })
    },
  )
}, 300_000)

it('a seat given up: it is offered to the next in line, once', async () => {
  const begin = () => begun(1, 1, 2, 3)
  await everywhere(of('cancel', 1), begin, ({ round, seats }, told, isDone) => {
    const [left, next, last] = [1, 2, 3].map(number => named(seats, number))
    expect(['registered', 'cancelled'], told).toContain(left?.state)
    if (isDone) expect(left?.state, told).toBe('cancelled')
    const isOffered = left?.state === 'cancelled'
    expect([next?.state, next?.offerUntil], told).toEqual(['reserve', isOffered ? '2026-12-01' : null])
    expect([last?.state, last?.offerUntil], told).toEqual(['reserve', null])
    if (isOffered) expect(round.granted, told).toEqual([{ seatId: next?.id, until: '2026-12-01' }])
  })
}, 300_000)

it('an offer accepted: the seat is theirs, and nobody else is offered it', async () => {
  const begin = async () => {
    const id = await begun(1, 1, 2, 3)
    expect((await give(of('cancel', 1), id)).status).toBe(200)
    return id
  }
  await everywhere(of('accept', 2), begin, ({ round, seats }, told, isDone) => {
    const { state, id, offerUntil } = named(seats, 2)
    expect(['confirmed', 'reserve'], told).toContain(state)
    if (isDone) expect(state, told).toBe('confirmed')
    const until = state === 'confirmed' ? null : '2026-12-01'
    expect(round.granted, told).toEqual([{ seatId: id, until }])
    expect(offerUntil, told).toBe(until)
    expect(named(seats, 3), told).toMatchObject({ state: 'reserve', offerUntil: null })
  })
}, 300_000)

it.each([
  ['new', [1, 2], 3],
  ['from the waiting list', [1, 2, 3], 3],
] as const)(
  'a substitute, %s: the seat is one person’s at every moment',
  async (_whence, before, number) => {
    const person = () => at.person(number, { officeId: at.officeId() })
    const command: Command = now => of('replace', 1, person())(now)
    await everywhere(
      command,
      () => begun(2, ...before),
      ({ seats }, told, isDone) => {
        const [left, substitute] = [named(seats, 1), seats.find(({ name }) => name === person().name)]
        expect(taking(seats).length, told).toBe(2)
        expect(states(seats).interest, told).toBeUndefined()
        if (isDone) expect(left.state, told).toBe('replaced')
        if (left.state === 'replaced')
          expect([left.replacedById, substitute?.state, substitute?.replacesId], told).toEqual([
            substitute?.id,
            'registered',
            left.id,
          ])
        else
          expect([left.state, substitute?.state ?? 'reserve', substitute?.replacesId ?? null], told).toEqual([
            'registered',
            'reserve',
            null,
          ])
      },
    )
  },
  300_000,
)

it('a round cancelled: nobody sits in it, and everybody goes first to the next', async () => {
  const command: Command = ({ round: { id, etag } }) => ({
    path: `/api/rounds/${id}/cancel`,
    body: { reason: 'För få anmälda.' },
    etag,
  })
  await everywhere(
    command,
    () => begun(2, 1, 2, 3),
    ({ round, all }, told, isDone) => {
      const isCancelled = round.cancelledOn !== null
      if (isDone) expect(isCancelled, told).toBe(true)
      const own = all.filter(({ roundId, fromRoundId }) => roundId === round.id || fromRoundId === round.id)
      expect(states(own), told).toEqual(isCancelled ? { interest: 3 } : { registered: 2, reserve: 1 })
      if (isCancelled)
        expect(
          own.map(({ roundId }) => roundId),
          told,
        ).toEqual([null, null, null])
    },
  )
}, 300_000)
