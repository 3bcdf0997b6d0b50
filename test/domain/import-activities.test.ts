import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Activity, activity } from '../../src/domain/activities.ts'
import { activityColumns } from '../../src/domain/activity-columns.ts'
import { activityTable } from '../../src/domain/activity-table.ts'
import { type PlanImport, previewActivities } from '../../src/domain/import-activities.ts'
import { proposeMapping } from '../../src/domain/import-mapping.ts'
import type { ImportRow } from '../../src/domain/import-rows.ts'
import { planTemplate } from '../../src/domain/plan-template.ts'
import type { Stored } from '../../src/domain/stored.ts'
import type { Cell } from '../../src/domain/tables.ts'
import { activityStatuses, desiredStates, leads, lights } from '../../src/domain/vocabulary.ts'

const stored = <T extends object>(id: string, record: T): Stored<T> => ({
  ...record,
  id,
  etag: `"${id}"`,
  modifiedAt: '2026-03-01T08:00:00Z',
  modifiedBy: 'Vera Exempelsson',
})

const group = (id: string, name: string) =>
  stored(id, { name, kind: 'workGroup' as const, purpose: '', seats: [], mandateEnds: null, active: true })
const groups = [group('7', 'Chefssamverkan'), group('8', 'Projektgrupp livsmedel')]

const office = (
  id: string,
  name: string,
  municipalities: string[],
  validFrom: string,
  validTo: string | null,
) =>
  stored(id, {
    name,
    county: 'VG' as const,
    subregion: 'skaraborg' as const,
    kind: 'jointBody' as const,
    municipalities,
    validFrom,
    validTo,
    confirmed: true,
  })
const offices = [
  office('20', 'Borås stad', ['Borås'], '2014-01-01', null),
  office('21', 'Miljösamverkan östra Skaraborg', ['Hjo'], '2014-01-01', '2025-12-31'),
  office('22', 'Miljösamverkan östra Skaraborg', ['Hjo', 'Essunga'], '2026-01-01', null),
]

const names = new Map([...groups, ...offices].map(row => [row.id, row.name]))
const nameOf = (_: string, id: string) => names.get(id)

const base: Activity = {
  title: 'Badvatten',
  description: 'Gemensamma texter.',
  year: 2026,
  order: 30,
  desiredStates: ['dol3'],
  successFactor: '',
  lead: 'joint',
  groupId: '7',
  officeId: null,
  responsible: '',
  staffing: '',
  startsOn: '2026-03-01',
  endsOn: null,
  status: 'ongoing',
  light: 'green',
  lightComment: 'Bra.',
  lightOn: '2026-03-20',
  link: '',
  continuesId: null,
}
const existing = [stored('1', base)]

function preview(header: string[], rows: string[][], over: Partial<PlanImport> = {}): ImportRow<Activity>[] {
  return previewActivities({
    rows,
    rowNumbers: rows.map((_, at) => at + 2),
    mapping: proposeMapping(activityColumns, header),
    year: 2026,
    day: '2026-04-10',
    party: null,
    existing,
    groups,
    offices,
    ...over,
  })
}

/** What one cell does to the activity Badvatten. */
const cell = (heading: string, text: string) => preview(['Aktivitet', heading], [['Badvatten', text]])[0]

const someDay = fc.constantFrom(null, '2026-01-31', '2026-06-30', '2027-02-28')
const anActivity: fc.Arbitrary<Activity> = fc.record({
  title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map(text => text.trim() || 'Namnlös'),
  description: fc.string({ maxLength: 40, unit: 'grapheme' }).map(text => `${text}\r\n=1+1`.trim()),
  year: fc.constant(2026),
  order: fc.integer({ min: 0, max: 1000 }),
  desiredStates: fc.subarray([...desiredStates]),
  successFactor: fc.string({ maxLength: 20 }).map(text => text.trim()),
  lead: fc.constantFrom(...leads),
  groupId: fc.constantFrom(null, '7', '8'),
  officeId: fc.constantFrom(null, '20', '21', '22'),
  responsible: fc.constantFrom('', '-', 'Projektledare, MVG'),
  staffing: fc.string({ maxLength: 20 }).map(text => text.trim()),
  startsOn: someDay,
  endsOn: someDay,
  status: fc.constantFrom(...activityStatuses),
  light: fc.constantFrom(null, ...lights),
  lightComment: fc.constantFrom('', '–', 'Går bra; lite sent.'),
  lightOn: someDay,
  link: fc.constantFrom('', 'https://exempel.example/plan'),
  continuesId: fc.constantFrom(null, '3'),
})
const aPlan = fc
  .array(anActivity, { maxLength: 5 })
  .map(list => list.map((record, at) => stored(String(at + 1), record)))

describe('importing a plan', () => {
  test("law: importing one's own export changes nothing", () => {
    fc.assert(
      fc.property(aPlan, plan => {
        const { header, rows } = activityTable(plan, nameOf)
        const outcome = preview(header, rows, { existing: plan })
        expect(outcome.filter(row => row.action === 'create' || row.action === 'change')).toEqual([])
        const titles = new Set(plan.map(row => row.title.toLowerCase()))
        if (titles.size === plan.length && plan.every(row => /^\p{L}+$/u.test(row.title))) {
          expect(outcome.every(row => row.action === 'same')).toBe(true)
        }
      }),
    )
  })

  test('law: exported into an empty plan and read back, every activity is itself', () => {
    fc.assert(
      fc.property(anActivity, record => {
        const { header, rows } = activityTable([stored('1', { ...record, officeId: null })], nameOf)
        const [row] = preview(header, rows, { existing: [] })
        const empty = (text: string) => (['-', '–'].includes(text) ? '' : text)
        expect(row).toMatchObject({
          action: 'create',
          after: {
            ...record,
            title: record.title.normalize('NFC'),
            description: record.description.normalize('NFC'),
            successFactor: empty(record.successFactor),
            responsible: empty(record.responsible),
            lightComment: empty(record.lightComment),
            lightOn: record.lightOn ?? (record.light === null ? null : '2026-04-10'),
            officeId: null,
            order: 10,
            continuesId: null,
          },
        })
      }),
    )
  })

  test('law: whatever stands in the cells, each row is answered once and what would be written is proper', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', 'Badvatten', 'klar', 'mars', '2026-02-30', 'MVG'))
    const header = ['Aktivitet', 'Status', 'Leds av', 'Start', 'Klart', 'Läge', 'DÖL', 'Länk', 'Planår']
    const table = fc.array(fc.array(text, { maxLength: 10 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, rows => {
        const outcome = preview(header, rows)
        expect(outcome.map(row => row.row)).toEqual(rows.map((_, at) => at + 2))
        for (const row of outcome) {
          if (row.action === 'create' || row.action === 'change') {
            expect(activity.parse(row.after)).toEqual(row.after)
          }
          if (row.action === 'refused') expect(row.reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a row is found by its title, whatever the case and punctuation, and shows before and after', () => {
    expect(preview(['AKTIVITET', 'Status'], [['badvatten!', 'Klar']])).toEqual([
      {
        action: 'change',
        row: 2,
        title: 'badvatten!',
        before: existing[0],
        after: { ...base, status: 'done' },
        reasons: [],
        doubts: [],
      },
    ])
  })

  test('an activity of another year is another activity', () => {
    const [row] = preview(['Aktivitet'], [['Badvatten']], { year: 2027 })
    expect(row).toMatchObject({ action: 'create', after: { year: 2027, order: 10 } })
  })

  test('an empty cell leaves what stands untouched', () => {
    const header = ['Aktivitet', 'Beskrivning', 'Status', 'Start', 'Ansvarig grupp']
    expect(preview(header, [['Badvatten', '', '-', '–', '']])[0]?.action).toBe('same')
  })

  test('new activities come last in the order of the table, and it is told what was assumed', () => {
    const rows = preview(
      ['Projekt', 'Status'],
      [
        ['Solparker', 'förslag'],
        ['Brunnar', ''],
      ],
    )
    expect(rows).toMatchObject([
      { action: 'create', after: { title: 'Solparker', order: 40, lead: 'joint', status: 'proposed' } },
      { action: 'create', after: { title: 'Brunnar', order: 50 } },
    ])
    expect(rows[0]?.reasons).toEqual(['Leds av saknas, så aktiviteten läggs in som Gemensam.'])
  })

  test.each([
    ['Status', 'PLANERAD', { status: 'decided' }],
    ['Status', 'Ej påbörjad', { status: 'decided' }],
    ['Leds av', 'Halland', { lead: 'MH' }],
    ['Läge', 'röd', { light: 'red', lightOn: '2026-04-10' }],
    ['Start', 'april 2026', { startsOn: '2026-04-01' }],
    ['Start', '2026-4', { startsOn: '2026-04-01' }],
    ['Klart', 'feb 2028', { endsOn: '2028-02-29' }],
    ['Klart', '2026-06', { endsOn: '2026-06-30' }],
    ['Klart', '15 juni', { endsOn: '2026-06-15' }],
    ['Klart', '2026-06-12', { endsOn: '2026-06-12' }],
    ['DÖL', '1, 7', { desiredStates: ['dol1', 'dol7'] }],
    ['DÖL', 'DÖL2 och DÖL 3', { desiredStates: ['dol2', 'dol3'] }],
    ['DÖL', 'Goda ledare, kompetenta medarbetare; delar med oss', { desiredStates: ['dol4', 'dol7'] }],
    ['Ansvarig grupp', 'projektgrupp LIVSMEDEL', { groupId: '8' }],
    ['Kontor', 'Borås', { officeId: '20' }],
    ['Kontor', 'Miljösamverkan östra Skaraborg', { officeId: '22' }],
    ['Kontakt', '=HYPERLINK("http://ond.example")', { responsible: '=HYPERLINK("http://ond.example")' }],
  ])('%s: %j is understood', (heading, text, after) => {
    expect(cell(heading, text)).toMatchObject({ action: 'change', after: { ...base, ...after } })
  })

  test('a late activity goes on, and it is told that lateness is computed', () => {
    const [row] = preview(['Aktivitet', 'Status', 'Leds av'], [['Ny sak', 'Försenad', 'MH']])
    expect(row).toMatchObject({ after: { status: 'ongoing' } })
    expect(row?.reasons).toEqual(['Status: ”Försenad” läses som Pågår, för försening räknas ut av dagarna.'])
  })

  test.each([
    ['Status', 'nästan', 'Status: ”nästan” är inget av Föreslagen'],
    ['Leds av', 'Skåne', 'Leds av: ”Skåne”'],
    ['Läge', 'lila', 'Läge: ”lila”'],
    ['Start', 'efter sommaren', 'Start: ”efter sommaren” är ingen dag'],
    ['Start', 'marknad 2026', 'ingen dag'],
    ['Klart', '2026-02-30', 'Klart: ”2026-02-30” är ingen dag'],
    ['Klart', '31 april', 'ingen dag'],
    ['Klart', '46096', 'ingen dag'],
    ['Läget satt', 'mars 2026', 'behöver vara en dag'],
    ['DÖL', '8', 'Det önskade läget: ”8”'],
    ['Ansvarig grupp', 'Värmegruppen', 'Ansvarig grupp: ”Värmegruppen” finns inte'],
    ['Kontor', 'Gislaved', 'Ansvarigt kontor: ”Gislaved” finns inte'],
    ['Länk', 'javascript:alert(1)', 'Länk'],
    ['Planår', '2019', 'raden gäller ”2019”, inte 2026'],
    ['Kontakt', 'x'.repeat(256), 'Kontakt är för lång'],
  ])('%s: %j is refused with the cell and why', (heading, text, said) => {
    const row = cell(heading, text)
    expect(row?.action).toBe('refused')
    expect(row?.reasons.join(' ')).toContain(said)
  })

  test('a week means its Monday for a start and its Sunday for an end, in the year of the plan or its own', () => {
    const read = (heading: string, text: string) => {
      const row = cell(heading, text)
      return row?.action === 'change' ? [row.after.startsOn, row.after.endsOn] : row?.reasons
    }
    expect(read('Start', 'v 40')).toEqual(['2026-09-28', null])
    for (const text of ['v 40', 'v.40', 'v40', 'Vecka 40', 'vecka 40 2026', '2026 v 40']) {
      expect(read('Klart', text)).toEqual(['2026-03-01', '2026-10-04'])
    }
    expect(read('Klart', 'v 53')).toEqual(['2026-03-01', '2027-01-03'])
    for (const text of ['v 54', 'v 0', 'v 53 2027', 'vecka']) {
      expect(read('Klart', text)).toEqual([expect.stringContaining('är ingen dag som finns')])
    }
  })

  test('a link that is no address is told what an address begins with', () => {
    expect(cell('Länk', 'pärm 4')?.reasons).toEqual(['Länk: adressen ska börja med ”https://”.'])
  })

  test('every unreadable cell of a row is told, not the first only', () => {
    const [row] = preview(['Aktivitet', 'Status', 'Start'], [['Badvatten', 'x', 'y']])
    expect(row?.reasons).toHaveLength(2)
  })

  test('a row without a name, a name twice in the table and a name twice in the plan are refused', () => {
    const twice = [...existing, stored('2', { ...base, title: 'BADVATTEN' })]
    expect(preview(['Aktivitet', 'Status'], [['', 'Klar']])[0]?.reasons).toEqual([
      'Aktivitet saknas på raden.',
    ])
    expect(preview(['Aktivitet'], [['Ny'], ['ny']])[1]?.reasons).toEqual([
      'Aktivitet: ”ny” står redan på rad 2.',
    ])
    expect(preview(['Aktivitet', 'Status'], [['Badvatten', 'Klar']], { existing: twice })[0]).toMatchObject({
      action: 'refused',
    })
  })

  test('a plan with the same name twice is read back as it is, for then nothing has to be guessed', () => {
    const twice = [...existing, stored('2', { ...base, title: 'BADVATTEN', status: 'done' as const })]
    const { header, rows } = activityTable(twice, nameOf)
    const outcome = preview(header, rows.toReversed(), { existing: twice })
    expect(outcome.map(({ action }) => action)).toEqual(['same', 'same'])
  })

  test('the example of the template is left out, and what stands under it is read by its headings', () => {
    const { columns, rows } = planTemplate(2026)
    const header = columns.map(({ heading }) => heading)
    const text = (cell: Cell | undefined) =>
      typeof cell === 'object' && 'day' in cell ? cell.day : String(cell)
    const example = (rows[0] ?? []).map(text)
    const filled = example.with(header.indexOf('Aktivitet'), 'Något eget')
    expect(proposeMapping(activityColumns, header)).not.toContain(null)
    expect(preview(header, [example, filled])).toMatchObject([
      { action: 'refused', reasons: ['Raden är mallens exempel och importeras inte.'] },
      { action: 'create', after: { title: 'Något eget', desiredStates: ['dol3'], status: 'proposed' } },
    ])
  })

  test('a row that only resembles what the other side leads is for a person to choose', () => {
    const theirs = [stored('1', { ...base, lead: 'MH' as const })]
    const rows = [['badvatten!', 'Klar']]
    const [doubtful] = preview(['Aktivitet', 'Status'], rows, { existing: theirs, party: 'MVG' })
    expect(doubtful?.doubts).toEqual([
      'Ser ut som ”Badvatten” som leds av MH. Raden är inte ikryssad; ta med den bara om det är samma aktivitet.',
    ])
    const [own] = preview(['Aktivitet', 'Status'], rows, { existing: theirs, party: 'MH' })
    expect(own?.doubts).toEqual([])
  })

  test('two groups of the same name cannot be told apart, unless one of them stands there already', () => {
    const same = [...groups, group('9', 'Chefssamverkan')]
    const rows = preview(
      ['Aktivitet', 'Ansvarig grupp'],
      [
        ['Badvatten', 'Chefssamverkan'],
        ['Ny', 'Chefssamverkan'],
      ],
      {
        groups: same,
      },
    )
    expect(rows.map(row => row.action)).toEqual(['same', 'refused'])
  })

  test('an end before the start is accepted and pointed out', () => {
    expect(cell('Klart', '2026-02-01')?.reasons).toEqual(['Klart ligger före Start.'])
  })
})

describe('guessing what the columns hold', () => {
  test('own words and words of old plans are known', () => {
    expect(
      proposeMapping(activityColumns, [
        'Aktivitet/projekt',
        'Syfte',
        'DÖL-punkt(er)',
        'Klart senast',
        'Övrigt',
      ]),
    ).toEqual(['title', 'description', 'desiredStates', 'endsOn', null])
  })

  test('a field is filled by one column, rather the one that bears its own word', () => {
    expect(proposeMapping(activityColumns, ['Ansvarig', 'Ansvarig grupp', 'Grupp'])).toEqual([
      null,
      'groupId',
      null,
    ])
    expect(proposeMapping(activityColumns, ['Kommentar', 'Uppföljning'])).toEqual(['lightComment', null])
  })

  test('every heading of an export is known', () => {
    expect(proposeMapping(activityColumns, activityTable([], nameOf).header)).not.toContain(null)
  })
})
