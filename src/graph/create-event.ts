import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import type { Graph } from './client.ts'
import { eachOnce, type Invited, mergedList } from './invited.ts'
import { ownText } from './meeting-html.ts'
import { askOutlook, isDoubtful, notDone } from './outlook.ts'
import { type OutlookEvent, outlookEvent, type Tie, tieId, tieText } from './outlook-event.ts'
import { isSameSpan, type Span, writeMoment } from './outlook-time.ts'
import { findByTie } from './read-events.ts'
import { reviseEvent } from './revise-event.ts'

/** A meeting to invite to; `html` is our own text, without Teams' part. */
export type EventDraft = Span & {
  subject: string
  html: string
  place: string
  /** Whether it must have a Teams link. */
  isOnline: boolean
  /** Whether each sees only themselves among the invited. */
  hidesInvited: boolean
  takesProposals: boolean
  invited: readonly Invited[]
}

/** What makes one event of however many tries; stored by the caller before the first. */
export type EventKeys = Tie & { transactionId: string }

const teams = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
const calendar = z.object({ allowedOnlineMeetingProviders: z.array(z.string()).nullish() })

/** Outlook answers 201 without link where the mailbox has no Teams, so it is asked first (platform.md 4.3). */
async function demandTeams(graph: Graph, mailbox: string): Promise<void> {
  const { allowedOnlineMeetingProviders } = await askOutlook(
    graph,
    mailbox,
    { method: 'GET', path: '/calendar' },
    calendar,
  )
  if (!allowedOnlineMeetingProviders?.includes(teams.onlineMeetingProvider)) throw new Problem('no_teams')
}

const bodyOf = (draft: EventDraft, keys: EventKeys) => ({
  subject: draft.subject,
  body: { contentType: 'html', content: ownText(draft.html) },
  start: writeMoment(draft.start),
  end: writeMoment(draft.end),
  location: { displayName: draft.place },
  hideAttendees: draft.hidesInvited,
  allowNewTimeProposals: draft.takesProposals,
  responseRequested: true,
  ...(draft.isOnline && teams),
  transactionId: keys.transactionId,
  singleValueExtendedProperties: [{ id: tieId, value: tieText(keys) }],
})

/** What a repeated transactionId answers is not written down; after an answer we cannot use, we look. */
const mayBeMade = (error: unknown) =>
  isDoubtful(error) || (error instanceof Problem && error.code === 'graph_misread')

/** The event without anybody invited, made once. */
async function makeEvent(graph: Graph, mailbox: string, draft: EventDraft, keys: EventKeys) {
  if (draft.isOnline) await demandTeams(graph, mailbox)
  const call = { method: 'POST', path: '/events', body: bodyOf(draft, keys) } as const
  for (let left = 2; ; left -= 1) {
    try {
      return await askOutlook(graph, mailbox, call, outlookEvent)
    } catch (error) {
      if (!mayBeMade(error)) throw error
      const made = await findByTie(graph, mailbox, keys)
      if (made !== null) return made
      if (left === 0 || !isDoubtful(error)) throw notDone(error)
    }
  }
}

/** An event nobody is invited to yet, with its link: asked for again where it came without one. */
async function withLink(graph: Graph, mailbox: string, event: OutlookEvent): Promise<OutlookEvent> {
  const linked = await reviseEvent(graph, mailbox, event.id, ({ joinUrl }) =>
    joinUrl === null ? teams : null,
  )
  if (linked.joinUrl === null) throw new Problem('no_teams')
  return linked
}

/**
 * Makes the meeting and invites, once, however often and after whatever break it is asked with the same keys: the
 * event is found by its tie, and nobody is on its list before all are (platform.md 4.2). An event that has invited
 * is answered as it stands. Throws `no_teams`, `bad_address`, `too_many_invited`, `mailbox_refused`,
 * `mailbox_gone`; nobody has been invited then.
 */
export async function createEvent(
  graph: Graph,
  mailbox: string,
  draft: EventDraft,
  keys: EventKeys,
): Promise<OutlookEvent> {
  // What is wrong with the addresses is said before anything is made.
  const list = mergedList([], eachOnce(draft.invited), [])
  const found = await findByTie(graph, mailbox, keys)
  if (found !== null && (found.attendees.length > 0 || list === null)) return found
  const made = found ?? (await makeEvent(graph, mailbox, draft, keys))
  const ready = draft.isOnline && made.joinUrl === null ? await withLink(graph, mailbox, made) : made
  if (list === null) return ready
  return reviseEvent(graph, mailbox, ready.id, event => {
    if (event.attendees.length > 0) return null
    const times = isSameSpan(event, draft)
      ? {}
      : { start: writeMoment(draft.start), end: writeMoment(draft.end) }
    return { attendees: list, ...times }
  })
}
