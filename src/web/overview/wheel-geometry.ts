import { addDays, daysBetween, firstDayOfYear, lastDayOfYear, weekdayOf, weekOf } from '../../domain/days.ts'
import type { Dated } from '../../domain/findings.ts'
import type { Lead } from '../../domain/vocabulary.ts'
import { dealLanes, spread } from './wheel-lanes.ts'

/*
 * The year as a ring: 1 January at the top, clockwise. Activities are arcs inside the months, everything else is a
 * mark outside them. Lengths are units of the picture's own box, angles degrees.
 */

export type WheelArc = { key: string; item: Dated; from: number; to: number; inner: number; outer: number }
/** Text beside a mark: its middle, the side of the ring, and the lines of its title. */
export type WheelLabel = { x: number; y: number; side: 'left' | 'right'; lines: readonly string[] }
/** A mark stands at `angle`; its own day is at `day`, a little aside where many marks are close. */
export type WheelMark = { key: string; item: Dated; angle: number; day: number; label: WheelLabel | null }
type WheelBand = { lead: Lead; inner: number; outer: number }
export type Wheel = {
  width: number
  height: number
  cx: number
  cy: number
  months: readonly { month: number; from: number; to: number }[]
  weeks: readonly { week: number; angle: number }[]
  /** The lanes of each side, from the outside in. */
  bands: readonly WheelBand[]
  arcs: readonly WheelArc[]
  marks: readonly WheelMark[]
  /** Distance of the marks from the middle. */
  marksAt: number
  /** Where today stands; null in another year. */
  today: number | null
}
/** What a thing is called, in lines no wider than `room`; how wide text is only the screen knows. */
export type BreakLines = (item: Dated, room: number) => readonly string[]

export const ring = {
  center: 92,
  lanesFrom: 100,
  lanesTo: 398,
  monthsFrom: 404,
  monthsTo: 436,
  weeksTo: 444,
  marks: 476,
} as const
export const lineHeight = 20
const laneGap = 1.6
const bandGap = 6
const thickest = 26
const markSize = 23
const margin = 6
const labelRoom = 214
/** Room for the lines between marks and their labels. */
const leaderRoom = 26

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

/** From the outside in: Västra Götaland's, the joint ones, Halland's. */
const bandOrder = ['MVG', 'joint', 'MH'] as const satisfies readonly Lead[]

type Dealt = { lead: Lead; items: readonly Dated[]; lanes: readonly number[]; count: number }

function dealBand(lead: Lead, items: readonly Dated[], year: number): Dealt {
  const own = items.filter(item => (item.lead ?? 'joint') === lead)
  const lanes = dealLanes(
    own.map(item => stretchOf(item, year)),
    0.8,
  )
  return { lead, items: own, lanes, count: Math.max(-1, ...lanes) + 1 }
}

function placeArcs(items: readonly Dated[], year: number): Pick<Wheel, 'arcs' | 'bands'> {
  const dealt = bandOrder.map(lead => dealBand(lead, items, year)).filter(({ count }) => count > 0)
  const lanes = dealt.reduce((sum, { count }) => sum + count, 0)
  const room = ring.lanesTo - ring.lanesFrom - bandGap * Math.max(0, dealt.length - 1)
  const pitch = Math.min(thickest + laneGap, room / Math.max(1, lanes))
  const thick = pitch - Math.min(laneGap, pitch / 4)
  let edge: number = ring.lanesTo
  const bands = dealt.map(band => {
    const outer = edge
    edge -= band.count * pitch + bandGap
    return { ...band, outer, inner: outer - band.count * pitch }
  })
  return {
    bands: bands.map(({ lead, inner, outer }) => ({ lead, inner, outer })),
    arcs: bands.flatMap(band =>
      band.items.map((item, position) => {
        const outer = band.outer - (band.lanes[position] ?? 0) * pitch
        return { key: keyOf(item), item, ...stretchOf(item, year), outer, inner: outer - thick }
      }),
    ),
  }
}

type Placed = Omit<WheelMark, 'label'>

function middleOf(item: Dated, year: number): number {
  const day = addDays(item.startsOn, Math.floor(daysBetween(item.startsOn, item.endsOn) / 2))
  return Math.min(angleOf(day, year) + 180 / daysOf(year), 360)
}

/** Marks of the same days stand side by side along the ring; more than it has room for make it wider. */
function placeMarks(items: readonly Dated[], year: number): { marks: Placed[]; marksAt: number } {
  const marksAt = Math.max(ring.marks, ((items.length + 1) * markSize) / (2 * Math.PI))
  const size = ((markSize / marksAt) * 180) / Math.PI
  const days = items.map(item => ({ item, day: middleOf(item, year) })).sort((a, b) => a.day - b.day)
  const angles = spread(
    days.map(({ day }) => day),
    days.map(() => size),
    0,
    360,
  )
  const marks = days.map(({ item, day }, position) => ({
    key: keyOf(item),
    item,
    day,
    angle: angles[position] ?? day,
  }))
  return { marks, marksAt }
}

/** A check lies on its meeting, whose label already stands there. */
function wantsLabel({ item }: Placed): boolean {
  return item.kind !== 'check'
}

type Said = { mark: Placed; lines: readonly string[]; height: number }
type Room = { cx: number; cy: number; width: number; height: number; reach: number }

function isRight({ angle }: Placed): boolean {
  return angle < 180
}

/** The days stand on a line of their own under the title. */
function heightOf(lines: readonly string[]): number {
  return (lines.length + 1) * lineHeight + 4
}

function labelSide(said: readonly Said[], which: WheelLabel['side'], room: Room): Map<string, WheelLabel> {
  const own = said
    .filter(({ mark }) => isRight(mark) === (which === 'right'))
    .map(one => ({ ...one, wished: pointAt(room, one.mark.angle, room.reach).y }))
    .sort((a, b) => a.wished - b.wished || a.mark.angle - b.mark.angle)
  const places = spread(
    own.map(({ wished }) => wished),
    own.map(({ height }) => height),
    margin,
    room.height - margin,
  )
  return new Map(
    own.map(({ mark, lines, height }, position) => {
      const y = places[position] ?? 0
      // The corner of the text nearest to the middle must stay outside the ring.
      const nearest = Math.max(0, Math.abs(y - room.cy) - height / 2)
      const away = Math.max(Math.sqrt(Math.max(0, room.reach ** 2 - nearest ** 2)), 24)
      return [mark.key, { x: which === 'right' ? room.cx + away : room.cx - away, y, side: which, lines }]
    }),
  )
}

function monthsOf(year: number): Wheel['months'] {
  const first = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`
  return Array.from({ length: 12 }, (_, place) => place + 1).map(month => ({
    month,
    from: angleOf(first(month), year),
    to: month === 12 ? 360 : angleOf(first(month + 1), year),
  }))
}

function weeksOf(year: number): Wheel['weeks'] {
  const newYear = firstDayOfYear(year)
  const monday = addDays(newYear, (8 - weekdayOf(newYear)) % 7)
  const days = Array.from({ length: 53 }, (_, week) => addDays(monday, week * 7))
  return days
    .filter(day => day <= lastDayOfYear(year))
    .map(day => ({ week: weekOf(day).week, angle: angleOf(day, year) }))
}

/** More labels on a side than the ring is high make the picture higher, never the labels closer. */
function sideHeight(said: readonly Said[], right: boolean): number {
  return said.reduce((sum, { mark, height }) => (isRight(mark) === right ? sum + height : sum), 0)
}

/**
 * Lays out everything dated in a year. `breakLines` gives room for titles beside the ring; without it only the ring
 * is there, for narrow screens, and the list says the rest. `today` as `YYYY-MM-DD`.
 */
export function layOutWheel(
  items: readonly Dated[],
  year: number,
  today: string,
  breakLines: BreakLines | null,
): Wheel {
  const isArc = (item: Dated) => item.kind === 'activity'
  const { marks, marksAt } = placeMarks(
    items.filter(item => !isArc(item)),
    year,
  )
  const said = (breakLines === null ? [] : marks.filter(wantsLabel)).map(mark => {
    const lines = breakLines?.(mark.item, labelRoom) ?? []
    return { mark, lines, height: heightOf(lines) }
  })
  const reach = marksAt + markSize / 2 + leaderRoom
  const size = 2 * (marksAt + markSize / 2 + margin)
  const height = Math.max(size, ...[true, false].map(right => sideHeight(said, right) + 2 * margin))
  const width = breakLines === null ? size : 2 * (reach + labelRoom + 12)
  const room = { cx: width / 2, cy: height / 2, width, height, reach }
  const labels = new Map([...labelSide(said, 'right', room), ...labelSide(said, 'left', room)])
  const inYear = today >= firstDayOfYear(year) && today <= lastDayOfYear(year)
  return {
    width,
    height,
    cx: room.cx,
    cy: room.cy,
    months: monthsOf(year),
    weeks: weeksOf(year),
    ...placeArcs(items.filter(isArc), year),
    marks: marks.map(mark => ({ ...mark, label: labels.get(mark.key) ?? null })),
    marksAt,
    today: inYear ? angleOf(today, year) + 180 / daysOf(year) : null,
  }
}
