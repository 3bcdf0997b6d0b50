import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { makeActivities, openWorld } from './open-world.ts'

const contract = new URL('../../../shared/graph/openapi-subset.json', import.meta.url)

/** OpenAPI 3.0 says nullable where JSON Schema has a type null. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key]) => key !== 'nullable' && key !== 'discriminator' && key !== 'example',
  )
  const plain = Object.fromEntries(entries.map(([key, inner]) => [key, asJsonSchema(inner)]))
  if (!('nullable' in value) || value.nullable !== true || !('type' in plain)) return plain
  return 'enum' in plain ? { enum: plain.enum } : { ...plain, type: [plain.type, 'null'] }
}

test.runIf(existsSync(contract))(
  'every kind of answer fits Microsoft’s own description of Graph',
  async () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true })
    addFormats.default(ajv)
    ajv.addSchema({ $id: 'graph', ...Object(asJsonSchema(JSON.parse(readFileSync(contract, 'utf8')))) })
    const fits = (name: string, body: unknown) => {
      const validate = ajv.compile({ $ref: `graph#/components/schemas/${name}` })
      expect(validate(body) ? [] : validate.errors, name).toEqual([])
    }
    const opened = await openWorld()
    const { admin, site } = opened
    const { path, add } = await makeActivities(opened)
    const { id } = await add({ Title: 'Ett', Ar: 2027, Dag: '2027-03-10' })
    const read = async (address: string) => (await admin('GET', address)).body
    fits('microsoft.graph.site', await read(site))
    fits('microsoft.graph.listCollectionResponse', await read(`${site}/lists`))
    fits('microsoft.graph.list', await read(`${path}?$expand=columns`))
    fits('microsoft.graph.columnDefinitionCollectionResponse', await read(`${path}/columns`))
    fits('microsoft.graph.listItemCollectionResponse', await read(`${path}/items?$expand=fields`))
    fits('microsoft.graph.listItem', await read(`${path}/items/${id}?$expand=fields`))
    fits(
      'microsoft.graph.fieldValueSet',
      (await admin('PATCH', `${path}/items/${id}/fields`, { Title: 'Två' })).body,
    )
    fits(
      'microsoft.graph.listItemVersionCollectionResponse',
      await read(`${path}/items/${id}/versions?$expand=fields`),
    )
    fits('microsoft.graph.permissionCollectionResponse', await read(`${site}/permissions`))
    fits(
      'batchResponse',
      (await admin('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: site }] })).body,
    )
    fits('odataError', await read(`${path}/items/99`))
    await admin('DELETE', `${path}/items/${id}`)
    fits('microsoft.graph.listItemDeltaResponse', await read(`${path}/items/delta`))
  },
)
