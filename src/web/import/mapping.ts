import type { Imported, Mapping, ReadTable } from './answers.ts'

const placeOf = (noun: Imported) => `samverkan.columns.${noun}`

function recall(noun: Imported): Mapping {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(placeOf(noun)) ?? '{}')
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
export function proposedMapping(noun: Imported, table: ReadTable, fields: readonly string[]): Mapping {
  const chosen = recall(noun)
  return table.header.reduce<Mapping>((mapping, heading, index) => {
    const before = Object.hasOwn(chosen, heading) ? chosen[heading] : undefined
    const isKnown = before === null || (before !== undefined && fields.includes(before))
    return isKnown ? withMeaning(mapping, String(index), before) : mapping
  }, table.mapping)
}

/** Remembers what the person chose for each heading, for the next import in this browser. */
export function rememberMapping(noun: Imported, table: ReadTable, mapping: Mapping): void {
  const chosen = Object.fromEntries(
    table.header.map((heading, index) => [heading, mapping[String(index)] ?? null]),
  )
  try {
    localStorage.setItem(placeOf(noun), JSON.stringify({ ...recall(noun), ...chosen }))
  } catch {
    // Storage is closed; the choice has to be made again next time, nothing else is lost.
  }
}
