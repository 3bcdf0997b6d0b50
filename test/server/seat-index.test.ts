import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { finishedBasics, prerequisitesOf } from '../../src/domain/prerequisites.ts'
import { type CourseSeat, seatStates } from '../../src/domain/seats.ts'
import { unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ demonstrate: false })
})
afterAll(() => test.close())

const names = [
  'Kristina Prov',
  'Christina Prov',
  'Prov Kristina',
  'Kristina Maria Prov',
  'Bo Test',
  'Bosse Test',
  'Éva Ek',
]
const someone = fc
  .record({
    name: fc.constantFrom(...names),
    officeId: fc.constantFrom('1', '2', null),
    email: fc.constantFrom('', 'a@x.example', 'b@x.example'),
    personId: fc.constantFrom(null, '1', '2'),
    kind: fc.constantFrom('basic' as const, 'managersBasic' as const, 'continuation' as const),
    state: fc.constantFrom(...seatStates),
    roundId: fc.constantFrom('1', '2'),
  })
  .map((drawn): CourseSeat => {
    const workplace = drawn.officeId === null ? 'Enheten' : ''
    const finishedOn = drawn.state === 'completed' ? '2019-05-12' : null
    return { ...unwrittenSeat(drawn.name, drawn.kind, drawn.officeId), ...drawn, workplace, finishedOn }
  })

it('law: what is found of somebody’s basic course is the same as when every row of all years is looked at', () => {
  const { mirror, seats } = test.house
  let version = 1
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 12 }), someone, (rows, person) => {
      version += 1
      const stored = rows.map((row, at) => {
        const id = String(at + 1)
        const storage = { id, etag: `"seats-${id},${version}"`, modifiedAt: '', modifiedBy: '' }
        const record = { ...row, ...storage }
        mirror.take('seats', { id, etag: storage.etag, clientKey: null, record, unreadable: null })
        return record
      })
      const known = mirror.collection('seats').records
      expect(known.slice(0, rows.length)).toEqual(stored)
      const asked = { ...person, state: 'registered' as const, finishedOn: null }
      const of = (finished: ReturnType<typeof finishedBasics>) =>
        prerequisitesOf(asked, 'continuation', '2027-04-06', finished)
      expect(of([...seats.finishedLike(asked)])).toEqual(of(finishedBasics(known, new Map())))
      for (const round of ['1', '2'])
        expect(seats.of(round)).toEqual(known.filter(({ roundId }) => roundId === round))
    }),
  )
})
