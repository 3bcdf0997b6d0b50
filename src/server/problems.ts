import { type Problem, type ProblemDetails, problemStatus } from '../domain/problem.ts'
import type { Words } from '../domain/words.sv.ts'

/** What could not be accepted, one sentence each. */
function sayFields({ fields, refusal }: ProblemDetails, words: Words): ProblemDetails['fields'] {
  return refusal === undefined ? fields : [{ field: 'file', reason: words.tables.refusals[refusal] }]
}

/** A Problem as the person gets it: one sentence, no internals (RFC 9457). */
export function answerProblem(problem: Problem, words: Words, requestId: string): Response {
  const { code, details } = problem
  const fields = sayFields(details, words)
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': words.language,
  })
  if (details.retryAfter !== undefined) headers.set('Retry-After', String(details.retryAfter))
  if (details.claims !== undefined)
    headers.set('WWW-Authenticate', `Bearer error="insufficient_claims", claims="${details.claims}"`)
  else if (code === 'unauthenticated') headers.set('WWW-Authenticate', 'Bearer')
  const body = {
    type: `urn:samverkan:problem:${code}`,
    title: words.problems[code],
    status: problemStatus[code],
    code,
    detail: [words.problems[code], ...(fields ?? []).map(({ reason }) => reason)].join(' '),
    requestId,
    ...(fields && { fields }),
    ...(details.current !== undefined && { current: details.current }),
    ...(details.retryAfter !== undefined && { retryAfter: details.retryAfter }),
    ...(details.claims !== undefined && { claims: details.claims }),
  }
  return new Response(JSON.stringify(body), { status: problemStatus[code], headers })
}

/** The operator's line: the whole chain of causes, which the person never sees. */
export function causeOf(problem: Problem): string {
  const causes: string[] = []
  for (let cause: unknown = problem.cause; cause !== undefined && causes.length < 4; ) {
    causes.push(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return causes.join(' <- ').slice(0, 2000)
}
