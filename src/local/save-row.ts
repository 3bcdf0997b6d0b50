import { actorOfPerson } from './caller.ts'
import { editableColumns } from './cell-text.ts'
import { type Fields, readChanges } from './field-values.ts'
import { GraphError } from './graph-error.ts'
import { addItem, changeFields, type ItemRow, takenColumn } from './list-items.ts'
import { type LocalPerson, people } from './people.ts'
import {
  controlOf,
  type Draft,
  draftOf,
  type FormTexts,
  graphCell,
  isChanged,
  readDraft,
} from './row-draft.ts'
import { words } from './sharepoint.sv.ts'
import type { Column, ListRow, Site } from './site.ts'

/** A sentence about what stands in one control of the form. */
export type FormFault = { control: string; sentence: string }

export type Saved =
  | { kind: 'saved'; row: ItemRow }
  | { kind: 'unchanged' }
  | { kind: 'refused'; draft: Draft; faults: FormFault[] }

/** Those who may change rows by hand. */
export const editors: readonly LocalPerson[] = people.filter(person => person.siteRole !== 'visitor')

function wrongValue(column: Column): string {
  const { faults } = words
  const name = column.displayName
  if (column.number?.minimum !== undefined || column.number?.maximum !== undefined)
    return faults.between(name, column.number.minimum, column.number.maximum)
  if (column.number || column.currency) return faults.number(name)
  if (column.dateTime) return column.dateTime.format === 'dateOnly' ? faults.day(name) : faults.moment(name)
  if (column.choice) return faults.choice(name)
  if (column.lookup || column.personOrGroup) return faults.reference(name)
  return faults.line(name, column.text?.maxLength ?? 255)
}

/** What is wrong with one cell, judged by the code that judges Graph's own writes. */
function faultIn(site: Site, list: ListRow, item: number, column: Column, draft: Draft): string | undefined {
  try {
    const [change] = readChanges(site, site.columnsOf(list.id), graphCell(column, draft))
    const value = change?.value ?? null
    if (value === null) return column.required ? words.faults.required(column.displayName) : undefined
    const fields: Fields = { [column.name]: value }
    const isTaken = takenColumn(site, list.id, item, fields) !== undefined
    return isTaken ? words.faults.unique(column.displayName) : undefined
  } catch (problem) {
    if (problem instanceof GraphError) return wrongValue(column)
    throw problem
  }
}

/**
 * Saves what a person changed in the form, through the same code as Graph's POST and PATCH without If-Match:
 * the last writer wins, cell by cell. `seen` is what the form showed; what was left as it stood is not written,
 * so that a change made meanwhile in another cell survives. Nothing is written when a cell is refused.
 */
export function saveRow(
  site: Site,
  list: ListRow,
  row: ItemRow | null,
  seen: Fields,
  form: FormTexts,
): Saved {
  const columns = editableColumns(site, list)
  const before = draftOf(columns, seen)
  const draft = readDraft(columns, form)
  const changed = columns.filter(column => isChanged(column, before, draft))
  const judged =
    row === null ? columns.filter(column => column.required || changed.includes(column)) : changed
  const person = editors.find(one => one.id === form.person?.[0])
  const faults = judged.flatMap(column => {
    const sentence = faultIn(site, list, row?.id ?? 0, column, draft)
    return sentence === undefined ? [] : [{ control: controlOf(column), sentence }]
  })
  if (person === undefined) faults.unshift({ control: 'person', sentence: words.faults.person })
  if (person === undefined || faults.length > 0) return { kind: 'refused', draft, faults }
  if (row !== null && changed.length === 0) return { kind: 'unchanged' }
  const fields = Object.assign({}, ...changed.map(column => graphCell(column, draft)))
  const actor = actorOfPerson(person)
  return {
    kind: 'saved',
    row:
      row === null
        ? addItem(site, list, { fields }, actor)
        : changeFields(site, list, String(row.id), fields, null, actor),
  }
}
