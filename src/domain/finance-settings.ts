import type { Category } from './categories.ts'
import { type FinanceField, financeFields, financeKey } from './finance-fields.ts'
import type { Setting } from './settings.ts'
import type { Party } from './vocabulary.ts'
import type { Words } from './words.sv.ts'

/** May be left empty: the finance system then numbers the voucher itself, or every kind of cost has its own account. */
const optional: readonly FinanceField[] = ['costAccount', 'series']

/** How one side keeps its books: `orgNumber` as NNNNNN-NNNN, accounts as digits; `costAccount` and `series` may be ''. */
export type Finance = Readonly<Record<FinanceField, string>>

export type FinanceFault = { field: FinanceField; why: 'missing' | 'wrong'; value: string }

/** The last digit is the remainder to ten of the others' sum, every other one doubled (modulus 10). */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((all, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return all + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

/** An organisation's number with its hyphen. The third digit is at least 2, which tells it from a person's. */
function readOrgNumber(text: string): string | null {
  const digits = /^(?:16)?(\d{2}[2-9]\d{3})[ –-]?(\d{4})$/.exec(text)
  return digits && hasCheckDigit(`${digits[1]}${digits[2]}`) ? `${digits[1]}-${digits[2]}` : null
}

const fitting = (shape: RegExp) => (text: string) => (shape.test(text) ? text : null)
const account = fitting(/^\d{1,8}$/)

const readers: Readonly<Record<FinanceField, (text: string) => string | null>> = {
  company: fitting(/^[^\p{Cc}]{1,100}$/u),
  orgNumber: readOrgNumber,
  costCentre: fitting(/^[A-Za-z0-9ÅÄÖåäö._/-]{1,20}$/),
  counterAccount: account,
  costAccount: account,
  series: fitting(/^[A-Za-z0-9]{1,10}$/),
}

/** What somebody wrote in a field, as it is used; null when it cannot be. */
export const readFinance = (field: FinanceField, text: string): string | null => readers[field](text.trim())

/** What is wrong with a field as it is written, or null. An empty one is wrong where it is needed. */
export function financeFault(field: FinanceField, text: string): FinanceFault | null {
  const value = text.trim()
  if (value === '') return optional.includes(field) ? null : { field, why: 'missing', value }
  return readFinance(field, value) === null ? { field, why: 'wrong', value } : null
}

/** What the row in Inställningar says; of several with the same key the first one counts. */
export const financeText = (settings: readonly Setting[], party: Party, field: FinanceField): string =>
  settings.find(({ key }) => key === financeKey(party, field))?.value ?? ''

/** How a side keeps its books, or everything that is missing or wrong before it can be known. */
export function financeOf(
  settings: readonly Setting[],
  party: Party,
): { ok: true; finance: Finance } | { ok: false; faults: FinanceFault[] } {
  const text = (field: FinanceField) => financeText(settings, party, field)
  const faults = financeFields.flatMap(field => financeFault(field, text(field)) ?? [])
  if (faults.length > 0) return { ok: false, faults }
  const read = (field: FinanceField) => readFinance(field, text(field)) ?? ''
  const finance = {
    company: read('company'),
    orgNumber: read('orgNumber'),
    costCentre: read('costCentre'),
    counterAccount: read('counterAccount'),
    costAccount: read('costAccount'),
    series: read('series'),
  }
  return { ok: true, finance }
}

/** So much of a wrong value is said again. */
const saidLength = 60

/** One sentence about what is missing or wrong. */
export function sayFinanceFault(party: Party, { field, why, value }: FinanceFault, words: Words): string {
  const { finance: say } = words
  const named = words.choices.party[party]
  return why === 'missing'
    ? say.missing(say.fields[field], named)
    : say.wrong[field](named, value.slice(0, saidLength))
}

/** The account of a kind of cost in a side's books; '' when neither the kind nor the side says one. */
export const accountOf = (category: Category | undefined, { costAccount }: Finance): string =>
  category?.account || costAccount
