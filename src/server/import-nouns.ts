import { type ActivityField, activityColumns } from '../domain/activity-columns.ts'
import { type CostField, costColumns } from '../domain/cost-columns.ts'
import { today } from '../domain/days.ts'
import { previewActivities } from '../domain/import-activities.ts'
import { previewCosts } from '../domain/import-costs.ts'
import type { Columns } from '../domain/import-mapping.ts'
import type { ImportRow, TableRows } from '../domain/import-rows.ts'
import type { Records } from '../domain/records.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { type List, lists } from '../graph/lists.ts'
import { allLists, type House } from './house.ts'
import type { Hand } from './write-record.ts'

/** A noun whose records come in out of tables, and how a table of them is judged. */
export type Import<N extends Noun, F extends string> = {
  list: List<N>
  columns: Columns<F>
  judge: (house: House, table: TableRows<F> & { year: number }, ask: Hand) => ImportRow<Records[N]>[]
}

/** A plan into a year. */
export const activities: Import<'activities', ActivityField> = {
  list: lists.activities,
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
  list: lists.costs,
  columns: costColumns,
  judge: ({ mirror }, table, { words }) => previewCosts({ ...table, lists: allLists(mirror, words) }, words),
}
