import { callerReader } from './caller.ts'
import type { Faults } from './faults.ts'
import { answerBatch } from './graph-batch.ts'
import { callOf, type GraphCall, readBody } from './graph-call.ts'
import { errorAnswer, type GraphAnswer, GraphError, notBuilt } from './graph-error.ts'
import { answerCall } from './graph-routes.ts'
import { isOutlookCall } from './outlook/outlook-routes.ts'
import { openPlaces } from './outlook/places.ts'
import { inTransaction, type Site } from './site.ts'
import type { SigningKeys } from './tokens.ts'

/** Something that answers Graph requests: the embedded Graph, or another server behind the same faults. */
export type GraphServer = (request: Request, prefix: string, root: string) => Promise<Response>

/** Carries out one call that has met no fault. */
export type CarryOut = (call: GraphCall) => Promise<GraphAnswer>

function asResponse(answer: GraphAnswer, clientRequestId: string | null): Response {
  const headers = new Headers(answer.headers)
  headers.set('request-id', clientRequestId ?? crypto.randomUUID())
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers })
  headers.set(
    'Content-Type',
    'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  )
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers })
}

/**
 * A Graph server around `carryOut`: reads the body, lets faults befall the call, leaves a $batch to `wholeBatch`
 * (whose inner calls meet faults too), and puts refusals into Graph's error body.
 * Rejects with ConnectionDropped when that fault was asked for.
 */
export function graphServer(
  carryOut: CarryOut,
  faults: Faults,
  now: () => number,
  wholeBatch: CarryOut,
): GraphServer {
  return async (request, prefix, root) => {
    const clientRequestId = request.headers.get('client-request-id')
    try {
      const body = await readBody(request)
      const call = callOf(request, prefix, root, body)
      const isBatch = call.path === '/$batch' && call.method === 'POST'
      const answer = await faults.meet(call, () => (isBatch ? wholeBatch(call) : carryOut(call)))
      return asResponse(answer, clientRequestId)
    } catch (problem) {
      if (!(problem instanceof GraphError)) throw problem
      return asResponse(errorAnswer(problem, clientRequestId, now()), clientRequestId)
    }
  }
}

/** The embedded Graph: token first, then one transaction per call; a refusal leaves nothing behind. */
export function embeddedGraph(site: Site, keys: SigningKeys, faults: Faults): GraphServer {
  const readCaller = callerReader(keys, site.now)
  const carryOut: CarryOut = async call => {
    const caller = await readCaller(call.headers.get('authorization'))
    if (call.path.startsWith('/$')) throw notBuilt(call.path)
    return inTransaction(site, call.method !== 'GET', () => answerCall(site, call, caller))
  }
  const inPlace = openPlaces()
  const meet: Faults['meet'] = async (call, work) => {
    if (!isOutlookCall(call)) return faults.meet(call, work)
    const { appId } = await readCaller(call.headers.get('authorization'))
    return inPlace(appId, () => faults.meet(call, work))
  }
  const wholeBatch: CarryOut = async outer => {
    await readCaller(outer.headers.get('authorization'))
    return answerBatch(outer, call => meet(call, () => carryOut(call)), site.now)
  }
  return graphServer(carryOut, { ...faults, meet }, site.now, wholeBatch)
}
