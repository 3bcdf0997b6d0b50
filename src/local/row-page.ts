import { cellText, editableColumns, momentText, nameOf, shortened, titleOf } from './cell-text.ts'
import type { ItemRow } from './list-items.ts'
import { escapeHtml, localPage } from './local-page.ts'
import type { Draft } from './row-draft.ts'
import { faultMarks, fieldHtml, optionTag } from './row-fields.ts'
import { editors, type FormFault } from './save-row.ts'
import { words } from './sharepoint.sv.ts'
import { type RowVersion, versionsOf } from './shown-items.ts'
import type { ListRow, Site } from './site.ts'

const shownVersions = 50
const longestValue = 120

/** What the page of one row shows. */
export type RowForm = {
  list: ListRow
  /** null for a row that is not made yet. */
  row: ItemRow | null
  /** The version the form was filled from. */
  seen: number
  draft: Draft
  person: string
  faults: readonly FormFault[]
  message: string
}

function summary(faults: readonly FormFault[]): string {
  if (faults.length === 0) return ''
  const sentences = faults.map(
    ({ control, sentence }) => `<li><a href="#${control}">${escapeHtml(sentence)}</a></li>`,
  )
  return `<div class="faults" role="alert" tabindex="-1" autofocus><h2>${words.notSaved}</h2><p>${words.notSavedHelp}</p><ul>${sentences.join('')}</ul></div>`
}

function personField(person: string, faults: readonly FormFault[]): string {
  const { marks, note } = faultMarks('person', faults)
  const options = editors.map(({ id, name, title }) =>
    optionTag({ value: id, text: `${name} – ${title}` }, id === person),
  )
  return `<div class="field"><label for="person">${words.youChangeAs}</label><select id="person" name="person"${marks}>${options.join('')}</select>${note}</div>`
}

function changesIn(site: Site, list: ListRow, version: RowVersion, before: RowVersion | undefined): string {
  if (before === undefined) return `<p>${words.made}</p>`
  const changes = editableColumns(site, list).flatMap(column => {
    const said = ({ fields }: RowVersion) =>
      shortened(cellText(site, column, fields[column.name]), longestValue) || words.empty
    const isSame = JSON.stringify(before.fields[column.name]) === JSON.stringify(version.fields[column.name])
    return isSame ? [] : [words.change(column.displayName, said(before), said(version))]
  })
  return changes.length === 0
    ? `<p>${words.nothing}</p>`
    : `<ul>${changes.map(change => `<li>${escapeHtml(change)}</li>`).join('')}</ul>`
}

function versionTable(site: Site, list: ListRow, row: ItemRow): string {
  const versions = versionsOf(site, list, row.id)
  const lines = versions
    .slice(0, shownVersions)
    .map(
      (version, position) =>
        `<tr><td class="figure">${version.version}</td><td class="short">${momentText(version.modified)}</td><td>${escapeHtml(nameOf(version.modifiedBy))}</td><td class="long">${changesIn(site, list, version, versions[position + 1])}</td></tr>`,
    )
  const left = versions.length - shownVersions
  return `<h2>${words.versions}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${words.versions}"><table><thead><tr><th scope="col" class="figure">${words.version}</th><th scope="col">${words.when}</th><th scope="col">${words.who}</th><th scope="col">${words.what}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>
${left > 0 ? `<p>${words.olderVersions(left)}</p>` : ''}`
}

/** The form where a person edits one row by hand, with its versions below. */
export function rowPage(site: Site, { list, row, seen, draft, person, faults, message }: RowForm): string {
  const back = `/local/sharepoint/${list.id}`
  const address = `${back}/${row?.id ?? 'new'}`
  const fields = editableColumns(site, list).map(column => fieldHtml(site, column, draft, faults))
  const removal = `<form method="post" action="${address}/delete"><p><button>${words.remove}</button> ${words.removeHelp}</p></form>`
  return localPage(
    row === null ? words.newRowIn(list.displayName) : titleOf(row),
    `<p><a href="${back}">${escapeHtml(words.back(list.displayName))}</a></p>
${message === '' ? '' : `<p role="status"><strong>${escapeHtml(message)}</strong></p>`}
${summary(faults)}
<form method="post" action="${address}" class="row">
<input type="hidden" name="version" value="${seen}">
${personField(person, faults)}
${fields.join('\n')}
<p><button class="primary">${words.save}</button></p>
</form>
${row === null ? '' : removal + versionTable(site, list, row)}`,
  )
}
