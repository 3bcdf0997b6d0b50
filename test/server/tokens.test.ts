import { createHmac, generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, exportSPKI, importJWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openSignIn } from '../../src/local/tokens.ts'
import { type Answer, openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
let good: JWTPayload
let header: { kid?: string }

beforeAll(async () => {
  test = await openTestHouse()
  const token = await test.tokenOf('projektledare-vg')
  good = decodeJwt(token)
  header = decodeProtectedHeader(token)
})
afterAll(() => test.close())

const { sign } = openSignIn(':memory:')
const seconds = () => Math.floor(Date.now() / 1000)
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)))
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const ask = (token: string | undefined, path = '/api/me', of = test): Promise<Answer> =>
  of.call(path, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } })

async function publicPem(): Promise<string> {
  const answer = await test.world.fetch(
    `https://login.microsoftonline.com/${test.world.tenantId}/discovery/v2.0/keys`,
  )
  const { keys } = z.object({ keys: z.array(z.looseObject({})) }).parse(await answer.json())
  const key = await importJWK(keys[0] ?? {}, 'RS256', { extractable: true })
  if (key instanceof Uint8Array) throw new Error('no public key')
  return exportSPKI(key)
}

const wrong: Record<string, () => string | Promise<string>> = {
  'of another tenant': () => sign({ ...good, tid: '00000000-0000-4000-8000-000000000001' }),
  'from another tenant’s issuer': () =>
    sign({ ...good, iss: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000001/v2.0' }),
  'for another audience': () => sign({ ...good, aud: '00000003-0000-0000-c000-000000000000' }),
  'for the address form of our audience': () => sign({ ...good, aud: `api://localhost/${good.aud}` }),
  'without audience': () => sign(without('aud')),
  'that has expired': () => sign({ ...good, exp: seconds() - 120 }),
  'that never expires': () => sign(without('exp')),
  'not yet valid': () => sign({ ...good, nbf: seconds() + 600 }),
  'asked for by another client': () => sign({ ...good, azp: '00000000-0000-4000-8000-000000000002' }),
  'without client': () => sign(without('azp')),
  'with another scope': () => sign({ ...good, scp: 'User.Read access_as_user_too' }),
  'without scope': () => sign(without('scp')),
  'of an app alone, with our app role': () =>
    sign({ ...without('scp'), idtyp: 'app', roles: ['Projektledare'] }),
  'of version 1.0': () => sign({ ...good, ver: '1.0' }),
  'without object id': () => sign(without('oid')),
  'with an object id that is none': () => sign({ ...good, oid: 'vera.exempelsson@lansstyrelsen.example' }),
  'without signature, alg none': () => `${part({ alg: 'none', typ: 'JWT' })}.${part(good)}.`,
  'alg none with the true key’s id': () => `${part({ alg: 'none', kid: header.kid })}.${part(good)}.`,
  'HS256 signed with our public key': async () => {
    const body = `${part({ alg: 'HS256', typ: 'JWT', kid: header.kid })}.${part(good)}`
    return `${body}.${createHmac('sha256', await publicPem())
      .update(body)
      .digest('base64url')}`
  },
  'signed by another key under the same key id': () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    return new SignJWT(good).setProtectedHeader({ alg: 'RS256', kid: header.kid ?? '' }).sign(privateKey)
  },
  'signed by a key nobody knows': () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    return new SignJWT(good).setProtectedHeader({ alg: 'RS256', kid: 'okänd-nyckel' }).sign(privateKey)
  },
  'with claims changed after signing': async () => {
    const [head, , signature] = (await sign(good)).split('.')
    return `${head}.${part({ ...good, oid: 'a1000000-0000-4000-8000-000000000002' })}.${signature}`
  },
  'that is garbage': () => 'skräp.skräp.skräp'.normalize('NFD').replace(/[^\w.]/g, ''),
  'of one letter': () => 'x',
  'with JSON that is no object': () =>
    `${part({ alg: 'RS256', kid: header.kid })}.${Buffer.from('7').toString('base64url')}.AAAA`,
}

describe('a caller whose token is', () => {
  it.each(Object.keys(wrong))('%s is not let in, and the operator gets one line', async kind => {
    const token = (await wrong[kind]?.()) ?? ''
    const before = test.log.length
    const answer = await ask(token)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.body).toMatchObject({ code: 'unauthenticated', status: 401 })
    expect(answer.body.detail).toBe('Inloggningen gäller inte längre. Öppna fliken på nytt i Teams.')
    const lines = test.log.slice(before)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ code: 'unauthenticated', level: 'warn' })
    const written = JSON.stringify([lines, answer.body])
    for (const piece of token.split('.').filter(one => one.length > 8)) expect(written).not.toContain(piece)
  })

  it.each([
    ['missing', undefined],
    ['of another scheme', 'Basic dmVyYTpoZW1saWd0'],
    ['named without a token', 'Bearer '],
    ['two tokens', 'Bearer a.b.c d.e.f'],
  ])('%s is not let in', async (_kind, authorization) => {
    const answer = await test.call('/api/activities', {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    })
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated'])
  })

  it('right is let in, also a few seconds before it begins and after it ends', async () => {
    const almost = await sign({ ...good, nbf: seconds() + 20 })
    const just = await sign({ ...good, exp: seconds() - 20 })
    expect((await ask(await sign(good))).body.name).toBe('Vera Exempelsson')
    expect([(await ask(almost)).status, (await ask(just)).status]).toEqual([200, 200])
  })
})

describe('who somebody is', () => {
  it('goes by object id alone: the same name, mail and UPN under another id is nobody here', async () => {
    const { roles: _roles, ...rest } = good
    const stranger = await sign({
      ...rest,
      oid: 'bbbbbbbb-0000-4000-8000-000000000001',
      email: 'vera.exempelsson@lansstyrelsen.example',
      upn: 'vera.exempelsson@lansstyrelsen.example',
    })
    expect((await ask(stranger)).body).toMatchObject({ roles: [], officeId: null, party: null })
    expect((await ask(stranger, '/api/activities')).body.code).toBe('no_role')
  })

  it('and a changed mail or UPN under the same id is the same person', async () => {
    const renamed = await sign({ ...good, preferred_username: 'ny@annan.example', name: 'Vera Nynamn' })
    expect((await ask(renamed)).body).toMatchObject({ name: 'Vera Exempelsson', roles: ['projectLeader'] })
  })

  it('an app role that we do not know gives nothing', async () => {
    const lo = decodeJwt(await test.tokenOf('lasare'))
    const token = await sign({ ...lo, roles: ['Administratör', 'projectLeader', 'PROJEKTLEDARE'] })
    expect((await ask(token)).body.roles).toEqual([])
  })
})

describe('a token that was good once', () => {
  it('is refused after its time, also when it has been seen before', async () => {
    let now = Date.now()
    const later = await openTestHouse({ demonstrate: false, now: () => now })
    const token = await later.tokenOf('projektledare-vg')
    expect((await ask(token, '/api/me', later)).status).toBe(200)
    now += 2 * 3600_000
    expect((await ask(token, '/api/me', later)).body.code).toBe('unauthenticated')
    later.close()
  })
})

describe('when Entra’s keys cannot be had', () => {
  const isKeys = (input: Parameters<typeof fetch>[0]) =>
    String(input instanceof Request ? input.url : input).endsWith('/discovery/v2.0/keys')
  const houseWhose = (keys: (signal: AbortSignal) => Promise<Response>) => {
    const trouble = { on: true }
    const opened = openTestHouse({
      demonstrate: false,
      fetch: fetch => async (input, init) =>
        trouble.on && isKeys(input) ? keys(init?.signal ?? AbortSignal.timeout(20_000)) : fetch(input, init),
    })
    return opened.then(house => ({ house, trouble }))
  }
  const silent = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

  it.each([
    ['the service fails', async () => new Response('fel', { status: 500 })],
    ['something else answers', async () => new Response('<html>Logga in på nätet</html>')],
    ['what comes are no keys', async () => Response.json({ keys: 'inga' })],
    ['the connection breaks', async () => Promise.reject(new TypeError('fetch failed'))],
    ['nobody answers', silent],
  ])(
    'because %s, nobody is called signed out: it is said to be unavailable, and passes',
    async (_what, keys) => {
      const { house, trouble } = await houseWhose(keys)
      const token = await house.tokenOf('projektledare-vg')
      const answer = await ask(token, '/api/me', house)
      expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
      expect(house.log).toHaveLength(1)
      trouble.on = false
      expect((await ask(token, '/api/me', house)).status).toBe(200)
      house.close()
    },
  )
})
