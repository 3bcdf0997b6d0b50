import { useState } from 'react'
import type { RosterRow } from '../../../domain/course-board.ts'
import type { Round } from '../../../domain/rounds.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Failure } from '../../failure.ts'
import { useUndo } from '../../undo.tsx'
import { stepSeat } from '../people/people-data.ts'
import { useQueueNews } from './queue-data.ts'
import { WishesForm } from './WishesForm.tsx'
import { useWords } from './words.tsx'

type Rounds = readonly Stored<Round>[]

/** Which rounds somebody can come to and would rather, in sentences; nothing while there is none to come to. */
function WishesSaid({ row, rounds }: { row: RosterRow; rounds: Rounds }) {
  const { queue: say } = useWords()
  const titles = (ids: readonly string[]) =>
    rounds.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])).join(', ')
  const [can, prefers] = [titles(row.can), titles(row.prefers)]
  const pinned = rounds.find(({ id }) => id === row.pinnedRoundId)
  return (
    <>
      {can !== '' && <p>{say.can(can)}</p>}
      {prefers !== '' && <p>{say.prefers(prefers)}</p>}
      {pinned !== undefined && <p>{say.pinned(pinned.title)}</p>}
    </>
  )
}

/** Takes somebody out of the queue, who is told nothing and can be put back where they stood. */
function useLeaving(row: RosterRow) {
  const { queue: say } = useWords()
  const announce = useUndo()
  const news = useQueueNews()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const leave = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const left = await stepSeat(row, 'cancel')
      announce(say.leave.done(row.name), async () => {
        await stepSeat(left, 'restore')
        await news()
      })
    } catch (reason) {
      setFailure(reason instanceof Failure ? reason : new Failure('unexpected', {}, reason))
    }
    await news()
    setBusy(false)
  }
  return { busy, failure, leave }
}

function QueueRow({ row, rounds, isOwn }: { row: RosterRow; rounds: Rounds; isOwn: boolean }) {
  const { queue: say } = useWords()
  const { columns } = say
  const [wishes, setWishes] = useState(false)
  const { busy, failure, leave } = useLeaving(row)
  const may = row.steps.includes('cancel')
  return (
    <>
      <tr>
        <td data-label={columns.place} className="queue-place">
          {row.place}
        </td>
        <th scope="row">
          {row.name}
          {row.says.map(sentence => (
            <p key={sentence} className="quiet small">
              {sentence}
            </p>
          ))}
        </th>
        <td data-label={columns.office}>
          {row.office || row.workplace}
          {row.office !== '' && row.workplace !== '' && (
            <p className="quiet small">{say.unit(row.workplace)}</p>
          )}
        </td>
        <td data-label={columns.wishes}>
          <WishesSaid row={row} rounds={rounds} />
        </td>
        <td>
          <div className="queue-deeds">
            {may && !wishes && (
              <button
                type="button"
                className="button"
                aria-label={say.wish.openFor(row.name)}
                onClick={() => setWishes(true)}
              >
                {say.wish.open}
              </button>
            )}
            {may && (
              <button
                type="button"
                className="button"
                disabled={busy}
                aria-label={say.leave.openFor(row.name)}
                onClick={() => void leave()}
              >
                {say.leave.open}
              </button>
            )}
          </div>
          {failure !== null && <FailureNote failure={failure} doing="saving" />}
        </td>
      </tr>
      {wishes && (
        <tr>
          <td colSpan={5}>
            <WishesForm
              key={row.etag}
              row={row}
              rounds={rounds}
              mayPin={!isOwn}
              onClose={() => setWishes(false)}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** Those in the queue, next first, each with the reason for the place. */
export function QueueTable({
  rows,
  rounds,
  isOwn,
}: {
  rows: readonly RosterRow[]
  rounds: Rounds
  isOwn: boolean
}) {
  const { queue: say } = useWords()
  const { columns } = say
  return (
    <section className="section" aria-labelledby="i-ko">
      <h2 id="i-ko">{isOwn ? say.headingOwn : say.heading}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{isOwn ? say.emptyOwn : say.empty}</p>
      ) : (
        <table className="table queue-table queue-all" aria-labelledby="i-ko">
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.office}</th>
              <th scope="col">{columns.wishes}</th>
              <th scope="col">
                <span className="heard">{columns.deeds}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <QueueRow key={row.id} row={row} rounds={rounds} isOwn={isOwn} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
