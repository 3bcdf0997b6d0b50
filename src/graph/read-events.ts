import { Problem } from '../domain/problem.ts'
import type { Graph } from './client.ts'
import { askOutlook, outlookPages } from './outlook.ts'
import {
  changeId,
  type EventState,
  type OutlookEvent,
  outlookEvent,
  stateOf,
  type Tie,
  tieId,
  tieText,
} from './outlook-event.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const expand = `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq ${quoted(changeId)})`)}`

/** The event with this immutable id. Throws `not_found` when it is gone, `mailbox_refused`, `mailbox_gone`. */
export const readById = (graph: Graph, mailbox: string, id: string): Promise<OutlookEvent> =>
  askOutlook(
    graph,
    mailbox,
    { method: 'GET', path: `/events/${encodeURIComponent(id)}?${expand}` },
    outlookEvent,
  )

/** The same, and null when it is gone. */
export const readOrGone = (graph: Graph, mailbox: string, id: string): Promise<OutlookEvent | null> =>
  readById(graph, mailbox, id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null
    throw error
  })

/** The event tied to a row and revision; the first made, should somebody have copied it by hand. */
export async function findByTie(graph: Graph, mailbox: string, tie: Tie): Promise<OutlookEvent | null> {
  const isTied = `ep/id eq ${quoted(tieId)} and ep/value eq ${quoted(tieText(tie))}`
  const filter = `$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ${isTied})`)}`
  const found = await outlookPages(graph, mailbox, `/events?${filter}&${expand}&$top=50`, outlookEvent)
  return found.toSorted((one, other) => (one.created < other.created ? -1 : 1))[0] ?? null
}

/**
 * What stands in Outlook of an event, by its immutable id or by the row it is tied to, held against the addresses
 * that were invited. That it was cancelled or is gone is a value. Throws `mailbox_refused`, `mailbox_gone`.
 */
export async function readEvent(
  graph: Graph,
  mailbox: string,
  which: { id: string } | { tie: Tie },
  invited: readonly string[],
): Promise<EventState> {
  const event =
    'id' in which ? await readOrGone(graph, mailbox, which.id) : await findByTie(graph, mailbox, which.tie)
  return stateOf(event, invited)
}
