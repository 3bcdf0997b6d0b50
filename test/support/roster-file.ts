import { proposeMapping } from '../../src/domain/import-mapping.ts'
import type { ImportRow } from '../../src/domain/import-rows.ts'
import { previewOldRosters } from '../../src/domain/read-old-roster.ts'
import { previewRoster } from '../../src/domain/read-roster.ts'
import { oldRosterColumns, rosterColumns } from '../../src/domain/roster-columns.ts'
import type { OddCell } from '../../src/domain/roster-rows.ts'
import type { RoundRow } from '../../src/domain/rounds.ts'
import type { CourseSeat, SeatRow } from '../../src/domain/seats.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { lists, office } from './collaboration.ts'
import { round } from './courses.ts'

/** A row as it comes from storage. */
export const kept = <T extends object>(
  row: T,
): T & { etag: string; modifiedAt: string; modifiedBy: string } => ({
  ...row,
  etag: '1',
  modifiedAt: '',
  modifiedBy: '',
})

export const offices = lists({
  offices: [office('Ale', 'VG', { id: '1' }), office('Laholm', 'H', { id: '2', validTo: '2019-12-31' })],
}).offices.records

type Table = { header: readonly string[]; rows: readonly (readonly string[])[]; odd?: readonly OddCell[] }
const numbered = ({ rows, odd = [] }: Table) => ({ rows, odd, rowNumbers: rows.map((_, at) => at + 2) })

/** What a table would do to a round. */
export function readBack(
  table: Table,
  seats: readonly SeatRow[],
  { day = '2027-06-01', ...more }: Partial<RoundRow> & { day?: string } = {},
): ImportRow<CourseSeat>[] {
  const mapping = proposeMapping(rosterColumns, table.header)
  return previewRoster({
    ...numbered(table),
    mapping,
    round: round(more),
    seats: seats.map(kept),
    offices,
    day,
  })
}

/** What a table of old rosters would add. */
export function readOld(
  table: Table,
  known: { rounds?: readonly RoundRow[]; seats?: readonly Stored<CourseSeat>[] } = {},
): ImportRow<CourseSeat>[] {
  const mapping = proposeMapping(oldRosterColumns, table.header)
  return previewOldRosters({
    ...numbered(table),
    mapping,
    year: 2015,
    rounds: (known.rounds ?? []).map(kept),
    seats: known.seats ?? [],
    offices,
    day: '2027-06-01',
  })
}
