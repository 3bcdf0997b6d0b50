import { useState } from 'react'
import type { FormedRound, FormingOutcome, FormingProposal } from '../../../domain/course-forming.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Shape } from '../../marks.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useSeating } from './queue-data.ts'
import { useWords } from './words.tsx'

const sum = (rounds: readonly FormedRound[], count: (round: FormedRound) => number) =>
  rounds.reduce((all, round) => all + count(round), 0)

/** Who got a seat, and why the others did not. */
function Done({ outcome, onClose }: { outcome: FormingOutcome; onClose: () => void }) {
  const { queue } = useWords()
  const { seat: say } = queue
  const left = outcome.results.filter(({ given }) => !given)
  return (
    <div className="note" data-tone={left.length === 0 ? 'success' : 'warning'} role="status">
      <Shape name={left.length === 0 ? 'check' : 'triangle'} />
      <div>
        <p className="note-title">{say.done(outcome.results.length - left.length, outcome.mailed)}</p>
        {left.length > 0 && (
          <>
            <p>{say.left(left.length)}</p>
            <ul>
              {left.map(({ seatId, name, says }) => (
                <li key={seatId}>
                  {name}: {says}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="note-actions">
          <button type="button" className="button" onClick={onClose}>
            {say.close}
          </button>
        </p>
      </div>
    </div>
  )
}

function Chosen(props: {
  rounds: readonly FormedRound[]
  chosen: readonly FormedRound[]
  onChoose: (id: string, on: boolean) => void
}) {
  const { queue } = useWords()
  const { seat: say } = queue
  return (
    <ul className="queue-chosen">
      {props.rounds.map(round => (
        <li key={round.id}>
          <label>
            <input
              type="checkbox"
              checked={props.chosen.includes(round)}
              onChange={({ target }) => props.onChoose(round.id, target.checked)}
            />
            {say.round(round.title, round.people.length)}
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Gives the seats of the proposal, once it has been seen whom and how many are mailed by it. */
export function SeatThem(props: { shown: FormingProposal; isReady: boolean; onSeated: () => void }) {
  const { shown, isReady, onSeated } = props
  const { queue } = useWords()
  const { seat: say } = queue
  const [open, setOpen] = useState(false)
  const [without, setWithout] = useState<readonly string[]>([])
  const seating = useSeating()
  const filled = shown.rounds.filter(({ people }) => people.length > 0)
  const chosen = filled.filter(({ id }) => !without.includes(id))
  const count = sum(chosen, ({ people }) => people.length)
  const told = sum(chosen, ({ mails }) => mails)
  const order = () =>
    seating.mutate(
      {
        kind: shown.kind,
        seatings: chosen.map(({ id, people }) => ({
          roundId: id,
          seatIds: people.map(({ seatId }) => seatId),
        })),
      },
      {
        onSuccess: () => {
          setOpen(false)
          onSeated()
        },
      },
    )
  return (
    <>
      {seating.data !== undefined && <Done outcome={seating.data} onClose={() => seating.reset()} />}
      {filled.length > 0 && (
        <>
          <Chosen
            rounds={filled}
            chosen={chosen}
            onChoose={(id, on) => setWithout(on ? without.filter(one => one !== id) : [...without, id])}
          />
          <p className="note-actions queue-order">
            <button
              type="button"
              className="button primary"
              disabled={!isReady || count === 0}
              onClick={() => {
                seating.reset()
                setOpen(true)
              }}
            >
              {say.open(count, told)}
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              {queue.forming.print}
            </button>
          </p>
        </>
      )}
      {open && (
        <ShortDialog
          title={say.title(count)}
          order={seating.isPending ? say.busy(seating.done, chosen.length) : say.order(told)}
          ready={!seating.isPending && isReady}
          onOrder={order}
          onClose={() => setOpen(false)}
        >
          <ul className="queue-sure">
            {chosen.map(({ id, title, people }) => (
              <li key={id}>{say.round(title, people.length)}</li>
            ))}
          </ul>
          <p>{say.mails(told)}</p>
          {seating.error !== null && <FailureNote failure={seating.error} doing="saving" />}
        </ShortDialog>
      )}
    </>
  )
}
