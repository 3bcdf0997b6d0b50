import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { GraphCall } from './graph-call.ts'
import { type GraphAnswer, GraphError } from './graph-error.ts'
import { resyncRequired } from './item-delta.ts'
import { preconditionFailed } from './list-items.ts'
import { syncStateNotFound } from './outlook/event-delta.ts'

const faultKinds = [
  'throttled',
  'unavailable',
  'timeoutAfterCommit',
  'conflict',
  'resync',
  'brokenDeltaPage',
  'dropped',
  'slow',
  'heldReply',
] as const

/** A fault as it is asked for; `method` may be 'write' for every verb but GET. */
export const faultBody = z.strictObject({
  kind: z.enum(faultKinds),
  /** How many calls meet it. */
  count: z.int().min(1).max(10_000).default(1),
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE', 'write']).optional(),
  /** Only calls whose path contains this, letters compared without case. */
  pathContains: z.string().max(300).optional(),
  /** Seconds, for throttled and unavailable. */
  retryAfter: z.int().min(0).max(3600).default(2),
  /** For dropped: whether the call was carried out before the connection broke. */
  afterCommit: z.boolean().default(false),
  /** Milliseconds, for slow. */
  ms: z.int().min(0).max(120_000).default(3000),
})

export type Fault = z.infer<typeof faultBody> & { id: string; left: number }

/** The connection broke before an answer came. */
export class ConnectionDropped extends Error {}

/** The queue of faults that the next Graph calls meet, first fitting fault first. */
export type Faults = {
  waiting: () => readonly Fault[]
  add: (asked: z.infer<typeof faultBody>) => Fault
  remove: (id: string | null) => void
  /** Carries out a call, or not, as the first fault that fits it demands. Throws GraphError, ConnectionDropped. */
  meet: (call: GraphCall, carryOut: () => Promise<GraphAnswer>) => Promise<GraphAnswer>
  /** Whether the organiser's mailbox leaves a reply from this address unprocessed; uses the fault up. */
  holdsReply: (from: string) => boolean
}

const isListDelta = (call: GraphCall) => call.method === 'GET' && call.path.endsWith('/items/delta')
const isCalendarDelta = (call: GraphCall) =>
  call.method === 'GET' && call.path.endsWith('/calendarView/delta')

function fits(fault: Fault, call: GraphCall): boolean {
  const isWrite = call.method !== 'GET'
  if (fault.kind === 'conflict' && !['PATCH', 'DELETE'].includes(call.method)) return false
  if (fault.kind === 'heldReply') return false
  if (fault.kind === 'brokenDeltaPage' && !isListDelta(call)) return false
  if (fault.kind === 'resync' && !isListDelta(call) && !isCalendarDelta(call)) return false
  if (fault.method === 'write' ? !isWrite : fault.method !== undefined && fault.method !== call.method)
    return false
  return names(fault, decodeURIComponent(call.path))
}

function names({ pathContains = '' }: Fault, text: string): boolean {
  return text.toLowerCase().includes(pathContains.toLowerCase())
}

const brokenElement = {
  error: {
    code: 'InternalServerError',
    message:
      'Cannot write a deleted resource when delta response is not being written. Deleted resource can only be written in a delta response.',
  },
}

function broken(answer: GraphAnswer): GraphAnswer {
  const page = z.looseObject({ value: z.array(z.unknown()) }).safeParse(answer.body)
  return page.success
    ? { ...answer, body: { ...page.data, value: [...page.data.value, brokenElement] } }
    : answer
}

async function carryOutWith(
  fault: Fault,
  call: GraphCall,
  carryOut: () => Promise<GraphAnswer>,
): Promise<GraphAnswer> {
  const headers = { 'Retry-After': String(fault.retryAfter) }
  switch (fault.kind) {
    case 'throttled':
      throw new GraphError(429, 'activityLimitReached', 'The request has been throttled', {
        innerCode: 'throttledRequest',
        headers,
      })
    case 'unavailable':
      throw new GraphError(
        503,
        'serviceNotAvailable',
        'The service is not available. Try the request again after a delay.',
        {
          headers,
        },
      )
    case 'timeoutAfterCommit':
      await carryOut()
      throw new GraphError(504, 'UnknownError', 'The server did not answer in time.')
    case 'conflict':
      throw preconditionFailed()
    case 'resync':
      throw (isCalendarDelta(call) ? syncStateNotFound : resyncRequired)(`${call.root}${call.path}`)
    case 'brokenDeltaPage':
      return broken(await carryOut())
    case 'dropped':
      if (fault.afterCommit) await carryOut()
      throw new ConnectionDropped('The connection was dropped.')
    case 'slow':
      await wait(fault.ms)
      return carryOut()
    case 'heldReply':
      return carryOut()
  }
}

/** An empty queue. */
export function openFaults(): Faults {
  let queue: Fault[] = []
  const consume = (fault: Fault) => {
    fault.left -= 1
    if (fault.left === 0) queue = queue.filter(one => one !== fault)
  }
  return {
    waiting: () => queue,
    add: asked => {
      const fault = { ...asked, id: randomUUID(), left: asked.count }
      queue.push(fault)
      return fault
    },
    remove: id => {
      queue = id === null ? [] : queue.filter(fault => fault.id !== id)
    },
    meet: async (call, carryOut) => {
      const fault = queue.find(one => fits(one, call))
      if (!fault) return carryOut()
      consume(fault)
      return carryOutWith(fault, call, carryOut)
    },
    holdsReply: from => {
      const fault = queue.find(one => one.kind === 'heldReply' && names(one, from))
      if (fault) consume(fault)
      return fault !== undefined
    },
  }
}
