/*
 * A strict reader of SIE type 4I, written from the specification alone (SIE file format, version 4B, 2008-09-30) and
 * sharing nothing with what writes the files: own decoding, own tokens, own grammar. What is out of the grammar throws.
 */

/** Code page 437 above ASCII, as IBM's table has it. */
const high =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩' +
  '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

type SieTransaction = {
  account: string
  /** Dimension → object. */
  objects: ReadonlyMap<string, string>
  ore: number
  date: string
  text: string
}
type SieVoucher = {
  series: string
  number: string
  date: string
  text: string
  registered: string
  transactions: SieTransaction[]
}
export type SieFile = {
  /** Fields of the identification items by their label. */
  items: ReadonlyMap<string, readonly string[]>
  accounts: ReadonlyMap<string, string>
  dimensions: ReadonlyMap<string, string>
  /** `dimension object` → name. */
  objects: ReadonlyMap<string, string>
  vouchers: SieVoucher[]
}

type Field = { text: string } | { list: string[] }
type Item = { label: string; fields: Field[] }

function fail(why: string, line: string): never {
  throw new Error(`SIE: ${why}: ${line}`)
}

/** 5.6–5.8: rows end with LF, a CR may stand before it; no control characters in between. */
function linesOf(bytes: Uint8Array): string[] {
  const text = Array.from(bytes, byte =>
    byte < 128 ? String.fromCharCode(byte) : (high[byte - 128] ?? ''),
  ).join('')
  if (!text.endsWith('\n')) fail('the last row is not ended', text.slice(-40))
  const lines = text.slice(0, -1).split('\n')
  return lines.map(raw => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    for (const character of line) {
      const code = character.charCodeAt(0)
      if ((code < 32 && code !== 9) || code === 127) fail('control character', JSON.stringify(line))
    }
    return line
  })
}

/** 5.7: fields apart by spaces, in quotation marks where they hold any; a mark inside after a backslash; lists in braces. */
function itemOf(line: string): Item {
  let at = 0
  const blank = () => line[at] === ' ' || line[at] === '\t'
  const one = (): string => {
    if (line[at] !== '"') {
      const from = at
      while (at < line.length && !blank() && !'{}"'.includes(line[at] ?? '')) at += 1
      if (at === from) fail(`nothing at ${at}`, line)
      return line.slice(from, at)
    }
    let text = ''
    for (at += 1; line[at] !== '"'; at += 1) {
      if (at >= line.length) fail('a quotation mark is not closed', line)
      if (line[at] === '\\') {
        at += 1
        if (line[at] !== '"') fail('a backslash before something else than a quotation mark', line)
      }
      text += line[at]
    }
    at += 1
    return text
  }
  const skip = () => {
    while (blank()) at += 1
  }
  const apart = (closing: string) => {
    if (at < line.length && !blank() && line[at] !== closing) fail(`fields run together at ${at}`, line)
    skip()
  }
  const label = one()
  if (!/^#[A-Z]+$/.test(label)) fail('no label', line)
  const fields: Field[] = []
  for (apart(''); at < line.length; apart('')) {
    if (line[at] !== '{') {
      fields.push({ text: one() })
      continue
    }
    const list: string[] = []
    at += 1
    for (skip(); line[at] !== '}'; apart('}')) {
      if (at >= line.length) fail('a list is not closed', line)
      list.push(one())
    }
    at += 1
    fields.push({ list })
  }
  return { label, fields }
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}

const anything = () => true
const filled = (text: string) => text !== ''
const digits = (text: string) => /^\d+$/.test(text)
/** 5.9: a point, two decimals, a minus first, no plus and no thousands. */
const amount = (text: string) => /^-?\d+\.\d\d$/.test(text)
const list = 'list'

type Shape = {
  needed: ((text: string) => boolean)[] | (typeof list | ((text: string) => boolean))[]
  more: ((text: string) => boolean)[]
  group: number
}

/** 6 and 11: the items that a type 4I file may hold, their fields in order, and the group they stand in (5.11). */
const shapes: Readonly<Record<string, Shape>> = {
  '#FLAGGA': { needed: [text => text === '0' || text === '1'], more: [], group: 1 },
  '#PROGRAM': { needed: [filled, filled], more: [], group: 2 },
  '#FORMAT': { needed: [text => text === 'PC8'], more: [], group: 2 },
  '#GEN': { needed: [isDay], more: [anything], group: 2 },
  '#SIETYP': { needed: [text => text === '4'], more: [], group: 2 },
  '#PROSA': { needed: [anything], more: [], group: 2 },
  '#ORGNR': { needed: [text => /^\d{6}-\d{4}$/.test(text)], more: [digits, digits], group: 2 },
  '#FNAMN': { needed: [filled], more: [], group: 2 },
  '#KONTO': { needed: [digits, anything], more: [], group: 3 },
  '#DIM': { needed: [digits, filled], more: [], group: 3 },
  '#OBJEKT': { needed: [digits, filled, anything], more: [], group: 3 },
  '#VER': { needed: [anything, anything, isDay], more: [anything, isDay, anything], group: 4 },
  '#TRANS': { needed: [digits, list, amount], more: [isDay, anything, anything, anything], group: 4 },
}

function judge({ label, fields }: Item, line: string): void {
  const shape = shapes[label] ?? fail('no item of type 4I', line)
  const { needed, more } = shape
  if (fields.length < needed.length || fields.length > needed.length + more.length)
    fail(`${fields.length} fields`, line)
  fields.forEach((field, at) => {
    const wanted = [...needed, ...more][at]
    if (wanted === list ? !('list' in field) : !('text' in field && wanted?.(field.text)))
      fail(`field ${at + 1}`, line)
  })
}

const textAt = ({ fields }: Item, at: number): string => {
  const field = fields[at]
  return field !== undefined && 'text' in field ? field.text : ''
}
const listAt = ({ fields }: Item, at: number): string[] => {
  const field = fields[at]
  return field !== undefined && 'list' in field ? field.list : []
}

const compulsory = ['#FLAGGA', '#PROGRAM', '#FORMAT', '#GEN', '#SIETYP', '#FNAMN', '#VER', '#TRANS']

function transactionOf(item: Item, voucherDate: string): SieTransaction {
  const pairs = listAt(item, 1)
  if (pairs.length % 2 !== 0) fail('an object list that is no pairs', pairs.join(' '))
  const objects = new Map<string, string>()
  for (let at = 0; at < pairs.length; at += 2) objects.set(pairs[at] ?? '', pairs[at + 1] ?? '')
  return {
    account: textAt(item, 0),
    objects,
    // The decimal point is taken away rather than multiplied away: an öre is never lost to arithmetic.
    ore: Number(textAt(item, 2).replace('.', '')),
    date: textAt(item, 3) || voucherDate,
    text: textAt(item, 4),
  }
}

/** The file that the bytes are, or an error that names the row and what is wrong with it. */
export function readSie(bytes: Uint8Array): SieFile {
  const items = new Map<string, string[]>()
  const accounts = new Map<string, string>()
  const dimensions = new Map<string, string>()
  const objects = new Map<string, string>()
  const vouchers: SieVoucher[] = []
  const seen = new Set<string>()
  let group = 0
  let open = false
  let awaited = false
  for (const line of linesOf(bytes)) {
    const bare = line.trim()
    if (bare === '') continue
    if (bare === '{' || bare === '}') {
      if (bare === '{' ? !awaited : !open) fail('a brace out of place', line)
      open = bare === '{'
      awaited = false
      continue
    }
    if (awaited) fail('a voucher without its rows', line)
    const item = itemOf(line)
    judge(item, line)
    const { label } = item
    const own = shapes[label]?.group ?? 0
    if (seen.size === 0 && label !== '#FLAGGA') fail('the flag item is not first', line)
    if (own < group) fail('out of order', line)
    if (own <= 2 && seen.has(label)) fail('twice', line)
    if ((label === '#TRANS') !== open) fail('a row outside its voucher', line)
    group = own
    seen.add(label)
    if (own <= 2)
      items.set(
        label,
        item.fields.map((_, at) => textAt(item, at)),
      )
    if (label === '#KONTO') accounts.set(textAt(item, 0), textAt(item, 1))
    if (label === '#DIM') dimensions.set(textAt(item, 0), textAt(item, 1))
    if (label === '#OBJEKT') objects.set(`${textAt(item, 0)} ${textAt(item, 1)}`, textAt(item, 2))
    if (label === '#VER') {
      const [series = '', number = '', date = '', text = '', registered = ''] = item.fields.map((_, at) =>
        textAt(item, at),
      )
      vouchers.push({ series, number, date, text, registered, transactions: [] })
      awaited = true
    }
    const voucher = vouchers.at(-1)
    if (label === '#TRANS' && voucher !== undefined)
      voucher.transactions.push(transactionOf(item, voucher.date))
  }
  if (open || awaited) fail('a voucher is not closed', '')
  for (const label of compulsory) if (!seen.has(label)) fail('missing', label)
  for (const { transactions } of vouchers) {
    const total = transactions.reduce((sum, { ore }) => sum + ore, 0)
    if (total !== 0) fail('a voucher does not balance', String(total))
    for (const { account, objects: named } of transactions) {
      if (!accounts.has(account)) fail('an account is not declared', account)
      for (const [dimension, object] of named)
        if (!dimensions.has(dimension) || !objects.has(`${dimension} ${object}`))
          fail('an object is not declared', `${dimension} ${object}`)
    }
  }
  return { items, accounts, dimensions, objects, vouchers }
}
