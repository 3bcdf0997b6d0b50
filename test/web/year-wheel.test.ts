import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/days.ts'
import type { Dated } from '../../src/domain/findings.ts'
import { datedKinds } from '../../src/domain/findings.ts'
import { leads } from '../../src/domain/vocabulary.ts'
import { keyOf, layOutWheel, ring } from '../../src/web/overview/wheel-geometry.ts'
import { dealLanes, spread } from '../../src/web/overview/wheel-lanes.ts'
import { fitText, textPath } from '../../src/web/overview/wheel-paths.ts'

const year = 2026

const dated = fc
  .record({
    noun: fc.constantFrom('meetings', 'activities', 'plans', 'groups'),
    kind: fc.constantFrom(...datedKinds),
    lead: fc.option(fc.constantFrom(...leads)),
    offset: fc.integer({ min: -120, max: 364 }),
    length: fc.integer({ min: 0, max: 500 }),
    late: fc.boolean(),
  })
  .map(({ offset, length, ...rest }) => {
    const startsOn = addDays(`${year}-01-01`, offset)
    const reach = Math.max(length, -offset)
    return { ...rest, title: 'Något som har en dag', startsOn, endsOn: addDays(startsOn, reach) }
  })

const year26 = fc
  .array(dated, { maxLength: 60 })
  .map(list => list.map((item, place): Dated => ({ ...item, id: String(place + 1) }) satisfies Dated))

const apart = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.to <= b.from + 1e-9 || b.to <= a.from + 1e-9

describe('the year wheel', () => {
  it('shows everything that has a day in the year exactly once', () => {
    fc.assert(
      fc.property(year26, fc.boolean(), (items, labelled) => {
        const wheel = layOutWheel(items, year, '2026-05-20', labelled)
        const shown = [...wheel.arcs, ...wheel.marks].map(part => part.key)
        expect(shown.toSorted()).toEqual(items.map(keyOf).toSorted())
      }),
    )
  })

  it('never lets two activities lie on each other, however many there are', () => {
    fc.assert(
      fc.property(year26, items => {
        const { arcs } = layOutWheel(items, year, '2026-05-20', true)
        for (const [place, one] of arcs.entries())
          for (const other of arcs.slice(place + 1)) {
            const sameLane = one.inner < other.outer && other.inner < one.outer
            expect(sameLane && !apart(one, other)).toBe(false)
          }
      }),
    )
  })

  it('keeps every activity inside the months and wide enough to be pressed', () => {
    fc.assert(
      fc.property(year26, items => {
        for (const arc of layOutWheel(items, year, '2026-05-20', true).arcs) {
          expect(arc.outer).toBeLessThanOrEqual(ring.lanesTo)
          expect(arc.inner).toBeGreaterThanOrEqual(ring.lanesFrom - 1e-9)
          expect(arc.outer).toBeGreaterThan(arc.inner)
          expect(arc.to - arc.from).toBeGreaterThan(5.9)
          expect(arc.from).toBeGreaterThanOrEqual(0)
          expect(arc.to).toBeLessThanOrEqual(360 + 1e-9)
        }
      }),
    )
  })

  it('puts Västra Götaland outside the joint activities and Halland inside them', () => {
    const activity = (id: string, lead: Dated['lead']): Dated => ({
      noun: 'activities',
      id,
      title: id,
      kind: 'activity',
      lead,
      late: false,
      startsOn: '2026-03-01',
      endsOn: '2026-06-30',
    })
    const items = [activity('1', 'MH'), activity('2', 'joint'), activity('3', 'MVG')]
    const outer = new Map(
      layOutWheel(items, year, '2026-05-20', true).arcs.map(arc => [arc.item.lead, arc.outer]),
    )
    expect([...outer].toSorted((a, b) => b[1] - a[1]).map(([lead]) => lead)).toEqual(['MVG', 'joint', 'MH'])
  })

  it('never lets labels on a side come closer than two lines of text, nor leave the picture', () => {
    fc.assert(
      fc.property(year26, items => {
        const wheel = layOutWheel(items, year, '2026-05-20', true)
        for (const side of ['left', 'right']) {
          const places = wheel.marks
            .flatMap(({ label }) => (label?.side === side ? [label.y] : []))
            .toSorted((a, b) => a - b)
          places.forEach((y, place) => {
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(wheel.height)
            if (place > 0) expect(y - (places[place - 1] ?? 0)).toBeGreaterThanOrEqual(40 - 1e-6)
          })
        }
      }),
    )
  })

  it('leaves only checks without a label of their own: they lie on their meeting', () => {
    fc.assert(
      fc.property(year26, items => {
        const { marks } = layOutWheel(items, year, '2026-05-20', true)
        for (const { item, label } of marks) expect(label === null).toBe(item.kind === 'check')
      }),
    )
  })

  it('begins the year at the top and goes through the months in order, all the way round', () => {
    const { months, weeks } = layOutWheel([], year, '2026-05-20', true)
    expect(months[0]?.from).toBe(0)
    expect(months.at(-1)?.to).toBe(360)
    months.slice(1).forEach((month, place) => expect(month.from).toBe(months[place]?.to))
    expect(weeks.map(({ week }) => week)).toEqual(Array.from({ length: 52 }, (_, place) => place + 2))
  })

  it("has today's hand only in the year that is", () => {
    expect(layOutWheel([], year, '2026-07-02', true).today).toBeCloseTo(180, 0)
    expect(layOutWheel([], year, '2027-01-01', true).today).toBeNull()
  })
})

describe('room on a line', () => {
  it('moves nothing that has room already', () => {
    expect(spread([10, 60, 200], 40, 0, 400)).toEqual([10, 60, 200])
  })

  it('keeps order and distance, and stays on the line as long as it is long enough', () => {
    const line = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 20 })
    fc.assert(
      fc.property(line, places => {
        const settled = spread(
          places.toSorted((a, b) => a - b),
          40,
          0,
          900,
        )
        settled.forEach((place, position) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9)
          expect(place).toBeLessThanOrEqual(900 + 1e-9)
          if (position > 0) expect(place - (settled[position - 1] ?? 0)).toBeGreaterThanOrEqual(40 - 1e-6)
        })
      }),
    )
  })

  it('uses no more lanes than lie on each other at the worst place', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 1, max: 90 }))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 25 }), stretches => {
        const sorted = stretches.toSorted((a, b) => a.from - b.from)
        const lanes = new Set(dealLanes(sorted, 0)).size
        const deepest = Math.max(
          0,
          ...sorted.map(one => sorted.filter(other => other.from <= one.from && one.from < other.to).length),
        )
        expect(lanes).toBe(deepest)
      }),
    )
  })
})

describe('text on the wheel', () => {
  it('is cut with an ellipsis when it does not fit, and left out when nothing useful does', () => {
    expect(fitText('Styrgrupp', 400, 14)).toBe('Styrgrupp')
    expect(fitText('Gemensamt styrgruppsmöte', 100, 14)).toBe('Gemensamt st…')
    expect(fitText('Gemensamt styrgruppsmöte', 20, 14)).toBe('')
  })

  it('runs against the clock below the middle, so that nobody has to turn the paper', () => {
    const middle = { cx: 500, cy: 500 }
    expect(textPath(middle, 0, 30, 300)).toContain('0 0 1 ')
    expect(textPath(middle, 150, 180, 300)).toContain('0 0 0 ')
  })
})
