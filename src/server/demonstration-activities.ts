import type { Activity } from '../domain/activities.ts'
import { addDays } from '../domain/days.ts'
import { earlier, later, monthBegins, monthEnds, workday } from './demonstration-days.ts'
import { earlierActivities } from './demonstration-earlier.ts'
import { healthActivities } from './demonstration-health.ts'
import { learningActivities } from './demonstration-learning.ts'
import { planSteps } from './demonstration-meetings.ts'
import { natureActivities } from './demonstration-nature.ts'
import { officeKey } from './demonstration-office-key.ts'
import { sharingActivities } from './demonstration-sharing.ts'
import type { Past, Present, Sketch } from './demonstration-sketch.ts'

type Shared = Omit<
  Activity,
  'year' | 'order' | 'startsOn' | 'endsOn' | 'status' | 'light' | 'lightComment' | 'lightOn' | 'continuesId'
>
type Keyed = { key: string; record: Activity }

/** A light says nothing before the work has gone on for some weeks. */
const daysBeforeFirstLight = 21
const daysBeforeSaying = 9

function shared(sketch: Sketch): Shared {
  return {
    title: sketch.title,
    description: sketch.description,
    desiredStates: sketch.desiredStates,
    successFactor: sketch.successFactor ?? '',
    lead: sketch.lead,
    groupId: sketch.group === null ? null : `@group:${sketch.group}`,
    officeId: sketch.office === undefined ? null : officeKey(sketch.office),
    responsible: sketch.responsible,
    staffing: sketch.staffing ?? '',
    link: '',
  }
}

function keyOf(year: number, sketch: Sketch): string {
  return `@activity:${year}:${sketch.key}`
}

function lastYear(sketch: Sketch, past: Past, order: number, year: number): Keyed {
  const endsOn = monthEnds(year, past.to)
  return {
    key: keyOf(year, sketch),
    record: {
      ...shared(sketch),
      year,
      order,
      startsOn: monthBegins(year, past.from),
      endsOn,
      status: past.status,
      light: past.light,
      lightComment: past.comment,
      lightOn: past.light === null ? null : earlier(endsOn, `${year}-11-20`),
      continuesId: null,
    },
  }
}

type Period = { startsOn: string; endsOn: string }

function period(present: Present, day: string, year: number): Period {
  // A late activity should have been ready some weeks ago, whatever the month the demonstration is opened in.
  if (present.course === 'late') {
    return { startsOn: addDays(day, -200), endsOn: addDays(day, -24) }
  }
  return { startsOn: monthBegins(year, present.from), endsOn: monthEnds(year, present.to) }
}

function statusOn(day: string, course: Present['course'], { startsOn, endsOn }: Period, decided: boolean) {
  if (course === 'proposed' || course === 'dormant') return course
  if (course === 'late') return 'ongoing'
  if (endsOn < day) return course === 'closed' ? 'closed' : 'done'
  if (startsOn <= day) return 'ongoing'
  return decided ? 'decided' : 'proposed'
}

function lightOn(day: string, present: Present, { startsOn, endsOn }: Period): string | null {
  if (addDays(startsOn, daysBeforeFirstLight) > day) return null
  return workday(later(addDays(startsOn, daysBeforeSaying), earlier(endsOn, addDays(day, -present.age))))
}

function thisYear(sketch: Sketch, present: Present, order: number, day: string): Keyed {
  const year = Number(day.slice(0, 4))
  const when = period(present, day, year)
  const status = statusOn(day, present.course, when, planSteps(year).decidedOn < day)
  const comment = status === 'done' ? (present.ended ?? 'Klart enligt plan.') : present.comment
  const told = present.light === null || status === 'proposed' ? null : lightOn(day, present, when)
  return {
    key: keyOf(year, sketch),
    record: {
      ...shared(sketch),
      year,
      order,
      ...when,
      status,
      // What is done went well in the end, or says in its own words how it ended.
      light:
        told === null ? null : status === 'done' && present.ended === undefined ? 'green' : present.light,
      lightComment: told === null ? '' : comment,
      lightOn: told,
      continuesId: sketch.past === undefined ? null : keyOf(year - 1, sketch),
    },
  }
}

/** Activities of last year's plan and then of this year's: a row only refers to rows before it. */
export function demonstrationActivities(day: string): Keyed[] {
  const year = Number(day.slice(0, 4))
  const sketches = [
    ...learningActivities,
    ...sharingActivities,
    ...natureActivities,
    ...healthActivities,
    ...earlierActivities,
  ]
  const before = sketches.flatMap(sketch => (sketch.past ? [{ sketch, past: sketch.past }] : []))
  const now = sketches.flatMap(sketch => (sketch.present ? [{ sketch, present: sketch.present }] : []))
  return [
    ...before.map(({ sketch, past }, at) => lastYear(sketch, past, (at + 1) * 10, year - 1)),
    ...now.map(({ sketch, present }, at) => thisYear(sketch, present, (at + 1) * 10, day)),
  ]
}
