import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseKinds } from '../../src/domain/courses.ts'
import {
  type Asked,
  askedAddress,
  readAsked,
  withPin,
  withRunning,
} from '../../src/web/courses/queue/forming-address.ts'

const id = fc.integer({ min: 1, max: 99_999 }).map(String)
const asked: fc.Arbitrary<Asked> = fc
  .record({
    kind: fc.constantFrom(...courseKinds),
    proposes: fc.boolean(),
    rounds: fc.uniqueArray(fc.record({ id, running: fc.constantFrom('must' as const, 'mustNot' as const) }), {
      selector: one => one.id,
    }),
    pins: fc.uniqueArray(fc.record({ seatId: id, roundId: id }), { selector: one => one.seatId }),
  })
  .map(one => ({ ...one, rounds: one.rounds.toSorted((a, b) => (a.running < b.running ? -1 : 1)) }))
const readBack = (one: Asked) => readAsked(askedAddress(one).replace('/kurser/ko', ''))

describe('what is asked of a proposal of groups', () => {
  it('stands whole in the address, so that it can be sent to a colleague and taken back', () => {
    fc.assert(
      fc.property(asked, one => {
        const back = readBack(one)
        expect({ ...back, rounds: new Set(back.rounds.map(r => `${r.id} ${r.running}`)) }).toEqual({
          ...one,
          rounds: new Set(one.rounds.map(r => `${r.id} ${r.running}`)),
        })
      }),
    )
  })

  it('is what can be read of an address, and nothing else', () => {
    expect(readAsked('?kind=hittepå&ja=7,x,8;&las=1-2,3,4-5-6,a-b&forslag=1')).toEqual({
      kind: 'basic',
      proposes: true,
      rounds: [{ id: '7', running: 'must' }],
      pins: [{ seatId: '1', roundId: '2' }],
    })
  })

  it('holds one thing of a round and of a person: the last that was said', () => {
    const nothing = readAsked('')
    const must = withRunning(nothing, '7', 'must')
    expect(withRunning(must, '7', 'mustNot').rounds).toEqual([{ id: '7', running: 'mustNot' }])
    expect(withRunning(must, '7', 'may')).toEqual(nothing)
    const pinned = withPin(withPin(nothing, '1', '7'), '1', '8')
    expect(pinned.pins).toEqual([{ seatId: '1', roundId: '8' }])
    expect(withPin(pinned, '1', '')).toEqual(nothing)
  })
})
