import { z } from 'zod'
import { GraphError, invalidRequest, notBuilt } from '../graph-error.ts'
import { addressKey } from './mailboxes.ts'
import { sentMoment } from './outlook-time.ts'

/** More attendees than this Outlook does not take. */
const mostAttendees = 500

const emailAddress = z.strictObject({
  address: z.string(),
  name: z.string().nullish(),
  '@odata.type': z.string().optional(),
})
const attendee = z.strictObject({
  emailAddress,
  type: z.enum(['required', 'optional', 'resource']).default('required'),
  /** What Outlook alone decides; sent back by those who read, change and write. */
  status: z.unknown().optional(),
  proposedNewTime: z.unknown().optional(),
  '@odata.type': z.string().optional(),
})
const location = z.looseObject({ displayName: z.string() })

const fields = {
  subject: z.string().max(255),
  body: z.strictObject({
    contentType: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['html', 'text'])),
    content: z.string(),
    '@odata.type': z.string().optional(),
  }),
  start: sentMoment,
  end: sentMoment,
  isAllDay: z.boolean(),
  location,
  locations: z.array(location),
  attendees: z.array(attendee),
  hideAttendees: z.boolean(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  importance: z.enum(['low', 'normal', 'high']),
  reminderMinutesBeforeStart: z.int().min(0),
  isReminderOn: z.boolean(),
  categories: z.array(z.string()),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: z.enum(['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer']),
  transactionId: z.string().min(1),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })),
  organizer: z.looseObject({ emailAddress }),
}
const eventBody = z.strictObject(fields).partial()

/** What was sent of an event. */
export type EventBody = z.infer<typeof eventBody>

const readOnly = [
  'id',
  '@odata.etag',
  'changeKey',
  'iCalUId',
  'createdDateTime',
  'lastModifiedDateTime',
  'bodyPreview',
  'hasAttachments',
  'isCancelled',
  'isDraft',
  'isOrganizer',
  'onlineMeeting',
  'onlineMeetingUrl',
  'originalStart',
  'originalStartTimeZone',
  'originalEndTimeZone',
  'responseStatus',
  'seriesMasterId',
  'type',
  'webLink',
]
const unbuilt = ['attachments', 'extensions', 'recurrence', 'instances', 'multiValueExtendedProperties']

/** What Outlook says to a property that only it sets. */
export function readOnlyProperty(name: string): GraphError {
  return new GraphError(400, 'ErrorInvalidPropertySet', `Set action is invalid for property '${name}'.`)
}

function demandKnown(body: object): void {
  for (const name of Object.keys(body)) {
    if (readOnly.includes(name)) throw readOnlyProperty(name)
    if (unbuilt.includes(name)) throw notBuilt(`${name} of an event`)
    if (!(name in fields) && name !== '@odata.type')
      throw new GraphError(
        400,
        'RequestBodyRead',
        `The property '${name}' does not exist on type 'microsoft.graph.event'.`,
      )
  }
}

const isAddress = /^[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+$/

function demandAttendees({ attendees = [] }: EventBody): void {
  if (attendees.length > mostAttendees)
    throw new GraphError(
      400,
      'ErrorInvalidRequest',
      `Your request can't be completed. A meeting takes at most ${mostAttendees} attendees.`,
    )
  const wrong = attendees.find(({ emailAddress }) => !isAddress.test(emailAddress.address.trim()))
  if (wrong)
    throw new GraphError(
      400,
      'ErrorInvalidRecipients',
      `At least one recipient isn't valid: '${wrong.emailAddress.address}'.`,
    )
}

/**
 * The body of POST and PATCH of an event. Stricter than Graph, whose event is an open type that lets a
 * misspelt property pass: an unknown or read-only one is 400, one that is not built here 501.
 */
export function readEventBody(body: unknown): EventBody {
  if (typeof body !== 'object' || body === null) throw invalidRequest('The request has no event.')
  demandKnown(body)
  const { '@odata.type': _, ...rest } = { '@odata.type': undefined, ...body }
  const parsed = eventBody.safeParse(rest)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new GraphError(
      400,
      'RequestBodyRead',
      `The value of property '${issue?.path.join('.') ?? ''}' is invalid: ${issue?.message ?? ''}`,
    )
  }
  demandAttendees(parsed.data)
  return parsed.data
}

/** The attendees sent, each address once: the first in whatever letters it stands. */
export function uniqueAttendees(sent: NonNullable<EventBody['attendees']>) {
  const byKey = new Map<string, (typeof sent)[number]>()
  for (const one of sent) {
    const key = addressKey(one.emailAddress.address)
    if (!byKey.has(key)) byKey.set(key, one)
  }
  return [...byKey.entries()]
}
