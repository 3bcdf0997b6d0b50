import type { Activity } from './activities.ts'

/** An activity that nobody has written yet, at a place in its year's plan. */
export function unwrittenActivity(year: number, order: number, lead: Activity['lead']): Activity {
  return {
    title: '',
    description: '',
    year,
    order,
    desiredStates: [],
    successFactor: '',
    lead,
    groupId: null,
    officeId: null,
    responsible: '',
    staffing: '',
    startsOn: null,
    endsOn: null,
    status: 'proposed',
    light: null,
    lightComment: '',
    lightOn: null,
    link: '',
    continuesId: null,
  }
}
