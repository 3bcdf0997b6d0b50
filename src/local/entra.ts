import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { people, registrations, tabClientId, teamsClientId, tenantId } from './people.ts'
import { publicKeySet, type SigningKeys, signToken, verifySignature } from './tokens.ts'

const graphResource = 'https://graph.microsoft.com'
const graphAppId = '00000003-0000-0000-c000-000000000000'
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`
const tokenEndpoint = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`
const assertionAudience = 'api://AzureADTokenExchange'
const hour = 3600

/** A refusal in Entra's words (platform.md 1.5). */
class EntraError extends Error {
  readonly error: string
  readonly code: number
  readonly suberror: string | undefined
  readonly status: number
  constructor(
    error: string,
    code: number,
    message: string,
    more: { suberror?: string; status?: number } = {},
  ) {
    super(`AADSTS${code}: ${message}`)
    this.error = error
    this.code = code
    this.suberror = more.suberror
    this.status = more.status ?? 400
  }
}

/** The sign-in service of the local tenant: what Teams asks for, and the endpoints msal-node asks. */
export type Entra = {
  /** The token Teams' getAuthToken would give for a person; undefined for an unknown one. Lives one hour. */
  teamsToken: (personId: string) => Promise<string | undefined>
  /** What a managed identity would hand out for a registration. Lives one hour. */
  clientAssertion: (clientId: string) => Promise<string>
  /** Answers the paths of login.microsoftonline.com: keys, discovery and the token endpoint; others are 404. */
  answer: (request: Request, path: string) => Promise<Response>
}

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

function failure(problem: EntraError, now: number): Response {
  const trace = { trace_id: randomUUID(), correlation_id: randomUUID() }
  const timestamp = new Date(now).toISOString().replace('T', ' ').slice(0, 19).concat('Z')
  const description = `${problem.message} Trace ID: ${trace.trace_id} Correlation ID: ${trace.correlation_id} Timestamp: ${timestamp}`
  const body = {
    error: problem.error,
    error_description: description,
    error_codes: [problem.code],
    timestamp,
    ...trace,
    error_uri: `https://login.microsoftonline.com/error?code=${problem.code}`,
    ...(problem.suberror === undefined ? {} : { suberror: problem.suberror }),
  }
  return Response.json(body, { status: problem.status })
}

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
    ...common(graphResource, client.clientId, now),
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
    ...common(graphResource, client.clientId, now),
    oid: client.clientId,
    sub: client.clientId,
    idtyp: 'app',
    ...(client.application.length > 0 ? { roles: client.application } : {}),
  })
  return { token_type: 'Bearer', expires_in: hour, ext_expires_in: hour, access_token: token }
}

function common(aud: string, appId: string, now: number) {
  const seconds = Math.floor(now / 1000)
  const iss = `https://sts.windows.net/${tenantId}/`
  return {
    aud,
    iss,
    tid: tenantId,
    appid: appId,
    ver: '1.0',
    iat: seconds,
    nbf: seconds,
    exp: seconds + hour,
  }
}

function teamsClaims(personId: string, now: number) {
  const person = people.find(one => one.id === personId)
  if (!person) return undefined
  const seconds = Math.floor(now / 1000)
  return {
    aud: tabClientId,
    iss: issuer,
    tid: tenantId,
    azp: teamsClientId,
    azpacr: '0',
    oid: person.oid,
    sub: Buffer.from(`${person.oid}${tabClientId}`).toString('base64url').slice(0, 43),
    name: person.name,
    preferred_username: person.upn,
    scp: 'access_as_user',
    ...(person.appRoles.length > 0 ? { roles: person.appRoles } : {}),
    ver: '2.0',
    iat: seconds,
    nbf: seconds,
    exp: seconds + hour,
  }
}

async function answerToken(keys: SigningKeys, request: Request, now: number): Promise<Response> {
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

/** Opens the sign-in of the local tenant on its signing keys. */
export function openEntra(keys: SigningKeys, now: () => number): Entra {
  return {
    teamsToken: async personId => {
      const claims = teamsClaims(personId, now())
      return claims && signToken(keys, claims)
    },
    clientAssertion: clientId => {
      const seconds = Math.floor(now() / 1000)
      const times = { iat: seconds, nbf: seconds, exp: seconds + hour }
      return signToken(keys, {
        aud: assertionAudience,
        iss: issuer,
        sub: clientId,
        jti: randomUUID(),
        ...times,
      })
    },
    answer: async (request, path) => {
      if (request.method === 'POST' && path === `/${tenantId}/oauth2/v2.0/token`)
        return answerToken(keys, request, now())
      if (request.method === 'GET' && path === `/${tenantId}/discovery/v2.0/keys`)
        return Response.json(await publicKeySet(keys, issuer))
      if (request.method === 'GET' && path === `/${tenantId}/v2.0/.well-known/openid-configuration`)
        return Response.json({
          issuer,
          token_endpoint: tokenEndpoint,
          authorization_endpoint: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`,
          jwks_uri: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
          response_types_supported: ['code', 'id_token'],
          subject_types_supported: ['pairwise'],
          id_token_signing_alg_values_supported: ['RS256'],
        })
      return failure(
        new EntraError('invalid_tenant', 90002, `Nothing is found at '${path}' in this tenant.`, {
          status: 404,
        }),
        now(),
      )
    },
  }
}
