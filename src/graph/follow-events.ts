import { Temporal } from 'temporal-polyfill'
import type { Graph } from './client.ts'
import { inFours, outlookPages } from './outlook.ts'
import { type EventState, outlookEvent, stateOf } from './outlook-event.ts'
import type { Span } from './outlook-time.ts'
import { readOrGone } from './read-events.ts'

/** An event of ours, when it should be, and the addresses invited. */
export type Known = Span & { id: string; invited: readonly string[] }

/* `id` always comes; what is not asked for does not, above all the texts. */
const select = '$select=iCalUId,isCancelled,subject,start,end,location,onlineMeeting,attendees'

const ms = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds
const asInstant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()

/**
 * What stands in Outlook of the known events, by id: every answer, new time and stranger.
 *
 * One look at the calendar between the first and the last of them: a single call a round for a whole year, with
 * nothing to remember between rounds. The calendar's delta also takes one call, but neither leaves the texts out
 * nor survives a restart, and its 410 begins anew with what we do here; reading each event takes a call for each.
 * Only an event that is not seen in the calendar, because it was moved far away, cancelled or deleted, is read by
 * itself. Throws `mailbox_refused`, `mailbox_gone`.
 */
export async function followEvents(
  graph: Graph,
  mailbox: string,
  known: readonly Known[],
): Promise<Map<string, EventState>> {
  if (known.length === 0) return new Map()
  const from = asInstant(Math.min(...known.map(({ start }) => ms(start))))
  const to = asInstant(Math.max(...known.map(({ end }) => ms(end))))
  const path = `/calendarView?startDateTime=${from}&endDateTime=${to}&${select}&$top=250`
  const seen = await outlookPages(graph, mailbox, path, outlookEvent)
  const byId = new Map(seen.map(event => [event.id, event]))
  const states = await inFours(known, async ({ id, invited }) => {
    const event = byId.get(id) ?? (await readOrGone(graph, mailbox, id))
    return [id, stateOf(event, invited)] as const
  })
  return new Map(states)
}
