import { GraphError, invalidRequest, notBuilt } from './graph-error.ts'

/** The query options of one request, parsed; undefined where not given. */
export type QueryOptions = {
  select?: string[]
  /** undefined: not expanded; null: all fields; a list: $expand=fields($select=…). */
  fields?: string[] | null
  expandsColumns: boolean
  top?: number
  filter?: string
  orderby?: string
  skiptoken?: string
  token?: string
}

export type OptionName = '$select' | '$expand' | '$top' | '$filter' | '$orderby' | '$skiptoken' | 'token'

const optionNames: readonly string[] = [
  '$select',
  '$expand',
  '$top',
  '$filter',
  '$orderby',
  '$skiptoken',
  '$skip',
  '$count',
  '$search',
  '$format',
  '$apply',
  '$compute',
  '$levels',
]
const namesList = /^[A-Za-z_@][\w.@]*(?:\s*,\s*[A-Za-z_@][\w.@]*)*$/

function names(text: string): string[] {
  if (!namesList.test(text.trim())) throw invalidRequest(`The select clause '${text}' is not valid.`)
  return text.split(',').map(name => name.trim())
}

function readExpand(text: string, options: QueryOptions): void {
  for (const part of text.split(/,(?![^(]*\))/).map(one => one.trim())) {
    const nested = /^(\w+)\(([^=]*)=(.*)\)$/.exec(part)
    if (nested && nested[2]?.trim() !== '$select')
      throw new GraphError(
        400,
        '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        `The expression "${nested[1]}(${nested[2]}" is not valid.`,
      )
    const name = nested?.[1] ?? part
    if (name === 'fields') options.fields = nested ? names(nested[3] ?? '') : null
    else if (name === 'columns' && !nested) options.expandsColumns = true
    else throw notBuilt(`$expand=${part}`)
  }
}

/**
 * Parses a query string. `allowed` is what the route understands: an option it lacks is 501, an unknown one
 * 400; $skip, $count and $search are refused with 400 as list items refuse them (platform.md 3.3).
 */
export function readQuery(query: URLSearchParams, allowed: readonly OptionName[]): QueryOptions {
  const options: QueryOptions = { expandsColumns: false }
  for (const [given, value] of query) {
    const name = optionNames.includes(`$${given}`) ? `$${given}` : given
    if (name === '$skip' || name === '$count' || name === '$search')
      throw invalidRequest(`The query option '${name}' is not supported here.`)
    if (name === '$skiptoken' && allowed.includes('$skiptoken')) options.skiptoken = value
    else if (name === 'token' && allowed.includes('token')) options.token = value
    else if (name === '$filter' && allowed.includes('$filter')) options.filter = value
    else if (name === '$orderby' && allowed.includes('$orderby')) options.orderby = value
    else if (name === '$select' && allowed.includes('$select')) options.select = names(value)
    else if (name === '$expand' && allowed.includes('$expand')) readExpand(value, options)
    else if (name === '$top' && allowed.includes('$top')) {
      if (!/^[1-9]\d{0,8}$/.test(value)) throw invalidRequest(`Invalid value '${value}' for $top.`)
      options.top = Number(value)
    } else if (optionNames.includes(name) || name === 'token') throw notBuilt(`${name} on this resource`)
    else throw invalidRequest(`The query parameter '${given}' is not recognized.`)
  }
  return options
}

/** Keeps the selected properties of a resource, and what was expanded. Throws 400 for a property it cannot have. */
export function selected(
  resource: Record<string, unknown>,
  select: readonly string[] | undefined,
  type: string,
  possible: readonly string[],
): Record<string, unknown> {
  if (select === undefined) return resource
  for (const name of select)
    if (!(name in resource) && !possible.includes(name))
      throw invalidRequest(`Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`)
  const kept = Object.entries(resource).filter(
    ([name]) =>
      select.includes(name) ||
      name.startsWith('@') ||
      name === 'fields' ||
      name === 'columns' ||
      name === 'deleted',
  )
  return Object.fromEntries(kept)
}
