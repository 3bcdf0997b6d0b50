import { z } from 'zod'
import { GraphError, invalidRequest } from '../graph-error.ts'
import type { Site } from '../site.ts'
import { type EventRow, liveEvents, type Span } from './event-rows.ts'
import { findMailbox } from './mailboxes.ts'
import { type Manner, readMoment, sentMoment, shownMoment } from './outlook-time.ts'

const mostSchedules = 20
const longestPeriod = 62 * 86_400_000

/** Outlook takes the names in either case (platform.md 4.4). */
const asked = z
  .record(z.string(), z.unknown())
  .transform(body =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`,
        value,
      ]),
    ),
  )
  .pipe(
    z.strictObject({
      schedules: z.array(z.string()).min(1),
      startTime: sentMoment,
      endTime: sentMoment,
      availabilityViewInterval: z.int().min(5).max(1440).default(30),
    }),
  )

const digits = { free: 0, workingElsewhere: 0, unknown: 0, tentative: 1, busy: 2, oof: 3 } as const

const touches = (row: Span, span: Span) => row.start < span.end && row.end > span.start

/** One digit a slot: 0 free or elsewhere, 1 tentative, 2 busy, 3 out of office. */
function availabilityOf(rows: readonly EventRow[], period: Span, interval: number): string {
  const slots = Math.ceil((period.end - period.start) / interval)
  return Array.from({ length: slots }, (_, slot) => {
    const start = period.start + slot * interval
    const span = { start, end: Math.min(start + interval, period.end) }
    return Math.max(0, ...rows.filter(row => touches(row, span)).map(row => digits[row.content.showAs]))
  }).join('')
}

function scheduleOf(site: Site, scheduleId: string, period: Span, interval: number, { zone }: Manner) {
  const mailbox = findMailbox(site.store, scheduleId)
  if (!mailbox?.isOpen || mailbox.kind === 'outside')
    return {
      scheduleId,
      error: {
        message: `Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`,
        responseCode: 'ErrorMailRecipientNotFound',
      },
    }
  const rows = liveEvents(site, mailbox.address, period).filter(row => touches(row, period))
  return {
    scheduleId,
    availabilityView: availabilityOf(rows, period, interval),
    scheduleItems: rows.map(({ start, end, content }) => ({
      status: content.showAs,
      start: shownMoment(start, zone),
      end: shownMoment(end, zone),
    })),
  }
}

/**
 * POST …/calendar/getSchedule (platform.md 4.7): at most 20 addresses and less than 62 days. An address outside the
 * tenant, or unknown, is an entry with error and nothing else. Throws 400.
 */
export function getSchedule(site: Site, body: unknown, manner: Manner): { value: unknown[] } {
  const parsed = asked.safeParse(body)
  if (!parsed.success)
    throw invalidRequest(
      'getSchedule takes schedules, startTime, endTime and availabilityViewInterval (5 to 1440 minutes).',
    )
  const { schedules, startTime, endTime, availabilityViewInterval } = parsed.data
  if (schedules.length > mostSchedules)
    throw new GraphError(
      400,
      'ErrorTooManySchedules',
      `The number of schedules in the request exceeds the maximum of ${mostSchedules}.`,
    )
  const period = { start: readMoment(startTime), end: readMoment(endTime) }
  const length = period.end - period.start
  if (length <= 0 || length >= longestPeriod)
    throw new GraphError(
      400,
      'ErrorTimeIntervalTooBig',
      'The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits.',
    )
  const interval = availabilityViewInterval * 60_000
  return { value: schedules.map(one => scheduleOf(site, one, period, interval, manner)) }
}
