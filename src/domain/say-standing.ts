import type { CostStanding } from './cost-standing.ts'
import type { CostTerms } from './cost-terms.ts'
import { type Cost, frozenIn } from './costs.ts'
import { sayOre } from './say-money.ts'
import { type KeyInForce, keyAt } from './share-keys.ts'
import type { Key } from './shares.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

/** A key as people say it: 85–15, MVG first. */
export const sayKey = ({ MVG, MH }: Key): string => `${MVG}–${MH}`

function sayLimit(standing: CostStanding, terms: CostTerms, key: Key, words: Words): string {
  const say = words.costStanding
  const amount = sayOre(standing.measuredOre, words.locale)
  const measured = say.measured[terms.per](amount, say.basis[terms.basis])
  const limit = sayOre(standing.limitOre ?? 0, words.locale)
  return standing.force === 'mandatory'
    ? say.mandatory(sayKey(key), measured, limit)
    : say.recommended(sayKey(key), measured, limit)
}

/**
 * Why the key is recommended or mandatory for a cost, and where the agreement says that it should or must be used: the
 * sentences behind the chip. `key` is that of the day, whatever the row was shared by.
 */
export function sayStanding(standing: CostStanding, terms: CostTerms, key: Key, words: Words): string {
  if (standing.force === 'none') return words.costStanding.none
  const from = sayDay(standing.agreementFrom, words.locale)
  const source = words.costStanding.source[standing.force](words.sections.sharing.title, from)
  return `${sayLimit(standing, terms, key, words)} ${source}`
}

/** What the key of a day rests on: an agreement, or a decision of its own. */
export const sayDecision = ({ key, from, decision }: KeyInForce, words: Words): string =>
  words.costStanding.decided(sayKey(key), sayDay(from, words.locale), decision)

/** That a row was shared by another key than its day has now; '' for one that is not shared. */
export function sayOtherKey(cost: Cost, keys: readonly KeyInForce[], words: Words): string {
  const frozen = frozenIn(cost)
  if (frozen === null) return ''
  const ofDay = keyAt(keys, cost.day)
  const own = sayKey(frozen.key)
  return ofDay === null
    ? words.costStanding.keylessDay(own)
    : words.costStanding.otherKey(own, sayKey(ofDay.key))
}
