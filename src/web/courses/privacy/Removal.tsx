import { useState } from 'react'
import type { RetentionReview } from '../../../domain/course-retention.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { longDay } from '../../format.ts'
import { ShortDialog } from '../../ShortDialog.tsx'
import { Outcome } from './Outcome.tsx'
import { useRemoval } from './privacy-data.ts'
import { useWords } from './words.tsx'

type Round = RetentionReview['rounds'][number]

const keyOf = ({ roundId }: Round): string => roundId ?? ''

function RoundToRemove(props: { round: Round; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { round, chosen, onChoose } = props
  const { privacy, choices } = useWords()
  const { removal: say } = privacy
  return (
    <li className="privacy-round">
      <label>
        <input type="checkbox" checked={chosen} onChange={({ target }) => onChoose(target.checked)} />
        <strong>{round.says}</strong>
      </label>
      <p className="quiet">{round.fields.join('. ')}</p>
      <details>
        <summary>{say.show(round.seats.length)}</summary>
        <ul className="privacy-list">
          {round.seats.map(seat => (
            <li key={seat.seatId}>
              {say.person(seat.name, seat.office, choices.seatState[seat.state])}
              <p className="quiet small">{seat.says}</p>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** What is to be removed now, round by round, and removing what has been looked at. */
export function Removal({ review }: { review: RetentionReview }) {
  const { privacy } = useWords()
  const { removal: say } = privacy
  const removal = useRemoval()
  const [looked, setLooked] = useState<readonly string[]>([])
  const [open, setOpen] = useState(false)
  const chosen = review.rounds.filter(round => looked.includes(keyOf(round)))
  const seats = chosen.flatMap(round => round.seats)
  const names = new Map(review.rounds.flatMap(round => round.seats).map(one => [one.seatId, one.name]))
  const { data: results } = removal
  const order = () =>
    removal.mutate(
      seats.map(({ seatId, etag, fields }) => ({ seatId, etag, fields })),
      {
        onSuccess: () => {
          setOpen(false)
          setLooked([])
        },
      },
    )
  return (
    <section className="section" aria-labelledby="gallra">
      <h2 id="gallra">{say.heading}</h2>
      {results !== undefined && (
        <Outcome
          done={say.done(results.filter(({ removed }) => removed).length)}
          left={results.flatMap(({ seatId, removed, reason }) =>
            removed ? [] : [{ key: seatId, says: `${names.get(seatId) ?? seatId}: ${reason}` }],
          )}
          onClose={() => removal.reset()}
        />
      )}
      {review.rounds.length === 0 && <p>{say.nothing(longDay(review.today))}</p>}
      {review.rounds.length > 0 && (
        <>
          <p className="quiet">{say.how}</p>
          <ul className="privacy-rounds">
            {review.rounds.map(round => (
              <RoundToRemove
                key={keyOf(round)}
                round={round}
                chosen={chosen.includes(round)}
                onChoose={on =>
                  setLooked(on ? [...looked, keyOf(round)] : looked.filter(one => one !== keyOf(round)))
                }
              />
            ))}
          </ul>
          <p className="note-actions">
            <button
              type="button"
              className="button primary"
              disabled={seats.length === 0}
              onClick={() => {
                removal.reset()
                setOpen(true)
              }}
            >
              {seats.length === 0 ? say.none : say.open(seats.length)}
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              {say.print}
            </button>
          </p>
        </>
      )}
      {open && (
        <ShortDialog
          title={say.title(seats.length)}
          order={removal.isPending ? say.busy(removal.done, seats.length) : say.order}
          ready={!removal.isPending}
          onOrder={order}
          onClose={() => setOpen(false)}
        >
          <ul className="privacy-list">
            {chosen.map(round => (
              <li key={keyOf(round)}>{round.says}</li>
            ))}
          </ul>
          <p>{say.sure}</p>
          {removal.error !== null && <FailureNote failure={removal.error} doing="saving" />}
        </ShortDialog>
      )}
    </section>
  )
}
