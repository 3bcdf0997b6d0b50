import { addDays, daysBetween, firstDayOfYear, lastDayOfYear, weekdayOf, weekOf } from '../../domain/days.ts'
import type { Dated } from '../../domain/findings.ts'
import { dealLanes, spread } from './wheel-lanes.ts'

/*
 * The year as a ring: 1 January at the top, clockwise. Activities are arcs inside the months, everything else is a
 * mark outside them. Lengths are units of the picture's own box, angles degrees.
 */

export type WheelArc = { key: string; item: Dated; from: number; to: number; inner: number; outer: number }
export type WheelLabel = { x: number; y: number; side: 'left' | 'right'; room: number }
export type WheelMark = { key: string; item: Dated; angle: number; radius: number; label: WheelLabel | null }
export type Wheel = {
  width: number
  height: number
  cx: number
  cy: number
  months: readonly { month: number; from: number; to: number }[]
  weeks: readonly { week: number; angle: number }[]
  arcs: readonly WheelArc[]
  marks: readonly WheelMark[]
  /** Where today stands; null in another year. */
  today: number | null
}

export const ring = {
  center: 104,
  lanesFrom: 112,
  lanesTo: 340,
  monthsFrom: 346,
  monthsTo: 374,
  weeksTo: 382,
  marks: 410,
} as const
const laneGap = 3
const thickest = 24
const markSize = 22
const labelApart = 40
const labelledWidth = 1320
const margin = 8

/** One name per thing in the picture and in the list: a plan has several days, a meeting may also be a check. */
export function keyOf({ noun, id, kind }: Dated): string {
  return `${noun}-${id}-${kind}`
}

/** A point at a distance from the middle. */
export function pointAt(wheel: Pick<Wheel, 'cx' | 'cy'>, angle: number, radius: number) {
  const radians = (angle * Math.PI) / 180
  return { x: wheel.cx + radius * Math.sin(radians), y: wheel.cy - radius * Math.cos(radians) }
}

function daysOf(year: number): number {
  return daysBetween(firstDayOfYear(year), lastDayOfYear(year)) + 1
}

/** Where a day begins. Days of other years are held at this year's ends. */
function angleOf(day: string, year: number): number {
  const days = daysBetween(firstDayOfYear(year), day)
  return (Math.min(Math.max(days, 0), daysOf(year)) / daysOf(year)) * 360
}

/** At least six days wide, so that a single day can be seen and pressed; never past New Year. */
function stretchOf(item: Dated, year: number) {
  const least = (6 / daysOf(year)) * 360
  const to = angleOf(addDays(item.endsOn, 1), year)
  const from = Math.min(angleOf(item.startsOn, year), 360 - least)
  return { from, to: Math.max(to, from + least) }
}

function side(item: Dated): 0 | 1 | 2 {
  if (item.lead === 'MVG') return 0
  return item.lead === 'MH' ? 2 : 1
}

/** Lanes from the outside in: Västra Götaland's, the joint ones, Halland's. */
function placeArcs(items: readonly Dated[], year: number): WheelArc[] {
  const bands = [0, 1, 2].map(band => items.filter(item => side(item) === band))
  let first = 0
  const placed = bands.flatMap(band => {
    const stretches = band.map(item => stretchOf(item, year))
    const lanes = dealLanes(stretches, 0.8)
    const start = first
    first += Math.max(-1, ...lanes) + 1
    return band.map((item, position) => ({
      item,
      stretch: stretches[position] ?? { from: 0, to: 0 },
      lane: start + (lanes[position] ?? 0),
    }))
  })
  const pitch = Math.min(thickest + laneGap, (ring.lanesTo - ring.lanesFrom) / Math.max(1, first))
  return placed.map(({ item, stretch, lane }) => {
    const outer = ring.lanesTo - lane * pitch
    const inner = outer - pitch + Math.min(laneGap, pitch / 4)
    return { key: keyOf(item), item, ...stretch, inner, outer }
  })
}

type Placed = Omit<WheelMark, 'label'>

function placeMarks(items: readonly Dated[], year: number): Placed[] {
  const reach = ((markSize / ring.marks) * 180) / Math.PI / 2
  const half = 180 / daysOf(year)
  const angles = items.map(item => {
    const middle = addDays(item.startsOn, Math.floor(daysBetween(item.startsOn, item.endsOn) / 2))
    // Kept from the very top, so that the first and the last days of the year do not lie on each other.
    return Math.min(Math.max(angleOf(middle, year) + half, reach), 360 - reach)
  })
  const levels = dealLanes(
    angles.map(angle => ({ from: angle - reach, to: angle + reach })),
    0,
  )
  return items.map((item, position) => ({
    key: keyOf(item),
    item,
    angle: angles[position] ?? 0,
    radius: ring.marks + (levels[position] ?? 0) * markSize,
  }))
}

/** A check lies on its meeting, whose label already stands there. */
function wantsLabel({ item }: Placed): boolean {
  return item.kind !== 'check'
}

type Room = { cx: number; cy: number; width: number; height: number; reach: number }

function labelSide(marks: readonly Placed[], which: WheelLabel['side'], room: Room): Map<string, WheelLabel> {
  const own = marks.filter(mark => wantsLabel(mark) && mark.angle < 180 === (which === 'right'))
  const wished = own
    .map(mark => ({ mark, y: pointAt(room, mark.angle, room.reach).y }))
    .sort((a, b) => a.y - b.y || a.mark.angle - b.mark.angle)
  const places = spread(
    wished.map(({ y }) => y),
    labelApart,
    labelApart / 2,
    room.height - labelApart / 2,
  )
  return new Map(
    wished.map(({ mark }, position) => {
      const y = places[position] ?? 0
      const beside = Math.sqrt(Math.max(0, room.reach ** 2 - (y - room.cy) ** 2))
      const away = Math.max(beside, 24)
      const x = which === 'right' ? room.cx + away : room.cx - away
      return [mark.key, { x, y, side: which, room: room.width / 2 - away - margin }]
    }),
  )
}

function labelMarks(marks: readonly Placed[], room: Room): WheelMark[] {
  const labels = new Map([...labelSide(marks, 'right', room), ...labelSide(marks, 'left', room)])
  return marks.map(mark => ({ ...mark, label: labels.get(mark.key) ?? null }))
}

function monthsOf(year: number): Wheel['months'] {
  return Array.from({ length: 12 }, (_, place) => place + 1).map(month => {
    const first = (number: number) => `${year}-${String(number).padStart(2, '0')}-01`
    return {
      month,
      from: angleOf(first(month), year),
      to: month === 12 ? 360 : angleOf(first(month + 1), year),
    }
  })
}

function weeksOf(year: number): Wheel['weeks'] {
  const newYear = firstDayOfYear(year)
  const monday = addDays(newYear, (8 - weekdayOf(newYear)) % 7)
  const days = Array.from({ length: 53 }, (_, week) => addDays(monday, week * 7))
  return days
    .filter(day => day <= lastDayOfYear(year))
    .map(day => ({ week: weekOf(day).week, angle: angleOf(day, year) }))
}

/** More labels on a side than the height has room for make the picture higher, never the labels closer. */
function heightFor(marks: readonly Placed[], reach: number): number {
  const right = marks.filter(mark => wantsLabel(mark) && mark.angle < 180).length
  const left = marks.filter(mark => wantsLabel(mark) && mark.angle >= 180).length
  return Math.max(2 * (reach + margin), Math.max(left, right) * labelApart + margin)
}

/**
 * Lays out everything dated in a year. `labelled` gives room for text beside the ring; without it only the ring is
 * there, for narrow screens, and the list says the rest. `today` as `YYYY-MM-DD`.
 */
export function layOutWheel(items: readonly Dated[], year: number, today: string, labelled: boolean): Wheel {
  const placed = placeMarks(
    items.filter(item => item.kind !== 'activity'),
    year,
  )
  const outermost = Math.max(ring.marks, ...placed.map(mark => mark.radius)) + markSize / 2
  const reach = outermost + 14
  const size = 2 * (outermost + margin)
  const width = labelled ? Math.max(labelledWidth, size) : size
  const height = labelled ? heightFor(placed, reach) : size
  const room = { cx: width / 2, cy: height / 2, width, height, reach }
  const inYear = today >= firstDayOfYear(year) && today <= lastDayOfYear(year)
  return {
    width,
    height,
    cx: room.cx,
    cy: room.cy,
    months: monthsOf(year),
    weeks: weeksOf(year),
    arcs: placeArcs(
      items.filter(item => item.kind === 'activity'),
      year,
    ),
    marks: labelled ? labelMarks(placed, room) : placed.map(mark => ({ ...mark, label: null })),
    today: inYear ? angleOf(today, year) + 180 / daysOf(year) : null,
  }
}
