import { sayOre } from '../domain/say-money.ts'
import { localeNow } from './format.ts'

/** Whole öre as a person reads them: 1 234,57 kr. */
export function moneyText(ore: number): string {
  return sayOre(ore, localeNow())
}

/** A share from 0 to 1 as a person reads it: 84,09 %. */
export function percentText(share: number, decimals = 2): string {
  const options = { style: 'percent', minimumFractionDigits: decimals } as const
  return new Intl.NumberFormat(localeNow(), options).format(share)
}
