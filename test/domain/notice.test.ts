import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum } from '../../src/domain/checksum.ts'
import { addDays, compareDays } from '../../src/domain/days.ts'
import { isBackwards, sameSpan, spanOf, takesWholeDays, timesOf } from '../../src/domain/event-span.ts'
import type { Event } from '../../src/domain/events.ts'
import type { Invitation } from '../../src/domain/invitations.ts'
import type { Meeting } from '../../src/domain/meetings.ts'
import { noticeCautions } from '../../src/domain/notice-cautions.ts'
import { noticeStateOf, untoldOf } from '../../src/domain/notice-state.ts'
import { noticeText } from '../../src/domain/notice-text.ts'
import type { Person } from '../../src/domain/people.ts'
import { sayWhen } from '../../src/domain/say-when.ts'
import {
  differingFields,
  readToldKey,
  toldFields,
  toldWordsOf,
  writeToldKey,
} from '../../src/domain/told-words.ts'
import { unwrittenEvent } from '../../src/domain/unwritten-event.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { usualInvited } from '../../src/domain/usual-invited.ts'
import { meetingKinds } from '../../src/domain/vocabulary.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { group, lists } from '../support/collaboration.ts'

const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  ...unwrittenMeeting('managers', '2027-03-10'),
  title: 'Chefsmöte',
  ...more,
})
const clock = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => [hour, minute].map(part => String(part).padStart(2, '0')).join(':'))
const day = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2024-01-01', days))
/** The hour that is left out in March shows as the one after it. */
const isLeftOut = (on: string, at: string) =>
  at.startsWith('02:') && /-03-(2[5-9]|3[01])$/.test(on) && new Date(`${on}T00:00:00Z`).getUTCDay() === 0
const links = { page: 'https://a.example/?to=/moten/1', file: 'https://a.example/mote/x.ics' }

describe('when a meeting is', () => {
  it('comes back as the same days and hours in Sweden, over every change of clocks', () => {
    fc.assert(
      fc.property(day, clock, day, clock, (startsOn, startTime, endsOn, endTime) => {
        fc.pre(!isLeftOut(startsOn, startTime) && !isLeftOut(endsOn, endTime))
        const times = { startsOn, startTime, endsOn, endTime }
        expect(timesOf(spanOf(times))).toEqual(times)
      }),
    )
  })

  it('is an hour shorter or longer on the nights when clocks change', () => {
    const night = (startsOn: string) =>
      spanOf({ startsOn, endsOn: addDays(startsOn, 1), startTime: '12:00', endTime: '12:00' })
    const hours = ({ start, end }: { start: string; end: string }) =>
      (Date.parse(end) - Date.parse(start)) / 3_600_000
    expect(['2027-03-27', '2027-10-30', '2027-06-01'].map(one => hours(night(one)))).toEqual([23, 25, 24])
  })

  it('is never backwards when it ends on a later day, and is when it ends as it starts', () => {
    fc.assert(
      fc.property(day, clock, day, clock, (startsOn, startTime, endsOn, endTime) => {
        const span = spanOf({ startsOn, startTime, endsOn, endTime })
        if (compareDays(endsOn, startsOn) > 0) expect(isBackwards(span)).toBe(false)
        if (compareDays(endsOn, startsOn) < 0) expect(isBackwards(span)).toBe(true)
        expect(isBackwards({ start: span.start, end: span.start })).toBe(true)
      }),
    )
  })

  it('is said as whole days where no hours are decided, in both languages', () => {
    const one = meeting()
    const two = meeting({ endsOn: '2027-03-11' })
    expect(takesWholeDays(one)).toBe(true)
    expect(sayWhen(one, sv)).toBe('onsdag 10 mars 2027 (vecka 10), hela dagen')
    expect(sayWhen(two, sv)).toBe(
      'onsdag 10 mars 2027 till torsdag 11 mars 2027 (börjar vecka 10), hela dagar',
    )
    expect(sayWhen(one, en)).toBe('Wednesday 10 March 2027 (week 10), the whole day')
    expect(sayWhen({ ...two, startTime: '10:00', endTime: '15:30' }, sv)).toBe(
      'onsdag 10 mars 2027 kl. 10.00 till torsdag 11 mars 2027 kl. 15.30 (börjar vecka 10)',
    )
  })
})

describe('what a notice says', () => {
  const anything = fc.record({
    title: fc.string({ minLength: 1 }),
    place: fc.string(),
    host: fc.string(),
    agenda: fc.string(),
    practical: fc.string(),
    online: fc.boolean(),
  })

  it('holds no element that somebody wrote into the row, only the few that Outlook leaves alone', () => {
    const markup = fc.constantFrom('<script>x</script>', '<img src=x onerror=y>', '"><b>', '</p>', '&lt;')
    fc.assert(
      fc.property(anything, markup, (more, bad) => {
        const { html } = noticeText(
          meeting({ ...more, place: bad, agenda: `${more.agenda}\n${bad}`, practical: bad }),
          links,
          sv,
        )
        const elements = [...html.matchAll(/<\/?([a-z]*)[^>]*>/g)].map(([, name]) => name)
        const kept = ['p', 'b', 'br', 'ol', 'li', 'a']
        expect(elements.filter(name => name === undefined || !kept.includes(name))).toEqual([])
        expect(html).not.toMatch(/<(script|img)|onerror=y>/)
      }),
    )
  })

  it('is the same in words as HTML and as plain text', () => {
    const { html, text } = noticeText(
      meeting({ place: 'Borås', host: 'Skaraborg', agenda: 'En\nTvå', practical: 'Mat & dryck' }),
      links,
      sv,
    )
    for (const line of [
      'Borås',
      'Skaraborg',
      'En',
      'Två',
      'Kan du inte? Skicka en ersättare: skriv namnet när du svarar.',
    ])
      for (const form of [html, text]) expect(form).toContain(line)
    expect(html).toContain('Mat &amp; dryck')
    expect(text).toContain('Mat & dryck')
    for (const address of Object.values(links)) expect(text).toContain(address)
  })

  it('says where by what there is: a place, Teams, both, or neither yet', () => {
    const where = (place: string, online: boolean) =>
      /Var:\n(.*)/.exec(noticeText(meeting({ place, online }), links, sv).text)?.[1]
    expect(where('Borås', false)).toBe('Borås')
    expect(where('', true)).toMatch(/^I Teams/)
    expect(where('Borås', true)).toMatch(/^Borås\. Du kan också vara med i Teams/)
    expect(where('', false)).toBe('Platsen meddelas senare.')
  })

  it('says first what is new to those who have been told before, and nothing of it otherwise', () => {
    const before = { span: spanOf(meeting()), words: toldWordsOf(meeting()) }
    const firstLine = (more: Partial<Meeting>) =>
      noticeText(meeting(more), links, sv, before).text.split('\n')[0] ?? ''
    expect(noticeText(meeting(), links, sv, before)).toEqual(noticeText(meeting(), links, sv))
    expect(firstLine({ agenda: 'En helt ny' })).toBe('När:')
    const { startsOn, endsOn, startTime, endTime } = meeting()
    const other = { startsOn: addDays(startsOn, 1), endsOn: addDays(endsOn, 1), startTime, endTime }
    expect(firstLine({ ...other, place: 'Annanstans' })).toBe(
      `Ny tid. Tidigare: ${sayWhen(meeting(), sv)}. Ny plats. Svara igen med knapparna i kallelsen.`,
    )
    expect(firstLine({ place: 'Annanstans' })).toBe('Ny plats.')
  })

  it('asks for no answer when the meeting is called off', () => {
    const { text } = noticeText(meeting({ state: 'cancelled' }), links, sv)
    expect(text).not.toMatch(/Svara/)
    expect(noticeText(meeting(), links, sv).text).toMatch(/Svara/)
  })
})

describe('what has been told', () => {
  it('differs in exactly the fields that were changed', () => {
    const changed: Partial<Meeting> = {
      title: 'Annat',
      place: 'Annan',
      host: 'Annan',
      agenda: 'Annan',
      practical: 'Annat',
      answerBy: '2027-02-02',
      online: true,
      hidesInvited: false,
    }
    fc.assert(
      fc.property(fc.subarray([...toldFields]), fields => {
        const after = { ...meeting(), ...Object.fromEntries(fields.map(field => [field, changed[field]])) }
        expect(differingFields(toldWordsOf(meeting()), toldWordsOf(after))).toEqual(fields)
      }),
    )
  })

  it('is not changed by what is not in the notice, nor by how SharePoint writes a line break', () => {
    const one = meeting({ agenda: 'En\nTvå' })
    const other = meeting({ agenda: 'En\r\nTvå', handOver: 'Tips', estimateOre: 5, prepared: ['room'] })
    expect(toldWordsOf(one)).toBe(toldWordsOf(other))
    expect(toldWordsOf(one).length).toBeLessThan(255)
  })

  it('is read back from the key on the event as it was written; no other text is such a key', () => {
    fc.assert(
      fc.property(fc.nat(999_999), day, (told, on) => {
        const words = toldWordsOf(meeting())
        const key = { told, words, span: spanOf(meeting({ startsOn: on, endsOn: on })) }
        expect(readToldKey(writeToldKey(key))).toEqual(key)
      }),
    )
    for (const text of [null, '', 'k1', '1 x', '1 x 2027-01-01/2027-01-02'])
      expect(readToldKey(text)).toBeNull()
  })

  it('has checksums that differ where texts do', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 })
    fc.assert(fc.property(texts, all => new Set(all.map(checksum)).size === all.length))
  })

  const event = (more: Partial<Event> = {}): Event => ({
    ...unwrittenEvent('meeting', 'Chefsmöte', { round: 1, transactionId: '' }),
    meetingId: '1',
    transactionId: 't',
    eventId: 'e',
    uid: 'u',
    state: 'standing',
    toldStart: spanOf(meeting()).start,
    toldEnd: spanOf(meeting()).end,
    toldWords: toldWordsOf(meeting()),
    sentOn: '2027-01-01',
    ...more,
  })

  it('and what the row says are one of six states', () => {
    const state = (one: Meeting, of: Event | null, standing: Invitation['standing'] = 'invited') =>
      noticeStateOf(one, of, [{ standing }], sv)
    expect(state(meeting(), null)).toBe('unsent')
    expect(state(meeting({ state: 'cancelled' }), null)).toBe('cancelled')
    expect(state(meeting(), event())).toBe('told')
    for (const left of ['listed', 'leaving'] as const)
      expect(state(meeting(), event(), left)).toBe('unfinished')
    expect(state(meeting({ place: 'Borås' }), event())).toBe('untold')
    expect(state(meeting({ state: 'cancelled' }), event())).toBe('untold')
    expect(state(meeting(), event({ state: 'sending' }))).toBe('unfinished')
    expect(state(meeting(), event({ state: 'cancelling' }))).toBe('unfinished')
    expect(state(meeting({ state: 'cancelled' }), event({ state: 'cancelled' }))).toBe('cancelled')
    expect(state(meeting(), event({ state: 'cancelled' }))).toBe('unsent')
    expect(state(meeting(), event({ state: 'gone' }))).toBe('gone')
  })

  it('in time is asked for before the first sending, and again when it was called off and planned anew', () => {
    const said = (of: Event | null) =>
      noticeCautions(meeting(), of, { now: Date.parse('2027-03-08T11:00:00Z'), settings: [] }, sv).some(
        caution => caution.includes('2 dagar till mötet'),
      )
    expect([null, event({ state: 'cancelled' }), event()].map(said)).toEqual([true, true, false])
  })

  it('is compared as instants, whatever letters they are written in', () => {
    const { start, end } = spanOf(meeting())
    const written = (one: string) => one.replace('Z', '.000Z')
    expect(sameSpan({ start, end }, { start: written(start), end: written(end) })).toBe(true)
    expect(untoldOf(meeting(), event({ toldStart: written(start), toldEnd: written(end) }), sv)).toEqual([])
  })
})

describe('those who usually are invited', () => {
  const person = (name: string, roles: Person['roles'], more: Partial<Person> = {}): Person => ({
    name,
    email: `${name.toLowerCase()}@kommun.example`,
    objectId: null,
    officeId: null,
    roles,
    party: null,
    title: '',
    active: true,
    ...more,
  })
  const all = lists({
    people: [
      person('Chef', ['manager']),
      person('Annan', ['manager'], { email: 'CHEF@Kommun.example' }),
      person('Utan', ['manager'], { email: '' }),
      person('Borta', ['manager'], { active: false }),
      person('Siv', ['steeringMember'], { party: 'MVG' }),
      person('Hanna', ['steeringMember'], { party: 'MH' }),
      person('Vera', ['projectLeader', 'steeringMember'], { party: 'MVG' }),
      person('Hugo', ['projectLeader'], { party: 'MH' }),
      person('Per', ['contactPerson']),
    ],
    groups: [group('Beredning', { kind: 'preparation', seats: [{ office: 'X', person: 'Per' }] })],
  })
  const who = (kind: Meeting['kind']) =>
    usualInvited({ kind }, all).map(({ name, required }) => `${name}${required ? '' : '?'}`)

  it('are the members of its circle, and its project leaders if they can; each address once', () => {
    expect(who('managers')).toEqual(['Chef', 'Utan', 'Vera?', 'Hugo?'])
    expect(who('jointSteering')).toEqual(['Siv', 'Hanna', 'Vera', 'Hugo?'])
    expect(who('steeringMVG')).toEqual(['Siv', 'Vera'])
    expect(who('steeringMH')).toEqual(['Hanna', 'Hugo?'])
    expect(who('preparation')).toEqual(['Per', 'Vera?', 'Hugo?'])
    for (const kind of meetingKinds)
      if (kind === 'exampleDays' || kind === 'other') expect(who(kind)).toEqual([])
  })
})
