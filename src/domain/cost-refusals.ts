import { type Cost, frozenIn } from './costs.ts'
import { isTooFarAhead } from './day-cautions.ts'
import { type Frozen, presetShares } from './preset-shares.ts'
import type { Lists } from './records.ts'
import { sayOre } from './say-money.ts'
import { sayKey } from './say-standing.ts'
import { settledIn } from './settled.ts'
import { type KeyInForce, keysOf } from './share-keys.ts'
import { type Key, shareByKey } from './shares.ts'
import type { Stored } from './stored.ts'
import type { Words } from './words.sv.ts'

/** One sentence about one field; '' for the row as a whole. */
type FieldRefusal = { field: keyof Cost | ''; reason: string }

/** Why a write is refused: the code is that of the Problem. */
export type Refusal = { code: 'malformed' | 'settled' | 'in_use'; fields: readonly FieldRefusal[] }

/** A write of a cost: `id` null makes a row, `after` null removes it. `before` is null also where the row cannot be read. */
export type CostWrite = { id: string | null; before: Cost | null; after: Cost | null }

/** What decides whether a cost may be written. */
export type CostLists = Pick<Lists, 'costs' | 'settlements' | 'agreements' | 'shareKeys'>

type Known = { keys: readonly KeyInForce[]; costs: readonly Stored<Cost>[]; words: Words }

const same = (one: Key, other: Key) => one.MVG === other.MVG && one.MH === other.MH

/** The fields that credit notes and corrections build on. */
const built = ['kind', 'netOre', 'vatOre', 'keyMVG', 'keyMH', 'shareMVGOre', 'shareMHOre'] as const

function ofBuiltOn({ id, before, after }: CostWrite, { costs, words }: Known): FieldRefusal[] {
  if (id === null || before === null || after === null) return []
  const count = costs.filter(({ refersToId }) => refersToId === id).length
  const field = built.find(name => before[name] !== after[name])
  return count === 0 || field === undefined ? [] : [{ field, reason: words.costRefusals.referredTo(count) }]
}

/** The key of the day, or the one that already stood frozen in the row for that day. */
function ofKey(cost: Cost, { key }: Frozen, before: Cost | null, { keys, words }: Known): FieldRefusal[] {
  const stood = before?.kind === 'cost' && before.day === cost.day ? frozenIn(before) : null
  const due = presetShares(cost, keys, null, [])
  if (stood !== null && same(stood.key, key)) return []
  if (due === null) return [{ field: 'day', reason: words.costRefusals.noKey }]
  if (same(due.key, key)) return []
  return [{ field: 'keyMVG', reason: words.costRefusals.otherKey(sayKey(due.key)) }]
}

/** Another split is recorded whatever the amount, with its reason: the agreement reports, it does not forbid. */
function ofReason(cost: Cost, { key, shares }: Frozen, words: Words): FieldRefusal[] {
  if (cost.deviationReason !== '' || same(shares, shareByKey(cost.netOre, key))) return []
  return [{ field: 'deviationReason', reason: words.costRefusals.reasonMissing(sayKey(key)) }]
}

function ofCredit(write: CostWrite, cost: Cost, frozen: Frozen, original: Stored<Cost>, known: Known) {
  const { costRefusals: say, locale } = known.words
  const others = known.costs.filter(
    ({ id, kind, refersToId }) => kind === 'credit' && refersToId === original.id && id !== write.id,
  )
  const leftOf = (field: 'netOre' | 'vatOre') =>
    others.reduce((sum, one) => sum + one[field], original[field])
  const found: FieldRefusal[] = []
  if (-cost.netOre > leftOf('netOre'))
    found.push({ field: 'netOre', reason: say.creditTooLarge(sayOre(leftOf('netOre'), locale)) })
  if (-cost.vatOre > leftOf('vatOre'))
    found.push({ field: 'vatOre', reason: say.creditVatTooLarge(sayOre(leftOf('vatOre'), locale)) })
  if (found.length > 0 || keepsShares(write, cost)) return found
  const due = presetShares(cost, known.keys, original, others)?.shares ?? frozen.shares
  if (same(due, frozen.shares)) return []
  const said = say.notMirrored(sayOre(due.MVG, locale), sayOre(due.MH, locale))
  return [{ field: 'shareMVGOre' as const, reason: said }]
}

/** A part of a row that comes back in parts keeps the shares it was given, whatever came after it. */
function keepsShares({ before }: CostWrite, after: Cost): boolean {
  const had = before === null ? null : frozenIn(before)
  const has = frozenIn(after)
  return (
    had !== null &&
    has !== null &&
    before?.refersToId === after.refersToId &&
    before.kind === after.kind &&
    same(had.shares, has.shares)
  )
}

function ofReferring(write: CostWrite, cost: Cost, frozen: Frozen, known: Known): FieldRefusal[] {
  const say = known.words.costRefusals
  const original = known.costs.find(({ id }) => id === cost.refersToId)
  if (original?.kind !== 'cost' || original.id === write.id)
    return [{ field: 'refersToId', reason: say.noOriginal }]
  const whole = frozenIn(original)
  if (whole === null) return [{ field: 'refersToId', reason: say.originalUnshared }]
  if (!same(whole.key, frozen.key))
    return [{ field: 'keyMVG', reason: say.otherKeyThanOriginal(sayKey(whole.key)) }]
  return cost.kind === 'credit'
    ? ofCredit(write, cost, frozen, original, known)
    : ofReason(cost, frozen, known.words)
}

const frozenFields: readonly string[] = ['keyMVG', 'keyMH', 'shareMVGOre', 'shareMHOre']

/** Sharing a row that was typed in SharePoint can be undone: then it stands as not shared again, for all to see. */
function unsharesOnly({ before }: CostWrite, after: Cost): boolean {
  if (before === null || frozenIn(before) === null) return false
  const had = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).every(
    ([field, value]) => frozenFields.includes(field) || had.get(field) === value,
  )
}

function ofFields(write: CostWrite, cost: Cost, known: Known): FieldRefusal[] {
  const frozen = frozenIn(cost)
  if (frozen === null)
    return unsharesOnly(write, cost)
      ? ofBuiltOn(write, known)
      : [{ field: 'shareMVGOre', reason: known.words.costRefusals.unshared }]
  if (cost.kind !== 'cost') return [...ofBuiltOn(write, known), ...ofReferring(write, cost, frozen, known)]
  return [
    ...ofBuiltOn(write, known),
    ...ofKey(cost, frozen, write.before, known),
    ...ofReason(cost, frozen, known.words),
  ]
}

/**
 * Why a cost may not be written as it stands, whichever way it comes; null when it may. A settled row is locked, and
 * one that others build on stays; shares are frozen by the key of the day, a credit note mirrors its original to the
 * öre and all of them never exceed it. A day more than two years after `today` is refused where it is new. Above the limit another split is recorded with its reason and stands as a breach.
 */
export function costRefusals(
  write: CostWrite,
  lists: CostLists,
  words: Words,
  today: string | null = null,
): Refusal | null {
  const { id, before, after } = write
  const settlement = id === null ? undefined : settledIn(lists.settlements.records).get(id)
  if (settlement !== undefined)
    return {
      code: 'settled',
      fields: [{ field: '', reason: words.costRefusals.settledIn(settlement.title) }],
    }
  const costs = lists.costs.records
  if (after === null) {
    const count = costs.filter(({ refersToId }) => refersToId !== null && refersToId === id).length
    return count === 0
      ? null
      : { code: 'in_use', fields: [{ field: '', reason: words.costRefusals.hasCredits(count) }] }
  }
  const keys = keysOf({ agreements: lists.agreements.records, shareKeys: lists.shareKeys.records })
  const isNewDay = today !== null && before?.day !== after.day
  const fields = [
    ...(isNewDay && isTooFarAhead(after.day, today)
      ? [{ field: 'day' as const, reason: words.costRefusals.tooFarAhead }]
      : []),
    ...ofFields(write, after, { keys, costs, words }),
  ]
  return fields.length === 0 ? null : { code: 'malformed', fields }
}

/** Why a kind of cost may not be removed: costs or budgets have it. */
export function categoryRefusals(
  id: string,
  lists: Pick<Lists, 'costs' | 'budgets'>,
  words: Words,
): Refusal | null {
  const has = ({ categoryId }: { categoryId: string }) => categoryId === id
  const count = lists.costs.records.filter(has).length + lists.budgets.records.filter(has).length
  return count === 0
    ? null
    : { code: 'in_use', fields: [{ field: '', reason: words.costRefusals.categoryUsed(count) }] }
}
