import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Actor } from '../domain/access.ts'
import { explainIssues } from '../domain/explain-issue.ts'
import { Problem } from '../domain/problem.ts'
import type { Words } from '../domain/words.sv.ts'
import type { FileKind } from './file-answer.ts'
import { bearer } from './sign-in.ts'
import { wordsFor } from './words-for.ts'

/** What a handler is asked: everything parsed, the person known. */
export type Ask<Q, B> = {
  actor: Actor
  /** The person's own token, to act on their behalf. */
  token: string
  params: Readonly<Record<string, string>>
  query: Q
  body: B
  /** The version the person saw; only on routes that demand it. */
  ifMatch: string
  /** The caller's key that makes a repeat harmless; '' when none was given. */
  key: string
  header: (name: string) => string | undefined
  /** What is said to the person, in the language they asked for. */
  words: Words
}

/** One route: how it is reached, what it takes and what it answers. The same schemas validate and document. */
export type RouteSpec<Q, B> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** OpenAPI form, `/api/activities/{id}`. */
  path: string
  summary: string
  status: 200 | 201 | 204
  params?: Readonly<Record<string, z.ZodType<string>>>
  query: z.ZodType<Q>
  body: z.ZodType<B>
  /** How the body comes: JSON unless said otherwise. */
  takes?: 'json' | 'bytes'
  /** Most bytes of a body. */
  limit?: number
  ifMatch?: boolean
  /** Words of the body's fields, for the sentences. */
  labels?: (words: Words) => Readonly<Record<string, string>>
  answer?: z.ZodType
  /** The kinds of file it answers with, where that is no JSON. */
  gives?: readonly FileKind[]
  /** Answers without a sign-in. */
  open?: boolean
  /** Throws for who may not, before anything that was sent is looked at. */
  demand?: (actor: Actor) => void
}

export type Route = {
  spec: RouteSpec<unknown, unknown>
  answer: (c: Context, actorFor: (token: string) => Promise<Actor>) => Promise<Response>
}

const jsonLimit = 256 * 1024
const nobody: Actor = { id: '', name: '', roles: [], party: null, officeId: null }

function parsed<T>(
  schema: z.ZodType<T>,
  value: unknown,
  labels: Readonly<Record<string, string>>,
  words: Words,
): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Problem('malformed', { fields: explainIssues(result.error, value, labels, words) }, result.error)
}

async function readJson(c: Context, words: Words): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('unsupported_media')
  try {
    return JSON.parse(await c.req.text())
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('malformed', { fields: [{ field: '', reason: words.issues.noJson }] }, error)
  }
}

const bodyWithId = z.object({ id: z.unknown() })

/** A body that names another row than the address is a mistake, whichever of the two was meant. */
function demandSameRow(body: unknown, id: string | undefined, words: Words): void {
  const named = bodyWithId.safeParse(body).data?.id
  if (id !== undefined && named !== undefined && named !== id)
    throw new Problem('malformed', { fields: [{ field: 'id', reason: words.issues.otherRow }] })
}

function readIfMatch(c: Context): string {
  const etag = c.req.header('if-match')
  if (etag === undefined || etag === '' || etag === '*') throw new Problem('precondition_required')
  return etag
}

function readKey(c: Context, words: Words): string {
  const key = c.req.header('idempotency-key') ?? ''
  if (key !== '' && !/^[\w:.-]{8,100}$/.test(key))
    throw new Problem('malformed', {
      fields: [{ field: 'Idempotency-Key', reason: words.issues.wrongKind('Idempotency-Key') }],
    })
  return key
}

/** For routes without a query, or without a body. */
export const noQuery = z.strictObject({})
export const noBody = z.undefined()
/** A body that is taken as it comes: a file, or pasted text. */
export const bytes = z.instanceof(Uint8Array)

function readParams(
  c: Context,
  schemas: Readonly<Record<string, z.ZodType<string>>>,
): Record<string, string> {
  const values = Object.entries(schemas).map(([name, schema]) => {
    const value = schema.safeParse(c.req.param(name))
    if (!value.success) throw new Problem('not_found', {}, value.error)
    return [name, value.data] as const
  })
  return Object.fromEntries(values)
}

/** Different queries of one route that are kept parsed; what a query says depends on its text alone. */
const keptQueries = 100

function queryReader<Q>(schema: z.ZodType<Q>): (c: Context, words: Words) => Q {
  const known = new Map<string, Q>()
  return (c, words) => {
    const { url } = c.req
    const mark = url.indexOf('?')
    const search = mark < 0 ? '' : url.slice(mark)
    const before = known.get(search)
    if (before !== undefined) return before
    const query = parsed(schema, c.req.query(), words.queries, words)
    if (known.size >= keptQueries) known.clear()
    known.set(search, query)
    return query
  }
}

const isBodyless = (schema: z.ZodType): boolean => schema === noBody

async function readBody(
  c: Context,
  { body, takes }: RouteSpec<unknown, unknown>,
  words: Words,
): Promise<unknown> {
  if (isBodyless(body)) return undefined
  return takes === 'bytes' ? new Uint8Array(await c.req.arrayBuffer()) : readJson(c, words)
}

/** Declares a route. The handler gives the answer's body, or a whole Response where it has one. */
export function route<Q, B>(spec: RouteSpec<Q, B>, handle: (ask: Ask<Q, B>) => unknown): Route {
  const readQuery = queryReader(spec.query)
  const answer: Route['answer'] = async (c, actorFor) => {
    const token = spec.open ? '' : bearer(c.req.header('authorization'))
    const actor = spec.open ? nobody : await actorFor(token)
    spec.demand?.(actor)
    const params = readParams(c, spec.params ?? {})
    const words = wordsFor(c.req.header('accept-language'))
    const query = readQuery(c, words)
    const ifMatch = spec.ifMatch ? readIfMatch(c) : ''
    const key = readKey(c, words)
    const sent = await readBody(c, spec, words)
    if (sent !== undefined) demandSameRow(sent, params.id, words)
    const body = parsed(spec.body, sent, spec.labels?.(words) ?? {}, words)
    const header = (name: string) => c.req.header(name)
    const result = await handle({ actor, token, params, query, ifMatch, key, body, header, words })
    if (result instanceof Response) return result
    return spec.status === 204 ? c.body(null, 204) : Response.json(result, { status: spec.status })
  }
  return { spec, answer }
}

const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** Mounts the routes. A body over a route's limit is refused before it is read whole. */
export function mount(
  app: Hono,
  routes: readonly Route[],
  actorFor: (token: string) => Promise<Actor>,
): void {
  for (const { spec, answer } of routes) {
    const handle = (c: Context) => answer(c, actorFor)
    const path = honoPath(spec.path)
    if (isBodyless(spec.body)) app.on(spec.method, path, handle)
    else app.on(spec.method, path, limited(spec.limit ?? jsonLimit), handle)
  }
}

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too_large')
    },
  })
