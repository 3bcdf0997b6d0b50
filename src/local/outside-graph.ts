import type { Faults } from './faults.ts'
import { answerBatch } from './graph-batch.ts'
import { errorAnswer, type GraphAnswer, GraphError } from './graph-error.ts'
import { type CarryOut, type GraphServer, graphServer } from './graph-server.ts'

const graphRoot = 'https://graph.microsoft.com'
const passedOn = [
  'authorization',
  'content-type',
  'if-match',
  'prefer',
  'client-request-id',
  'accept',
  'user-agent',
  'consistencylevel',
]
const passedBack = ['retry-after', 'location', 'etag', 'preference-applied', 'www-authenticate']

/**
 * Another server that speaks Graph v1.0, standing in for the embedded one (GRAPH_ORIGIN). Addresses are
 * rewritten here and nowhere else: requests go to `origin`, and every mention of `origin` in an answer (nextLink,
 * deltaLink, Location) becomes `root`, so that callers only ever see the Graph they called. Faults work the same;
 * a $batch is passed on whole unless faults are waiting, then its inner calls are sent one by one.
 */
export function outsideGraph(
  origin: string,
  faults: Faults,
  now: () => number,
  send: typeof fetch,
): GraphServer {
  const from = new URL(origin).origin
  const carryOut: CarryOut = async call => {
    const headers = new Headers()
    for (const name of passedOn) {
      const value = call.headers.get(name)
      if (value !== null) headers.set(name, value)
    }
    const query = call.query.size > 0 ? `?${call.query}` : ''
    const response = await send(`${from}/v1.0${call.path}${query}`, {
      method: call.method,
      headers,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    })
    const rewrite = (text: string) =>
      text.replaceAll(`${from}/v1.0`, call.root).replaceAll(`${graphRoot}/v1.0`, call.root)
    return answerFrom(response, rewrite, now())
  }
  const wholeBatch: CarryOut = outer =>
    faults.waiting().length === 0
      ? carryOut(outer)
      : answerBatch(outer, call => faults.meet(call, () => carryOut(call)), now)
  return graphServer(carryOut, faults, now, wholeBatch)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function answerFrom(
  response: Response,
  rewrite: (text: string) => string,
  now: number,
): Promise<GraphAnswer> {
  const headers: Record<string, string> = {}
  for (const name of passedBack) {
    const value = response.headers.get(name)
    if (value !== null) headers[name] = rewrite(value)
  }
  const text = await response.text()
  if (text === '') return { status: response.status, headers }
  const body = parsed(rewrite(text))
  if (body !== undefined) return { status: response.status, headers, body }
  const status = response.status < 400 ? 502 : response.status
  return errorAnswer(new GraphError(status, 'UnknownError', text.slice(0, 500), { headers }), null, now)
}
