import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CostWrite, categoryRefusals, costRefusals } from '../../src/domain/cost-refusals.ts'
import { type Cost, freeze, frozenIn } from '../../src/domain/costs.ts'
import { presetShares } from '../../src/domain/preset-shares.ts'
import { keysOf } from '../../src/domain/share-keys.ts'
import { type Shares, shareByKey } from '../../src/domain/shares.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { cost, credit, declaredKey, lists } from '../support/collaboration.ts'
import { costOf, settlementOf } from '../support/some-settlement.ts'

type CostRow = Cost & { id?: string }

const shareKeys = [
  {
    title: '80–20',
    validFrom: '2026-07-01',
    partsMVG: 80,
    partsMH: 20,
    decision: 'Gemensamma styrgruppen, § 7',
    meetingId: null,
    reason: '',
  },
]
const half = (ore: number): Shares => ({ MVG: ore - Math.trunc(ore / 2), MH: Math.trunc(ore / 2) })
const fresh = { id: null, before: null }

/** What is said, by field; 'allowed' when nothing is refused. */
function said(write: CostWrite, standing: readonly CostRow[] = []) {
  const refused = costRefusals(write, lists({ costs: standing, shareKeys }), sv)
  if (refused === null) return 'allowed'
  const sentences = refused.fields.map(({ field, reason }) => `${field}: ${reason.replaceAll(/\s/g, ' ')}`)
  return refused.code === 'malformed' ? sentences : [refused.code, ...sentences]
}
const creating = (after: Cost, standing: readonly CostRow[] = []) => said({ ...fresh, after }, standing)

describe('a new cost', () => {
  test('shared by the key of its day is written, of any size', () => {
    for (const ore of [1, 499_999, 500_000, 500_001, 10_000_000_000])
      expect(creating(cost(ore))).toBe('allowed')
  })

  test('that nobody has shared is refused: the tab always shares', () => {
    expect(creating(cost(100, { shares: null }))).toEqual([
      'shareMVGOre: Kostnaden är inte fördelad: nyckel och andelar saknas.',
    ])
  })

  test('with another key than that of its day is refused, and told which one it is', () => {
    expect(creating(cost(100, { day: '2026-07-01' }))).toEqual([
      'keyMVG: Nyckeln ska vara 80–20, som gäller den dagen.',
    ])
    expect(creating(cost(100, { shares: half(100), keyMVG: 50, keyMH: 50 }))).toEqual([
      'keyMVG: Nyckeln ska vara 85–15, som gäller den dagen.',
    ])
    expect(creating(cost(100, { day: '2014-05-19' }))).toEqual([
      'day: Ingen fördelningsnyckel gällde den dagen.',
    ])
  })

  test('shared otherwise is recorded whatever the amount, but never without a reason', () => {
    for (const ore of [100, 900_000]) {
      const odd = cost(ore, { shares: half(ore) })
      expect(creating(odd)).toEqual([
        'deviationReason: Skäl till annan fördelning saknas: andelarna följer inte 85–15.',
      ])
      expect(creating({ ...odd, deviationReason: 'Delad lika efter överenskommelse.' })).toBe('allowed')
    }
  })
})

describe('a changed cost', () => {
  const before = cost(100_000)
  const changing = (after: Cost, was: Cost = before, others: readonly CostRow[] = []) =>
    said({ id: '1', before: was, after }, [{ ...was, id: '1' }, ...others])

  test('keeps the key that stood frozen while it keeps its day, also when another has been decided since', () => {
    const old = cost(100_000, { day: '2026-08-01' })
    expect(changing({ ...old, note: 'Kvittot kom.' }, old)).toBe('allowed')
    expect(changing({ ...old, netOre: 200, ...freeze(declaredKey, shareByKey(200, declaredKey)) }, old)).toBe(
      'allowed',
    )
    expect(changing({ ...old, day: '2026-08-02' }, old)).toEqual([
      'keyMVG: Nyckeln ska vara 80–20, som gäller den dagen.',
    ])
    expect(
      changing({ ...old, ...freeze({ MVG: 80, MH: 20 }, shareByKey(100_000, { MVG: 80, MH: 20 })) }, old),
    ).toBe('allowed')
  })

  test('that was typed in SharePoint is shared now', () => {
    const typed = cost(100_000, { shares: null })
    expect(changing(typed, typed)).toEqual([expect.stringContaining('inte fördelad')])
    expect(changing(before, typed)).toBe('allowed')
  })

  test('may be taken back to not shared, when nothing else changes and nothing builds on the shares', () => {
    const typed = cost(100_000, { shares: null })
    const part = credit({ ...before, id: '1' }, -40_000, { id: '2' })
    expect(changing(typed)).toBe('allowed')
    expect(changing({ ...typed, note: 'Ny' })).toEqual([expect.stringContaining('inte fördelad')])
    expect(changing({ ...typed, day: '2026-05-07' })).toEqual([expect.stringContaining('inte fördelad')])
    expect(changing(typed, before, [part])).toEqual([expect.stringContaining('bygger på dem')])
  })

  test('that credit notes build on keeps what they mirror, and may change the rest', () => {
    const part = credit({ ...before, id: '1' }, -40_000, { id: '2' })
    expect(changing({ ...before, title: 'Middag', receipt: 'https://example.se/1' }, before, [part])).toBe(
      'allowed',
    )
    expect(changing({ ...before, vatOre: 100 }, before, [part])).toEqual([
      'vatOre: Slag, belopp, moms och fördelning kan inte ändras, för 1 kreditnota eller rättelse bygger på dem.',
    ])
    const odd = { ...before, ...freeze(declaredKey, half(100_000)), deviationReason: 'Delad lika.' }
    expect(changing(odd, before, [part])).toEqual([expect.stringMatching(/^shareMVGOre: Slag, belopp/)])
    expect(changing(odd, before)).toBe('allowed')
  })

  test('that was shared by mistake may stand as not shared again, but nothing else is changed with it', () => {
    const without = { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null }
    expect(changing({ ...before, ...without }, before)).toBe('allowed')
    expect(changing({ ...before, ...without, title: 'Middag' }, before)).not.toBe('allowed')
    expect(changing({ ...before, ...without, note: 'x' }, { ...before, ...without })).not.toBe('allowed')
    const part = credit({ ...before, id: '1' }, -40_000, { id: '2' })
    expect(changing({ ...before, ...without }, before, [part])).not.toBe('allowed')
  })
})

describe('a credit note', () => {
  const original = { ...cost(123_457, { vatOre: 1000 }), id: '1' }
  const odd = { ...cost(900_000, { shares: half(900_000), deviationReason: 'Delad lika.' }), id: '1' }

  test('mirrors its original to the öre, also where that deviates, and needs no reason', () => {
    expect(creating(credit(original, -123_457), [original])).toBe('allowed')
    expect(
      creating(credit(original, -123_457, { shares: { MVG: -104_937, MH: -18_520 } }), [original]),
    ).toEqual([
      'shareMVGOre: Kreditnotan ska spegla den kostnad den gäller: −1 049,38 kr för MVG och −185,19 kr för MH.',
    ])
    expect(creating(credit(odd, -900_000, { shares: { MVG: -450_000, MH: -450_000 } }), [odd])).toBe(
      'allowed',
    )
    expect(creating(credit(odd, -900_000, { deviationReason: 'Vill inte.' }), [odd])).toEqual([
      expect.stringContaining('ska spegla'),
    ])
  })

  test('never exceeds it, alone or with the others, in amount or moms', () => {
    const first = credit(original, -100_000, { id: '2', vatOre: -900 })
    expect(creating(credit(original, -123_458), [original])).toEqual([
      'netOre: Kreditnotorna kan inte bli större än kostnaden. 1 234,57 kr återstår att kreditera.',
    ])
    expect(creating(credit(original, -23_458), [original, first])).toEqual([
      'netOre: Kreditnotorna kan inte bli större än kostnaden. 234,57 kr återstår att kreditera.',
    ])
    expect(creating(credit(original, -23_457, { vatOre: -101 }), [original, first])).toEqual([
      expect.stringMatching(/^vatOre: Momsen på kreditnotorna .* 1,00 kr återstår/),
    ])
    const last = { MVG: -104_938 - (first.shareMVGOre ?? 0), MH: -18_519 - (first.shareMHOre ?? 0) }
    expect(creating(credit(original, -23_457, { vatOre: -100, shares: last }), [original, first])).toBe(
      'allowed',
    )
  })

  test('is measured without itself when its own amount is changed', () => {
    const first = credit(original, -100_000, { id: '2' })
    const whole = credit(original, -123_457)
    expect(said({ id: '2', before: first, after: whole }, [original, first])).toBe('allowed')
    expect(creating(whole, [original, first])).not.toBe('allowed')
  })

  test('points at a cost that is there and shared, with that cost’s key', () => {
    const none = 'refersToId: En kreditnota eller rättelse behöver peka på en kostnad som går att läsa.'
    expect(creating(credit(original, -100), [])).toEqual([none])
    const note = credit(original, -100, { id: '2' })
    expect(creating(credit({ ...note, id: '2' }, -50), [original, note])).toEqual([none])
    expect(said({ id: '1', before: original, after: credit(original, -100) }, [original])).toContain(none)
    const typed = { ...cost(123_457, { shares: null }), id: '1' }
    expect(creating(credit(original, -100), [typed])).toEqual([
      'refersToId: Den kostnad som raden gäller är inte fördelad än.',
    ])
    const shared = shareByKey(-100, { MVG: 80, MH: 20 })
    expect(
      creating({ ...credit(original, -100), ...freeze({ MVG: 80, MH: 20 }, shared) }, [original]),
    ).toEqual(['keyMVG: Nyckeln ska vara 85–15, som i den kostnad raden gäller.'])
  })

  test('that came in parts keeps its shares when a word in it is changed, also when an earlier part is gone', () => {
    const ten = { ...cost(10, { shares: { MVG: 8, MH: 2 }, deviationReason: 'Delad 80–20.' }), id: '1' }
    const second = credit(ten, -3, { id: '3', shares: { MVG: -3, MH: 0 } })
    expect(creating(second, [ten])).toEqual([expect.stringContaining('ska spegla')])
    expect(said({ id: '3', before: second, after: { ...second, note: 'Ny' } }, [ten, second])).toBe('allowed')
    const moved = { ...second, netOre: -4, shareMVGOre: -4 }
    expect(said({ id: '3', before: second, after: moved }, [ten, second])).not.toBe('allowed')
  })

  test('law: preset part by part, each is allowed, and not an öre more than the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 }), parts => {
        const whole = { ...cost(parts.reduce((sum, one) => sum + one, 0)), id: '1' }
        const credits: CostRow[] = []
        const { agreements } = lists()
        const keys = keysOf({ agreements: agreements.records, shareKeys: [] })
        for (const part of parts) {
          const row = credit(whole, -part)
          const preset = presetShares(row, keys, whole, credits)
          if (preset === null) throw new Error('nothing preset')
          const next = { ...row, ...freeze(preset.key, preset.shares) }
          expect(creating(next, [whole, ...credits])).toBe('allowed')
          credits.push({ ...next, id: String(credits.length + 2) })
        }
        expect(creating(credit(whole, -1), [whole, ...credits])).not.toBe('allowed')
        const left = (side: keyof Shares) =>
          [whole, ...credits].reduce((sum, row) => sum + (frozenIn(row)?.shares[side] ?? 0), 0)
        expect([left('MVG'), left('MH')]).toEqual([0, 0])
      }),
    )
  })
})

describe('a correction', () => {
  const original = { ...cost(100_000, { day: '2026-06-30' }), id: '1' }
  const correction = (netOre: number, more: Parameters<typeof cost>[1] = {}) =>
    cost(netOre, { kind: 'correction', refersToId: '1', day: '2026-08-01', ...more })

  test('goes up or down by the key of what it corrects, not by that of its own day', () => {
    expect(creating(correction(5000), [original])).toBe('allowed')
    expect(creating(correction(-5000), [original])).toBe('allowed')
    const today = freeze({ MVG: 80, MH: 20 }, { MVG: 4000, MH: 1000 })
    expect(creating({ ...correction(5000), ...today }, [original])).toEqual([
      'keyMVG: Nyckeln ska vara 85–15, som i den kostnad raden gäller.',
    ])
  })

  test('shared otherwise needs a reason', () => {
    expect(creating(correction(5000, { shares: half(5000) }), [original])).toEqual([
      expect.stringContaining('deviationReason'),
    ])
    expect(
      creating(correction(5000, { shares: half(5000), deviationReason: 'MH betalade för lite.' }), [
        original,
      ]),
    ).toBe('allowed')
  })
})

describe('a settled cost', () => {
  const settled = { costId: '1', paidBy: 'MVG', shareMVGOre: 85, shareMHOre: 15 } as const
  const row = costOf({ ...settled, categoryId: '1', title: 'Lunch' })
  const standing = settlementOf([{ ...settled, categoryId: '1', title: 'Lunch' }])
  const asked = (write: CostWrite, settlements = [standing], words = sv) =>
    costRefusals(write, lists({ costs: [row], settlements, shareKeys }), words)

  test('is locked: neither changed nor removed, and told in which settlement', () => {
    const locked = {
      code: 'settled',
      fields: [{ field: '', reason: `Kostnaden ingår i ${standing.title}.` }],
    }
    expect(asked({ id: '1', before: row, after: { ...row, note: 'Ny' } })).toEqual(locked)
    expect(asked({ id: '1', before: row, after: null })).toEqual(locked)
    expect(asked({ id: '1', before: null, after: null }, [standing], en)?.fields[0]?.reason).toContain(
      'is part of',
    )
    expect(sv.problems.settled).toContain('rättelse')
  })

  test('is corrected by a new row, and free again when the settlement is countered', () => {
    const more = { ...cost(100, { kind: 'correction', refersToId: '1' }) }
    expect(asked({ ...fresh, after: more })).toBeNull()
    const countered = { ...standing, id: '99', countersId: standing.id, number: 2 }
    expect(asked({ id: '1', before: row, after: null }, [standing, countered])).toBeNull()
  })
})

describe('what others build on', () => {
  test('a cost stays while credit notes or corrections point at it', () => {
    const whole = { ...cost(100_000), id: '1' }
    const removing = (standing: readonly CostRow[]) => said({ id: '1', before: whole, after: null }, standing)
    expect(removing([whole])).toBe('allowed')
    expect(removing([whole, credit(whole, -100, { id: '2' })])).toEqual([
      'in_use',
      ': 1 kreditnota eller rättelse pekar på kostnaden. Ta bort dem först.',
    ])
  })

  test('a kind of cost stays while costs or budgets have it', () => {
    const budget = { title: 'B', year: 2026, party: 'MVG' as const, categoryId: '2', amountOre: 1, note: '' }
    const all = lists({ costs: [cost(1), cost(2)], budgets: [budget] })
    expect(categoryRefusals('1', all, sv)).toMatchObject({
      code: 'in_use',
      fields: [{ reason: expect.stringMatching(/^2 kostnader och budgetposter har/) }],
    })
    expect(categoryRefusals('2', all, sv)?.fields[0]?.reason).toMatch(/^1 kostnad eller budgetpost har/)
    expect(categoryRefusals('3', all, sv)).toBeNull()
  })
})
