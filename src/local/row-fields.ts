import { z } from 'zod'
import { isMultiple } from './column-definition.ts'
import { escapeHtml } from './local-page.ts'
import { people, userNumber } from './people.ts'
import { controlOf, type Draft } from './row-draft.ts'
import type { FormFault } from './save-row.ts'
import { words } from './sharepoint.sv.ts'
import type { Column, Site } from './site.ts'

type Option = { value: string; text: string }

const optionRow = z.object({ id: z.int(), shown: z.unknown() })

function rowOptions(site: Site, column: Column): Option[] {
  return site.store
    .rows(
      optionRow,
      'SELECT id, json_extract(fields, ?) AS shown FROM items WHERE list=? AND deleted IS NULL ORDER BY shown, id',
      `$."${column.lookup?.columnName ?? 'Title'}"`,
      column.lookup?.listId ?? '',
    )
    .map(({ id, shown }) => ({ value: String(id), text: String(shown ?? words.titleless(id)) }))
}

/** What can be chosen in a cell, with what stands there although it no longer can be. */
function optionsOf(site: Site, column: Column, given: readonly string[]): Option[] {
  const offered = column.choice
    ? column.choice.choices.map(value => ({ value, text: value }))
    : column.personOrGroup
      ? people.map(person => ({ value: String(userNumber(person.oid)), text: person.name }))
      : rowOptions(site, column)
  const old = given.filter(value => !offered.some(option => option.value === value))
  const say = (value: string) => (column.choice ? words.oldChoice(value) : words.gone(Number(value)))
  return [...offered, ...old.map(value => ({ value, text: say(value) }))]
}

/** One <option>, its text escaped. */
export function optionTag({ value, text }: Option, isSelected: boolean): string {
  return `<option value="${escapeHtml(value)}"${isSelected ? ' selected' : ''}>${escapeHtml(text)}</option>`
}

function labelOf(column: Column): string {
  const marks = [
    ...(column.required ? [words.mustBeFilled] : []),
    ...(column.enforceUniqueValues ? [words.mustBeUnique] : []),
  ]
  return escapeHtml([column.displayName, ...marks].join(' '))
}

/** The attributes that tie a control to the sentence about it. */
export function faultMarks(control: string, faults: readonly FormFault[]): { marks: string; note: string } {
  const fault = faults.find(one => one.control === control)
  if (fault === undefined) return { marks: '', note: '' }
  return {
    marks: ` aria-invalid="true" aria-describedby="${control}-fault"`,
    note: `<span class="fault" id="${control}-fault">${escapeHtml(fault.sentence)}</span>`,
  }
}

function control(site: Site, column: Column, given: readonly string[], attributes: string): string {
  const value = escapeHtml(given[0] ?? '')
  const input = (type: string, more = '') => `<input type="${type}" value="${value}"${attributes}${more}>`
  // HTML drops one line break right after <textarea>.
  if (column.text?.allowMultipleLines) return `<textarea rows="5"${attributes}>\n${value}</textarea>`
  if (column.dateTime?.format === 'dateOnly') return input('date')
  if (column.dateTime) return input('datetime-local')
  if (column.number || column.currency) return input('text', ' inputmode="decimal" autocomplete="off"')
  if (column.choice?.allowTextEntry) {
    const list = `${controlOf(column)}-choices`
    const offered = column.choice.choices.map(choice => `<option value="${escapeHtml(choice)}"></option>`)
    return `${input('text', ` list="${list}" autocomplete="off"`)}<datalist id="${list}">${offered.join('')}</datalist>`
  }
  if (column.choice || column.lookup || column.personOrGroup) {
    const options = optionsOf(site, column, given).map(option =>
      optionTag(option, given.includes(option.value)),
    )
    return `<select${attributes}><option value="">${words.noChoice}</option>${options.join('')}</select>`
  }
  return input('text', ' autocomplete="off"')
}

function checkbox(
  name: string,
  id: string,
  value: string,
  text: string,
  isChecked: boolean,
  marks: string,
): string {
  return `<label class="box"><input type="checkbox" id="${id}" name="${name}" value="${escapeHtml(value)}"${isChecked ? ' checked' : ''}${marks}> ${text}</label>`
}

/** One column's control with its label and, where the cell was refused, the sentence that says why. */
export function fieldHtml(site: Site, column: Column, draft: Draft, faults: readonly FormFault[]): string {
  const given = draft.get(column.name) ?? []
  const name = controlOf(column)
  const { marks, note } = faultMarks(name, faults)
  const label = labelOf(column)
  if (column.boolean) return checkbox(name, name, 'true', label, given.length > 0, marks) + note
  if (!isMultiple(column)) {
    const attributes = ` id="${name}" name="${name}"${marks}`
    return `<div class="field"><label for="${name}">${label}</label>${control(site, column, given, attributes)}${note}</div>`
  }
  const boxes = optionsOf(site, column, given).map(({ value, text }, position) => {
    const id = position === 0 ? name : `${name}-${position}`
    return checkbox(name, id, value, escapeHtml(text), given.includes(value), position === 0 ? marks : '')
  })
  return `<fieldset><legend>${label}</legend>${boxes.join('')}${note}</fieldset>`
}
