import type { ImportPath, Mapping, ReadTable } from './answers.ts'

const placeOf = (path: ImportPath) => `samverkan.columns.${path}`

function recall(path: ImportPath): Mapping {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(placeOf(path)) ?? '{}')
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : []
    return Object.fromEntries(
      entries.map(([heading, field]) => [heading, field === null ? null : String(field)]),
    )
  } catch {
    // A browser that keeps nothing, or text of an older version: then the proposal stands.
    return {}
  }
}

/** The mapping with one column's meaning changed; a field is the meaning of one column only. */
export function withMeaning(mapping: Mapping, index: string, field: string | null): Mapping {
  const others = Object.entries(mapping).map(([other, means]) => [
    other,
    means === field && field !== null ? null : means,
  ])
  return { ...Object.fromEntries(others), [index]: field }
}

/** The server's proposal, overruled by what the person chose for the same heading before. */
export function proposedMapping(path: ImportPath, table: ReadTable, fields: readonly string[]): Mapping {
  const chosen = recall(path)
  return table.header.reduce<Mapping>((mapping, heading, index) => {
    const before = Object.hasOwn(chosen, heading) ? chosen[heading] : undefined
    const isKnown = before === null || (before !== undefined && fields.includes(before))
    return isKnown ? withMeaning(mapping, String(index), before) : mapping
  }, table.mapping)
}

/** Remembers what the person chose for each heading, for the next import in this browser. */
export function rememberMapping(path: ImportPath, table: ReadTable, mapping: Mapping): void {
  const chosen = Object.fromEntries(
    table.header.map((heading, index) => [heading, mapping[String(index)] ?? null]),
  )
  try {
    localStorage.setItem(placeOf(path), JSON.stringify({ ...recall(path), ...chosen }))
  } catch {
    // Storage is closed; the choice has to be made again next time, nothing else is lost.
  }
}
