import { addDays } from '../domain/days.ts'
import type { Meeting } from '../domain/meetings.ts'
import type { Plan } from '../domain/plans.ts'
import { unwrittenMeeting } from '../domain/unwritten-meeting.ts'
import { hostSteps } from '../domain/vocabulary.ts'
import { nthWeekday } from './demonstration-days.ts'

type Sketch = Pick<Meeting, 'title' | 'kind' | 'startsOn' | 'place' | 'host'> & {
  key: string
  days: number
  cancelled?: boolean
}

/** The parts of the counties that take turns as hosts, two meetings a year, and where they would meet. */
const hosts = [
  ['Göteborgsregionen', 'Mölndal'],
  ['Halland', 'Varberg'],
  ['Skaraborg', 'Skövde'],
  ['Fyrbodal', 'Trollhättan'],
  ['Sjuhärad/Boråsregionen', 'Borås'],
] as const

const offices = 'Länsstyrelsen, Göteborg'
const online = 'Teams'

function managerMeetings(year: number): Sketch[] {
  const spring = hosts[(year * 2) % hosts.length] ?? hosts[0]
  const autumn = hosts[(year * 2 + 1) % hosts.length] ?? hosts[0]
  return [
    {
      key: `@meeting:${year}:chefer-var`,
      title: 'Chefsmöte våren',
      kind: 'managers',
      startsOn: nthWeekday(year, 4, 4, 3),
      days: 2,
      place: spring[1],
      host: spring[0],
    },
    {
      key: `@meeting:${year}:chefer-host`,
      title: 'Chefsmöte hösten',
      kind: 'managers',
      startsOn: nthWeekday(year, 10, 1, 3),
      days: 2,
      place: autumn[1],
      host: autumn[0],
    },
  ]
}

/** The joint meeting of a month and the two own ones, back-to-back on the same day. */
function steeringDay(year: number, month: number, name: string, startsOn: string, place: string): Sketch[] {
  const same = { startsOn, days: 1, place }
  const key = (kind: string) => `@meeting:${year}:${kind}-${month}`
  return [
    {
      ...same,
      key: key('gemensam'),
      title: `Gemensam styrgrupp ${name}`,
      kind: 'jointSteering',
      host: 'MVG och MH',
    },
    { ...same, key: key('mvg'), title: `MVG:s styrgrupp ${name}`, kind: 'steeringMVG', host: 'MVG' },
    { ...same, key: key('mh'), title: `MH:s styrgrupp ${name}`, kind: 'steeringMH', host: 'MH' },
  ]
}

function steeringMeetings(year: number): Sketch[] {
  return [
    ...steeringDay(year, 2, 'februari', nthWeekday(year, 2, 2, 3), online),
    ...steeringDay(year, 5, 'maj', nthWeekday(year, 5, 3, 3), offices),
    {
      key: `@meeting:${year}:mvg-6`,
      title: 'MVG:s styrgrupp fastställer verksamhetsplanen',
      kind: 'steeringMVG',
      startsOn: nthWeekday(year, 6, 2, 2),
      days: 1,
      place: offices,
      host: 'MVG',
    },
    {
      key: `@meeting:${year}:mh-6`,
      title: 'MH:s styrgrupp fastställer verksamhetsplanen',
      kind: 'steeringMH',
      startsOn: nthWeekday(year, 6, 2, 4),
      days: 1,
      place: 'Halmstad',
      host: 'MH',
    },
    ...steeringDay(year, 9, 'september', nthWeekday(year, 9, 3, 3), online),
    ...steeringDay(year, 11, 'november', nthWeekday(year, 11, 4, 3), offices),
  ]
}

function preparations(year: number, cancelled: boolean): Sketch[] {
  const meet = (month: number, name: string, off = false): Sketch => ({
    key: `@meeting:${year}:beredning-${month}`,
    title: `Beredningsgruppen ${name}`,
    kind: 'preparation',
    startsOn: nthWeekday(year, month, 4, 2),
    days: 1,
    place: online,
    host: 'Projektledarna',
    cancelled: off,
  })
  return [meet(1, 'januari'), meet(4, 'april'), meet(8, 'augusti', cancelled), meet(10, 'oktober')]
}

/** Every second year from 2022, one day and two days by turns (agreement, "Mötesplats goda exempel"). */
function exampleDays(year: number): Sketch[] {
  if (year < 2022 || year % 2 !== 0) return []
  return [
    {
      key: `@meeting:${year}:motesplats`,
      title: `Mötesplats goda exempel ${year}`,
      kind: 'exampleDays',
      startsOn: nthWeekday(year, 10, 4, 3),
      days: (year - 2022) % 4 === 0 ? 1 : 2,
      place: 'Göteborg',
      host: 'MVG och MH',
    },
  ]
}

function sketches(year: number, cancelled: boolean): Sketch[] {
  return [
    ...steeringMeetings(year),
    ...managerMeetings(year),
    ...preparations(year, cancelled),
    ...exampleDays(year),
  ]
}

/** A meeting that was held had everything ready; of one to come the first steps are done. */
const preparedBy = (state: Meeting['state']): Meeting['prepared'] =>
  state === 'held' ? [...hostSteps] : ['room', 'saveTheDate']

function settle({ key, days, cancelled, ...sketch }: Sketch, day: string): { key: string; record: Meeting } {
  const endsOn = addDays(sketch.startsOn, days - 1)
  const past = endsOn < day ? 'held' : 'planned'
  const { kind, startsOn, place } = sketch
  const state = cancelled ? 'cancelled' : past
  const prepared = kind === 'managers' ? preparedBy(past) : []
  const written = { ...unwrittenMeeting(kind, startsOn), online: place === online, prepared }
  return { key, record: { ...written, ...sketch, endsOn, state } }
}

/** Meetings of last year and this year, held or planned as seen from the day; in autumn also next year's first. */
export function demonstrationMeetings(day: string): { key: string; record: Meeting }[] {
  const year = Number(day.slice(0, 4))
  const coming =
    day.slice(5, 7) >= '09' ? sketches(year + 1, false).filter(row => row.startsOn < `${year + 1}-06`) : []
  return [...sketches(year - 1, true), ...sketches(year, false), ...coming].map(row => settle(row, day))
}

/** The spring meeting where the plan of a year is anchored, and the joint meeting that decides it. */
export function planSteps(year: number): { updatedOn: string; anchoredOn: string; decidedOn: string } {
  return {
    updatedOn: nthWeekday(year, 3, 2, 4),
    anchoredOn: addDays(nthWeekday(year, 4, 4, 3), 1),
    decidedOn: nthWeekday(year, 5, 3, 3),
  }
}

function planOf(year: number, day: string): Plan {
  const { updatedOn, anchoredOn, decidedOn } = planSteps(year)
  const anchored = anchoredOn < day
  const decided = decidedOn < day
  return {
    title: `Samverkansplan ${year}`,
    year,
    updatedOn: updatedOn <= day ? updatedOn : null,
    anchoredOn: anchored ? anchoredOn : null,
    anchoredMeetingId: anchored ? `@meeting:${year}:chefer-var` : null,
    decidedOn: decided ? decidedOn : null,
    decidedMeetingId: decided ? `@meeting:${year}:gemensam-5` : null,
    decisionParagraph: decided ? '§ 14' : '',
    orderReason: '',
  }
}

/** Last year's decided plan and this year's, as far as it has come on the day. */
export function demonstrationPlans(day: string): { key: string; record: Plan }[] {
  const year = Number(day.slice(0, 4))
  return [year - 1, year].map(of => ({ key: `@plan:${of}`, record: planOf(of, day) }))
}
