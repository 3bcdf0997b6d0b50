import { z } from 'zod'
import { GraphError } from './graph-error.ts'
import { type LocalPerson, people, registrations, tenantId, userNumber } from './people.ts'
import { type SigningKeys, verifySignature } from './tokens.ts'

/** Who stands behind a Graph token: a person through an app, or an app alone. */
export type Caller = {
  kind: 'delegated' | 'application'
  appId: string
  /** Object id of the person; null for an app alone. */
  oid: string | null
  /** scp or roles. */
  permissions: readonly string[]
}

/** identitySet of createdBy and lastModifiedBy, with the number in the User Information List. */
export type Actor = {
  number: number
  identity:
    | { user: { id: string; displayName: string; email: string } }
    | { application: { id: string; displayName: string } }
}

const graphAudiences = ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000']
const claims = z.object({
  aud: z.string(),
  tid: z.string(),
  exp: z.number(),
  oid: z.string().optional(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
})

/** The 401 Graph gives for a token that is missing or wrong (code InvalidAuthenticationToken). */
function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`,
    },
  })
}

/**
 * A reader of Authorization headers: checks signature, time, audience and tenant, remembers what it
 * has verified until it expires. Throws 401 for a bad token and 403 for one with neither scp nor roles.
 */
export function callerReader(keys: SigningKeys, now: () => number) {
  const known = new Map<string, { caller: Caller; until: number }>()
  return async (authorization: string | null): Promise<Caller> => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw unauthenticated('Access token is empty.')
    const remembered = known.get(token)
    if (remembered && remembered.until > now()) return remembered.caller
    const verified = await verifySignature(keys, token, now())
    if (!verified.ok)
      throw unauthenticated(
        verified.expired
          ? 'Lifetime validation failed, the token is expired.'
          : `Access token validation failure. ${verified.reason}`,
      )
    const parsed = claims.safeParse(verified.claims)
    if (!parsed.success || !graphAudiences.includes(parsed.data.aud))
      throw unauthenticated('Access token validation failure. Invalid audience.')
    if (parsed.data.tid !== tenantId)
      throw unauthenticated('Access token validation failure. Invalid tenant.')
    const caller = callerOf(parsed.data)
    if (known.size > 500) known.clear()
    known.set(token, { caller, until: parsed.data.exp * 1000 })
    return caller
  }
}

function callerOf(token: z.infer<typeof claims>): Caller {
  const appId = token.azp ?? token.appid
  if (appId === undefined) throw unauthenticated('Access token validation failure. No client in the token.')
  if (token.scp !== undefined)
    return { kind: 'delegated', appId, oid: token.oid ?? null, permissions: token.scp.split(' ') }
  if (token.roles !== undefined) return { kind: 'application', appId, oid: null, permissions: token.roles }
  throw new GraphError(403, 'accessDenied', 'Either scp or roles claim need to be present in the token.')
}

const sharePointApp = 1_073_741_822

/** A person as SharePoint writes them into a row's history. */
export function actorOfPerson(person: LocalPerson): Actor {
  return {
    number: userNumber(person.oid) ?? sharePointApp,
    identity: { user: { id: person.oid, displayName: person.name, email: person.mail } },
  }
}

/** The caller as SharePoint writes it into a row's history. */
export function actorOf(caller: Caller): Actor {
  const person = people.find(one => one.oid === caller.oid)
  if (person) return actorOfPerson(person)
  const app = registrations.find(one => one.clientId === caller.appId)
  return {
    number: sharePointApp,
    identity: { application: { id: caller.appId, displayName: app?.name ?? 'Okänd app' } },
  }
}
