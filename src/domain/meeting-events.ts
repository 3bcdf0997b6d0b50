import type { Event } from './events.ts'
import type { Stored } from './stored.ts'

/** The event that stands for a meeting in Outlook: the newest, since one deleted by hand is followed by another. */
export function eventOfMeeting(events: readonly Stored<Event>[], meetingId: string): Stored<Event> | null {
  let newest: Stored<Event> | null = null
  for (const event of events)
    if (event.kind === 'meeting' && event.meetingId === meetingId)
      if (newest === null || event.round > newest.round) newest = event
  return newest
}
