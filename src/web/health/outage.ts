import type { Noun } from '../../domain/vocabulary.ts'

export type Fault = { code: string; sentence: string; mendedBy: string }
export type ListHealth = {
  noun: Noun
  /** The list's name as it now stands in SharePoint. */
  list: string
  state: 'starting' | 'ready' | 'stale' | 'missing' | 'faulty'
  records: number
  unreadable: number
  syncedAt: string | null
  problems: readonly Fault[]
}
/** The mailbox that organises the meetings: how it answers, and when it last did. */
type MailboxHealth = {
  state: 'unread' | 'answers' | 'refused' | 'gone' | 'unreachable'
  sentence: string
  /** '' when nothing needs to be done. */
  mendedBy: string
  readAt: string | null
}
export type Health = {
  status: 'starting' | 'ready' | 'degraded'
  version: string
  /** Where the records lie, in a sentence. */
  dataLies: string
  mailbox: MailboxHealth
  lists: readonly ListHealth[]
}

/** One and the same problem of every list: what has stopped is what they all come from. */
export type Outage = Fault & {
  /** When any list was last read; null when none has been. */
  since: string | null
}

/** The problem that all lists share, if there is one. */
export function outageOf({ lists }: Health): Outage | null {
  const [first, ...others] = lists
  // A list's own fault names the list; what is said of every list in the same words is not the list's.
  const shared = first?.problems.find(({ sentence }) =>
    others.every(({ problems }) => problems.some(problem => problem.sentence === sentence)),
  )
  if (shared === undefined || others.length === 0) return null
  const moments = lists.flatMap(({ syncedAt }) => syncedAt ?? []).toSorted()
  return { ...shared, since: moments.at(-1) ?? null }
}
