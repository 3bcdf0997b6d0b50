import { z } from 'zod'
import { courseKinds } from '../../domain/courses.ts'
import { explainIssues } from '../../domain/explain-issue.ts'
import { readKronor } from '../../domain/read-money.ts'
import { daysOf, firstDayOf, type Round, round } from '../../domain/rounds.ts'
import { writeKronor } from '../../domain/write-kronor.ts'
import type { Words } from './words.sv.ts'

const sessionDraft = z.object({ from: z.string(), to: z.string(), place: z.string() })
export type SessionDraft = z.infer<typeof sessionDraft>

/** What is written of a round by hand; numbers and money are text, days may be empty. */
export const roundDraft = z.object({
  title: z.string(),
  kind: z.enum(courseKinds),
  sessions: z.array(sessionDraft),
  startTime: z.string(),
  endTime: z.string(),
  trainer: z.string(),
  venue: z.string(),
  price: z.string(),
  vat: z.string(),
  cost: z.string(),
  opensOn: z.string().nullable(),
  signUpBy: z.string().nullable(),
  decideBy: z.string().nullable(),
  places: z.string(),
  overReason: z.string(),
  waitLimit: z.string(),
})
export type RoundDraft = z.infer<typeof roundDraft>

const money = (ore: number | null): string => (ore === null ? '' : writeKronor(ore, ','))
const number = (count: number | null): string => (count === null ? '' : String(count))

/** The round as text to write in. */
export function draftOf(row: Round): RoundDraft {
  const { title, kind, sessions, startTime, endTime, trainer, venue } = row
  const { opensOn, signUpBy, decideBy, overReason } = row
  return {
    ...{ title, kind, sessions, startTime, endTime, trainer, venue, opensOn, signUpBy, decideBy, overReason },
    price: money(row.priceOre),
    vat: money(row.vatOre),
    cost: money(row.costOre),
    places: number(row.places),
    waitLimit: number(row.waitLimit),
  }
}

const oreIn = (text: string): number | null => {
  const amount = readKronor(text)
  return amount.ok ? amount.ore : null
}

const isWhole = (text: string): boolean => /^\d{1,5}$/.test(text.trim())
const wholeIn = (text: string): number | null => (isWhole(text) ? Number(text.trim()) : null)

/** The text as a round, whatever is wrong with it; what is not written by hand is that of `before`. */
export function recordIn(draft: RoundDraft, before: Round): Round {
  const { price, vat, cost, places, waitLimit, sessions, ...rest } = draft
  return {
    ...before,
    ...rest,
    // One day is written once.
    sessions: sessions.map(({ from, to, place }) => ({ from, to: to === '' ? from : to, place })),
    priceOre: oreIn(price),
    vatOre: oreIn(vat),
    costOre: oreIn(cost),
    places: wholeIn(places),
    waitLimit: wholeIn(waitLimit),
  }
}

export type RoundReading =
  | { sound: true; record: Round }
  /** What is wrong, a sentence by field. */
  | { sound: false; faults: Readonly<Record<string, string>> }

function hourFaults({ startTime, endTime, sessions }: RoundDraft, words: Words): Record<string, string> {
  const { roundForm: say } = words
  if (startTime !== '' && endTime === '') return { endTime: say.endMissing }
  if (startTime === '' && endTime !== '') return { startTime: say.startMissing }
  const hasOneDay = sessions.some(({ from, to }) => to === '' || to === from)
  return hasOneDay && startTime !== '' && endTime <= startTime ? { endTime: say.backwards } : {}
}

function textFaults(draft: RoundDraft, words: Words): Record<string, string> {
  const { roundForm: say, money: moneyWords } = words
  const faults: Record<string, string> = {}
  for (const field of ['price', 'vat', 'cost'] as const) {
    const amount = readKronor(draft[field])
    if (!amount.ok && amount.why !== 'empty') faults[field] = moneyWords.refusals[amount.why]
  }
  for (const field of ['places', 'waitLimit'] as const)
    if (draft[field].trim() !== '' && !isWhole(draft[field])) faults[field] = say.wholeNumber
  if (draft.sessions.some(({ from }) => from === '')) faults.sessions = say.sessionDay
  return faults
}

/** The field of the form where a field of the round is written. */
const writtenIn: Readonly<Record<string, string>> = { priceOre: 'price', vatOre: 'vat', costOre: 'cost' }

/** The round that the text says, or what is wrong with it. */
export function readRound(draft: RoundDraft, before: Round, words: Words): RoundReading {
  const written = recordIn(draft, before)
  const parsed = round.safeParse(written)
  const issues = parsed.success ? [] : explainIssues(parsed.error, written, words.fields.rounds, words)
  const faults = {
    ...hourFaults(draft, words),
    ...Object.fromEntries(issues.map(({ field, reason }) => [writtenIn[field] ?? field, reason])),
    ...textFaults(draft, words),
  }
  return parsed.success && Object.keys(faults).length === 0
    ? { sound: true, record: parsed.data }
    : { sound: false, faults }
}

/** How many days the sessions are that have been written; 0 while none has both its days in order. */
export const daysWritten = ({ sessions }: RoundDraft): number =>
  daysOf({
    sessions: sessions
      .filter(({ from }) => from !== '')
      .map(({ from, to, place }) => ({ from, to: to === '' ? from : to, place })),
  }).length

/** Whether it is decided on the first day, or later: then nobody hears of it in time. */
export function isDecidedLate({ decideBy, sessions }: RoundDraft): boolean {
  const first = firstDayOf({ sessions: sessions.filter(({ from }) => from !== '') })
  return decideBy !== null && first !== null && decideBy >= first
}

const told = ['title', 'sessions', 'startTime', 'endTime', 'trainer', 'venue', 'decideBy'] as const

/** Whether something has changed that stands in the calendars of the participants. */
export const changesCalendars = (before: Round, after: Round): boolean =>
  told.some(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/** What to do when somebody else saved first: seats that were given meanwhile are no quarrel about the round. */
export function onlySeatsDiffer(base: Round, theirs: Round): boolean {
  const bare = (row: Round) => JSON.stringify({ ...draftOf(row), ...ends(row) })
  return bare(base) === bare(theirs)
}

const ends = ({ decidedOn, underReason, cancelledOn, cancelReason, heldOn }: Round) => ({
  ...{ decidedOn, underReason, cancelledOn, cancelReason, heldOn },
})
