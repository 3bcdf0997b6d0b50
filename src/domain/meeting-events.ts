import type { Event } from './events.ts'
import type { Stored } from './stored.ts'

/** Whether the invited to a meeting have its event: also while a change of it is under way, or was broken off. */
export const isOut = ({ kind, state, eventId }: Event): boolean =>
  kind === 'meeting' && eventId !== '' && (state === 'standing' || state === 'sending')

/** The event that stands for a meeting in Outlook: the newest, since one deleted by hand is followed by another. */
export function eventOfMeeting(events: readonly Stored<Event>[], meetingId: string): Stored<Event> | null {
  let newest: Stored<Event> | null = null
  for (const event of events)
    if (event.kind === 'meeting' && event.meetingId === meetingId)
      if (newest === null || event.round > newest.round) newest = event
  return newest
}
