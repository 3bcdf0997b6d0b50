import { people, tabClientId, teamsClientId, tenantId } from './people.ts'

/** Who issues the tokens Teams gives, and where tokens are asked for. */
export const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`
export const tokenEndpoint = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`
/** The audience of a managed identity's client assertion. */
export const assertionAudience = 'api://AzureADTokenExchange'
/** Every token lives one hour, in seconds. */
export const hour = 3600

/** Issue and expiry for a token made at `now` milliseconds. */
export function lifetime(now: number) {
  const seconds = Math.floor(now / 1000)
  return { iat: seconds, nbf: seconds, exp: seconds + hour }
}

/** What every Graph token holds; v1 as Graph's own tokens are. */
export function graphClaims(aud: string, appId: string, now: number) {
  const iss = `https://sts.windows.net/${tenantId}/`
  return {
    aud,
    iss,
    tid: tenantId,
    appid: appId,
    ver: '1.0',
    ...lifetime(now),
  }
}

/** The claims of Teams' getAuthToken for a person (platform.md 1.3); undefined for an unknown one. */
export function teamsClaims(personId: string, now: number) {
  const person = people.find(one => one.id === personId)
  if (!person) return undefined
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
    ...lifetime(now),
  }
}
