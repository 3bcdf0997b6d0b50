import { useState } from 'react'
import { Link } from 'wouter'
import { handOverFrom } from '../hand-over.ts'
import { Drop } from '../plan/Drop.tsx'
import { useUndo } from '../undo.tsx'
import { useWords } from './words.tsx'

/** What else can be done with the costs of a year. */
export function CostMenu({ year, mayCreate }: { year: number; mayCreate: boolean }) {
  const { rows } = useWords().cost
  const announce = useUndo()
  const [busy, setBusy] = useState(false)
  const exportAs = async (form: 'xlsx' | 'csv') => {
    setBusy(true)
    try {
      await handOverFrom(`/api/costs/export?year=${year}&form=${form}`)
    } catch {
      announce(rows.exportFailed)
    }
    setBusy(false)
  }
  return (
    <Drop label={busy ? rows.working : rows.more} menu>
      <ul className="plan-menu">
        <li>
          <button type="button" disabled={busy} onClick={() => exportAs('xlsx')}>
            {rows.exportExcel}
          </button>
        </li>
        <li>
          <button type="button" disabled={busy} onClick={() => exportAs('csv')}>
            {rows.exportCsv}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => window.print()}>
            {rows.print}
          </button>
        </li>
        {mayCreate && (
          <li>
            <Link href={`/kostnader/importera?year=${year}`}>{rows.importTable}</Link>
          </li>
        )}
      </ul>
    </Drop>
  )
}
