import { z } from 'zod'
import { cellText, editableColumns, momentText, nameOf, shortened, titleOf } from './cell-text.ts'
import { type ItemRow, itemColumns, itemRow } from './list-items.ts'
import { escapeHtml, localPage } from './local-page.ts'
import { optionTag } from './row-fields.ts'
import { words } from './sharepoint.sv.ts'
import { allLists, type Column, type ListRow, type Site } from './site.ts'

const rowsOnPage = 200
const longestCell = 120

const tally = z.object({ count: z.int(), last: z.string().nullable() })

function listLine(site: Site, list: ListRow): string {
  const { count, last } = site.store.row(
    tally,
    'SELECT count(*) AS count, max(modified) AS last FROM items WHERE list=? AND deleted IS NULL',
    list.id,
  ) ?? { count: 0, last: null }
  return `<tr><th scope="row"><a href="/local/sharepoint/${list.id}">${escapeHtml(list.displayName)}</a></th><td class="figure">${count}</td><td class="short">${momentText(last ?? list.modified)}</td></tr>`
}

/** The lists of the site, with how many rows each has and when one was last changed. */
export function listsPage(site: Site): string {
  const lines = allLists(site).map(list => listLine(site, list))
  const table = `<table><thead><tr><th scope="col">${words.list}</th><th scope="col" class="figure">${words.rows}</th><th scope="col">${words.lastChange}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`
  return localPage(
    words.lists,
    lines.length === 0 ? `<p>${words.noLists}</p>` : `<p>${words.listsHelp}</p>${table}`,
  )
}

/** How a list is looked at: the words that rows must hold, in which order, and how many rows were passed. */
export const listView = z.object({
  q: z.string().trim().default(''),
  order: z.enum(['change', 'number']).catch('change'),
  from: z.coerce.number().int().min(0).catch(0),
})
export type ListView = z.infer<typeof listView>

function holds(site: Site, columns: readonly Column[], row: ItemRow, words: string): boolean {
  return columns.some(column =>
    cellText(site, column, row.fields[column.name]).toLocaleLowerCase('sv').includes(words),
  )
}

/** The rows of one page, how many there are in all that match, and whether more follow. */
function rowsOf(site: Site, list: ListRow, { q, order, from }: ListView) {
  const sorted = order === 'change' ? 'change DESC' : 'id'
  const sql = `SELECT ${itemColumns} FROM items WHERE list=? AND deleted IS NULL ORDER BY ${sorted}`
  if (q === '') {
    const rows = site.store.rows(itemRow, `${sql} LIMIT ? OFFSET ?`, list.id, rowsOnPage + 1, from)
    return { rows: rows.slice(0, rowsOnPage), found: null, hasMore: rows.length > rowsOnPage }
  }
  const columns = editableColumns(site, list)
  const sought = q.toLocaleLowerCase('sv')
  const rows = site.store.rows(itemRow, sql, list.id).filter(row => holds(site, columns, row, sought))
  return {
    rows: rows.slice(from, from + rowsOnPage),
    found: rows.length,
    hasMore: rows.length > from + rowsOnPage,
  }
}

function rowLine(site: Site, list: ListRow, columns: readonly Column[], row: ItemRow): string {
  const cells = columns.map(column => {
    const text = escapeHtml(shortened(cellText(site, column, row.fields[column.name]), longestCell))
    if (column.number || column.currency) return `<td class="figure">${text}</td>`
    return `<td class="${text.length > 30 ? 'long' : 'short'}">${text}</td>`
  })
  return `<tr><td class="figure">${row.id}</td><th scope="row" class="long"><a href="/local/sharepoint/${list.id}/${row.id}">${escapeHtml(titleOf(row))}</a></th>${cells.join('')}<td class="short">${momentText(row.modified)}</td><td class="short">${escapeHtml(nameOf(row.modifiedBy))}</td></tr>`
}

function heading(column: Column): string {
  return `<th scope="col"${column.number || column.currency ? ' class="figure"' : ''}>${escapeHtml(column.displayName)}</th>`
}

function table(site: Site, list: ListRow, rows: readonly ItemRow[]): string {
  const columns = editableColumns(site, list)
  const title = columns.find(({ name }) => name === 'Title')
  const others = columns.filter(column => column !== title)
  const lines = rows.map(row => rowLine(site, list, others, row))
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(list.displayName)}"><table><thead><tr><th scope="col" class="figure">${words.number}</th>${title ? heading(title) : ''}${others.map(heading).join('')}<th scope="col">${words.changed}</th><th scope="col">${words.changedBy}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

function finder(view: ListView): string {
  const order = (['change', 'number'] as const).map(value =>
    optionTag({ value, text: words.orders[value] }, value === view.order),
  )
  return `<form class="find" role="search"><div class="field"><label for="q">${words.search}</label><input id="q" name="q" type="search" value="${escapeHtml(view.q)}"></div><div class="field"><label for="order">${words.order}</label><select id="order" name="order">${order.join('')}</select></div><button>${words.show}</button></form>`
}

/** One list as a table, with the way to each row; `removed` is the number of a row just put in the recycle bin. */
export function listPage(site: Site, list: ListRow, view: ListView, removed: number | null): string {
  const address = `/local/sharepoint/${list.id}`
  const { rows, found, hasMore } = rowsOf(site, list, view)
  const next = new URLSearchParams({ q: view.q, order: view.order, from: String(view.from + rowsOnPage) })
  const said =
    removed === null
      ? ''
      : `<p role="status"><strong>${words.removed(removed)}</strong> <a href="/local/recycle-bin">${words.recycleBin}</a></p>`
  const searched = found === null ? '' : `<p role="status">${escapeHtml(words.found(found, view.q))}</p>`
  const content = rows.length > 0 ? table(site, list, rows) : found === null ? `<p>${words.noRows}</p>` : ''
  return localPage(
    list.displayName,
    `${said}<p><a class="primary" href="${address}/new">${words.newRow}</a></p>
${finder(view)}
${searched}${content}
${hasMore ? `<p><a href="${address}?${escapeHtml(next.toString())}">${words.more}</a></p>` : ''}`,
    'wide',
  )
}
