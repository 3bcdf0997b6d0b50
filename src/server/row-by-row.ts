import { asProblem, type Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { refusalSaid } from './demand-write.ts'
import type { Writer } from './write-record.ts'

/** What came of one row of many: `row` as it now stands, and why it was not saved; '' when it was. */
export type RowOutcome<N extends Noun> = {
  id: string
  saved: boolean
  reason: string
  row: Stored<Records[N]> | null
}

/** A failure that is not the row's own: the rows after it would only meet the same. */
const isOwn = ({ code }: Problem): boolean =>
  ['stale', 'not_found', 'malformed', 'list_changed'].includes(code)

/** Writes row by row, so that one that cannot be saved stops no other, and what is saved stays saved. */
export async function rowByRow<N extends Noun, T extends { id: string }>(
  { house: { mirror }, words }: Writer,
  noun: N,
  asked: readonly T[],
  write: (one: T) => Promise<RowOutcome<N>>,
): Promise<RowOutcome<N>[]> {
  const outcomes: RowOutcome<N>[] = []
  let isStopped = false
  for (const one of asked) {
    const failed = (reason: string): RowOutcome<N> => ({
      id: one.id,
      saved: false,
      reason,
      row: mirror.row(noun, one.id)?.record ?? null,
    })
    if (isStopped) outcomes.push(failed(words.replies.refused.left))
    else
      try {
        outcomes.push(await write(one))
      } catch (error) {
        const problem = asProblem(error)
        isStopped = !isOwn(problem)
        outcomes.push(failed(refusalSaid(problem, words) ?? words.problems[problem.code]))
      }
  }
  return outcomes
}
