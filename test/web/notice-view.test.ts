import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spanOf } from '../../src/domain/event-span.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import { addressKey } from '../../src/domain/mail-address.ts'
import type { Meeting } from '../../src/domain/meetings.ts'
import { type NoticeState, noticeStates, type Recipient } from '../../src/domain/notice.ts'
import { toldWordsOf } from '../../src/domain/told-words.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { answerDayCaution } from '../../src/web/meetings/meeting-answer-day.ts'
import { draftOf, readMeeting } from '../../src/web/meetings/meeting-draft.ts'
import { countAnswers, readerStep, stepOf } from '../../src/web/meetings/meeting-step.ts'
import {
  addTo,
  allAdded,
  doubledIn,
  groupsOf,
  invitedIn,
  type ListChanges,
  noChanges,
  orderOf,
  rowsOf,
  strangersIn,
  toggleIn,
  toldIn,
} from '../../src/web/meetings/notice-list.ts'
import { noticeMark, sentOf } from '../../src/web/meetings/notice-marks.ts'
import { noticeEn } from '../../src/web/meetings/notice-words.en.ts'
import { noticeSv } from '../../src/web/meetings/notice-words.sv.ts'
import { meetingsSv } from '../../src/web/meetings/words.sv.ts'
import { sv as tabSv } from '../../src/web/words.sv.ts'
import { someInvitation } from '../support/some-invitation.ts'

const words = { ...tabSv, ...meetingsSv }
const today = '2027-02-01'
const meeting: Meeting = {
  ...unwrittenMeeting('managers', '2027-03-10'),
  title: 'Chefsmöte våren',
  startTime: '09:00',
  endTime: '12:00',
}
const storage = { id: '7', etag: '"1"', modifiedAt: '', modifiedBy: '' }

const recipient = (name: string, more: Partial<Recipient> = {}): Recipient => ({
  personId: null,
  name,
  address: `${name}@kommun.example`,
  required: true,
  invitationId: null,
  standing: 'listed',
  officeId: null,
  problem: '',
  ...more,
})
const newcomer = (name: string, address = `${name}@kommun.example`) => ({
  personId: null,
  name,
  address,
  officeId: null,
})

const letters = fc.constantFrom('bo', 'BO', 'siv', 'Siv', 'ada', 'nils')
const someone = letters.map(name => recipient(name))

/** Adds and takes away at random, as a person does. */
function edit(recipients: readonly Recipient[], moves: readonly (string | number)[]): ListChanges {
  return moves.reduce<ListChanges>((changes, move) => {
    if (typeof move === 'string') {
      const adding = addTo(recipients, changes, newcomer(move))
      return adding.kind === 'refused' ? changes : adding.changes
    }
    const rows = rowsOf(recipients, changes)
    const row = rows[move % Math.max(rows.length, 1)]
    return row === undefined ? changes : toggleIn(changes, row)
  }, noChanges)
}
const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  new Set([...all].filter(one => !some.has(one)))
const moves = fc.array(fc.oneof(letters, fc.nat(20)), { maxLength: 12 })

describe('the list of whom a notice goes to', () => {
  test('never holds an address twice, whatever letters it is written in and whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 8 }), moves, (recipients, steps) => {
        const keys = rowsOf(recipients, edit(recipients, steps)).map(({ address }) => addressKey(address))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('orders only those who are new and only those who were taken away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { selector: addressKey }), moves, (names, steps) => {
        const sent = names.map((name, at) =>
          recipient(name, { invitationId: String(at + 1), standing: 'invited' }),
        )
        const rows = rowsOf(sent, edit(sent, steps))
        const { add, remove } = orderOf(rows)
        const before = new Set(sent.map(({ address }) => addressKey(address)))
        const after = new Set(invitedIn(rows).map(({ address }) => addressKey(address)))
        expect(new Set(add.map(({ address }) => addressKey(address)))).toEqual(without(after, before))
        expect(remove).toHaveLength(without(before, after).size)
      }),
    )
  })

  test('taken away and put back is the list as it was', () => {
    const recipients = [recipient('bo'), recipient('siv')]
    const [first] = rowsOf(recipients, noChanges)
    if (first === undefined) throw new Error('The list is empty.')
    const lacking = toggleIn(noChanges, first)
    expect(invitedIn(rowsOf(recipients, lacking)).map(({ name }) => name)).toEqual(['siv'])
    const [removed] = rowsOf(recipients, lacking)
    expect(removed === undefined ? null : toggleIn(lacking, removed)).toEqual(noChanges)
  })

  test('says by whom an address is taken, and what is no address', () => {
    const recipients = [recipient('bo')]
    expect(addTo(recipients, noChanges, newcomer('Bosse', ' BO@Kommun.example '))).toMatchObject({
      kind: 'already',
      name: 'bo',
    })
    expect(addTo(recipients, noChanges, newcomer('Bosse', 'bo'))).toEqual({
      kind: 'refused',
      why: 'addressWrong',
    })
    expect(addTo(recipients, noChanges, newcomer(' ', 'a@b.example'))).toMatchObject({ why: 'nameMissing' })
  })

  test('tells whose proposals share an address', () => {
    const same = recipient('Bosse', { address: 'BO@kommun.example' })
    expect(doubledIn([recipient('bo'), same, recipient('siv')])).toEqual(['bo', 'Bosse'])
  })

  test('is known in full after a sending that wrote only a part of it', () => {
    const proposed = [recipient('bo'), recipient('siv'), recipient('ada')]
    const [, second] = rowsOf(proposed, noChanges)
    if (second === undefined) throw new Error('The list is empty.')
    const chosen = toggleIn(noChanges, second)
    const kept = allAdded(chosen, invitedIn(rowsOf(proposed, chosen)))
    const written = [recipient('bo', { invitationId: '1' })]
    expect(invitedIn(rowsOf(written, kept)).map(({ name }) => name)).toEqual(['bo', 'ada'])
  })

  test('stands by county and office, and nobody without an office is lost', () => {
    const office = (name: string, county: 'VG' | 'H') => ({
      name,
      county,
      subregion: 'halland' as const,
      kind: 'municipality' as const,
      municipalities: [],
      validFrom: '2020-01-01',
      validTo: null,
      confirmed: true,
    })
    const offices = new Map([
      ['1', office('Varberg', 'H')],
      ['2', office('Ale', 'VG')],
    ])
    const rows = rowsOf(
      [recipient('bo', { officeId: '1' }), recipient('siv'), recipient('ada', { officeId: '2' })],
      noChanges,
    )
    const groups = groupsOf(rows, offices, (a, b) => a.localeCompare(b))
    expect(groups.map(({ county, rows: own }) => [county, own.length])).toEqual([
      ['VG', 1],
      ['H', 1],
      ['none', 1],
    ])
  })
})

describe('the next step with a meeting', () => {
  const count = countAnswers([])
  const step = (notice: NoticeState, more: Partial<Meeting> = {}) =>
    stepOf({ meeting: { ...meeting, ...more }, notice, reason: '', count, today }).kind

  test('is to invite, to go on, to tell or to look at the answers, as the notice stands', () => {
    expect(noticeStates.map(notice => step(notice))).toEqual([
      'uninvited',
      'unfinished',
      'told',
      'untold',
      'cancelled',
      'gone',
    ])
  })

  test('is to tell the invited when the meeting is called off in the list only', () => {
    expect(step('untold', { state: 'cancelled' })).toBe('cancelledUntold')
    expect(step('cancelled', { state: 'cancelled' })).toBe('cancelled')
  })

  test('is to say whether it was held once its day has passed', () => {
    expect(step('told', { startsOn: '2027-01-10', endsOn: '2027-01-10' })).toBe('unmarked')
    expect(step('told', { state: 'held' })).toBe('held')
  })

  test('for one who is invited is their own answer, entered by hand or not', () => {
    expect(readerStep(meeting, null)).toBe('plannedForYou')
    expect(readerStep(meeting, someInvitation(1))).toBe('invited')
    expect(readerStep(meeting, someInvitation(1, { manualAnswer: 'declined', answer: 'accepted' }))).toBe(
      'youDecline',
    )
    expect(readerStep(meeting, someInvitation(1, { standing: 'withdrawn' }))).toBe('plannedForYou')
    expect(readerStep({ ...meeting, state: 'cancelled' }, someInvitation(1))).toBe('cancelled')
  })

  test('counts nobody who was taken off the list or came to it unasked', () => {
    const rows: Invitation[] = [
      someInvitation(1, { answer: 'accepted' }),
      someInvitation(2, { answer: 'declined', substitute: 'Någon annan' }),
      someInvitation(3),
      someInvitation(4, { standing: 'withdrawn', answer: 'accepted' }),
      someInvitation(5, { standing: 'stranger', answer: 'accepted' }),
    ]
    expect(countAnswers(rows)).toMatchObject({ invited: 3, comes: 2, unknown: 1 })
  })
})

describe('what the list says of a notice', () => {
  const span = spanOf(meeting)
  const event = {
    ...storage,
    id: '3',
    title: meeting.title,
    kind: 'meeting' as const,
    meetingId: '7',
    availabilityId: null,
    roundId: null,
    session: null,
    seatId: null,
    needId: null,
    round: 1,
    transactionId: 'x',
    eventId: 'x',
    uid: 'x',
    joinUrl: '',
    state: 'standing' as const,
    toldStart: span.start,
    toldEnd: span.end,
    toldWords: toldWordsOf(meeting),
    told: 0,
    sentOn: '2027-01-12',
    reason: '',
  }
  const rows = [
    someInvitation(1, { meetingId: '7', answer: 'accepted' }),
    someInvitation(2, { meetingId: '7' }),
  ]
  const mark = (more: Partial<Meeting> = {}, sent = sentOf([event], rows)) =>
    noticeMark({ ...meeting, ...storage, ...more }, sent, today, words)

  test('is when it was sent and how many come', () => {
    expect(mark()).toEqual({ state: 'Skickad 12 jan', isWarning: false, answers: '1 av 2 kommer' })
  })

  test('warns of what the invited do not know, until the day is over', () => {
    expect(mark({ startTime: '10:00' })).toMatchObject({ state: 'Ändring inte meddelad', isWarning: true })
    const passed = { startsOn: '2027-01-20', endsOn: '2027-01-20' }
    expect(mark(passed)).toMatchObject({ state: 'Skickad 12 jan', isWarning: false })
  })

  test('is that nothing is sent, only while something can be', () => {
    expect(mark({}, sentOf([], []))).toMatchObject({ state: 'Inte skickad', answers: '' })
    expect(mark({ state: 'held' }, sentOf([], []))).toMatchObject({ state: '' })
  })

  test('is a broken sending while somebody is listed and not invited', () => {
    const listed = someInvitation(3, { meetingId: '7', standing: 'listed' })
    expect(mark({}, sentOf([event], [...rows, listed]))).toMatchObject({ state: 'Avbrutet utskick' })
  })
})

describe('a change that Outlook tells', () => {
  test('goes to all who are invited and to who answered uninvited, and to nobody else', () => {
    const standings = ['invited', 'stranger', 'withdrawn', 'listed'] as const
    const recipients = standings.map(standing => recipient(standing, { standing }))
    expect(toldIn(recipients)).toBe(2)
    expect(strangersIn(recipients)).toEqual(['stranger@kommun.example'])
  })
})

describe('a meeting as it is written', () => {
  const faults = (more: object) => {
    const reading = readMeeting({ ...draftOf(meeting), ...more }, words)
    return reading.sound ? {} : reading.faults
  }

  test('is the same meeting when nothing is changed', () => {
    const whole = { ...meeting, estimateOre: 1_234_550, answerBy: '2027-03-01' }
    expect(readMeeting(draftOf(whole), words)).toEqual({ sound: true, record: whole })
  })

  test('is refused when hours and days do not fit together, each in a sentence of its own', () => {
    expect(faults({ endTime: '09:00' })).toEqual({ endTime: noticeSv.meetingForm.backwards })
    expect(faults({ endTime: '' })).toEqual({ endTime: noticeSv.meetingForm.endMissing })
    expect(faults({ startTime: '' })).toEqual({ startTime: noticeSv.meetingForm.startMissing })
    expect(faults({ endsOn: '2027-03-09' })).toEqual({ endsOn: words.form.endBeforeStart })
    expect(faults({ answerBy: '2027-03-11' })).toEqual({ answerBy: noticeSv.meetingForm.answerLate })
    expect(Object.keys(faults({ title: ' ', startsOn: '', estimate: '12,345,6' })).sort()).toEqual([
      'estimate',
      'startsOn',
      'title',
    ])
  })

  test('tells of a day to answer by that is late, past or no working day, and offers one that is not', () => {
    const caution = (answerBy: string | null, startsOn = '2027-03-24', today = '2027-01-04') =>
      answerDayCaution({ answerBy, startsOn }, today, words)
    expect(caution('2027-04-01')).toEqual({
      says: 'Mötet börjar 24 mars 2027, men Svara senast är 1 april 2027. Ändra Svara senast till en tidigare dag.',
      offer: '2027-03-10',
    })
    expect(caution('2027-01-03')).toEqual({ says: 'Svarsdagen har redan varit.', offer: '2027-03-10' })
    expect(caution('2027-03-20')).toEqual({
      says: 'Svarsdagen, lördag 20 mars 2027, är ingen vanlig arbetsdag.',
      offer: '2027-03-19',
    })
    expect(caution('2027-03-01', '2027-03-24', '2027-03-20')).toMatchObject({ offer: '2027-03-23' })
    expect(caution('2027-03-01', '2027-03-24', '2027-03-24')).toMatchObject({ offer: null })
    for (const calm of [
      caution('2027-03-10'),
      caution(null),
      caution('2027-03-01', '2027-03-24', '2027-03-25'),
    ])
      expect(calm).toBeNull()
  })

  test('may end earlier in the day when it ends on another day', () => {
    expect(faults({ endsOn: '2027-03-11', endTime: '08:00' })).toEqual({})
  })
})

describe('the words', () => {
  const leaves = (words: object, path = ''): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [`${path}${key}`],
    )

  test('are the same in both languages', () => {
    expect(leaves(noticeEn).sort()).toEqual(leaves(noticeSv).sort())
  })

  test('count one person as one', () => {
    expect(noticeSv.noticePage.sending.order(1)).toBe('Skicka kallelsen till 1 person')
    expect(noticeSv.noticePage.sent.when('12 januari 2027', 1)).toContain('1 person är inbjuden.')
  })
})
