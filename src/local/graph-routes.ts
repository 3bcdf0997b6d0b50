import { type Actor, actorOf, type Caller } from './caller.ts'
import { answerPermissions, demand } from './grants.ts'
import { type GraphCall, segments } from './graph-call.ts'
import { type GraphAnswer, GraphError, invalidRequest, notBuilt } from './graph-error.ts'
import { deltaPage } from './item-delta.ts'
import { itemPage } from './item-pages.ts'
import { changeColumn, createColumn, deleteColumn, shownColumn, shownColumns } from './list-columns.ts'
import { addItem, changeFields, findItem, recycleItem } from './list-items.ts'
import { changeList, createList, deleteList, demandThisSite, shownList, shownSite } from './list-resources.ts'
import { answerOutlookCall, isOutlookCall } from './outlook/outlook-routes.ts'
import { hostname, siteId, sitePath } from './people.ts'
import { type OptionName, readQuery, selected } from './query-options.ts'
import { shownFields, shownItem, shownVersions } from './shown-items.ts'
import { allLists, findList, type ListRow, type Site } from './site.ts'

type Request = GraphCall & { caller: Caller; actor: Actor }

const ok = (body: unknown): GraphAnswer => ({ status: 200, headers: {}, body })
const created = (body: unknown): GraphAnswer => ({ status: 201, headers: {}, body })
const noContent: GraphAnswer = { status: 204, headers: {} }

function notAllowed(method: string): GraphError {
  return new GraphError(405, 'notAllowed', `${method} is not allowed here.`)
}

function query(call: Request, ...allowed: OptionName[]) {
  return readQuery(call.query, allowed)
}

function context(call: Request, what: string): { '@odata.context': string } {
  return { '@odata.context': `${call.root}/$metadata#sites('${encodeURIComponent(siteId)}')/lists${what}` }
}

function answerLists(site: Site, call: Request): GraphAnswer {
  if (call.method === 'GET') {
    demand(site.store, call.caller, 1, null)
    const options = query(call, '$select', '$expand')
    return ok({ ...context(call, ''), value: allLists(site).map(list => shownList(site, list, options)) })
  }
  if (call.method === 'POST') {
    demand(site.store, call.caller, 3, null)
    const list = createList(site, call.body, call.actor)
    return created({ ...context(call, '/$entity'), ...shownList(site, list, { expandsColumns: false }) })
  }
  throw notAllowed(call.method)
}

function answerList(site: Site, call: Request, list: ListRow): GraphAnswer {
  demand(site.store, call.caller, call.method === 'GET' ? 1 : 3, list.id)
  const ifMatch = call.headers.get('if-match')
  if (call.method === 'GET') {
    const options = query(call, '$select', '$expand')
    return ok({ ...context(call, '/$entity'), ...shownList(site, list, options) })
  }
  if (call.method === 'PATCH')
    return ok(
      shownList(site, changeList(site, list, call.body, ifMatch, call.actor), { expandsColumns: false }),
    )
  if (call.method === 'DELETE') {
    deleteList(site, list)
    site.forgetColumns()
    return noContent
  }
  throw notAllowed(call.method)
}

function answerColumns(site: Site, call: Request, list: ListRow, column: string | undefined): GraphAnswer {
  demand(site.store, call.caller, call.method === 'GET' ? 1 : 3, list.id)
  if (column === undefined && call.method === 'GET') {
    const { select } = query(call, '$select')
    const value = shownColumns(site, list.id).map(one =>
      selected(one, select, 'columnDefinition', columnProperties),
    )
    return ok({ ...context(call, `('${list.id}')/columns`), value })
  }
  if (column === undefined && call.method === 'POST') return created(createColumn(site, list.id, call.body))
  if (column !== undefined && call.method === 'GET') return ok(shownColumn(site, list.id, column))
  if (column !== undefined && call.method === 'PATCH')
    return ok(changeColumn(site, list.id, column, call.body))
  if (column !== undefined && call.method === 'DELETE') {
    deleteColumn(site, list.id, column)
    return noContent
  }
  throw notAllowed(call.method)
}

const columnProperties = [
  'text',
  'choice',
  'number',
  'currency',
  'dateTime',
  'boolean',
  'personOrGroup',
  'lookup',
  'defaultValue',
]

function answerItems(site: Site, call: Request, list: ListRow): GraphAnswer {
  if (call.method === 'POST') {
    demand(site.store, call.caller, 2, list.id)
    const row = addItem(site, list, call.body, call.actor)
    return created({
      ...context(call, `('${list.id}')/items/$entity`),
      ...shownItem(site, list, row, { expandsColumns: false, fields: null }, call.root),
    })
  }
  if (call.method !== 'GET') throw notAllowed(call.method)
  demand(site.store, call.caller, 1, list.id)
  const options = query(call, '$select', '$expand', '$top', '$filter', '$orderby', '$skiptoken')
  const { value, skiptoken } = itemPage(site, list, options, call.headers.get('prefer'), call.root)
  const next = new URLSearchParams(call.query)
  next.delete('skiptoken')
  if (skiptoken !== undefined) next.set('$skiptoken', skiptoken)
  const address = `${call.root}${call.path}?${next}`
  return ok({
    ...context(call, `('${list.id}')/items`),
    value,
    ...(skiptoken === undefined ? {} : { '@odata.nextLink': address }),
  })
}

function answerDelta(site: Site, call: Request, list: ListRow): GraphAnswer {
  if (call.method !== 'GET') throw notAllowed(call.method)
  demand(site.store, call.caller, 1, list.id)
  const options = query(call, '$select', '$expand', '$top', 'token')
  const link = (token: string) => {
    const next = new URLSearchParams(call.query)
    next.set('token', token)
    return `${call.root}${call.path}?${next}`
  }
  return ok({
    ...context(call, `('${list.id}')/items`),
    ...deltaPage(site, list, options, call.root, link, `${call.root}${call.path}`),
  })
}

function answerItem(
  site: Site,
  call: Request,
  list: ListRow,
  id: string,
  part: string | undefined,
): GraphAnswer {
  const ifMatch = call.headers.get('if-match')
  demand(site.store, call.caller, call.method === 'GET' ? 1 : 2, list.id)
  if (call.method === 'DELETE' && part === undefined) {
    recycleItem(site, list, id, ifMatch)
    return noContent
  }
  if (call.method === 'PATCH' && part === 'fields') {
    const row = changeFields(site, list, id, call.body, ifMatch, call.actor)
    const { '@odata.etag': _, ...fields } = shownFields(site, list.id, row, null)
    return ok({ ...context(call, `('${list.id}')/items('${id}')/fields/$entity`), ...fields })
  }
  if (call.method === 'PATCH' && part === undefined) throw notBuilt('PATCH of an item; PATCH its fields')
  if (call.method !== 'GET') throw notAllowed(call.method)
  const row = findItem(site, list.id, id)
  if (part === undefined)
    return ok({
      ...context(call, `('${list.id}')/items/$entity`),
      ...shownItem(site, list, row, query(call, '$select', '$expand'), call.root),
    })
  if (part === 'fields') {
    const { select } = query(call, '$select')
    return ok({
      ...context(call, `('${list.id}')/items('${id}')/fields/$entity`),
      ...shownFields(site, list.id, row, select ?? null),
    })
  }
  if (part === 'versions') return ok({ value: shownVersions(site, list, row, query(call, '$expand')) })
  throw notBuilt(`…/items/{id}/${part}`)
}

function answerSitePermissions(site: Site, call: Request, id: string | undefined): GraphAnswer {
  demand(site.store, call.caller, 4, null)
  return answerPermissions(site.store, '', call.method, id, call.body)
}

function answerInList(site: Site, call: Request, path: readonly string[]): GraphAnswer {
  const [listName = '', part, id, below, ...deeper] = path
  demandReach(site, call)
  const list = findList(site, listName)
  if (deeper.length > 0) throw notBuilt(call.path)
  if (part === undefined) return answerList(site, call, list)
  if (part === 'columns' && below === undefined) return answerColumns(site, call, list, id)
  if (part === 'items' && id === undefined) return answerItems(site, call, list)
  if (part === 'items' && id === 'delta' && below === undefined) return answerDelta(site, call, list)
  if (part === 'items' && id !== undefined) return answerItem(site, call, list, id, below)
  if (part === 'permissions' && below === undefined) {
    demand(site.store, call.caller, 3, list.id)
    return answerPermissions(site.store, list.id, call.method, id, call.body)
  }
  throw notBuilt(call.path)
}

/** A token without any SharePoint permission learns nothing, not even which lists exist. */
function demandReach(site: Site, call: Request): void {
  const usable = ['Sites.Selected', 'Sites.FullControl.All', 'Lists.SelectedOperations.Selected']
  if (!call.caller.permissions.some(permission => usable.includes(permission)))
    demand(site.store, call.caller, 1, null)
}

/**
 * Answers one call of a caller already known. The contract is openapi-subset.json: sites, lists, columns,
 * items, fields, versions, delta, permissions, and Outlook's (outlook-routes.ts). Everything else under /v1.0 is 501. Throws GraphError.
 */
export function answerCall(site: Site, bare: GraphCall, caller: Caller): GraphAnswer {
  if (isOutlookCall(bare)) return answerOutlookCall(site, bare, caller)
  const call = { ...bare, caller, actor: actorOf(caller) }
  const [first, siteName = '', part, ...rest] = segments(call.path)
  if (first !== 'sites' || siteName === '') throw notBuilt(`${call.method} ${call.path}`)
  if (['POST', 'PATCH'].includes(call.method) && call.body === undefined)
    throw invalidRequest('The request has no body.')
  if (siteName === `${hostname}:` && call.path.endsWith(`:${sitePath}`) && call.method === 'GET') {
    demand(site.store, caller, 1, null)
    return ok(shownSite(call.root))
  }
  demandThisSite(siteName)
  if (part === undefined && call.method === 'GET') {
    demand(site.store, caller, 1, null)
    return ok(selected(shownSite(call.root), query(call, '$select').select, 'site', []))
  }
  if (part === 'lists' && rest.length === 0) return answerLists(site, call)
  if (part === 'lists') return answerInList(site, call, rest)
  if (part === 'permissions' && rest.length < 2) return answerSitePermissions(site, call, rest[0])
  throw notBuilt(`${call.method} ${call.path}`)
}
