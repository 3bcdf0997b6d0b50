import { monthOf, yearOf } from '../../../domain/days.ts'
import { planYear } from '../../../domain/primitives.ts'
import { type YearPlace, yearPlace } from '../../../domain/year-proposal.ts'

/** Days that the person has locked, by the event's key. They stand in the address, so that the page can be sent on. */
export type Pins = Readonly<Record<string, YearPlace>>

const path = '/moten/arsforslag'
const pinName = 'las'
const written = /^(.+)\.(\d{4}-\d\d-\d\d)\.(morning|afternoon)\.([^.]*)$/

/** The year that is planned when none is asked for: this one, and from September the next. */
export const usualYear = (today: string): number => yearOf(today) + (monthOf(today) >= 9 ? 1 : 0)

/** The year that an address asks for, otherwise the usual one. */
export function yearAsked(search: string, today: string): number {
  const asked = planYear.safeParse(Number(new URLSearchParams(search).get('year') ?? Number.NaN))
  return asked.success ? asked.data : usualYear(today)
}

function readPin(text: string, year: number): [string, YearPlace] | null {
  const [, key, day, half, host] = written.exec(text) ?? []
  const place = yearPlace.safeParse({ day, half, host })
  return key !== undefined && place.success && yearOf(place.data.day) === year ? [key, place.data] : null
}

/** The locked days in an address; one that says no day of the year is left out. */
export function readPins(search: string, year: number): Pins {
  const all = new URLSearchParams(search).getAll(pinName)
  return Object.fromEntries(all.map(text => readPin(text, year)).filter(pin => pin !== null))
}

/** The address of a year with its locked days, always in the same order. */
export function yearAddress(year: number, pins: Pins): string {
  const params = new URLSearchParams({ year: String(year) })
  const keys = Object.keys(pins).toSorted()
  for (const key of keys) {
    const place = pins[key]
    if (place !== undefined) params.append(pinName, `${key}.${place.day}.${place.half}.${place.host}`)
  }
  return `${path}?${params}`
}

/** The locked days without some of them. */
export function withoutPins(pins: Pins, keys: readonly string[]): Pins {
  return Object.fromEntries(Object.entries(pins).filter(([key]) => !keys.includes(key)))
}
