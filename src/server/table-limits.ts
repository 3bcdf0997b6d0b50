import { Problem } from '../domain/problem.ts'
import { sv } from '../domain/words.sv.ts'

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

type Refusal = keyof (typeof sv)['tables']['refusals']

/** Not a table at all: Problem `not_a_table` with the reason as a sentence. */
export function notATable(refusal: Refusal, cause?: unknown): Problem {
  return new Problem('not_a_table', because(refusal), cause)
}

/** A table beyond the limits: Problem `too_large` with the reason as a sentence. */
export function tooLarge(refusal: Refusal): Problem {
  return new Problem('too_large', because(refusal))
}

function because(refusal: Refusal) {
  return { fields: [{ field: 'file', reason: sv.tables.refusals[refusal] }] }
}
