import type { ReactNode } from 'react'
import type { CostSums } from '../../domain/cost-overview.ts'
import { type SumsProps, together } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { type RowsAsked, rowsAddress } from './row-address.ts'
import type { Words } from './words.sv.ts'

/** The columns of a table of what each side shown is to bear, both together, and what is ordered; and their figures. */
export function borneAndOrdered({ overview, view }: SumsProps, dashboard: Words['dashboard']) {
  const { columns: words, short } = dashboard
  const sides = sidesOf(view)
  const columns = [
    ...sides.map(side => words.borne(short[side])),
    ...(view.side === null ? [words.joint] : []),
    ...sides.map(side => words.ordered(short[side])),
  ]
  const figuresOf = (sums: CostSums, asked: RowsAsked): ReactNode[] => {
    const to = (visa?: RowsAsked['visa']) => (overview.rows === null ? null : rowsAddress({ ...asked, visa }))
    return [
      ...sides.map(side => <Figure key={side} ore={sums.borne[side]} to={to()} />),
      ...(view.side === null ? [<Figure key="joint" ore={together(sums.borne)} to={to()} />] : []),
      ...sides.map(side => <Figure key={`${side} o`} ore={sums.ordered[side]} to={to('ordered')} />),
    ]
  }
  return { columns, figuresOf }
}
