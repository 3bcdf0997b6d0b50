import { type ItemRow, recycledItems } from './list-items.ts'
import { escapeHtml, localPage } from './local-page.ts'
import { allLists, type ListRow, type Site } from './site.ts'

/** What lies in the recycle bin of one list. */
export type RecycledList = { list: ListRow; items: ItemRow[] }

/** Every list that has something in the recycle bin. */
export function recycleBin(site: Site): RecycledList[] {
  return allLists(site)
    .map(list => ({ list, items: recycledItems(site, list) }))
    .filter(({ items }) => items.length > 0)
}

function row(list: ListRow, item: ItemRow): string {
  const title = String(item.fields.Title ?? `Rad ${item.id}`)
  const time = (item.deleted ?? '').replace('T', ' ').replace('Z', ' UTC')
  return `<tr><td>${escapeHtml(title)}</td><td>${item.id}</td><td>${time}</td><td><form method="post" action="/local/recycle-bin/${list.id}/${item.id}/restore"><button aria-label="Återställ ${escapeHtml(title)}">Återställ</button></form></td></tr>`
}

/** The page where a person takes rows back, as in SharePoint's own recycle bin. */
export function recycleBinPage(site: Site, message: string): string {
  const lists = recycleBin(site)
  const tables = lists.map(
    ({ list, items }) =>
      `<h2>${escapeHtml(list.displayName)}</h2><div class="scroll" tabindex="0" role="region" aria-label="Borttaget ur ${escapeHtml(list.displayName)}"><table><thead><tr><th scope="col">Rubrik</th><th scope="col">Nummer</th><th scope="col">Borttagen</th><th scope="col">Åtgärd</th></tr></thead><tbody>${items.map(item => row(list, item)).join('')}</tbody></table></div>`,
  )
  return localPage(
    'Papperskorg',
    `<p>Rader som tagits bort ur listorna. En återställd rad får tillbaka samma nummer och innehåll.</p>
${message === '' ? '' : `<p role="status"><strong>${escapeHtml(message)}</strong></p>`}
${lists.length === 0 ? '<p>Papperskorgen är tom.</p>' : tables.join('')}`,
  )
}
