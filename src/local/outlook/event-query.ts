import { GraphError, invalidRequest, notBuilt } from '../graph-error.ts'
import { type EventFilter, readExpand, readFilter } from './extended-properties.ts'
import { readSelect } from './shown-events.ts'

/** The query options of a call about events. */
export type EventQuery = {
  select?: string[]
  /** Ids of the extended properties to show. */
  properties?: string[]
  filter?: EventFilter
  top?: number
  /** How many events a followed link has already passed. */
  skiptoken?: number
  descending: boolean
}

const names = [
  '$select',
  '$expand',
  '$filter',
  '$top',
  '$skiptoken',
  '$orderby',
  '$skip',
  '$count',
  '$search',
] as const
type OptionName = (typeof names)[number]

function readTop(text: string): number {
  const top = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (top >= 1 && top <= 1000) return top
  throw new GraphError(
    400,
    'ErrorInvalidUrlQuery',
    `Invalid value '${text}' for $top. It must be between 1 and 1000.`,
  )
}

function readOrder(text: string): boolean {
  const [, direction] = /^start\/dateTime(?:\s+(asc|desc))?$/i.exec(text.trim()) ?? [undefined, null]
  if (direction === null) throw notBuilt(`$orderby=${text}`)
  return direction?.toLowerCase() === 'desc'
}

function readOption(options: EventQuery, name: OptionName, value: string): void {
  if (name === '$select') options.select = readSelect(value)
  else if (name === '$expand') options.properties = readExpand(value)
  else if (name === '$filter') options.filter = readFilter(value)
  else if (name === '$top') options.top = readTop(value)
  else if (name === '$orderby') options.descending = readOrder(value)
  else if (name === '$skiptoken' && /^\d{1,9}$/.test(value)) options.skiptoken = Number(value)
  else throw invalidRequest(`Invalid value '${value}' for ${name}.`)
}

/**
 * Reads a query string. `allowed` is what the call understands: an option of Graph's it lacks is 501, an unknown
 * parameter 400; startDateTime and endDateTime are left to the calendar view.
 */
export function readEventQuery(query: URLSearchParams, allowed: readonly OptionName[]): EventQuery {
  const options: EventQuery = { descending: false }
  for (const [given, value] of query) {
    const name = names.find(one => one === given || one === `$${given}`)
    if (name === undefined) throw invalidRequest(`The query parameter '${given}' is not recognized.`)
    if (!allowed.includes(name)) throw notBuilt(`${name} on this resource`)
    readOption(options, name, value)
  }
  return options
}
