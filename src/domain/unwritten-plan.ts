import type { Plan } from './plans.ts'
import { sv } from './words.sv.ts'

/** A year's plan that nothing has happened to yet. Its title stands in SharePoint, so it is Swedish everywhere. */
export const unwrittenPlan = (year: number): Plan => ({
  title: sv.planTitle(year),
  year,
  updatedOn: null,
  anchoredOn: null,
  anchoredMeetingId: null,
  decidedOn: null,
  decidedMeetingId: null,
  decisionParagraph: '',
  orderReason: '',
})
