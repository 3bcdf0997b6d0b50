import type { CostOverview } from '../../domain/cost-overview.ts'
import type { Party } from '../../domain/vocabulary.ts'

/** Rows that a page of rows can be narrowed to, as its address says them (`visa=`). */
export type AskedRows =
  | 'breaches'
  | 'deviations'
  | 'unreasoned'
  | 'related'
  | 'unshared'
  | 'withoutReceipt'
  | 'changedAfterSettlement'
  | 'unsettled'
  | 'ordered'

/** What costs belong to: a row of a noun, a course round by its name, or nothing. */
type About = Pick<CostOverview['about'][number], 'noun' | 'id'>

/** The rows that a figure is the sum of. What is left out narrows nothing. */
export type RowsAsked = {
  year: number
  month?: number | undefined
  category?: string | null | undefined
  /** The side that paid. */
  side?: Party | undefined
  about?: About | undefined
  visa?: AskedRows | undefined
  q?: string | undefined
}

const sayAbout = ({ noun, id }: About) => (noun === 'nothing' ? noun : `${noun}:${id}`)

/** The address of the rows behind a figure. */
export function rowsAddress(asked: RowsAsked): string {
  const { year, month, category, side, about, visa, q } = asked
  const said = {
    year: String(year),
    month: month?.toString(),
    category: category ?? undefined,
    side,
    about: about === undefined ? undefined : sayAbout(about),
    visa,
    q,
  }
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(said)) if (value !== undefined) params.set(key, value)
  return `/kostnader/rader?${params}`
}
