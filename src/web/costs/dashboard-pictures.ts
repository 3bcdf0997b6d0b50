import { shortMonthName } from '../format.ts'
import { budgetLinesOf, monthsOf, type SumsProps } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import type { Texture } from './textures.ts'

/** A piece of a bar, in öre. */
type Piece = { texture: Texture; ore: number }
/** What stands together on the axis: bars beside each other, each a stack of pieces. */
export type BarGroup = { name: string; bars: readonly (readonly Piece[])[] }

/** The months as bars: what each side is to bear, and upon it what is ordered. */
export function monthBars({ overview, view }: SumsProps): readonly BarGroup[] {
  const sides = sidesOf(view)
  return monthsOf(overview, view).map(({ month, sums }) => ({
    name: shortMonthName(month),
    bars: [
      [
        ...sides.map(side => ({ texture: `${side}-outcome`, ore: sums.borne[side] }) as const),
        ...sides.map(side => ({ texture: `${side}-ordered`, ore: sums.ordered[side] }) as const),
      ],
    ],
  }))
}

/** The kinds of cost as bars: the budget, beside it outcome and what is ordered, beside that the forecast. */
export function budgetBars({ overview, view }: SumsProps): readonly BarGroup[] {
  const sides = sidesOf(view)
  const whole = view.side ?? 'joint'
  return budgetLinesOf(overview, view).kinds.map(({ title, lines }) => ({
    name: title,
    bars: [
      [{ texture: 'budget', ore: lines[whole].budget }],
      [
        ...sides.map(side => ({ texture: `${side}-outcome`, ore: lines[side].outcome }) as const),
        ...sides.map(side => ({ texture: `${side}-ordered`, ore: lines[side].ordered }) as const),
      ],
      [{ texture: 'forecast', ore: lines[whole].forecast }],
    ],
  }))
}

/** How far up and down the bars reach, in öre. */
export const reachOf = (groups: readonly BarGroup[]): number[] =>
  groups.flatMap(({ bars }) =>
    bars.flatMap(bar => [
      bar.reduce((sum, { ore }) => sum + Math.max(ore, 0), 0),
      bar.reduce((sum, { ore }) => sum + Math.min(ore, 0), 0),
    ]),
  )
