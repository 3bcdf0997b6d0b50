import { describe, expect, test } from 'vitest'
import { afterWords as en } from '../../src/domain/after-words.en.ts'
import { afterWords as sv } from '../../src/domain/after-words.sv.ts'
import { certificateOf } from '../../src/domain/certificate.ts'
import type { Cost } from '../../src/domain/costs.ts'
import { courseSettings } from '../../src/domain/course-settings.ts'
import { courseWords as courseEn } from '../../src/domain/course-words.en.ts'
import { courseWords as courseSv } from '../../src/domain/course-words.sv.ts'
import { deficitCost } from '../../src/domain/deficit-cost.ts'
import { evaluationBoardOf, evaluationStanding } from '../../src/domain/evaluation-board.ts'
import { type Charged, type FeeReader, feeBoardOf } from '../../src/domain/fee-board.ts'
import { feeTable } from '../../src/domain/fee-table.ts'
import { logoKeys, logosIn, mostLogoBytes, readLogo } from '../../src/domain/logos.ts'
import { sayOre } from '../../src/domain/say-money.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { many, round, seat, terms } from '../support/courses.ts'

const words = { after: sv, course: courseSv }
const over = '2027-05-12'

describe('a certificate', () => {
  const completed = seat(1, 'completed', { name: 'Ebba Provlund', workplace: 'Livsmedel', finishedOn: over })

  test('says who completed which course, when, where and how long, and nothing of the day it is written', () => {
    expect(certificateOf(completed, round({ trainer: 'Påhittade Kurser AB' }), 'Varberg')).toEqual({
      name: 'Ebba Provlund',
      course: 'Grundutbildning i Kommunikation och bemötande',
      facts: [
        'När: 6–7 april 2027 och 12 maj 2027',
        'Var: Varberg och Borås',
        'Omfattning: 3 dagar',
        'Kursledare: Påhittade Kurser AB',
        'Avslutad: 12 maj 2027',
        'Arbetsplats: Varberg, Livsmedel',
      ],
    })
  })

  test('says what is known where an old roster names no round, and leaves out what is not', () => {
    expect(certificateOf({ ...completed, finishedOn: null, roundId: null }, null, '')).toEqual({
      name: 'Ebba Provlund',
      course: 'Grundutbildning i Kommunikation och bemötande',
      facts: ['Arbetsplats: Livsmedel'],
    })
  })

  test('is for those who completed the course and whose name is kept', () => {
    for (const state of ['registered', 'confirmed', 'notCompleted', 'reserve'] as const)
      expect(certificateOf(seat(1, state), round(), '')).toBe('notCompleted')
    expect(certificateOf({ ...completed, name: '', clearedOn: over }, round(), '')).toBe('nameRemoved')
  })
})

const png = (width: number, height: number, more = 0): string => {
  const bytes = Buffer.alloc(45 + more)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return `data:image/png;base64,${bytes.toString('base64')}`
}

describe('the logos', () => {
  test('are PNG pictures whose size is read from their own bytes', () => {
    expect(readLogo(png(640, 213))).toMatchObject({ width: 640, height: 213 })
    expect(readLogo('')).toBeNull()
    expect(logosIn([{ key: logoKeys.MH, value: png(3, 4) }])).toMatchObject({ MVG: null, MH: { width: 3 } })
  })

  test('are nothing else, and not too large for a row', () => {
    const jpeg = `data:image/png;base64,${Buffer.alloc(60, 255).toString('base64')}`
    for (const value of [
      'hej',
      'data:image/svg+xml;base64,PHN2Zz4=',
      jpeg,
      png(0, 10),
      png(9000, 10),
      `${png(9, 9)}"`,
    ])
      expect(readLogo(value)).toBe('notPng')
    expect(readLogo(png(9, 9, mostLogoBytes))).toBe('tooLarge')
    expect(readLogo(png(9, 9, mostLogoBytes - 45))).toMatchObject({ width: 9 })
  })
})

describe('the evaluation of a round', () => {
  const answers = (marks: readonly number[]) =>
    marks.map(mark => ({ title: 'Svar', roundId: '7', satisfaction: mark, trainers: mark, use: null }))
  const seats = many(19, 'completed')
  const board = (marks: readonly number[], goal: string, language = words, day = over) =>
    evaluationBoardOf(
      {
        round: round({ heldOn: day < over ? null : over }),
        seats,
        answers: answers(marks),
        settings: courseSettings([{ key: 'courses.goal', value: goal }]),
        day,
        address: null,
      },
      language,
    )

  test('is averages beside the goal and beside 2015, and says whether the goal is reached', () => {
    const { questions, participants, isOpen, says } = board([9, 9, 9, 9, 10], '9,5')
    expect([participants, isOpen]).toEqual([19, true])
    expect(says).toContain(
      '19 deltagare kan svara, var och en en gång. Medelvärdena räknas om först när 5 nya',
    )
    expect(questions[0]).toEqual({
      question: 'satisfaction',
      label: 'Nöjd med utbildningen',
      answers: 5,
      tenths: 92,
      goalTenths: 95,
      tenths2015: 92,
      says: [
        'Nöjd med utbildningen: 9,2 av 10 i medel, 5 svar.',
        '2015 var medelvärdet 9,2 av 10.',
        'Målet är 9,5 av 10.',
        'Det är 0,3 under målet.',
      ],
    })
    expect(board([9, 9, 9, 9, 9], '9').questions[1]?.says.at(-1)).toBe('Målet är nått.')
    const english = board([9, 9, 9, 9, 10], '9,5', { after: en, course: courseEn })
    expect(english.questions[0]?.says.at(-1)).toBe('That is 0.3 below the goal.')
  })

  test('shows neither average nor number while few have answered, whatever the goal', () => {
    const { questions } = board([1, 10, 10, 10], '9')
    expect(questions.map(({ answers: count, tenths }) => [count, tenths])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(JSON.stringify(questions)).not.toContain('under målet')
  })

  test('is averages of five answers at a time while people answer, and of them all when it is closed', () => {
    const first = (marks: readonly number[], day = over) => board(marks, '9', words, day).questions[0]
    const five = [9, 9, 9, 9, 10]
    expect(first([...five, 1, 1, 1, 1])).toEqual(first(five))
    expect(first([...five, 1, 1, 1, 1, 1])).toMatchObject({ answers: 10, tenths: 51 })
    expect(first([...five, 1], '2027-05-26')).toEqual(first(five))
    const closed = board([...five, 1], '9', words, '2027-05-27')
    expect(closed.questions[0]).toMatchObject({ answers: 6, tenths: 78 })
    expect([closed.isOpen, closed.says]).toEqual([
      false,
      'Utvärderingen är stängd. Sista dag att svara var 26 maj 2027.',
    ])
  })

  test('counts no more answers than there were participants', () => {
    const marks = [...Array.from({ length: 19 }, () => 9), 1, 1, 1]
    const { questions } = board(marks, '9', words, '2027-05-27')
    expect(questions[0]).toMatchObject({ answers: 19, tenths: 90 })
  })

  test('opens on the last day of the round, for those who have a seat, until two weeks after it was held', () => {
    expect(evaluationStanding(round(), seats, '2027-05-11')).toEqual({ standing: 'early', opens: over })
    expect(evaluationStanding(round(), seats, over)).toEqual({ standing: 'open', participants: 19 })
    const held = round({ heldOn: over })
    expect(evaluationStanding(held, seats, '2027-05-26').standing).toBe('open')
    expect(evaluationStanding(held, seats, '2027-05-27')).toEqual({ standing: 'closed', on: '2027-05-26' })
    expect(evaluationStanding(round({ sessions: [] }), seats, over)).toEqual({ standing: 'noDates' })
    expect(evaluationStanding(round(), many(3, 'reserve'), over)).toEqual({ standing: 'nobody' })
    expect(evaluationStanding(round({ cancelledOn: '2027-03-01' }), seats, over).standing).toBe('cancelled')
    expect(board([], '9', words, '2027-05-01')).toMatchObject({
      isOpen: false,
      says: 'Utvärderingen öppnar 12 maj 2027, när utbildningen är slut.',
    })
  })
})

describe('what to invoice for a round', () => {
  const priced = { priceOre: 7_000_00, vatOre: 1_750_00, costOre: 160_000_00 }
  const seats = [
    ...many(10, 'completed', 1, { officeId: '11' }),
    ...many(8, 'completed', 11, { officeId: '12', workplace: 'Miljöskydd' }),
    ...many(4, 'reserve', 40, { officeId: '12' }),
  ]
  const charged = (more: Partial<Charged> = {}): Charged => ({
    round: round(priced),
    seats,
    terms: terms(),
    deficitIsJoint: true,
    day: over,
    ...more,
  })
  const reader = (more: Partial<FeeReader> = {}): FeeReader => ({
    sees: 'everybody',
    officeId: null,
    entersCosts: true,
    officeName: id => `Kontor ${id}`,
    ...more,
  })

  test('is a line for each office and their sum, outside the joint costs', () => {
    const board = feeBoardOf(charged(), reader(), null, words)
    expect(
      board.rows.map(({ office, seats: count, netOre, grossOre }) => [office, count, netOre, grossOre]),
    ).toEqual([
      ['Kontor 11', 10, 70_000_00, 87_500_00],
      ['Kontor 12', 8, 56_000_00, 70_000_00],
    ])
    expect(board.sums).toEqual({ seats: 18, netOre: 126_000_00, vatOre: 31_500_00, grossOre: 157_500_00 })
    expect(board.says).toEqual([courseSv.fees.outside])
    expect(feeTable(board, sv).rows.at(-1)).toEqual([
      'Tillsammans',
      '',
      18,
      { ore: 126_000_00 },
      { ore: 31_500_00 },
      { ore: 157_500_00 },
    ])
  })

  test('shows an office its own line and nothing of the others', () => {
    const board = feeBoardOf(charged(), reader({ sees: 'ownOffice', officeId: '12' }), null, words)
    const none = feeBoardOf(charged(), reader({ sees: 'ownOffice', officeId: '13' }), null, words)
    expect([none.rows, none.says]).toEqual([[], [sv.fees.nobodyOwn]])
    expect(board.rows.map(({ office }) => office)).toEqual(['Kontor 12'])
    expect([board.sums, board.deficit]).toEqual([null, null])
    expect(JSON.stringify(board)).not.toContain('Kontor 11')
  })

  test('is nothing of a round that was cancelled, and says when the price is not known', () => {
    const cancelled = round({ ...priced, cancelledOn: '2027-03-01' })
    expect(feeBoardOf(charged({ round: cancelled }), reader(), null, words)).toMatchObject({
      rows: [],
      says: [sv.fees.cancelled],
      deficit: null,
    })
    expect(deficitCost(charged({ round: cancelled }), order, keys, sv)).toBe('none')
    const { rows, sums, says } = feeBoardOf(charged({ round: round() }), reader(), null, words)
    expect([rows, sums, says[0]]).toEqual([[], null, courseSv.fees.noPrice(18)])
  })

  test('is the deficit once the round is over, to be entered once, by who enters costs', () => {
    const deficit = (more: Partial<Charged>, of = reader(), entered: Stored<Cost> | null = null) =>
      feeBoardOf(charged(more), of, entered, words).deficit
    expect(deficit({})).toMatchObject({ deficitOre: 34_000_00, emptySeats: 2, mayEnter: true })
    expect(deficit({ day: '2027-05-11' })).toMatchObject({ mayEnter: false })
    expect(deficit({ day: '2027-05-11' })?.says).toContain(sv.deficit.notOver)
    expect(deficit({ deficitIsJoint: false })).toMatchObject({ mayEnter: false })
    expect(deficit({}, reader({ entersCosts: false }))).toMatchObject({ mayEnter: false })
    const cost = deficitCost(charged(), order, keys, sv)
    if (typeof cost === 'string') throw new Error(cost)
    const entered = { ...cost, id: '5', etag: '"1"', modifiedAt: '', modifiedBy: '', netOre: 30_000_00 }
    const after = deficit({}, reader(), entered)
    expect(after).toMatchObject({ mayEnter: false, entered: { costId: '5', netOre: 30_000_00 } })
    expect(after?.says.at(-1)).toBe(sv.deficit.differs(sayOre(34_000_00, 'sv-SE')))
  })

  const order = { paidBy: 'MVG', categoryId: '3', vatOre: 0 } as const
  const keys = [{ key: { MVG: 85, MH: 15 }, from: '2022-01-01', decision: 'Avtalet' }]

  test('makes of the deficit a joint cost of the last day, shared by the key of that day', () => {
    expect(deficitCost(charged({ day: '2027-06-30' }), order, keys, sv)).toMatchObject({
      title: 'Underskott Grund våren 2027',
      day: over,
      netOre: 34_000_00,
      shareMVGOre: 28_900_00,
      shareMHOre: 5_100_00,
      paidBy: 'MVG',
      round: 'Grund våren 2027',
      state: 'invoiced',
    })
  })

  test('makes none where that is not chosen, too early, without a key, or where the fees cover it', () => {
    expect(deficitCost(charged({ deficitIsJoint: false }), order, keys, sv)).toBe('notJoint')
    expect(deficitCost(charged({ day: '2027-05-11' }), order, keys, sv)).toBe('notOver')
    expect(deficitCost(charged(), order, [], sv)).toBe('noKey')
    const covered = round({ ...priced, costOre: 126_000_00 })
    expect(deficitCost(charged({ round: covered }), order, keys, sv)).toBe('none')
  })
})

describe('the words of what comes after a course', () => {
  test('are the same in both languages, and none is left in the other', () => {
    const keysOf = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, one]) => keysOf(one, `${path}.${key}`))
        : [path]
    expect(keysOf(en)).toEqual(keysOf(sv))
  })
})
