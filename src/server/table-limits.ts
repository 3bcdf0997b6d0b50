import { Problem, type TableRefusal } from '../domain/problem.ts'

/** A table larger than this is no plan: it would only cost memory. Sizes in bytes, or characters of text. */
export const tableLimits = {
  /** Of the file as it is sent; `bytes` is what it may unpack to. */
  file: 10 * 1024 * 1024,
  bytes: 20 * 1024 * 1024,
  entries: 200,
  rows: 5_000,
  columns: 60,
  /** The most that Excel itself puts in one cell. */
  cell: 32_767,
  text: 20 * 1024 * 1024,
} as const

/** Not a table at all: Problem `not_a_table` with the reason. */
export function notATable(refusal: TableRefusal, cause?: unknown): Problem {
  return new Problem('not_a_table', { refusal }, cause)
}

/** A table beyond the limits: Problem `too_large` with the reason. */
export function tooLarge(refusal: TableRefusal): Problem {
  return new Problem('too_large', { refusal })
}
