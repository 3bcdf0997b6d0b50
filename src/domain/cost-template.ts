import { costColumns } from './cost-columns.ts'
import { templateOf } from './import-template.ts'
import type { Table } from './tables.ts'
import { sv } from './words.sv.ts'

/** A table of costs to fill in for a year; `category` is the name of a kind of cost that is used. */
export function costTemplate(year: number, category: string): Table {
  return templateOf(costColumns, sv.nouns.costs.list, {
    day: { day: `${year}-03-15` },
    title: sv.imports.exampleTitle,
    supplier: sv.imports.example.supplier,
    categoryId: category,
    netOre: { ore: 123_457 },
    vatOre: { ore: 30_864 },
    paidBy: sv.choices.party.MVG,
    state: sv.choices.costState.invoiced,
    activityId: '',
    meetingId: '',
    round: '',
    receipt: '',
    note: '',
  })
}
