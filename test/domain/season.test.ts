import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerMoment } from '../../src/domain/answer-moment.ts'
import type { Availability, TakenHalf } from '../../src/domain/availabilities.ts'
import { weekdayOf, weekOf } from '../../src/domain/days.ts'
import {
  breaksOf,
  peopleAsked,
  reminderDay,
  seasonDays,
  seasonPeriod,
  usualAnswerDay,
} from '../../src/domain/season.ts'
import { seasonBoard, silentIn, standingOfRow } from '../../src/domain/season-board.ts'
import { letterHtml, questionText, reminderText } from '../../src/domain/season-letter.ts'
import { daysOutside, eachHalfOnce, isSameAnswer } from '../../src/domain/season-taken.ts'
import { dayKindOf } from '../../src/domain/swedish-days.ts'
import { halves, type Role, seasons } from '../../src/domain/vocabulary.ts'
import { lists, office } from '../support/collaboration.ts'

const years = fc.integer({ min: 2024, max: 2060 })
const season = fc.constantFrom(...seasons)
const someDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

const person = (id: string, roles: readonly Role[], more: object = {}) => ({
  id,
  name: `Prov ${id}`,
  email: `prov${id}@kommun.example`,
  objectId: null,
  officeId: null,
  roles: [...roles],
  party: null,
  title: '',
  active: true,
  ...more,
})

const row = (personId: string, more: Partial<Availability> = {}) => ({
  name: `Prov ${personId}`,
  personId,
  officeId: null,
  year: 2027,
  season: 'spring' as const,
  answerBy: '2026-12-04',
  askedOn: '2026-11-10',
  remindedOn: null,
  answeredOn: null,
  answeredBy: '',
  taken: [],
  note: '',
  round: 1,
  ...more,
})

describe('the days asked about', () => {
  test('are working days of the season, each once and in order, and none of them is a holiday, an eve or a bridge day', () => {
    fc.assert(
      fc.property(years, season, (year, half) => {
        const days = seasonDays(year, half, lists())
        const { from, to } = seasonPeriod(year, half)
        expect(days.length).toBeGreaterThan(70)
        expect([...new Set(days)].toSorted()).toEqual(days)
        for (const day of days) {
          expect(dayKindOf(day).kind).toBe('workday')
          expect(day >= from && day <= to).toBe(true)
        }
      }),
    )
  })

  test('the two seasons of a year share no day', () => {
    fc.assert(
      fc.property(years, year => {
        const [spring, autumn] = seasons.map(half => seasonDays(year, half, lists()))
        expect(spring?.filter(day => autumn?.includes(day))).toEqual([])
      }),
    )
  })

  test('leave out what is a break in both counties, and keep what is one in only one', () => {
    const days = seasonDays(2027, 'spring', lists())
    const weeks = new Set(days.map(day => weekOf(day).week))
    // Winter break: week 7 in Västra Götaland and 8 in Halland. Easter break: weeks 12 and 13 in both.
    expect([7, 8].map(week => weeks.has(week))).toEqual([true, true])
    expect([12, 13].map(week => weeks.has(week))).toEqual([false, false])
  })

  test('follow the breaks that are entered, and then none is supposed', () => {
    const entered = {
      title: 'Sportlov',
      kind: 'winterBreak',
      county: null,
      officeId: null,
      from: '2027-02-15',
      to: '2027-02-19',
    } as const
    const all = lists({ avoidedDays: [entered] })
    const days = seasonDays(2027, 'spring', all)
    expect(days.filter(day => day >= '2027-02-15' && day <= '2027-02-19')).toEqual([])
    expect(days).toContain('2027-03-23')
    expect([breaksOf(2027, all).areSupposed, breaksOf(2028, all).areSupposed]).toEqual([false, true])
  })

  test('the day of an office’s board is asked about: it stops that office alone', () => {
    const board = {
      title: 'Nämnd',
      kind: 'board',
      county: null,
      officeId: '1',
      from: '2027-03-10',
      to: '2027-03-10',
    } as const
    expect(seasonDays(2027, 'spring', lists({ avoidedDays: [board] }))).toContain('2027-03-10')
  })
})

describe('the last day to answer', () => {
  test('is a working day, never passed, and before the season where there is time', () => {
    fc.assert(
      fc.property(someDay, years, season, (today, year, half) => {
        const day = usualAnswerDay(year, half, today)
        expect(day >= today).toBe(true)
        const { from } = seasonPeriod(year, half)
        if (today < usualAnswerDay(year, half, '2020-01-01')) expect(day < from).toBe(true)
        if (day !== today) expect(dayKindOf(day).kind).toBe('workday')
      }),
    )
  })

  test('a reminder stands on it, and after it on a working day to come', () => {
    fc.assert(
      fc.property(someDay, someDay, (answerBy, today) => {
        const day = reminderDay(answerBy, today)
        expect(day >= today).toBe(true)
        if (today <= answerBy) expect(day).toBe(answerBy)
        else expect([day > today, dayKindOf(day).kind]).toEqual([true, 'workday'])
      }),
    )
  })

  test('takes a quarter of an hour at nine in Sweden, in winter and in summer', () => {
    expect(answerMoment('2026-12-04')).toEqual({ start: '2026-12-04T08:00:00Z', end: '2026-12-04T08:15:00Z' })
    expect(answerMoment('2027-06-04')).toEqual({ start: '2027-06-04T07:00:00Z', end: '2027-06-04T07:15:00Z' })
  })
})

describe('who is asked', () => {
  const people = [
    person('1', ['manager'], { officeId: '1' }),
    person('2', ['manager', 'steeringMember'], { officeId: '2' }),
    person('3', ['steeringMember'], { party: 'MH' }),
    person('4', ['contactPerson']),
    person('5', ['manager'], { active: false }),
    person('6', ['projectLeader']),
  ]
  const offices = [office('Skara kommun', 'VG'), office('Varbergs kommun', 'H')]

  test('are active managers and members of the steering groups, each once', () => {
    expect(peopleAsked(lists({ people })).map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  test('each has one standing, and the counts by county are theirs', () => {
    const availability = [
      row('1', { answeredOn: '2026-11-20' }),
      row('2'),
      row('1', { season: 'autumn' }),
      row('3', { year: 2028, answeredOn: '2026-11-20' }),
    ]
    const all = lists({ people, offices, availability })
    const board = seasonBoard(all, 2027, 'spring', '2026-11-24')
    expect(board.people.map(({ standing }) => standing)).toEqual(['answered', 'waiting', 'unasked'])
    expect(board.counties).toEqual([
      { county: 'VG', people: 1, asked: 1, answered: 1 },
      { county: 'H', people: 2, asked: 1, answered: 0 },
    ])
  })

  test('whoever has not answered is unknown until the last day is over and silent after it, never free', () => {
    const asked = row('1')
    const on = (today: string) => standingOfRow(asked, today)
    expect(['2026-11-24', '2026-12-04', '2026-12-05'].map(on)).toEqual(['waiting', 'waiting', 'silent'])
    expect(standingOfRow(undefined, '2026-11-24')).toBe('unasked')
    expect(standingOfRow(row('1', { askedOn: null }), '2026-12-24')).toBe('unasked')
    expect(standingOfRow(row('1', { answeredOn: '2026-12-05' }), '2027-03-01')).toBe('answered')
  })

  test('reminded are those who were asked and have not answered, and nobody a second time', () => {
    const availability = [
      row('1', { answeredOn: '2026-11-20' }),
      row('2'),
      row('3', { remindedOn: '2026-12-05' }),
    ]
    const silent = (today: string) =>
      silentIn(seasonBoard(lists({ people, availability }), 2027, 'spring', today).people).map(
        ({ personId }) => personId,
      )
    expect([silent('2026-11-24'), silent('2026-12-07')]).toEqual([['2'], ['2']])
  })
})

describe('an answer', () => {
  const half: fc.Arbitrary<TakenHalf> = fc.record({ day: someDay, half: fc.constantFrom(...halves) })

  test('holds each half-day once, by day, whatever order it was given in', () => {
    fc.assert(
      fc.property(fc.array(half), taken => {
        const once = eachHalfOnce([...taken, ...taken])
        expect(eachHalfOnce(once)).toEqual(once)
        expect(once.map(({ day }) => day)).toEqual(once.map(({ day }) => day).toSorted())
        expect(isSameAnswer({ taken, note: '' }, { taken: once.toReversed(), note: '' })).toBe(true)
        expect(isSameAnswer({ taken, note: '' }, { taken, note: 'x' })).toBe(false)
      }),
    )
  })

  test('names the days that lie outside the season', () => {
    const taken = ['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01'].map(day => ({
      day,
      half: 'morning' as const,
    }))
    expect(daysOutside({ year: 2027, season: 'spring' }, taken)).toEqual(['2026-12-31', '2027-07-01'])
  })
})

describe('the letters', () => {
  test('say the last day, that it takes two minutes, and that silence is not a yes', () => {
    const text = questionText({ year: 2027, season: 'spring' }, '2026-12-04')
    for (const part of ['våren 2027', '4 december 2026', 'två minuter', 'okänd, inte som ledig'])
      expect(text).toContain(part)
    expect(text).toContain('till och med 31 december 2026')
  })

  test('the reminder after the last day says that there still is time', () => {
    const about = { year: 2027, season: 'spring' } as const
    expect(reminderText(about, '2026-12-04', '2026-12-01')).toContain('Svara senast 4 december 2026')
    expect(reminderText(about, '2026-12-04', '2026-12-07')).toContain('till och med 31 december 2026')
  })

  test('what was written stands as text, and the person’s own page both as link and to be read', () => {
    const html = letterHtml('Hej <b>du</b> & ni\nrad två\n\nnytt stycke', 'https://x.example/svara/1')
    expect(html).toContain('<p>Hej &lt;b&gt;du&lt;/b&gt; &amp; ni<br>rad två</p><p>nytt stycke</p>')
    expect(html.match(/https:\/\/x\.example\/svara\/1/g)).toHaveLength(2)
  })

  test('every day asked about is a weekday', () => {
    expect(seasonDays(2027, 'autumn', lists()).filter(day => weekdayOf(day) > 5)).toEqual([])
  })
})
