import { activityHeadings } from './activity-table-words.sv.ts'
import type { Columns } from './import-mapping.ts'

/** A field of an activity that an import may fill. */
export type ActivityField = keyof typeof activityHeadings

/** The columns of a plan. */
export const activityColumns: Columns<ActivityField> = {
  fields: [
    'title',
    'description',
    'year',
    'desiredStates',
    'successFactor',
    'lead',
    'groupId',
    'officeId',
    'responsible',
    'staffing',
    'startsOn',
    'endsOn',
    'status',
    'light',
    'lightComment',
    'lightOn',
    'link',
  ],
  labelsIn: ({ fields }) => fields.activities,
  headings: activityHeadings,
  texts: ['title', 'description', 'staffing'],
  isForeign: () => false,
  remarkOn: () => null,
}
