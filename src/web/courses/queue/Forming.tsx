import { useLocation } from 'wouter'
import type { FormingProposal } from '../../../domain/course-forming.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Shape } from '../../marks.tsx'
import { FormedRound } from './FormedRound.tsx'
import { type Asked, askedAddress } from './forming-address.ts'
import { PinChoice } from './PinChoice.tsx'
import { useProposal } from './queue-data.ts'
import { SeatThem } from './SeatThem.tsx'
import { useWords } from './words.tsx'

type ProposedProps = { shown: FormingProposal; asked: Asked; onAsk: (next: Asked) => void }

/** Those who get no seat in the proposal, each with the reason. */
function Waiting({ shown, asked, onAsk }: ProposedProps) {
  const { queue } = useWords()
  const { forming: say, columns } = queue
  if (shown.people === 0) return null
  if (shown.waiting.length === 0) return <p>{say.nobodyWaits}</p>
  return (
    <section className="section" aria-labelledby="vantar">
      <h3 id="vantar">{say.waiting(shown.waiting.length)}</h3>
      <table className="table queue-table" aria-labelledby="vantar">
        <thead>
          <tr>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.office}</th>
            <th scope="col">{say.reason}</th>
            <th scope="col">{say.lock}</th>
          </tr>
        </thead>
        <tbody>
          {shown.waiting.map(person => (
            <tr key={person.seatId}>
              <td data-label={columns.place} className="queue-place">
                {person.place}
              </td>
              <th scope="row">{person.name}</th>
              <td data-label={columns.office}>{person.office}</td>
              <td data-label={say.reason}>{person.says}</td>
              <td data-label={say.lock}>
                <PinChoice person={person} shown={shown} asked={asked} onAsk={onAsk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Proposed({
  isReady,
  onSeated,
  ...props
}: ProposedProps & { isReady: boolean; onSeated: () => void }) {
  const { shown, asked, onAsk } = props
  const { queue } = useWords()
  const { forming: say } = queue
  const seated = shown.rounds.reduce((all, { people }) => all + people.length, 0)
  return (
    <>
      <p>
        <strong>{shown.people === 0 ? shown.arithmetic : say.sum(seated, shown.people)}</strong>
      </p>
      {shown.people > 0 && (
        <p className="mark" data-tone={shown.proved ? 'success' : 'info'}>
          <Shape name={shown.proved ? 'check' : 'arrow'} />
          <span>{shown.proof}</span>
        </p>
      )}
      {shown.notes.map(note => (
        <p key={note} className="mark queue-note" data-tone="warning">
          <Shape name="triangle" />
          <span>{note}</span>
        </p>
      ))}
      {asked.pins.length > 0 && (
        <p className="note-actions">
          <button type="button" className="button" onClick={() => onAsk({ ...asked, pins: [] })}>
            {say.unlock}
          </button>
        </p>
      )}
      <SeatThem shown={shown} isReady={isReady} onSeated={onSeated} />
      <div className="queue-rounds">
        {shown.rounds.map(round => (
          <FormedRound key={round.id} round={round} {...props} />
        ))}
      </div>
      <Waiting {...props} />
    </>
  )
}

/** The groups that the queue can become: proposed, changed by locking people and rounds, and then given their seats. */
export function Forming({ asked }: { asked: Asked }) {
  const { queue } = useWords()
  const { forming: say } = queue
  const [, go] = useLocation()
  const { proposal, holdOn, anew } = useProposal(asked)
  const { data: shown, error } = proposal
  const ask = (next: Asked) => {
    holdOn()
    go(askedAddress(next))
  }
  return (
    <section className="section queue-forming" aria-labelledby="forslag">
      <h2 id="forslag">{say.heading}</h2>
      <p className="quiet queue-text">{say.how}</p>
      {!asked.proposes && (
        <p className="note-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => go(askedAddress({ ...asked, proposes: true }))}
          >
            {say.propose}
          </button>
        </p>
      )}
      {asked.proposes && (
        <>
          {error !== null && <FailureNote failure={error} again={() => void proposal.refetch()} />}
          {shown === undefined && error === null && <Loading what={say.loading} rows={6} />}
          <p role="status" className="quiet small queue-status">
            {proposal.isPlaceholderData ? say.again : ''}
          </p>
          {shown !== undefined && (
            <Proposed
              shown={shown}
              asked={asked}
              onAsk={ask}
              isReady={!proposal.isPlaceholderData}
              onSeated={anew}
            />
          )}
        </>
      )}
    </section>
  )
}
