import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { addressKey } from './invited.ts'
import { moment, type Span } from './outlook-time.ts'

/** Our own properties on an event, on the organiser's copy alone (platform.md 4.6). */
const propertyId = (name: string) => `String {a1f5c0de-4b7e-4d0c-9a44-6d7c2f0e8b35} Name ${name}`
/** Which row and revision the event belongs to. */
export const tieId = propertyId('SamverkanRow')
/** The key of the last change of its time or words. */
export const changeId = propertyId('SamverkanChange')

/** The row an event belongs to; a new revision is a new event. */
export type Tie = { row: string; revision: number }

/** The tie as it is written. */
export const tieText = ({ row, revision }: Tie): string => `${row}/${revision}`

/** An answer; Outlook's `none` is nobody's no and nobody's silence (platform.md 4.5). */
type Answer = 'accepted' | 'tentative' | 'declined' | 'unknown'

export type Attendee = {
  address: string
  name: string
  answer: Answer
  /** When the answer was taken in, UTC; null without answer. */
  answeredAt: string | null
  proposal: Span | null
}

const span = z.object({ start: moment, end: moment })
const onTheList = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({
    address: z.string(),
    name: z
      .string()
      .nullish()
      .transform(name => name ?? ''),
  }),
  status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
  proposedNewTime: span.nullish(),
})

const answers: Readonly<Record<string, Answer>> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}

function attendeeOf({ emailAddress, status, proposedNewTime }: z.infer<typeof onTheList>): Attendee {
  const answer = answers[status?.response ?? 'none'] ?? 'unknown'
  const time = status?.time ?? null
  return {
    ...emailAddress,
    answer,
    answeredAt: answer === 'unknown' || time === null ? null : Temporal.Instant.from(time).toString(),
    proposal: proposedNewTime ?? null,
  }
}

/** The organiser's copy of an event, as Outlook has it. */
export const outlookEvent = z
  .object({
    id: z.string(),
    iCalUId: z.string(),
    '@odata.etag': z.string(),
    isCancelled: z.boolean().nullish(),
    createdDateTime: z.string().nullish(),
    subject: z.string().nullish(),
    body: z.object({ content: z.string() }).nullish(),
    start: moment,
    end: moment,
    location: z.object({ displayName: z.string().nullish() }).nullish(),
    onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
    attendees: z.array(onTheList),
    singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).optional(),
  })
  .transform(event => ({
    id: event.id,
    uid: event.iCalUId,
    etag: event['@odata.etag'],
    isCancelled: event.isCancelled ?? false,
    created: event.createdDateTime ?? '',
    subject: event.subject ?? '',
    /** '' where the texts were not asked for. */
    html: event.body?.content ?? '',
    start: event.start,
    end: event.end,
    place: event.location?.displayName ?? '',
    /** The Teams link; null when the meeting has none, also when somebody took it away. */
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
    attendees: event.attendees.filter(one => one.status?.response !== 'organizer').map(attendeeOf),
    /** The attendees as they are sent back; what they answered is Outlook's own to keep. */
    list: event.attendees.map(({ proposedNewTime: _, ...one }) => one),
    changeKey: event.singleValueExtendedProperties?.find(isOurs(changeId))?.value ?? null,
  }))
export type OutlookEvent = z.infer<typeof outlookEvent>

const isOurs =
  (wanted: string) =>
  ({ id }: { id: string }) =>
    id.toLowerCase() === wanted.toLowerCase()

/** What stands in Outlook of an event of ours. */
export type EventState =
  | {
      state: 'standing'
      event: OutlookEvent
      /** One for each invited, in their order. Who is not on the event's list any more is unknown too. */
      answers: Attendee[]
      /** Those on the list whom nobody invited: a forwarded invitation, an answer from another address. */
      strangers: Attendee[]
      /** Invited addresses that are no longer on the list. */
      dropped: string[]
    }
  | { state: 'cancelled' | 'gone' }

/** The event held against those who were invited; addresses compared without regard to case. */
export function stateOf(event: OutlookEvent | null, invited: readonly string[]): EventState {
  if (event === null) return { state: 'gone' }
  if (event.isCancelled) return { state: 'cancelled' }
  const byKey = new Map(event.attendees.map(one => [addressKey(one.address), one]))
  const keys = new Set(invited.map(addressKey))
  const unseen = { name: '', answer: 'unknown', answeredAt: null, proposal: null } as const
  return {
    state: 'standing',
    event,
    answers: invited.map(address => ({ ...(byKey.get(addressKey(address)) ?? unseen), address })),
    strangers: event.attendees.filter(one => !keys.has(addressKey(one.address))),
    dropped: invited.filter(address => !byKey.has(addressKey(address))),
  }
}
