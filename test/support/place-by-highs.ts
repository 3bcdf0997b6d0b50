import { createRequire } from 'node:module'
import type { Highs } from 'highs'
import { type Candidate, type Link, type PlacingProblem, weekAt } from '../../src/domain/placing-problem.ts'

const week = 14

// The package's types describe its CommonJS build.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs')

type Term = readonly [factor: number, variable: string]

const sum = (terms: readonly Term[]) =>
  terms.map(([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join('\n ')

/**
 * The same problem as an integer programme in CPLEX LP format: a 0/1 variable for each candidate, a whole number of
 * weeks by which an event and the next are off their best gap, at most one event in each half-day of people who are
 * shared, and a variable for each two series that meet in a week.
 */
function asIntegerProgramme({ series, orders, sameWeekPrice }: PlacingProblem): string {
  const goal: Term[] = []
  const rows: string[] = []
  const binary: string[] = []
  const place = (s: number, e: number, c: number) => `x_${s}_${e}_${c}`
  const whole: string[] = []
  const linkEvents = (
    s: number,
    e: number,
    link: Link,
    before: readonly Candidate[],
    after: readonly Candidate[],
  ) => {
    const gap: Term[] = [
      ...after.map(({ from }, c): Term => [from, place(s, e + 1, c)]),
      ...before.map(({ to }, c): Term => [-to, place(s, e, c)]),
    ]
    const off = `d_${s}_${e}`
    whole.push(off)
    goal.push([link.weekPrice, off])
    rows.push(`${sum(gap)} >= ${Math.max(0, link.leastGap) + 1}`)
    rows.push(`${sum([...gap, [-week, off]])} <= ${link.bestGap + 1}`)
    rows.push(`${sum([...gap, [week, off]])} >= ${link.bestGap + 1}`)
    const apart = (key: (one: Candidate) => string | number, value: string | number) => {
      const mine = before.flatMap((one, c): Term[] => (key(one) === value ? [[1, place(s, e, c)]] : []))
      const next = after.flatMap((one, c): Term[] => (key(one) === value ? [[1, place(s, e + 1, c)]] : []))
      if (mine.length > 0 && next.length > 0) rows.push(`${sum([...mine, ...next])} <= 1`)
    }
    for (const value of new Set(before.map(one => weekAt(one.from)))) apart(one => weekAt(one.from), value)
    const hosts = new Set(before.map(({ host }) => host).filter(host => host !== ''))
    if (!link.sameHostAllowed) for (const host of hosts) apart(one => one.host, host)
  }
  const all: { s: number; e: number; c: number; at: Candidate }[] = []
  for (const [s, { events, links }] of series.entries()) {
    for (const [e, candidates] of events.entries()) {
      for (const [c, at] of candidates.entries()) {
        all.push({ s, e, c, at })
        binary.push(place(s, e, c))
        goal.push([at.cost, place(s, e, c)])
      }
      rows.push(`${sum(candidates.map((_, c) => [1, place(s, e, c)]))} = 1`)
    }
    for (const [e, link] of links.entries()) linkEvents(s, e, link, events[e] ?? [], events[e + 1] ?? [])
  }
  for (const { first, next, leastGap } of orders) {
    const begins = (series[next.series]?.events[next.event] ?? []).map(
      (one, c): Term => [one.from, place(next.series, next.event, c)],
    )
    const ends = (series[first.series]?.events[first.event] ?? []).map(
      (one, c): Term => [-one.to, place(first.series, first.event, c)],
    )
    rows.push(`${sum([...begins, ...ends].filter(([factor]) => factor !== 0))} >= ${leastGap + 1}`)
  }
  const bits = Array.from({ length: 31 }, (_, bit) => 1 << bit)
  for (const bit of bits) {
    const ours = all.filter(({ s }) => ((series[s]?.people ?? 0) & bit) !== 0)
    const halves = new Map<number, Term[]>()
    for (const { s, e, c, at } of ours)
      for (let half = at.from; half <= at.to; half += 1)
        halves.set(half, [...(halves.get(half) ?? []), [1, place(s, e, c)]])
    for (const terms of halves.values()) if (terms.length > 1) rows.push(`${sum(terms)} <= 1`)
  }
  // Each two series that share people meet in a week when both have an event in it.
  for (const [s, one] of series.entries())
    for (const [t, other] of series.entries()) {
      if (s >= t || (one.people & other.people) === 0 || sameWeekPrice === 0) continue
      const weeks = new Map<number, [Term[], Term[]]>()
      for (const { s: own, e, c, at } of all)
        if (own === s || own === t) {
          const found = weeks.get(weekAt(at.from)) ?? [[], []]
          found[own === s ? 0 : 1].push([1, place(own, e, c)])
          weeks.set(weekAt(at.from), found)
        }
      for (const [at, [mine, theirs]] of weeks) {
        if (mine.length === 0 || theirs.length === 0) continue
        const both = `z_${s}_${t}_${at}`
        goal.push([sameWeekPrice, both])
        rows.push(`${sum([...mine, ...theirs, [-1, both]])} <= 1`)
      }
    }
  return `Minimize\n obj: ${sum(goal)}\nSubject To\n${rows.map((row, at) => ` r${at}: ${row}`).join('\n')}\n${whole.length > 0 ? `General\n ${whole.join('\n ')}\n` : ''}Binary\n ${binary.join('\n ')}\nEnd\n`
}

/** What the best placing costs by HiGHS; null when nothing fits. */
export async function costByHighs(problem: PlacingProblem): Promise<number | null> {
  const highs = await loadHighs()
  const solution = highs.solve(asIntegerProgramme(problem), { mip_rel_gap: 0, mip_abs_gap: 0.5 })
  if (solution.Status === 'Infeasible') return null
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}.`)
  return Math.round(solution.ObjectiveValue)
}
