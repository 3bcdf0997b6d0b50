import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Caller } from './caller.ts'
import { type GraphAnswer, GraphError, invalidRequest, itemNotFound } from './graph-error.ts'
import { backgroundClientId, people, registrations, tabClientId } from './people.ts'
import type { Store } from './store.ts'

/** What a right allows: 1 read, 2 write items, 3 change lists and columns, 4 give rights away. */
export type Level = number

const levelOfRole = new Map<string, Level>([
  ['read', 1],
  ['write', 2],
  ['manage', 3],
  ['owner', 3],
  ['fullcontrol', 4],
])
const levelOfSiteRole = { visitor: 1, member: 2, owner: 4 } as const
const roleNames = z.array(z.string())
const grantRow = z.object({
  id: z.string(),
  list: z.string(),
  app: z.string(),
  appName: z.string(),
  roles: z.string().transform(text => roleNames.parse(JSON.parse(text))),
})
const grantColumns = 'id, list, app, appName, roles'

/** The grants the site begins with: the tab acts for people, the background registration reads. */
export function seedGrants(store: Store): void {
  const given = store.row(
    z.object({ value: z.string() }),
    "SELECT value FROM settings WHERE name='grantsSeeded'",
  )
  if (given) return
  for (const [app, role] of [
    [tabClientId, 'owner'],
    [backgroundClientId, 'read'],
  ] as const)
    insertGrant(store, '', app, nameOf(app), [role])
  store.run("INSERT INTO settings(name, value) VALUES('grantsSeeded', '1')")
}

function nameOf(app: string): string {
  return registrations.find(one => one.clientId === app)?.name ?? app
}

function insertGrant(store: Store, list: string, app: string, appName: string, roles: string[]): string {
  const id = Buffer.from(`i:0i.t|ms.sp.ext|${app}|${randomUUID()}`).toString('base64url')
  store.run(
    `INSERT INTO grants(${grantColumns}) VALUES(?, ?, ?, ?, ?)`,
    id,
    list,
    app,
    appName,
    JSON.stringify(roles),
  )
  return id
}

function grantedLevel(store: Store, app: string, list: string): Level {
  const roles = store
    .rows(grantRow, `SELECT ${grantColumns} FROM grants WHERE app=? AND list=?`, app, list)
    .flatMap(grant => grant.roles)
  return Math.max(0, ...roles.map(role => levelOfRole.get(role) ?? 0))
}

function appLevel(store: Store, caller: Caller, list: string | null): Level {
  if (caller.permissions.includes('Sites.FullControl.All')) return 4
  const bySite = caller.permissions.includes('Sites.Selected') ? grantedLevel(store, caller.appId, '') : 0
  const byList =
    list !== null &&
    (caller.permissions.includes('Lists.SelectedOperations.Selected') ||
      caller.permissions.includes('Sites.Selected'))
      ? grantedLevel(store, caller.appId, list)
      : 0
  return Math.max(bySite, byList)
}

/**
 * What the caller may do (platform.md 2): an app alone has its grant, a person through an app has the
 * lesser of the person's right on the site and the app's grant.
 */
function levelOf(store: Store, caller: Caller, list: string | null): Level {
  const app = appLevel(store, caller, list)
  if (caller.kind === 'application') return app
  const person = people.find(one => one.oid === caller.oid)
  const own = person ? levelOfSiteRole[person.siteRole] : 0
  return Math.min(own, app)
}

/** Throws 403 unless the caller reaches the level on the list (or the site, for null). */
export function demand(store: Store, caller: Caller, needed: Level, list: string | null): void {
  if (levelOf(store, caller, list) < needed) throw new GraphError(403, 'accessDenied', 'Access denied')
}

const identity = z.object({ application: z.object({ id: z.string(), displayName: z.string().optional() }) })
const grantBody = z.object({
  roles: z.array(z.enum(['read', 'write', 'manage', 'owner', 'fullcontrol'])).min(1),
  grantedToIdentities: z.array(identity).min(1).optional(),
  grantedToV2: identity.optional(),
  grantedTo: identity.optional(),
})

function shown(grant: z.infer<typeof grantRow>) {
  const application = { id: grant.app, displayName: grant.appName }
  return {
    id: grant.id,
    roles: grant.roles,
    grantedToIdentitiesV2: [{ application }],
    grantedToIdentities: [{ application }],
  }
}

/**
 * GET, POST, PATCH and DELETE of …/permissions on the site (list '') or on one list. The caller has
 * already been found entitled. Throws 400 for a body without role or application, 404 for an unknown id.
 */
export function answerPermissions(
  store: Store,
  list: string,
  method: string,
  id: string | undefined,
  body: unknown,
): GraphAnswer {
  const find = (grantId: string) => {
    const found = store.row(
      grantRow,
      `SELECT ${grantColumns} FROM grants WHERE id=? AND list=?`,
      grantId,
      list,
    )
    if (!found) throw itemNotFound()
    return found
  }
  if (id === undefined && method === 'GET') {
    const value = store
      .rows(grantRow, `SELECT ${grantColumns} FROM grants WHERE list=? ORDER BY id`, list)
      .map(shown)
    return { status: 200, headers: {}, body: { value } }
  }
  if (id === undefined && method === 'POST') {
    const parsed = grantBody.safeParse(body)
    const to = parsed.data?.grantedToIdentities?.[0] ?? parsed.data?.grantedToV2 ?? parsed.data?.grantedTo
    if (!parsed.success || !to) throw invalidRequest('A permission needs roles and one application.')
    const { id: app, displayName } = to.application
    const made = insertGrant(store, list, app, displayName ?? nameOf(app), parsed.data.roles)
    return { status: 201, headers: {}, body: shown(find(made)) }
  }
  if (id !== undefined && method === 'GET') return { status: 200, headers: {}, body: shown(find(id)) }
  if (id !== undefined && method === 'PATCH') {
    const parsed = grantBody.pick({ roles: true }).safeParse(body)
    if (!parsed.success) throw invalidRequest('A permission can only change its roles.')
    find(id)
    store.run('UPDATE grants SET roles=? WHERE id=?', JSON.stringify(parsed.data.roles), id)
    return { status: 200, headers: {}, body: shown(find(id)) }
  }
  if (id !== undefined && method === 'DELETE') {
    find(id)
    store.run('DELETE FROM grants WHERE id=?', id)
    return { status: 204, headers: {} }
  }
  throw new GraphError(405, 'notAllowed', `${method} is not allowed here.`)
}
