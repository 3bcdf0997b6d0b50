import { z } from 'zod'
import { GraphError } from '../graph-error.ts'
import { readMoment } from './outlook-time.ts'
import { type Reply, replyBody } from './replies.ts'

const form = z.object({
  response: z.string(),
  send: z.literal('true').optional(),
  comment: z.string().default(''),
  proposeStart: z.string().default(''),
  proposeEnd: z.string().default(''),
  sender: z.enum(['invited', 'added', 'lost']).default('invited'),
  alias: z.string().default(''),
})

/** The moment of a datetime-local control, in Swedish time; undefined for none. */
export function formMoment(text: string): number | undefined {
  try {
    return readMoment({ dateTime: text, timeZone: 'Europe/Stockholm' })
  } catch (problem) {
    if (problem instanceof GraphError) return undefined
    throw problem
  }
}

const instant = (text: string) => {
  const moment = formMoment(text)
  return moment === undefined ? '' : new Date(moment).toISOString()
}

/** The answer a person filled in; undefined when times or address cannot be read. */
export function readReplyForm(sent: unknown): Reply | undefined {
  const filled = form.safeParse(sent)
  if (!filled.success) return undefined
  const { response, send, comment, proposeStart, proposeEnd, sender, alias } = filled.data
  const proposes = proposeStart !== '' || proposeEnd !== ''
  return replyBody.safeParse({
    response,
    send: send === 'true',
    comment: comment.trim(),
    proposedNewTime: proposes ? { start: instant(proposeStart), end: instant(proposeEnd) } : null,
    from: sender === 'invited' ? null : alias.trim(),
    unmatched: sender === 'lost' ? 'lost' : 'added',
  }).data
}
