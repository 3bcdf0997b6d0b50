import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { editableColumns, nameOf } from './cell-text.ts'
import { startingFields } from './field-values.ts'
import { GraphError } from './graph-error.ts'
import { findItem, type ItemRow, recycleItem } from './list-items.ts'
import { listPage, listsPage, listView } from './list-pages.ts'
import { localPage } from './local-page.ts'
import { draftOf, type FormTexts, formTexts } from './row-draft.ts'
import { type RowForm, rowPage } from './row-page.ts'
import { editors, type Saved, saveRow } from './save-row.ts'
import { words } from './sharepoint.sv.ts'
import { versionsOf } from './shown-items.ts'
import { findList, inTransaction, type ListRow, type Site } from './site.ts'

const home = '/local/sharepoint'
const rowNumber = z.coerce.number().int().min(1).nullable().catch(null)

/** A page that needs a list or a row; when there is none, a sentence that says so. */
function shown(context: Context, site: Site, writes: boolean, work: () => Response) {
  try {
    return inTransaction(site, writes, work)
  } catch (problem) {
    const isUnknown = problem instanceof GraphError && (problem.status === 404 || problem.status === 400)
    if (!isUnknown) throw problem
    const body = `<p>${words.missingHelp}</p><p><a href="${home}">${words.lists}</a></p>`
    return context.html(localPage(words.missing, body), 404)
  }
}

/** The cells of the row as the form showed them: of the version it was filled from. */
function seenFields(site: Site, list: ListRow, row: ItemRow | null, form: FormTexts) {
  if (row === null) return startingFields(site.columnsOf(list.id))
  const version = Number(form.version?.[0])
  return versionsOf(site, list, row.id).find(one => one.version === version)?.fields ?? row.fields
}

function formOf(site: Site, list: ListRow, row: ItemRow | null, context: Context): RowForm {
  const columns = editableColumns(site, list)
  return {
    list,
    row,
    seen: row?.version ?? 0,
    draft: draftOf(columns, row?.fields ?? startingFields(site.columnsOf(list.id))),
    person: getCookie(context, 'editor') ?? editors[0]?.id ?? '',
    faults: [],
    message:
      row !== null && context.req.query('saved') !== undefined
        ? words.saved(row.version, nameOf(row.modifiedBy))
        : '',
  }
}

function answerSaved(context: Context, site: Site, standing: RowForm, form: FormTexts, saved: Saved) {
  const person = form.person?.[0] ?? ''
  switch (saved.kind) {
    case 'saved':
      setCookie(context, 'editor', person, { path: home, sameSite: 'Lax', httpOnly: true })
      return context.redirect(`${home}/${standing.list.id}/${saved.row.id}?saved`, 303)
    case 'unchanged':
      return context.html(rowPage(site, { ...standing, person, message: words.unchanged }))
    case 'refused': {
      const seen = Number(form.version?.[0]) || standing.seen
      const { draft, faults } = saved
      return context.html(rowPage(site, { ...standing, person, seen, draft, faults }), 400)
    }
  }
}

/**
 * SharePoint's own pages, as far as people use them: GET /local/sharepoint the lists, …/{listId} the rows,
 * …/{listId}/{itemId} (or new) the form; POST of the form saves, POST …/{itemId}/delete recycles. Faults asked
 * for at /local/faults do not befall these pages.
 */
export function addSharePointDoors(app: Hono, site: Site): void {
  app.get(home, context => context.html(inTransaction(site, false, () => listsPage(site))))
  app.get(`${home}/:list`, context =>
    shown(context, site, false, () => {
      const list = findList(site, context.req.param('list'))
      const removed = rowNumber.parse(context.req.query('removed') ?? null)
      return context.html(listPage(site, list, listView.parse(context.req.query()), removed))
    }),
  )
  const rowAsked = (context: Context, list: ListRow) => {
    const item = context.req.param('item') ?? ''
    return item === 'new' ? null : findItem(site, list.id, item)
  }
  app.get(`${home}/:list/:item`, context =>
    shown(context, site, false, () => {
      const list = findList(site, context.req.param('list'))
      return context.html(rowPage(site, formOf(site, list, rowAsked(context, list), context)))
    }),
  )
  app.post(`${home}/:list/:item`, async context => {
    const form = formTexts.parse(await context.req.parseBody({ all: true }))
    return shown(context, site, true, () => {
      const list = findList(site, context.req.param('list'))
      const row = rowAsked(context, list)
      const saved = saveRow(site, list, row, seenFields(site, list, row, form), form)
      return answerSaved(context, site, formOf(site, list, row, context), form, saved)
    })
  })
  app.post(`${home}/:list/:item/delete`, context =>
    shown(context, site, true, () => {
      const { list: listId, item } = context.req.param()
      const list = findList(site, listId)
      recycleItem(site, list, item, null)
      return context.redirect(`${home}/${list.id}?removed=${item}`, 303)
    }),
  )
}
