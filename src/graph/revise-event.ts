import { Problem } from '../domain/problem.ts'
import type { Graph } from './client.ts'
import { askOutlook, isDoubtful, notDone } from './outlook.ts'
import { type OutlookEvent, outlookEvent } from './outlook-event.ts'
import { readById } from './read-events.ts'

/** How often a change is tried against an event that others change at the same time: an answer too is a change. */
const tries = 4

/**
 * Reads the event, and writes what `change` makes of it over that version only; null when it already is as wanted.
 * A doubtful answer is settled by reading again, so that nobody is mailed twice. Throws `not_found`, `stale`,
 * `unavailable`.
 */
export async function reviseEvent(
  graph: Graph,
  mailbox: string,
  id: string,
  change: (event: OutlookEvent) => Record<string, unknown> | null,
): Promise<OutlookEvent> {
  let problem: Problem | null = null
  for (let left = tries; ; left -= 1) {
    const event = await readById(graph, mailbox, id)
    if (event.isCancelled) throw new Problem('not_found')
    const body = change(event)
    if (body === null) return event
    if (left === 0) throw notDone(problem)
    const path = `/events/${encodeURIComponent(id)}`
    try {
      return await askOutlook(
        graph,
        mailbox,
        { method: 'PATCH', path, body, ifMatch: event.etag },
        outlookEvent,
      )
    } catch (error) {
      if (!isDoubtful(error)) throw error
      problem = error
    }
  }
}
