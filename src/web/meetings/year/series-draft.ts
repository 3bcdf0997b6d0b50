import { z } from 'zod'
import { daysBetween, yearOf } from '../../../domain/days.ts'
import { named } from '../../../domain/primitives.ts'
import { type AskedSeries, askedEvent, askedSeries } from '../../../domain/year-proposal.ts'
import { widestGap } from './asked-year.ts'

const draftEvent = askedEvent.extend({
  title: z.string(),
  window: z.object({ from: z.string(), to: z.string() }),
})
const draftSpacing = z.object({
  leastWeeks: z.number().nullable(),
  bestWeeks: z.number().nullable(),
  weekPrice: z.number(),
})
/** A series that is being written: days and numbers may be missing, and all its events may be taken away. */
export const seriesDraft = askedSeries.extend({
  events: z.array(draftEvent),
  spacings: z.array(draftSpacing),
})
export type SeriesDraft = z.infer<typeof seriesDraft>
export type DraftEvent = SeriesDraft['events'][number]

export type DraftFault =
  | { part: 'title' | 'from' | 'to' | 'window'; event: number; why: EventFault }
  | { part: 'weeks'; spacing: number; why: 'noWeeks' | 'bestBelowLeast' }
type EventFault = 'noTitle' | 'longTitle' | 'noDay' | 'otherYear' | 'backwards' | 'tooShort'

const wholeDay = z.iso.date()

function faultsOfEvent({ title, window, halfDays }: DraftEvent, event: number, year: number): DraftFault[] {
  const faults: DraftFault[] = []
  if (title.trim() === '') faults.push({ part: 'title', event, why: 'noTitle' })
  else if (!named.safeParse(title).success) faults.push({ part: 'title', event, why: 'longTitle' })
  for (const part of ['from', 'to'] as const) {
    if (!wholeDay.safeParse(window[part]).success) faults.push({ part, event, why: 'noDay' })
    else if (yearOf(window[part]) !== year) faults.push({ part, event, why: 'otherYear' })
  }
  if (faults.some(({ part }) => part === 'from' || part === 'to')) return faults
  const days = daysBetween(window.from, window.to) + 1
  if (days < 1) faults.push({ part: 'window', event, why: 'backwards' })
  else if (days * 2 < halfDays) faults.push({ part: 'window', event, why: 'tooShort' })
  return faults
}

const isWeeks = (weeks: number | null): weeks is number =>
  weeks !== null && Number.isInteger(weeks) && weeks >= 0 && weeks <= 52

/** What is wrong with a series being written, field by field; nothing when it can be planned. */
export function faultsOf(draft: SeriesDraft, year: number): DraftFault[] {
  return [
    ...draft.events.flatMap((event, at) => (event.meetingId === null ? faultsOfEvent(event, at, year) : [])),
    ...draft.spacings.flatMap(({ leastWeeks, bestWeeks }, spacing): DraftFault[] => {
      if (!isWeeks(leastWeeks) || !isWeeks(bestWeeks)) return [{ part: 'weeks', spacing, why: 'noWeeks' }]
      return bestWeeks < leastWeeks ? [{ part: 'weeks', spacing, why: 'bestBelowLeast' }] : []
    }),
  ]
}

/** The series that is written, once nothing is wrong with it. One without events means that it is taken away. */
export function readSeries(draft: SeriesDraft): AskedSeries | null {
  const events = draft.events.map(event => ({
    ...event,
    // What the whole day is for has no place in a forenoon.
    beside: event.halfDays === 1 ? event.beside : null,
  }))
  if (events.length === 0) return { ...draft, events: [], spacings: [] }
  return askedSeries.safeParse({ ...draft, events }).data ?? null
}

/** The series without one of its events, and without the distance to it. */
export function withoutEvent(draft: SeriesDraft, at: number): SeriesDraft {
  return {
    ...draft,
    events: draft.events.filter((_, one) => one !== at),
    spacings: draft.spacings.filter((_, one) => one !== Math.max(0, at - 1)),
  }
}

/** A key that no event of the year has: `jointSteering-5`, `round-1-2`. */
function freeKey(stem: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** Where an event of this window belongs among the others: they follow one another by the end of their windows. */
function placeFor({ events }: SeriesDraft, to: string): number {
  const at = events.findIndex(({ window }) => window.to > to)
  return at < 0 ? events.length : at
}

/** The series with one more meeting of the same kind, in the widest stretch of the year without one. */
export function withOneMore(
  draft: SeriesDraft,
  title: string,
  year: number,
  taken: readonly string[],
): SeriesDraft {
  const like = draft.events.at(-1)
  if (like === undefined) return draft
  const stem = like.key.replace(/-\d+$/, '')
  const isRound = stem.startsWith('round-')
  const window = isRound
    ? like.window
    : widestGap(
        year,
        draft.events.map(one => one.window),
      )
  const event = {
    ...like,
    key: freeKey(stem, taken),
    title,
    window,
    pinned: null,
    meetingId: null,
    beside: null,
  }
  const at = isRound ? draft.events.length : placeFor(draft, window.to)
  const spacing = draft.spacings.at(-1) ?? { leastWeeks: 3, bestWeeks: 6, weekPrice: 1 }
  return {
    ...draft,
    events: draft.events.toSpliced(at, 0, event),
    spacings: draft.events.length === 0 ? [] : [...draft.spacings, spacing],
  }
}

/** A course round to begin from: two sessions some weeks apart, of two days and one day, in the spring. */
export function newRound(
  year: number,
  titleOf: (session: number) => string,
  taken: readonly string[],
): SeriesDraft {
  let number = 1
  while (taken.some(key => key.startsWith(`round-${number}-`))) number += 1
  const session = (at: number, halfDays: number): DraftEvent => ({
    key: `round-${number}-${at}`,
    title: titleOf(at),
    kind: 'other',
    window: { from: `${year}-02-01`, to: `${year}-05-31` },
    halfDays,
    pinned: null,
    meetingId: null,
    beside: null,
  })
  return {
    events: [session(1, 4), session(2, 2)],
    spacings: [{ leastWeeks: 3, bestWeeks: 5, weekPrice: 2 }],
    hosts: [],
    required: [],
    optional: [],
    fromEachPart: false,
  }
}
