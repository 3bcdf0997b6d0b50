import type { Party } from '../../domain/vocabulary.ts'
import { claimOf, otherParty } from '../../domain/who-owes.ts'
import { longDay } from '../format.ts'
import { moneyText } from '../money.ts'
import { type SumsProps, together, yearOf } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { rowsAddress } from './row-address.ts'
import { Side } from './Side.tsx'
import { SumsTable } from './SumsTable.tsx'
import { Unshared } from './Unshared.tsx'
import { useWords } from './words.tsx'

/** How much more or less than its share a side has paid. */
function Over({ ore }: { ore: number }) {
  const { year } = useWords().dashboard
  return ore === 0 ? year.even : ore > 0 ? year.more(moneyText(ore)) : year.less(moneyText(-ore))
}

function YearTable({ overview, view }: SumsProps) {
  const { dashboard } = useWords()
  const { columns } = dashboard.year
  const { year, category } = view
  const sums = yearOf(overview, view)
  const to = (side?: Party) => (overview.rows === null ? null : rowsAddress({ year, category, side }))
  const lines = sidesOf(view).map(side => ({
    key: side,
    name: <Side side={side} />,
    figures: [
      <Figure key="paid" ore={sums.paid[side]} to={to(side)} />,
      <Figure key="borne" ore={sums.borne[side]} to={to()} />,
      <Over key="over" ore={sums.paid[side] - sums.borne[side]} />,
    ],
  }))
  const foot = {
    key: 'joint',
    name: dashboard.together,
    figures: [
      <Figure key="paid" ore={together(sums.paid)} to={to()} />,
      <Figure key="borne" ore={together(sums.borne)} to={to()} />,
      null,
    ],
    total: true,
  }
  return (
    <SumsTable
      caption={dashboard.year.heading(year)}
      names={[columns.side]}
      columns={[columns.paid, columns.borne, columns.over]}
      groups={[{ key: 'sides', lines }]}
      foot={view.side === null ? foot : undefined}
    />
  )
}

function Settled({ overview, view }: SumsProps) {
  const { year: words, short } = useWords().dashboard
  const { settledOre } = yearOf(overview, view)
  const payer = claimOf(settledOre).payer ?? 'MH'
  return (
    <p>
      {settledOre === 0
        ? words.nothingSettled(view.year)
        : words.settled(view.year, short[payer], short[otherParty(payer)], moneyText(Math.abs(settledOre)))}
    </p>
  )
}

/** The year in view: what each side has paid and is to bear of what is invoiced, and what of it is settled. */
export function YearSums({ overview, view }: SumsProps) {
  const { year: words } = useWords().dashboard
  const { key } = overview
  const sums = yearOf(overview, view)
  const ordered = sidesOf(view).reduce((sum, side) => sum + sums.ordered[side], 0)
  const kind = overview.categories.find(({ id }) => id === view.category)
  return (
    <section aria-labelledby="year-sums">
      <h2 id="year-sums">
        {kind === undefined ? words.heading(view.year) : words.ofKind(view.year, kind.title)}
      </h2>
      <YearTable overview={overview} view={view} />
      <Settled overview={overview} view={view} />
      <Unshared sums={sums} />
      {ordered !== 0 && <p>{words.ordered(moneyText(ordered))}</p>}
      {key !== null && <p>{words.key(`${key.key.MVG}–${key.key.MH}`, longDay(key.from), key.decision)}</p>}
    </section>
  )
}
