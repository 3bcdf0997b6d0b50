import { useState } from 'react'
import { Link } from 'wouter'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { Drop } from './Drop.tsx'
import type { PlanRow } from './plan-rows.ts'

type MenuProps = {
  year: number
  /** What is on screen, in its order. */
  rows: () => readonly PlanRow[]
  mayCreate: boolean
  /** Null when the order on screen is not the plan's, or the person may not change it. */
  onReorder: (() => void) | null
}

/** What else can be done with the plan. */
export function PlanMenu({ year, rows, mayCreate, onReorder }: MenuProps) {
  const { plan } = useWords()
  const announce = useUndo()
  const [busy, setBusy] = useState(false)
  const exportAs = async (kind: 'xlsx' | 'csv') => {
    setBusy(true)
    try {
      const { exportPlan } = await import('./export-plan.ts')
      await exportPlan(kind, year, rows(), plan)
    } catch {
      announce(plan.excel.failed)
    }
    setBusy(false)
  }
  return (
    <Drop label={busy ? plan.excel.working : plan.more} menu>
      <ul className="plan-menu">
        {onReorder !== null && (
          <li>
            <button type="button" onClick={onReorder}>
              {plan.reorder}
            </button>
          </li>
        )}
        <li>
          <button type="button" disabled={busy} onClick={() => exportAs('xlsx')}>
            {plan.exportExcel}
          </button>
        </li>
        <li>
          <button type="button" disabled={busy} onClick={() => exportAs('csv')}>
            {plan.exportCsv}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => window.print()}>
            {plan.print}
          </button>
        </li>
        {mayCreate && (
          <>
            <li>
              <Link href={`/planen/importera?year=${year}`}>{plan.importTable}</Link>
            </li>
            <li>
              <Link href={`/planen/nytt-ar?from=${year}`}>{plan.startYear(year + 1)}</Link>
            </li>
          </>
        )}
      </ul>
    </Drop>
  )
}
