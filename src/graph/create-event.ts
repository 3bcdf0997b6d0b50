import { Problem } from '../domain/problem.ts'
import { markedBy, wordingBody } from './change-event.ts'
import type { Graph } from './client.ts'
import { eachOnce, type Invited, mergedList } from './invited.ts'
import { ownText } from './meeting-html.ts'
import { askOutlook, isDoubtful, notDone } from './outlook.ts'
import { changeId, type OutlookEvent, outlookEvent, type Tie, tieId, tieText } from './outlook-event.ts'
import { isSameSpan, type Span, writeMoment } from './outlook-time.ts'
import { findByTie } from './read-events.ts'
import { reviseEvent } from './revise-event.ts'
import { demandTeams, teams } from './teams-link.ts'

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
  /** Whether the invited are asked to answer; they are, unless it says otherwise. */
  asksReply?: boolean
  /** What it does to the time of those invited: busy, unless it says otherwise. */
  showAs?: 'free'
  invited: readonly Invited[]
}

/**
 * What makes one event of however many tries; stored by the caller before the first. `changeKey` is what the event is
 * to bear of the words and time that the invited get: an event that bears another when they are invited gets ours first.
 */
export type EventKeys = Tie & { transactionId: string; changeKey?: string }

const bodyOf = (draft: EventDraft, keys: EventKeys) => ({
  subject: draft.subject,
  body: { contentType: 'html', content: ownText(draft.html) },
  start: writeMoment(draft.start),
  end: writeMoment(draft.end),
  location: { displayName: draft.place },
  hideAttendees: draft.hidesInvited,
  allowNewTimeProposals: draft.takesProposals,
  responseRequested: draft.asksReply ?? true,
  ...(draft.showAs && { showAs: draft.showAs }),
  ...(draft.isOnline && teams),
  transactionId: keys.transactionId,
  singleValueExtendedProperties: [
    { id: tieId, value: tieText(keys) },
    ...(keys.changeKey === undefined ? [] : [{ id: changeId, value: keys.changeKey }]),
  ],
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

/** An event made before its words were changed says the new ones when it invites. */
function renewedWords(event: OutlookEvent, draft: EventDraft, { changeKey }: EventKeys) {
  if (changeKey === undefined || event.changeKey === changeKey) return {}
  const { subject, html, place, hidesInvited } = draft
  return { ...wordingBody(event, { subject, html, place, hidesInvited }), ...markedBy(changeKey) }
}

/**
 * Makes the meeting and invites, once, however often and after whatever break it is asked with the same keys: the
 * event is found by its tie, and nobody is on its list before all are (platform.md 4.2). An event that has invited
 * is answered as it stands. `mayInvite` is asked once the event is there and before anybody is on its list; what it
 * throws stops it. Throws `no_teams`, `bad_address`, `too_many_invited`, `mailbox_refused`,
 * `mailbox_gone`; nobody has been invited then.
 */
export async function createEvent(
  graph: Graph,
  mailbox: string,
  draft: EventDraft,
  keys: EventKeys,
  mayInvite: (made: OutlookEvent) => Promise<void> = async () => {},
): Promise<OutlookEvent> {
  // What is wrong with the addresses is said before anything is made.
  const list = mergedList([], eachOnce(draft.invited), [])
  const found = await findByTie(graph, mailbox, keys)
  if (found !== null && (found.attendees.length > 0 || list === null)) return found
  const made = found ?? (await makeEvent(graph, mailbox, draft, keys))
  const ready = draft.isOnline && made.joinUrl === null ? await withLink(graph, mailbox, made) : made
  if (list === null) return ready
  await mayInvite(ready)
  return reviseEvent(graph, mailbox, ready.id, event => {
    if (event.attendees.length > 0) return null
    const times = isSameSpan(event, draft)
      ? {}
      : { start: writeMoment(draft.start), end: writeMoment(draft.end) }
    return { attendees: list, ...times, ...renewedWords(event, draft, keys) }
  })
}
