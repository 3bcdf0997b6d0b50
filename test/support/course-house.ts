import type { Records } from '../../src/domain/records.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenRound } from '../../src/domain/unwritten-course.ts'
import { fillReference, openSite } from '../../src/server/fill.ts'
import type { House } from '../../src/server/house.ts'
import { type Answer, type Caller, openTestHouse } from './house.ts'
import { freely, openInstance } from './instance.ts'

export type Round = Stored<Records['rounds']>
export type Seat = Stored<Records['seats']>

/** What is asked of somebody who is signed up. */
export type Claimant = {
  name: string
  email: string
  officeId: string
  workplace: string
  isManager: boolean | null
  employedFrom: string | null
  exceptionReason: string
}

const syllables = ['bak', 'del', 'fig', 'hom', 'jur', 'lyn', 'mås', 'näv', 'pöt', 'rex']

/** A name for a number that no other number's is near to. */
const nameOf = (number: number): string =>
  `Prov ${[...String(number)].map(digit => syllables[Number(digit)]).join('')}`

/** The product with its offices and no courses, at midday on 24 November 2026, whose clock can be set. */
export async function openCourseHouse() {
  const clock = { now: Date.parse('2026-11-24T11:00:00Z') }
  const test = await openTestHouse({ demonstrate: false, now: () => clock.now })
  await fillReference(await openSite(test.sharepoint, test.world.siteId))
  await test.house.mirror.sync()
  // Signed in anew each time: the clock may have passed the end of a token.
  const vera: Caller = async (path, init) => (await test.as('projektledare-vg'))(path, init)
  const offices = test.house.mirror.collection('offices').records.filter(({ validTo }) => validTo === null)
  const officeId = (at = 0): string => offices[at % offices.length]?.id ?? ''
  const post = (call: Caller, path: string, body?: object, etag?: string): Promise<Answer> =>
    call(path, {
      method: 'POST',
      ...(body !== undefined && { body }),
      ...(etag !== undefined && { headers: { 'If-Match': etag } }),
    })
  return {
    test,
    clock,
    vera,
    officeId,
    post,
    person: (number: number, more: Partial<Claimant> = {}): Claimant => ({
      name: nameOf(number),
      email: '',
      officeId: officeId(number),
      workplace: '',
      isManager: null,
      employedFrom: null,
      exceptionReason: '',
      ...more,
    }),
    /** A round of the basic course that takes claims. */
    round: async (more: Partial<Records['rounds']> = {}): Promise<Round> => {
      const body = { ...unwrittenRound('Grund våren 2027', 'basic'), opensOn: '2026-11-01', ...more }
      const made = await post(vera, '/api/rounds', body)
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      return made.body
    },
    claim: (call: Caller, roundId: string, people: readonly Claimant[]): Promise<Answer> =>
      post(call, `/api/rounds/${roundId}/claims`, { people }),
    /** What is done at a server that starts at another moment: tokens of before it are not used. */
    at: async <T>(moment: string, work: (call: Caller, house: House) => Promise<T>): Promise<T> => {
      const before = clock.now
      clock.now = Date.parse(moment)
      try {
        const { house, as } = await openInstance(test, freely)
        return await work(await as('projektledare-vg'), house)
      } finally {
        clock.now = before
      }
    },
    /** A round and all seats as SharePoint has them now. */
    stands: async (
      roundId: string,
      { mirror }: House = test.house,
    ): Promise<{ round: Round; seats: Seat[]; all: Seat[] }> => {
      await Promise.all([mirror.sync('rounds'), mirror.sync('seats')])
      const round = mirror.row('rounds', roundId)?.record
      if (!round) throw new Error('no such round')
      const all = [...mirror.collection('seats').records]
      return { round, all, seats: all.filter(seat => seat.roundId === roundId) }
    },
  }
}

export type CourseHouse = Awaited<ReturnType<typeof openCourseHouse>>

/** How many stand in each state. */
export function states(seats: readonly Seat[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state } of seats) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
