import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEntry, writeCalendar } from '../../src/server/write-calendar.ts'

/** The standard has an own property as text (RFC 5545, 3.8.8.2), and so do calendars; ical.js leaves it unread. */
Object.assign(ICAL.design.icalendar.property, { 'x-wr-calname': { defaultType: 'text' } })

/** What ical.js, which has nothing in common with what wrote the file, finds in it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const textOf = (component: ICAL.Component, name: string) => {
    const value = component.getFirstPropertyValue(name)
    return value === null ? '' : String(value)
  }
  const time = (event: ICAL.Component, name: string) => {
    const value = event.getFirstPropertyValue(name)
    if (value === null) return null
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`)
    if (value.isDate) return value.toString()
    if (value.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${name} is not in UTC`)
    return new Date(value.toUnixTime() * 1000).toISOString()
  }
  return {
    calendar: (name: string) => textOf(calendar, name),
    events: calendar.getAllSubcomponents('vevent').map(event => ({
      uid: textOf(event, 'uid'),
      title: textOf(event, 'summary'),
      description: textOf(event, 'description'),
      place: textOf(event, 'location'),
      link: textOf(event, 'url'),
      start: time(event, 'dtstart'),
      end: time(event, 'dtend'),
      written: time(event, 'dtstamp'),
      changed: time(event, 'last-modified'),
      status: textOf(event, 'status'),
      shownAs: textOf(event, 'transp'),
      sequence: Number(textOf(event, 'sequence')),
    })),
  }
}

const now = Date.parse('2027-01-11T07:30:00Z')
const entryOf = (parts: Partial<CalendarEntry>): CalendarEntry => ({
  uid: 'moten-17@samverkan.example',
  title: 'Chefsmöte',
  description: '',
  place: '',
  link: '',
  time: { kind: 'days', from: '2027-03-10', to: '2027-03-11' },
  takesTime: true,
  isCancelled: false,
  sequence: 0,
  changedAt: '2027-01-04T12:00:00Z',
  ...parts,
})
const readOne = (parts: Partial<CalendarEntry>) => {
  const [event] = read(writeCalendar('Året', [entryOf(parts)], now)).events
  if (event === undefined) throw new Error('no entry')
  return event
}

/** Dates as they are counted without our own arithmetic. */
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const aText = fc.oneof(
  fc.string({ unit: 'grapheme' }).map(text => text.replace(/[\u0085\u2028\u2029]/g, '\n')),
  fc.string({
    unit: fc.constantFrom(...'aåäöÅÄÖé ,;:\\n"\n\t=^', '\\n', '🙂', '👩‍🌾', 'BEGIN:VEVENT\n', 'e\u0301'),
    maxLength: 200,
  }),
)
const aMoment = fc
  .oneof(
    fc.date({ min: new Date('2014-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    // The hours about the two nights when Sweden turns its clocks.
    fc
      .tuple(
        fc.constantFrom('2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'),
        fc.integer({ min: -180, max: 180 }),
      )
      .map(([turn, minutes]) => new Date(Date.parse(turn) + minutes * 60_000)),
  )
  .map(date => `${date.toISOString().slice(0, 19)}Z`)
const aDay = aMoment.map(moment => moment.slice(0, 10))
const aTime: fc.Arbitrary<CalendarEntry['time']> = fc.oneof(
  fc
    .tuple(aDay, fc.nat({ max: 400 }))
    .map(([from, days]) => ({ kind: 'days' as const, from, to: dayAfter(from, days) })),
  fc.tuple(aMoment, fc.integer({ min: 1, max: 400_000 })).map(([start, seconds]) => ({
    kind: 'moments' as const,
    start,
    end: new Date(Date.parse(start) + seconds * 1000).toISOString(),
  })),
)
const anEntry: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.uuid(),
  title: aText,
  description: aText,
  place: aText,
  link: fc.oneof(fc.constant(''), fc.webUrl({ withQueryParameters: true, withFragments: true })),
  time: aTime,
  takesTime: fc.boolean(),
  isCancelled: fc.boolean(),
  sequence: fc.nat({ max: 1000 }),
  changedAt: aMoment,
})
const someEntries = fc.uniqueArray(anEntry, { selector: entry => entry.uid, maxLength: 5 })

const sameInstant = (moment: string) => new Date(moment).toISOString()

/** As a browser has it, with the marks encoded that calendars differ on. */
const sameAddress = (link: string) =>
  link && new URL(link).href.replace(/[,;\\]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

const expectedOf = (entry: CalendarEntry) => ({
  uid: entry.uid,
  title: entry.title,
  description: entry.description,
  place: entry.place,
  link: sameAddress(entry.link),
  start: entry.time.kind === 'days' ? entry.time.from : sameInstant(entry.time.start),
  end: entry.time.kind === 'days' ? dayAfter(entry.time.to, 1) : sameInstant(entry.time.end),
  written: sameInstant('2027-01-11T07:30:00Z'),
  changed: sameInstant(entry.changedAt),
  status: entry.isCancelled ? 'CANCELLED' : 'CONFIRMED',
  shownAs: entry.takesTime && !entry.isCancelled ? 'OPAQUE' : 'TRANSPARENT',
  sequence: entry.isCancelled ? entry.sequence + 1 : entry.sequence,
})

describe('a calendar that is read by another program', () => {
  test('holds what was written, whatever the words, the place and the time', () => {
    fc.assert(
      fc.property(aText, someEntries, (name, entries) => {
        const found = read(writeCalendar(name, entries, now))
        expect(found.events).toEqual(entries.map(expectedOf))
        expect(found.calendar('x-wr-calname')).toBe(name.replaceAll('\n', ' '))
      }),
      { numRuns: 300 },
    )
  })

  test('has lines of at most 75 octets that each end as the standard says, and breaks no letter in two', () => {
    fc.assert(
      fc.property(aText, someEntries, (name, entries) => {
        const bytes = Buffer.from(writeCalendar(name, entries, now))
        const lines = bytes.toString('latin1').split('\r\n')
        expect(lines.pop()).toBe('')
        const whole = new TextDecoder('utf-8', { fatal: true })
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/)
          expect(line.length).toBeLessThanOrEqual(75)
          expect(() => whole.decode(Buffer.from(line, 'latin1'))).not.toThrow()
        }
      }),
    )
  })

  test('knows only moments in UTC and whole days, and no time zone', () => {
    fc.assert(
      fc.property(aTime, time => {
        const text = writeCalendar('Året', [entryOf({ time })], now)
        const times = text.match(/^(?:DT|LAST-MODIFIED).*$/gm) ?? []
        expect(times).toHaveLength(4)
        for (const line of times) expect(line).toMatch(/^[A-Z-]+(;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z)\r?$/)
        expect(text).not.toMatch(/TZID|TIMEZONE/)
      }),
    )
  })

  test('is the same whichever time zone the server stands in', () => {
    const entries = fc.sample(anEntry, { numRuns: 100, seed: 4 })
    const program = `
      import { writeCalendar } from './src/server/write-calendar.ts'
      const { default: entries } = await import('data:application/json,' + process.env.ENTRIES, { with: { type: 'json' } })
      process.stdout.write(writeCalendar('Året', entries, ${now}))
      process.stderr.write(String(new Date(${now}).getTimezoneOffset()))`
    const inZone = (zone: string) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { TZ: zone, ENTRIES: encodeURIComponent(JSON.stringify(entries)) },
        encoding: 'utf8',
      })
      return { stdout, offset: stderr }
    }
    const zones = [
      ['UTC', '0'],
      ['Europe/Stockholm', '-60'],
      ['Pacific/Kiritimati', '-840'],
      ['America/St_Johns', '210'],
    ] as const
    const here = writeCalendar('Året', entries, now)
    for (const [zone, offset] of zones) expect(inZone(zone)).toEqual({ stdout: here, offset })
  })
})

describe('a calendar', () => {
  test('says whose it is, that it asks for no answer, and when to fetch it again', () => {
    const { calendar, events } = read(writeCalendar('Miljösamverkan, året 2027; möten', [], now))
    expect(events).toEqual([])
    expect(calendar('version')).toBe('2.0')
    expect(calendar('prodid')).toBe('-//Samverkan//Calendar//SV')
    expect(calendar('method')).toBe('PUBLISH')
    expect(calendar('x-wr-calname')).toBe('Miljösamverkan, året 2027; möten')
    expect(calendar('refresh-interval')).toBe('PT1H')
  })

  test('has no entry that somebody wrote into its name or into an entry', () => {
    const trick = 'Året\r\nEND:VEVENT\rBEGIN:VEVENT\nUID:annan'
    const text = writeCalendar(trick, [entryOf({ uid: trick, title: trick, place: trick })], now)
    expect(read(text).events).toHaveLength(1)
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  })

  test('leaves out what no reader can hold, and keeps every sort of line break as one', () => {
    const { title, description } = readOne({
      title: 'Möte\u0000 \u0007i\u007f Borås\ud83d',
      description: 'Ett\r\ntvå\rtre\u2028fyra\u0085fem\u000bsex',
    })
    expect(title).toBe('Möte i Borås\ufffd')
    expect(description).toBe('Ett\ntvå\ntre\nfyra\nfem\nsex')
  })
})

describe('an entry', () => {
  test('of a chefsmöte of two days takes both, and is over when the third begins', () => {
    const chefsmote = entryOf({
      title: 'Chefsmöte våren: tillsyn, taxa; samsyn',
      place: 'Åsa, Kungsbacka',
      description: 'Dag 1: tillsyn\nDag 2: taxa',
    })
    expect(readOne(chefsmote)).toMatchObject({
      title: 'Chefsmöte våren: tillsyn, taxa; samsyn',
      place: 'Åsa, Kungsbacka',
      description: 'Dag 1: tillsyn\nDag 2: taxa',
      start: '2027-03-10',
      end: '2027-03-12',
    })
    expect(writeCalendar('Året', [chefsmote], now)).toContain(
      'DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\n',
    )
  })

  // Nine to noon in Sweden is 08–11 UTC before the clocks are turned in March and after October, 07–10 between.
  test.each([
    ['2027-03-26', '08:00', '11:00'],
    ['2027-03-29', '07:00', '10:00'],
    ['2027-10-29', '07:00', '10:00'],
    ['2027-11-01', '08:00', '11:00'],
  ])('from nine to noon on %s is so for who reads it in Sweden', (day, from, to) => {
    const { start, end } = readOne({
      time: { kind: 'moments', start: `${day}T${from}:00Z`, end: `${day}T${to}:00Z` },
    })
    const clock = (moment: string | null) =>
      new Date(moment ?? '').toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' })
    expect([clock(start), clock(end)]).toEqual([`${day} 09:00:00`, `${day} 12:00:00`])
  })

  test('that is cancelled says so, is newer than what it was, and keeps nobody busy', () => {
    const before = readOne({ sequence: 3 })
    const after = readOne({ sequence: 3, isCancelled: true })
    expect([before.status, before.shownAs]).toEqual(['CONFIRMED', 'OPAQUE'])
    expect([after.status, after.shownAs]).toEqual(['CANCELLED', 'TRANSPARENT'])
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect(after.uid).toBe(before.uid)
  })

  test('that ends before it begins stands at its beginning and not somewhere else', () => {
    expect(readOne({ time: { kind: 'days', from: '2027-03-10', to: '2027-03-08' } })).toMatchObject({
      start: '2027-03-10',
      end: '2027-03-11',
    })
    expect(
      readOne({ time: { kind: 'moments', start: '2027-03-10T08:00:00Z', end: '2027-03-10T07:00:00Z' } }),
    ).toMatchObject({ start: '2027-03-10T08:00:00.000Z', end: null })
  })

  test('leads to its page in the tab by an address that is read as it was written', () => {
    const link =
      'https://teams.microsoft.com/l/entity/1f/moten?webUrl=https%3A%2F%2Fsamverkan.example%2Fmoten%2F17&context=%7B%22subEntityId%22%3A%22moten%2F17%22%7D'
    expect(readOne({ link }).link).toBe(link)
    expect(readOne({ link: 'https://samverkan.example/moten?val=a,b;c' }).link).toBe(
      'https://samverkan.example/moten?val=a%2Cb%3Bc',
    )
  })
})
