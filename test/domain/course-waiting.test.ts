import { describe, expect, test } from 'vitest'
import type { Need } from '../../src/domain/needs.ts'
import { waitingFor } from '../../src/domain/waiting.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { actor, lists, office, person } from '../support/collaboration.ts'
import { many, round, seat } from '../support/courses.ts'

const offices = [office('Ale', 'VG', { id: '1' }), office('Laholm', 'H', { id: '2' })]
const asked = (officeId: string, more: Partial<Need> = {}): Need => ({
  title: 'Kursbehov våren 2027',
  officeId,
  year: 2027,
  half: 'first',
  basic: 0,
  continuation: 0,
  managersBasic: 0,
  answerBy: '2027-02-28',
  askedOn: '2027-01-11',
  remindedOn: null,
  answeredAt: null,
  answeredBy: '',
  round: 1,
  ...more,
})

const waits = (some: Parameters<typeof lists>[0], who: ReturnType<typeof actor>, day: string) => {
  const all = waitingFor({ lists: lists({ offices, ...some }), actor: who, year: 2027, day, findings: [] })
  for (const { reason, facts } of all)
    for (const words of [sv, en]) expect(words.waiting[reason](facts)).not.toMatch(/undefined|NaN/)
  return all.filter(({ noun }) => noun === 'rounds' || noun === 'needs')
}
const leader = actor(['projectLeader'], { party: 'MVG' })
const administrator = actor(['courseAdministrator'])
const manager = actor(['manager'], { officeId: '1' })

describe('what a round waits for', () => {
  test('its go or no-go is told of two weeks before, to those who run the courses and to nobody else', () => {
    const some = { rounds: [round()], seats: many(16, 'registered') }
    expect(waits(some, leader, '2027-02-16')).toEqual([])
    for (const who of [leader, administrator])
      expect(waits(some, who, '2027-02-17')).toMatchObject([
        { id: '7', reason: 'decideRound', lastDay: '2027-03-03', facts: { needed: 2, taken: 16 } },
      ])
    expect(waits(some, actor(['steeringMember']), '2027-02-17')).toEqual([])
    expect(waits(some, manager, '2027-02-17')).toEqual([])
  })

  test('once it is decided nothing waits, until it is over and has not been marked', () => {
    const some = { rounds: [round({ decidedOn: '2027-03-01' })], seats: many(18, 'confirmed') }
    expect(waits(some, leader, '2027-05-12')).toEqual([])
    expect(waits(some, leader, '2027-05-13')).toMatchObject([
      { reason: 'markRound', lastDay: null, facts: { on: '2027-05-12' } },
    ])
  })

  test('people who are not marked after it was held, and people left in one that was cancelled', () => {
    const held = { rounds: [round({ heldOn: '2027-05-12' })], seats: many(3, 'confirmed') }
    expect(waits(held, leader, '2027-06-01')).toMatchObject([{ reason: 'markSeats', facts: { count: 3 } }])
    const gone = { rounds: [round({ cancelledOn: '2027-03-03' })], seats: many(4, 'registered') }
    expect(waits(gone, leader, '2027-06-01')).toMatchObject([{ reason: 'requeueRound', facts: { count: 4 } }])
  })
})

describe('what an office is waited for', () => {
  test('its own need, until its last day and after it, and not that of others', () => {
    const needs = [asked('1'), asked('2')]
    expect(waits({ needs }, manager, '2027-02-28')).toMatchObject([
      { id: '1', reason: 'answerNeed', lastDay: '2027-02-28' },
    ])
    expect(waits({ needs }, manager, '2027-03-01')).toMatchObject([{ reason: 'answerNeed', lastDay: null }])
    expect(
      waits({ needs: [asked('1', { answeredAt: '2027-01-20T08:00:00Z' })] }, manager, '2027-02-28'),
    ).toEqual([])
  })

  test('the silent ones are one thing to do for a leader, when their time is over', () => {
    const needs = [asked('1'), asked('2'), asked('2', { half: 'second', answerBy: '2027-09-01' })]
    expect(waits({ needs }, leader, '2027-02-28')).toEqual([])
    expect(waits({ needs }, leader, '2027-03-01')).toMatchObject([
      { reason: 'silentNeed', facts: { count: 2 } },
    ])
  })

  test('seats its people are offered, by name, on the last day too and not after it', () => {
    const offer = { offeredOn: '2027-02-12', offerUntil: '2027-02-19' }
    const seats = [
      seat(31, 'reserve', { officeId: '1', ...offer }),
      seat(32, 'reserve', { officeId: '1', ...offer }),
      seat(33, 'reserve', { officeId: '2', ...offer }),
    ]
    const some = { rounds: [round()], seats }
    expect(waits(some, manager, '2027-02-19')).toMatchObject([
      { id: '7', reason: 'offeredSeat', lastDay: '2027-02-19', facts: { count: 2 } },
    ])
    expect(waits(some, manager, '2027-02-20')).toEqual([])
  })

  test('whoever is offered a seat sees it too, and is told of nobody else’s', () => {
    const people = [person('Prov Provsson', { id: '9', objectId: 'a', roles: ['reader'] })]
    const offer = { offeredOn: '2027-02-12', offerUntil: '2027-02-19' }
    const seats = [seat(31, 'reserve', { personId: '9', ...offer }), seat(32, 'reserve', offer)]
    expect(waits({ people, rounds: [round()], seats }, actor(['reader']), '2027-02-15')).toMatchObject([
      { reason: 'offeredSeat', facts: { count: 1 } },
    ])
  })
})
