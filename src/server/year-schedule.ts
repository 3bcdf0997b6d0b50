import { addDays, earlierDay, firstDayOfYear, lastDayOfYear, laterDay, today } from '../domain/days.ts'
import { addressKey } from '../domain/mail-address.ts'
import { Problem } from '../domain/problem.ts'
import type { YearSchedule } from '../domain/year-people.ts'
import { readSchedule } from '../graph/schedule.ts'
import type { House } from './house.ts'
import { causeOf } from './problems.ts'

/** The calendars of a year as far as they could be read, and why not where they could not. */
type ReadYear = { schedule: YearSchedule | null; failed: Problem | null }

/** Calendars of people change by the hour; whoever weighs one proposal against another asks within minutes. */
const keptFor = 10 * 60_000
/** The days that Outlook answers about at once. */
const firstDays = 60

/** Asks all about the first weeks, and about the rest of the year only those of whom Outlook knows something. */
async function readYear(
  { ownGraph, world }: House,
  addresses: readonly string[],
  year: number,
): Promise<YearSchedule> {
  const from = laterDay(firstDayOfYear(year), today(world.now()))
  const last = lastDayOfYear(year)
  const middle = earlierDay(last, addDays(from, firstDays - 1))
  const first = await readSchedule(ownGraph, world.organiser, addresses, from, middle)
  const known = [...first.halves].filter(([, halves]) => halves.some(one => one !== 'unknown'))
  if (middle === last || known.length === 0) return { from, halves: new Map(known) }
  const asked = known.map(([address]) => address)
  const rest = await readSchedule(ownGraph, world.organiser, asked, addDays(middle, 1), last)
  const whole = known.map(
    ([address, halves]) => [address, [...halves, ...(rest.halves.get(address) ?? [])]] as const,
  )
  return { from, halves: new Map(whole) }
}

/**
 * How people's calendars stand in what is left of a year, asked for once and kept some minutes; `isFresh` asks anew.
 * Addresses outside are unknown. A mailbox that is refused or gone is told and never thrown.
 */
export type YearSchedules = (
  year: number,
  addresses: readonly string[],
  isFresh: boolean,
) => Promise<ReadYear>

export function openYearSchedules(house: House): YearSchedules {
  const { now, log } = house.world
  const kept = new Map<number, { asked: string; at: number; read: Promise<YearSchedule> }>()
  return async (year, addresses, isFresh) => {
    const keys = [...new Set(addresses.map(addressKey))].sort()
    if (keys.length === 0 || lastDayOfYear(year) < today(now())) return { schedule: null, failed: null }
    const asked = keys.join()
    const before = kept.get(year)
    const stands = before?.asked === asked && now() - before.at < keptFor && !isFresh
    const read = stands ? before.read : readYear(house, keys, year)
    if (!stands) kept.set(year, { asked, at: now(), read })
    try {
      return { schedule: await read, failed: null }
    } catch (error) {
      if (kept.get(year)?.read === read) kept.delete(year)
      if (!(error instanceof Problem)) throw error
      log({ level: 'warn', event: 'schedule_unread', code: error.code, cause: causeOf(error) })
      return { schedule: null, failed: error }
    }
  }
}
