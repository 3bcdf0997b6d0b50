import type { SQLInputValue } from 'node:sqlite'
import { isMultiple } from './column-definition.ts'
import { type GraphError, invalidRequest, notBuilt } from './graph-error.ts'
import type { Column, Site } from './site.ts'
import { storedDate } from './site-time.ts'

/** One comparison as SQL with its parameter, and whether an index carries it. */
export type Clause = {
  sql: string
  values: SQLInputValue[]
  isIndexed: boolean
  /** The database's index that answers it, where there is one. */
  index: string | undefined
  name: string
}

const token =
  /\s*(?:(startswith)\s*\(\s*([\w/]+)\s*,\s*('(?:[^']|'')*')\s*\)|([\w/]+)\s+(eq|ne|lt|le|gt|ge)\s+('(?:[^']|'')*'|[^\s()']+))\s*/y
const operators = new Map([
  ['eq', '='],
  ['ne', '<>'],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
])

/** The message Graph gives for a column without index (platform.md 3.3, microsoft-graph-docs #2279). */
export function notIndexed(name: string): GraphError {
  return invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  )
}

/** The SQL of one cell. The name is an internal name: letters, digits and _ only. */
export function cellSql(name: string): string {
  return `json_extract(fields, '$."${name}"')`
}

/** Name, SQL and index of a property path such as fields/Ar or fields/OfficeLookupId. Throws 400. */
export function property(site: Site, list: string, path: string) {
  const name = path.startsWith('fields/') ? path.slice('fields/'.length) : path
  if (name === 'id' || (name === 'ID' && path !== name))
    return { name, sql: 'id', isIndexed: true, index: undefined, column: undefined }
  if (path === name) throw invalidRequest(`Invalid filter clause: '${path}' is not a field.`)
  const systemSql = new Map([
    ['Modified', 'modified'],
    ['Created', 'created'],
  ]).get(name)
  if (systemSql) return { name, sql: systemSql, isIndexed: false, index: undefined, column: undefined }
  const columns = site.columnsOf(list)
  const column = columns.get(name) ?? columns.get(name.replace(/LookupId$/, ''))
  const refersElsewhere = column?.lookup !== undefined || column?.personOrGroup !== undefined
  if (!column || (refersElsewhere && name === column.name) || (!refersElsewhere && name !== column.name))
    throw invalidRequest(`Field '${name}' is not recognized`)
  if (isMultiple(column)) throw invalidRequest(`Field '${name}' cannot be used in a query.`)
  const index = column.indexed ? `column-${column.id}` : undefined
  return { name, sql: cellSql(column.name), isIndexed: column.indexed, index, column }
}

function literal(text: string, column: Column | undefined): SQLInputValue {
  const quoted = /^'([\s\S]*)'$/.exec(text)?.[1]?.replaceAll("''", "'")
  if (column?.dateTime) return storedDate(quoted ?? text, column.dateTime.format === 'dateOnly')
  if (quoted !== undefined) {
    const isNumber = column?.number || column?.currency || column?.lookup || column?.personOrGroup
    return isNumber && /^-?\d+(\.\d+)?$/.test(quoted) ? Number(quoted) : quoted
  }
  if (text === 'true') return 1
  if (text === 'false') return 0
  if (text === 'null') return null
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return text
  throw invalidRequest(`Invalid filter clause: '${text}' is not a literal.`)
}

/** A text that sorts right after every text with this beginning. */
const lastCharacter = '\u{10ffff}'

/**
 * Parses $filter: comparisons and startswith joined by `and`. What Graph knows and this does not (or, not,
 * contains, parentheses) is 501; the rest is 400.
 */
export function readFilter(site: Site, list: string, text: string): Clause[] {
  const clauses: Clause[] = []
  token.lastIndex = 0
  for (;;) {
    const start = token.lastIndex
    const found = token.exec(text)
    if (!found) {
      const rest = text.slice(start)
      if (/\b(or|not|contains|endswith|substringof|in|any|all)\b|[()]/.test(rest))
        throw notBuilt(`$filter '${rest.trim()}'`)
      throw invalidRequest(`Invalid filter clause: '${rest.trim()}'.`)
    }
    const { name, sql, isIndexed, index, column } = property(site, list, found[2] ?? found[4] ?? '')
    if (found[1]) {
      const prefix = String(literal(found[3] ?? "''", undefined))
      clauses.push({
        name,
        isIndexed,
        index,
        sql: `(${sql} >= ? AND ${sql} < ?)`,
        values: [prefix, prefix + lastCharacter],
      })
    } else {
      const operator = operators.get(found[5] ?? '') ?? '='
      const value = literal(found[6] ?? '', column)
      const isNull = value === null && (operator === '=' || operator === '<>')
      const compare = isNull ? `${sql} IS ${operator === '=' ? '' : 'NOT '}NULL` : `${sql} ${operator} ?`
      clauses.push({
        name,
        isIndexed,
        index: operator === '<>' ? undefined : index,
        sql: compare,
        values: isNull ? [] : [value],
      })
    }
    const rest = text.slice(token.lastIndex)
    if (rest === '') return clauses
    if (!/^and\s/.test(rest)) throw notBuilt(`$filter '… ${rest}'`)
    token.lastIndex += 'and'.length
  }
}
