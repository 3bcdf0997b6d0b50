import { type Actor, reachOf } from '../domain/access.ts'
import { type ActivityField, activityColumns } from '../domain/activity-columns.ts'
import { type CostField, costColumns } from '../domain/cost-columns.ts'
import { today } from '../domain/days.ts'
import { previewActivities } from '../domain/import-activities.ts'
import { previewCosts } from '../domain/import-costs.ts'
import type { Columns } from '../domain/import-mapping.ts'
import type { ImportRow, TableRows } from '../domain/import-rows.ts'
import { Problem } from '../domain/problem.ts'
import { previewOldRosters } from '../domain/read-old-roster.ts'
import { missingFrom, previewRoster, type RosterImport } from '../domain/read-roster.ts'
import type { Records } from '../domain/records.ts'
import {
  type OldRosterField,
  oldRosterColumns,
  type RosterField,
  rosterColumns,
} from '../domain/roster-columns.ts'
import type { OddCell } from '../domain/roster-rows.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { type List, lists } from '../graph/lists.ts'
import { refuseWithoutReach } from './collections.ts'
import { allLists, type House } from './house.ts'
import { rowUnder } from './revise-record.ts'
import { createRecord, type Hand, type Writer } from './write-record.ts'

/** A noun whose records come in out of tables, and how a table of them is judged. */
export type Import<N extends Noun, F extends string> = {
  /** Under which its addresses lie: the list, or what of it comes in. */
  path: string
  list: List<N>
  columns: Columns<F>
  /** Throws for who may not. */
  demand: (actor: Actor) => void
  judge: (house: House, table: ImportTable<F>, ask: Hand) => ImportRow<Records[N]>[]
  /** What should be known of the whole, a sentence each. */
  notes?: (house: House, table: ImportTable<F>, ask: Hand) => string[]
  /** Whether only imports that made rows are its own, where several ways lead into the list. */
  makesRows?: boolean
  /** Makes the record of a row, where that is more than the record itself. */
  create?: (
    writer: Writer,
    row: ImportRow<Records[N]> & { action: 'create' },
    key: string,
  ) => Promise<unknown>
}

/** A table as it is sent: of a year, or of one round of a course. */
type ImportTable<F extends string> = TableRows<F> & {
  year: number
  roundId: string | null
  odd: readonly OddCell[]
}

const whoCreates = (noun: Noun) => (actor: Actor) => refuseWithoutReach(actor, 'create', noun)

/** Throws `no_role` and `forbidden` for all but those who run the courses: an office has no roster of others. */
export function demandRosters(actor: Actor): void {
  refuseWithoutReach(actor, 'change', 'seats')
  if (reachOf(actor, 'change', 'seats') !== 'everything') throw new Problem('forbidden')
}

/** A plan into a year. */
export const activities: Import<'activities', ActivityField> = {
  path: 'activities',
  list: lists.activities,
  demand: whoCreates('activities'),
  columns: activityColumns,
  judge: ({ mirror, world }, table, { actor, words }) =>
    previewActivities(
      {
        ...table,
        day: today(world.now()),
        party: actor.party,
        existing: mirror.collection('activities').records,
        groups: mirror.collection('groups').records,
        offices: mirror.collection('offices').records,
      },
      words,
    ),
}

/** Joint costs into the year of a budget. */
export const costs: Import<'costs', CostField> = {
  path: 'costs',
  list: lists.costs,
  demand: whoCreates('costs'),
  columns: costColumns,
  judge: ({ mirror }, table, { words }) => previewCosts({ ...table, lists: allLists(mirror, words) }, words),
}

/** A roster with its round as it stands. Throws `not_found` for one that is not there. */
function rosterOf({ mirror, world }: House, table: ImportTable<RosterField>): RosterImport {
  const round = mirror.row('rounds', table.roundId ?? '')?.record
  if (!round) throw new Problem('not_found')
  return {
    ...table,
    round,
    seats: mirror.collection('seats').records.filter(({ roundId }) => roundId === round.id),
    offices: mirror.collection('offices').records,
    day: today(world.now()),
  }
}

/** The roster of a round, back from whoever administers it. */
export const roster: Import<'seats', RosterField> = {
  path: 'roster',
  list: lists.seats,
  columns: rosterColumns,
  demand: demandRosters,
  judge: (house, table, { words }) => previewRoster(rosterOf(house, table), words),
  notes: (house, table, { words }) => missingFrom(rosterOf(house, table), words),
}

/** Old rosters: rounds that have been held, and who completed them. */
export const oldRosters: Import<'seats', OldRosterField> = {
  path: 'seats',
  makesRows: true,
  list: lists.seats,
  columns: oldRosterColumns,
  demand: demandRosters,
  judge: ({ mirror, world }, table, { words }) =>
    previewOldRosters(
      {
        ...table,
        rounds: mirror.collection('rounds').records,
        seats: mirror.collection('seats').records,
        offices: mirror.collection('offices').records,
        day: today(world.now()),
      },
      words,
    ),
  create: async (writer, { after, within }, key) => {
    // The round is made first: a seat without it would be nobody's proof of anything.
    const round =
      within === undefined ? null : await rowUnder(writer, lists.rounds, within.key, () => within.round)
    return createRecord(writer, lists.seats, { ...after, roundId: round?.id ?? after.roundId }, key)
  },
}
