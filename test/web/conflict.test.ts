import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merge, part, type Side } from '../../src/web/conflict-fields.ts'

const record = fc.record({
  title: fc.constantFrom('Tillsyn', 'Råd', 'Utbildning'),
  place: fc.constantFrom('', 'Varberg', 'Skövde'),
  groups: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  endsOn: fc.constantFrom(null, '2026-05-20', '2026-06-01'),
})
const side = fc.constantFrom<Side>('mine', 'theirs')
const choices = fc.record({ title: side, place: side, groups: side, endsOn: side })
const fields = ['title', 'place', 'groups', 'endsOn'] as const

describe('two people who changed the same row', () => {
  it('are asked only about the fields that both changed, and differently', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const { contested } = part(base, mine, theirs)
        for (const field of fields) {
          const three = [base, mine, theirs].map(one => JSON.stringify(one[field]))
          expect(contested.includes(field)).toBe(new Set(three).size === 3)
        }
      }),
    )
  })

  it('lose nothing that only one of them wrote, whatever they choose', () => {
    fc.assert(
      fc.property(record, record, record, choices, (base, mine, theirs, chosen) => {
        const merged = merge(base, mine, theirs, chosen)
        for (const field of fields) {
          const [was, one, other] = [base, mine, theirs].map(from => JSON.stringify(from[field]))
          const kept = JSON.stringify(merged[field])
          if (one === was) expect(kept).toBe(other)
          else if (other === was) expect(kept).toBe(one)
        }
      }),
    )
  })

  it('get what they choose where both wrote, and the writer’s own text where nothing is chosen', () => {
    fc.assert(
      fc.property(record, record, record, choices, (base, mine, theirs, chosen) => {
        const { contested } = part(base, mine, theirs)
        for (const field of contested) {
          const from = chosen[field] === 'mine' ? mine : theirs
          expect(merge(base, mine, theirs, chosen)[field]).toEqual(from[field])
          expect(merge(base, mine, theirs, {})[field]).toEqual(mine[field])
        }
      }),
    )
  })

  it('have nothing to choose when they wrote the same', () => {
    fc.assert(
      fc.property(record, record, (base, both) => {
        expect(part(base, both, both)).toEqual({ contested: [], settled: [] })
      }),
    )
  })
})
