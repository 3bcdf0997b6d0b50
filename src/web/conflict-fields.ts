/** Where two people's versions of one record part, seen from the version that the first of them started from. */
export type Parting<T> = {
  /** Both changed it, and differently: a person must choose. */
  contested: readonly Extract<keyof T, string>[]
  /** Only one of them changed it, so it can be kept as it is. */
  settled: readonly { field: Extract<keyof T, string>; from: Side }[]
}
export type Side = 'mine' | 'theirs'

function isField<T extends object>(record: T, key: string): key is Extract<keyof T, string> {
  return key in record
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Compares two versions field by field. `mine` decides which fields there are, so what storage adds never counts. */
export function part<T extends object>(base: T, mine: T, theirs: T): Parting<T> {
  const fields = Object.keys(mine)
    .filter(key => isField(mine, key))
    .filter(key => !same(mine[key], theirs[key]))
  return {
    contested: fields.filter(field => !same(mine[field], base[field]) && !same(theirs[field], base[field])),
    settled: fields.flatMap((field): Parting<T>['settled'] => {
      if (same(mine[field], base[field])) return [{ field, from: 'theirs' }]
      return same(theirs[field], base[field]) ? [{ field, from: 'mine' }] : []
    }),
  }
}

function take<T extends object, K extends keyof T>(into: T, from: T, field: K): void {
  into[field] = from[field]
}

/** One record of both: what only one changed is kept, what both changed is taken from the chosen side (mine if none). */
export function merge<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  choices: Readonly<Partial<Record<string, Side>>>,
): T {
  const { contested, settled } = part(base, mine, theirs)
  const merged = { ...mine }
  for (const { field, from } of settled) if (from === 'theirs') take(merged, theirs, field)
  for (const field of contested) if (choices[field] === 'theirs') take(merged, theirs, field)
  return merged
}
