const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric' })

/** The year that an address asks for (`?year=2025`), otherwise the year it is in Sweden by the device's clock. */
export function yearInView(search: string): number {
  const asked = new URLSearchParams(search).get('year')
  return asked !== null && /^20\d\d$/.test(asked) ? Number(asked) : Number(swedish.format())
}
