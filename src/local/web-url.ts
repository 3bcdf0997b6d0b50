import { hostname, sitePath } from './people.ts'
import type { ListRow, Site } from './site.ts'

/** webUrl of a list: its page here where our own address is known, else in the form SharePoint gives it. */
export function listUrl(site: Site, list: ListRow): string {
  const origin = site.origin()
  return origin === null
    ? `https://${hostname}${sitePath}/Lists/${encodeURIComponent(list.name)}`
    : `${origin}/local/sharepoint/${list.id}`
}

/** webUrl of a row: the form where a person edits it by hand, or SharePoint's form of the address. */
export function itemUrl(site: Site, list: ListRow, item: number): string {
  const url = `${listUrl(site, list)}/${item}`
  return site.origin() === null ? `${url}_.000` : url
}
