import { describe, expect, test } from 'vitest'
import { agreementAt, agreementVersions } from '../../src/domain/agreement-versions.ts'
import { keepingSeats } from '../../src/domain/change-forming.ts'
import { explainForming } from '../../src/domain/explain-forming.ts'
import { formGroups } from '../../src/domain/form-groups.ts'
import {
  type FormingPerson,
  type FormingProblem,
  formingScore,
  formingTiers,
} from '../../src/domain/forming-problem.ts'
import { formingWords as english } from '../../src/domain/forming-words.en.ts'
import { formingWords as swedish } from '../../src/domain/forming-words.sv.ts'
import { sayGrouping, sayOutcome, sayProof, sayWaiting } from '../../src/domain/say-forming.ts'
import { queueFrom } from '../support/forming-instance.ts'

const agreement = agreementAt(agreementVersions, '2026-11-24')
if (agreement === null) throw new Error('No agreement holds.')
const limits = { least: agreement.groupAtLeast, full: agreement.groupFull }

const someone = (at: number, given: Partial<FormingPerson> = {}): FormingPerson => ({
  id: `p${at}`,
  office: `Kontor ${at}`,
  can: ['borås', 'varberg'],
  prefers: [],
  queue: at,
  goesFirst: false,
  pinned: null,
  stood: null,
  ...given,
})

const roundOf = (id: string, title: string, given: Partial<FormingProblem['rounds'][number]> = {}) => ({
  id,
  title,
  ...limits,
  seated: [],
  running: 'may' as const,
  ...given,
})

const queue = (count: number, given: (at: number) => Partial<FormingPerson> = () => ({})) =>
  Array.from({ length: count }, (_, at) => someone(at + 1, given(at + 1)))

const rounds = [roundOf('borås', 'Borås 4 mars'), roundOf('varberg', 'Varberg 8 april')]

function told(problem: FormingProblem, words = swedish) {
  const formed = formGroups(problem)
  const reasons = explainForming(problem, formed)
  return {
    waiting: [...reasons.waiting].map(([id, reason]) => `${id}: ${sayWaiting(reason, problem, words)}`),
    rounds: [...reasons.rounds].map(([id, outcome]) => `${id}: ${sayOutcome(outcome, words)}`),
  }
}

describe('what is said of course groups', () => {
  test('what a number of people gives stands in words, in both languages', () => {
    expect([0, 17, 23, 40, 55].map(people => sayGrouping(people, limits, swedish))).toEqual([
      'Ingen står i kön.',
      '17 personer: 17 väntar, eller hitta 1 till.',
      '23 personer: 3 väntar, eller hitta 13 till.',
      '40 personer: alla får plats i 2 grupper (2 med 20).',
      '55 personer: alla får plats i 3 grupper (1 med 19 och 2 med 18).',
    ])
    expect(sayGrouping(23, limits, english)).toBe('23 people: 3 must wait, or find 13 more.')
    expect(sayGrouping(1, { least: 3, full: 2 }, swedish)).toContain('ingen grupp kan starta')
  })

  test('who comes last in the queue waits when there are more than the groups hold, and is told so', () => {
    expect(told({ people: queue(23), rounds, movePrice: 0 })).toEqual({
      waiting: [21, 22, 23].map(
        at => `p${at}: Det är fullt i Borås 4 mars, och alla som har fått plats ur kön står före.`,
      ),
      rounds: [
        'borås: Startar med 20 personer.',
        'varberg: Startar inte: 23 personer kan komma, men fler får plats eller det de helst vill ha när andra omgångar startar.',
      ],
    })
  })

  test('a round that too few can come to does not start, and who can only come there is told', () => {
    const people = queue(20, at => (at <= 2 ? { can: ['varberg'] } : { can: ['borås'] }))
    expect(told({ people, rounds, movePrice: 0 })).toEqual({
      waiting: [1, 2].map(at => `p${at}: Kan bara komma till Varberg 8 april, och det startar inte.`),
      rounds: [
        'borås: Startar med 18 personer.',
        'varberg: Startar inte: 2 personer kan komma, och det saknas 16.',
      ],
    })
  })

  test('a round that must start starts also with too few, and those locked to it sit there over full', () => {
    const few = { people: queue(5), rounds: [roundOf('borås', 'Borås', { running: 'must' })], movePrice: 0 }
    expect(told(few).rounds).toEqual(['borås: Ska starta, men har bara 5 personer: 13 saknas.'])
    const many = { people: queue(22, at => (at > 1 ? { pinned: 'borås' } : {})), rounds, movePrice: 0 }
    expect(told(many).rounds[0]).toBe(
      'borås: Startar med 21 personer, 1 fler än en full grupp, för att de är låsta till omgången.',
    )
    expect(told(many).waiting).toEqual([
      'p1: Det är fullt i Borås 4 mars. De som har fått plats ur kön står före eller är låsta dit.',
    ])
  })

  test('who is locked to what does not start, or can come to nothing, waits for that reason', () => {
    const people = [
      ...queue(18, () => ({ can: ['borås'] })),
      someone(19, { pinned: 'varberg' }),
      someone(20, { pinned: 'elsewhere' }),
      someone(21, { can: ['elsewhere'] }),
    ]
    const closed = [roundOf('borås', 'Borås'), roundOf('varberg', 'Varberg', { running: 'mustNot' })]
    expect(told({ people, rounds: closed, movePrice: 0 })).toEqual({
      waiting: [
        'p19: Är låst till Varberg, som inte startar.',
        'p20: Är låst till en omgång som inte finns med.',
        'p21: Kan inte komma till någon av de omgångar som får starta.',
      ],
      rounds: ['borås: Startar med 18 personer.', 'varberg: Det är bestämt att den inte startar.'],
    })
  })

  test('when somebody later has the seat, the swap that is spoken of would cost what is said', () => {
    let spoken = 0
    for (let seed = 1; seed <= 12; seed += 1) {
      const plain = queueFrom(seed, { people: 60, rounds: 5 })
      const problem =
        seed % 2 === 0
          ? plain
          : keepingSeats({ ...plain, people: plain.people.slice(5) }, formGroups(plain), 2)
      const formed = formGroups(problem)
      const before = formingScore(problem, formed)
      for (const [id, reason] of explainForming(problem, formed).waiting) {
        if (reason.kind !== 'fullForOthers') continue
        spoken += 1
        const grows = problem.people.some(other => {
          const round = formed.roundOf.get(other.id)
          if (round === undefined || !reason.rounds.includes(round)) return false
          const roundOf = new Map(formed.roundOf)
          roundOf.delete(other.id)
          roundOf.set(id, round)
          const after = formingScore(problem, { runs: formed.runs, roundOf })
          return after[reason.because] > before[reason.because]
        })
        expect(grows).toBe(true)
      }
    }
    expect(spoken).toBeGreaterThan(3)
  })

  test('the proof says on which line an answer could be beaten, and by how much', () => {
    const problem = queueFrom(2, { people: 200, rounds: 15 })
    const whole = formGroups(problem)
    expect(sayProof(whole, problem, swedish)).toBe('Inget annat förslag är bättre.')
    const [waiting = 0, first = 0, missed = 0, sameOffice = 0] = formingTiers(whole.score, 0)
    const beside = (atLeast: readonly number[]) =>
      sayProof({ ...whole, atLeast, proved: false }, problem, english)
    expect(beside([waiting - 1, 0, 0, 0])).toMatch(/at most 1 seat more/)
    expect(beside([waiting, first, missed - 2, 0])).toMatch(/at most 2 wishes more/)
    expect(beside([waiting, first, missed, sameOffice - 3])).toMatch(/at most 3 pairs fewer/)
  })
})
