import type { Event } from './events.ts'

/** An event of ours before Outlook has been asked for it: its keys, and nothing that anybody has been told. */
export function unwrittenEvent(
  kind: Event['kind'],
  title: string,
  { round, transactionId }: Pick<Event, 'round' | 'transactionId'>,
): Event {
  return {
    title,
    kind,
    meetingId: null,
    availabilityId: null,
    roundId: null,
    session: null,
    seatId: null,
    needId: null,
    round,
    transactionId,
    eventId: '',
    uid: '',
    joinUrl: '',
    state: 'sending',
    toldStart: null,
    toldEnd: null,
    toldWords: '',
    told: 0,
    sentOn: null,
    reason: '',
  }
}
