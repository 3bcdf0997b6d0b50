import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { assertionAudience, graphClaims, hour, teamsClaims, tokenEndpoint } from './entra-claims.ts'
import { EntraError, failure } from './entra-error.ts'
import { people, registrations, tenantId } from './people.ts'
import { type SigningKeys, signToken, verifySignature } from './tokens.ts'

const graphResource = 'https://graph.microsoft.com'
const graphAppId = '00000003-0000-0000-c000-000000000000'

const form = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  scope: z.string(),
  client_assertion: z.string().optional(),
  client_assertion_type: z.string().optional(),
  assertion: z.string().optional(),
  requested_token_use: z.string().optional(),
  claims: z.string().optional(),
})
type Form = z.infer<typeof form>
type Registration = (typeof registrations)[number]

async function authenticateClient(keys: SigningKeys, asked: Form, now: number): Promise<Registration> {
  const client = registrations.find(one => one.clientId === asked.client_id)
  if (!client)
    throw new EntraError(
      'unauthorized_client',
      700016,
      `Application with identifier '${asked.client_id}' was not found in the directory.`,
    )
  if (asked.client_assertion === undefined)
    throw new EntraError(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    )
  const verified = await verifySignature(keys, asked.client_assertion, now)
  if (!verified.ok)
    throw new EntraError(
      'invalid_client',
      700027,
      `The certificate used to sign the client assertion is not valid. ${verified.reason}`,
      { status: 401 },
    )
  const { aud, sub } = verified.claims
  if (aud !== assertionAudience && aud !== tokenEndpoint)
    throw new EntraError(
      'invalid_client',
      700212,
      `No matching federated identity record found for presented assertion audience '${String(aud)}'.`,
      { status: 401 },
    )
  if (sub !== client.clientId)
    throw new EntraError(
      'invalid_client',
      700213,
      `No matching federated identity record found for presented assertion subject '${sub ?? ''}'.`,
      { status: 401 },
    )
  return client
}

function askedScopes(asked: Form, client: Registration): string[] {
  const own = ['openid', 'profile', 'offline_access', 'email']
  const scopes = asked.scope.split(' ').filter(scope => scope !== '' && !own.includes(scope))
  const names = scopes.map(scope => {
    const name = scope.replace(`${graphResource}/`, '').replace(`${graphAppId}/`, '')
    if (name.includes('/'))
      throw new EntraError(
        'invalid_resource',
        500011,
        `The resource principal of '${scope}' was not found in the tenant.`,
      )
    return name
  })
  if (names.includes('.default')) return client.delegated
  const unconsented = names.find(name => !client.delegated.includes(name))
  if (unconsented !== undefined || names.length === 0)
    throw new EntraError(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${client.clientId}' named '${client.name}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    )
  return client.delegated
}

async function onBehalfOf(keys: SigningKeys, asked: Form, client: Registration, now: number) {
  if (asked.requested_token_use !== 'on_behalf_of' || asked.assertion === undefined)
    throw new EntraError(
      'invalid_request',
      900144,
      "The request body must contain 'assertion' and 'requested_token_use'.",
    )
  const user = await verifySignature(keys, asked.assertion, now)
  if (!user.ok && user.expired)
    throw new EntraError('invalid_grant', 500133, 'Assertion is not within its valid time range.')
  if (!user.ok) throw new EntraError('invalid_grant', 50013, 'Assertion failed signature validation.')
  const { aud, tid, oid } = user.claims
  if (aud !== client.clientId)
    throw new EntraError(
      'invalid_grant',
      50013,
      `Assertion audience claim does not match the application: '${String(aud)}'.`,
    )
  const person = people.find(one => one.oid === oid)
  if (tid !== tenantId || !person)
    throw new EntraError(
      'invalid_grant',
      50020,
      'User account from the assertion does not exist in the tenant.',
    )
  const scopes = askedScopes(asked, client)
  const graphToken = await signToken(keys, {
    ...graphClaims(graphResource, client.clientId, now),
    oid: person.oid,
    sub: person.oid,
    name: person.name,
    upn: person.upn,
    scp: scopes.join(' '),
    idtyp: 'user',
  })
  const idToken = await signToken(keys, { ...teamsClaims(person.id, now), aud: client.clientId })
  return {
    token_type: 'Bearer',
    scope: scopes.map(name => `${graphResource}/${name}`).join(' '),
    expires_in: hour,
    ext_expires_in: hour,
    access_token: graphToken,
    refresh_token: `0.${randomUUID()}`,
    id_token: idToken,
    client_info: Buffer.from(JSON.stringify({ uid: person.oid, utid: tenantId })).toString('base64url'),
  }
}

async function clientCredentials(keys: SigningKeys, asked: Form, client: Registration, now: number) {
  if (asked.scope !== `${graphResource}/.default`)
    throw new EntraError(
      'invalid_scope',
      1002012,
      `The provided value for scope ${asked.scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    )
  const token = await signToken(keys, {
    ...graphClaims(graphResource, client.clientId, now),
    oid: client.clientId,
    sub: client.clientId,
    idtyp: 'app',
    ...(client.application.length > 0 ? { roles: client.application } : {}),
  })
  return { token_type: 'Bearer', expires_in: hour, ext_expires_in: hour, access_token: token }
}

/** POST …/oauth2/v2.0/token: on-behalf-of and client credentials, both with a client assertion (platform.md 1.4, 1.5). */
export async function answerToken(keys: SigningKeys, request: Request, now: number): Promise<Response> {
  try {
    const parsed = form.safeParse(Object.fromEntries(new URLSearchParams(await request.text())))
    if (!parsed.success)
      throw new EntraError(
        'invalid_request',
        900144,
        'The request body lacks grant_type, client_id or scope.',
      )
    const asked = parsed.data
    const client = await authenticateClient(keys, asked, now)
    if (asked.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      return Response.json(await onBehalfOf(keys, asked, client, now))
    if (asked.grant_type === 'client_credentials')
      return Response.json(await clientCredentials(keys, asked, client, now))
    throw new EntraError(
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${asked.grant_type}'.`,
    )
  } catch (problem) {
    if (problem instanceof EntraError) return failure(problem, now)
    throw problem
  }
}
