import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Actor } from '../domain/access.ts'
import { Problem } from '../domain/problem.ts'
import { type Role, roles } from '../domain/vocabulary.ts'
import { sv } from '../domain/words.sv.ts'
import { collectionIfAny, type Mirror } from '../graph/mirror.ts'
import type { World } from './world.ts'

/** What we rely on in a token of ours; everything else in it is ignored. */
const claims = z.object({
  oid: z.guid(),
  tid: z.string(),
  ver: z.literal('2.0'),
  azp: z.string(),
  scp: z.string(),
  exp: z.number(),
  name: z.string().default(''),
  roles: z.array(z.string()).default([]),
})
export type Claims = z.infer<typeof claims>

/** Seconds a clock may differ (platform.md 1.3). */
const clockTolerance = 60
/** Verified tokens kept, so that a warm page costs no signature check. */
const remembered = 1000

/** Checks a Bearer token by the rules of platform.md 1.3: signature, audience, issuer, tenant, time, scope, host. */
export function openVerifier(world: World): (token: string) => Promise<Claims> {
  const authority = `https://login.microsoftonline.com/${world.tenantId}`
  const keys = createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`), { [customFetch]: world.fetch })
  const known = new Map<string, Claims>()

  const verify = async (token: string): Promise<Claims> => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: world.tab.clientId,
      issuer: `${authority}/v2.0`,
      clockTolerance,
      currentDate: new Date(world.now()),
    })
    const parsed = claims.parse(payload)
    const sound =
      parsed.tid === world.tenantId &&
      world.hosts.includes(parsed.azp) &&
      parsed.scp.split(' ').includes('access_as_user')
    if (!sound) throw new Problem('unauthenticated', {}, 'tid, azp or scp')
    return parsed
  }

  return async token => {
    const before = known.get(token)
    if (before && before.exp * 1000 > world.now()) return before
    const checked = await verify(token).catch((error: unknown) => {
      throw error instanceof Problem
        ? error
        : new Problem(isRefusal(error) ? 'unauthenticated' : 'unavailable', {}, error)
    })
    if (known.size >= remembered) known.clear()
    known.set(token, checked)
    return checked
  }
}

/** jose's codes for keys that did not come or were none: then nothing is known about the token. */
const keysMissing: readonly string[] = [
  errors.JOSEError.code,
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
]

const isRefusal = (error: unknown): boolean =>
  error instanceof z.ZodError || (error instanceof errors.JOSEError && !keysMissing.includes(error.code))

const roleOf = new Map<string, Role>(roles.map(role => [sv.choices.role[role], role]))

/** Who a token's person is in the collaboration: app roles of the token and the row in Personer, by object id. */
export function actorOf(token: Claims, mirror: Mirror): Actor {
  const row = collectionIfAny(mirror, 'people').records.find(one => one.active && one.objectId === token.oid)
  const given = token.roles.flatMap(name => roleOf.get(name) ?? [])
  return {
    id: token.oid,
    name: row?.name ?? token.name,
    roles: [...new Set([...given, ...(row?.roles ?? [])])],
    party: row?.party ?? null,
    officeId: row?.officeId ?? null,
  }
}

/** The token of a request. Throws `unauthenticated` when there is none. */
export function bearer(header: string | undefined): string {
  const token = /^Bearer ([\w.~+/-]+=*)$/.exec(header ?? '')?.[1]
  if (token === undefined) throw new Problem('unauthenticated')
  return token
}
