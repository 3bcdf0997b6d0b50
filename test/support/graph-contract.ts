import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'

const file = new URL('../../../shared/graph/openapi-subset.json', import.meta.url)

/** Whether Microsoft's description of Graph lies beside the project; without it nothing can be held against it. */
export const hasContract = existsSync(file)

const operation = z.looseObject({
  parameters: z.array(z.unknown()).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.unknown()),
})
const description = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({
    parameters: z.record(z.string(), z.looseObject({ name: z.string(), in: z.string() })),
  }),
})
const json = (content: unknown) =>
  z
    .object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) })
    .safeParse(content).data

/** OpenAPI 3.0 says nullable where JSON Schema has a type null. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key]) => !['nullable', 'discriminator', 'example'].includes(key),
  )
  const plain = Object.fromEntries(entries.map(([key, inner]) => [key, asJsonSchema(inner)]))
  if (!('nullable' in value) || value.nullable !== true || !('type' in plain)) return plain
  return 'enum' in plain ? { enum: plain.enum } : { ...plain, type: [plain.type, 'null'] }
}

const pattern = (path: string) =>
  new RegExp(`^${path.replaceAll(/[.$]/g, String.raw`\$&`).replaceAll(/\{[^}]+\}/g, '([^/]+)')}$`)

/** One call of ours and what Graph answered. */
export type Exchange = {
  method: string
  /** After `/v1.0`. */
  path: string
  query: string[]
  sent: unknown
  status: number
  answered: unknown
}

/**
 * Microsoft's description of Graph v1.0, as a judge of calls and answers: what is wrong with an exchange, in
 * words, or nothing. A path without parameters in it is preferred, so that `delta` is no row's number.
 */
export function openContract(): (exchange: Exchange) => string[] {
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const { paths, components } = description.parse(raw)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('int16', {
    type: 'number',
    validate: value => Number.isInteger(value) && Math.abs(value) <= 32_768,
  })
  ajv.addFormat('base64url', /^[\w-]*$/)
  ajv.addSchema({ $id: 'graph', ...Object(asJsonSchema(raw)) })
  const known = Object.entries(paths)
    .map(([path, verbs]) => ({ path, verbs, matches: pattern(path) }))
    .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)

  const wrongWith = (what: string, schema: unknown, value: unknown): string[] => {
    const local = JSON.parse(JSON.stringify(asJsonSchema(schema)).replaceAll('"#/', '"graph#/'))
    const validate = ajv.compile(local)
    if (validate(value)) return []
    return (validate.errors ?? []).map(error => `${what}${error.instancePath} ${error.message}`)
  }

  return ({ method, path, query, sent, status, answered }) => {
    const found = known.find(one => one.matches.test(path))
    const verb = operation.safeParse(found?.verbs[method.toLowerCase()])
    const name = `${method} ${found?.path ?? path}`
    if (!verb.success) return [`${name} is not described`]
    const { parameters, requestBody, responses } = verb.data
    const allowed = parameters.map(one => {
      const ref = z.object({ $ref: z.string() }).safeParse(one).data?.$ref.split('/').at(-1)
      return ref === undefined
        ? z.object({ name: z.string() }).parse(one).name
        : components.parameters[ref]?.name
    })
    const problems = query
      .filter(option => !allowed.includes(option))
      .map(option => `${name} takes no ${option}`)
    const body = json(requestBody)
    if (sent !== undefined && body === undefined) problems.push(`${name} takes no body`)
    if (body !== undefined)
      problems.push(...wrongWith(`${name} body`, body.content['application/json'].schema, sent))
    if (status >= 400)
      return [
        ...problems,
        ...wrongWith(`${name} ${status}`, { $ref: '#/components/schemas/odataError' }, answered),
      ]
    const response = responses[String(status)]
    if (response === undefined) return [...problems, `${name} is not described to answer ${status}`]
    const schema = json(response)?.content['application/json'].schema
    if (schema === undefined)
      return answered === undefined ? problems : [...problems, `${name} answers no body`]
    return [...problems, ...wrongWith(`${name} ${status}`, schema, answered)]
  }
}
