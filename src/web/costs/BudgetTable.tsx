import { readKronor } from '../../domain/read-money.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import { localeNow } from '../format.ts'
import { moneyText } from '../money.ts'
import { amountOf, type BudgetCell, type BudgetFigures, type BudgetTable as Table } from './budget-cells.ts'
import { Figure } from './Figure.tsx'
import { InPlaceField } from './InPlaceField.tsx'
import { rowsAddress } from './row-address.ts'
import { Side } from './Side.tsx'
import { type SumsGroup, SumsTable } from './SumsTable.tsx'
import { useWords } from './words.tsx'

/** Kronor in a field: the unit stands over it. */
const amountText = (ore: number): string =>
  new Intl.NumberFormat(localeNow(), { minimumFractionDigits: 2 }).format(ore / 100)

/** Whether it was saved; null empties the cell. */
type OnAmount = (cell: BudgetCell, title: string, amountOre: number | null) => Promise<boolean>

function AmountField(props: { cell: BudgetCell; title: string; onAmount: OnAmount }) {
  const { cell, title, onAmount } = props
  const { settling, dashboard, money } = useWords()
  const { budget } = settling
  const complaint = (text: string) => {
    if (text.trim() === '') return null
    const read = readKronor(text)
    if (!read.ok) return money.refusals[read.why]
    return read.ore < 0 ? budget.negative : null
  }
  const save = async (text: string) => {
    const read = readKronor(text)
    const amount = read.ok ? read.ore : null
    const [row] = cell.rows
    return amount === (row?.amountOre ?? null) || onAmount(cell, title, amount)
  }
  return (
    <InPlaceField
      amount
      label={budget.cell(title, dashboard.short[cell.party])}
      value={cell.rows.length === 0 ? '' : amountText(amountOf(cell))}
      placeholder="–"
      complaint={complaint}
      onSave={save}
    />
  )
}

/** What is left of a budget; a dash without one. Less than nothing is said in words. */
function Remaining({ ore }: { ore: number | null }) {
  const { budget } = useWords().dashboard
  if (ore === null) return <Figure ore={0} />
  if (ore >= 0) return moneyText(ore)
  return <strong className="over-budget">{budget.over(moneyText(-ore))}</strong>
}

type TableProps = { table: Table; year: number; onAmount: OnAmount | null }

function useGroups({ table, year, onAmount }: TableProps): SumsGroup[] {
  const { settling } = useWords()
  const { budget } = settling
  const rest = (figures: BudgetFigures, category: string | null) => [
    <Figure key="outcome" ore={figures.outcome} to={rowsAddress({ year, category })} />,
    <Figure key="ordered" ore={figures.ordered} to={rowsAddress({ year, category, visa: 'ordered' })} />,
    <Remaining key="remaining" ore={figures.remaining} />,
    <Figure key="forecast" ore={figures.forecast} />,
  ]
  const sum = (figures: BudgetFigures) => <Figure key="budget" ore={figures.budget} />
  const joint = (figures: Readonly<Record<Party | 'joint', BudgetFigures>>, category: string | null) => ({
    key: 'joint',
    name: <Side side="joint" />,
    figures: [sum(figures.joint), ...rest(figures.joint, category)],
    total: true,
  })
  const kinds = table.kinds.map(({ id, title, cells, figures }) => ({
    key: id,
    title: title ?? budget.orphan(id),
    lines: [
      ...parties.map(party => ({
        key: party,
        name: <Side side={party} />,
        figures: [
          // Several rows for one cell are summed; which of them is meant only a person can say.
          onAmount === null || title === null || cells[party].rows.length > 1 ? (
            sum(figures[party])
          ) : (
            <AmountField key="budget" cell={cells[party]} title={title} onAmount={onAmount} />
          ),
          ...rest(figures[party], id),
        ],
      })),
      joint(figures, id),
    ],
  }))
  const all = {
    key: 'all',
    title: budget.all,
    lines: [
      ...parties.map(party => ({
        key: party,
        name: <Side side={party} />,
        figures: [sum(table.all[party]), ...rest(table.all[party], null)],
      })),
      joint(table.all, null),
    ],
  }
  return [...kinds, all]
}

/** The year's budget, to be written where it stands, beside outcome, what is ordered, what is left and the forecast. */
export function BudgetTable(props: TableProps) {
  const { settling } = useWords()
  const { columns, table: caption } = settling.budget
  return (
    <div data-fields="">
      <SumsTable
        caption={caption(props.year)}
        names={[columns.category, columns.side]}
        columns={[columns.budget, columns.outcome, columns.ordered, columns.remaining, columns.forecast]}
        groups={useGroups(props)}
      />
    </div>
  )
}
