import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Entra } from './entra.ts'
import { ConnectionDropped, type Faults, faultBody } from './faults.ts'
import { faultsPage } from './faults-page.ts'
import { GraphError } from './graph-error.ts'
import type { GraphServer } from './graph-server.ts'
import { restoreItem } from './list-items.ts'
import { people, tenantId } from './people.ts'
import { recycleBin, recycleBinPage } from './recycle-bin-page.ts'
import { findList, type Site } from './site.ts'

const graphPrefix = '/local/graph/v1.0'

/** What the doors open on. */
export type Doors = { entra: Entra; faults: Faults; graph: GraphServer; site: Site }

function refuse(context: Context, status: 400 | 404 | 409, detail: string): Response {
  return context.json({ error: detail }, status)
}

async function jsonBody(context: Context): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    return undefined
  }
}

/** People, sign-in and the endpoints of the tenant: /local/people, /local/sign-in, /local/login/…. */
export function addSignInDoors(app: Hono, { entra }: Doors): void {
  app.get('/local/people', context => context.json({ tenantId, people }))
  app.post('/local/sign-in', async context => {
    const parsed = z.strictObject({ person: z.string() }).safeParse(await jsonBody(context))
    if (!parsed.success) return refuse(context, 400, 'Skriv {"person": id} med ett id från /local/people.')
    const token = await entra.teamsToken(parsed.data.person)
    if (token === undefined) return refuse(context, 404, 'Det finns ingen person med det id:t.')
    return context.json({ token })
  })
  app.all('/local/login/*', context =>
    entra.answer(context.req.raw, new URL(context.req.url).pathname.slice('/local/login'.length)),
  )
}

const bindings = z.object({
  incoming: z.object({
    socket: z.custom<{ destroy: () => void }>(
      value => typeof value === 'object' && value !== null && 'destroy' in value,
    ),
  }),
})

/** The Graph over HTTP; its links point back here. A dropped connection closes the socket without an answer. */
export function addGraphDoor(app: Hono, { graph }: Doors): void {
  app.all(`${graphPrefix}/*`, async context => {
    const { origin } = new URL(context.req.url)
    try {
      return await graph(context.req.raw, graphPrefix, `${origin}${graphPrefix}`)
    } catch (problem) {
      if (!(problem instanceof ConnectionDropped)) throw problem
      const connection = bindings.safeParse(context.env)
      if (!connection.success) return context.text('Anslutningen bröts.', 502)
      connection.data.incoming.socket.destroy()
      return new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
    }
  })
}

const faultForm = z
  .object({
    kind: z.string(),
    method: z.string().optional(),
    count: z.coerce.number(),
    pathContains: z.string().optional(),
    retryAfter: z.coerce.number(),
    ms: z.coerce.number(),
    afterCommit: z.literal('true').optional(),
  })
  .transform(({ method, pathContains, afterCommit, ...rest }) => ({
    ...rest,
    ...(method ? { method } : {}),
    ...(pathContains ? { pathContains } : {}),
    afterCommit: afterCommit === 'true',
  }))

/**
 * Faults: a page at /local/faults; JSON at /local/api/faults: GET {faults}, POST a fault (see faultBody) 201,
 * DELETE all 204, DELETE …/{id} one 204.
 */
export function addFaultDoors(app: Hono, { faults }: Doors): void {
  app.get('/local/api/faults', context => context.json({ faults: faults.waiting() }))
  app.post('/local/api/faults', async context => {
    const parsed = faultBody.safeParse(await jsonBody(context))
    if (!parsed.success) return refuse(context, 400, z.prettifyError(parsed.error))
    return context.json(faults.add(parsed.data), 201)
  })
  app.delete('/local/api/faults', context => {
    faults.remove(null)
    return context.body(null, 204)
  })
  app.delete('/local/api/faults/:id', context => {
    faults.remove(context.req.param('id'))
    return context.body(null, 204)
  })
  app.get('/local/faults', context => context.html(faultsPage(faults.waiting(), '')))
  app.post('/local/faults', async context => {
    const form = await context.req.parseBody()
    if (typeof form.remove === 'string') {
      faults.remove(form.remove === 'all' ? null : form.remove)
      return context.redirect('/local/faults', 303)
    }
    const asked = faultForm.safeParse(form)
    const parsed = faultBody.safeParse(asked.data)
    if (!parsed.success)
      return context.html(
        faultsPage(faults.waiting(), 'Felet kunde inte läggas till. Se över uppgifterna.'),
        400,
      )
    faults.add(parsed.data)
    return context.redirect('/local/faults', 303)
  })
}

/**
 * The recycle bin: a page at /local/recycle-bin, JSON at /local/api/recycle-bin, and
 * POST /local/recycle-bin/{listId}/{itemId}/restore (a form gets the page back, others {id}).
 */
export function addRecycleBinDoors(app: Hono, { site }: Doors): void {
  app.get('/local/recycle-bin', context => context.html(recycleBinPage(site, '')))
  app.get('/local/api/recycle-bin', context =>
    context.json({
      items: recycleBin(site).flatMap(({ list, items }) =>
        items.map(item => ({
          listId: list.id,
          list: list.displayName,
          id: String(item.id),
          title: item.fields.Title ?? null,
          deleted: item.deleted,
        })),
      ),
    }),
  )
  app.post('/local/recycle-bin/:list/:item/restore', context => {
    const { list, item } = context.req.param()
    const isForm = (context.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
    try {
      const row = site.store.transaction(true, () => restoreItem(site, findList(site, list), item))
      return isForm ? context.redirect('/local/recycle-bin', 303) : context.json({ id: String(row.id) })
    } catch (problem) {
      if (!(problem instanceof GraphError)) throw problem
      const detail =
        problem.status === 404
          ? 'Raden finns inte i papperskorgen.'
          : 'En annan rad har redan samma unika värde. Ändra den först.'
      return isForm
        ? context.html(recycleBinPage(site, detail), 409)
        : refuse(context, problem.status === 404 ? 404 : 409, detail)
    }
  })
}
