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

function Fees({ id }: { id: string }) {
  const { fees: say } = useWords().after
  const { data, error, refetch } = useQuery(feesQuery(id))
  if (data === undefined)
    return error === null ? (
      <Loading what={say.loading} />
    ) : (
      <FailureNote failure={error} again={() => void refetch()} />
    )
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      <Price id={id} board={data} />
      {data.rows.length > 0 && <FeeTable rows={data.rows} sums={data.sums} />}
      {data.deficit !== null && <DeficitPart roundId={id} deficit={data.deficit} />}
    </>
  )
}

function FeesOf({ id }: { id: string }) {
  const { fees: say } = useWords().after
  const file = useFile()
  const open = useSeesPeople()
  return (
    <RoundPart
      id={id}
      title={say.title}
      lede={say.lede}
      open={open}
      action={
        <button
          type="button"
          className="button primary"
          disabled={file.busy}
          onClick={() => void file.fetchFile(feesFile(id))}
        >
          {file.busy ? say.fetching : say.excel}
        </button>
      }
    >
      {() => (
        <>
          {file.failure !== null && <FailureNote failure={file.failure} />}
          <Fees id={id} />
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
