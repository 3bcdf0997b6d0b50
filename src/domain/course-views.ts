import { courseTerms } from './courses.ts'
import { yearOf } from './days.ts'
import { grouped } from './grouped.ts'
import type { Lists } from './records.ts'
import type { RoundView } from './round-state.ts'
import { firstDayOf, type Round } from './rounds.ts'
import type { Stored } from './stored.ts'

/** A round of the list with its own seats, under the terms of its first day. */
export type ListedView = RoundView & { round: Stored<Round> }

/** The rounds of the list on a day, each with its seats; those of a year are the ones that begin in it. */
export function courseViews(
  { rounds, seats, agreements }: Pick<Lists, 'rounds' | 'seats' | 'agreements'>,
  day: string,
  year: number | null = null,
): ListedView[] {
  const inView = rounds.records.filter(round => {
    const first = firstDayOf(round)
    return year === null || (first !== null && yearOf(first) === year)
  })
  if (inView.length === 0) return []
  const seatsOf = grouped(seats.records, ({ roundId }) => roundId)
  return inView.map(round => ({
    round,
    seats: seatsOf.get(round.id) ?? [],
    terms: courseTerms(agreements.records, round.kind, firstDayOf(round) ?? day),
    day,
  }))
}
