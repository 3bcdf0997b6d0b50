import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { openSignIn } from '../../src/local/tokens.ts'
import { appToken, askWith, makeActivities, messageOf, openWorld, personToken } from './open-world.ts'

describe('a Graph token', () => {
  test('is required, and must be signed here, unexpired, for Graph and of this tenant', async () => {
    const { world, site } = await openWorld()
    const { sign } = openSignIn(':memory:')
    const good = decodeJwt(await appToken(world, world.provisionClientId))
    const status = async (token: string | null) => (await askWith(world, token)('GET', site)).status
    expect(await status(await sign(good))).toBe(200)
    expect(await status(await sign({ ...good, aud: '00000003-0000-0000-c000-000000000000' }))).toBe(200)
    expect(await status(null)).toBe(401)
    expect(await status('abc.def.ghi')).toBe(401)
    expect(await status(await sign({ ...good, exp: 1_600_000_000 }))).toBe(401)
    expect(await status(await sign({ ...good, aud: world.tabClientId }))).toBe(401)
    expect(await status(await sign({ ...good, tid: 'annan' }))).toBe(401)
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(good))}.`.replaceAll('=', '')
    expect(await status(unsigned)).toBe(401)
  })

  test('that has expired stops working although it was good a moment ago', async () => {
    let time = Date.now()
    const { background, site } = await openWorld({ now: () => time })
    expect((await background('GET', site)).status).toBe(200)
    time += 3_601_000
    const answer = await background('GET', site)
    expect(answer.status).toBe(401)
    expect(answer.body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
    expect(messageOf(answer)).toContain('expired')
  })

  test('without the scope is 403 on every route', async () => {
    const { world, site } = await openWorld()
    const { sign } = openSignIn(':memory:')
    const good = decodeJwt(await personToken(world, 'projektledare-vg'))
    const ask = askWith(world, await sign({ ...good, scp: 'User.Read' }))
    for (const path of [site, `${site}/lists`, `${site}/lists/Aktiviteter/items`, `${site}/permissions`])
      expect((await ask('GET', path)).status).toBe(403)
    const { scp: _, ...bare } = good
    expect((await askWith(world, await sign(bare))('GET', site)).status).toBe(403)
  })
})

describe('what one may do is the lesser of the person’s right and the app’s grant', () => {
  const table: [string, number, number, number, number][] = [
    ['projektledare-vg', 200, 201, 201, 403],
    ['projektledare-h', 200, 201, 403, 403],
    ['styrgrupp-vg', 200, 403, 403, 403],
    ['chef', 200, 403, 403, 403],
    ['kontaktperson', 200, 403, 403, 403],
    ['lasare', 200, 403, 403, 403],
  ]
  test.each(table)(
    '%s: read %i, write %i, schema %i, rights %i',
    async (person, read, write, schema, rights) => {
      const opened = await openWorld()
      const { path } = await makeActivities(opened)
      const ask = await opened.as(person)
      expect((await ask('GET', `${path}/items`)).status).toBe(read)
      expect((await ask('POST', `${path}/items`, { fields: { Title: 'Ny' } })).status).toBe(write)
      expect((await ask('POST', `${path}/columns`, { name: 'Extra', text: {} })).status).toBe(schema)
      expect((await ask('GET', `${opened.site}/permissions`)).status).toBe(rights)
    },
  )

  test('the background app reads, and writes only in a list it was granted', async () => {
    const opened = await openWorld()
    const { path } = await makeActivities(opened)
    const write = () => opened.background('POST', `${path}/items`, { fields: { Title: 'Ny' } })
    expect((await opened.background('GET', `${path}/items`)).status).toBe(200)
    expect((await write()).status).toBe(403)
    const granted = await opened.admin('POST', `${path}/permissions`, {
      roles: ['write'],
      grantedToIdentities: [
        { application: { id: opened.world.backgroundClientId, displayName: 'Bakgrund' } },
      ],
    })
    expect(granted.status).toBe(201)
    expect((await write()).status).toBe(201)
    const other = await opened.admin('POST', `${opened.site}/lists`, {
      displayName: 'Annan',
      list: { template: 'genericList' },
    })
    expect(
      (await opened.background('POST', `${opened.site}/lists/${other.body.id}/items`, { fields: {} })).status,
    ).toBe(403)
  })

  test('a grant taken away takes the right away', async () => {
    const opened = await openWorld()
    const grants = await opened.admin('GET', `${opened.site}/permissions`)
    expect(grants.body.value).toHaveLength(2)
    for (const grant of [grants.body.value].flat())
      expect((await opened.admin('DELETE', `${opened.site}/permissions/${Object(grant).id}`)).status).toBe(
        204,
      )
    expect((await opened.background('GET', opened.site)).status).toBe(403)
    expect((await (await opened.as('projektledare-vg'))('GET', opened.site)).status).toBe(403)
  })
})

test('what the local Graph has not built answers 501 with a Graph error body', async () => {
  const { admin, site, world } = await openWorld()
  for (const path of [
    '/me',
    '/users',
    `${site}/drive`,
    `${site}/lists/x/contentTypes`.replace('x', 'Aktiviteter'),
    '/teams/1/sendActivityNotification',
  ]) {
    const answer = await admin('GET', path)
    expect([404, 501]).toContain(answer.status)
    expect(answer.body).toMatchObject({ error: { innerError: { 'request-id': expect.any(String) } } })
  }
  expect((await admin('GET', '/me')).status).toBe(501)
  expect((await admin('GET', `/sites/${world.hostname},a,b`)).status).toBe(404)
  expect((await admin('GET', `/sites/${world.hostname}:/sites/miljosamverkan`)).body).toMatchObject({
    id: world.siteId,
  })
})
