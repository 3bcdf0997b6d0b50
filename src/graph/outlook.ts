import { GraphError } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import type { Call, Graph } from './client.ts'
import { swedishZone } from './outlook-time.ts'

/** Without it an id changes when the event moves folder; with it times come in Sweden's (platform.md 4.2). */
const prefer = `IdType="ImmutableId", outlook.timezone="${swedishZone}"`

/** What the code behind a refusal means in Outlook; the rest keeps the meaning it has everywhere. */
function outlookProblem(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const code = error.cause instanceof GraphError ? error.cause.code : null
  // Only this 404 is about the event. Any other is about the mailbox, and an event is never thought gone for it.
  const isAboutEvent = code === 'ErrorItemNotFound'
  if (code === 'ErrorInvalidIdMalformed') return new Problem('not_found', {}, error.cause)
  switch (error.code) {
    case 'sharepoint_refused':
      return new Problem('mailbox_refused', {}, error.cause)
    case 'not_found':
      return isAboutEvent ? error : new Problem('mailbox_gone', {}, error.cause)
    case 'list_changed':
      return new Problem('graph_misread', {}, error.cause)
    default:
      return error
  }
}

/**
 * Asks Outlook about the mailbox: `path` comes after it, or is a link that Graph gave. Throws `mailbox_refused`,
 * `mailbox_gone`, `not_found` for an event, and what Graph's other failures are.
 */
export async function askOutlook<T>(
  graph: Graph,
  mailbox: string,
  call: Call,
  answer: z.ZodType<T>,
): Promise<T> {
  const path = call.path.startsWith('/') ? `/users/${encodeURIComponent(mailbox)}${call.path}` : call.path
  return graph({ ...call, path, prefer }, answer).catch((error: unknown) => {
    throw outlookProblem(error)
  })
}

/** All that a collection of the mailbox holds, page by page. */
export async function outlookPages<T>(
  graph: Graph,
  mailbox: string,
  path: string,
  element: z.ZodType<T>,
): Promise<T[]> {
  const page = z.object({ value: z.array(element), '@odata.nextLink': z.string().optional() })
  const elements: T[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const answer: z.infer<typeof page> = await askOutlook(graph, mailbox, { method: 'GET', path: next }, page)
    elements.push(...answer.value)
    next = answer['@odata.nextLink']
  }
  return elements
}

/** Outlook carries out this many requests of one app and mailbox at a time (platform.md 3.6). */
const atOnce = 4

/** Does the work for each, four at a time; the answers stand in the order of the questions. */
export async function inFours<Q, A>(
  questions: readonly Q[],
  work: (question: Q) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = []
  const waiting = [...questions.entries()]
  const oneAfterAnother = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: atOnce }, oneAfterAnother))
  return answers
}

/** After these a write may have been done: only reading tells. */
export const isDoubtful = (error: unknown): error is Problem =>
  error instanceof Problem && ['duplicate', 'stale', 'unknown_outcome'].includes(error.code)

/** A doubtful write that reading has shown not to be done: nothing is unknown any more. */
export const notDone = (error: unknown): unknown =>
  error instanceof Problem && error.code === 'unknown_outcome' ? new Problem('unavailable', {}, error) : error
