const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: string): Intl.NumberFormat {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'SEK',
    currencyDisplay: locale.startsWith('sv') ? 'symbol' : 'code',
    minimumFractionDigits: 2,
  })
  formats.set(locale, made)
  return made
}

/** Whole öre as a person reads them: '1 234,57 kr' for `sv-SE`, with spaces that do not break. */
export function sayOre(ore: number, locale: string): string {
  return formatOf(locale).format(ore / 100)
}
