import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Activity, activity } from '../../src/domain/activities.ts'
import { describeChange, diffRecords, inOneLine } from '../../src/domain/describe-change.ts'
import type { Group } from '../../src/domain/groups.ts'
import { unwrittenRound } from '../../src/domain/unwritten-course.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { activityStatuses, desiredStates, leads, lights } from '../../src/domain/vocabulary.ts'

const names: Record<string, string> = { 'groups:7': 'Chefssamverkan', 'groups:8': 'Projektgrupp livsmedel' }
const nameOf = (noun: string, id: string) => names[`${noun}:${id}`]

const base: Activity = {
  title: 'Tillsyn av små avlopp',
  description: 'Lika krav.',
  year: 2026,
  order: 10,
  desiredStates: ['dol3'],
  successFactor: '',
  lead: 'MVG',
  groupId: '7',
  officeId: null,
  responsible: '',
  staffing: '',
  startsOn: '2026-03-01',
  endsOn: null,
  status: 'decided',
  light: null,
  lightComment: '',
  lightOn: null,
  link: '',
  continuesId: null,
}

const say = (after: Partial<Activity>, before: Partial<Activity> = {}) =>
  describeChange('activities', { ...base, ...before }, { ...base, ...before, ...after }, nameOf)

const someDay = fc.constantFrom(null, '2026-01-31', '2026-06-30')
const anActivity: fc.Arbitrary<Activity> = fc.record({
  title: fc.string({ minLength: 1, maxLength: 255 }),
  description: fc.string({ maxLength: 400 }),
  year: fc.integer({ min: 2014, max: 2100 }),
  order: fc.integer({ min: 0, max: 1000 }),
  desiredStates: fc.uniqueArray(fc.constantFrom(...desiredStates)),
  successFactor: fc.string({ maxLength: 255 }),
  lead: fc.constantFrom(...leads),
  groupId: fc.constantFrom(null, '7', '8', '99'),
  officeId: fc.constantFrom(null, '1'),
  responsible: fc.string({ maxLength: 255 }),
  staffing: fc.string(),
  startsOn: someDay,
  endsOn: someDay,
  status: fc.constantFrom(...activityStatuses),
  light: fc.constantFrom(null, ...lights),
  lightComment: fc.string(),
  lightOn: someDay,
  link: fc.constantFrom('', 'https://exempel.example/'),
  continuesId: fc.constantFrom(null, '3'),
})

describe('the log tells a change in words', () => {
  test('law: a record that stayed the same gives no sentence, any other at least one', () => {
    fc.assert(
      fc.property(anActivity, anActivity, (before, after) => {
        expect(describeChange('activities', before, before, nameOf)).toEqual([])
        const changed = diffRecords(before, after).length > 0
        expect(describeChange('activities', before, after, nameOf).length > 0).toBe(changed)
      }),
    )
  })

  test('law: each field changed alone is told, and every sentence fits the line it is kept in', () => {
    fc.assert(
      fc.property(
        anActivity,
        anActivity,
        fc.constantFrom(...Object.keys(activity.shape)),
        (before, other, field) => {
          const after: Activity = {
            ...before,
            ...Object.fromEntries(Object.entries(other).filter(([key]) => key === field)),
          }
          const sentences = describeChange('activities', before, after, nameOf)
          expect(sentences.length > 0).toBe(diffRecords(before, after).length > 0)
          expect(sentences.every(sentence => sentence.length > 0 && sentence.length <= 255)).toBe(true)
        },
      ),
    )
  })

  test('law: all sentences together fit one line of the log', () => {
    fc.assert(
      fc.property(anActivity, anActivity, (before, after) => {
        expect(inOneLine(describeChange('activities', before, after, nameOf)).length).toBeLessThanOrEqual(255)
      }),
    )
  })

  test('that a round has given a seat is told by the row of the seat, not by that of the round', () => {
    const round = unwrittenRound('Grund våren 2027', 'basic')
    const seated = { ...round, granted: [{ seatId: '7', until: null }] }
    expect(describeChange('rounds', round, seated, nameOf)).toEqual([])
    expect(describeChange('rounds', round, { ...seated, venue: 'Varberg' }, nameOf)).toEqual([
      'Satte kursgård till Varberg',
    ])
  })

  test('a choice is told with its words', () => {
    expect(say({ status: 'ongoing' })).toEqual(['Ändrade status från Beslutad till Pågår'])
  })

  test('another responsible group is told by name, also when a row is gone', () => {
    expect(say({ groupId: '8' })).toEqual([
      'Bytte ansvarig grupp från Chefssamverkan till Projektgrupp livsmedel',
    ])
    expect(say({ groupId: '55' })).toEqual(['Bytte ansvarig grupp från Chefssamverkan till rad 55'])
    expect(say({ groupId: null })).toEqual(['Tog bort ansvarig grupp (var Chefssamverkan)'])
  })

  test('days are set, moved and taken away', () => {
    expect(say({ endsOn: '2026-06-30' })).toEqual(['Satte slutdag till 30 juni 2026'])
    expect(say({ startsOn: '2026-04-01' })).toEqual(['Ändrade startdag från 1 mars 2026 till 1 april 2026'])
    expect(say({ startsOn: null })).toEqual(['Tog bort startdag (var 1 mars 2026)'])
  })

  test('the hours, Teams and the list of a meeting are told as they are spoken of', () => {
    const meeting = unwrittenMeeting('managers', '2027-03-10')
    const hours = { startTime: '09:30', endTime: '12:00', answerBy: '2027-02-12' }
    const told = describeChange('meetings', meeting, { ...meeting, ...hours }, nameOf)
    expect(told.toSorted()).toEqual([
      'Satte början till kl. 9.30',
      'Satte sista dagen att svara till 12 februari 2027',
      'Satte slutet till kl. 12.00',
    ])
    const turned = { online: !meeting.online, hidesInvited: !meeting.hidesInvited }
    const there = describeChange('meetings', meeting, { ...meeting, ...turned }, nameOf)
    const back = describeChange('meetings', { ...meeting, ...turned }, meeting, nameOf)
    expect([...there, ...back].toSorted()).toEqual([
      'Dolde deltagarlistan',
      'Gjorde deltagarlistan synlig',
      'Gjorde mötet till ett Teamsmöte',
      'Tog bort Teams från mötet',
    ])
  })

  test('a long text is named and never repeated', () => {
    expect(say({ description: 'Helt ny text om saken.' })).toEqual(['Ändrade beskrivningen'])
    expect(say({ description: '' })).toEqual(['Tömde beskrivningen'])
  })

  test('points of Det önskade läget are added and taken away', () => {
    expect(say({ desiredStates: ['dol3', 'dol1'] })).toEqual([
      'Lade till i Det önskade läget: Myndighet vi själva vill möta',
    ])
    expect(say({ desiredStates: [] })).toEqual(['Tog bort ur Det önskade läget: Gemensam praxis'])
  })

  test('a light set again without change is a confirmation; its day goes without saying otherwise', () => {
    const green: Partial<Activity> = { light: 'green', lightComment: 'Bra.', lightOn: '2026-03-10' }
    expect(say({ lightOn: '2026-04-10' }, green)).toEqual(['Bekräftade läget'])
    expect(say({ light: 'red', lightOn: '2026-04-10' }, green)).toEqual([
      'Ändrade läget från Grönt till Rött',
    ])
    expect(say({ lightOn: null }, green)).toEqual(['Tog bort dagen då läget sattes (var 10 mars 2026)'])
  })

  test('created and removed rows are told by their own name', () => {
    expect(describeChange('activities', null, base, nameOf)).toEqual([
      'Skapade aktiviteten Tillsyn av små avlopp',
    ])
    expect(describeChange('activities', base, null, nameOf)).toEqual([
      'Tog bort aktiviteten Tillsyn av små avlopp',
    ])
  })

  test('a seat that became vacant is told with its office', () => {
    const group: Group = {
      name: 'Chefssamverkan',
      kind: 'managerCollaboration',
      purpose: '',
      seats: [{ office: 'Skara kommun', person: 'Mira Testlund' }],
      mandateEnds: null,
      active: true,
    }
    const vacated: Group = { ...group, seats: [{ office: 'Skara kommun', person: null }] }
    expect(describeChange('groups', group, vacated, nameOf)).toEqual([
      'Lade till i platserna: Skara kommun: vakant',
      'Tog bort ur platserna: Skara kommun: Mira Testlund',
    ])
  })

  test('two versions side by side show only what differs, and nothing of what storage adds', () => {
    const stored = { ...base, id: '4', etag: 'a', modifiedAt: 'x', modifiedBy: 'y' }
    expect(diffRecords(stored, { ...stored, etag: 'b', modifiedAt: 'z', status: 'done' })).toEqual([
      { field: 'status', before: 'decided', after: 'done' },
    ])
  })

  test('what has no room in the line is counted', () => {
    const line = inOneLine(['a'.repeat(200), 'b'.repeat(100), 'c'])
    expect(line).toBe(`${'a'.repeat(200)} och 2 till`)
  })
})
