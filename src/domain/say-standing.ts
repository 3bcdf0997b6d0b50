import type { CostStanding } from './cost-standing.ts'
import type { CostTerms } from './cost-terms.ts'
import { sayOre } from './say-money.ts'
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

/** Why the key is recommended or mandatory for a cost, and where the agreement says so: the sentences behind the chip. */
export function sayStanding(standing: CostStanding, terms: CostTerms, key: Key, words: Words): string {
  if (standing.force === 'none') return words.costStanding.none
  const from = sayDay(standing.agreementFrom, words.locale)
  const source = words.costStanding.source(words.sections.sharing.title, from)
  return `${sayLimit(standing, terms, key, words)} ${source}`
}
