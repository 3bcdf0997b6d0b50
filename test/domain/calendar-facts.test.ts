import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarFact,
  personFacts,
  publicFacts,
  publicKinds,
  timeOf,
  yearFacts,
} from '../../src/domain/calendar-facts.ts'
import { addDays } from '../../src/domain/days.ts'
import { meetingKinds, meetingStates } from '../../src/domain/vocabulary.ts'
import { activity, event, invitation, lists, meeting, person, plan } from '../support/collaboration.ts'

const day = '2027-05-01'
const pageOf = ({ noun, id }: { noun: string; id: string }) => `https://samverkan.example/${noun}/${id}`
const names = ['Anna Påhittad', 'Bo Exempel', 'Å Ö-Ährling']
const people = names.map((name, place) =>
  person(name, { id: String(place + 1), email: `person${place}@example.se`, title: 'Miljöchef' }),
)

const someText = fc
  .array(
    fc.constantFrom(
      'Chefsmöte',
      'hos',
      'ANNA PÅHITTAD',
      'Bo Exempel,',
      '(Å Ö-Ährling)',
      'https://teams.microsoft.com/l/meetup-join/hemligt',
      'www.hemligt.example/x',
      'person1@example.se',
      'Varberg',
      '–',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(words => words.join(' '))
const someMeeting = fc
  .record({
    kind: fc.constantFrom(...meetingKinds),
    startsOn: fc.integer({ min: -900, max: 600 }).map(n => addDays(day, n)),
    more: fc.record({
      title: someText,
      place: fc.oneof(fc.constant(''), someText),
      host: someText,
      agenda: someText,
      practical: someText,
      handOver: someText,
      startTime: fc.constantFrom('', '09:30'),
      endTime: fc.constantFrom('', '15:00'),
      state: fc.constantFrom(...meetingStates),
    }),
  })
  .map(({ kind, startsOn, more }) => meeting(kind, startsOn, more.state, { ...more, endsOn: startsOn }))

const shownText = (facts: readonly CalendarFact[]) =>
  facts.map(({ title, description, place, link }) => `${title} ${description} ${place} ${link}`).join('\n')

describe('the public calendar', () => {
  test('holds only public kinds, without names, addresses or links, whatever is written in the meetings', () => {
    fc.assert(
      fc.property(fc.array(someMeeting, { maxLength: 8 }), rows => {
        const all = lists({
          people,
          meetings: rows,
          events: [event('1', { joinUrl: 'https://teams.example/hemligt' })],
        })
        const facts = publicFacts({ lists: all, day })
        const expected = all.meetings.records.filter(
          m => publicKinds.includes(m.kind) && m.endsOn >= '2026-01-01',
        )
        expect(facts.map(({ key }) => key).toSorted()).toEqual(
          expected.map(({ id }) => `meetings-${id}`).toSorted(),
        )
        const text = shownText(facts).toLowerCase()
        for (const secret of [...names.map(name => name.toLowerCase()), '@', 'http', 'www.', 'hemligt'])
          expect(text).not.toContain(secret)
        for (const { title } of facts) expect(title).not.toBe('')
      }),
    )
  })

  test('says of a state only that the meeting is called off', () => {
    const facts = (state: 'planned' | 'held' | 'cancelled') =>
      publicFacts({ lists: lists({ meetings: [meeting('managers', '2027-06-01', state)] }), day })
    expect(facts('planned')).toEqual(facts('held'))
    expect(facts('cancelled')).toEqual(facts('held').map(fact => ({ ...fact, isCancelled: true })))
  })
})

describe('the hours of an entry', () => {
  test('are the meeting’s own, in Sweden; without any it takes whole days', () => {
    const at = (startTime: string, endTime: string, startsOn = '2027-06-01') =>
      timeOf({ ...meeting('managers', startsOn), startTime, endTime })
    expect(at('', '')).toEqual({ kind: 'days', from: '2027-06-01', to: '2027-06-01' })
    expect(at('', '12:00').kind).toBe('days')
    expect(at('09:00', '12:30')).toEqual({
      kind: 'moments',
      start: '2027-06-01T07:00:00Z',
      end: '2027-06-01T10:30:00Z',
    })
    expect(at('09:00', '')).toMatchObject({ start: '2027-06-01T07:00:00Z', end: '2027-06-01T07:00:00Z' })
    expect(at('09:00', '12:30', '2027-12-01')).toMatchObject({ start: '2027-12-01T08:00:00Z' })
  })
})

describe('a person’s own calendar', () => {
  const [anna] = lists({ people }).people.records
  if (anna === undefined) throw new Error('nobody')
  const factsOf = (some: Parameters<typeof lists>[0]) =>
    personFacts({ lists: lists({ people, ...some }), day, pageOf }, anna)

  test('holds each meeting that they are invited to once, and nobody else’s', () => {
    const someInvitation = fc.record({
      meetingId: fc.constantFrom('1', '2', '3'),
      personId: fc.constantFrom('1', '2', null),
      standing: fc.constantFrom(
        'listed' as const,
        'invited' as const,
        'withdrawn' as const,
        'stranger' as const,
      ),
    })
    const meetings = ['1', '2', '3'].map(id => meeting('managers', '2027-06-01', 'planned', { id }))
    fc.assert(
      fc.property(fc.array(someInvitation, { maxLength: 12 }), rows => {
        const invitations = rows.map(row => invitation(row.meetingId, row))
        const own = rows.filter(one => one.personId === '1' && one.standing === 'invited')
        expect(factsOf({ meetings, invitations }).map(({ key }) => key)).toEqual(
          [...new Set(own.map(({ meetingId }) => `meetings-${meetingId}`))].toSorted(),
        )
      }),
    )
  })

  test('shows no time as taken that they have declined', () => {
    const meetings = [meeting('managers', '2027-06-01', 'planned', { id: '1' })]
    const takes = (more: object) =>
      factsOf({ meetings, invitations: [invitation('1', { personId: '1', ...more })] })[0]?.takesTime
    expect([takes({}), takes({ answer: 'accepted' }), takes({ answer: 'declined' })]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('holds the activities that they answer for, by name or by title at their own office', () => {
    const own = { startsOn: '2027-02-01', endsOn: '2027-09-30', year: 2027 }
    const at = (some: object, officeId: string | null = null) =>
      personFacts(
        { lists: lists({ activities: [activity('Egen', { ...own, ...some })] }), day, pageOf },
        { ...anna, officeId },
      ).map(({ title }) => title)
    expect(at({ responsible: ' anna påhittad ' })).toEqual(['Egen'])
    expect(at({ responsible: 'Miljöchef, Borås stad', officeId: '7' }, '7')).toEqual(['Egen'])
    expect(at({ responsible: 'Miljöchef, Borås stad', officeId: '8' }, '7')).toEqual([])
    expect(at({ responsible: 'Miljöchef, Borås stad', officeId: '7' })).toEqual([])
    expect(at({ responsible: '' })).toEqual([])
  })
})

describe('the whole year', () => {
  test('has every meeting, activity and step of the plan once, from the beginning of last year', () => {
    const all = lists({
      meetings: [meeting('managers', '2027-06-01', 'cancelled'), meeting('other', '2025-12-31', 'held')],
      activities: [activity('Ett år', { startsOn: '2027-01-01', endsOn: '2027-12-31', year: 2027 })],
      plans: [plan({ year: 2027, updatedOn: '2027-03-01', decidedOn: '2027-05-12' })],
    })
    expect(yearFacts({ lists: all, day, pageOf }).map(({ key, isCancelled }) => [key, isCancelled])).toEqual([
      ['meetings-1', true],
      ['activities-1', false],
      ['plans-1-planUpdated', false],
      ['plans-1-planDecided', false],
    ])
  })
})
