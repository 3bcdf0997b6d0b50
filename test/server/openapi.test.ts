import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemStatus } from '../../src/domain/problem.ts'
import { nouns } from '../../src/domain/vocabulary.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { readable, sentWhole } from '../support/made-by-command.ts'

const schema = z.record(z.string(), z.unknown())
const content = z.record(z.string(), z.strictObject({ schema }))
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema,
})
const operation = z.strictObject({
  summary: z.string().min(1),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ content, required: z.boolean().optional() }).optional(),
  security: z.array(z.unknown()).optional(),
  responses: z.record(
    z.string().regex(/^(\d{3}|default)$/),
    z.strictObject({ description: z.string().min(1), content: content.optional() }),
  ),
})
/** What OpenAPI 3.1 demands of a document, as far as ours uses it; strict, so that a misspelt word shows. */
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string().regex(/^\d+\.\d+\.\d+/) }),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().regex(/^\/api\/[\w/{}.-]+$/),
    z.record(z.enum(['get', 'post', 'put', 'delete']), operation.optional()),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.strictObject({
      teams: z.looseObject({ type: z.literal('http'), scheme: z.literal('bearer') }),
    }),
  }),
})

/** Commands that are carried out over the version that was seen. */
const overOneVersion = [
  'POST /api/availability/{id}/answer',
  'POST /api/invitations/{id}/answer',
  'POST /api/invitations/{id}/whose',
  'POST /api/seats/{id}/confirm',
  'POST /api/seats/{id}/accept',
  'POST /api/seats/{id}/decline',
  'POST /api/seats/{id}/cancel',
  'POST /api/seats/{id}/replace',
  'POST /api/seats/{id}/wishes',
  'POST /api/rounds/{id}/decide',
  'POST /api/rounds/{id}/cancel',
  'POST /api/rounds/{id}/hold',
  'POST /api/seats/{id}/restore',
]

let test: TestHouse
let vera: Caller
let doc: z.infer<typeof document>
let ajv: Ajv2020
let operations: { name: string; path: string; verb: string; spec: z.infer<typeof operation> }[]

beforeAll(async () => {
  test = await openTestHouse()
  vera = await test.as('projektledare-vg')
  doc = document.parse((await test.call('/api/openapi.json')).body)
  operations = Object.entries(doc.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).flatMap(([verb, spec]) =>
      spec === undefined ? [] : [{ name: `${verb.toUpperCase()} ${path}`, path, verb, spec }],
    ),
  )
  ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'doc', components: doc.components })
})
afterAll(() => test.close())

const judge = (given: unknown) =>
  ajv.compile(JSON.parse(JSON.stringify(given).replaceAll('"#/components', '"doc#/components')))
const find = (name: string) => {
  const found = operations.find(one => one.name === name)
  if (found === undefined) throw new Error(`${name} is not described`)
  return found.spec
}
const answerOf = (name: string, status = '200') =>
  judge(find(name).responses[status]?.content?.['application/json']?.schema ?? { not: {} })
const bodyOf = (name: string) =>
  judge(find(name).requestBody?.content['application/json']?.schema ?? { not: {} })

describe('the description of the API', () => {
  it('can be read without signing in, and has every schema in order', () => {
    for (const { name, spec } of operations) {
      const schemas = [
        ...spec.parameters.map(one => one.schema),
        ...Object.values({ ...spec.requestBody?.content }).map(one => one.schema),
        ...Object.values(spec.responses).flatMap(one =>
          Object.values({ ...one.content }).map(part => part.schema),
        ),
      ]
      for (const one of schemas) expect(() => judge(one), name).not.toThrow()
    }
  })

  it('has every route that is mounted, and no other', () => {
    const mounted = test.app.routes
      .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL')
      .map(({ path, method }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const described = operations.map(({ name }) => name)
    expect(new Set(described.concat('GET /api/openapi.json'))).toEqual(new Set(mounted))
    expect(described.length).toBeGreaterThan(nouns.length * 5)
  })

  it('names every parameter of an address, and asks for the version where one is demanded', () => {
    for (const { name, path, verb, spec } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(found => found[1])
      expect(
        spec.parameters.filter(one => one.in === 'path').map(one => one.name),
        name,
      ).toEqual(inPath)
      expect(
        spec.parameters.every(one => one.in !== 'path' || one.required),
        name,
      ).toBe(true)
      const ifMatch = spec.parameters.find(one => one.name === 'If-Match')
      expect(ifMatch?.required ?? false, name).toBe(
        verb === 'put' || verb === 'delete' || overOneVersion.includes(name),
      )
    }
  })

  it('says of every route what a failure looks like, and only the open ones need no sign-in', async () => {
    for (const { name, spec } of operations)
      expect(spec.responses.default?.content?.['application/problem+json']?.schema, name).toEqual({
        $ref: '#/components/schemas/Problem',
      })
    const open = operations.filter(({ spec }) => spec.security?.length === 0).map(({ name }) => name)
    for (const { name, path, verb } of operations) {
      const answer = await test.call(path.replaceAll(/\{\w+\}/g, '1'), { method: verb.toUpperCase() })
      expect(answer.status === 401, name).toBe(!open.includes(name))
    }
  })

  it('knows every code of a failure, and fits the failures there are', async () => {
    const problem = judge({ $ref: '#/components/schemas/Problem' })
    expect(doc.components.schemas.Problem?.properties).toMatchObject({
      code: { enum: Object.keys(problemStatus) },
    })
    const failures = [
      await test.call('/api/activities'),
      await vera('/api/activities/987654321'),
      await vera('/api/activities', { method: 'POST', body: { title: '' } }),
      await vera('/api/activities/1', { method: 'DELETE', headers: { 'If-Match': '"fel"' } }),
    ]
    for (const { body } of failures) expect(problem(body) ? [] : problem.errors).toEqual([])
    expect(problem({ ...failures[0]?.body, code: 'hittepå' })).toBe(false)
  })
})

describe('what the API answers fits its description', () => {
  it.each([
    ['GET /api/costs/export', '/api/costs/export', ['xlsx', 'csv']],
    ['GET /api/settlements/{id}/export', '/api/settlements/1/export', ['xlsx', 'csv']],
  ])('%s, which is a file', async (name, path, forms) => {
    const kinds = Object.entries({ ...find(name).responses['200']?.content })
    expect(kinds.every(([, { schema: one }]) => one.type === 'string' && one.format === 'binary')).toBe(true)
    expect(find(name).parameters.find(one => one.name === 'form')?.required).toBe(true)
    for (const form of forms) {
      const { status, headers } = await vera(`${path}?form=${form}`)
      expect(status).toBe(200)
      expect(kinds.map(([kind]) => kind)).toContain(headers.get('content-type'))
    }
  })

  it.each(readable)('GET of %s, the whole list and one row of it', async noun => {
    const all = (await vera(`/api/${noun}`)).body
    expect(all.records.length).toBeGreaterThan(0)
    const whole = answerOf(`GET /api/${noun}`)
    expect(whole(all) ? [] : whole.errors).toEqual([])
    const one = answerOf(`GET /api/${noun}/{id}`)
    expect(one(all.records[0]) ? [] : one.errors).toEqual([])
    expect(whole({ ...all, records: [{ ...all.records[0], id: 7 }] })).toBe(false)
    expect(whole({ records: all.records })).toBe(false)
  })

  it.each([
    ['GET /api/me', '/api/me'],
    ['GET /api/health', '/api/health'],
    ['GET /api/overview', '/api/overview'],
    ['GET /api/cost-overview', '/api/cost-overview'],
    ['GET /api/seasons', '/api/seasons?year=2027&season=spring'],
    ['GET /api/activities/{id}/history', '/api/activities/1/history'],
    ['GET /api/rounds/{id}/evaluation', '/api/rounds/1/evaluation'],
    ['GET /api/rounds/{id}/fees', '/api/rounds/1/fees'],
    ['GET /api/year-wishes', '/api/year-wishes?year=2031'],
  ])('%s', async (name, path) => {
    const fits = answerOf(name)
    const { status, body } = await vera(path)
    expect(status).toBe(200)
    expect(fits(body) ? [] : fits.errors).toEqual([])
  })

  it('a year that is proposed, one that cannot be, and the meetings it becomes', async () => {
    const asked = (await vera('/api/year-wishes?year=2031')).body
    const propose = (more: object) =>
      vera('/api/year-proposals', { method: 'POST', body: { asked: { ...asked, ...more }, earlier: [] } })
    const [proposal, blocked] = [(await propose({})).body, (await propose({ notBefore: '2031-12-20' })).body]
    expect([proposal.ok, blocked.ok]).toEqual([true, false])
    const fits = answerOf('POST /api/year-proposals')
    for (const body of [proposal, blocked]) expect(fits(body) ? [] : fits.errors).toEqual([])
    const [{ key, title, kind, day, half, host, endsOn, halfDays }] = proposal.events
    const events = [{ key, title, kind, day, half, host, endsOn, halfDays, beside: null }]
    const confirmed = { method: 'POST', body: { year: 2031, events } }
    expect(bodyOf('POST /api/year-proposals/confirm')(confirmed.body)).toBe(true)
    const made = answerOf('POST /api/year-proposals/confirm')
    const { body } = await vera('/api/year-proposals/confirm', confirmed)
    expect(made(body) ? [] : made.errors).toEqual([])
  })

  it.each(sentWhole)(
    'a body that the description of %s takes is taken, one it refuses is refused',
    async noun => {
      const {
        id: _id,
        etag: _etag,
        modifiedAt: _at,
        modifiedBy: _by,
        ...record
      } = (await vera(`/api/${noun}`)).body.records[0]
      const fits = bodyOf(`POST /api/${noun}`)
      const strange = { ...record, hittepå: 1 }
      const [field = ''] = Object.keys(record)
      const { [field]: _, ...lacking } = record
      expect([fits(record), fits(strange), fits(lacking)]).toEqual([true, false, false])
      const answers = []
      for (const body of [record, strange, lacking])
        answers.push((await vera(`/api/${noun}`, { method: 'POST', body })).status)
      expect(answers).toEqual([201, 400, 400])
      const made = answerOf(`POST /api/${noun}`, '201')
      const again = await vera(`/api/${noun}`, { method: 'POST', body: record })
      expect(made(again.body) ? [] : made.errors).toEqual([])
    },
  )
})
