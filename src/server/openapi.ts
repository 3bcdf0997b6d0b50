import { z } from 'zod'
import { problemStatus } from '../domain/problem.ts'
import { fileKinds } from './file-answer.ts'
import type { Route } from './route.ts'
import { version } from './version.ts'

type Json = Readonly<Record<string, unknown>>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}

const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problemStatus) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    retryAfter: { type: 'number' },
    current: {},
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, reason: { type: 'string' } } },
    },
  },
}

const header = (name: string, required: boolean): Json => ({
  name,
  in: 'header',
  required,
  schema: { type: 'string' },
})

function queryParameters(schema: z.ZodType): Json[] {
  const parsed = z
    .object({
      properties: z.record(z.string(), z.unknown()).default({}),
      required: z.array(z.string()).default([]),
    })
    .parse(schemaOf(schema, 'output'))
  return Object.entries(parsed.properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: parsed.required.includes(name),
    schema: property,
  }))
}

function operation({ spec }: Route): Json {
  const parameters = [
    ...Object.entries(spec.params ?? {}).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(schema, 'output'),
    })),
    ...queryParameters(spec.query),
    ...(spec.ifMatch ? [header('If-Match', true)] : []),
    ...(spec.method === 'POST' ? [header('Idempotency-Key', false)] : []),
  ]
  const content =
    spec.takes === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(spec.body, 'input') } }
  const file = { schema: { type: 'string', format: 'binary' } }
  const answer = spec.gives
    ? { content: Object.fromEntries(spec.gives.map(kind => [fileKinds[kind], file])) }
    : spec.answer && { content: { 'application/json': { schema: schemaOf(spec.answer, 'output') } } }
  return {
    summary: spec.summary,
    parameters,
    ...(spec.method === 'POST' || spec.method === 'PUT' ? { requestBody: { content } } : {}),
    ...(spec.open ? { security: [] } : {}),
    responses: {
      [spec.status]: { description: spec.summary, ...answer },
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** OpenAPI 3.1 of every route, from the same schemas that validate. */
export function describeRoutes(routes: readonly Route[]): Json {
  const paths = Object.fromEntries(
    Map.groupBy(routes, ({ spec }) => spec.path)
      .entries()
      .map(([path, same]) => [
        path,
        Object.fromEntries(same.map(one => [one.spec.method.toLowerCase(), operation(one)])),
      ]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Samverkan', version },
    security: [{ teams: [] }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: { teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}
