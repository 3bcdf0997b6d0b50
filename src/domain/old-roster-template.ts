import { templateOf } from './import-template.ts'
import { oldRosterColumns } from './roster-columns.ts'
import { rosterWords } from './roster-words.sv.ts'
import type { Table } from './tables.ts'
import { sv } from './words.sv.ts'

/** A table to fill in with old rosters; days of the year given. */
export const oldRosterTemplate = (year: number): Table =>
  templateOf(oldRosterColumns, rosterWords.template, {
    name: sv.imports.exampleTitle,
    email: '',
    officeId: '',
    workplace: '',
    isManager: sv.choices.yesNo.no,
    state: sv.choices.seatState.completed,
    kind: sv.choices.courseKind.basic,
    round: '',
    from: { day: `${year}-10-06` },
    to: { day: `${year}-11-09` },
    priceOre: { ore: 715_050 },
  })
