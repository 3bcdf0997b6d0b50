import type { CostSums } from '../../domain/cost-overview.ts'
import { monthName } from '../format.ts'
import { borneAndOrdered } from './borne-and-ordered.tsx'
import { holdsAnything, monthsOf, type SumsProps, yearOf } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Legend, Picture } from './Picture.tsx'
import { SumsTable } from './SumsTable.tsx'
import { useWords } from './words.tsx'

/** What each side is to bear, month for month: invoiced, and ordered. */
export function Months({ overview, view }: SumsProps) {
  const { dashboard } = useWords()
  const { months: words } = dashboard
  const { year, category } = view
  const { columns, figuresOf } = borneAndOrdered({ overview, view }, dashboard)
  const line = (key: string, name: string, sums: CostSums, month?: number) => ({
    key,
    name,
    figures: figuresOf(sums, { year, month, category }),
    empty: !holdsAnything(sums),
  })
  return (
    <section className="section" aria-labelledby="months">
      <h2 id="months">{words.heading}</h2>
      <Picture of="months" overview={overview} view={view} legend={<Legend sides={sidesOf(view)} />} />
      <SumsTable
        caption={words.heading}
        names={[words.month]}
        columns={columns}
        groups={[
          {
            key: 'months',
            lines: monthsOf(overview, view).map(({ month, sums }) =>
              line(String(month), monthName(month), sums, month),
            ),
          },
        ]}
        foot={{ ...line('year', words.whole, yearOf(overview, view)), total: true }}
      />
    </section>
  )
}
