import { useQuery } from '@tanstack/react-query'
import type { RosterRow } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty } from '../../Page.tsx'
import { roles } from '../../plan/table-roles.ts'
import { useMay } from '../../records.ts'
import { rosterQuery } from '../people/people-data.ts'
import { certificateFile, certificatesFile } from './after-data.ts'
import { Logos } from './Logos.tsx'
import { RoundPart, useSeesPeople } from './RoundPart.tsx'
import { useFile } from './use-file.ts'
import { useWords, WithAfterWords } from './words.tsx'
import './after.css'

type Fetched = ReturnType<typeof useFile>

function Row({ row, file }: { row: RosterRow; file: Fetched }) {
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
            disabled={file.busy}
            onClick={() => void file.fetchFile(certificateFile(row.id))}
          >
            {say.fetch}
          </button>
        )}
      </td>
    </tr>
  )
}

function Completed({ rows, file }: { rows: readonly RosterRow[]; file: Fetched }) {
  const { certificates: say } = useWords().after
  return (
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
          <Row key={row.id} row={row} file={file} />
        ))}
      </tbody>
    </table>
  )
}

function Certificates({ rows, file }: { rows: readonly RosterRow[] | undefined; file: Fetched }) {
  const { certificates: say } = useWords().after
  const maySet = useMay('change', 'settings')
  return (
    <>
      {file.failure !== null && <FailureNote failure={file.failure} />}
      {rows?.length === 0 && <Empty title={say.nobody.title} how={say.nobody.how} />}
      {rows !== undefined && rows.length > 0 && <Completed rows={rows} file={file} />}
      {maySet && <Logos />}
    </>
  )
}

function CertificatesOf({ id }: { id: string }) {
  const { certificates: say } = useWords().after
  const open = useSeesPeople()
  const file = useFile()
  const { data, error, refetch } = useQuery({ ...rosterQuery(id), enabled: open === true })
  const rows = data?.rows.filter(({ state }) => state === 'completed')
  const named = rows?.filter(({ name }) => name !== '') ?? []
  const all = (
    <button
      type="button"
      className="button primary"
      disabled={file.busy}
      onClick={() => void file.fetchFile(certificatesFile(id))}
    >
      {file.busy ? say.fetching : say.fetchAll(named.length)}
    </button>
  )
  return (
    <RoundPart
      id={id}
      title={say.title}
      lede={say.lede}
      open={open}
      action={named.length > 1 ? all : undefined}
    >
      {() => (
        <>
          {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
          {data === undefined && error === null && <Loading what={say.loading} />}
          <Certificates rows={rows} file={file} />
        </>
      )}
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
