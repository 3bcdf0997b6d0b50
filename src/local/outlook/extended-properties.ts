import { GraphError, notBuilt } from '../graph-error.ts'

const propertyId =
  /^(String|Integer|Boolean|Double|SystemTime)\s+\{([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}\s+Name\s+(\S.*)$/i

function invalidId(id: string): GraphError {
  return new GraphError(400, 'ErrorInvalidProperty', `The property id '${id}' is invalid.`)
}

/** The id of a singleValueExtendedProperty as Outlook keeps it, its GUID in small letters. Throws 400. */
export function keptPropertyId(id: string): string {
  const [, type, guid = '', name = ''] = propertyId.exec(id.trim()) ?? []
  if (type === undefined) throw invalidId(id)
  return `${type} {${guid.toLowerCase()}} Name ${name.trim()}`
}

const unquoted = (text: string) => text.slice(1, -1).replaceAll("''", "'")
const quoted = `'(?:[^']|'')*'`
const anyOf = new RegExp(
  `^singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*(\\w+)/id\\s+eq\\s+(${quoted})\\s+and\\s+(\\w+)/value\\s+eq\\s+(${quoted})\\s*\\)$`,
  'i',
)
const calendarId = new RegExp(`^iCalUId\\s+eq\\s+(${quoted})$`)

/** What $filter asks of events. */
export type EventFilter = { by: 'property'; id: string; value: string } | { by: 'uid'; uid: string }

/** Reads $filter: one extended property by id and value, or iCalUId (platform.md 4.6); all else is 501. */
export function readFilter(text: string): EventFilter {
  const [, name, first, id = '', second, value = ''] = anyOf.exec(text.trim()) ?? []
  if (name !== undefined && name === first && name === second)
    return { by: 'property', id: keptPropertyId(unquoted(id)), value: unquoted(value) }
  const uid = calendarId.exec(text.trim())?.[1]
  if (uid !== undefined) return { by: 'uid', uid: unquoted(uid) }
  throw notBuilt(`$filter=${text}`)
}

const expanded = /^singleValueExtendedProperties\(\s*\$filter\s*=\s*(.+)\)$/i
const oneId = new RegExp(`^id\\s+eq\\s+(${quoted})$`, 'i')

/** Reads $expand: which extended properties to show. Throws 400 without $filter on their ids. */
export function readExpand(text: string): string[] {
  const inner = expanded.exec(text.trim())?.[1]
  if (inner === undefined) {
    if (!/^singleValueExtendedProperties\b/i.test(text.trim())) throw notBuilt(`$expand=${text}`)
    throw new GraphError(
      400,
      'ErrorInvalidUrlQueryFilter',
      'Expanding singleValueExtendedProperties requires a filter on the id of the properties.',
    )
  }
  return inner.split(/\s+or\s+/i).map(clause => {
    const id = oneId.exec(clause.trim())?.[1]
    if (id === undefined) throw notBuilt(`$expand=${text}`)
    return keptPropertyId(unquoted(id))
  })
}
