import type { Attendee } from './availability.ts'
import { type HalfDays, halfDayAt, markHalfDays, noHalfDays } from './half-days.ts'
import { halfYear } from './half-years.ts'
import { peopleOf } from './invitees.ts'
import { addressKey } from './mail-address.ts'
import type { Person } from './people.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { Audience } from './year-proposal.ts'

/* Who is to come in a year, with what is known of their time: their answers, and their calendars where those can be read. */

/** How calendars stand from a day on, forenoon and afternoon of each day, by address in small letters. */
export type YearSchedule = {
  readonly from: string
  readonly halves: ReadonlyMap<string, readonly ('busy' | 'tentative' | 'free' | 'unknown')[]>
}

type Known = { readonly known: HalfDays; readonly busy: HalfDays }

/** A season that somebody has answered about is known, and the half-days that they named are taken. */
function markAnswers({ known, busy }: Known, year: number, personId: string, lists: Lists): void {
  for (const row of lists.availability.records) {
    if (row.personId !== personId || row.year !== year || row.answeredOn === null) continue
    const { from, to } = halfYear(year, row.season === 'autumn')
    markHalfDays(known, halfDayAt(year, from, 'morning'), halfDayAt(year, to, 'afternoon'))
    for (const { day, half } of row.taken) {
      const at = halfDayAt(year, day, half)
      markHalfDays(busy, at, at)
    }
  }
}

/** Only busy and free are known: who has something tentative has not said which of the two it will be. */
function markCalendar({ known, busy }: Known, year: number, address: string, schedule: YearSchedule): void {
  const begins = halfDayAt(year, schedule.from, 'morning')
  for (const [index, how] of (schedule.halves.get(addressKey(address)) ?? []).entries()) {
    const at = begins + index
    if (how === 'busy') markHalfDays(busy, at, at)
    if (how === 'busy' || how === 'free') markHalfDays(known, at, at)
  }
}

/** Whether anything is known of somebody. */
export const isKnown = ({ known }: Attendee): boolean => known.some(bits => bits !== 0)

/** The people of all audiences, each once. */
export function peopleIn(audiences: readonly Audience[], lists: Lists): Stored<Person>[] {
  const all = audiences.flatMap(audience => peopleOf(audience, lists))
  return [...new Map(all.map(one => [one.id, one])).values()]
}

/**
 * The people of the audiences as the planner takes them: busy when an answer or the calendar says so, free when one of
 * them says so and none the opposite, else unknown. Their part of the counties is their office's; who has none, or
 * works for a whole county, belongs to no part.
 */
export function attendeesOf(
  audiences: readonly Audience[],
  year: number,
  lists: Lists,
  schedule: YearSchedule | null,
): Attendee[] {
  const offices = new Map(lists.offices.records.map(one => [one.id, one]))
  const members = new Map(
    audiences.map(audience => [audience, new Set(peopleOf(audience, lists).map(({ id }) => id))]),
  )
  return peopleIn(audiences, lists).map(({ id, officeId, email }) => {
    const time = { known: noHalfDays(year), busy: noHalfDays(year) }
    markAnswers(time, year, id, lists)
    if (schedule !== null && email !== '') markCalendar(time, year, email, schedule)
    const groups = audiences.filter(audience => members.get(audience)?.has(id))
    const subregion = offices.get(officeId ?? '')?.subregion ?? 'countywide'
    return { id, groups, subregion, ...time }
  })
}
