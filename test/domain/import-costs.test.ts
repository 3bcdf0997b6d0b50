import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costColumns } from '../../src/domain/cost-columns.ts'
import { costTemplate } from '../../src/domain/cost-template.ts'
import type { Cost } from '../../src/domain/costs.ts'
import { previewCosts } from '../../src/domain/import-costs.ts'
import { proposeMapping, remarksOnColumns } from '../../src/domain/import-mapping.ts'
import type { ImportRow } from '../../src/domain/import-rows.ts'
import type { Lists } from '../../src/domain/records.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { activity, cost, credit, lists, meeting } from '../support/collaboration.ts'
import { costOf, settlementOf } from '../support/some-settlement.ts'

const category = (id: string, title: string, account = '') => ({ id, title, account, order: 1, active: true })
const categories = [category('1', 'Chefsmöte', '4690'), category('2', 'Utbildning')]
const activities = [
  activity('Badvatten', { id: '11' }),
  activity('Badvatten', { id: '12', year: 2025 }),
  activity('Solparker', { id: '13', year: 2025 }),
]
const meetings = [meeting('managers', '2026-05-06', 'planned', { id: '21', title: 'Chefsmöte i maj' })]
const world = (some: Parameters<typeof lists>[0] = {}): Lists =>
  lists({ categories, activities, meetings, ...some })

const spaces = (text: string) => text.replaceAll(/\s/g, ' ')

function preview(header: string[], rows: string[][], among: Lists = world(), year = 2026): ImportRow<Cost>[] {
  const rowNumbers = rows.map((_, at) => at + 2)
  const mapping = proposeMapping(costColumns, header)
  return previewCosts({ rows, rowNumbers, mapping, year, lists: among })
}

const header = ['Datum', 'Vad', 'Leverantör', 'Konto', 'Belopp', 'Betalt av']
const line = ['2026-05-06', 'Lokal till chefsmötet', 'Exempelköket AB', 'Chefsmöte', '1 234,57', 'MVG']

/** What becomes of the plain row with one more cell, or with another text in one of its own. */
function cell(heading: string, text: string, among?: Lists) {
  const at = header.indexOf(heading)
  const [row] =
    at >= 0
      ? preview(header, [line.with(at, text)], among)
      : preview([...header, heading], [[...line, text]], among)
  return row
}
const made = (row: ImportRow<Cost> | undefined) =>
  row?.action === 'create' ? row.after : spaces(row?.reasons.join(' ') ?? '')
const said = (row: ImportRow<Cost> | undefined) => [row?.action, ...(row?.reasons ?? []).map(spaces)]

describe('costs out of a table', () => {
  test('are shared by the key of their day, to the öre, and it is told what was assumed', () => {
    expect(preview(header, [line])).toEqual([
      {
        action: 'create',
        row: 2,
        title: 'Lokal till chefsmötet',
        doubts: [],
        reasons: [
          'Moms saknas, så den sätts till 0,00 kr.',
          'Läge saknas, så kostnaden läggs in som Fakturerad.',
        ],
        after: {
          title: 'Lokal till chefsmötet',
          day: '2026-05-06',
          supplier: 'Exempelköket AB',
          categoryId: '1',
          kind: 'cost',
          refersToId: null,
          paidBy: 'MVG',
          netOre: 123_457,
          vatOre: 0,
          keyMVG: 85,
          keyMH: 15,
          shareMVGOre: 104_938,
          shareMHOre: 18_519,
          deviationReason: '',
          state: 'invoiced',
          activityId: null,
          meetingId: null,
          round: '',
          receipt: '',
          note: '',
        },
      },
    ])
  })

  test('law: in whatever order the columns stand, the same becomes of every row', () => {
    const full = [...header, 'Moms', 'Läge', 'Kommentar', 'MVG:s andel', 'MH:s andel']
    const text = fc.constantFrom('', '-', 'MH', 'Beställd', '10', '12,345', '2026-05-06', 'x', '1 234,57')
    const row: fc.Arbitrary<string[]> = fc.array(text, { minLength: full.length, maxLength: full.length })
    const rows = fc.array(fc.oneof(row, fc.constant<string[]>([...line, '30', '', 'Text', '', ''])), {
      maxLength: 4,
    })
    const order = fc.shuffledSubarray([...full.keys()], { minLength: full.length })
    fc.assert(
      fc.property(rows, order, (table, places) => {
        const moved = (cells: string[]) => places.map(at => cells[at] ?? '')
        expect(preview(moved(full), table.map(moved))).toEqual(preview(full, table))
      }),
    )
  })

  test('law: any text for an amount is understood digit for digit, or refused in a sentence', () => {
    const some = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'0123456789 .,-kr:'), maxLength: 14 }),
      fc.double({ noNaN: true }).map(String),
    )
    fc.assert(
      fc.property(some, text => {
        const row = cell('Belopp', text)
        if (row?.action !== 'create') {
          expect(row).toMatchObject({ action: 'refused', reasons: [expect.stringMatching(/\S/)] })
          return
        }
        const whole = BigInt(text.replaceAll(/\D/g, ''))
        const decimals = /[.,:](\d{1,2})(?!\d)\D*$/.exec(text)?.[1]?.length ?? 0
        expect(BigInt(row.after.netOre), text).toBe(whole * 10n ** BigInt(2 - decimals))
        expect(shareByKey(row.after.netOre, { MVG: 85, MH: 15 })).toEqual({
          MVG: row.after.shareMVGOre,
          MH: row.after.shareMHOre,
        })
      }),
      { numRuns: 1000 },
    )
  })

  test.each(['1 234,57', '1.234,57', '1234.57', '1\u00a0234,57', '1 234,57 kr'])(
    'the amount %j is one thousand two hundred and thirty-four kronor and 57 öre',
    text => {
      expect(made(cell('Belopp', text))).toMatchObject({ netOre: 123_457 })
    },
  )

  test.each([
    ['Belopp', '12,345', 'Belopp exkl. moms: ”12,345”. Beloppet kan betyda två olika belopp.'],
    ['Belopp', '1234.5678', 'Belopp exkl. moms: ”1234.5678”. Beloppet har för många decimaler.'],
    ['Belopp', '1000000000000', 'Belopp exkl. moms: ”1000000000000”. Beloppet är för stort.'],
    ['Belopp', '1e+21', 'Belopp exkl. moms: ”1e+21”. Beloppet går inte att läsa.'],
    ['Belopp', '0', 'Belopp exkl. moms kan inte vara 0 kr.'],
    ['Belopp', '-500', 'Belopp exkl. moms kan bara vara under 0 kr på en kreditnota eller rättelse.'],
    ['Moms', '-25', 'Moms ska ha samma tecken som beloppet.'],
    ['Betalt av', 'Skåne', 'Betald av: ”Skåne” är inget av MVG, MH.'],
    ['Betalt av', 'båda', 'Betald av: ”båda” är inget av MVG, MH.'],
    ['Betalt av', '', 'Betald av saknas på raden.'],
    ['Konto', 'Resor', 'Kostnadsslag: ”Resor” finns inte i listan.'],
    ['Konto', '', 'Kostnadsslag saknas på raden.'],
    [
      'Datum',
      '2025-12-30',
      'Dag: ”2025-12-30” ligger i ett annat år än 2026. Rätta dagen, eller välj år 2025 här ovanför.',
    ],
    ['Datum', '2062-05-06', 'Dag: ”2062-05-06” ligger i ett annat år än 2026. Rätta dagen i tabellen.'],
    ['Datum', 'maj 2026', 'Dag: ”maj 2026” behöver vara en dag'],
    ['Datum', '2026-02-30', 'Dag: ”2026-02-30” är ingen dag som finns.'],
    ['Aktivitet', 'Luft', 'Aktivitet: ”Luft” finns inte i listan.'],
    ['Möte', 'Julfest', 'Möte: ”Julfest” finns inte i listan.'],
    ['Kvitto', 'pärm 4', 'Underlag: adressen ska börja med ”https://”.'],
    ['Slag', 'lån', 'Slag: ”lån” är inget av Kostnad, Kreditnota, Rättelse.'],
    ['Läge', 'kanske', 'Läge: ”kanske” är inget av Beställd, Fakturerad.'],
    ['Slag', 'Kreditnota', 'Gäller kostnad saknas'],
    ['MVG:s andel', '1000', 'Fördelningen är bara delvis ifylld.'],
  ])('%s: %j is refused in words', (heading, text, sentence) => {
    const row = cell(heading, text)
    expect(row?.action).toBe('refused')
    expect(spaces(row?.reasons.join(' ') ?? '')).toContain(sentence)
    expect(row?.reasons.join(' ')).not.toMatch(/undefined|NaN|fel form/)
  })

  test.each([
    ['Datum', '6 maj', { day: '2026-05-06' }],
    ['Betalt av', 'Halland', { paidBy: 'MH' }],
    ['Konto', '4690', { categoryId: '1' }],
    ['Konto', 'utbildning', { categoryId: '2' }],
    ['Moms', '308,64', { vatOre: 30_864 }],
    ['Status', 'Ej fakturerad', { state: 'ordered' }],
    ['Aktivitet', 'badvatten', { activityId: '11' }],
    ['Aktivitet', 'Solparker', { activityId: '13' }],
    ['Möte', 'Chefsmöte i maj', { meetingId: '21' }],
    ['Kvitto', 'https://exempel.example/1', { receipt: 'https://exempel.example/1' }],
    ['Kommentar', '=1+1', { note: '=1+1' }],
  ])('%s: %j is understood', (heading, text, after) => {
    expect(made(cell(heading, text))).toMatchObject(after)
  })

  test('another split in the table stands as it is with its reason, and is refused without', () => {
    const wide = [...header, 'Andel MVG', 'Andel MH', 'Skäl']
    const split = (MVG: string, MH: string, why: string) => preview(wide, [[...line, MVG, MH, why]])[0]
    expect(made(split('617,29', '617,28', 'Halva var'))).toMatchObject({
      keyMVG: 85,
      keyMH: 15,
      shareMVGOre: 61_729,
      shareMHOre: 61_728,
      deviationReason: 'Halva var',
    })
    expect(said(split('617,29', '617,28', ''))).toEqual([
      'refused',
      'Skäl till annan fördelning saknas: andelarna följer inte 85–15.',
    ])
    expect(said(split('617,29', '600', 'Halva var'))).toEqual([
      'refused',
      'Andelarna blir tillsammans inte beloppet.',
    ])
  })

  test('each row is told all that cannot be read in it', () => {
    const row = ['maj', 'Lokal', '', 'Resor', '12,345', 'Skåne']
    expect(preview(header, [row])[0]?.reasons).toHaveLength(4)
  })
})

describe('a cost that stands already', () => {
  const standing = { ...cost(123_457, { title: 'Lokal till chefsmötet' }), id: '5' }

  test('is known by its day, thing, seller, amount and payer, and only what differs is changed', () => {
    const among = world({ costs: [standing] })
    const row = line.with(1, 'LOKAL till chefsmötet.')
    expect(preview(header, [row], among)[0]).toMatchObject({ action: 'same', before: { id: '5' } })
    const [changed] = preview([...header, 'Moms'], [[...row, '308,64']], among)
    expect(changed).toMatchObject({ action: 'change', doubts: [], reasons: [] })
    const { id: _id, ...own } = standing
    expect(changed?.action === 'change' && changed.after).toEqual({ ...own, vatOre: 30_864 })
  })

  test('with another amount may be a cost more or the same one mended: a person has to choose', () => {
    const among = world({ costs: [standing] })
    const row = cell('Belopp', '1 300,00', among)
    expect(row?.action).toBe('create')
    expect(row?.doubts.map(spaces)).toEqual([
      'En liknande kostnad finns redan: ”Lokal till chefsmötet”, 1 234,57 kr. Raden är inte ikryssad; ta med den bara om det är en kostnad till.',
    ])
    expect(cell('Leverantör', '', among)).toMatchObject({ action: 'create', doubts: [expect.anything()] })
    expect(cell('Leverantör', 'En helt annan', among)).toMatchObject({ action: 'create', doubts: [] })
  })

  test('and is settled is locked, but read back as it is it is no trouble', () => {
    const settled = costOf({
      costId: '5',
      title: 'Lokal till chefsmötet',
      categoryId: '1',
      paidBy: 'MVG',
      shareMVGOre: 104_938,
      shareMHOre: 18_519,
    })
    const one = { ...settled, supplier: 'Exempelköket AB', day: '2026-05-06' }
    const rows = [{ ...one, costId: '5', shareMVGOre: 104_938, shareMHOre: 18_519 }]
    const among = world({ costs: [one], settlements: [settlementOf(rows)] })
    expect(cell('Kommentar', '', among)?.action).toBe('same')
    expect(said(cell('Kommentar', 'Ny', among))).toEqual([
      'refused',
      'Kostnaden är avräknad och därför låst. Kostnaden ingår i Avräkning 3, första halvåret 2026. Gör en rättelse: en ny rad som pekar på kostnaden.',
    ])
  })

  test('twice is only known where the row leaves one of them as it is', () => {
    const twin = { ...standing, id: '6', note: 'Den andra' }
    const among = world({ costs: [standing, twin] })
    expect(cell('Kommentar', 'Den andra', among)).toMatchObject({ action: 'same', before: { id: '6' } })
    expect(said(cell('Kommentar', 'En tredje', among))).toEqual([
      'refused',
      expect.stringContaining('Flera kostnader är lika'),
    ])
  })

  test('in the table itself comes in once', () => {
    expect(preview(header, [line, line]).map(said)[1]).toEqual([
      'refused',
      'Samma kostnad, ”Lokal till chefsmötet”, står redan på rad 2. Är det två olika, beskriv dem olika.',
    ])
  })
})

describe('what takes back a cost', () => {
  const original: Stored<Cost> = {
    ...cost(123_457, { title: 'Lokal' }),
    id: '5',
    etag: '1',
    modifiedAt: '',
    modifiedBy: '',
  }
  const wide = [...header, 'Slag', 'Gäller kostnad']
  const credits = (amounts: string[], among: Lists) =>
    preview(
      wide,
      amounts.map((amount, at) => [...line.with(1, `Åter ${at}`).with(4, amount), 'Kreditnota', 'Lokal']),
      among,
    )

  test('points at it by its name and mirrors its split, also in parts in one table', () => {
    const rows = credits(['-0,01', '-0,03', '-1 234,53'], world({ costs: [original] }))
    const parts = rows.map(made)
    const sum = (field: 'shareMVGOre' | 'shareMHOre') =>
      parts.reduce((total, part) => total + (typeof part === 'string' ? Number.NaN : (part[field] ?? 0)), 0)
    expect([sum('shareMVGOre'), sum('shareMHOre')]).toEqual([-104_938, -18_519])
    expect(parts[1]).toMatchObject({ netOre: -3, shareMVGOre: -2, shareMHOre: -1 })
    expect(parts[0]).toMatchObject({ kind: 'credit', refersToId: '5', netOre: -1 })
  })

  test('is refused when it takes back more than there is, or points at nothing', () => {
    expect(said(credits(['-2 000'], world({ costs: [original] }))[0])).toEqual([
      'refused',
      'Kreditnotorna kan inte bli större än kostnaden. 1 234,57 kr återstår att kreditera.',
    ])
    const together = credits(['-1 000', '-1 000'], world({ costs: [original] })).map(said)
    expect(together.map(([action]) => action)).toEqual(['create', 'refused'])
    expect(together[1]?.[1]).toContain('234,57 kr återstår att kreditera')
    expect(said(credits(['-1'], world())[0])).toEqual([
      'refused',
      'Gäller kostnad: ”Lokal” finns inte i listan.',
    ])
    const taken = world({ costs: [original, credit(original, -100_000, { id: '6', title: 'Åter' })] })
    expect(said(credits(['-500'], taken)[0])[1]).toContain('234,57 kr återstår')
  })
})

describe('guessing what the columns of a table of costs hold', () => {
  const guess = (...headings: string[]) => proposeMapping(costColumns, headings)

  test('own words and words that people use are known', () => {
    expect(guess('Datum', 'Företag', 'Kategori', 'Netto', 'Moms', 'Betalare', 'Kvitto/faktura')).toEqual([
      'day',
      'supplier',
      'categoryId',
      'netOre',
      'vatOre',
      'paidBy',
      'receipt',
    ])
    for (const net of ['Belopp', 'Summa', 'Exkl. moms', 'Belopp (exkl. moms)', 'Summa exkl moms'])
      expect(guess(net), net).toEqual(['netOre'])
  })

  test.each([
    'Brutto',
    'Belopp inkl. moms',
    'Belopp (inkl moms)',
    'Summa inklusive moms',
    'Belopp med moms',
    'Moms (%)',
    'Momssats',
    'MVG:s andel (procent)',
  ])('%s is no amount in kronor without moms, and is left to the person with a sentence', heading => {
    expect(guess(heading)).toEqual([null])
    expect(remarksOnColumns(costColumns, [heading], [null])).toEqual([
      `Kolumnen ”${heading}” hoppas över: det som fördelas är belopp i kronor utan moms.`,
    ])
  })

  test('an amount that does not say whether moms is in it is taken as without, and that is told', () => {
    const headings = ['Belopp', 'Moms']
    expect(remarksOnColumns(costColumns, headings, guess(...headings))).toEqual([
      'Kolumnen ”Belopp” läses som belopp utan moms. Är momsen inräknad, välj Hoppa över.',
    ])
    expect(remarksOnColumns(costColumns, ['Belopp exkl. moms'], guess('Belopp exkl. moms'))).toEqual([])
  })

  test('the template is known by all its headings, and its example is left out', () => {
    const { columns, rows } = costTemplate(2026, 'Chefsmöte')
    const headings = columns.map(({ heading }) => heading)
    expect(guess(...headings)).not.toContain(null)
    const example = (rows[0] ?? []).map(one =>
      typeof one === 'object' ? ('day' in one ? one.day : String(one.ore / 100)) : String(one),
    )
    expect(said(preview(headings, [example])[0])).toEqual(['refused', sv.imports.exampleRow])
    const own = example.with(headings.indexOf('Beskrivning'), 'Något eget')
    expect(preview(headings, [own])[0]).toMatchObject({
      action: 'create',
      reasons: [],
      after: { day: '2026-03-15', netOre: 123_457, vatOre: 30_864, categoryId: '1' },
    })
  })
})
