import { type Cost, frozenIn } from './costs.ts'
import { sayOre } from './say-money.ts'
import type { SettledRow } from './settlements.ts'
import { type Shares, shareByKey } from './shares.ts'
import type { Stored } from './stored.ts'
import { costKinds, type Party, parties } from './vocabulary.ts'
import { otherParty } from './who-owes.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

/** A cost that is to be settled: as it stands in its list, and as the settlement holds it. */
export type Taken = { cost: Stored<Cost>; row: SettledRow }

type Claim = { payer: Party | null; amountOre: number }
type Settling = Claim & {
  title: string
  number: number
  from: string
  to: string
  paid: Shares
  borne: Shares
}

const sideOf = (party: Party, { finance, settle }: Words) => settle.memo.side(finance.parties[party], party)
const sidesIn = (payer: Party, words: Words) =>
  [sideOf(payer, words), sideOf(otherParty(payer), words)] as const

const inWords = (parts: readonly string[], { locale }: Words) => new Intl.ListFormat(locale).format(parts)

/** '12 kostnader, 1 kreditnota och 1 rättelse'. */
function sayRows(rows: readonly Taken[], words: Words): string {
  const counts = costKinds.map(kind => [kind, rows.filter(({ cost }) => cost.kind === kind).length] as const)
  const said = counts.flatMap(([kind, count]) => (count > 0 ? [words.settle.rows[kind](count)] : []))
  return said.length > 0 ? inWords(said, words) : words.settle.rows.cost(0)
}

/** The keys that stand frozen in the rows, the one of the first cost first: '85–15 och 84–16'. */
function sayKeys(rows: readonly Taken[], words: Words): string {
  const keys = rows.flatMap(({ cost }) => {
    const key = frozenIn(cost)?.key
    return key === undefined ? [] : [parties.map(party => key[party]).join('–')]
  })
  return inWords([...new Set(keys)], words)
}

/** A credit note mirrors what it takes back, whatever its key would say. */
function isOtherwise({ cost }: Taken): boolean {
  const frozen = frozenIn(cost)
  return (
    frozen !== null && cost.kind !== 'credit' && shareByKey(cost.netOre, frozen.key).MH !== frozen.shares.MH
  )
}

function sayBasis({ from, to, paid, borne }: Settling, rows: readonly Taken[], words: Words): string[] {
  const { locale, settle } = words
  const say = (ore: number) => sayOre(ore, locale)
  const otherwise = rows.filter(isOtherwise)
  return [
    settle.memo.covers(sayDay(from, locale), sayDay(to, locale)),
    settle.memo.rests(sayRows(rows, words), say(paid.MVG + paid.MH)),
    ...parties.map(party => settle.memo.bears(party, say(paid[party]), say(borne[party]))),
    ...(rows.length > 0 ? [settle.memo.key(parties.join('–'), sayKeys(rows, words))] : []),
    ...(otherwise.length > 0 ? [settle.memo.otherwise(sayRows(otherwise, words))] : []),
    settle.memo.moms,
  ]
}

/** Text for the invoice of a settlement: who pays whom, for what, and what it rests on. One sentence a line. */
export function memoOf(settling: Settling, rows: readonly Taken[], words: Words): string {
  const { title, number, payer, amountOre } = settling
  const { memo } = words.settle
  const claim =
    payer === null ? memo.nobody : memo.pays(...sidesIn(payer, words), sayOre(amountOre, words.locale))
  const mark = payer === null ? [] : [memo.mark(number)]
  return [title, claim, ...sayBasis(settling, rows, words), ...mark].join('\n')
}

/** What the finance offices are told when a settlement is undone. */
export function counterMemoOf(
  { title, countered, payer, amountOre }: Claim & { title: string; countered: number },
  words: Words,
): string {
  const { memo } = words.settle
  const back =
    payer === null
      ? [memo.nobody]
      : [memo.paysBack(...sidesIn(payer, words), sayOre(amountOre, words.locale)), memo.credits, memo.moms]
  return [title, memo.countered(countered), ...back, memo.free].join('\n')
}
