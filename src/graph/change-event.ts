import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import type { Graph } from './client.ts'
import { type Invited, mergedList } from './invited.ts'
import { withNewText } from './meeting-html.ts'
import { askOutlook, isDoubtful, notDone } from './outlook.ts'
import { changeId, type OutlookEvent } from './outlook-event.ts'
import { isSameSpan, type Span, writeMoment } from './outlook-time.ts'
import { readOrGone } from './read-events.ts'
import { reviseEvent } from './revise-event.ts'
import { teams } from './teams-link.ts'

/**
 * Adds people, and takes people away; those added and removed get a mail, nobody else. Those who are there keep
 * their answers, also those whom nobody of us invited. Done already, it mails nobody. Throws `bad_address`,
 * `too_many_invited`, `not_found` when the event is gone, `mailbox_refused`, `mailbox_gone`.
 */
export const changeAttendees = (
  graph: Graph,
  mailbox: string,
  id: string,
  { add, remove }: { add: readonly Invited[]; remove: readonly string[] },
): Promise<OutlookEvent> =>
  reviseEvent(graph, mailbox, id, event => {
    const attendees = mergedList(event.list, add, remove)
    return attendees === null ? null : { attendees }
  })

const anything = z.unknown()

/** What an event says; what is left out stays. A Teams link can be given to an event that has none, never taken away. */
export type Wording = {
  subject?: string
  html?: string
  place?: string
  hidesInvited?: boolean
  isOnline?: boolean
}

/** What to write for the event to say this. Throws `graph_misread` when Teams' part cannot be told from the rest. */
export function wordingBody(event: OutlookEvent, wording: Wording): Record<string, unknown> {
  const { subject, html, place, hidesInvited, isOnline } = wording
  const content = html === undefined ? undefined : withNewText(event.html, event.joinUrl, html)
  // Better the old words than a meeting without its link.
  if (content === null) throw new Problem('graph_misread', { subject: event.subject })
  return {
    ...(subject !== undefined && { subject }),
    ...(place !== undefined && { location: { displayName: place } }),
    ...(content !== undefined && { body: { contentType: 'html', content } }),
    ...(hidesInvited !== undefined && { hideAttendees: hidesInvited }),
    ...(isOnline === true && event.joinUrl === null && teams),
  }
}

/** Outlook changes our words on their way in, so it is the key that tells that a change was made. */
export const markedBy = (key: string) => ({ singleValueExtendedProperties: [{ id: changeId, value: key }] })

/**
 * Changes what the event says and keeps its Teams link; mails all once for each `key`, which the caller stores
 * before the call. Throws `not_found` when the event is gone, `graph_misread` when Teams' part of the text cannot
 * be told from the rest: nothing is changed then.
 */
export const changeBody = (
  graph: Graph,
  mailbox: string,
  id: string,
  key: string,
  wording: Wording,
): Promise<OutlookEvent> =>
  reviseEvent(graph, mailbox, id, event =>
    event.changeKey === key ? null : { ...wordingBody(event, wording), ...markedBy(key) },
  )

/**
 * Moves the event, with the words that follow from it in the same mail; mails all once for each `key`. Throws
 * `stale` with the time it has when somebody has moved it in Outlook since `from`, `not_found` when it is gone.
 */
export const moveEvent = (
  graph: Graph,
  mailbox: string,
  id: string,
  key: string,
  { from, to, wording = {} }: { from: Span; to: Span; wording?: Wording },
): Promise<OutlookEvent> =>
  reviseEvent(graph, mailbox, id, event => {
    if (event.changeKey === key) return null
    if (isSameSpan(event, to) && Object.keys(wording).length === 0) return null
    if (!isSameSpan(event, from) && !isSameSpan(event, to))
      throw new Problem('stale', { current: { start: event.start, end: event.end } })
    return {
      start: writeMoment(to.start),
      end: writeMoment(to.end),
      ...wordingBody(event, wording),
      ...markedBy(key),
    }
  })

/** What is to become of an event: who comes and goes, and its time and words where they are to be told to all. */
export type Bringing = {
  add: readonly Invited[]
  remove: readonly string[]
  tell: { key: string; span: Span; wording: Wording } | null
}

/**
 * Adds people, takes people away and changes time and words in one write, so that nobody gets more than one mail of it.
 * `decide` is asked with the event as it stands, anew for each try. Throws as `changeAttendees` and `changeBody` do.
 */
export const bringTogether = (
  graph: Graph,
  mailbox: string,
  id: string,
  decide: (event: OutlookEvent) => Bringing,
): Promise<OutlookEvent> =>
  reviseEvent(graph, mailbox, id, event => {
    const { add, remove, tell } = decide(event)
    const attendees = mergedList(event.list, add, remove)
    if (attendees === null && tell === null) return null
    return {
      ...(attendees !== null && { attendees }),
      ...(tell !== null && {
        start: writeMoment(tell.span.start),
        end: writeMoment(tell.span.end),
        ...wordingBody(event, tell.wording),
        ...markedBy(tell.key),
      }),
    }
  })

/**
 * Calls the meeting off, with the comment in everybody's mail. `already` when it was cancelled or deleted before:
 * then nobody is mailed. Throws `mailbox_refused`, `mailbox_gone`, `unavailable`.
 */
export async function cancelEvent(
  graph: Graph,
  mailbox: string,
  id: string,
  comment: string,
): Promise<'cancelled' | 'already'> {
  const call = {
    method: 'POST',
    path: `/events/${encodeURIComponent(id)}/cancel`,
    body: { comment },
  } as const
  let problem: Problem | null = null
  for (let left = 3; ; left -= 1) {
    const event = await readOrGone(graph, mailbox, id)
    if (event === null || event.isCancelled) return problem === null ? 'already' : 'cancelled'
    if (left === 0) throw notDone(problem)
    try {
      await askOutlook(graph, mailbox, call, anything)
      return 'cancelled'
    } catch (error) {
      // Somebody else called it off meanwhile.
      const isGone = error instanceof Problem && error.code === 'not_found'
      if (!isGone && !isDoubtful(error)) throw error
      if (!isGone) problem = error
    }
  }
}
