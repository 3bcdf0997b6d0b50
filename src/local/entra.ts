import { randomUUID } from 'node:crypto'
import { assertionAudience, issuer, lifetime, teamsClaims, tokenEndpoint } from './entra-claims.ts'
import { EntraError, failure } from './entra-error.ts'
import { tenantId } from './people.ts'
import { answerToken } from './token-endpoint.ts'
import { publicKeySet, type SigningKeys, signToken } from './tokens.ts'

/** The sign-in service of the local tenant: what Teams asks for, and the endpoints msal-node asks. */
export type Entra = {
  /** The token Teams' getAuthToken would give for a person; undefined for an unknown one. Lives one hour. */
  teamsToken: (personId: string) => Promise<string | undefined>
  /** What a managed identity would hand out for a registration. Lives one hour. */
  clientAssertion: (clientId: string) => Promise<string>
  /** Answers the paths of login.microsoftonline.com: keys, discovery and the token endpoint; others are 404. */
  answer: (request: Request, path: string) => Promise<Response>
}

/** Opens the sign-in of the local tenant on its signing keys. */
export function openEntra(keys: SigningKeys, now: () => number): Entra {
  return {
    teamsToken: async personId => {
      const claims = teamsClaims(personId, now())
      return claims && signToken(keys, claims)
    },
    clientAssertion: clientId => {
      return signToken(keys, {
        aud: assertionAudience,
        iss: issuer,
        sub: clientId,
        jti: randomUUID(),
        ...lifetime(now()),
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
