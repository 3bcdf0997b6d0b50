import type { Problem } from '../domain/problem.ts'
import { causeOf } from './problems.ts'
import type { World } from './world.ts'

/** How the mailbox answered last: when it last did, in milliseconds since 1970, and what it says instead since. */
export type MailboxState = { readAt: number | null; problem: Problem | null }

const parts = ['mailbox', 'answers'] as const

/** Remembers how looking at the answers went, and tells the operator of each turn once, not of each round. */
export function openMailboxWatch(world: Pick<World, 'now' | 'log'>) {
  let state: MailboxState = { readAt: null, problem: null }
  const told = new Map<(typeof parts)[number], string>()

  function tell(part: (typeof parts)[number], problem: Problem | null): void {
    const code = problem?.code ?? 'ready'
    if ((told.get(part) ?? 'ready') !== code)
      world.log({
        level: problem ? 'warn' : 'info',
        event: `${part}_state`,
        state: code,
        cause: problem && causeOf(problem),
      })
    told.set(part, code)
  }
  return {
    state: (): MailboxState => state,
    /** Outlook was read, or refused. */
    read(problem: Problem | null): void {
      state = { readAt: problem === null ? world.now() : state.readAt, problem }
      tell('mailbox', problem)
    },
    /** What was read was written down, or could not be. */
    wrote: (problem: Problem | null): void => tell('answers', problem),
  }
}
export type MailboxWatch = ReturnType<typeof openMailboxWatch>
