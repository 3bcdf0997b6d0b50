import type { Mapping, ReadTable } from './import-answers.ts'

const place = 'samverkan.columns'

function recall(): Mapping {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : []
    return Object.fromEntries(
      entries.map(([heading, field]) => [heading, field === null ? null : String(field)]),
    )
  } catch {
    // A browser that keeps nothing, or text of an older version: then the proposal stands.
    return {}
  }
}

/** The server's proposal, overruled by what the person chose for the same heading before. */
export function proposedMapping(table: ReadTable, fields: readonly string[]): Mapping {
  const chosen = recall()
  return Object.fromEntries(
    table.header.map((heading, index) => {
      const before = chosen[heading]
      const known = before === null || (before !== undefined && fields.includes(before))
      return [String(index), known ? before : (table.mapping[String(index)] ?? null)]
    }),
  )
}

/** Remembers what the person chose for each heading, for the next import in this browser. */
export function rememberMapping(table: ReadTable, mapping: Mapping): void {
  const chosen = Object.fromEntries(
    table.header.map((heading, index) => [heading, mapping[String(index)] ?? null]),
  )
  try {
    localStorage.setItem(place, JSON.stringify({ ...recall(), ...chosen }))
  } catch {
    // Storage is closed; the choice has to be made again next time, nothing else is lost.
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
