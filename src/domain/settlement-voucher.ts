import type { Category } from './categories.ts'
import { accountOf, type Finance, type FinanceFault, financeOf, sayFinanceFault } from './finance-settings.ts'
import type { Setting } from './settings.ts'
import { isCountered } from './settled.ts'
import type { Settlement } from './settlements.ts'
import type { Stored } from './stored.ts'
import type { Party } from './vocabulary.ts'
import { owedBy } from './who-owes.ts'
import type { Words } from './words.sv.ts'

/** One row of a voucher: öre above zero are debit, below are credit. A balance account bears no cost centre. */
export type VoucherRow = { account: string; costCentre: string; ore: number; text: string }

/** What one side books of a settlement. The rows sum to nothing. `number` is '' where the finance system gives it. */
export type Voucher = {
  finance: Finance
  party: Party
  number: string
  /** The day the settlement was made. */
  on: string
  text: string
  rows: readonly VoucherRow[]
}

/** Why a settlement cannot be booked, or not yet. */
export type VoucherRefusal =
  | { kind: 'counter' | 'countered' | 'nothingOwed' }
  | { kind: 'finance'; fault: FinanceFault }
  /** Titles of the kinds of cost; '' for what no longer has one. */
  | { kind: 'noAccount'; kinds: readonly string[] }
  | { kind: 'sameAccount'; account: string }

/** The lists that a voucher is made from. */
export type VoucherSources = {
  settlements: readonly Stored<Settlement>[]
  categories: readonly Stored<Category>[]
  settings: readonly Setting[]
}

type Kind = { category: Stored<Category> | undefined; ore: number }

/** What the side owes for each kind of cost as it was settled, in the order of the kinds; they sum to what it owes in all. */
function owedByKind(settlement: Settlement, party: Party, { categories }: VoucherSources): Kind[] {
  const sums = new Map<string, number>()
  for (const row of settlement.rows)
    sums.set(row.categoryId, (sums.get(row.categoryId) ?? 0) + owedBy(row, party))
  const known = new Map(categories.map(category => [category.id, category]))
  return [...sums]
    .map(([id, ore]) => ({ category: known.get(id), ore }))
    .filter(({ ore }) => ore !== 0)
    .toSorted((a, b) => (a.category?.order ?? Infinity) - (b.category?.order ?? Infinity) || 0)
}

/** Accounts of classes 1 and 2 are balance accounts in every Swedish chart of accounts. */
const isBalanceAccount = (account: string) => /^[12]/.test(account)

const costCentreOn = (account: string, { costCentre }: Finance) =>
  isBalanceAccount(account) ? '' : costCentre

function rowsOf(kinds: readonly Kind[], finance: Finance, text: string, words: Words): VoucherRow[] {
  const rows = kinds.map(({ category, ore }) => {
    const account = accountOf(category, finance)
    const title = category?.title ?? words.finance.unknownKind
    return { account, costCentre: costCentreOn(account, finance), ore, text: title }
  })
  const { counterAccount: account } = finance
  const total = rows.reduce((sum, { ore }) => sum + ore, 0)
  return [...rows, { account, costCentre: costCentreOn(account, finance), ore: -total, text }]
}

/** Why this settlement is not booked at all, whoever asks. */
function refusalOf(settlement: Stored<Settlement>, { settlements }: VoucherSources): VoucherRefusal | null {
  if (settlement.countersId !== null) return { kind: 'counter' }
  if (isCountered(settlement, settlements)) return { kind: 'countered' }
  return settlement.amountOre === 0 ? { kind: 'nothingOwed' } : null
}

/**
 * What one side books of a settlement, or why it cannot. Each kind of cost takes the difference between what the side
 * is to bear and what it has paid of it, debit where it owes and credit where it has paid too much; the counter account
 * takes the claim the other way. The two sides' vouchers mirror each other.
 */
export function voucherOf(
  settlement: Stored<Settlement>,
  party: Party,
  sources: VoucherSources,
  words: Words,
): { ok: true; voucher: Voucher } | { ok: false; refusals: VoucherRefusal[] } {
  const refusal = refusalOf(settlement, sources)
  if (refusal !== null) return { ok: false, refusals: [refusal] }
  const known = financeOf(sources.settings, party)
  if (!known.ok) return { ok: false, refusals: known.faults.map(fault => ({ kind: 'finance', fault })) }
  const { finance } = known
  const kinds = owedByKind(settlement, party, sources)
  const without = kinds.filter(({ category }) => accountOf(category, finance) === '')
  if (without.length > 0) {
    const named = without.map(({ category }) => category?.title ?? '')
    return { ok: false, refusals: [{ kind: 'noAccount', kinds: named }] }
  }
  const { counterAccount: account } = finance
  if (kinds.some(({ category }) => accountOf(category, finance) === account))
    return { ok: false, refusals: [{ kind: 'sameAccount', account }] }
  const rows = rowsOf(kinds, finance, settlement.title, words)
  const number = finance.series === '' ? '' : String(settlement.number)
  return {
    ok: true,
    voucher: { finance, party, number, on: settlement.settledOn, text: settlement.title, rows },
  }
}

/** One sentence about why there is no voucher. */
export function sayVoucherRefusal(refusal: VoucherRefusal, party: Party, words: Words): string {
  const { finance: say } = words
  switch (refusal.kind) {
    case 'counter':
    case 'countered':
    case 'nothingOwed':
      return say[refusal.kind]
    case 'finance':
      return sayFinanceFault(party, refusal.fault, words)
    case 'noAccount':
      return say.noAccount(
        refusal.kinds.map(title => title || say.unknownKind).join(', '),
        words.choices.party[party],
      )
    case 'sameAccount':
      return say.sameAccount(refusal.account)
  }
}
