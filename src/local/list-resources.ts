import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from './caller.ts'
import { newColumn } from './column-definition.ts'
import { GraphError, invalidRequest, itemNotFound, notBuilt } from './graph-error.ts'
import { addColumn, shownColumns } from './list-columns.ts'
import { hostname, siteId, sitePath } from './people.ts'
import { type QueryOptions, selected } from './query-options.ts'
import { findList, type ListRow, type Site } from './site.ts'
import { asText } from './site-time.ts'
import { titleColumn } from './system-columns.ts'
import { listUrl } from './web-url.ts'

const listProperties = ['description', 'eTag', 'list', 'system', 'sharepointIds', 'columns']

/** GET /sites/{id}. */
export function shownSite(root: string): Record<string, unknown> {
  return {
    '@odata.context': `${root}/$metadata#sites/$entity`,
    createdDateTime: '2026-01-05T08:00:00Z',
    description: 'Samverkan mellan miljökontor',
    id: siteId,
    lastModifiedDateTime: '2026-01-05T08:00:00Z',
    name: 'miljosamverkan',
    webUrl: `https://${hostname}${sitePath}`,
    displayName: 'Miljösamverkan',
    root: {},
    siteCollection: { hostname },
  }
}

/** A list as Graph answers it, with its columns when expanded. */
export function shownList(site: Site, list: ListRow, options: QueryOptions): Record<string, unknown> {
  const eTag = `"${list.id},${list.version}"`
  const resource = {
    '@odata.etag': eTag,
    createdDateTime: list.created,
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: list.modified,
    name: list.name,
    webUrl: listUrl(site, list),
    displayName: list.displayName,
    createdBy: list.createdBy.identity,
    lastModifiedBy: list.modifiedBy.identity,
    parentReference: { siteId },
    list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
    ...(options.expandsColumns ? { columns: shownColumns(site, list.id) } : {}),
  }
  return selected(resource, options.select, 'list', listProperties)
}

const listBody = z.strictObject({
  displayName: z.string().trim().min(1).max(255),
  description: z.string().default(''),
  list: z
    .strictObject({
      template: z.string().default('genericList'),
      contentTypesEnabled: z.boolean().optional(),
      hidden: z.literal(false).optional(),
    })
    .default({ template: 'genericList' }),
  columns: z.array(z.unknown()).default([]),
})

function refuseTakenName(site: Site, displayName: string, except?: string): void {
  const taken = site.store.row(
    z.object({ id: z.string() }),
    'SELECT id FROM lists WHERE displayName=? AND id<>?',
    displayName,
    except ?? '',
  )
  if (taken)
    throw new GraphError(
      409,
      'nameAlreadyExists',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    )
}

/** POST …/lists with columns: all of it or nothing. Throws 400, 409 for a taken name, 501 for other templates. */
export function createList(site: Site, body: unknown, actor: Actor): ListRow {
  if (z.object({ name: z.string() }).safeParse(body).success)
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    )
  const parsed = listBody.safeParse(body)
  if (!parsed.success) throw invalidRequest(`Invalid list: ${parsed.error.issues[0]?.message ?? ''}`)
  const { displayName, description, list, columns } = parsed.data
  if (list.template !== 'genericList') throw notBuilt(`lists of template '${list.template}'`)
  refuseTakenName(site, displayName)
  const id = randomUUID()
  const time = asText(site.now())
  const name = displayName.normalize('NFC').replace(/[^\p{L}\p{N} _-]/gu, '')
  site.store.run(
    'INSERT INTO lists VALUES(?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0)',
    id,
    name,
    displayName,
    description,
    time,
    time,
    JSON.stringify(actor),
    JSON.stringify(actor),
  )
  addColumn(site, id, titleColumn)
  for (const column of columns) addColumn(site, id, newColumn(column))
  return findList(site, id)
}

const listPatch = z.strictObject({
  displayName: z.string().trim().min(1).max(255).optional(),
  description: z.string().optional(),
})

/** PATCH …/lists/{id}: displayName and description. Throws 400, 409, 412. */
export function changeList(
  site: Site,
  list: ListRow,
  body: unknown,
  ifMatch: string | null,
  actor: Actor,
): ListRow {
  const parsed = listPatch.safeParse(body)
  if (!parsed.success) throw invalidRequest('Only displayName and description of a list can be changed.')
  if (ifMatch !== null && ifMatch !== '*' && ifMatch !== `"${list.id},${list.version}"`)
    throw new GraphError(412, 'notAllowed', "ETag does not match current item's value", {
      innerCode: 'preconditionFailed',
    })
  const { displayName = list.displayName, description = list.description } = parsed.data
  refuseTakenName(site, displayName, list.id)
  site.store.run(
    'UPDATE lists SET displayName=?, description=?, version=version+1, modified=?, modifiedBy=? WHERE id=?',
    displayName,
    description,
    asText(site.now()),
    JSON.stringify(actor),
    list.id,
  )
  return findList(site, list.id)
}

/** DELETE …/lists/{id}, with its rows and columns; tokens of its delta are unknown from then on. */
export function deleteList(site: Site, list: ListRow): void {
  for (const column of site.columnsOf(list.id).values())
    site.store.run(`DROP INDEX IF EXISTS "column-${column.id}"`)
  for (const table of ['items', 'versions', 'uniqueValues', 'columns', 'grants'])
    site.store.run(`DELETE FROM ${table} WHERE list=?`, list.id)
  site.store.run('DELETE FROM lists WHERE id=?', list.id)
}

/** Throws 404 unless the id in the path is this site's. */
export function demandThisSite(given: string): void {
  const known = [siteId, hostname, 'root', siteId.split(',')[1]]
  if (!known.includes(given)) throw itemNotFound('Requested site could not be found')
}
