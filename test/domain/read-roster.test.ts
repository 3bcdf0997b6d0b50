import { describe, expect, test } from 'vitest'
import type { SeatRow } from '../../src/domain/seats.ts'
import { seat } from '../support/courses.ts'
import { readBack } from '../support/roster-file.ts'

const anna = seat(11, 'confirmed', { name: 'Anna Provsson', email: 'anna@ale.example', officeId: '1' })
const bo = seat(12, 'registered', { name: 'Bo Exempel', officeId: '2' })
const waiting = seat(13, 'reserve', { name: 'Cia Väntar', officeId: '1' })
const seats: readonly SeatRow[] = [anna, bo, waiting]

/** What one row says, with its headings. */
const row = (cells: Record<string, string>, more: Parameters<typeof readBack>[2] = {}) =>
  readBack({ header: Object.keys(cells), rows: [Object.values(cells)] }, seats, more)[0]

describe('a roster that comes back', () => {
  test('takes in attendance per day and how it went, as one change of the person’s row', () => {
    expect(
      row({
        Nr: '11',
        Namn: 'Anna Provsson',
        'Dag 1': 'Närvarande',
        'Dag 2': 'x',
        'Dag 3 (12 maj)': 'nej',
        Läge: 'Genomförd',
      }),
    ).toMatchObject({
      action: 'change',
      before: { id: '11' },
      after: {
        state: 'completed',
        finishedOn: '2027-05-12',
        attendance: [
          { day: '2027-04-06', attendance: 'present' },
          { day: '2027-04-07', attendance: 'present' },
          { day: '2027-05-12', attendance: 'absent' },
        ],
      },
      doubts: [],
    })
  })

  test('the order of the columns does not matter, nor what else is in the table', () => {
    const one = row({ Läge: 'Ej genomförd', Kost: 'vegetarisk', Deltagare: 'ANNA PROVSSON', Nr: '11' })
    expect(one).toMatchObject({ action: 'change', after: { state: 'notCompleted', name: 'Anna Provsson' } })
    expect(JSON.stringify(one)).not.toContain('vegetarisk')
  })

  test('a row that says what stands there changes nothing, and an empty cell leaves what stands', () => {
    expect(
      row({ Nr: '11', Namn: 'Anna Provsson', 'E-post': '', Kontor: 'ale', Läge: 'Bekräftad' }),
    ).toMatchObject({
      action: 'same',
    })
  })

  test('without numbers a person is known by name and office; one who is only near waits for a person to look', () => {
    expect(row({ Namn: 'Bo Exempel', Kontor: 'Laholm', Läge: 'Genomförd' })).toMatchObject({
      before: { id: '12' },
      doubts: [],
    })
    expect(row({ Namn: 'Bo Exempell', Kontor: 'Laholm', Läge: 'Genomförd' })).toMatchObject({
      action: 'change',
      before: { id: '12' },
      doubts: [
        'Bo Exempell i filen kan vara Bo Exempel i omgången. Raden är inte ikryssad; ta med den bara om det är samma person.',
      ],
    })
  })

  test.each([
    [{ Namn: 'Okänd Person', Kontor: 'Ale' }, /Okänd Person finns inte i omgången\. Är det en ersättare/],
    [{ Nr: '11', Namn: 'Doris Helt Annan' }, /Nr 11 är Anna Provsson här men Doris Helt Annan i filen/],
    [{ Nr: '99', Namn: 'Anna Provsson' }, /Nr 99 finns inte i omgången/],
    [{ Nr: '11', 'E-post': 'a@b.example' }, /Namn saknas på raden/],
    [{ Nr: '11', Namn: '=A2&" "&B2' }, /Namn: cellen innehåller en formel/],
    [{ Nr: '11', Namn: 'Anna Provsson', 'E-post': 'anna(at)ale' }, /E-post/],
    [
      { Nr: '11', Namn: 'Anna Provsson', Läge: 'Avbokad' },
      /från Bekräftad till Avbokad går inte att läsa in\. Gör det i omgången/,
    ],
    [{ Nr: '11', Namn: 'Anna Provsson', Läge: 'kanske' }, /Läge/],
    [{ Nr: '13', Namn: 'Cia Väntar', Läge: 'Genomförd' }, /från Reserv till Genomförd/],
    [{ Nr: '11', Namn: 'Anna Provsson', Kontor: 'Atlantis' }, /Kontor: ”Atlantis” finns inte i listan/],
    [{ Nr: '11', Namn: 'Anna Provsson', 'Dag 4': 'x' }, /Dag 4: omgången har 3 dagar/],
    [{ Nr: '11', Namn: 'Anna Provsson', 'Dag 1': 'sådär' }, /Dag 1/],
  ])('%j is refused in a sentence and not taken in half', (cells, reason) => {
    const refused = row(cells)
    expect(refused?.action).toBe('refused')
    expect(refused?.reasons.join(' ')).toMatch(reason)
  })

  test('all cells of a row are told of at once, and none of it is taken in', () => {
    expect(
      row({ Nr: '11', Namn: 'Anna Provsson', 'Dag 1': 'x', 'Dag 2': 'sådär', Läge: 'kanske' })?.reasons,
    ).toHaveLength(2)
  })

  test('before the round is over nobody has completed it, and a day that has not come is not noted', () => {
    const at = { day: '2027-04-06' }
    expect(row({ Nr: '11', Namn: 'Anna Provsson', Läge: 'Genomförd' }, at)?.reasons).toEqual([
      'Läge: omgången slutar 12 maj 2027, så det går inte att säga vem som har gått klart.',
    ])
    expect(row({ Nr: '11', Namn: 'Anna Provsson', 'Dag 1': 'x' }, at)?.action).toBe('change')
    expect(row({ Nr: '11', Namn: 'Anna Provsson', 'Dag 2': 'x' }, at)?.reasons).toEqual([
      'Dag 2: 7 april 2027 har inte varit än.',
    ])
  })

  test('another office is for a person to choose, and a new address is told of', () => {
    const moved = row(
      { Nr: '11', Namn: 'Anna Provsson', Kontor: 'Laholm', 'E-post': 'anna@laholm.example' },
      { day: '2027-04-06' },
    )
    expect(moved).toMatchObject({ action: 'change', after: { officeId: '2', email: 'anna@laholm.example' } })
    expect(moved?.doubts).toHaveLength(1)
    expect(moved?.reasons).toEqual(['En inbjudan som gäller går i fortsättningen till den nya adressen.'])
    expect(row({ Nr: '11', Namn: 'Anna Provsson', 'E-post': 'anna@laholm.example' })?.reasons).toEqual([])
  })

  test('the same person twice is refused the second time, with the row of the first', () => {
    const rows = readBack(
      {
        header: ['Nr', 'Namn'],
        rows: [
          ['11', 'Anna Provsson'],
          ['', 'Anna Provsson'],
        ],
      },
      seats,
    )
    expect(rows[1]).toMatchObject({
      action: 'refused',
      reasons: ['Anna Provsson finns redan på rad 2 i filen.'],
    })
  })

  test('merged cells and formulas refuse their own rows only', () => {
    const rows = readBack(
      {
        header: ['Nr', 'Namn', 'Läge', 'Summa'],
        rows: [
          ['11', 'Anna Provsson', 'Genomförd', '3'],
          ['12', 'Bo Exempel', 'Genomförd', '3'],
        ],
        odd: [
          { row: 2, column: 2, why: 'merged' },
          { row: 3, column: 3, why: 'formula' },
        ],
      },
      seats,
    )
    expect(rows).toMatchObject([
      { action: 'refused', reasons: [expect.stringMatching(/sammanslagna celler/)] },
      { action: 'change' },
    ])
  })

  test('the list of a cancelled round is not taken in', () => {
    expect(
      row({ Nr: '11', Namn: 'Anna Provsson', Läge: 'Genomförd' }, { cancelledOn: '2027-03-03' })?.action,
    ).toBe('refused')
  })
})
