import { randomUUID } from 'node:crypto'

/** A refusal in Entra's words (platform.md 1.5). */
export class EntraError extends Error {
  readonly error: string
  readonly code: number
  readonly suberror: string | undefined
  readonly status: number
  constructor(
    error: string,
    code: number,
    message: string,
    more: { suberror?: string; status?: number } = {},
  ) {
    super(`AADSTS${code}: ${message}`)
    this.error = error
    this.code = code
    this.suberror = more.suberror
    this.status = more.status ?? 400
  }
}

/** The body and status Entra sends with a refusal; `now` in milliseconds. */
export function failure(problem: EntraError, now: number): Response {
  const trace = { trace_id: randomUUID(), correlation_id: randomUUID() }
  const timestamp = new Date(now).toISOString().replace('T', ' ').slice(0, 19).concat('Z')
  const description = `${problem.message} Trace ID: ${trace.trace_id} Correlation ID: ${trace.correlation_id} Timestamp: ${timestamp}`
  const body = {
    error: problem.error,
    error_description: description,
    error_codes: [problem.code],
    timestamp,
    ...trace,
    error_uri: `https://login.microsoftonline.com/error?code=${problem.code}`,
    ...(problem.suberror === undefined ? {} : { suberror: problem.suberror }),
  }
  return Response.json(body, { status: problem.status })
}
