import { describe, expect, test } from 'vitest'
import { makeActivities, messageOf, openWorld } from './open-world.ts'

const genericList = { template: 'genericList' }

describe('a list', () => {
  test('is made with its columns in one call, and found by id and by its display name of today', async () => {
    const opened = await openWorld()
    const { admin, site } = opened
    const { id, path } = await makeActivities(opened)
    expect((await admin('GET', `${site}/lists/Aktiviteter`)).body).toMatchObject({
      id,
      displayName: 'Aktiviteter',
    })
    const renamed = await admin('PATCH', path, { displayName: 'Planen' })
    expect(renamed.body).toMatchObject({ id, displayName: 'Planen', name: 'Aktiviteter' })
    expect((await admin('GET', `${site}/lists/Aktiviteter`)).status).toBe(404)
    expect((await admin('GET', `${site}/lists/Planen?$expand=columns`)).body.columns).toContainEqual(
      expect.objectContaining({ name: 'Ar', displayName: 'År', indexed: true }),
    )
  })

  test('cannot take a name that is taken, nor be given a name by hand', async () => {
    const { admin, site } = await openWorld()
    await admin('POST', `${site}/lists`, { displayName: 'Kontor', list: genericList })
    const again = await admin('POST', `${site}/lists`, { displayName: 'kontor', list: genericList })
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
    const named = await admin('POST', `${site}/lists`, { name: 'X', displayName: 'X', list: genericList })
    expect(messageOf(named)).toContain("Cannot define a 'name'")
  })

  test('with one bad column is not made at all', async () => {
    const { admin, site } = await openWorld()
    const columns = [
      { name: 'Bra', text: {} },
      { name: 'Dålig', text: {}, number: {} },
    ]
    expect(
      (await admin('POST', `${site}/lists`, { displayName: 'Halv', list: genericList, columns })).status,
    ).toBe(400)
    expect((await admin('GET', `${site}/lists/Halv`)).status).toBe(404)
    expect((await admin('POST', `${site}/lists`, { displayName: 'Halv', list: genericList })).status).toBe(
      201,
    )
  })

  test('that is deleted is gone, with its rows', async () => {
    const opened = await openWorld()
    const { path, add } = await makeActivities(opened)
    await add({ Title: 'En' })
    expect((await opened.admin('DELETE', path)).status).toBe(204)
    expect((await opened.admin('GET', `${path}/items`)).status).toBe(404)
    await makeActivities(opened)
  })
})

describe('a column', () => {
  test('has exactly one type, and Title and SharePoint’s own columns stand beside ours', async () => {
    const opened = await openWorld()
    const { path } = await makeActivities(opened)
    for (const facets of [{}, { text: {}, boolean: {} }])
      expect((await opened.admin('POST', `${path}/columns`, { name: 'X', ...facets })).status).toBe(400)
    const { body } = await opened.admin('GET', `${path}/columns`)
    const columns = new Map([body.value].flat().map(one => [Object(one).name, one]))
    expect(columns.get('Title')).toMatchObject({ readOnly: false, displayName: 'Rubrik', text: {} })
    for (const name of ['ContentType', 'Modified', 'Created', 'Author', 'Editor', 'ID', 'Attachments'])
      expect(columns.get(name)).toMatchObject({ readOnly: true })
  })

  test('is given an internal name in ASCII, as SharePoint writes it', async () => {
    const opened = await openWorld()
    const { path } = await makeActivities(opened)
    const made = await opened.admin('POST', `${path}/columns`, { displayName: 'Nästa år', text: {} })
    expect(made.body).toMatchObject({ name: 'N_x00e4_sta_x0020__x00e5_r', displayName: 'Nästa år' })
  })

  test('can change its display name, choices and index, never its internal name or type', async () => {
    const opened = await openWorld()
    const { column } = await makeActivities(opened)
    const change = async (body: unknown) => opened.admin('PATCH', await column('Status'), body)
    expect((await change({ displayName: 'Läge' })).body).toMatchObject({
      name: 'Status',
      displayName: 'Läge',
    })
    expect((await change({ choice: { choices: ['Ny'] } })).body).toMatchObject({
      choice: { choices: ['Ny'], displayAs: 'dropDownMenu' },
    })
    expect((await change({ indexed: true })).body).toMatchObject({ indexed: true })
    expect((await change({ name: 'Lage' })).status).toBe(400)
    expect((await change({ text: {} })).status).toBe(400)
  })

  test('is unique only when indexed, and only where the rows allow it', async () => {
    const opened = await openWorld()
    const { path, add, column } = await makeActivities(opened)
    const unique = { name: 'U', text: {}, enforceUniqueValues: true }
    const refused = await opened.admin('POST', `${path}/columns`, unique)
    expect(messageOf(refused)).toContain('must be indexed to enforce unique values')
    await opened.admin('POST', `${path}/columns`, { name: 'U', text: {}, indexed: true })
    const first = await add({ U: 'samma' })
    await add({ U: 'Samma' })
    const change = async () => opened.admin('PATCH', await column('U'), { enforceUniqueValues: true })
    expect((await change()).status).toBe(400)
    await opened.admin('DELETE', `${path}/items/${first.id}`)
    expect((await change()).status).toBe(200)
    expect((await opened.admin('POST', `${path}/items`, { fields: { U: 'samma' } })).status).toBe(400)
  })

  test('of many lines or several values cannot be indexed', async () => {
    const opened = await openWorld()
    const { path } = await makeActivities(opened)
    for (const facet of [
      { text: { allowMultipleLines: true } },
      { choice: { choices: ['a'], displayAs: 'checkBoxes' } },
      { personOrGroup: { allowMultipleSelection: true } },
    ])
      expect(
        (await opened.admin('POST', `${path}/columns`, { name: 'M', indexed: true, ...facet })).status,
      ).toBe(400)
  })

  test('cannot take a name that is taken, by SharePoint either', async () => {
    const opened = await openWorld()
    const { path } = await makeActivities(opened)
    for (const name of ['Ar', 'ar', 'Title', 'Created'])
      expect((await opened.admin('POST', `${path}/columns`, { name, text: {} })).status).toBe(409)
  })

  test('that is deleted takes its cells along; Title and system columns stay', async () => {
    const opened = await openWorld()
    const { path, add, column } = await makeActivities(opened)
    const { id } = await add({ Title: 'En', Status: 'Klar' })
    expect((await opened.admin('DELETE', await column('Status'))).status).toBe(204)
    expect((await opened.admin('GET', `${path}/items/${id}/fields`)).body).not.toHaveProperty('Status')
    expect((await opened.admin('DELETE', await column('Title'))).status).toBe(400)
    expect((await opened.admin('DELETE', await column('Created'))).status).toBe(403)
    expect((await opened.admin('DELETE', `${path}/columns/Finns-inte`)).status).toBe(404)
  })
})
