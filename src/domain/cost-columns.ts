import { costHeadings, otherAmounts, saysNet } from './cost-table-words.sv.ts'
import type { Columns } from './import-mapping.ts'

/** A field of a cost that an import may fill. The key is never typed: it is that of the day. */
export type CostField = keyof typeof costHeadings

/** The columns of a table of joint costs. */
export const costColumns: Columns<CostField> = {
  fields: [
    'day',
    'title',
    'supplier',
    'categoryId',
    'netOre',
    'vatOre',
    'paidBy',
    'state',
    'kind',
    'refersToId',
    'activityId',
    'meetingId',
    'round',
    'shareMVGOre',
    'shareMHOre',
    'deviationReason',
    'receipt',
    'note',
  ],
  labelsIn: ({ fields }) => fields.costs,
  headings: costHeadings,
  texts: ['title'],
  isForeign: heading => otherAmounts.test(heading),
  remarkOn: (heading, field, { imports }) => {
    if (field === 'netOre' && !saysNet.test(heading)) return imports.takenAsNet(heading)
    return field === null && otherAmounts.test(heading) ? imports.noNetAmount(heading) : null
  },
}
