/** Months, also recognised by their first letters from three on. */
export const monthWords: readonly string[] = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

/** A cell with one of these alone is empty. */
export const emptyWords: readonly string[] = ['', '-', '–', '—']
