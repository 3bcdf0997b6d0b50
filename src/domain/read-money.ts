import { mostOre } from './most-ore.ts'

/** Why an amount was not understood; the sentence is `words.money.refusals[why]`. */
export type MoneyRefusal = 'empty' | 'letters' | 'spacing' | 'decimals' | 'ambiguous' | 'tooLarge'

export type ReadMoney = { ok: true; ore: number } | { ok: false; why: MoneyRefusal }

const refuse = (why: MoneyRefusal): ReadMoney => ({ ok: false, why })

/** Longer than any amount that anybody means. */
const longest = 60

/** A sign and the currency may stand around the digits; what stands between them is read by itself. */
const amount =
  /^(?:kr\.?|sek)? ?([-−–]?) ?(?:kr\.?|sek)? ?(\d[\d .,:]*(?:[:,.][-–])?) ?(?:kr\.?|kronor|sek)?$/iu

/** What divides the thousands in front of the decimals: '' for none; null when the groups are not of three. */
function dividerIn(whole: string): string | null {
  if (/^\d+$/.test(whole)) return ''
  return [' ', '.', ','].find(mark => wholeGroups(whole, mark)) ?? null
}

const wholeGroups = (whole: string, mark: string): boolean => {
  const [first = '', ...rest] = whole.split(mark)
  return rest.length > 0 && /^[1-9]\d{0,2}$/.test(first) && rest.every(group => /^\d{3}$/.test(group))
}

/** Öre from kronor and at most two decimals, both digits alone. */
function oreOf(kronor: string, decimals: string): ReadMoney {
  const ore = Number(kronor) * 100 + Number(decimals.padEnd(2, '0'))
  return ore <= mostOre ? { ok: true, ore } : refuse('tooLarge')
}

const onlyDigits = (text: string): string => text.replaceAll(/\D/g, '')

/** Whether a mark with three digits after it may divide thousands: 1.234 and 1 234,567, but not 0,345 or 1234,567. */
const mayDivide = (whole: string, divider: string): boolean =>
  divider === ' ' || (divider === '' && /^[1-9]\d{0,2}$/.test(whole))

function readUnsigned(text: string): ReadMoney {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','), text.lastIndexOf(':'))
  const whole = at < 0 ? text : text.slice(0, at)
  const mark = text.charAt(at)
  const after = at < 0 ? '' : text.slice(at + 1)
  const divider = dividerIn(whole)
  if (divider === null || after.includes(' ')) return refuse('spacing')
  const kronor = onlyDigits(whole)
  if (mark === '' || (mark !== divider && /^[-–]$/.test(after))) return oreOf(kronor, '')
  if (mark === divider) return /^\d{3}$/.test(after) ? oreOf(kronor + after, '') : refuse('spacing')
  if (mark === ':') return /^\d{2}$/.test(after) ? oreOf(kronor, after) : refuse('decimals')
  if (/^\d{1,2}$/.test(after)) return oreOf(kronor, after)
  if (!/^\d+$/.test(after)) return refuse('letters')
  return after.length === 3 && mayDivide(whole, divider) ? refuse('ambiguous') : refuse('decimals')
}

/**
 * An amount of kronor as people write or paste it, in whole öre: 1 234,57 with any kind of space, 1234.57, 1.234,57,
 * 1,234.57, 1 234:50 and 1 234:-, with or without kr or SEK, with any minus. What could be read as two amounts is
 * refused and never guessed: 1.234 is both a thousand and one krona.
 */
export function readKronor(text: string): ReadMoney {
  const plain = text.replaceAll(/\s+/gu, ' ').trim()
  if (plain === '') return refuse('empty')
  if (plain.length > longest) return refuse(/^[-−–]?[\d .,]+$/.test(plain) ? 'tooLarge' : 'letters')
  const [, sign = '', digits = ''] = amount.exec(plain) ?? []
  if (digits === '') return refuse('letters')
  const read = readUnsigned(digits.trim())
  return read.ok && sign !== '' ? { ok: true, ore: 0 - read.ore } : read
}
