import { cutText, inPc8 } from './pc8-text.ts'
import type { Voucher, VoucherRow } from './settlement-voucher.ts'
import type { Words } from './words.sv.ts'
import { writeKronor } from './write-kronor.ts'

/*
 * SIE type 4I, vouchers for import into a finance system (SIE file format, version 4B of 2008-09-30, SIE-gruppen).
 * Numbers within parentheses below are its sections.
 */

/** The format sets no limit to a text (7.5), but the systems that read it do. */
const longestText = 60
const longestName = 100

/** A text as a field: within quotation marks, those inside it after a backslash, no control characters (5.7). */
const text = (value: string, most = longestText): string =>
  `"${cutText(inPc8(value), most).replaceAll('"', '\\"')}"`

/** `YYYYMMDD` (5.10). */
const date = (day: string): string => day.replaceAll('-', '')

/** Cost centre is dimension 1 of every file (8.17). */
const costCentres = 1

function transaction({ account, costCentre, ore, text: says }: VoucherRow, on: string): string {
  const objects = costCentre === '' ? '{}' : `{${costCentres} ${text(costCentre)}}`
  return `#TRANS ${account} ${objects} ${writeKronor(ore, '.')} ${date(on)} ${text(says)}`
}

/** Each account once, lowest first, named for what it is used for here. */
function accounts({ rows, finance }: Voucher, words: Words): string[] {
  const names = new Map<string, string[]>()
  for (const { account, text: says } of rows) names.set(account, [...(names.get(account) ?? []), says])
  names.set(finance.counterAccount, [words.finance.counterAccountName])
  return [...names]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([account, uses]) => `#KONTO ${account} ${text(uses.join(', '))}`)
}

/**
 * A voucher as the text of a SIE 4I file, rows ended by CR LF, with nothing but characters of code page 437.
 * `generatedOn` is the day the file is made. The flag item comes first, then who made it for whom, then accounts and
 * objects, then the voucher (5.11).
 */
export function sieVoucher(
  voucher: Voucher,
  program: { version: string; generatedOn: string },
  words: Words,
): string {
  const { finance, party, number, on, rows } = voucher
  const lines = [
    '#FLAGGA 0',
    `#PROGRAM ${text(words.finance.program)} ${text(program.version)}`,
    '#FORMAT PC8',
    `#GEN ${date(program.generatedOn)}`,
    '#SIETYP 4',
    `#ORGNR ${finance.orgNumber}`,
    `#FNAMN ${text(finance.company, longestName)}`,
    `#DIM ${costCentres} ${text(words.finance.fields.costCentre)}`,
    `#OBJEKT ${costCentres} ${text(finance.costCentre)} ${text(words.finance.parties[party])}`,
    ...accounts(voucher, words),
    `#VER ${text(finance.series)} ${text(number)} ${date(on)} ${text(voucher.text)} ${date(on)}`,
    '{',
    ...rows.map(row => transaction(row, on)),
    '}',
  ]
  return lines.map(line => `${line}\r\n`).join('')
}
