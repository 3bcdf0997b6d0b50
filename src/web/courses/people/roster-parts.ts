import type { RosterRow } from '../../../domain/course-board.ts'
import { compareText } from '../../format.ts'

/** The lines of a roster by what they are about. */
export type RosterParts = {
  /** Who sits in the round, by office and name. */
  seated: RosterRow[]
  /** Who has been offered a seat, the first to answer first. */
  offered: RosterRow[]
  /** The waiting list, next first. */
  waiting: RosterRow[]
  /** Who did not answer an offer in time: the seat has gone on. */
  passed: RosterRow[]
  /** Whose sign-up was broken off, and is being finished. */
  unfinished: RosterRow[]
  gone: RosterRow[]
}

const byOffice = (one: RosterRow, other: RosterRow): number =>
  compareText(one.office, other.office) || compareText(one.name, other.name)

/** Parts the lines of a roster on a day. Each stands in one part. */
export function partRoster(rows: readonly RosterRow[], today: string): RosterParts {
  const parts: RosterParts = { seated: [], offered: [], waiting: [], passed: [], unfinished: [], gone: [] }
  const partOf = ({ state, offerUntil }: RosterRow): RosterRow[] => {
    switch (state) {
      case 'registered':
      case 'confirmed':
      case 'completed':
      case 'notCompleted':
        return parts.seated
      case 'reserve':
        if (offerUntil === null) return parts.waiting
        return offerUntil < today ? parts.passed : parts.offered
      case 'interest':
        return parts.unfinished
      case 'cancelled':
      case 'replaced':
        return parts.gone
    }
  }
  for (const row of rows) partOf(row).push(row)
  parts.seated.sort(byOffice)
  parts.gone.sort(byOffice)
  parts.waiting.sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
  parts.offered.sort((one, other) => compareText(one.offerUntil ?? '', other.offerUntil ?? ''))
  return parts
}
