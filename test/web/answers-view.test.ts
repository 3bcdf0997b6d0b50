import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerBoard, type BoardRow } from '../../src/domain/answer-board.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { answers, attendances, givenAnswers, type MeetingKind } from '../../src/domain/vocabulary.ts'
import { sayTally } from '../../src/web/meetings/answers/answer-sums.ts'
import {
  type AnswerView,
  answerParts,
  answerPlaces,
  byOffice,
  isNarrowed,
  readAnswerView,
  rowsIn,
  unanswered,
  widened,
  writeAnswerView,
} from '../../src/web/meetings/answers/answer-view.ts'
import {
  attendanceRows,
  attendanceText,
  cameFrom,
  saidYes,
  sayCameFrom,
} from '../../src/web/meetings/answers/attendance-list.ts'
import { proposalOf, proposedTime } from '../../src/web/meetings/answers/proposed-time.ts'
import { meetingsSv } from '../../src/web/meetings/words.sv.ts'
import { sv as tabSv } from '../../src/web/words.sv.ts'
import { someInvitation, someMember, storedOffices } from '../support/some-invitation.ts'

const sv = { ...tabSv, ...meetingsSv }
const day = '2027-04-14'

const boardOf = (invitations: readonly Stored<Invitation>[], kind: MeetingKind = 'managers') =>
  answerBoard({ meeting: { kind, startsOn: day }, invitations, offices: storedOffices, people: [] })
const officeIds = storedOffices.map(({ id }) => id)
const halland = storedOffices.filter(
  ({ county, validFrom, validTo }) =>
    county === 'H' && validFrom <= day && (validTo === null || day <= validTo),
)
const idOf = (name: string): string => {
  const found = storedOffices.find(office => office.name === name)
  if (found === undefined) throw new Error(`${name} is no office`)
  return found.id
}

const someRow: fc.Arbitrary<Partial<Invitation>> = fc.record({
  name: fc.constantFrom('Åsa Påhitt', 'Örjan Dikt', 'Bo Saga'),
  officeId: fc.constantFrom(null, ...officeIds),
  standing: fc.constantFrom('listed', 'invited', 'stranger', 'withdrawn'),
  answer: fc.constantFrom(...answers),
  manualAnswer: fc.constantFrom(null, ...givenAnswers),
  substitute: fc.constantFrom('', 'Siv Ersättare'),
  attendance: fc.constantFrom(null, ...attendances),
})
const someList = fc
  .array(someRow, { maxLength: 25 })
  .map(rows => rows.map((row, at) => someInvitation(at + 1, row)))
const someView: fc.Arbitrary<AnswerView> = fc.record({
  part: fc.constantFrom(...answerParts),
  answer: fc.constantFrom(null, ...answers),
  place: fc.constantFrom(null, ...answerPlaces),
  office: fc.constantFrom(null, '3', '17'),
  q: fc.constantFrom('', 'åsa', 'a & b=c', 'kommun bo'),
})
const everything: AnswerView = { part: 'svar', answer: null, place: null, office: null, q: '' }
const listed = (invitations: readonly Stored<Invitation>[]): BoardRow[] =>
  attendanceRows({
    rows: boardOf(invitations).rows,
    beside: invitations.filter(({ standing }) => standing === 'stranger' || standing === 'withdrawn'),
    allOffices: storedOffices,
  })

describe('the view of the answers in an address', () => {
  test('is read back as it was written, whatever it shows', () => {
    fc.assert(
      fc.property(someView, view => {
        expect(readAnswerView(writeAnswerView(view))).toEqual(view)
        expect(isNarrowed(widened(view))).toBe(false)
      }),
    )
  })

  test('leaves out what it cannot read, and is nothing when it shows everything', () => {
    expect(readAnswerView('visa=annat&answer=ja&place=Skåne&office=x')).toEqual(everything)
    expect(writeAnswerView(everything)).toBe('')
  })
})

describe('those that a view leaves in', () => {
  test('are everybody once when the answers are asked for one by one', () => {
    fc.assert(
      fc.property(someList, invitations => {
        const { rows } = boardOf(invitations)
        const one = answers.flatMap(answer => rowsIn(rows, { ...everything, answer }))
        expect(new Set(one)).toEqual(new Set(rows))
        expect(one).toHaveLength(rows.length)
      }),
    )
  })

  test('stand by office, nobody lost and nobody twice, in the order of the board', () => {
    fc.assert(
      fc.property(someList, invitations => {
        const { rows } = boardOf(invitations)
        const groups = byOffice(rows)
        expect(groups.flatMap(group => group.rows)).toEqual(rows)
        expect(new Set(groups.map(({ office }) => office?.id)).size).toBe(groups.length)
      }),
    )
  })

  test('are found by name, address, substitute and office, and all the words must fit', () => {
    const { rows } = boardOf([
      someInvitation(1, { name: 'Åsa Påhitt', officeId: idOf('Varbergs kommun') }),
      someInvitation(2, { name: 'Bo Saga', substitute: 'Siv Ersättare', officeId: idOf('Skara kommun') }),
    ])
    const found = (q: string) => rowsIn(rows, { ...everything, q }).map(({ invitation }) => invitation.id)
    expect(found('ÅSA')).toEqual(['1'])
    expect(found('varberg åsa')).toEqual(['1'])
    expect(found('siv')).toEqual(['2'])
    expect(found('person2@')).toEqual(['2'])
    expect(found('kommun')).toEqual(['2', '1'])
    expect(found('varberg bo')).toEqual([])
  })

  test('can be those of a county or of a part of one', () => {
    const { rows } = boardOf([
      someInvitation(1, { officeId: idOf('Varbergs kommun') }),
      someInvitation(2, { officeId: idOf('Skara kommun') }),
      someInvitation(3),
    ])
    const found = (place: AnswerView['place']) =>
      rowsIn(rows, { ...everything, place }).map(({ invitation }) => invitation.id)
    expect([found('H'), found('VG'), found('skaraborg'), found('fyrbodal')]).toEqual([
      ['1'],
      ['2'],
      ['2'],
      [],
    ])
  })
})

describe('who is without an answer', () => {
  test('is who is invited and of whom nothing is known: never somebody not asked, nor who is answered for', () => {
    const board = boardOf([
      someInvitation(1),
      someInvitation(2, { manualAnswer: 'declined' }),
      someInvitation(3, { standing: 'listed' }),
      someInvitation(4, { answer: 'tentative' }),
      someInvitation(5, { standing: 'withdrawn' }),
    ])
    expect(unanswered(board).map(({ invitation }) => invitation.id)).toEqual(['1'])
  })
})

describe('the line of a county', () => {
  test('says how many of its offices come, and of the rest only what there is', () => {
    const rows = halland.map(({ id: officeId }, at) => {
      const answer = at < 5 ? 'accepted' : at === 5 ? 'tentative' : 'unknown'
      return someInvitation(at + 1, { officeId, answer })
    })
    expect(halland).toHaveLength(7)
    const [line] = boardOf(rows).counties.filter(({ county }) => county === 'H')
    expect(line && sayTally(line, 'managers', sv)).toBe('5 av 7 kontor kommer · 1 kanske · 1 okänt')
  })

  test('says apart who has nobody invited: that is neither a no nor a silence', () => {
    const [first] = halland
    const rows = [someInvitation(1, { officeId: first?.id ?? null, answer: 'declined' })]
    const [line] = boardOf(rows).counties.filter(({ county }) => county === 'H')
    expect(line && sayTally(line, 'managers', sv)).toBe(
      '0 av 7 kontor kommer · 1 kommer inte · 6 har ingen inbjuden',
    )
  })

  test('counts people for a steering group, those on the list against its members', () => {
    const officeId = idOf('Varbergs kommun')
    const people = [someMember(1, { officeId }), someMember(2, { officeId }), someMember(3, { officeId })]
    const invitations = [
      someInvitation(1, { officeId, personId: '1', answer: 'accepted' }),
      someInvitation(2, { officeId, personId: '2' }),
    ]
    const input = { meeting: { kind: 'jointSteering' as const, startsOn: day }, invitations, people }
    const { counties } = answerBoard({ ...input, offices: storedOffices })
    const [line] = counties.filter(({ county }) => county === 'H')
    expect(line && sayTally(line, 'jointSteering', sv)).toBe('1 av 3 personer kommer · 1 okänt')
  })
})

describe('a proposed time', () => {
  const meeting = { startsOn: day, startTime: '10:00' }
  const proposed = (proposedStart: string, proposedEnd: string, of = meeting) =>
    proposalOf({ proposedStart, proposedEnd }, of, sv)

  test('is said in Swedish time, summer and winter, with minutes only where there are any', () => {
    expect(proposedTime('2027-04-15T07:00:00Z', '2027-04-15T10:00:00Z', sv)).toBe('15 april kl. 9–12')
    expect(proposedTime('2027-01-15T08:30:00Z', '2027-01-15T11:00:00Z', sv)).toBe('15 januari kl. 9.30–12')
  })

  test('of several days says both', () => {
    expect(proposedTime('2027-04-15T07:00:00Z', '2027-04-16T10:00:00Z', sv)).toBe(
      '15 april kl. 9 – 16 april kl. 12',
    )
  })

  test('says how far from the notice it lies: by days, or by hours the same day', () => {
    expect(proposed('2027-04-15T07:00:00Z', '2027-04-15T10:00:00Z')).toEqual({
      time: 'Föreslår 15 april kl. 9–12',
      means: 'Det är 1 dag senare än kallelsen.',
    })
    const means = (start: string) => proposed(start, '2027-04-14T22:00:00Z')?.means
    expect(means('2027-04-12T07:00:00Z')).toBe('Det är 2 dagar tidigare än kallelsen.')
    expect(means('2027-04-14T11:30:00Z')).toBe('Det börjar 3 timmar och 30 minuter senare än kallelsen.')
    expect(means('2027-04-14T07:00:00Z')).toBe('Det börjar 1 timme tidigare än kallelsen.')
    expect(means('2027-04-14T08:00:00Z')).toBe('Det börjar samma tid som kallelsen.')
  })

  test('beside a meeting of whole days says no hours', () => {
    const whole = { startsOn: day, startTime: '' }
    expect(proposed('2027-04-14T07:00:00Z', '2027-04-14T10:00:00Z', whole)?.means).toBe(
      'Det är samma dag som kallelsen.',
    )
  })

  test('late in the evening belongs to the day it is in Sweden', () => {
    expect(proposed('2027-04-14T22:30:00Z', '2027-04-14T23:00:00Z')?.means).toBe(
      'Det är 1 dag senare än kallelsen.',
    )
  })

  test('that nobody has made is nothing', () => {
    expect(proposalOf({ proposedStart: null, proposedEnd: null }, meeting, sv)).toBeNull()
  })
})

describe('the list of who came', () => {
  test('holds everybody on the list and who came anyway, and nobody taken off it who did not come', () => {
    const rows = listed([
      someInvitation(1),
      someInvitation(2, { standing: 'stranger', attendance: 'present' }),
      someInvitation(3, { standing: 'stranger', answer: 'accepted' }),
      someInvitation(4, { standing: 'stranger', answer: 'declined' }),
      someInvitation(5, { standing: 'withdrawn', answer: 'accepted' }),
      someInvitation(6, { standing: 'withdrawn', attendance: 'remote' }),
    ])
    expect(rows.map(({ invitation }) => invitation.id).toSorted()).toEqual(['1', '2', '3', '6'])
  })

  test('counts each once, by county: who came, of all, with those not noted apart', () => {
    fc.assert(
      fc.property(someList, invitations => {
        const rows = listed(invitations)
        const from = cameFrom(rows)
        const sum = (of: (one: (typeof from)[number]) => number) =>
          from.reduce((total, one) => total + of(one), 0)
        const count = (what: Invitation['attendance']) =>
          rows.filter(({ invitation }) => invitation.attendance === what).length
        expect(sum(one => one.wanted)).toBe(rows.length)
        expect(sum(one => one.came)).toBe(count('present') + count('remote'))
        expect(sum(one => one.remote)).toBe(count('remote'))
        expect(sum(one => one.unnoted)).toBe(count(null))
      }),
    )
  })

  test('says it as in the minutes: Halland 3 av 4 närvarande', () => {
    const officeId = idOf('Varbergs kommun')
    const came = (['present', 'present', 'remote', 'absent'] as const).map((attendance, at) =>
      someInvitation(at + 1, { officeId, attendance }),
    )
    const [from] = cameFrom(listed(came))
    expect(from && sayCameFrom(from, sv)).toBe('Halland 3 av 4 närvarande, varav 1 digitalt')
  })

  test('offers to mark who comes, also by a substitute, and is not marked yet', () => {
    const rows = listed([
      someInvitation(1, { answer: 'accepted' }),
      someInvitation(2, { answer: 'accepted', attendance: 'absent' }),
      someInvitation(3, { answer: 'declined', substitute: 'Siv Ersättare' }),
      someInvitation(4, { answer: 'declined' }),
      someInvitation(5),
    ])
    expect(saidYes(rows).map(({ invitation }) => invitation.id)).toEqual(['1', '3'])
  })
})

describe('the list of who came as text', () => {
  const meeting = { title: 'Chefsmöte våren', startsOn: day, endsOn: '2027-04-15', place: 'Borås' }

  test('names each person once, under one heading', () => {
    fc.assert(
      fc.property(someList, invitations => {
        const numbered = invitations.map((row, at) => ({ ...row, name: `Namn${at}.`, substitute: '' }))
        const rows = listed(numbered)
        const text = attendanceText(meeting, rows, sv)
        for (const { invitation } of rows) expect(text.split(invitation.name)).toHaveLength(2)
        expect(text.match(/Namn/g)?.length ?? 0).toBe(rows.length)
      }),
    )
  })

  test('says who came for whom, who took part digitally, who did not come, and the sums', () => {
    const officeId = idOf('Varbergs kommun')
    const rows = listed([
      someInvitation(1, { name: 'Åsa Påhitt', officeId, attendance: 'present' }),
      someInvitation(2, { name: 'Bo Saga', officeId, substitute: 'Siv Ersättare', attendance: 'present' }),
      someInvitation(3, { name: 'Cia Dikt', attendance: 'absent' }),
      someInvitation(4, { name: 'Dag Dröm', officeId }),
    ])
    expect(attendanceText(meeting, rows, sv)).toBe(
      [
        'Chefsmöte våren, 14–15 april 2027, Borås',
        '',
        'Närvarande',
        'Siv Ersättare, ersättare för Bo Saga, Varbergs kommun',
        'Åsa Påhitt, Varbergs kommun',
        '',
        'Digitalt',
        'ingen',
        '',
        'Frånvarande',
        'Cia Dikt',
        '',
        'Inte ifyllt',
        'Dag Dröm, Varbergs kommun',
        '',
        'Halland 2 av 3 närvarande',
        'Utan kontor 0 av 1 närvarande',
      ].join('\n'),
    )
  })
})
