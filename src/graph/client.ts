import {
  Client,
  type Context,
  GraphError,
  type GraphRequest,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client'
import type { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import type { TokenSource } from './tokens.ts'

/** A call to Graph: `path` is relative to `/v1.0` or a link that Graph gave. */
export type Call = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: Record<string, unknown>
  ifMatch?: string
  /** Outlook's wishes about ids and time zone. */
  prefer?: string
}

/** Graph as the rest of this room uses it: a call in, a parsed answer out, a Problem when it fails. */
export type Graph = <T>(call: Call, answer: z.ZodType<T>) => Promise<T>

const graphOrigin = 'https://graph.microsoft.com'
/** A person waits at most this long for a throttled call before being told; seconds. */
const patience = 10
/** A call that has not answered in this time has an unknown outcome; milliseconds. */
const timeout = 30_000

/**
 * A throttled call was never begun, so any may be sent again. After 503 and 504 only reads may: a write's
 * outcome is unknown, and the caller finds out by reading (platform.md 3.7, 9.3).
 */
const mayRepeat = new RetryHandlerOptions(1, 3, (_delay, _attempt, _request, options, response) => {
  const wait = Number(response.headers.get('Retry-After') ?? 0)
  return wait <= patience && (response.status === 429 || options?.method === 'GET')
})

/** The end of the chain: the world's fetch. A connection that breaks is an answer that never came. */
class WorldFetch implements Middleware {
  readonly #fetch: typeof globalThis.fetch

  constructor(fetch: typeof globalThis.fetch) {
    this.#fetch = fetch
  }

  async execute(context: Context): Promise<void> {
    try {
      context.response = await this.#fetch(context.request, {
        ...context.options,
        signal: AbortSignal.timeout(timeout),
      })
    } catch {
      context.response = Response.json(
        { error: { code: 'noAnswer', message: 'The connection broke before an answer came.' } },
        { status: 504 },
      )
    }
  }
}

const seconds = (headers: Headers | undefined): number => Number(headers?.get('Retry-After') ?? 0) || 5

function refused(error: GraphError, call: Call): Problem {
  const write = call.method !== 'GET'
  if (/duplicate value|unique constraint/i.test(`${error.message} ${error.body}`))
    return new Problem('duplicate', {}, error)
  switch (error.statusCode) {
    case 400:
      return new Problem(write ? 'list_changed' : 'graph_misread', { subject: error.message }, error)
    case 401:
      return new Problem('unauthenticated', {}, error)
    case 403:
      return new Problem('sharepoint_refused', {}, error)
    case 404:
      return new Problem('not_found', {}, error)
    case 409:
    case 412:
      return new Problem('stale', {}, error)
    case 410:
      return new Problem('resync', {}, error)
    case 429:
      return new Problem('throttled', { retryAfter: seconds(error.headers) }, error)
    case 501:
      return new Problem('graph_misread', {}, error)
    default:
      return new Problem(write ? 'unknown_outcome' : 'unavailable', {}, error)
  }
}

const send = (request: GraphRequest, { method, body }: Call): Promise<unknown> => {
  switch (method) {
    case 'GET':
      return request.get()
    case 'POST':
      return request.post(body)
    case 'PATCH':
      return request.patch(body)
    case 'DELETE':
      return request.delete()
  }
}

/** A link that Graph gave is followed as it stands, and our token goes to nobody else. */
const checked = (path: string): string => {
  if (path.startsWith('/') || path.startsWith(`${graphOrigin}/`)) return path
  throw new Problem('graph_misread', { subject: path })
}

/** Graph v1.0 with one identity. Retries what is safe, translates every failure once, parses every answer. */
export function openGraph(fetch: typeof globalThis.fetch, token: TokenSource): Graph {
  const retry = new RetryHandler(mayRepeat)
  retry.setNext(new WorldFetch(fetch))
  const client = Client.initWithMiddleware({ middleware: retry })

  return async (call, answer) => {
    const request = client
      .api(checked(call.path))
      .header('Authorization', `Bearer ${await token()}`)
      .header('User-Agent', 'NONISV|Samverkan|Samverkan/0.1')
    if (call.ifMatch !== undefined) request.header('If-Match', call.ifMatch)
    if (call.prefer !== undefined) request.header('Prefer', call.prefer)
    const raw = await send(request, call).catch((error: unknown) => {
      throw error instanceof GraphError ? refused(error, call) : new Problem('internal', {}, error)
    })
    const parsed = answer.safeParse(raw)
    if (!parsed.success) throw new Problem('graph_misread', {}, parsed.error)
    return parsed.data
  }
}
