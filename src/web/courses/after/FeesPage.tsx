import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { FeeBoard } from '../../../domain/after-course.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { moneyText } from '../../money.ts'
import { useMay } from '../../records.ts'
import { feesFile, feesQuery } from './after-data.ts'
import { DeficitPart } from './DeficitPart.tsx'
import { FeeTable } from './FeeTable.tsx'
import { RoundPart, useSeesPeople } from './RoundPart.tsx'
import { useFile } from './use-file.ts'
import { useWords, WithAfterWords } from './words.tsx'
import './after.css'

function Price({ id, board }: { id: string; board: FeeBoard }) {
  const { fees: say } = useWords().after
  const mayChange = useMay('change', 'rounds')
  const { priceOre, vatOre } = board
  const isWhole = priceOre !== null && vatOre !== null
  return (
    <>
      {priceOre !== null && (
        <p className="after-text">
          {vatOre === null
            ? say.priceWithoutVat(moneyText(priceOre))
            : say.price(moneyText(priceOre), moneyText(vatOre))}
        </p>
      )}
      {board.says.map(sentence => (
        <p key={sentence} className="after-text">
          {sentence}
        </p>
      ))}
      {!isWhole && mayChange && (
        <p>
          <Link href={`/kurser/${id}/andra`}>{say.setPrice}</Link>
        </p>
      )}
    </>
  )
}

function Fees({ id, board }: { id: string; board: FeeBoard }) {
  return (
    <>
      <Price id={id} board={board} />
      {board.rows.length > 0 && <FeeTable rows={board.rows} sums={board.sums} />}
      {board.deficit !== null && <DeficitPart roundId={id} deficit={board.deficit} />}
    </>
  )
}

function FeesOf({ id }: { id: string }) {
  const { fees: say } = useWords().after
  const file = useFile()
  const open = useSeesPeople()
  const { data, error, refetch } = useQuery({ ...feesQuery(id), enabled: open === true })
  const excel = (
    <button
      type="button"
      className="button primary"
      disabled={file.busy}
      onClick={() => void file.fetchFile(feesFile(id))}
    >
      {file.busy ? say.fetching : say.excel}
    </button>
  )
  return (
    <RoundPart
      id={id}
      title={say.title}
      lede={say.lede}
      open={open}
      action={data !== undefined && data.rows.length > 0 ? excel : undefined}
    >
      {() => (
        <>
          {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
          {file.failure !== null && <FailureNote failure={file.failure} />}
          {data === undefined && error === null && <Loading what={say.loading} />}
          {data !== undefined && <Fees id={id} board={data} />}
        </>
      )}
    </RoundPart>
  )
}

/** What each workplace pays for a round, and what the round lacks. */
export function FeesPage({ id }: { id: string }) {
  return (
    <WithAfterWords>
      <FeesOf key={id} id={id} />
    </WithAfterWords>
  )
}
