import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { financeFields, financeKey } from '../../src/domain/finance-fields.ts'
import { accountOf, financeOf, readFinance, sayFinanceFault } from '../../src/domain/finance-settings.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { bookSettings, books, categoryOf } from '../support/some-settlement.ts'

const without = (...keys: string[]) => bookSettings.filter(({ key }) => !keys.includes(key))
const withValue = (key: string, value: string) => [...without(key), { key, value }]
const faultsOf = (settings: typeof bookSettings, party: 'MVG' | 'MH') => {
  const known = financeOf(settings, party)
  return known.ok ? [] : known.faults.map(fault => sayFinanceFault(party, fault, sv))
}

describe('what a finance office needs to know', () => {
  test('is read from the rows in Inställningar, side by side', () => {
    expect(financeOf(bookSettings, 'MVG')).toEqual({ ok: true, finance: books.MVG })
    expect(financeOf(bookSettings, 'MH')).toEqual({ ok: true, finance: books.MH })
  })

  test('is not known while anything but the series and the spare account is missing, and every gap is said', () => {
    expect(financeOf(without('finance.MH.series', 'finance.MH.costAccount'), 'MH').ok).toBe(true)
    expect(faultsOf([], 'MH')).toEqual([
      'Organisation som bokför saknas för MH.',
      'Organisationsnummer saknas för MH.',
      'Kostnadsställe saknas för MH.',
      'Motkonto saknas för MH.',
    ])
    for (const field of financeFields)
      expect(faultsOf(without(financeKey('MVG', field)), 'MH'), field).toEqual([])
  })

  test('is said in the reader’s own language', () => {
    const fault = { field: 'orgNumber', why: 'wrong', value: '12' } as const
    expect(sayFinanceFault('MH', fault, en)).toBe(
      'Corporate identity number for MH: “12” is none. It has ten digits, the last of which is a check digit.',
    )
  })

  test.each([
    ['232100-0131', '232100-0131'],
    ['2321000115', '232100-0115'],
    [' 162321000115 ', '232100-0115'],
    ['232100 0115', '232100-0115'],
    ['2321000116', null],
    ['23210-00115', null],
    ['232100011', null],
    ['191212121212', null],
    ['121212-1212', null],
    ['SE232100013101', null],
  ])('takes the organisation’s number %s as %s', (text, read) => {
    expect(readFinance('orgNumber', text)).toBe(read)
  })

  test('notices every single wrong digit of an organisation’s number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.nat({ max: 9 }), (at, digit) => {
        const right = '2321000131'
        const wrong = right.slice(0, at) + digit + right.slice(at + 1)
        expect(readFinance('orgNumber', wrong) === null).toBe(wrong !== right)
      }),
    )
  })

  test.each([
    ['counterAccount', '16A0'],
    ['counterAccount', '123456789'],
    ['costAccount', '46 90'],
    ['costCentre', 'två ord'],
    ['costCentre', '"'],
    ['series', 'MÖTE'],
    ['company', 'två\nrader'],
  ] as const)('refuses %s “%s” with a sentence that repeats it', (field, value) => {
    const [sentence, ...others] = faultsOf(withValue(financeKey('MH', field), value), 'MH')
    expect(others).toEqual([])
    expect(sentence).toContain(value)
    expect(sentence).toContain('MH')
  })

  test('a kind of cost goes to its own account, and to the side’s spare one only when it has none', () => {
    expect(accountOf(categoryOf(1, 'Webb', '6230'), books.MH)).toBe('6230')
    expect(accountOf(categoryOf(1, 'Webb', ''), books.MH)).toBe('4691')
    expect(accountOf(undefined, { ...books.MH, costAccount: '' })).toBe('')
  })
})
