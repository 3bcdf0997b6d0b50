import { agreementAt } from './agreement-versions.ts'
import { alike } from './alike.ts'
import {
  basisWords,
  type LimitBasis,
  type LimitPer,
  limitSettings,
  perWords,
} from './cost-setting-words.sv.ts'
import type { Lists } from './records.ts'
import { type KeyInForce, keysOf } from './share-keys.ts'

/** A setting whose value says nothing that we know: the default is used, and that is said on screen. */
type MisreadSetting = { setting: keyof typeof limitSettings; key: string; value: string }

/** By what joint costs are shared and measured: the keys, the limits and the settings about them. */
export type CostTerms = {
  /** Oldest first. */
  keys: readonly KeyInForce[]
  /** The limit of each version of the agreement, öre. */
  limits: readonly { validFrom: string; limitOre: number }[]
  basis: LimitBasis
  per: LimitPer
  misread: readonly MisreadSetting[]
}

/** What there must be to know the terms. */
export type TermsLists = Pick<Lists, 'agreements' | 'shareKeys' | 'settings'>

function settingIn<T>(
  { settings }: TermsLists,
  setting: keyof typeof limitSettings,
  words: Readonly<Record<string, T>>,
  otherwise: T,
): { chosen: T; misread: MisreadSetting[] } {
  const key = limitSettings[setting]
  const row = settings.records.find(one => alike(one.key) === alike(key))
  const said = row === undefined ? '' : alike(row.value)
  if (row === undefined || said === '') return { chosen: otherwise, misread: [] }
  const chosen = Object.hasOwn(words, said) ? words[said] : undefined
  if (chosen !== undefined) return { chosen, misread: [] }
  return { chosen: otherwise, misread: [{ setting, key, value: row.value }] }
}

/**
 * The terms as the lists state them. Defaults of product.md section 4: the limit is without moms and per cost. An
 * unknown value means the default and stands in `misread`.
 */
export function costTerms(lists: TermsLists): CostTerms {
  const basis = settingIn<LimitBasis>(lists, 'basis', basisWords, 'net')
  const per = settingIn<LimitPer>(lists, 'per', perWords, 'cost')
  return {
    keys: keysOf({ agreements: lists.agreements.records, shareKeys: lists.shareKeys.records }),
    limits: lists.agreements.records.map(({ validFrom, shareLimitOre }) => ({
      validFrom,
      limitOre: shareLimitOre,
    })),
    basis: basis.chosen,
    per: per.chosen,
    misread: [...basis.misread, ...per.misread],
  }
}

/** The limit above which the key is mandatory on a day (agreement, "Fördelning av resurser"); null before the first version. */
export function limitAt(terms: CostTerms, day: string): { limitOre: number; agreementFrom: string } | null {
  const version = agreementAt(terms.limits, day)
  return version === null ? null : { limitOre: version.limitOre, agreementFrom: version.validFrom }
}
