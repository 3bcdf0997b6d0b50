import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import { addDays } from '../../src/domain/days.ts'
import { firstCategories } from '../../src/domain/first-categories.ts'
import type { Records } from '../../src/domain/records.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { type Noun, parties } from '../../src/domain/vocabulary.ts'
import type { Mirror } from '../../src/graph/mirror.ts'
import { activity } from '../support/collaboration.ts'

export const benchYear = 2026
const kinds = firstCategories.length
const activities = 40
const key = { MVG: 85, MH: 15 }

/** Takes a record into the mirror as Graph would have answered it, in its `version`th version. */
export function take<N extends Noun>(
  mirror: Mirror,
  noun: N,
  id: number,
  record: Records[N],
  version = 1,
): void {
  const etag = `"${noun}-${id},${version}"`
  const storage = { id: String(id), etag, modifiedAt: '', modifiedBy: 'Vera Påhittad' }
  const row = { ...record, ...storage }
  mirror.take(noun, { id: storage.id, etag, clientKey: null, record: row, unreadable: null })
}

/** Seventy-two of a hundred rows lie in the year that is asked for: one of each month and kind; the rest before it. */
const inYear = 12 * kinds

/**
 * The `at`th cost. Every hundred rows have the same places: each month and kind of cost, each of 40 activities, three
 * years, and among them, each time elsewhere, two without a receipt, one shared otherwise below the limit, one above it,
 * one not shared. So an answer has the same parts however many rows there are.
 */
export function benchCost(at: number, more: number = 0): Cost {
  const place = at % 100
  const round = Math.floor(at / 100)
  const special = (place + round * 7) % inYear
  const isSpecial = (one: number) => place < inYear && special === one
  const kind = place % kinds
  const month = Math.floor(place / kinds) % 12
  const year = place < inYear ? benchYear : benchYear - 1 - (place % 2)
  const inKind = Math.floor((activities - kind + kinds - 1) / kinds)
  const netOre = 10_000 + ((at * 7_919) % 450_000) + (isSpecial(3) ? 600_000 : 0) + more
  const allOnOne = { MVG: netOre, MH: 0 }
  const shares = isSpecial(2) || isSpecial(3) ? allOnOne : shareByKey(netOre, key)
  const frozen = freeze(key, shares)
  return {
    title: `Kostnad ${at}`,
    day: addDays(`${year}-${String(month + 1).padStart(2, '0')}-01`, round % 28),
    supplier: `Leverantör ${(at * 31) % 997}`,
    categoryId: String(kind + 1),
    kind: 'cost',
    refersToId: null,
    paidBy: parties[at % 3 === 0 ? 1 : 0],
    netOre,
    vatOre: Math.floor(netOre / 4),
    ...(isSpecial(4) ? { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null } : frozen),
    deviationReason: isSpecial(2) ? 'Används bara på ena sidan.' : '',
    state: place % 10 === 9 ? 'ordered' : 'invoiced',
    activityId: String(kind + kinds * (month % inKind) + 1),
    meetingId: null,
    round: '',
    receipt: isSpecial(0) || isSpecial(1) ? '' : `https://diariet.example/${at}`,
    note: '',
  }
}

/** The costs as storage gives them. */
export const benchCosts = (count: number): Stored<Cost>[] =>
  Array.from({ length: count }, (_, at) => ({
    ...benchCost(at),
    id: String(at + 1),
    etag: '"1"',
    modifiedAt: '',
    modifiedBy: '',
  }))

/** Fills a mirror with so many costs, with the agreement and with what they belong to. */
export function fillCosts(mirror: Mirror, count: number): void {
  for (const [at, version] of agreementVersions.entries()) take(mirror, 'agreements', at + 1, version)
  for (const [at, category] of firstCategories.entries()) {
    take(mirror, 'categories', at + 1, category)
    for (const party of parties)
      take(mirror, 'budgets', at * 2 + (party === 'MVG' ? 1 : 2), {
        title: `${category.title} ${benchYear}, ${party}`,
        year: benchYear,
        party,
        categoryId: String(at + 1),
        amountOre: 10_000_000,
        note: '',
      })
  }
  for (let at = 0; at < activities; at += 1)
    take(mirror, 'activities', at + 1, activity(`Aktivitet ${at + 1}: tillsyn och handläggarstöd`))
  for (let at = 0; at < count; at += 1) take(mirror, 'costs', at + 1, benchCost(at))
}
