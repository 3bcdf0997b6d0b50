import { agreementAt, agreementVersions } from './agreement-versions.ts'
import { addDays, earlierDay, firstDayOfYear, lastDayOfYear, laterDay, yearOf } from './days.ts'
import { peopleOf } from './invitees.ts'
import { misreadNoticeDays, noticeDaysOf } from './notice-days.ts'
import type { Lists } from './records.ts'
import { schoolBreaksOf } from './usual-avoided.ts'
import type { County } from './vocabulary.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'
import { attendeesOf, isKnown, type YearSchedule } from './year-people.ts'
import {
  type AskedEvent,
  type AskedSeries,
  type AskedYear,
  type Audience,
  audiences,
} from './year-proposal.ts'
import { hostIn, standingOf } from './year-standing.ts'
import {
  type EventWish,
  type SeriesWish,
  usualPrices,
  usualSchoolBreaks,
  type YearWishes,
} from './year-wishes.ts'
import type { YearWords } from './year-words.sv.ts'

/** The audiences that a year is planned for, in their order. */
export function audiencesIn({ series }: AskedYear): Audience[] {
  const named = new Set(series.flatMap(({ required, optional }) => [...required, ...optional]))
  return audiences.filter(audience => named.has(audience))
}

/** Offices that are there when the year begins; as many as the agreement counts while the list has none. */
function officesIn(year: number, { offices, agreements }: Lists): Readonly<Record<County, number>> {
  const first = firstDayOfYear(year)
  const there = offices.records.filter(
    one => one.validFrom <= first && (one.validTo === null || one.validTo >= first),
  )
  const count = (county: County) => there.filter(one => one.county === county).length
  if (there.length > 0) return { VG: count('VG'), H: count('H') }
  const agreement = agreementAt(agreements.records, first) ?? agreementAt(agreementVersions, first)
  return { VG: agreement?.officesMVG ?? 0, H: agreement?.officesMH ?? 0 }
}

/** Days of a row in the year, first and last included. */
function daysIn(year: number, { from, to }: { from: string; to: string }): string[] {
  const days: string[] = []
  const last = earlierDay(to, lastDayOfYear(year))
  for (let day = laterDay(from, firstDayOfYear(year)); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * The days of boards, and other days to avoid. One that is an office's speaks against a meeting as its board does;
 * one that is nobody's alone, a conference or an election, is closed.
 */
function avoidedIn(
  year: number,
  { avoidedDays }: Lists,
): Pick<YearWishes, 'boardDays'> & { closedDays: string[] } {
  const rows = avoidedDays.records.filter(({ kind }) => kind === 'board' || kind === 'other')
  const isClosed = (row: (typeof rows)[number]) => row.kind === 'other' && row.officeId === null
  return {
    boardDays: rows
      .filter(row => !isClosed(row))
      .flatMap(row => daysIn(year, row).map(day => ({ office: row.officeId ?? '', day }))),
    closedDays: rows.filter(isClosed).flatMap(row => daysIn(year, row)),
  }
}

/** Who has hosted a chefsmöte when, until the end of the year. */
function hostedUntil(year: number, { meetings }: Lists): YearWishes['hosted'] {
  return meetings.records.flatMap(({ kind, state, host, startsOn }) => {
    const part = hostIn(host)
    const counts = kind === 'managers' && state !== 'cancelled' && part !== '' && yearOf(startsOn) <= year
    return counts ? [{ host: part, day: startsOn }] : []
  })
}

/** Those who run all the meetings and can be at one at a time; nobody is counted of them. */
const leaders = 'leaders'

/**
 * An event as the planner takes it. What stands in the list stands as its row says now; with the own meeting of a side
 * in the forenoon, the event takes the whole day.
 */
function eventWish(event: AskedEvent, lists: Lists): EventWish {
  const { key, title, window, halfDays, pinned, meetingId, beside } = event
  const meeting = lists.meetings.records.find(({ id }) => id === meetingId)
  if (meeting !== undefined) return { key, title, window, ...standingOf(meeting), stands: true }
  if (beside === null) return { key, title, window, halfDays, pinned }
  return { key, title, window, halfDays: 2, pinned: pinned && { ...pinned, half: 'morning' } }
}

/** A course is held by others; all other meetings need the project leaders, and so does what stands already. */
function seriesWish(series: AskedSeries, lists: Lists): SeriesWish {
  const { events, spacings, hosts, required, optional, fromEachPart } = series
  const isLed = events.some(({ kind, meetingId }) => kind !== 'other' || meetingId !== null)
  return {
    events: events.map(event => eventWish(event, lists)),
    spacings,
    hosts,
    required,
    optional: [...optional, ...(isLed ? [leaders] : [])],
    fromEachPart,
  }
}

/** Everything that the planner reckons with: what is asked, who is to come, and what is known of days and people. */
export function yearWishesOf(asked: AskedYear, lists: Lists, schedule: YearSchedule | null): YearWishes {
  const { year, notBefore, series, orders } = asked
  const entered = schoolBreaksOf(lists.avoidedDays.records, year)
  return {
    year,
    notBefore,
    series: series.map(one => seriesWish(one, lists)),
    orders,
    attendees: attendeesOf(audiencesIn(asked), year, lists, schedule),
    offices: officesIn(year, lists),
    schoolBreaks: entered.length > 0 ? entered : usualSchoolBreaks(year),
    ...avoidedIn(year, lists),
    hosted: hostedUntil(year, lists),
    prices: usualPrices,
  }
}

/** How a year's closed days are told: each row with its days. */
function sayClosed(year: number, { avoidedDays }: Lists, words: Words): string[] {
  return avoidedDays.records.flatMap(row => {
    const isClosed = row.kind === 'other' && row.officeId === null && daysIn(year, row).length > 0
    if (!isClosed) return []
    const last = row.to === row.from ? '' : ` – ${sayDay(row.to, words.locale)}`
    return [`${sayDay(row.from, words.locale)}${last} (${row.title})`]
  })
}

const readFor = ['people', 'offices', 'meetings', 'availability', 'avoidedDays'] as const

/** What the reader of a proposal should know of what it rests on: sentences, the most telling first. */
export function notesOn(
  asked: AskedYear,
  wishes: YearWishes,
  lists: Lists,
  { words, say: { notes, audiences: named } }: { words: Words; say: YearWords },
): string[] {
  const all = wishes.attendees.length
  const unknown = wishes.attendees.filter(one => !isKnown(one)).length
  const empty = audiencesIn(asked).filter(audience => peopleOf(audience, lists).length === 0)
  const closed = sayClosed(asked.year, lists, words)
  const misread = misreadNoticeDays(lists.settings.records)
  const supposed = schoolBreaksOf(lists.avoidedDays.records, asked.year).length === 0
  return [
    ...(all === 0 ? [] : [unknown > 0 ? notes.unknown(unknown, all) : notes.allKnown(all)]),
    ...empty.map(audience => notes.nobody(named[audience])),
    ...(supposed ? [notes.supposedBreaks] : []),
    ...(closed.length > 0 ? [notes.closed(closed.join(', '))] : []),
    ...(misread === null ? [] : [notes.notice(misread, noticeDaysOf(lists.settings.records))]),
    ...readFor.flatMap(noun => {
      const { length } = lists[noun].unreadable
      return length > 0 ? [notes.unreadable(length, words.nouns[noun].list)] : []
    }),
  ]
}
