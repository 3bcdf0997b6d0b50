import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/days.ts'
import type { Dated } from '../../src/domain/findings.ts'
import { datedKinds, leads } from '../../src/domain/vocabulary.ts'
import { keyOf, layOutWheel, lineHeight, ring } from '../../src/web/overview/wheel-geometry.ts'
import { dealLanes, spread } from '../../src/web/overview/wheel-lanes.ts'
import { breakTitle, fitText, textPath } from '../../src/web/overview/wheel-paths.ts'

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

const measure = (text: string) => text.length * 9
const broken = ({ title }: Dated, room: number) => breakTitle(title, room, measure)

const apart = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.to <= b.from + 1e-9 || b.to <= a.from + 1e-9

describe('the year wheel', () => {
  it('shows everything that has a day in the year exactly once', () => {
    fc.assert(
      fc.property(year26, fc.boolean(), (items, labelled) => {
        const wheel = layOutWheel(items, year, '2026-05-20', labelled ? broken : null)
        const shown = [...wheel.arcs, ...wheel.marks].map(part => part.key)
        expect(shown.toSorted()).toEqual(items.map(keyOf).toSorted())
      }),
    )
  })

  it('never lets two activities lie on each other, however many there are', () => {
    fc.assert(
      fc.property(year26, items => {
        const { arcs } = layOutWheel(items, year, '2026-05-20', broken)
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
        for (const arc of layOutWheel(items, year, '2026-05-20', broken).arcs) {
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
      layOutWheel(items, year, '2026-05-20', broken).arcs.map(arc => [arc.item.lead, arc.outer]),
    )
    expect([...outer].toSorted((a, b) => b[1] - a[1]).map(([lead]) => lead)).toEqual(['MVG', 'joint', 'MH'])
  })

  it('never lets labels on a side lie on each other or on the ring, nor leave the picture', () => {
    fc.assert(
      fc.property(year26, items => {
        const wheel = layOutWheel(items, year, '2026-05-20', broken)
        const center = { x: wheel.cx, y: wheel.cy }
        for (const { label } of wheel.marks) {
          if (label === null) continue
          const half = ((label.lines.length + 1) * lineHeight) / 2
          const nearest = Math.max(0, Math.abs(label.y - center.y) - half)
          expect(Math.hypot(label.x - center.x, nearest)).toBeGreaterThan(wheel.marksAt + 11)
        }
        for (const side of ['left', 'right']) {
          const labels = wheel.marks
            .flatMap(({ label }) => (label?.side === side ? [label] : []))
            .map(({ y, lines }) => {
              const half = ((lines.length + 1) * lineHeight) / 2
              return { from: y - half, to: y + half }
            })
            .toSorted((one, other) => one.from - other.from)
          labels.forEach((label, place) => {
            expect(label.from).toBeGreaterThanOrEqual(0)
            expect(label.to).toBeLessThanOrEqual(wheel.height)
            if (place > 0) expect(label.from).toBeGreaterThanOrEqual(labels[place - 1]?.to ?? 0)
          })
        }
      }),
    )
  })

  it('never lets marks lie on each other, and keeps them in the order of their days', () => {
    fc.assert(
      fc.property(year26, items => {
        const { marks, marksAt } = layOutWheel(items, year, '2026-05-20', null)
        const between = marks.slice(1).map((mark, place) => mark.angle - (marks[place]?.angle ?? 0))
        for (const degrees of between) expect((degrees * Math.PI * marksAt) / 180).toBeGreaterThanOrEqual(22)
        expect(marks.map(({ day }) => day)).toEqual(marks.map(({ day }) => day).toSorted((a, b) => a - b))
        expect(marks.at(0)?.angle ?? 0).toBeGreaterThanOrEqual(0)
        expect(marks.at(-1)?.angle ?? 360).toBeLessThanOrEqual(360)
      }),
    )
  })

  it('leaves only checks without a label of their own: they lie on their meeting', () => {
    fc.assert(
      fc.property(year26, items => {
        const { marks } = layOutWheel(items, year, '2026-05-20', broken)
        for (const { item, label } of marks) expect(label === null).toBe(item.kind === 'check')
      }),
    )
  })

  it('begins the year at the top and goes through the months in order, all the way round', () => {
    const { months, weeks } = layOutWheel([], year, '2026-05-20', broken)
    expect(months[0]?.from).toBe(0)
    expect(months.at(-1)?.to).toBe(360)
    expect(months.slice(1).map(({ from }) => from)).toEqual(months.slice(0, -1).map(({ to }) => to))
    expect(weeks.map(({ week }) => week)).toEqual(Array.from({ length: 52 }, (_, place) => place + 2))
  })

  it("has today's hand only in the year that is", () => {
    expect(layOutWheel([], year, '2026-07-02', broken).today).toBeCloseTo(180, 0)
    expect(layOutWheel([], year, '2027-01-01', broken).today).toBeNull()
  })
})

describe('room on a line', () => {
  it('moves nothing that has room already', () => {
    expect(spread([30, 80, 200], [40, 40, 60], 0, 400)).toEqual([30, 80, 200])
  })

  it('keeps order and sizes, and stays on the line as long as it is long enough', () => {
    const line = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 900 }), size: fc.integer({ min: 5, max: 45 }) }),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(line, things => {
        const sorted = things.toSorted((a, b) => a.at - b.at)
        const settled = spread(
          sorted.map(({ at }) => at),
          sorted.map(({ size }) => size),
          0,
          900,
        )
        const taken = sorted.map(({ size }, place) => {
          const middle = settled[place] ?? Number.NaN
          return { from: middle - size / 2, to: middle + size / 2 }
        })
        taken.forEach((one, place) => {
          expect(one.from).toBeGreaterThanOrEqual((taken[place - 1]?.to ?? 0) - 1e-6)
          expect(one.to).toBeLessThanOrEqual(900 + 1e-6)
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
    expect(fitText('Styrgrupp', 400, measure)).toBe('Styrgrupp')
    expect(fitText('Gemensamt styrgruppsmöte', 120, measure)).toBe('Gemensamt st…')
    expect(fitText('Gemensamt styrgruppsmöte', 20, measure)).toBe('')
  })

  it('breaks between words, into at most three lines that all fit', () => {
    expect(breakTitle('Gemensamt styrgruppsmöte', 150, measure)).toEqual(['Gemensamt', 'styrgruppsmöte'])
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,24}$/), { minLength: 1, maxLength: 8 }), words => {
        const lines = breakTitle(words.join(' '), 220, measure)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(220)
      }),
    )
  })

  it('runs against the clock below the middle, so that nobody has to turn the paper', () => {
    const middle = { cx: 500, cy: 500 }
    expect(textPath(middle, 0, 30, 300)).toContain('0 0 1 ')
    expect(textPath(middle, 150, 180, 300)).toContain('0 0 0 ')
  })
})
