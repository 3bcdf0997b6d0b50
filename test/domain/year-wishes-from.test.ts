import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { halfDayAt, hasHalfDay } from '../../src/domain/half-days.ts'
import type { Lists, Records } from '../../src/domain/records.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { attendeesOf } from '../../src/domain/year-people.ts'
import { notesOn, yearWishesOf } from '../../src/domain/year-wishes-from.ts'
import { yearWords } from '../../src/domain/year-words.sv.ts'
import { office } from '../support/collaboration.ts'
import { answer, asked, collaboration, managers, members, person, proposed } from '../support/planned-year.ts'

describe('what is known of people', () => {
  const one = (given: Lists, schedule: Parameters<typeof attendeesOf>[3] = null) => {
    const [first] = attendeesOf(['managers'], 2027, given, schedule)
    if (first === undefined) throw new Error('Nobody.')
    const at = (on: string, half: 'morning' | 'afternoon') => {
      const index = halfDayAt(2027, on, half)
      if (hasHalfDay(first.busy, index)) return 'busy'
      return hasHalfDay(first.known, index) ? 'free' : 'unknown'
    }
    return { first, at }
  }

  test('who has not answered is unknown, and an answer holds for its whole season and no longer', () => {
    const silent = one(collaboration({ availability: [answer('1', { answeredOn: null })] }))
    expect(silent.at('2027-03-02', 'morning')).toBe('unknown')
    const answered = one(
      collaboration({ availability: [answer('1', { taken: [{ day: '2027-03-02', half: 'morning' }] })] }),
    )
    expect([
      answered.at('2027-03-02', 'morning'),
      answered.at('2027-03-02', 'afternoon'),
      answered.at('2027-01-01', 'morning'),
      answered.at('2027-06-30', 'afternoon'),
      answered.at('2027-07-01', 'morning'),
    ]).toEqual(['busy', 'free', 'free', 'free', 'unknown'])
  })

  test('a calendar says busy and free; what is tentative or not told is unknown', () => {
    const halves = new Map([['chef0@kommun.example', ['busy', 'free', 'tentative', 'unknown'] as const]])
    const { at } = one(collaboration(), { from: '2027-03-02', halves })
    expect([
      at('2027-03-02', 'morning'),
      at('2027-03-02', 'afternoon'),
      at('2027-03-03', 'morning'),
      at('2027-03-03', 'afternoon'),
      at('2027-03-04', 'morning'),
    ]).toEqual(['busy', 'free', 'unknown', 'unknown', 'unknown'])
  })

  test('who is busy by one of the two is busy', () => {
    const halves = new Map([['chef0@kommun.example', ['busy', 'free'] as const]])
    const given = collaboration({
      availability: [answer('1', { taken: [{ day: '2027-03-02', half: 'afternoon' }] })],
    })
    const { at } = one(given, { from: '2027-03-02', halves })
    expect([at('2027-03-02', 'morning'), at('2027-03-02', 'afternoon')]).toEqual(['busy', 'busy'])
  })

  test('law: whoever should come is counted as busy, unknown or free, and unknown is never free', () => {
    const answered = fc.subarray(managers.map((_, at) => String(at + 1)))
    fc.assert(
      fc.property(answered, ids => {
        const given = collaboration({ availability: ids.map(id => answer(id)) })
        const spring = proposed(given).events.find(({ key }) => key === 'managers-1')
        expect(spring).toMatchObject({
          people: managers.length,
          busy: 0,
          unknown: managers.length - ids.length,
        })
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  test('who works for a whole county, or has no office, belongs to no part of it', () => {
    const given = collaboration({
      offices: [office('Länsstyrelsen', 'VG', { subregion: 'countywide', kind: 'countyBoard' })],
      people: [person('Lage'), person('Lena', { officeId: null })],
    })
    const subregions = attendeesOf(['managers'], 2027, given, null).map(({ subregion }) => subregion)
    expect(subregions).toEqual(['countywide', 'countywide'])
  })

  test('who prepares stands in the seats of the preparation group, in whatever letters; who has left does not count', () => {
    const given = collaboration({
      people: [person('Bo Provén'), person('Eva Test', { active: false }), person('Ulf Annan')],
      groups: [
        {
          name: 'Beredningsgruppen',
          kind: 'preparation',
          purpose: '',
          seats: ['bo  provén', 'Eva Test', null].map(of => ({ office: 'Kontor', person: of })),
          mandateEnds: null,
          active: true,
        },
      ],
    })
    expect(attendeesOf(['preparation'], 2027, given, null).map(({ id }) => id)).toEqual(['1'])
  })
})

describe('days to avoid', () => {
  const avoided = (more: Partial<Records['avoidedDays']>): Records['avoidedDays'] => ({
    title: 'Sportlov',
    kind: 'winterBreak',
    county: null,
    officeId: null,
    from: '2027-02-08',
    to: '2027-02-12',
    ...more,
  })
  const wishesWith = (...rows: Records['avoidedDays'][]) => {
    const given = collaboration({ avoidedDays: rows })
    return yearWishesOf(asked(given), given, null)
  }

  test('breaks that are entered replace the usual ones, which are said to be only supposed', () => {
    expect(wishesWith().schoolBreaks).toHaveLength(8)
    expect(wishesWith(avoided({ county: 'H' })).schoolBreaks).toEqual([
      { county: 'H', name: 'winter', fromWeek: 6, toWeek: 6 },
    ])
    const notes = (given: Lists) =>
      notesOn(asked(given), yearWishesOf(asked(given), given, null), given, { words: sv, say: yearWords })
    expect(notes(collaboration())).toContain(yearWords.notes.supposedBreaks)
    expect(notes(collaboration({ avoidedDays: [avoided({})] }))).not.toContain(yearWords.notes.supposedBreaks)
    expect(notes(collaboration())[0]).toBe('Om ingen av 13 personer är det känt när de kan.')
    expect(notes(collaboration({ availability: [answer('1')] }))[0]).toBe(
      'Av 13 personer är det okänt när 12 kan.',
    )
    expect(notes(collaboration({ people: members })).join(' ')).toContain('hör till cheferna')
  })

  test('every day of a board counts for its office, and another day to avoid is closed', () => {
    const wishes = wishesWith(
      avoided({ kind: 'board', officeId: '2', from: '2027-03-01', to: '2027-03-03' }),
      avoided({ kind: 'other', title: 'Miljötinget', from: '2027-04-20', to: '2027-04-21' }),
      avoided({ kind: 'other', officeId: '3', from: '2027-04-22', to: '2027-04-22' }),
    )
    expect(wishes.boardDays).toEqual([
      { office: '2', day: '2027-03-01' },
      { office: '2', day: '2027-03-02' },
      { office: '2', day: '2027-03-03' },
      { office: '3', day: '2027-04-22' },
    ])
    expect(wishes.closedDays).toEqual(['2027-04-20', '2027-04-21'])
  })
})
