import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ConfidentialClientApplication,
  type INetworkModule,
  InteractionRequiredAuthError,
} from '@azure/msal-node'
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { type Local365, openLocal365 } from '../../src/local/local365.ts'
import { openSignIn } from '../../src/local/tokens.ts'
import { askWith, openWorld, teamsToken, tokenRequest } from './open-world.ts'

function networkThrough(world: Local365): INetworkModule {
  const send = async (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const response = await world.fetch(url, {
      method,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: JSON.parse(await response.text()),
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}

function tabClient(world: Local365) {
  return new ConfidentialClientApplication({
    auth: {
      clientId: world.tabClientId,
      authority: `https://login.microsoftonline.com/${world.tenantId}`,
      clientAssertion: () => world.clientAssertion(world.tabClientId),
      clientCapabilities: ['CP1'],
    },
    system: { networkClient: networkThrough(world) },
  })
}

async function keySet(world: Local365) {
  const url = `https://login.microsoftonline.com/${world.tenantId}/discovery/v2.0/keys`
  return createLocalJWKSet(JSON.parse(await (await world.fetch(url)).text()))
}

describe('the people of the demonstration year', () => {
  test('are listed with what tells them apart', async () => {
    const { world } = await openWorld()
    const answer = JSON.parse(await (await world.app.request('/local/people')).text())
    expect(answer.people.map((one: { id: string }) => one.id)).toEqual([
      'projektledare-vg',
      'projektledare-h',
      'styrgrupp-vg',
      'styrgrupp-h',
      'chef',
      'kontaktperson',
      'lasare',
      'kursadministrator',
    ])
    expect(answer.people[5]).toMatchObject({ office: 'Kungsbacka kommun', guest: true, party: 'MH' })
  })

  test('get the token Teams would give, which the published keys verify', async () => {
    const { world } = await openWorld()
    const token = await teamsToken(world, 'projektledare-vg')
    const { payload } = await jwtVerify(token, await keySet(world), {
      issuer: `https://login.microsoftonline.com/${world.tenantId}/v2.0`,
      audience: world.tabClientId,
      algorithms: ['RS256'],
    })
    expect(payload).toMatchObject({
      azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      scp: 'access_as_user',
      tid: world.tenantId,
      ver: '2.0',
      roles: ['Projektledare'],
    })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600)
  })

  test('without a role have no roles claim, and two have another user name than mail address', async () => {
    const { world } = await openWorld()
    expect(decodeJwt(await teamsToken(world, 'lasare'))).not.toHaveProperty('roles')
    expect(world.people.filter(one => one.upn !== one.mail).map(one => one.id)).toEqual([
      'kontaktperson',
      'kursadministrator',
    ])
  })

  test('who are unknown are 404, and a malformed sign-in is 400', async () => {
    const { world } = await openWorld()
    const signIn = (body: string) =>
      world.app.request('/local/sign-in', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      })
    expect((await signIn('{"person":"ingen"}')).status).toBe(404)
    expect((await signIn('{"person":1}')).status).toBe(400)
    expect((await signIn('{')).status).toBe(400)
  })
})

describe('the token endpoint', () => {
  test('swaps a Teams token by msal-node’s own on-behalf-of call, and Graph takes what it gives', async () => {
    const { world, site } = await openWorld()
    const result = await tabClient(world).acquireTokenOnBehalfOf({
      oboAssertion: await teamsToken(world, 'projektledare-vg'),
      scopes: ['https://graph.microsoft.com/Sites.Selected'],
    })
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'Sites.Selected User.Read',
    })
    const answer = await askWith(world, result?.accessToken ?? null)('GET', site)
    expect(answer.body).toMatchObject({ id: world.siteId })
  })

  test('gives the background app its own token through msal-node', async () => {
    const { world } = await openWorld()
    const app = new ConfidentialClientApplication({
      auth: {
        clientId: world.backgroundClientId,
        authority: `https://login.microsoftonline.com/${world.tenantId}`,
        clientAssertion: () => world.clientAssertion(world.backgroundClientId),
      },
      system: { networkClient: networkThrough(world) },
    })
    const result = await app.acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    })
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({
      roles: ['Sites.Selected', 'Lists.SelectedOperations.Selected'],
    })
  })

  test('refuses a scope nobody has consented to so that msal asks for interaction', async () => {
    const { world } = await openWorld()
    const refused = tabClient(world).acquireTokenOnBehalfOf({
      oboAssertion: await teamsToken(world, 'chef'),
      scopes: ['https://graph.microsoft.com/Mail.Send'],
    })
    await expect(refused).rejects.toBeInstanceOf(InteractionRequiredAuthError)
    await expect(refused).rejects.toMatchObject({
      errorCode: 'invalid_grant',
      subError: 'consent_required',
      errorNo: 65001,
    })
  })

  test('refuses an expired user token, one for another audience and one of another tenant', async () => {
    const { world } = await openWorld()
    const { sign } = openSignIn(':memory:')
    const good = decodeJwt(await teamsToken(world, 'chef'))
    const swap = async (changes: Record<string, unknown>) => {
      const response = await tokenRequest(world, {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        client_id: world.tabClientId,
        scope: 'https://graph.microsoft.com/Sites.Selected',
        client_assertion: await world.clientAssertion(world.tabClientId),
        assertion: await sign({ ...good, ...changes }),
      })
      return response.json()
    }
    expect(await swap({ exp: 1_600_000_000, nbf: 1_500_000_000 })).toMatchObject({
      error: 'invalid_grant',
      error_codes: [500133],
    })
    expect(await swap({ aud: world.backgroundClientId })).toMatchObject({
      error: 'invalid_grant',
      error_codes: [50013],
    })
    expect(await swap({ tid: '00000000-0000-4000-8000-000000000000' })).toMatchObject({
      error_codes: [50020],
    })
    expect(await swap({})).toHaveProperty('access_token')
  })

  test('refuses a client without assertion, with another client’s assertion, and an unknown client', async () => {
    const { world } = await openWorld()
    const ask = async (changes: Record<string, string>) =>
      (
        await tokenRequest(world, {
          grant_type: 'client_credentials',
          client_id: world.backgroundClientId,
          scope: 'https://graph.microsoft.com/.default',
          ...changes,
        })
      ).json()
    expect(await ask({})).toMatchObject({ error: 'invalid_client', error_codes: [7000218] })
    expect(await ask({ client_assertion: await world.clientAssertion(world.tabClientId) })).toMatchObject({
      error_codes: [700213],
    })
    expect(await ask({ client_id: 'okänd' })).toMatchObject({ error: 'unauthorized_client' })
  })

  test('is served over HTTP below /local/login as well', async () => {
    const { world } = await openWorld()
    const response = await world.app.request(
      `/local/login/${world.tenantId}/v2.0/.well-known/openid-configuration`,
    )
    expect(await response.json()).toMatchObject({
      issuer: `https://login.microsoftonline.com/${world.tenantId}/v2.0`,
    })
    expect((await world.app.request('/local/login/nagon-annan/discovery/v2.0/keys')).status).toBe(404)
  })
})

test('a token from before a restart is still good after it, and the rows are there', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local365-'))
  const first = openLocal365({ dataDir })
  const token = await teamsToken(first, 'projektledare-vg')
  const { admin, site } = await openWorld({ dataDir })
  await admin('POST', `${site}/lists`, { displayName: 'Kvar', list: { template: 'genericList' } })
  first.close()
  const second = await openWorld({ dataDir })
  await jwtVerify(token, await keySet(second.world))
  expect((await second.admin('GET', `${site}/lists/Kvar`)).status).toBe(200)
  const third = await openWorld({ dataDir: join(dataDir, 'ny'), fresh: true })
  expect((await third.admin('GET', `${site}/lists/Kvar`)).status).toBe(404)
  for (const one of [second, third]) one.world.close()
  rmSync(dataDir, { recursive: true })
})

test('the local fetch reaches Graph and sign-in and nothing else', async () => {
  const { world } = await openWorld()
  await expect(world.fetch('https://example.com/')).rejects.toBeInstanceOf(TypeError)
  await expect(world.fetch('https://graph.microsoft.com/beta/me')).rejects.toBeInstanceOf(TypeError)
})
