import { useQuery } from '@tanstack/react-query'
import type { RosterRow } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty } from '../../Page.tsx'
import { roles } from '../../plan/table-roles.ts'
import { useMay } from '../../records.ts'
import { rosterQuery } from '../people/people-data.ts'
import { certificateFile } from './after-data.ts'
import { Logos } from './Logos.tsx'
import { RoundPart, useSeesPeople } from './RoundPart.tsx'
import { useFiles } from './use-file.ts'
import { useWords, WithAfterWords } from './words.tsx'
import './after.css'

type Files = ReturnType<typeof useFiles>

function Row({ row, files }: { row: RosterRow; files: Files }) {
  const { certificates: say } = useWords().after
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.rowheader}>
        {row.name || <span className="quiet">{say.removed}</span>}
      </th>
      <td {...roles.cell} data-label={say.office}>
        {row.office || row.workplace}
      </td>
      <td {...roles.cell} className="after-deed">
        {row.name !== '' && (
          <button
            type="button"
            className="button"
            aria-label={say.fetchFor(row.name)}
            disabled={files.busy !== null}
            onClick={() => void files.fetchFiles([certificateFile(row.id)])}
          >
            {say.fetch}
          </button>
        )}
      </td>
    </tr>
  )
}

function Completed({ rows, files }: { rows: readonly RosterRow[]; files: Files }) {
  const { certificates: say } = useWords().after
  const named = rows.filter(({ name }) => name !== '')
  const { busy } = files
  return (
    <>
      {named.length > 1 && (
        <p className="note-actions">
          <button
            type="button"
            className="button"
            disabled={busy !== null}
            onClick={() => void files.fetchFiles(named.map(({ id }) => certificateFile(id)))}
          >
            {busy === null ? say.fetchAll(named.length) : say.fetching}
          </button>
          {busy !== null && busy.paths.length > 1 && (
            <span role="status">{say.left(busy.done, busy.paths.length)}</span>
          )}
        </p>
      )}
      <table className="table after-table" {...roles.table}>
        <caption className="after-caption">{say.caption(rows.length)}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {[say.name, say.office].map(heading => (
              <th key={heading} scope="col" {...roles.columnheader}>
                {heading}
              </th>
            ))}
            <th scope="col" {...roles.columnheader}>
              <span className="heard">{say.nav}</span>
            </th>
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map(row => (
            <Row key={row.id} row={row} files={files} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Certificates({ id }: { id: string }) {
  const { certificates: say } = useWords().after
  const { data, error, refetch } = useQuery(rosterQuery(id))
  const files = useFiles()
  const maySet = useMay('change', 'settings')
  const rows = data?.rows.filter(({ state }) => state === 'completed') ?? []
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {files.failure !== null && <FailureNote failure={files.failure} />}
      {data === undefined && error === null && <Loading what={say.loading} />}
      {data !== undefined && rows.length === 0 && <Empty title={say.nobody.title} how={say.nobody.how} />}
      {rows.length > 0 && <Completed rows={rows} files={files} />}
      {maySet && <Logos />}
    </>
  )
}

function CertificatesOf({ id }: { id: string }) {
  const { certificates: say } = useWords().after
  return (
    <RoundPart id={id} title={say.title} lede={say.lede} open={useSeesPeople()}>
      {() => <Certificates id={id} />}
    </RoundPart>
  )
}

/** The certificates of those who completed a round. */
export function CertificatesPage({ id }: { id: string }) {
  return (
    <WithAfterWords>
      <CertificatesOf key={id} id={id} />
    </WithAfterWords>
  )
}
