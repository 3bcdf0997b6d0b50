import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostOre } from '../../src/domain/most-ore.ts'
import { type MoneyRefusal, readKronor } from '../../src/domain/read-money.ts'
import { sayOre } from '../../src/domain/say-money.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'

const someOre = fc.oneof(
  fc.integer({ min: 0, max: mostOre }),
  fc.integer({ min: 0, max: 100_000_00 }),
  fc.constantFrom(0, 1, 10, 99, 100, 99_999, 100_000, 123_457, 500_001, mostOre),
)

const grouped = (whole: string, mark: string) => whole.replaceAll(/\B(?=(\d{3})+$)/g, mark)

/** Every way of writing an amount that people use, by what stands between thousands and before the öre. */
const divisions = [' ', '\u00a0', '\u202f', '\u2009', '\u2007', '\t', '']
const shapes: readonly ((whole: string, ore: string) => string)[] = [
  ...divisions.flatMap(mark => [
    (whole: string, ore: string) => `${grouped(whole, mark)},${ore}`,
    (whole: string, ore: string) => `${grouped(whole, mark)}.${ore}`,
    (whole: string, ore: string) => `${grouped(whole, mark)}:${ore}`,
  ]),
  (whole, ore) => `${grouped(whole, '.')},${ore}`,
  (whole, ore) => `${grouped(whole, ',')}.${ore}`,
]
const frames: readonly ((amount: string) => string)[] = [
  amount => amount,
  amount => ` ${amount} `,
  amount => `${amount} kr`,
  amount => `${amount}kr.`,
  amount => `${amount}\u00a0kronor`,
  amount => `kr ${amount}`,
  amount => `SEK ${amount}`,
  amount => `${amount} SEK`,
]
const minuses = ['-', '−', '–', '- ']

const parts = (ore: number): [string, string] => [
  String(Math.floor(ore / 100)),
  String(ore % 100).padStart(2, '0'),
]

describe('an amount that somebody wrote', () => {
  test('law: in whichever way it is written, it is the same öre', () => {
    fc.assert(
      fc.property(
        someOre,
        fc.constantFrom(...shapes),
        fc.constantFrom(...frames),
        fc.constantFrom('', ...minuses),
        (ore, shape, frame, minus) => {
          const text = frame(`${minus}${shape(...parts(ore))}`)
          expect(readKronor(text), text).toEqual({ ok: true, ore: minus === '' || ore === 0 ? ore : -ore })
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('law: what we ourselves show can be written back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -mostOre, max: mostOre }), ore => {
        expect(readKronor(sayOre(ore, 'sv-SE'))).toEqual({ ok: true, ore: ore === 0 ? 0 : ore })
      }),
      { numRuns: 500 },
    )
  })

  test('law: whole kronor need no decimals, and tens of öre only one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9 }), (kronor, tens) => {
        const whole = String(kronor)
        for (const text of [
          whole,
          grouped(whole, ' '),
          `${whole}:-`,
          `${grouped(whole, ' ')},-`,
          `${whole} kr`,
        ])
          expect(readKronor(text), text).toEqual({ ok: true, ore: kronor * 100 })
        for (const text of [`${whole},${tens}`, `${whole}.${tens}`, `${grouped(whole, ' ')},${tens}`])
          expect(readKronor(text), text).toEqual({ ok: true, ore: kronor * 100 + tens * 10 })
      }),
      { numRuns: 300 },
    )
  })

  /*
   * What a careful person reads, told another way than the code does: the digits as they stand are the amount, and the
   * last mark says how many of them are öre. Three digits after a single mark may be thousands or decimals, so that
   * nobody can say.
   */
  test('law: whatever is written, what is understood is what stands there and never off by a factor', () => {
    const piece = fc.constantFrom(
      ...'0123456789'.split(''),
      '1',
      '5',
      '000',
      '234',
      ' ',
      '.',
      ',',
      ':',
      '-',
      '\u00a0',
      'kr',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map(all => all.join('')),
        text => {
          const read = readKronor(text)
          if (!read.ok) return
          const bare = text.replace(/[:,.]-/, '').replaceAll(/kr\.?|[-\s]/g, '')
          const digits = bare.replaceAll(/\D/g, '')
          const marks = bare.replaceAll(/\d/g, '')
          const last = bare.split(/[.,:]/).at(-1) ?? ''
          const isOre = marks !== '' && (last.length < 3 || new Set(marks).size > 1)
          expect(isOre && last.length > 2, text).toBe(false)
          if (marks.length === 1 && !/[:,.]-/.test(text)) expect(last.length, text).not.toBe(3)
          const ore = Number(digits) * 10 ** (isOre ? 2 - last.length : 2)
          expect(Math.abs(read.ore), text).toBe(ore)
        },
      ),
      { numRuns: 20_000 },
    )
  })

  test('law: spaces that do not divide thousands are refused, for a digit may have been lost between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999 }).map(String), { minLength: 2, maxLength: 4 }),
        groups => {
          const right =
            /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every(one => one.length === 3)
          expect(readKronor(groups.join(' ')).ok).toBe(right)
        },
      ),
    )
  })

  test.each<[string, MoneyRefusal]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'letters'],
    ['kr', 'letters'],
    ['-', 'letters'],
    ['5 tkr', 'letters'],
    ['5 EUR', 'letters'],
    ['1e5', 'letters'],
    ['5 kr 50', 'letters'],
    ['(500)', 'letters'],
    ['500-', 'letters'],
    ['1 234,', 'letters'],
    ['12 34,5', 'spacing'],
    ['1 2345', 'spacing'],
    ['1,234,57', 'spacing'],
    ['1.234.57', 'spacing'],
    ['1,23 456', 'spacing'],
    ['1 234.567,50', 'spacing'],
    ['0 500', 'spacing'],
    ['12,3456', 'decimals'],
    ['0,345', 'decimals'],
    ['1234,567', 'decimals'],
    ['1.234,567', 'decimals'],
    ['12:5', 'decimals'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['12,345', 'ambiguous'],
    ['1 234,567', 'ambiguous'],
    ['-1.234 kr', 'ambiguous'],
    ['1000000000000', 'tooLarge'],
    ['1 000 000 000 000 kr', 'tooLarge'],
    ['100 000 000,01', 'tooLarge'],
    ['9'.repeat(300), 'tooLarge'],
  ])('”%s” is refused as %s', (text, why) => {
    expect(readKronor(text)).toEqual({ ok: false, why })
  })

  test.each([
    ['1 234,57', 123_457],
    ['1.234,57', 123_457],
    ['1234.57', 123_457],
    ['1.234.567', 123_456_700],
    ['1,234,567', 123_456_700],
    ['1.234:-', 123_400],
    ['−18,5', -1850],
    ['100 000 000 kr', mostOre],
  ])('”%s” is %i öre', (text, ore) => {
    expect(readKronor(text)).toEqual({ ok: true, ore })
  })

  test('law: any text at all is answered, and a long one at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(typeof readKronor(text).ok).toBe('boolean')
      }),
    )
    const start = performance.now()
    readKronor(`1${' '.repeat(100_000)}x`)
    readKronor('1 '.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('every refusal has its sentence, and the one about two amounts says how to write instead', () => {
    for (const words of [sv, en])
      for (const sentence of Object.values(words.money.refusals)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(sv.money.refusals.ambiguous).toContain('två olika belopp')
    expect(sv.money.refusals.tooLarge).toContain(sayOre(mostOre, 'sv-SE'))
  })
})
