import { activityColumns } from './activity-columns.ts'
import { templateOf } from './import-template.ts'
import type { Table } from './tables.ts'
import { sv } from './words.sv.ts'

/** A plan to fill in for a year. */
export function planTemplate(year: number): Table {
  return templateOf(activityColumns, sv.planTitle(year), {
    title: sv.imports.exampleTitle,
    description: sv.imports.example.description,
    desiredStates: sv.choices.desiredState.dol3,
    lead: sv.choices.lead.joint,
    groupId: '',
    officeId: '',
    responsible: '',
    startsOn: { day: `${year}-03-01` },
    endsOn: { day: `${year}-10-31` },
    status: sv.choices.activityStatus.proposed,
    link: '',
  })
}
