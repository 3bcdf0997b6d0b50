import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { askWith, makeActivities, messageOf, openWorld, personToken } from './open-world.ts'

async function opened() {
  const all = await openWorld()
  const list = await makeActivities(all)
  const fieldsOf = async (id: string) => (await all.admin('GET', `${list.path}/items/${id}/fields`)).body
  const post = (fields: Record<string, unknown>) => all.admin('POST', `${list.path}/items`, { fields })
  return { ...all, ...list, fieldsOf, post }
}

describe('a new row', () => {
  test('answers the item with its fields, its eTag in quotes and who made it', async () => {
    const { as, path, world } = await opened()
    const ask = await as('projektledare-vg')
    const { status, body } = await ask('POST', `${path}/items`, { fields: { Title: 'Tillsyn', Ar: 2027 } })
    expect(status).toBe(201)
    const person = world.people[0]
    expect(body).toMatchObject({
      id: '1',
      eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
      createdBy: { user: { id: person?.oid, displayName: person?.name, email: person?.mail } },
      contentType: { id: '0x0100' },
      fields: {
        Title: 'Tillsyn',
        LinkTitle: 'Tillsyn',
        Ar: 2027,
        id: '1',
        _UIVersionString: '1.0',
        Attachments: false,
        AuthorLookupId: expect.stringMatching(/^\d+$/),
        '@odata.etag': expect.stringMatching(/,1"$/),
      },
    })
    expect(body.fields).not.toHaveProperty('Status')
  })

  test('refuses a field it does not know, in Graph’s words, and a field that is read-only', async () => {
    const { post } = await opened()
    const unknown = await post({ Titel: 'X' })
    expect(unknown).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
    expect(messageOf(unknown)).toBe("Field 'Titel' is not recognized")
    for (const name of ['Created', 'id', 'AuthorLookupId', '_UIVersionString'])
      expect(messageOf(await post({ [name]: 'x' }))).toContain('read-only')
  })

  test('refuses values of another type than the column’s', async () => {
    const { post } = await opened()
    for (const fields of [
      { Ar: '2027' },
      { Title: 5 },
      { Klar: 'ja' },
      { Dag: '2027-02-30' },
      { Stund: 'i morgon' },
      { Status: 'Okänd' },
      { Title: 'x'.repeat(256) },
      { Title: 'två\nrader' },
    ])
      expect((await post(fields)).status, JSON.stringify(fields)).toBe(400)
    expect((await post({ Not: 'x'.repeat(5000) })).status).toBe(201)
  })

  test('takes any text in a choice column that allows it, and demands what is required', async () => {
    const { admin, column, post } = await opened()
    await admin('PATCH', await column('Status'), { choice: { allowTextEntry: true } })
    expect((await post({ Status: 'Eget ord' })).status).toBe(201)
    await admin('PATCH', await column('Title'), { required: true })
    expect(messageOf(await post({ Ar: 2027 }))).toContain("'Title' is required")
  })

  test('begins with the default values of its columns', async () => {
    const { admin, path, add, fieldsOf } = await opened()
    await admin('POST', `${path}/columns`, { name: 'Ja', boolean: {}, defaultValue: { value: '1' } })
    await admin('POST', `${path}/columns`, { name: 'Antal', number: {}, defaultValue: { value: '3' } })
    expect(await fieldsOf((await add({})).id)).toMatchObject({ Ja: true, Antal: 3 })
    expect(await fieldsOf((await add({ Antal: null })).id)).not.toHaveProperty('Antal')
  })

  test('with a value that must be unique is refused as Graph refuses it, and leaves no row behind', async () => {
    const { post, admin, path } = await opened()
    expect((await post({ Nyckel: 'a' })).status).toBe(201)
    const second = await post({ Nyckel: 'A' })
    expect(second).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
    expect(messageOf(second)).toBe(
      'One or more fields with unique constraints already has the provided value.',
    )
    expect((await admin('GET', `${path}/items`)).body.value).toHaveLength(1)
    for (const _ of [1, 2]) expect((await post({ Nyckel: null })).status).toBe(201)
  })
})

describe('dates', () => {
  test.each([
    ['2027-03-10', '2027-03-09T23:00:00Z'],
    ['2027-03-10T00:00:00', '2027-03-09T23:00:00Z'],
    ['2027-03-10T12:00:00Z', '2027-03-09T23:00:00Z'],
    ['2027-03-10T23:30:00Z', '2027-03-10T23:00:00Z'],
    ['2027-07-01', '2027-06-30T22:00:00Z'],
    ['2027-03-28', '2027-03-27T23:00:00Z'],
    ['2027-10-31', '2027-10-30T22:00:00Z'],
    ['2027-07-01T00:00:00+02:00', '2027-06-30T22:00:00Z'],
  ])('a day written as %s comes back as the evening before, %s', async (written, read) => {
    const { add, fieldsOf } = await opened()
    expect(await fieldsOf((await add({ Dag: written })).id)).toMatchObject({ Dag: read })
  })

  test('an instant keeps its hour, in UTC', async () => {
    const { add, fieldsOf } = await opened()
    const { id } = await add({ Stund: '2027-03-10T09:30:00+01:00' })
    expect(await fieldsOf(id)).toMatchObject({ Stund: '2027-03-10T08:30:00Z' })
  })
})

describe('several values, lookups and people', () => {
  test('several choices need their type beside them', async () => {
    const { post, add, fieldsOf } = await opened()
    expect(await post({ Sidor: ['MVG'] })).toMatchObject({
      status: 500,
      body: { error: { code: 'generalException' } },
    })
    const { id } = await add({ 'Sidor@odata.type': 'Collection(Edm.String)', Sidor: ['MVG', 'MH'] })
    expect(await fieldsOf(id)).toMatchObject({ Sidor: ['MVG', 'MH'] })
    expect((await post({ 'Sidor@odata.type': 'Collection(Edm.String)', Sidor: ['XX'] })).status).toBe(400)
  })

  test('a lookup is written and read as <Name>LookupId, its words only when selected', async () => {
    const { admin, site, path, id, add, post, fieldsOf } = await opened()
    await admin('POST', `${path}/columns`, { name: 'Efter', lookup: { listId: id, columnName: 'Title' } })
    const first = await add({ Title: 'Den första' })
    const second = await add({ Title: 'Den andra', EfterLookupId: Number(first.id) })
    expect(await fieldsOf(second.id)).toMatchObject({ EfterLookupId: first.id })
    expect(await fieldsOf(second.id)).not.toHaveProperty('Efter')
    const selected = await admin('GET', `${path}/items/${second.id}?$expand=fields($select=Efter)`)
    expect(selected.body.fields).toMatchObject({ Efter: 'Den första', EfterLookupId: first.id })
    expect((await post({ EfterLookupId: first.id })).status).toBe(201)
    expect((await post({ EfterLookupId: 999 })).status).toBe(400)
    expect((await post({ Efter: 1 })).status).toBe(400)
    expect((await admin('POST', `${path}/columns`, { name: 'Fel', lookup: { listId: site } })).status).toBe(
      400,
    )
  })

  test('several lookups need their type, and come back with number and words', async () => {
    const { admin, path, id, add, fieldsOf, post } = await opened()
    await admin('POST', `${path}/columns`, {
      name: 'Flera',
      lookup: { listId: id, allowMultipleValues: true },
    })
    await add({ Title: 'Ett' })
    expect((await post({ FleraLookupId: [1] })).status).toBe(500)
    const row = await add({ 'FleraLookupId@odata.type': 'Collection(Edm.Int32)', FleraLookupId: [1] })
    expect(await fieldsOf(row.id)).toMatchObject({ Flera: [{ LookupId: 1, LookupValue: 'Ett' }] })
  })

  test('a person must be known to the site', async () => {
    const { as, path, add, post, fieldsOf } = await opened()
    const made = await (await as('projektledare-h'))('POST', `${path}/items`, { fields: {} })
    const { AuthorLookupId } = z.object({ AuthorLookupId: z.string() }).parse(made.body.fields)
    expect(await fieldsOf((await add({ AnsvarigLookupId: AuthorLookupId })).id)).toMatchObject({
      AnsvarigLookupId: AuthorLookupId,
    })
    expect((await post({ AnsvarigLookupId: 4711 })).status).toBe(400)
  })
})

describe('changing a row', () => {
  test('merges, empties with null, and answers the fields without the item’s eTag', async () => {
    const { admin, path, add } = await opened()
    const { id } = await add({ Title: 'Ett', Ar: 2027, Status: 'Pågår' })
    const { status, body } = await admin('PATCH', `${path}/items/${id}/fields`, { Status: 'Klar', Ar: null })
    expect(status).toBe(200)
    expect(body).toMatchObject({ Title: 'Ett', Status: 'Klar', _UIVersionString: '2.0' })
    for (const absent of ['Ar', 'eTag', '@odata.etag']) expect(body).not.toHaveProperty(absent)
  })

  test('with a stale eTag is 412 and nothing is written; with the right one, * or none it is', async () => {
    const { admin, path, add, fieldsOf } = await opened()
    const { id, eTag } = await add({ Title: 'Ett' })
    const patch = (Title: string, headers?: Record<string, string>) =>
      admin('PATCH', `${path}/items/${id}/fields`, { Title }, headers)
    expect((await patch('Två', { 'If-Match': eTag })).status).toBe(200)
    const stale = await patch('Tre', { 'If-Match': eTag })
    expect(stale.status).toBe(412)
    expect(messageOf(stale)).toBe("ETag does not match current item's value")
    expect((await patch('Tre', { 'If-Match': eTag.replaceAll('"', '') })).status).toBe(412)
    expect(await fieldsOf(id)).toMatchObject({ Title: 'Två', _UIVersionString: '2.0' })
    expect((await patch('Fyra', { 'If-Match': '*' })).status).toBe(200)
    expect((await patch('Fem')).status).toBe(200)
  })

  test('is remembered as versions, newest first, with who and what', async () => {
    const { world, admin, path, add } = await opened()
    const { id } = await add({ Title: 'Ett' })
    await askWith(world, await personToken(world, 'projektledare-h'))('PATCH', `${path}/items/${id}/fields`, {
      Title: 'Två',
    })
    const { body } = await admin('GET', `${path}/items/${id}/versions?$expand=fields`)
    expect(body.value).toMatchObject([
      { id: '2.0', lastModifiedBy: { user: { displayName: 'Hugo Påhittsson' } }, fields: { Title: 'Två' } },
      {
        id: '1.0',
        lastModifiedBy: { application: { id: world.provisionClientId } },
        fields: { Title: 'Ett' },
      },
    ])
    expect((await admin('GET', `${path}/items/${id}/versions`)).body.value).not.toContainEqual(
      expect.objectContaining({ fields: {} }),
    )
  })

  test('that is refused changes nothing, not even the counter of versions', async () => {
    const { admin, path, add, fieldsOf } = await opened()
    await add({ Nyckel: 'a' })
    const { id } = await add({ Nyckel: 'b', Title: 'Ett' })
    expect((await admin('PATCH', `${path}/items/${id}/fields`, { Title: 'Två', Nyckel: 'a' })).status).toBe(
      400,
    )
    expect(await fieldsOf(id)).toMatchObject({ Title: 'Ett', Nyckel: 'b', _UIVersionString: '1.0' })
  })
})

describe('deleting a row', () => {
  test('honours If-Match and leaves 404 behind', async () => {
    const { admin, path, add } = await opened()
    const { id, eTag } = await add({ Title: 'Ett' })
    expect((await admin('DELETE', `${path}/items/${id}`, undefined, { 'If-Match': '"fel,1"' })).status).toBe(
      412,
    )
    expect((await admin('DELETE', `${path}/items/${id}`, undefined, { 'If-Match': eTag })).status).toBe(204)
    expect((await admin('GET', `${path}/items/${id}`)).status).toBe(404)
    expect((await admin('DELETE', `${path}/items/${id}`)).status).toBe(404)
  })

  test('puts it in the recycle bin, from where it returns with the same id and cells', async () => {
    const { world, admin, path, id: list, add, fieldsOf } = await opened()
    const { id } = await add({ Title: 'Saknad', Nyckel: 'a' })
    await admin('DELETE', `${path}/items/${id}`)
    const bin = await (await world.app.request('/local/api/recycle-bin')).json()
    expect(bin).toMatchObject({ items: [{ listId: list, id, title: 'Saknad' }] })
    expect(await (await world.app.request('/local/recycle-bin')).text()).toContain('Återställ Saknad')
    const restore = () => world.app.request(`/local/recycle-bin/${list}/${id}/restore`, { method: 'POST' })
    expect(await (await restore()).json()).toEqual({ id })
    expect(await fieldsOf(id)).toMatchObject({ Title: 'Saknad' })
    expect((await restore()).status).toBe(404)
    expect((await admin('POST', `${path}/items`, { fields: { Nyckel: 'a' } })).status).toBe(400)
  })

  test('frees its unique value, and it cannot return while another row has it', async () => {
    const { world, admin, path, id: list, add } = await opened()
    const { id } = await add({ Nyckel: 'a' })
    await admin('DELETE', `${path}/items/${id}`)
    const other = await add({ Nyckel: 'a' })
    const restore = () => world.app.request(`/local/recycle-bin/${list}/${id}/restore`, { method: 'POST' })
    expect((await restore()).status).toBe(409)
    await admin('DELETE', `${path}/items/${other.id}`)
    expect((await restore()).status).toBe(200)
  })
})

test('a body that is not JSON, does not say so or is too large is refused', async () => {
  const { admin, path } = await opened()
  expect((await admin('POST', `${path}/items`, '{"fields":')).status).toBe(400)
  const unsaid = await admin('POST', `${path}/items`, '{}', { 'content-type': 'text/plain' })
  expect(messageOf(unsaid)).toBe('Entity only allows writes with a JSON Content-Type header.')
  expect((await admin('POST', `${path}/items`, { fields: { Not: 'x'.repeat(5_000_000) } })).status).toBe(413)
  expect((await admin('POST', `${path}/items`)).status).toBe(400)
})

test('an item id that climbs or is no number is refused', async () => {
  const { admin, path } = await opened()
  expect((await admin('GET', `${path}/items/..%2F..%2Flists`)).status).toBe(400)
  expect((await admin('GET', `${path}/items/99`)).status).toBe(404)
  expect((await admin('GET', `${path}/items/%E0%A4%A`)).status).toBe(400)
})
