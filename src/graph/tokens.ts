import { createHash } from 'node:crypto'
import {
  ClientAuthError,
  ConfidentialClientApplication,
  type INetworkModule,
  InteractionRequiredAuthError,
  type NetworkRequestOptions,
  ServerError,
} from '@azure/msal-node'
import { Problem } from '../domain/problem.ts'

/** One app registration of ours, signed in by an assertion and never by a secret. */
export type Registration = { clientId: string; clientAssertion: () => Promise<string> }

/** Gives a Graph access token, or throws a Problem that a person can act on. */
export type TokenSource = () => Promise<string>

const send = async (
  fetch: typeof globalThis.fetch,
  method: string,
  url: string,
  options?: NetworkRequestOptions,
) => {
  const { headers, body } = options ?? {}
  const response = await fetch(url, { method, ...(headers && { headers }), ...(body && { body }) })
  return {
    headers: Object.fromEntries(response.headers),
    body: JSON.parse(await response.text()),
    status: response.status,
  }
}

/** msal's way out to the network, through the world's fetch. */
const networkThrough = (fetch: typeof globalThis.fetch): INetworkModule => ({
  sendGetRequestAsync: (url, options) => send(fetch, 'GET', url, options),
  sendPostRequestAsync: (url, options) => send(fetch, 'POST', url, options),
})

/** What Entra refused, as something a person can act on (platform.md 1.5: consent comes as `invalid_grant`). */
function refusal(error: unknown): Problem {
  if (error instanceof InteractionRequiredAuthError && error.subError === 'consent_required')
    return new Problem('consent_required', {}, error)
  if (error instanceof InteractionRequiredAuthError && error.claims !== '')
    return new Problem('step_up', { claims: Buffer.from(error.claims).toString('base64') }, error)
  if (error instanceof InteractionRequiredAuthError || error instanceof ServerError)
    return new Problem('unauthenticated', {}, error)
  if (error instanceof ClientAuthError) return new Problem('internal', {}, error)
  return new Problem('unavailable', {}, error)
}

const accessToken = async (pending: Promise<{ accessToken: string } | null>): Promise<string> => {
  const result = await pending.catch((error: unknown) => {
    throw refusal(error)
  })
  if (result === null) throw new Problem('unauthenticated')
  return result.accessToken
}

/** Runs one call per key at a time and shares its answer: msal does not coalesce on-behalf-of (platform.md 1.4). */
function singleFlight<T>() {
  const inFlight = new Map<string, Promise<T>>()
  return (key: string, begin: () => Promise<T>): Promise<T> => {
    const running = inFlight.get(key)
    if (running) return running
    const begun = begin().finally(() => inFlight.delete(key))
    inFlight.set(key, begun)
    return begun
  }
}

/** The tokens of one registration, from the tenant's own token endpoint by msal-node, kept in memory only. */
export function openTokens(world: {
  fetch: typeof globalThis.fetch
  tenantId: string
  registration: Registration
}): { own: TokenSource; onBehalfOf: (userToken: string) => TokenSource } {
  const { clientId, clientAssertion } = world.registration
  const application = new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${world.tenantId}`,
      clientAssertion,
      clientCapabilities: ['CP1'],
    },
    system: { networkClient: networkThrough(world.fetch) },
  })
  const once = singleFlight<string>()
  return {
    own: () =>
      once('own', () =>
        accessToken(
          application.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] }),
        ),
      ),
    onBehalfOf: userToken => () =>
      once(createHash('sha256').update(userToken).digest('base64'), () =>
        accessToken(
          application.acquireTokenOnBehalfOf({
            oboAssertion: userToken,
            scopes: ['https://graph.microsoft.com/Sites.Selected'],
          }),
        ),
      ),
  }
}
