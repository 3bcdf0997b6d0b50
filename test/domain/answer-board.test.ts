import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnswerBoard,
  answerBoard,
  type BoardInput,
  officeStates,
  type Tally,
} from '../../src/domain/answer-board.ts'
import { effectiveAnswer } from '../../src/domain/effective-answer.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import { isMember } from '../../src/domain/sides.ts'
import type { Stored } from '../../src/domain/stored.ts'
import {
  answers,
  attendances,
  givenAnswers,
  invitedStandings,
  meetingKinds,
  parties,
} from '../../src/domain/vocabulary.ts'
import { someInvitation, someMember, storedOffices } from '../support/some-invitation.ts'

const moment = fc.constantFrom(
  null,
  '2027-02-01T08:00:00Z',
  '2027-02-01T08:00:00.500Z',
  '2027-02-02T08:00:00Z',
)
const answered = fc.record({
  answer: fc.constantFrom(...answers),
  answeredAt: moment,
  manualAnswer: fc.constantFrom(null, ...givenAnswers),
  manualAt: moment,
  substitute: fc.constantFrom('', 'Siv Påhittad'),
})
const officeId = fc.constantFrom(null, '9999', ...storedOffices.map(({ id }) => id))
const someRow: fc.Arbitrary<Partial<Invitation>> = fc
  .tuple(
    answered,
    fc.record({
      officeId,
      personId: fc.constantFrom(null, '1', '2', '3'),
      standing: fc.constantFrom(...invitedStandings),
      attendance: fc.constantFrom(null, ...attendances),
    }),
  )
  .map(([answer, rest]) => ({ ...answer, ...rest }))
const someInput: fc.Arbitrary<BoardInput> = fc
  .record({
    kind: fc.constantFrom(...meetingKinds),
    startsOn: fc.constantFrom('2017-05-01', '2025-05-01', '2027-03-10'),
    rows: fc.array(someRow, { maxLength: 30 }),
    members: fc.array(fc.record({ officeId, party: fc.constantFrom(...parties), active: fc.boolean() }), {
      maxLength: 6,
    }),
  })
  .map(({ kind, startsOn, rows, members }) => ({
    meeting: { kind, startsOn },
    invitations: rows.map((row, at) => someInvitation(at + 1, row)),
    offices: storedOffices,
    people: members.map((member, at) => someMember(at + 1, member)),
  }))

const flat = ({ offices, people, sums, attendance }: Tally): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(offices).map(([key, count]) => [`office ${key}`, count])),
  ...Object.fromEntries(Object.entries(people).map(([key, count]) => [`people ${key}`, count])),
  ...Object.fromEntries(Object.entries(sums).map(([key, count]) => [`answer ${key}`, count])),
  ...Object.fromEntries(Object.entries(attendance).map(([key, count]) => [`attendance ${key}`, count])),
})
const added = (tallies: readonly Tally[], keys: readonly string[]) =>
  Object.fromEntries(keys.map(key => [key, tallies.reduce((sum, one) => sum + (flat(one)[key] ?? 0), 0)]))
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0)

describe('for any rows of a meeting', () => {
  const always = (holds: (board: AnswerBoard, input: BoardInput) => void) =>
    fc.assert(
      fc.property(someInput, input => holds(answerBoard(input), input)),
      { numRuns: 200 },
    )

  test('the counties come to all, and so do the länsdelar', () => {
    always(({ counties, subregions, all }) => {
      const keys = Object.keys(flat(all))
      expect(added(counties, keys)).toEqual(flat(all))
      expect(added(subregions, keys)).toEqual(flat(all))
    })
  })

  test('the offices and those without come to all that was answered, and nobody is counted twice', () => {
    always(({ offices, rows, all }) => {
      const homeless = rows.filter(({ office }) => office === null)
      expect(offices.reduce((sum, one) => sum + total(one.sums), homeless.length)).toBe(total(all.sums))
      expect(total(all.sums)).toBe(rows.length)
      for (const one of offices) expect(total(one.sums)).toBe(one.rows.length)
    })
  })

  test('everybody on the list has a row, who was taken off has none, and a stranger stands apart', () => {
    always(({ rows, strangers }, { invitations }) => {
      const ids = (list: readonly { invitation: { id: string } }[]) =>
        list.map(({ invitation: { id } }) => id).sort()
      const standing = (...kinds: string[]) =>
        invitations.filter(one => kinds.includes(one.standing)).map(({ id }) => id)
      expect(ids(rows)).toEqual(standing('listed', 'invited').sort())
      expect(ids(strangers)).toEqual(standing('stranger').sort())
    })
  })

  test('every wanted office is in one state, and no more come than are wanted', () => {
    always(({ all, counties, subregions }) => {
      for (const { offices, people } of [all, ...counties, ...subregions]) {
        expect(officeStates.reduce((sum, state) => sum + offices[state], 0)).toBe(offices.wanted)
        expect(people.come).toBeLessThanOrEqual(people.wanted)
      }
    })
  })

  test('an office comes exactly when somebody of it does, or a substitute', () => {
    always(({ offices }) => {
      for (const { state, rows } of offices)
        expect(state === 'comes').toBe(rows.some(({ effective }) => effective.comes))
    })
  })

  test('the order in which the rows come changes nothing', () => {
    always((board, input) => {
      const turned = answerBoard({ ...input, invitations: input.invitations.toReversed() })
      expect(flat(turned.all)).toEqual(flat(board.all))
      expect(turned.counties.map(flat)).toEqual(board.counties.map(flat))
    })
  })
})

describe('the answer that counts', () => {
  const nothing = {
    answer: 'unknown',
    answeredAt: null,
    manualAnswer: null,
    manualAt: null,
    substitute: '',
  } as const
  const early = '2027-02-01T08:00:00Z'
  const late = '2027-02-02T08:00:00Z'

  test('is the one entered by hand wherever there is one, otherwise Outlook’s, and unknown is nobody’s', () => {
    fc.assert(
      fc.property(answered, row => {
        const { answer, by, comes } = effectiveAnswer(row)
        expect(answer).toBe(row.manualAnswer ?? row.answer)
        expect(by === null).toBe(answer === 'unknown')
        expect(comes).toBe(answer === 'accepted' || row.substitute !== '')
      }),
    )
  })

  test('differs from Outlook’s only when that is another and not known to be older', () => {
    const both = { ...nothing, answer: 'declined', manualAnswer: 'accepted' } as const
    const differs = (answeredAt: string | null, manualAt: string | null) =>
      effectiveAnswer({ ...both, answeredAt, manualAt }).differs
    expect([differs(late, early), differs(early, late), differs(early, early)]).toEqual([true, false, false])
    expect([differs(null, early), differs(late, null)]).toEqual([true, true])
    expect(effectiveAnswer({ ...both, answer: 'accepted', answeredAt: late, manualAt: early }).differs).toBe(
      false,
    )
    expect(effectiveAnswer({ ...both, answer: 'unknown', manualAt: early }).differs).toBe(false)
  })

  test('a moment with a fraction of a second is not later than the whole second before the next', () => {
    const row = {
      ...nothing,
      answer: 'declined',
      manualAnswer: 'accepted',
      manualAt: '2027-02-01T08:00:00.500Z',
    } as const
    expect(effectiveAnswer({ ...row, answeredAt: '2027-02-01T08:00:00Z' }).differs).toBe(false)
    expect(effectiveAnswer({ ...row, answeredAt: '2027-02-01T08:00:01Z' }).differs).toBe(true)
  })

  test('who sends somebody else has declined, and the office comes', () => {
    const { answer, comes } = effectiveAnswer({ ...nothing, answer: 'declined', substitute: 'Siv Påhittad' })
    expect([answer, comes]).toEqual(['declined', true])
  })
})

const on = '2027-03-10'
const officeNamed = (name: string) => {
  const found = storedOffices.find(one => one.name === name && isMember(one, on))
  if (found === undefined) throw new Error(name)
  return found.id
}
const boardOf = (
  kind: BoardInput['meeting']['kind'],
  invitations: readonly Stored<Invitation>[],
  people: BoardInput['people'] = [],
) => answerBoard({ meeting: { kind, startsOn: on }, invitations, offices: storedOffices, people })
const halland = [
  'Falkenbergs kommun',
  'Halmstads kommun',
  'Hylte kommun',
  'Kungsbacka kommun',
  'Laholms kommun',
]

describe('a chefsmöte', () => {
  test('wants every office that is a member that day: Halland 5 av 7, of the offices that come', () => {
    const rows = [...halland, 'Varbergs kommun'].map((name, at) =>
      someInvitation(at + 1, {
        officeId: officeNamed(name),
        answer: name === 'Varbergs kommun' ? 'declined' : 'accepted',
      }),
    )
    const { counties, subregions, all } = boardOf('managers', rows)
    const part = counties.find(({ county }) => county === 'H')
    expect(part?.offices).toEqual({ comes: 5, maybe: 0, declined: 1, unknown: 0, uninvited: 1, wanted: 7 })
    expect(subregions.find(({ subregion }) => subregion === 'halland')?.offices).toEqual(part?.offices)
    expect(all.offices.wanted).toBe(storedOffices.filter(one => isMember(one, on)).length)
  })

  test('two of one office are one office and two people', () => {
    const office = { officeId: officeNamed('Borås stad') }
    const { all } = boardOf('managers', [
      someInvitation(1, { ...office, answer: 'declined' }),
      someInvitation(2, { ...office, answer: 'accepted' }),
    ])
    expect([all.offices.comes, all.offices.declined]).toEqual([1, 0])
    expect(all.people).toEqual({ come: 1, wanted: 2 })
  })

  test('an office waits for who has not answered before it is out', () => {
    const office = { officeId: officeNamed('Borås stad') }
    const state = (...rows: Partial<Invitation>[]) =>
      boardOf(
        'managers',
        rows.map((row, at) => someInvitation(at + 1, { ...office, ...row })),
      ).offices.find(one => one.office.id === office.officeId)?.state
    expect(state({ answer: 'declined' }, {})).toBe('unknown')
    expect(state({ answer: 'declined' }, { answer: 'tentative' }, {})).toBe('maybe')
    expect(state({ answer: 'declined' }, { answer: 'declined' })).toBe('declined')
    expect(state({ standing: 'listed' })).toBe('uninvited')
    expect(state({ answer: 'declined', substitute: 'Siv Påhittad' })).toBe('comes')
  })

  test('who stands under what the office was before counts for what it is now', () => {
    const former = storedOffices.find(({ name, validTo }) => /östra Skaraborg/.test(name) && validTo !== null)
    const { offices } = boardOf('managers', [
      someInvitation(1, { officeId: former?.id ?? null, answer: 'accepted' }),
    ])
    expect(offices.filter(({ state }) => state === 'comes')).toMatchObject([
      { wanted: true, office: { name: 'Miljösamverkan östra Skaraborg', validFrom: '2026-01-01' } },
    ])
  })

  test('who has not been asked yet is listed, and not one of whom no answer came through', () => {
    const { all } = boardOf('managers', [someInvitation(1, { standing: 'listed' }), someInvitation(2)])
    expect(all.sums).toEqual({ unknown: 1, accepted: 0, tentative: 0, declined: 0, listed: 1 })
  })
})

describe('a styrgrupp’s meeting', () => {
  const member = (id: number, office: string, more = {}) =>
    someMember(id, { officeId: officeNamed(office), ...more })
  const people = [
    member(1, 'Borås stad'),
    member(2, 'Halmstads kommun', { party: 'MH' }),
    member(3, 'Laholms kommun', { party: 'MH' }),
    member(4, 'Hylte kommun', { party: 'MH', active: false }),
  ]
  const rows = [
    someInvitation(1, { personId: '2', officeId: officeNamed('Halmstads kommun'), answer: 'accepted' }),
    someInvitation(2, { personId: '9', officeId: officeNamed('Laholms kommun'), answer: 'accepted' }),
  ]

  test('wants its active members, invited or not; a guest who comes does not fill a member’s place', () => {
    const all = (kind: 'jointSteering' | 'steeringMVG' | 'steeringMH') => boardOf(kind, rows, people).all
    expect(all('jointSteering').people).toEqual({ come: 1, wanted: 3 })
    expect(all('steeringMH').people).toEqual({ come: 1, wanted: 2 })
    expect(all('steeringMVG').people).toEqual({ come: 0, wanted: 1 })
    expect(all('steeringMH').offices.wanted).toBe(2)
  })
})

describe('who came', () => {
  test('is counted by organisation: three of four from Halland, one of them digitally', () => {
    const rows = (['present', 'present', 'remote', 'absent'] as const).map((attendance, at) =>
      someInvitation(at + 1, { officeId: officeNamed(halland[at] ?? ''), attendance }),
    )
    const { counties } = boardOf('managers', rows)
    expect(counties.find(({ county }) => county === 'H')?.attendance).toEqual({
      present: 2,
      remote: 1,
      absent: 1,
      unnoted: 0,
    })
  })

  test('counts who was not invited once it is noted, and never as somebody missing', () => {
    const office = { officeId: officeNamed('Borås stad') }
    const { all, offices } = boardOf('other', [
      someInvitation(1, { standing: 'stranger' }),
      someInvitation(2, { standing: 'stranger', attendance: 'present', ...office }),
    ])
    expect(all.attendance).toEqual({ present: 1, remote: 0, absent: 0, unnoted: 0 })
    expect(offices).toMatchObject([{ wanted: false, attendance: { present: 1 } }])
  })
})

test('a stranger is shown with the rows that it may belong to, by name or by the words before the @', () => {
  const { strangers } = boardOf('other', [
    someInvitation(1, { name: 'Bo Påhittad', address: 'bo@kommun.example' }),
    someInvitation(2, { name: 'Siv Påhittad', address: 'siv@kommun.example' }),
    someInvitation(3, { standing: 'stranger', name: 'bo påhittad ', address: 'privat@annan.example' }),
    someInvitation(4, { standing: 'stranger', name: '?', address: 'SIV@annan.example' }),
    someInvitation(5, { standing: 'stranger', name: 'Okänd', address: '' }),
  ])
  expect(strangers.map(({ likely }) => likely.map(({ invitation }) => invitation.id))).toEqual([
    ['1'],
    ['2'],
    [],
  ])
})
