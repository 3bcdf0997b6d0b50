import { alike } from './alike.ts'
import { type CostTerms, limitAt } from './cost-terms.ts'
import { type Cost, frozenIn } from './costs.ts'
import { keyAt } from './share-keys.ts'
import { type Key, type Shares, shareByKey } from './shares.ts'
import type { Stored } from './stored.ts'

/** What a cost belongs to; a course round by its name as people mean it, nothing by ''. */
export type CostEvent = { noun: 'activities' | 'meetings' | 'round' | 'nothing'; id: string }

/** How strongly the agreement asks for the key; none before its first version. */
export type CostForce = 'recommended' | 'mandatory' | 'none'

/**
 * How a row is shared: by the key of its day; by its own frozen key, that was decided but is another than its day's
 * now (a key entered afterwards never touches old rows); as the row it takes back; otherwise up to the limit; otherwise
 * above it; or not yet.
 */
export type CostSplit = 'byKey' | 'otherKey' | 'mirrored' | 'deviation' | 'breach' | 'unshared'

/** Where a cost stands by the agreement (section "Fördelning av resurser"). */
export type CostStanding = {
  force: CostForce
  split: CostSplit
  /** What is compared with the limit, öre: of the cost, or of everything that belongs to the same thing. */
  measuredOre: number
  /** Null before the first version of the agreement. */
  limitOre: number | null
  /** Day from which the version with that limit is valid; empty when there is none. */
  agreementFrom: string
  /** It is shared otherwise, and nobody has said why. */
  reasonMissing: boolean
}

/** What the cost belongs to: the first that is given of activity, meeting and course round. */
export function eventOf({ activityId, meetingId, round }: Cost): CostEvent {
  if (activityId !== null) return { noun: 'activities', id: activityId }
  if (meetingId !== null) return { noun: 'meetings', id: meetingId }
  const name = alike(round)
  return name === '' ? { noun: 'nothing', id: '' } : { noun: 'round', id: name }
}

/** The amount that is compared with the limit, öre, by the setting: without moms or with it. */
export const amountOf = ({ netOre, vatOre }: Cost, { basis }: Pick<CostTerms, 'basis'>): number =>
  basis === 'net' ? netOre : netOre + vatOre

const eventKey = (cost: Cost): string | null => {
  const { noun, id } = eventOf(cost)
  return noun === 'nothing' ? null : `${noun} ${id}`
}

const sameRatio = (one: Key, other: Key) => one.MVG * other.MH === one.MH * other.MVG

/** The day whose key a row is to follow: a correction keeps to that of the row it corrects. */
const keyDayOf = (cost: Cost, original: Cost | null) =>
  cost.kind === 'correction' && original !== null ? original.day : cost.day

/**
 * Which decided key the row's shares follow, that of its day or another; null when they follow none, or one that was
 * typed into the row alone.
 */
function keyFollowed(
  cost: Cost,
  { key, shares }: { key: Key; shares: Shares },
  { keys }: CostTerms,
  original: Cost | null,
): 'byKey' | 'otherKey' | null {
  const { MVG, MH } = shareByKey(cost.netOre, key)
  if (MVG !== shares.MVG || MH !== shares.MH) return null
  const ofDay = keyAt(keys, keyDayOf(cost, original))
  if (keys.length === 0 || (ofDay !== null && sameRatio(ofDay.key, key))) return 'byKey'
  return keys.some(decided => sameRatio(decided.key, key)) ? 'otherKey' : null
}

/** Whether shares stand in the original's proportion: a part of a row that comes back in parts may be an öre off. */
function mirrors(cost: Cost, shares: Shares, original: Cost | null): boolean {
  const whole = original === null ? null : frozenIn(original)
  if (original === null || whole === null) return false
  if (cost.netOre === -original.netOre) return shares.MVG === -whole.shares.MVG
  const off = BigInt(shares.MVG) * BigInt(original.netOre) - BigInt(whole.shares.MVG) * BigInt(cost.netOre)
  const most = BigInt(Math.abs(original.netOre))
  return -most <= off && off <= most
}

function splitOf(cost: Cost, force: CostForce, terms: CostTerms, original: Cost | null): CostSplit {
  const frozen = frozenIn(cost)
  if (frozen === null) return 'unshared'
  if (cost.kind !== 'cost' && mirrors(cost, frozen.shares, original)) return 'mirrored'
  const followed = cost.kind === 'credit' ? null : keyFollowed(cost, frozen, terms, original)
  if (followed !== null) return followed
  return force === 'mandatory' ? 'breach' : 'deviation'
}

/**
 * Where one cost stands, stored or only drafted. `eventOre` is what everything that belongs to the same thing comes to
 * with this row (`eventOreWith`), and counts only when the limit is per event; null means the row by itself.
 * `original` is the row that a credit note or correction refers to.
 */
export function standingOf(
  cost: Cost,
  terms: CostTerms,
  eventOre: number | null = null,
  original: Cost | null = null,
): CostStanding {
  const limit = limitAt(terms, cost.day)
  const own = amountOf(cost, terms)
  const measuredOre = Math.abs(terms.per === 'event' ? (eventOre ?? own) : own)
  const force = limit === null ? 'none' : measuredOre > limit.limitOre ? 'mandatory' : 'recommended'
  const split = splitOf(cost, force, terms, original)
  return {
    force,
    split,
    measuredOre,
    limitOre: limit?.limitOre ?? null,
    agreementFrom: limit?.agreementFrom ?? '',
    reasonMissing: (split === 'deviation' || split === 'breach') && cost.deviationReason === '',
  }
}

/**
 * What everything that belongs to the same thing as a draft comes to, öre, the draft among it in place of the row `id`
 * that it changes; null when it belongs to nothing, or the limit is per cost.
 */
export function eventOreWith(
  costs: readonly Stored<Cost>[],
  draft: Cost,
  id: string | null,
  terms: CostTerms,
): number | null {
  const key = eventKey(draft)
  if (terms.per === 'cost' || key === null) return null
  return costs
    .filter(cost => cost.id !== id && eventKey(cost) === key)
    .reduce((sum, cost) => sum + amountOf(cost, terms), amountOf(draft, terms))
}

function eventSums(costs: readonly Cost[], terms: CostTerms): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const cost of costs) {
    const key = eventKey(cost)
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + amountOf(cost, terms))
  }
  return sums
}

/** The rows by their number, put in order when one is first asked for: few rows refer to another. */
function finder(costs: readonly Stored<Cost>[]): (id: string) => Cost | null {
  let byId: ReadonlyMap<string, Cost> | null = null
  return id => {
    byId ??= new Map(costs.map(cost => [cost.id, cost]))
    return byId.get(id) ?? null
  }
}

/** Where each cost stands among all of them. The order of the rows does not matter. */
export function standingsOf(costs: readonly Stored<Cost>[], terms: CostTerms): (cost: Cost) => CostStanding {
  const sums = terms.per === 'event' ? eventSums(costs, terms) : null
  const find = finder(costs)
  return cost => {
    const key = sums === null ? null : eventKey(cost)
    const eventOre = key === null ? null : (sums?.get(key) ?? null)
    return standingOf(cost, terms, eventOre, cost.refersToId === null ? null : find(cost.refersToId))
  }
}
