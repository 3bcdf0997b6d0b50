import { describe, expect, test } from 'vitest'
import { round, seat } from '../support/courses.ts'
import { kept, readOld } from '../support/roster-file.ts'

const header = ['Namn', 'Kommun', 'Kurs', 'Datum', 'Slut', 'Pris', 'Status']
const line = (cells: Partial<Record<(typeof header)[number], string>>) =>
  header.map(
    heading =>
      ({
        Namn: 'Anna Provsson',
        Kommun: 'Ale',
        Kurs: 'Grund',
        Datum: '2015-10-06',
        Slut: '2015-11-09',
        Status: 'Genomförd',
        ...cells,
      })[heading] ?? '',
  )
const one = (cells: Partial<Record<string, string>>, known: Parameters<typeof readOld>[1] = {}) =>
  readOld({ header, rows: [line(cells)] }, known)[0]

const old = round({
  id: '3',
  title: 'Grund hösten 2015',
  sessions: [{ from: '2015-10-06', to: '2015-11-09', place: '' }],
  heldOn: '2015-11-09',
})
const went = kept(seat(5, 'completed', { name: 'Anna Provsson', officeId: '1', roundId: '3' }))

describe('an old roster', () => {
  test('becomes a completed seat, in a round that was held and is made once for all its rows', () => {
    const rows = readOld({ header, rows: [line({}), line({ Namn: 'Bo Exempel' })] })
    expect(rows[0]).toMatchObject({
      action: 'create',
      after: {
        name: 'Anna Provsson',
        officeId: '1',
        state: 'completed',
        finishedOn: '2015-11-09',
        kind: 'basic',
        roundId: null,
      },
      within: {
        round: {
          title: 'Grundutbildning 6 oktober 2015',
          heldOn: '2015-11-09',
          sessions: [{ from: '2015-10-06', to: '2015-11-09' }],
        },
      },
      reasons: ['Omgången ”Grundutbildning 6 oktober 2015” läggs till som genomförd.'],
      doubts: [],
    })
    expect(rows[1]?.within?.key).toBe(rows[0]?.within?.key)
    expect(rows[1]?.reasons).toEqual([])
  })

  test('a price with a decimal comma is understood to the öre, and one that is none is refused', () => {
    expect(one({ Pris: '7 150,50' })?.within?.round.priceOre).toBe(715_050)
    expect(one({ Pris: 'enligt avtal' })).toMatchObject({
      action: 'refused',
      reasons: [expect.stringMatching(/^Pris per plats/)],
    })
  })

  test('goes into the round that stands, and leaves whoever is there already', () => {
    const known = { rounds: [old], seats: [went] }
    expect(one({ Namn: 'Bo Exempel' }, known)).toMatchObject({ action: 'create', after: { roundId: '3' } })
    expect(one({ Namn: 'Bo Exempel' }, known)).not.toHaveProperty('within')
    expect(one({}, known)).toMatchObject({ action: 'same', before: { id: '5' } })
    expect(one({ Namn: 'Ana Provsson' }, known)?.doubts).toEqual([
      'Ana Provsson kan vara Anna Provsson, som redan finns i omgången. Raden är inte ikryssad; ta med den bara om det är en annan person.',
    ])
  })

  test('a cancelled round that was to begin that day is another one', () => {
    const cancelled = { ...old, heldOn: null, cancelledOn: '2015-09-01' }
    expect(one({}, { rounds: [cancelled] })).toHaveProperty('within')
  })

  test('an office that has left is known, and one that never was is kept as it is written', () => {
    expect(one({ Kommun: 'Laholm' })?.action).toBe('create')
    expect(one({ Kommun: 'Gamla miljönämnden' })).toMatchObject({
      after: { officeId: null, workplace: 'Gamla miljönämnden' },
      reasons: expect.arrayContaining([
        '”Gamla miljönämnden” finns inte i listan Kontor, så namnet sparas som arbetsplats.',
      ]),
    })
  })

  test('a month is taken for its first day and says so; the course is understood from the name of the round too', () => {
    expect(one({ Datum: 'oktober 2015', Slut: '' })).toMatchObject({
      within: { round: { sessions: [{ from: '2015-10-01', to: '2015-10-01' }] } },
      reasons: expect.arrayContaining([
        'Första dag: ”oktober 2015” är ingen dag, så den första i månaden används.',
      ]),
    })
    const rows = readOld({
      header: ['Namn', 'Kontor', 'Kursomgång', 'Första dag'],
      rows: [['Anna Provsson', 'Ale', 'Fortsättning hösten 2016', '2016-10-06']],
    })
    expect(rows[0]).toMatchObject({
      after: { kind: 'continuation' },
      within: { round: { title: 'Fortsättning hösten 2016' } },
    })
  })

  test.each([
    [{ Namn: '' }, /Namn saknas/],
    [{ Namn: '=A1' }, /formel/],
    [{ Kommun: '' }, /Kontor/],
    [{ Kurs: 'Retorik' }, /Utbildning saknas/],
    [{ Datum: '' }, /Första dag saknas/],
    [{ Datum: '2015-02-30' }, /Första dag/],
    [{ Slut: '2015-09-01' }, /Sista dag ligger före/],
    [{ Slut: '2027-06-01' }, /Bara genomförda omgångar/],
    [{ Status: 'Anmäld' }, /”Anmäld” kan inte läsas in/],
  ])('%j is refused in a sentence', (cells, reason) => {
    const refused = one(cells)
    expect(refused?.action).toBe('refused')
    expect(refused?.reasons.join(' ')).toMatch(reason)
  })

  test('somebody twice in the file, and a round with two ends', () => {
    const rows = readOld({
      header,
      rows: [line({}), line({}), line({ Namn: 'Bo Exempel', Slut: '2015-11-10' })],
    })
    expect(rows.map(({ action }) => action)).toEqual(['create', 'refused', 'refused'])
    expect(rows[1]?.reasons).toEqual(['Anna Provsson finns redan på rad 2 i filen.'])
    expect(rows[2]?.reasons.join(' ')).toMatch(/en annan sista dag än på rad 2/)
  })
})
