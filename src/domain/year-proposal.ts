import { z } from 'zod'
import { day, line, named, planYear, recordId } from './primitives.ts'
import { halves, meetingKinds, parties } from './vocabulary.ts'

/* What a year is asked to hold, what is proposed, and what is confirmed: nothing is written or sent before that. */

/** Who comes to a series of meetings; people belong to them by their role (see `invitees.ts`). */
export const audiences = ['managers', 'steering', 'steeringMVG', 'steeringMH', 'preparation'] as const
export type Audience = (typeof audiences)[number]

const window = z.strictObject({ from: day, to: day })
/** A place in the year: the half-day it begins in, and the part of the counties that is host ('' for none). */
export const yearPlace = z.strictObject({ day, half: z.enum(halves), host: line })
export type YearPlace = z.infer<typeof yearPlace>

export const askedEvent = z.strictObject({
  /** Names the event among those of its year: `managers-1`, `jointSteering-2`, `round-3-1`. */
  key: line.min(1),
  title: named,
  kind: z.enum(meetingKinds),
  window,
  /** 1 is half a day, 2 a whole day, 4 two days. */
  halfDays: z.int().min(1).max(10),
  pinned: yearPlace.nullable(),
  /** The meeting that stands in the list as this event already; it is not made again. */
  meetingId: recordId.nullable(),
  /** Whose own steering group meets in the forenoon of the same day; the joint meeting then has the afternoon. */
  beside: z.enum(parties).nullable(),
})
export type AskedEvent = z.infer<typeof askedEvent>

const spacing = z.strictObject({
  leastWeeks: z.int().min(0).max(52),
  bestWeeks: z.int().min(0).max(52),
  weekPrice: z.int().min(0).max(1000),
})
export const askedSeries = z.strictObject({
  events: z.array(askedEvent).min(1).max(12),
  /** One fewer than the events. */
  spacings: z.array(spacing),
  hosts: z.array(line),
  required: z.array(z.enum(audiences)),
  optional: z.array(z.enum(audiences)),
  fromEachPart: z.boolean(),
})
export type AskedSeries = z.infer<typeof askedSeries>

/** All that a year is asked to hold. */
export const askedYear = z.strictObject({
  year: planYear,
  /** Nothing is placed before this day, so that the notice is given in time. */
  notBefore: day,
  series: z.array(askedSeries).max(30),
  /** Keys of events of different series, of which the first must be over before the next begins. */
  orders: z.array(z.strictObject({ first: line, next: line })).max(30),
})
export type AskedYear = z.infer<typeof askedYear>

/** A year to be placed; `earlier` is the proposal before this one, from which as little as possible is moved. */
export const placingOrder = z.strictObject({
  asked: askedYear,
  earlier: z.array(yearPlace.extend({ key: line })).max(100),
})
export type PlacingOrder = z.infer<typeof placingOrder>

const proposedEvent = yearPlace.extend({
  key: line,
  title: named,
  kind: z.enum(meetingKinds),
  endsOn: day,
  halfDays: z.int(),
  pinned: z.boolean(),
  /** Whether it lies elsewhere than in the proposal before. */
  moved: z.boolean(),
  /** Of how many it is unknown whether they can, and how many cannot, of all that should come. */
  unknown: z.int(),
  busy: z.int(),
  people: z.int(),
  /** Why it lies there, and what the next best would cost; each a sentence. */
  why: z.string(),
  nextBest: z.string(),
  /** The next best place, to be pinned with one press; null when there is no other. */
  other: yearPlace.nullable(),
})
export type ProposedEvent = z.infer<typeof proposedEvent>

/** One wish that, loosened alone, lets the year be placed. Of a series `key` is its first event's. */
const loosening = z.discriminatedUnion('loosen', [
  z.object({
    loosen: z.enum(['pin', 'required', 'fromEachPart', 'spacing', 'host']),
    key: line,
    sentence: z.string(),
  }),
  z.object({
    loosen: z.literal('window'),
    key: line,
    /** Where the period is made longer. */
    end: z.enum(['from', 'to', 'both']),
    sentence: z.string(),
  }),
  z.object({ loosen: z.literal('order'), first: line, next: line, sentence: z.string() }),
  z.object({ loosen: z.literal('notBefore'), sentence: z.string() }),
])
export type YearHelp = z.infer<typeof loosening>

/** A proposal for a year, or why there is none and what loosening would help: sentences. */
export const yearProposal = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** By day. */
    events: z.array(proposedEvent),
    cost: z.int(),
    /** Whether it is shown that no placing is better. */
    isBest: z.boolean(),
    /** What the reader should know of what it rests on: how many are unknown, which breaks are only supposed. */
    notes: z.array(z.string()),
  }),
  z.object({
    ok: z.literal(false),
    /** Why, the most telling first; the sentences of `helps` are not repeated here. */
    reasons: z.array(z.string()),
    /** What would help, each by itself. */
    helps: z.array(loosening),
  }),
])
export type YearProposal = z.infer<typeof yearProposal>

/** The events of a proposal that become meetings; those that stand in the list already are left out. */
export const confirmedYear = z.strictObject({
  year: planYear,
  events: z
    .array(
      yearPlace.extend({
        key: line.min(1),
        title: named,
        kind: z.enum(meetingKinds),
        endsOn: day,
        halfDays: z.int().min(1).max(10),
        beside: z.enum(parties).nullable(),
      }),
    )
    .min(1)
    .max(100),
})
export type ConfirmedYear = z.infer<typeof confirmedYear>
