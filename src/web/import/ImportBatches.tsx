import { useQuery } from '@tanstack/react-query'
import { read } from '../api.ts'
import { FailureNote } from '../FailureNote.tsx'
import { momentText } from '../format.ts'
import { Loading } from '../Loading.tsx'
import type { ImportBatch, ImportPath, UndoResult } from './answers.ts'
import { useUndoImport } from './use-import.ts'
import { useImportWords } from './words.ts'

/** What an undo put back, and what it left with the reason. */
export function UndoneNote({ result }: { result: UndoResult }) {
  const imports = useImportWords()
  return (
    <div className="note" data-tone={result.left.length > 0 ? 'warning' : 'success'} role="status">
      <div>
        <p className="note-title">{imports.undone(result.undone)}</p>
        {result.left.length > 0 && (
          <>
            <p>{imports.leftTitle}</p>
            <ul>
              {result.left.map(({ recordId, title, reason }) => (
                <li key={recordId}>
                  <strong>{title}</strong> {reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

function Batch({ path, batch }: { path: ImportPath; batch: ImportBatch }) {
  const imports = useImportWords()
  const undo = useUndoImport(path)
  const when = imports.batch(momentText(batch.at), batch.by)
  return (
    <li>
      <span>{when}</span>
      <span className="quiet">{imports.batchCounts(batch.created, batch.changed)}</span>
      {batch.undone ? (
        <span className="quiet">{imports.batchUndone}</span>
      ) : (
        <button
          type="button"
          className="button"
          disabled={undo.isPending}
          onClick={() => undo.mutate(batch.batch)}
        >
          {undo.isPending ? imports.undoing : imports.undo}
          <span className="heard">{`: ${when}`}</span>
        </button>
      )}
      {undo.error !== null && <FailureNote doing="saving" failure={undo.error} />}
      {undo.data !== undefined && <UndoneNote result={undo.data} />}
    </li>
  )
}

/** Imports that were made, each of which can be taken back as a whole. */
export function ImportBatches({ path }: { path: ImportPath }) {
  const imports = useImportWords()
  const batches = useQuery({
    queryKey: ['imports', path],
    queryFn: () => read<{ batches: readonly ImportBatch[] }>(`/api/imports/${path}`),
  })
  return (
    <section className="section import-batches">
      <h2>{imports.earlier}</h2>
      {batches.error !== null && <FailureNote failure={batches.error} again={() => batches.refetch()} />}
      {batches.isPending && <Loading what={imports.earlier} shape="text" rows={2} />}
      {batches.data?.batches.length === 0 && <p className="quiet">{imports.earlierEmpty}</p>}
      <ul>
        {batches.data?.batches.map(batch => (
          <Batch key={batch.batch} path={path} batch={batch} />
        ))}
      </ul>
    </section>
  )
}
