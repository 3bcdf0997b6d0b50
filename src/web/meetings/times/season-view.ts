import { monthOf, yearOf } from '../../../domain/days.ts'
import { type Season, seasons } from '../../../domain/vocabulary.ts'

/** A season that is looked at. */
export type Chosen = { year: number; season: Season }

/** The next season to ask about, as seen from a day: the autumn in spring, and next spring in the autumn. */
export function nextSeason(today: string): Chosen {
  const year = yearOf(today)
  return monthOf(today) <= 6 ? { year, season: 'autumn' } : { year: year + 1, season: 'spring' }
}

/** The season that an address asks for, otherwise the next to come. */
export function seasonInView(search: string, today: string): Chosen {
  const asked = new URLSearchParams(search)
  const next = nextSeason(today)
  const year = Number(asked.get('year'))
  const season = seasons.find(one => one === asked.get('season'))
  const known = year >= 2014 && year <= 2100
  return { year: known ? year : next.year, season: season ?? (known ? 'spring' : next.season) }
}
