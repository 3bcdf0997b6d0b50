import type { ActivityStatus, DesiredState, Lead, Light } from '../domain/vocabulary.ts'

/** How an activity stood at the end of last year. Months count from January of that year. */
export type Past = {
  from: number
  to: number
  status: ActivityStatus
  light: Light | null
  comment: string
}

/** How an activity goes this year; its status follows from the day. `age` is the days since the light was set. */
export type Present = {
  from: number
  to: number
  course: 'asPlanned' | 'late' | 'dormant' | 'closed' | 'proposed'
  light: Light | null
  comment: string
  /** What is said when it is done, where that is more than that it went as planned. */
  ended?: string
  age: number
}

/** An activity of the demonstration, in last year's plan, in this year's, or in both. */
export type Sketch = {
  key: string
  title: string
  description: string
  desiredStates: DesiredState[]
  successFactor?: string
  lead: Lead
  group: string | null
  office?: string
  responsible: string
  staffing?: string
  past?: Past
  present?: Present
}
