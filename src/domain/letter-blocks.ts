import { escapeHtml as escaped } from './escape-html.ts'

/** A part of a letter that is read both as HTML and as plain text. */
export type Block =
  | { kind: 'fact'; term: string; lines: readonly string[] }
  | { kind: 'items'; term: string; items: readonly string[] }
  | { kind: 'line'; text: string }
  | { kind: 'link'; address: string; label: string; after: string }

/** A text that somebody wrote, by its lines; empty ones are left out. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** A fact without lines says nothing, and a list without items. */
const saysSomething = (block: Block): boolean =>
  block.kind === 'fact' ? block.lines.length > 0 : block.kind !== 'items' || block.items.length > 0

/** Only elements that Outlook leaves as they are; no style and no class. */
function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'fact':
      return `<p><b>${escaped(block.term)}</b><br>${block.lines.map(escaped).join('<br>')}</p>`
    case 'items':
      return `<p><b>${escaped(block.term)}</b></p><ol>${block.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ol>`
    case 'line':
      return `<p>${escaped(block.text)}</p>`
    case 'link':
      return `<p><a href="${escaped(block.address)}">${escaped(block.label)}</a>${block.after === '' ? '' : ` ${escaped(block.after)}`}</p>`
  }
}

/** A question is its own heading. */
const headed = (term: string): string => (term.endsWith('?') ? term : `${term}:`)

function textOf(block: Block): string {
  switch (block.kind) {
    case 'fact':
      return [headed(block.term), ...block.lines].join('\n')
    case 'items':
      return [headed(block.term), ...block.items.map((item, at) => `${at + 1}. ${item}`)].join('\n')
    case 'line':
      return block.text
    case 'link':
      return `${block.label}${block.after === '' ? '' : ` ${block.after}`}\n${block.address}`
  }
}

/** A letter as HTML and as plain text; everything that somebody wrote is escaped. Blocks that say nothing are left out. */
export function writeBlocks(blocks: readonly Block[]): { html: string; text: string } {
  const said = blocks.filter(saysSomething)
  return { html: said.map(htmlOf).join(''), text: said.map(textOf).join('\n\n') }
}
