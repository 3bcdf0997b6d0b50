import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { addDays, daysBetween, earlierDay } from '../domain/days.ts'
import type { Graph } from './client.ts'
import { addressKey } from './invited.ts'
import { askOutlook, inFours, isDoubtful, notDone } from './outlook.ts'

/** How a half-day stands for somebody. Unknown is never free. */
type HalfDay = 'busy' | 'tentative' | 'free' | 'unknown'

/** Half-days from a day on, forenoon and afternoon of each, by address in small letters. */
export type Schedule = { from: string; to: string; halves: ReadonlyMap<string, readonly HalfDay[]> }

/* Outlook's limits: 20 addresses, less than 62 days (platform.md 4.7). */
const mostAddresses = 20
const mostDays = 60
/** Minutes of one character of Outlook's answer; half-days and Sweden's clock changes fall on whole ones. */
const interval = 30
/** Forenoon 8–12 and afternoon 13–17. */
const halves = [
  { starts: 8, ends: 12 },
  { starts: 13, ends: 17 },
] as const

const answer = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      availabilityView: z.string().nullish(),
      error: z.unknown().optional(),
    }),
  ),
})

type Window = { from: string; to: string }

/** The days in windows that Outlook takes. */
function windowsOf(from: string, to: string): Window[] {
  const starts = Math.ceil((daysBetween(from, to) + 1) / mostDays)
  return Array.from({ length: Math.max(0, starts) }, (_, at) => {
    const start = addDays(from, at * mostDays)
    return { from: start, to: earlierDay(addDays(start, mostDays - 1), to) }
  })
}

const inSweden = (day: string, hour: number) =>
  Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: 'Europe/Stockholm',
    plainTime: { hour },
  }).epochMilliseconds

/** In UTC, so that a change of clocks inside the window moves nothing. */
const inUtc = (milliseconds: number) => ({
  dateTime: new Date(milliseconds).toISOString().slice(0, 19),
  timeZone: 'UTC',
})

/** Outlook's characters of a half-day as one word: 0 and 4 free or elsewhere, 1 tentative, 2 busy, 3 out of office. */
function halfDayOf(characters: string, expected: number): HalfDay {
  if (/[23]/.test(characters)) return 'busy'
  if (characters.length !== expected || /[^014]/.test(characters)) return 'unknown'
  return characters.includes('1') ? 'tentative' : 'free'
}

/** A window's half-days from Outlook's view of it; all unknown where there is none. */
function halfDaysOf(view: string, { from, to }: Window): HalfDay[] {
  const begun = inSweden(from, 0)
  const slot = (day: string, hour: number) => (inSweden(day, hour) - begun) / (interval * 60_000)
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)).flatMap(day =>
    halves.map(({ starts, ends }) => {
      const [first, last] = [slot(day, starts), slot(day, ends)]
      return halfDayOf(view.slice(first, last), last - first)
    }),
  )
}

type Page = { addresses: readonly string[]; window: Window }

async function readPage(graph: Graph, mailbox: string, { addresses, window }: Page) {
  const body = {
    schedules: addresses,
    startTime: inUtc(inSweden(window.from, 0)),
    endTime: inUtc(inSweden(addDays(window.to, 1), 0)),
    availabilityViewInterval: interval,
  }
  const call = { method: 'POST', path: '/calendar/getSchedule', body } as const
  // A question that happens to be a POST: nothing is in doubt after a lost answer, so it is asked again.
  const ask = () => askOutlook(graph, mailbox, call, answer)
  const { value } = await ask().catch((error: unknown) => {
    if (!isDoubtful(error)) throw error
    return ask().catch((again: unknown) => {
      throw notDone(again)
    })
  })
  return new Map(
    value.map(one => [addressKey(one.scheduleId), one.error ? '' : (one.availabilityView ?? '')]),
  )
}

const pagesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/**
 * How each address stands from one day through another, by half-days in Sweden. An address outside, one that
 * Outlook says nothing of and what it does not understand are unknown. Asks 20 addresses and 60 days at a time,
 * four questions at once. Throws `mailbox_refused`, `mailbox_gone`, `throttled`, `unavailable`.
 */
export async function readSchedule(
  graph: Graph,
  mailbox: string,
  addresses: readonly string[],
  from: string,
  to: string,
): Promise<Schedule> {
  const keys = [...new Set(addresses.map(addressKey))]
  const windows = windowsOf(from, to)
  const pages = pagesOf(keys, mostAddresses).flatMap(page =>
    windows.map(window => ({ addresses: page, window })),
  )
  const views = await inFours(pages, async page => ({ page, found: await readPage(graph, mailbox, page) }))
  const read = new Map<string, HalfDay[]>(keys.map(key => [key, []]))
  for (const { page, found } of views)
    for (const key of page.addresses) read.get(key)?.push(...halfDaysOf(found.get(key) ?? '', page.window))
  return { from, to, halves: read }
}
