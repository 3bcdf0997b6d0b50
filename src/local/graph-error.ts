import { randomUUID } from 'node:crypto'

/** What Graph answers: the body is JSON, or nothing at all for 204. */
export type GraphAnswer = { status: number; headers: Record<string, string>; body?: unknown }

/**
 * A refusal in Graph's words: HTTP status, code and message as Graph gives them
 * (learn.microsoft.com/graph/errors), optionally the inner code and headers such as Retry-After.
 */
export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly innerCode: string | undefined
  readonly headers: Record<string, string>
  constructor(
    status: number,
    code: string,
    message: string,
    more: { innerCode?: string; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.innerCode = more.innerCode
    this.headers = more.headers ?? {}
  }
}

/** A 400 with code invalidRequest, by far the most usual refusal. */
export function invalidRequest(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message)
}

/** A 404 with code itemNotFound. */
export function itemNotFound(message = 'The resource could not be found.'): GraphError {
  return new GraphError(404, 'itemNotFound', message)
}

/** What this local Graph has not built: never something plausible instead. */
export function notBuilt(what: string): GraphError {
  return new GraphError(501, 'notImplemented', `The local Graph has not built ${what}.`)
}

/** The body Graph sends with an error: error{code, message, innerError{date, request-id, client-request-id}}. */
export function errorAnswer(problem: GraphError, clientRequestId: string | null, now: number): GraphAnswer {
  const requestId = randomUUID()
  return {
    status: problem.status,
    headers: problem.headers,
    body: {
      error: {
        code: problem.code,
        message: problem.message,
        innerError: {
          ...(problem.innerCode === undefined ? {} : { code: problem.innerCode }),
          date: new Date(now).toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': clientRequestId ?? requestId,
        },
      },
    },
  }
}
