import Papa from 'papaparse'
import { notATable, tableLimits, tooLarge } from './table-limits.ts'

const quoted = /"(?:[^"]|"")*"/g
/** Empty lines do not count as rows, but there is an end to them too. */
const mostLines = tableLimits.rows * 2
const separators = ['\t', ';', ','] as const

/** Bytes as text: by their mark, else UTF-8, else what older Excel for Windows writes. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** How well a separator explains the first lines: in how many of them it stands, then how often in the first. */
function merit(separator: string, lines: readonly string[]): number {
  const inFirst = (lines[0] ?? '').split(separator).length - 1
  // A comma is also plain punctuation: it separates only where the headings have it too.
  if (separator === ',' && inFirst === 0) return 0
  return lines.filter(line => line.includes(separator)).length * 1_000 + Math.min(inFirst, 999)
}

/** The separator of the first lines, outside quotes; a tab where there is none. */
function separatorOf(body: string): string {
  const lines = body.replace(quoted, '').split('\n')
  const first = lines.filter(line => line.trim() !== '').slice(0, 10)
  const merits = separators.map(separator => merit(separator, first))
  return separators[merits.indexOf(Math.max(...merits))] ?? '\t'
}

/** Excel's own hint of the separator, a first line such as `sep=;`. */
function withoutHint(body: string): { body: string; separator: string } {
  const hint = /^sep=(.)\r?\n/.exec(body)
  return hint
    ? { body: body.slice(hint[0].length), separator: hint[1] ?? ';' }
    : { body, separator: separatorOf(body) }
}

/** Our own export sets an apostrophe before text that a spreadsheet would reckon as a formula; it is no part of the text. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/**
 * Rows of comma, semicolon or tab separated text, from a file or pasted out of Excel, row for row as it stands.
 * Cells that begin like a formula are text. A quote that is never closed, or bytes that are no text, is a
 * Problem `not_a_table`.
 */
export function readDelimited(bytes: Uint8Array): string[][] {
  const whole = decode(bytes)
  if (whole.includes('\u0000')) throw notATable('noText')
  const { body, separator } = withoutHint(whole)
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    preview: mostLines + 1,
  })
  if (errors.some(error => error.type === 'Quotes')) throw notATable('quotes')
  if (data.length > mostLines) throw tooLarge('rows')
  return data.map(row => row.map(unguarded))
}
