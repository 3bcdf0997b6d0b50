import type { TakenHalf } from '../../../domain/availabilities.ts'
import { weekdayOf, weekOf } from '../../../domain/days.ts'
import { eachHalfOnce } from '../../../domain/season-taken.ts'
import { halves } from '../../../domain/vocabulary.ts'

/** A half-day as text, to be looked up. */
export const halfKey = ({ day, half }: TakenHalf): string => `${day} ${half}`

/** A week of the grid: its days from Monday to Friday, null where nothing is asked. */
export type GridWeek = { key: string; first: string; days: readonly (string | null)[] }

const weekdays = [1, 2, 3, 4, 5]

export function gridWeeks(days: readonly string[]): GridWeek[] {
  const weeks = new Map<string, string[]>()
  for (const day of days) {
    const { year, week } = weekOf(day)
    const key = `${year}-${week}`
    weeks.set(key, [...(weeks.get(key) ?? []), day])
  }
  return [...weeks].map(([key, own]) => ({
    key,
    first: own[0] ?? '',
    days: weekdays.map(number => own.find(day => weekdayOf(day) === number) ?? null),
  }))
}

/** Every half-day of a week that is asked about. */
export const halvesOf = ({ days }: GridWeek): TakenHalf[] =>
  days.flatMap(day => (day === null ? [] : halves.map(half => ({ day, half }))))

/** Adds half-days, or takes them away when all of them are there. */
export function toggled(taken: readonly TakenHalf[], some: readonly TakenHalf[]): TakenHalf[] {
  const known = new Set(taken.map(halfKey))
  const keys = new Set(some.map(halfKey))
  if (some.every(one => known.has(halfKey(one)))) return taken.filter(one => !keys.has(halfKey(one)))
  return [...taken, ...some.filter(one => !known.has(halfKey(one)))]
}

/** A place in the grid: two rows for each week, the week itself in column 0, Monday to Friday after it. */
export type Cell = { row: number; column: number }

export const lastColumn = weekdays.length

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** What stands in a place: a half-day, a whole week, or nothing. A week stands in the first of its two rows. */
export function atCell(weeks: readonly GridWeek[], { row, column }: Cell): TakenHalf[] {
  const week = weeks[row >> 1]
  const half = halves[row & 1]
  if (week === undefined || half === undefined || column < 0 || column > lastColumn) return []
  if (column === 0) return half === 'morning' ? halvesOf(week) : []
  const day = week.days[column - 1] ?? null
  return day === null ? [] : [{ day, half }]
}

/** The place that a key leads to, over places where nothing is asked; the same when there is none that way. */
export function stepFrom(weeks: readonly GridWeek[], from: Cell, key: string): Cell {
  const step = steps[key]
  if (step === undefined) return from
  let next = from
  do next = { row: next.row + step.row, column: next.column + step.column }
  while (
    next.row >= 0 &&
    next.row < weeks.length * 2 &&
    next.column >= 0 &&
    next.column <= lastColumn &&
    atCell(weeks, next).length === 0
  )
  return atCell(weeks, next).length === 0 ? from : next
}

/** The first place where something is asked. */
export const firstCell = (weeks: readonly GridWeek[]): Cell => {
  const column = (weeks[0]?.days.findIndex(day => day !== null) ?? 0) + 1
  return { row: 0, column }
}

/** Half-days by day, each with what of it is impossible. */
export function byDay(taken: readonly TakenHalf[]): { day: string; halves: TakenHalf['half'][] }[] {
  const days = new Map<string, TakenHalf['half'][]>()
  for (const { day, half } of eachHalfOnce(taken)) days.set(day, [...(days.get(day) ?? []), half])
  return [...days].map(([day, own]) => ({ day, halves: own }))
}
