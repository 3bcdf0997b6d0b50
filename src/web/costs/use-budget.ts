import { useMutation } from '@tanstack/react-query'
import { type Budget, budget as schema } from '../../domain/budgets.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import type { Failure } from '../failure.ts'
import { moneyText } from '../money.ts'
import { useCreate, useRemove } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { type BudgetCell, keyOf } from './budget-cells.ts'
import { useRowWriting } from './use-row-writing.ts'
import { useWords } from './words.tsx'

/** The row of a cell that has none. */
function useNewRow(year: number) {
  const { settling, dashboard } = useWords()
  return ({ categoryId, party }: BudgetCell, title: string, amountOre: number): Budget => ({
    title: settling.budget.rowTitle(title, year, dashboard.short[party]),
    year,
    party,
    categoryId,
    amountOre,
    note: '',
  })
}

/** Writes the budget of a year cell by cell; an emptied cell loses its row. */
export function useBudget(year: number) {
  const { settling, dashboard } = useWords()
  const { budget } = settling
  const newRow = useNewRow(year)
  const writing = useRowWriting('budgets', schema)
  const set = (cell: BudgetCell, title: string, amountOre: number | null) => {
    const [row = null] = cell.rows
    const side = dashboard.short[cell.party]
    const base = row === null ? newRow(cell, title, 0) : bareRecord<Budget>(schema, row)
    return writing.write({
      row,
      record: amountOre === null ? null : { ...base, amountOre },
      key: keyOf(year, cell),
      named: budget.cell(title, side),
      said:
        amountOre === null ? budget.removed(title, side) : budget.saved(title, side, moneyText(amountOre)),
    })
  }
  return { writing, set }
}

type Copied = { cell: BudgetCell; title: string; amountOre: number }

/** Fills empty cells from another year, one after another, with one way back for all of them. */
export function useCopyBudget(year: number, from: number) {
  const { budget } = useWords().settling
  const announce = useUndo()
  const newRow = useNewRow(year)
  const { mutateAsync: create } = useCreate('budgets')
  const { mutateAsync: remove } = useRemove('budgets')
  return useMutation<void, Failure, readonly Copied[]>({
    mutationFn: async asked => {
      const made: Stored<Budget>[] = []
      const undo = async () => {
        for (const row of made.toReversed()) await remove(row)
      }
      try {
        for (const { cell, title, amountOre } of asked)
          made.push(await create({ record: newRow(cell, title, amountOre), key: keyOf(year, cell) }))
        announce(budget.copied(made.length, from), undo)
      } catch (reason) {
        if (made.length > 0) announce(budget.copiedSome(made.length, asked.length - made.length), undo)
        throw reason
      }
    },
  })
}
