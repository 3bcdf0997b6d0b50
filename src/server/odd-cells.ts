import { strFromU8 } from 'fflate'
import type { OddCell } from '../domain/roster-rows.ts'
import { tableLimits } from './table-limits.ts'

const formula = /<(?:\w+:)?c\s([^>]*[^/])>\s*<(?:\w+:)?f(?=[\s>/])/g
const merged = /<(?:\w+:)?mergeCell\s[^>]*ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g
const address = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/
const sheet = /<(?:\w+:)?sheet\s([^>]*)>/g
const relation = /<(?:\w+:)?Relationship\s([^>]*)>/g

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const attribute = (text: string, name: string): string =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(text)
    ?.slice(1)
    .find(Boolean) ?? ''

const marks: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, mark => marks[mark] ?? mark)

/** The cells of a merged area, of which all but the first are empty; no more of them than a table may have. */
function cellsIn([, left = '', top = '', right = '', bottom = '']: RegExpExecArray): OddCell[] {
  const [first, last] = [Number(top), Math.min(Number(bottom), Number(top) + tableLimits.rows)]
  const [from, to] = [columnOf(left), Math.min(columnOf(right), tableLimits.columns - 1)]
  const cells: OddCell[] = []
  for (let row = first; row <= last; row += 1)
    for (let column = from; column <= to; column += 1) cells.push({ row, column, why: 'merged' })
  return cells
}

function oddIn(xml: string): OddCell[] {
  const formulas = [...xml.matchAll(formula)].flatMap(([, attributes = '']): OddCell[] => {
    const [, letters = '', row = ''] = address.exec(attributes) ?? []
    return letters === '' ? [] : [{ row: Number(row), column: columnOf(letters), why: 'formula' }]
  })
  const areas = [...xml.matchAll(merged)].flatMap(cellsIn).slice(0, tableLimits.rows * 10)
  return [...formulas, ...areas]
}

/**
 * What is odd in the cells of each sheet of an unpacked workbook, by the sheet's name: formulas, of which a reader sees
 * only the last value, and merged cells, of which it sees one.
 */
export function oddCells(entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly OddCell[]> {
  const read = (name: string) => strFromU8(entries.get(name) ?? new Uint8Array())
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(relation)].map(([, text = '']) => [
      attribute(text, 'Id'),
      attribute(text, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  )
  return new Map(
    [...read('xl/workbook.xml').matchAll(sheet)].map(([, text = '']) => [
      unescaped(attribute(text, 'name')),
      oddIn(read(targets.get(attribute(text, 'id')) ?? '')),
    ]),
  )
}
