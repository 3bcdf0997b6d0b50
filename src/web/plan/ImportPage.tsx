import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { othersActivity } from '../../domain/import-caution.ts'
import { importFields } from '../../domain/import-mapping.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Page } from '../Page.tsx'
import { useMay, useMe } from '../records.ts'
import { useWords } from '../words.tsx'
import { yearInView } from '../year.ts'
import { ImportBatches, UndoneNote } from './ImportBatches.tsx'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportPreview, isDoable } from './ImportPreview.tsx'
import { ImportSource } from './ImportSource.tsx'
import type { ImportResult, Mapping, PreviewRow, ReadTable } from './import-answers.ts'
import { proposedMapping, rememberMapping } from './import-mapping.ts'
import './plan.css'
import { useApply, usePreview, useUndoImport } from './use-import.ts'

function Refused({ result }: { result: ImportResult }) {
  const { imports } = useWords().plan
  if (result.refused.length === 0) return null
  return (
    <div className="note" data-tone="warning">
      <div>
        <p className="note-title">{imports.refusedTitle}</p>
        <ul>
          {result.refused.map(({ row, reasons }) => (
            <li key={row}>{`${imports.row} ${row}: ${reasons.join(' ')}`}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The last step: what was done, and the way back. */
function Result({ result, year, onAgain }: { result: ImportResult; year: number; onAgain: () => void }) {
  const { imports } = useWords().plan
  const undo = useUndoImport()
  return (
    <section className="section">
      <h2>{imports.resultTitle}</h2>
      <p role="status">{imports.result(result.created, result.changed)}</p>
      <Refused result={result} />
      {undo.error !== null && <FailureNote doing="saving" failure={undo.error} />}
      {undo.data !== undefined && <UndoneNote result={undo.data} />}
      <p className="plan-buttons">
        <Link className="button primary" href={`/planen?year=${year}`}>
          {imports.toPlan}
        </Link>
        {undo.data === undefined && (
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate(result.batch)}
          >
            {undo.isPending ? imports.undoing : imports.undo}
          </button>
        )}
        <button type="button" className="button" onClick={onAgain}>
          {imports.again}
        </button>
      </p>
    </section>
  )
}

type ApplyProps = {
  year: number
  table: ReadTable
  mapping: Mapping
  rows: readonly PreviewRow[]
  onDone: (result: ImportResult) => void
}

function ChooseAndApply({ year, table, mapping, rows, onDone }: ApplyProps) {
  const { imports } = useWords().plan
  const party = useMe()?.party ?? null
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () =>
      new Set(rows.filter(row => isDoable(row) && othersActivity(row, party) === null).map(row => row.row)),
  )
  const apply = useApply()
  const start = () => apply.mutate({ year, table, mapping, only: [...chosen] }, { onSuccess: onDone })
  return (
    <section className="section">
      <h2>{imports.previewTitle}</h2>
      <ImportPreview rows={rows} chosen={chosen} onChoose={setChosen} />
      {rows.every(row => row.action === 'same') && <p>{imports.nothingToDo}</p>}
      {apply.isPending && (
        <p role="status">
          {imports.applying(apply.left ?? chosen.size)} <span className="quiet">{imports.applyingHelp}</span>
        </p>
      )}
      {apply.error !== null && <FailureNote doing="saving" failure={apply.error} again={start} />}
      {chosen.size > 0 && (
        <p className="plan-foot">
          <button type="button" className="button primary" disabled={apply.isPending} onClick={start}>
            {imports.apply(chosen.size)}
          </button>
        </p>
      )}
    </section>
  )
}

function MapAndPreview({
  table,
  onDone,
}: {
  table: ReadTable
  onDone: (result: ImportResult, year: number) => void
}) {
  const { imports } = useWords().plan
  const me = useMe()
  const asked = yearInView(useSearch())
  const [year, setYear] = useState(asked)
  const [mapping, setMapping] = useState(() => proposedMapping(table, importFields))
  const preview = usePreview()
  const years = [...new Set([...(me?.years ?? []), asked, asked + 1])].sort((a, b) => b - a)
  const change = (next: Mapping) => {
    preview.reset()
    setMapping(next)
    rememberMapping(table, next)
  }
  return (
    <>
      <section className="section">
        <h2>{imports.mapping}</h2>
        <ImportMapping table={table} mapping={mapping} onMapping={change} />
        <p className="plan-buttons">
          <label className="plan-pick">
            {imports.intoYear}
            <select
              value={year}
              onChange={event => {
                preview.reset()
                setYear(Number(event.target.value))
              }}
            >
              {years.map(one => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="button"
            disabled={preview.isPending}
            onClick={() => preview.mutate({ year, table, mapping })}
          >
            {preview.isPending ? imports.previewing : imports.preview}
          </button>
        </p>
        {preview.error !== null && <FailureNote failure={preview.error} />}
      </section>
      {preview.data !== undefined && (
        <ChooseAndApply
          year={year}
          table={table}
          mapping={mapping}
          rows={preview.data.rows}
          onDone={result => onDone(result, year)}
        />
      )}
    </>
  )
}

/** A plan out of Excel, step by step on one page. Nothing changes before the last button; all of it can be undone. */
export function ImportPage() {
  const { imports } = useWords().plan
  const mayCreate = useMay('create', 'activities')
  const me = useMe()
  const [round, setRound] = useState(0)
  const [table, setTable] = useState<ReadTable | null>(null)
  const [done, setDone] = useState<{ result: ImportResult; year: number } | null>(null)
  const again = () => {
    setTable(null)
    setDone(null)
    setRound(round + 1)
  }
  if (me !== undefined && !mayCreate) return <Page title={imports.title}>{imports.forbidden}</Page>
  return (
    <Page title={imports.title} lede={imports.lede}>
      {done === null ? (
        <div key={round}>
          <ImportSource onRead={setTable} />
          {table !== null && (
            <MapAndPreview table={table} onDone={(result, year) => setDone({ result, year })} />
          )}
        </div>
      ) : (
        <Result {...done} onAgain={again} />
      )}
      {mayCreate && <ImportBatches />}
    </Page>
  )
}
