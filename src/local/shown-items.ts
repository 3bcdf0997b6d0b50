import { z } from 'zod'
import { isMultiple } from './column-definition.ts'
import { type Fields, lookupValue } from './field-values.ts'
import { GraphError } from './graph-error.ts'
import { actorText, eTagOf, fieldsText, type ItemRow } from './list-items.ts'
import { siteId } from './people.ts'
import { type QueryOptions, selected } from './query-options.ts'
import type { Column, ListRow, Site } from './site.ts'
import { itemUrl } from './web-url.ts'

/** At most so many lookup and person columns in one query (platform.md 3.3). */
const lookupLimit = 12

const itemProperties = [
  'createdBy',
  'createdDateTime',
  'description',
  'eTag',
  'id',
  'lastModifiedBy',
  'lastModifiedDateTime',
  'name',
  'parentReference',
  'webUrl',
  'contentType',
  'deleted',
  'sharepointIds',
  'fields',
]

/** Refuses a query that joins more than twelve lookup or person columns. */
export function limitLookups(site: Site, list: string, fields: readonly string[] | null | undefined): void {
  if (!fields) return
  const joined = [...site.columnsOf(list).values()].filter(
    column => (column.lookup || column.personOrGroup) && fields.includes(column.name),
  )
  if (joined.length > lookupLimit)
    throw new GraphError(
      400,
      'notSupported',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    )
}

function addReference(
  site: Site,
  column: Column,
  value: Fields[string],
  select: readonly string[] | null,
  shown: Record<string, unknown>,
): void {
  const { name } = column
  const numbers = [value].flat().map(Number)
  if (isMultiple(column)) {
    if (select === null || select.includes(name))
      shown[name] = numbers.map(LookupId => ({
        LookupId,
        LookupValue: lookupValue(site, column, LookupId) ?? '',
      }))
    return
  }
  const number = numbers[0] ?? 0
  if (select?.includes(name)) shown[name] = lookupValue(site, column, number) ?? ''
  if (select === null || select.includes(name) || select.includes(`${name}LookupId`))
    shown[`${name}LookupId`] = String(number)
}

function systemFields(row: ItemRow): Record<string, unknown> {
  const title = row.fields.Title
  return {
    id: String(row.id),
    ContentType: 'Objekt',
    Modified: row.modified,
    Created: row.created,
    AuthorLookupId: String(row.createdBy.number),
    EditorLookupId: String(row.modifiedBy.number),
    _UIVersionString: `${row.version}.0`,
    Attachments: false,
    Edit: '',
    ...(title === undefined ? {} : { LinkTitleNoMenu: title, LinkTitle: title }),
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
    _ComplianceTagWrittenTime: '',
    _ComplianceTagUserId: '',
  }
}

/**
 * A row's fieldValueSet: its cells, then SharePoint's own. Empty cells are absent; lookups and people
 * appear as <Name>LookupId with text numbers, their words only when asked for by $select (platform.md 3.3).
 */
export function shownFields(
  site: Site,
  list: string,
  row: ItemRow,
  select: readonly string[] | null,
): Record<string, unknown> {
  const shown: Record<string, unknown> = { '@odata.etag': eTagOf(row) }
  for (const column of site.columnsOf(list).values()) {
    const value = row.fields[column.name]
    if (value === undefined) continue
    if (column.lookup || column.personOrGroup) addReference(site, column, value, select, shown)
    else if (select === null || select.includes(column.name)) shown[column.name] = value
  }
  for (const [name, value] of Object.entries(systemFields(row)))
    if (select === null || select.includes(name) || (name === 'id' && select.includes('ID')))
      shown[name] = value
  return shown
}

/** A listItem as Graph answers it; `fields` only when expanded. */
export function shownItem(
  site: Site,
  list: ListRow,
  row: ItemRow,
  options: QueryOptions,
  root: string,
): Record<string, unknown> {
  const expanded =
    options.fields === undefined
      ? {}
      : {
          'fields@odata.context': `${root}/$metadata#sites('${encodeURIComponent(siteId)}')/lists('${list.id}')/items('${row.id}')/fields/$entity`,
          fields: shownFields(site, list.id, row, options.fields),
        }
  const item = {
    '@odata.etag': eTagOf(row),
    createdDateTime: row.created,
    eTag: eTagOf(row),
    id: String(row.id),
    lastModifiedDateTime: row.modified,
    webUrl: itemUrl(site, list, row.id),
    createdBy: row.createdBy.identity,
    lastModifiedBy: row.modifiedBy.identity,
    parentReference: { id: row.guid, siteId },
    contentType: { id: '0x0100', name: 'Objekt' },
    ...(options.select?.includes('sharepointIds')
      ? { sharepointIds: { listId: list.id, listItemId: String(row.id), listItemUniqueId: row.guid, siteId } }
      : {}),
    ...expanded,
  }
  return selected(item, options.select, 'listItem', itemProperties)
}

const versionRow = z.object({
  version: z.int(),
  modified: z.string(),
  modifiedBy: actorText,
  fields: fieldsText,
})

/** One version of a row as kept. */
export type RowVersion = z.infer<typeof versionRow>

/** Every version of a row, newest first. */
export function versionsOf(site: Site, list: ListRow, item: number): RowVersion[] {
  return site.store.rows(
    versionRow,
    'SELECT version, modified, modifiedBy, fields FROM versions WHERE list=? AND item=? ORDER BY version DESC',
    list.id,
    item,
  )
}

/** GET …/versions: newest first, '2.0', '1.0'; the fields of each when expanded. */
export function shownVersions(site: Site, list: ListRow, row: ItemRow, options: QueryOptions): unknown[] {
  return versionsOf(site, list, row.id).map(version => ({
    id: `${version.version}.0`,
    lastModifiedDateTime: version.modified,
    lastModifiedBy: version.modifiedBy.identity,
    ...(options.fields === undefined
      ? {}
      : { fields: shownFields(site, list.id, { ...row, ...version }, options.fields) }),
  }))
}
