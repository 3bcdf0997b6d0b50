import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { cutText, inPc8, pc8Characters } from '../../src/domain/pc8-text.ts'
import { sayVoucherRefusal, type VoucherSources, voucherOf } from '../../src/domain/settlement-voucher.ts'
import { sieVoucher } from '../../src/domain/sie-voucher.ts'
import { type Party, parties } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { writePc8 } from '../../src/server/write-pc8.ts'
import { readSie } from '../support/read-sie.ts'
import {
  anyText,
  bookSettings,
  categoryOf,
  type SettledCost,
  settlementOf,
  someCosts,
} from '../support/some-settlement.ts'

const categories = [
  categoryOf(1, 'Chefsmöte', '4010'),
  categoryOf(2, 'Utbildning', '4020'),
  categoryOf(3, 'Webb – "ny"', '4010'),
  categoryOf(4, 'Annat', ''),
]
const program = { version: '0.1.0', generatedOn: '2026-11-24' }

const sourcesOf = (more: Partial<VoucherSources> = {}): VoucherSources => ({
  settlements: [],
  categories,
  settings: bookSettings,
  ...more,
})
const bytesOf = (costs: readonly SettledCost[], party: Party, title = 'Avräkning 3') => {
  const made = voucherOf(settlementOf(costs, { title }), party, sourcesOf(), sv)
  if (!made.ok) throw new Error(made.refusals.map(({ kind }) => kind).join(' '))
  return writePc8(sieVoucher(made.voucher, program, sv))
}
const voucherIn = (bytes: Uint8Array) => {
  const [voucher, ...others] = readSie(bytes).vouchers
  if (voucher === undefined || others.length > 0) throw new Error('not one voucher')
  return voucher
}
const refusals = (settlement: ReturnType<typeof settlementOf>, party: Party, sources: VoucherSources) => {
  const made = voucherOf(settlement, party, sources, sv)
  return made.ok ? [] : made.refusals.map(refusal => sayVoucherRefusal(refusal, party, sv))
}

const owing = someCosts.filter(costs => settlementOf(costs).amountOre !== 0)

/** MVG has paid 1 234,57 kr and 10 000,00 kr, MH 4 000,00 kr, by 85–15. */
const spring: SettledCost[] = [
  { costId: '1', paidBy: 'MVG', shareMVGOre: 104_938, shareMHOre: 18_519, categoryId: '1', title: 'Lokal' },
  { costId: '2', paidBy: 'MVG', shareMVGOre: 850_000, shareMHOre: 150_000, categoryId: '2', title: 'Kurs' },
  { costId: '3', paidBy: 'MH', shareMVGOre: 340_000, shareMHOre: 60_000, categoryId: '1', title: 'Kaffe' },
]

describe('the voucher of a settlement', () => {
  test('says to each side what it owes for each kind of cost, and where it has paid too much', () => {
    // MH is to bear 2 285,19 and has paid 4 000,00, so MVG pays 1 714,81.
    expect(settlementOf(spring)).toMatchObject({ payer: 'MVG', amountOre: 171_481 })
    const rows = (party: Party) =>
      voucherIn(bytesOf(spring, party)).transactions.map(({ account, ore, text }) => [account, ore, text])
    expect(rows('MVG')).toEqual([
      ['4010', 321_481, 'Chefsmöte'],
      ['4020', -150_000, 'Utbildning'],
      ['1690', -171_481, 'Avräkning 3'],
    ])
    expect(rows('MH')).toEqual([
      ['4010', -321_481, 'Chefsmöte'],
      ['4020', 150_000, 'Utbildning'],
      ['3990', 171_481, 'Avräkning 3'],
    ])
  })

  test('is this very file', () => {
    expect(iconv.decode(Buffer.from(bytesOf(spring, 'MVG')), 'cp437').split('\r\n')).toEqual([
      '#FLAGGA 0',
      '#PROGRAM "Samverkan" "0.1.0"',
      '#FORMAT PC8',
      '#GEN 20261124',
      '#SIETYP 4',
      '#ORGNR 222222-2222',
      '#FNAMN "Påhittade västkommunförbundet"',
      '#DIM 1 "Kostnadsställe"',
      '#OBJEKT 1 "4711" "Miljösamverkan Västra Götaland"',
      '#KONTO 1690 "Avräkning mellan MVG och MH"',
      '#KONTO 4010 "Chefsmöte"',
      '#KONTO 4020 "Utbildning"',
      '#VER "MS" "3" 20260701 "Avräkning 3" 20260701',
      '{',
      '#TRANS 4010 {1 "4711"} 3214.81 20260701 "Chefsmöte"',
      '#TRANS 4020 {1 "4711"} -1500.00 20260701 "Utbildning"',
      '#TRANS 1690 {} -1714.81 20260701 "Avräkning 3"',
      '}',
      '',
    ])
  })

  test('is left for the finance system to number where no series is known, with the cost centre on all but balance accounts', () => {
    const voucher = voucherIn(bytesOf(spring, 'MH'))
    expect([voucher.series, voucher.number]).toEqual(['', ''])
    expect(voucher.transactions.map(({ objects }) => objects.get('1'))).toEqual([
      'MILJÖ-1',
      'MILJÖ-1',
      'MILJÖ-1',
    ])
  })

  test('balances to the öre for any settlement, on either side, and the counter account takes just the claim', () => {
    fc.assert(
      fc.property(owing, fc.constantFrom(...parties), (costs, party) => {
        const settlement = settlementOf(costs)
        const { transactions } = voucherIn(bytesOf(costs, party))
        const counter = transactions.at(-1)
        expect(counter?.account).toBe(party === 'MVG' ? '1690' : '3990')
        expect(counter?.ore).toBe(settlement.payer === party ? -settlement.amountOre : settlement.amountOre)
        expect(transactions.slice(0, -1).reduce((sum, { ore }) => sum + ore, 0)).toBe(-(counter?.ore ?? 0))
      }),
    )
  })

  test('is on one side what it is on the other with the signs turned', () => {
    fc.assert(
      fc.property(owing, costs => {
        const [mvg, mh] = parties.map(party => voucherIn(bytesOf(costs, party)).transactions)
        expect(mh?.map(({ ore }) => -ore)).toEqual(mvg?.map(({ ore }) => ore))
        expect(mh?.slice(0, -1).map(({ text }) => text)).toEqual(mvg?.slice(0, -1).map(({ text }) => text))
      }),
    )
  })

  test('does not depend on the order of the costs', () => {
    fc.assert(
      fc.property(owing, fc.constantFrom(...parties), (costs, party) => {
        expect(bytesOf(costs.toReversed(), party)).toEqual(bytesOf(costs, party))
      }),
    )
  })

  test('keeps within the grammar whatever stands in a title', () => {
    fc.assert(
      fc.property(owing, anyText, anyText, fc.constantFrom(...parties), (costs, title, kind, party) => {
        const odd = [categoryOf(1, kind, '4010'), ...categories.slice(1)]
        const settlement = settlementOf(costs, { title: `Nr 3 ${title}` })
        const made = voucherOf(settlement, party, sourcesOf({ categories: odd }), sv)
        if (!made.ok) throw new Error('refused')
        const voucher = voucherIn(writePc8(sieVoucher(made.voucher, program, sv)))
        expect(voucher.text).toBe(cutText(inPc8(`Nr 3 ${title}`), 60))
        expect(voucher.text.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('says a quotation mark as one, ends well after a backslash, and is short enough for the systems that read it', () => {
    const title = `Avräkning "3" ${'om våren '.repeat(12)}`
    expect(voucherIn(bytesOf(spring, 'MVG', title)).text).toBe(
      'Avräkning "3" om våren om våren om våren om våren om...',
    )
    expect(voucherIn(bytesOf(spring, 'MVG', 'C:\\vår\\')).text).toBe('C:/vår/')
  })

  test('has no row for a kind of cost of which nobody owes anything', () => {
    const even: SettledCost[] = [
      ...spring,
      { costId: '4', paidBy: 'MH', shareMVGOre: 0, shareMHOre: 700, categoryId: '4', title: 'Eget' },
    ]
    expect(voucherIn(bytesOf(even, 'MH'))).toEqual(voucherIn(bytesOf(spring, 'MH')))
  })

  test('puts a kind of cost whose row is gone on the spare account', () => {
    const left = categories.filter(({ id }) => id !== '2')
    const made = voucherOf(settlementOf(spring), 'MVG', sourcesOf({ categories: left }), sv)
    expect(made.ok && made.voucher.rows.map(({ account, ore, text }) => [account, ore, text])).toEqual([
      ['4010', 321_481, 'Chefsmöte'],
      ['4690', -150_000, 'Okänt kostnadsslag'],
      ['1690', -171_481, 'Avräkning 3, första halvåret 2026'],
    ])
  })
})

describe('a settlement that cannot be booked', () => {
  const settlement = settlementOf(spring)
  const bare = (key: string) => bookSettings.filter(one => one.key !== key)

  test('is told what is missing, every side for itself', () => {
    const settings = bare('finance.MH.orgNumber').map(one =>
      one.key === 'finance.MH.counterAccount' ? { ...one, value: 'tretton' } : one,
    )
    expect(refusals(settlement, 'MH', sourcesOf({ settings }))).toEqual([
      'Organisationsnummer saknas för MH.',
      'Motkonto för MH: ”tretton” ska vara ett kontonummer med bara siffror, högst åtta.',
    ])
    expect(refusals(settlement, 'MVG', sourcesOf({ settings }))).toEqual([])
  })

  test('is told which kinds of cost have no account', () => {
    const sources = sourcesOf({
      settings: bare('finance.MH.costAccount'),
      categories: [categoryOf(1, 'Chefsmöte', ''), categoryOf(2, 'Utbildning', '4020')],
    })
    expect(refusals(settlement, 'MH', sources)).toEqual([
      'Konto saknas för Chefsmöte. Ange det på kostnadsslaget, eller ett konto för kostnadsslag utan eget konto hos MH.',
    ])
  })

  test('is told when the counter account is a cost account too, for then nothing would be booked', () => {
    const sources = sourcesOf({
      categories: [categoryOf(1, 'Chefsmöte', '3990'), ...categories.slice(1)],
    })
    expect(refusals(settlement, 'MH', sources)).toEqual([
      'Konto 3990 är både motkonto och konto för ett kostnadsslag.',
    ])
    expect(refusals(settlement, 'MVG', sources)).toEqual([])
  })

  test('is told so when nothing is owed, when it is undone and when it undoes another', () => {
    const even = [
      { costId: '1', paidBy: 'MVG', shareMVGOre: 85, shareMHOre: 15, categoryId: '1', title: '' },
      { costId: '2', paidBy: 'MH', shareMVGOre: 15, shareMHOre: 0, categoryId: '2', title: '' },
    ] satisfies SettledCost[]
    expect(refusals(settlementOf(even), 'MH', sourcesOf())).toEqual([
      'Ingen är skyldig den andra något, så det finns inget att bokföra.',
    ])
    const counter = { ...settlementOf(spring, { countersId: '9' }), id: '10' }
    expect(refusals(settlement, 'MH', sourcesOf({ settlements: [settlement, counter] }))).toEqual([
      'Avräkningen är hävd av en motavräkning och ska inte bokföras.',
    ])
    expect(refusals(counter, 'MH', sourcesOf())).toEqual([
      'En motavräkning bokförs genom att ekonomisystemet vänder verifikationen för den första avräkningen.',
    ])
  })
})

describe('text in code page 437', () => {
  test('has the characters that the code page has, and no other', () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const known = [...iconv.decode(all, 'cp437')].filter(
      (one, byte) => byte >= 32 && byte !== 127 && one !== '\u00a0',
    )
    expect([...pc8Characters].toSorted()).toEqual(known.toSorted())
  })

  test('keeps Swedish, in the very bytes that the format has for it', () => {
    expect([...writePc8('åäöÅÄÖé')]).toEqual([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82])
  })

  test.each([
    ['Möte – våren', 'Möte - våren'],
    ['”Goda exempel”', '"Goda exempel"'],
    ['chefernas’ …', "chefernas' ..."],
    ['Šárka Çelik À', 'Sárka Çelik A'],
    ['a\u0308 och a\u030a', 'ä och å'],
    ['Sørensen', 'Sörensen'],
    ['1\u00a0234\u202f€ × 2', '1 234 EUR x 2'],
    ['Bra 🙂 jobbat 👩‍💻', 'Bra jobbat'],
    ['rad\r\nrad\ttab\u0000', 'rad rad tab'],
    ['C:\\mapp\\', 'C:/mapp/'],
    ['§ 9', 'par. 9'],
    ['ﬁka №3', 'fika No3'],
    ['Жук', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(inPc8(text)).toBe(expected)
  })

  test('never turns a character into a question mark, and is done once it is done', () => {
    fc.assert(
      fc.property(anyText, text => {
        const done = inPc8(text)
        if (!text.normalize('NFKD').includes('?')) expect(done).not.toContain('?')
        expect(inPc8(done)).toBe(done)
        expect(iconv.decode(Buffer.from(writePc8(done)), 'cp437')).toBe(done)
      }),
      { numRuns: 1000 },
    )
  })

  test('is refused loudly when it was not brought into the code page first', () => {
    expect(() => writePc8('–')).toThrow()
  })

  test('is cut between words where it can be', () => {
    expect(cutText('Avräkning av våren', 18)).toBe('Avräkning av våren')
    expect(cutText('Avräkning av vårens kostnader', 20)).toBe('Avräkning av...')
    expect(cutText('x'.repeat(30), 10)).toBe(`${'x'.repeat(7)}...`)
  })
})

describe('the reader that the files are tried on', () => {
  const good = Buffer.from(bytesOf(spring, 'MVG')).toString('latin1')
  const read = (text: string) => readSie(Uint8Array.from(text, one => one.charCodeAt(0)))

  test.each([
    ['a voucher that does not balance', '3214.81', '3214.82'],
    ['an amount with a comma', '3214.81', '3214,81'],
    ['an amount with one decimal', '-1500.00', '-1500.0'],
    ['an amount with a plus', ' 3214.81', ' +3214.81'],
    ['a day that does not exist', '20261124', '20261131'],
    ['an item that 4I does not have', '#GEN', '#IB'],
    ['an item twice', '#FORMAT PC8\r\n', '#FORMAT PC8\r\n#FORMAT PC8\r\n'],
    ['a missing compulsory item', '#SIETYP 4\r\n', ''],
    ['another type', '#SIETYP 4', '#SIETYP 3'],
    [
      'the flag not first',
      '#FLAGGA 0\r\n#PROGRAM "Samverkan" "0.1.0"\r\n',
      '#PROGRAM "Samverkan" "0.1.0"\r\n#FLAGGA 0\r\n',
    ],
    ['items out of order', '#FORMAT PC8\r\n', '#KONTO 1 "x"\r\n#FORMAT PC8\r\n'],
    ['a quotation mark that is not closed', '"Utbildning"\r', '"Utbildning\r'],
    ['a quotation mark without its backslash', '"Utbildning"\r', '"Utbild"ning"\r'],
    ['a control character', 'Utbildning', 'Utbild\u0007ning'],
    ['an account that is not declared', '#KONTO 4010 "Chefsm\u0094te"\r\n', ''],
    ['an object that is not declared', '#OBJEKT 1 "4711"', '#OBJEKT 1 "4712"'],
    ['an organisation number without its hyphen', '222222-2222', '2222222222'],
    ['a brace that is missing', '{\r\n', ''],
    ['a last row without its end', '}\r\n', '}'],
  ])('refuses %s', (_what, right, wrong) => {
    expect(good).toContain(right)
    expect(() => read(good)).not.toThrow()
    expect(() => read(good.replace(right, wrong))).toThrow(/^SIE: /)
  })
})
