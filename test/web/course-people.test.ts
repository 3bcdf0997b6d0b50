import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Roster, RosterRow } from '../../src/domain/course-board.ts'
import { claimOrder } from '../../src/domain/course-orders.ts'
import { courseKinds } from '../../src/domain/courses.ts'
import { seatStates } from '../../src/domain/seats.ts'
import { dayToShow } from '../../src/web/courses/people/day-to-show.ts'
import { peopleEn } from '../../src/web/courses/people/people-words.en.ts'
import { peopleSv } from '../../src/web/courses/people/people-words.sv.ts'
import { partRoster } from '../../src/web/courses/people/roster-parts.ts'
import { toldOf } from '../../src/web/courses/people/seat-mails.ts'
import {
  blankPerson,
  claimantOf,
  isBlank,
  mostPeople,
  withPasted,
} from '../../src/web/courses/people/sign-up-draft.ts'
import { card, rosterLine } from '../support/courses.ts'

const today = '2027-02-19'
const line = (id: string, state: RosterRow['state'], more: Partial<RosterRow> = {}): RosterRow =>
  rosterLine(id, { state, ...more })

const rosterOf = (rows: RosterRow[], more: Partial<Roster['round']> = {}): Roster => ({
  round: card({
    id: '7',
    etag: '"1"',
    sessions: [{ from: '2027-04-06', to: '2027-04-07', place: 'Varberg' }],
    from: '2027-04-06',
    to: '2027-04-07',
    opensOn: '2027-01-11',
    state: 'full',
    counts: { taken: 2, offered: 0, waiting: 1, completed: 0, places: 2, free: 0, offices: 1 },
    ...more,
  }),

  sees: 'everybody',
  days: ['2027-04-06', '2027-04-07'],
  rows,
  unreadable: [],
})

const [sits, next] = [line('1', 'confirmed'), line('3', 'reserve', { place: 1 })]

describe('whom a step reaches is said before it is taken', () => {
  it('the one who leaves and the next in line, by name where the asker sees them', () => {
    const told = toldOf(rosterOf([sits, next]), sits, 'cancel', today)
    expect(told).toEqual({ self: true, seat: 'offered', next: 'Prov 3', mails: 2 })
    expect(toldOf(rosterOf([sits]), sits, 'cancel', today)).toMatchObject({ next: null, mails: 2 })
  })

  it('nobody of whom no address is known, and nobody for a round without days', () => {
    const silent = line('1', 'confirmed', { email: '' })
    expect(toldOf(rosterOf([silent, next]), silent, 'cancel', today)).toMatchObject({ self: false, mails: 1 })
    const unset = rosterOf([sits], {
      sessions: [],
      from: null,
      counts: { ...rosterOf([]).round.counts, waiting: 0 },
    })
    expect(toldOf(unset, sits, 'cancel', today)).toEqual({ self: false, seat: 'freed', next: null, mails: 0 })
  })

  it('nobody in line when the round has begun, or has more people than seats', () => {
    const begun = rosterOf([sits, next], { from: today })
    expect(toldOf(begun, sits, 'cancel', today)).toMatchObject({ seat: 'freed', mails: 1 })
    const over = rosterOf([sits, next], { counts: { ...begun.round.counts, taken: 3 } })
    expect(toldOf(over, sits, 'cancel', today)).toMatchObject({ seat: 'freed', mails: 1 })
  })

  it('nobody at all when somebody only waits', () => {
    expect(toldOf(rosterOf([sits, next]), next, 'cancel', today)).toMatchObject({ seat: 'none', mails: 0 })
    const passed = line('4', 'reserve', { offerUntil: '2027-02-18' })
    expect(toldOf(rosterOf([passed]), passed, 'cancel', today)).toMatchObject({ seat: 'none', mails: 0 })
  })
})

describe('a roster', () => {
  it('shows each line once, whatever its state', () => {
    const rows = fc.array(
      fc.record({
        state: fc.constantFrom(...seatStates),
        offerUntil: fc.constantFrom(null, '2027-02-18', today, '2027-03-01'),
      }),
    )
    fc.assert(
      fc.property(rows, drawn => {
        const lines = drawn.map(({ state, offerUntil }, at) => line(String(at), state, { offerUntil }))
        const shown = Object.values(partRoster(lines, today)).flat()
        expect(shown.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual([...lines.keys()])
      }),
    )
  })

  it('tells an offer that stands from one that ran out, and keeps the order of the list', () => {
    const waiting = [line('1', 'reserve', { place: 2 }), line('2', 'reserve', { place: 1 })]
    const [open, over] = [
      line('3', 'reserve', { offerUntil: today }),
      line('4', 'reserve', { offerUntil: '2027-02-18' }),
    ]
    const parts = partRoster([...waiting, open, over], today)
    expect(parts.waiting.map(({ id }) => id)).toEqual(['2', '1'])
    expect([parts.offered, parts.passed].map(part => part.map(({ id }) => id))).toEqual([['3'], ['4']])
  })
})

describe('a sign-up', () => {
  it('sends of a person what the course asks about, and nothing else', () => {
    const written = {
      ...blankPerson('a'),
      name: ' Ada Provlund ',
      isManager: true,
      employedFrom: '2026-09-01',
      exceptionReason: 'Borås 2015',
    }
    const sent = courseKinds.map(kind => {
      const { isManager, employedFrom, exceptionReason } = claimantOf(written, kind, '7')
      return [kind, isManager, employedFrom, exceptionReason]
    })
    expect(sent).toEqual([
      ['basic', null, '2026-09-01', ''],
      ['continuation', null, null, 'Borås 2015'],
      ['managersBasic', true, null, ''],
    ])
    expect(claimantOf(written, 'basic', '7').name).toBe('Ada Provlund')
  })

  it('takes no more pasted people than one order does, and says how many there was no room for', () => {
    const pasted = { name: 'Ada Provlund', email: '', workplace: '', employedFrom: null, isManager: null }
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (before, coming) => {
        const written = Array.from({ length: before }, (_, at) => ({
          ...blankPerson(String(at)),
          name: 'Bo',
        }))
        const { people, notTaken } = withPasted(
          written,
          Array.from({ length: coming }, () => pasted),
          () => 'k',
        )
        expect(people.length + notTaken).toBe(before + coming)
        expect(people.length).toBeLessThanOrEqual(Math.max(mostPeople, before))
      }),
    )
    const people = Array.from({ length: mostPeople }, () =>
      claimantOf({ ...blankPerson('a'), name: 'Bo' }, 'basic', '7'),
    )
    expect(claimOrder.safeParse({ people }).success).toBe(true)
    expect(claimOrder.safeParse({ people: [...people, ...people.slice(0, 1)] }).success).toBe(false)
  })

  it('gives up rows in which nothing is written when rows are pasted', () => {
    const { people } = withPasted([blankPerson('a')], [], () => 'k')
    expect([people, isBlank(blankPerson('a'))]).toEqual([[], true])
  })
})

describe('attendance', () => {
  it('opens on the day it is, on the last that has come, or on the first', () => {
    const days = ['2027-04-06', '2027-04-07', '2027-05-12']
    expect(dayToShow(days, '2027-04-07')).toBe('2027-04-07')
    expect(dayToShow(days, '2027-04-20')).toBe('2027-04-07')
    expect(dayToShow(days, '2027-01-01')).toBe('2027-04-06')
    expect(dayToShow([], today)).toBeUndefined()
  })
})

/** Every word by its path. */
const pathsOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' ? pathsOf(word, `${path}${key}.`) : [`${path}${key}`],
  )

it('has the same words in both languages', () => {
  expect(pathsOf(peopleEn)).toEqual(pathsOf(peopleSv))
})
