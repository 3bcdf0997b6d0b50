import { asProblem, type Problem } from '../domain/problem.ts'
import { inFours } from '../graph/outlook.ts'

/** What is said of those who could not be reached through a fault of their own. */
export type FaultWords = {
  badAddress: (name: string) => string
  unreadableRow: (name: string) => string
  eventGone: (name: string) => string
}

/** What is one's own fault does not keep the rest from being mailed; a sentence, or null for all other failures. */
function ownFault({ code }: Problem, name: string, say: FaultWords): string | null {
  switch (code) {
    case 'bad_address':
    case 'malformed':
      return say.badAddress(name)
    case 'list_changed':
      return say.unreadableRow(name)
    case 'not_found':
      return say.eventGone(name)
    default:
      return null
  }
}

/** Those who were mailed, and those who could not be, with a sentence each. */
type Outcome<T> = { mailed: T[]; failed: { one: T; reason: string }[] }

/** Mails each of them, four at a time. What stops one stops all that are not begun, when it is not that one's own fault. */
export async function mailEach<T extends { name: string }>(
  all: readonly T[],
  say: FaultWords,
  mail: (one: T) => Promise<boolean>,
): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { mailed: [], failed: [] }
  const stopped: Problem[] = []
  await inFours(all, async one => {
    if (stopped.length > 0) return
    try {
      if (await mail(one)) outcome.mailed.push(one)
    } catch (error) {
      const problem = asProblem(error)
      const reason = ownFault(problem, one.name, say)
      if (reason === null) stopped.push(problem)
      else outcome.failed.push({ one, reason })
    }
  })
  const [problem] = stopped
  if (problem !== undefined) throw problem
  return outcome
}
