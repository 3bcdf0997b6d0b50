import { GraphError, invalidRequest } from './graph-error.ts'

/** One Graph request, alone or inside a $batch. */
export type GraphCall = {
  method: string
  /** Percent-encoded path after /v1.0, without query. */
  path: string
  query: URLSearchParams
  headers: Headers
  /** JSON, or undefined when there was none. */
  body: unknown
  /** What links in answers begin with, for example https://graph.microsoft.com/v1.0. */
  root: string
}

/** Graph takes about 4 MB in one request. */
const largestBody = 4 * 1024 * 1024

/** The decoded parts of a path. Throws 400 for an encoding that is none. */
export function segments(path: string): string[] {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    throw invalidRequest('The path is not valid.')
  }
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
}

/** The refusal of a body that does not say it is JSON, in Graph's words. */
export function demandJson(headers: Headers): void {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? ''))
    throw new GraphError(400, 'BadRequest', 'Entity only allows writes with a JSON Content-Type header.')
}

/** Reads a body: only JSON, at most 4 MB. Throws 400 and 413. */
export async function readBody(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength === 0) return undefined
  if (bytes.byteLength > largestBody)
    throw new GraphError(413, 'requestEntityTooLarge', 'The request is larger than 4 MB.')
  demandJson(request.headers)
  return parseBody(new TextDecoder().decode(bytes))
}

/** The call a request makes, its path read after `prefix` ('/v1.0' or '/local/graph/v1.0'). */
export function callOf(request: Request, prefix: string, root: string, body: unknown): GraphCall {
  const url = new URL(request.url)
  return {
    method: request.method,
    path: url.pathname.slice(prefix.length),
    query: url.searchParams,
    headers: request.headers,
    body,
    root,
  }
}
