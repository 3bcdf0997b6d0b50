import type { Person } from '../domain/people.ts'
import { asProblem, type Problem } from '../domain/problem.ts'
import type { SeasonOutcome } from '../domain/season-board.ts'
import type { Stored } from '../domain/stored.ts'
import type { Words } from '../domain/words.sv.ts'
import { inFours } from '../graph/outlook.ts'

/** What is one person's own fault does not keep the rest from being mailed; a sentence, or null for all other failures. */
function ownFault({ code }: Problem, name: string, words: Words): string | null {
  switch (code) {
    case 'bad_address':
    case 'malformed':
      return words.season.badAddress(name)
    case 'list_changed':
      return words.season.unreadableRow(name)
    case 'not_found':
      return words.season.eventGone(name)
    default:
      return null
  }
}

/** Mails each of them, four at a time. What stops one stops all that are not begun, when it is not that one's own fault. */
export async function mailEach(
  people: readonly Stored<Person>[],
  words: Words,
  mail: (person: Stored<Person>) => Promise<boolean>,
): Promise<SeasonOutcome> {
  const outcome: SeasonOutcome = { mailed: 0, failed: [] }
  const stopped: Problem[] = []
  await inFours(people, async person => {
    if (stopped.length > 0) return
    try {
      if (await mail(person)) outcome.mailed += 1
    } catch (error) {
      const problem = asProblem(error)
      const reason = ownFault(problem, person.name, words)
      if (reason === null) stopped.push(problem)
      else outcome.failed.push({ personId: person.id, reason })
    }
  })
  const [problem] = stopped
  if (problem !== undefined) throw problem
  return outcome
}
