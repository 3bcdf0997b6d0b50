import { z } from 'zod'
import { demandJson, type GraphCall } from './graph-call.ts'
import { errorAnswer, type GraphAnswer, GraphError } from './graph-error.ts'

const largestBatch = 20

const innerRequest = z.object({
  id: z.string().min(1),
  method: z.string().transform(method => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
})
const batchBody = z.object({ requests: z.array(innerRequest).min(1) })
type InnerRequest = z.infer<typeof innerRequest>

function badBatch(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message)
}

function readRequests(body: unknown): InnerRequest[] {
  const parsed = batchBody.safeParse(body)
  if (!parsed.success) throw badBatch('Invalid batch payload format.')
  const { requests } = parsed.data
  if (requests.length > largestBatch)
    throw badBatch(`Number of batch request steps exceeds the maximum value of ${largestBatch}.`)
  const seen = new Set<string>()
  for (const request of requests) {
    if (seen.has(request.id)) throw badBatch(`Duplicate request id '${request.id}' in the batch.`)
    if (request.dependsOn.some(id => !seen.has(id)))
      throw badBatch(`Request '${request.id}' depends on a request that does not stand before it.`)
    if (!request.url.startsWith('/')) throw badBatch(`The url of request '${request.id}' is not relative.`)
    seen.add(request.id)
  }
  return requests
}

function innerCall(outer: GraphCall, request: InnerRequest): GraphCall {
  const url = new URL(request.url, 'https://graph.microsoft.com')
  const headers = new Headers(request.headers)
  const authorization = outer.headers.get('authorization')
  if (!headers.has('authorization') && authorization !== null) headers.set('authorization', authorization)
  return {
    ...outer,
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: request.body,
  }
}

/**
 * POST /$batch (platform.md 3.6): at most 20 requests with different ids, relative urls, each answered on its
 * own by `answer` and with its own status; one whose predecessor failed is 424. Throws 400 for the batch itself.
 */
export async function answerBatch(
  outer: GraphCall,
  answer: (call: GraphCall) => Promise<GraphAnswer>,
  now: () => number,
): Promise<GraphAnswer> {
  const responses: unknown[] = []
  const failed = new Set<string>()
  for (const request of readRequests(outer.body)) {
    const call = innerCall(outer, request)
    const answered = request.dependsOn.some(id => failed.has(id))
      ? errorAnswer(
          new GraphError(424, 'failedDependency', 'A request this one depends on has failed.'),
          null,
          now(),
        )
      : await answerInner(call, answer, now)
    if (answered.status >= 400) failed.add(request.id)
    const { status, headers, body } = answered
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
    responses.push({
      id: request.id,
      status,
      headers: { ...headers, ...type },
      ...(body === undefined ? {} : { body }),
    })
  }
  return { status: 200, headers: {}, body: { responses } }
}

async function answerInner(
  call: GraphCall,
  answer: (call: GraphCall) => Promise<GraphAnswer>,
  now: () => number,
): Promise<GraphAnswer> {
  try {
    if (call.body !== undefined) demandJson(call.headers)
    return await answer(call)
  } catch (problem) {
    if (problem instanceof GraphError) return errorAnswer(problem, null, now())
    throw problem
  }
}
