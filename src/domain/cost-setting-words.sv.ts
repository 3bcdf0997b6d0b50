/** What the basis of the limit is compared with: the amount without moms, or with it. */
export type LimitBasis = 'net' | 'gross'

/** What is compared with the limit: each cost by itself, or everything that belongs to the same thing. */
export type LimitPer = 'cost' | 'event'

/** The settings about the limit: their keys in the list Inställningar. */
export const limitSettings = { basis: 'costs.limitBasis', per: 'costs.limitPer' } as const

/** The value as it is written in the list; these are also the words for it on a Swedish screen. */
export const limitValues = {
  basis: { net: 'exklusive moms', gross: 'inklusive moms' },
  per: { cost: 'kostnad', event: 'händelse' },
} as const satisfies { basis: Record<LimitBasis, string>; per: Record<LimitPer, string> }

/** What else people write for them. Small letters, no punctuation. */
export const basisWords: Readonly<Record<string, LimitBasis>> = {
  'exklusive moms': 'net',
  'exkl moms': 'net',
  'ex moms': 'net',
  'utan moms': 'net',
  netto: 'net',
  net: 'net',
  'inklusive moms': 'gross',
  'inkl moms': 'gross',
  'med moms': 'gross',
  brutto: 'gross',
  gross: 'gross',
}

export const perWords: Readonly<Record<string, LimitPer>> = {
  kostnad: 'cost',
  'per kostnad': 'cost',
  faktura: 'cost',
  'per faktura': 'cost',
  cost: 'cost',
  händelse: 'event',
  'per händelse': 'event',
  aktivitet: 'event',
  'per aktivitet': 'event',
  event: 'event',
}
