import { activityStatuses, leads, lights } from '../../domain/vocabulary.ts'

/** How the plan's rows are gathered. The codes stand in the address. */
export const groupings = ['dol', 'ansvarig', 'status', 'ingen'] as const
type Grouping = (typeof groupings)[number]

/** What the rows can be ordered by; `plan` is the order that the plan itself keeps. */
export const sortings = ['plan', 'title', 'lead', 'group', 'endsOn', 'status', 'light'] as const
export type Sorting = (typeof sortings)[number]

/** States a person may ask for: past its last day, or a light older than the latest joint steering meeting. */
export const askedStates = ['late', 'faded'] as const
export type AskedState = (typeof askedStates)[number]

/** What a person looks at in the plan, as it stands in the address: a view can be sent to a colleague. */
export type PlanView = {
  year: number
  grouping: Grouping
  q: string
  statuses: readonly string[]
  leads: readonly string[]
  lights: readonly string[]
  /** Responsible groups, by row. */
  groupIds: readonly string[]
  /** Responsible offices, by row. */
  officeIds: readonly string[]
  states: readonly AskedState[]
  sort: Sorting
  descending: boolean
}

const unlit = 'none'
/** Lights that can be asked for: the three, and activities that have none. */
export const askedLights = [...lights, unlit] as const

function listOf<T extends string>(params: URLSearchParams, key: string, allowed: readonly T[]): T[] {
  const asked = (params.get(key) ?? '').split(',')
  return allowed.filter(code => asked.includes(code))
}

function rowsOf(params: URLSearchParams, key: string): string[] {
  return (params.get(key) ?? '').split(',').filter(id => /^\d+$/.test(id))
}

function oneOf<T extends string>(asked: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find(code => code === asked) ?? otherwise
}

function yearOf(asked: string | null, otherwise: number): number {
  return asked !== null && /^20\d\d$/.test(asked) ? Number(asked) : otherwise
}

/** The view that an address asks for. What the address says wrongly is left out, never an error. */
export function readView(search: string, thisYear: number): PlanView {
  const params = new URLSearchParams(search)
  const sort = params.get('sort') ?? ''
  return {
    year: yearOf(params.get('year'), thisYear),
    grouping: oneOf(params.get('group'), groupings, 'dol'),
    q: params.get('q') ?? '',
    statuses: listOf(params, 'status', activityStatuses),
    leads: listOf(params, 'lead', leads),
    lights: listOf(params, 'light', askedLights),
    groupIds: rowsOf(params, 'responsible'),
    officeIds: rowsOf(params, 'office'),
    states: listOf(params, 'state', askedStates),
    sort: oneOf(sort.replace(/^-/, ''), sortings, 'plan'),
    descending: sort.startsWith('-'),
  }
}

/** The shortest address that shows the view; the year is always said, so that the link lasts. */
export function writeView(view: PlanView): string {
  const params = new URLSearchParams({ year: String(view.year) })
  if (view.grouping !== 'dol') params.set('group', view.grouping)
  if (view.q !== '') params.set('q', view.q)
  const lists = {
    status: view.statuses,
    lead: view.leads,
    light: view.lights,
    responsible: view.groupIds,
    office: view.officeIds,
    state: view.states,
  }
  for (const [key, codes] of Object.entries(lists)) if (codes.length > 0) params.set(key, codes.join(','))
  if (view.sort !== 'plan' || view.descending) params.set('sort', `${view.descending ? '-' : ''}${view.sort}`)
  return params.toString().replaceAll('%2C', ',')
}

/** Whether the view leaves anything out of the year's plan. */
export function isNarrowed(view: PlanView): boolean {
  return (
    view.q.trim() !== '' ||
    [view.statuses, view.leads, view.lights, view.groupIds, view.officeIds, view.states].some(
      codes => codes.length > 0,
    )
  )
}

/** The same view without filters and search. */
export function widened(view: PlanView): PlanView {
  return { ...view, q: '', statuses: [], leads: [], lights: [], groupIds: [], officeIds: [], states: [] }
}
