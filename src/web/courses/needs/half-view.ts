import { type AboutHalf, nextHalf } from '../../../domain/need-board.ts'
import { yearHalves } from '../../../domain/needs.ts'

/** The half-year that an address asks for, otherwise the next to come. */
export function halfInView(search: string, today: string): AboutHalf {
  const asked = new URLSearchParams(search)
  const next = nextHalf(today)
  const year = Number(asked.get('year'))
  const half = yearHalves.find(one => one === asked.get('half'))
  const known = year >= 2014 && year <= 2100
  return { year: known ? year : next.year, half: half ?? (known ? 'first' : next.half) }
}
