import type { FormingProposal } from '../../../domain/course-forming.ts'
import { type Asked, withPin } from './forming-address.ts'
import { useWords } from './words.tsx'

/** Holds somebody to a round of the proposal, or lets them go. */
export function PinChoice(props: {
  person: { seatId: string; name: string }
  shown: FormingProposal
  asked: Asked
  onAsk: (next: Asked) => void
}) {
  const { person, shown, asked, onAsk } = props
  const { queue } = useWords()
  const { forming: say } = queue
  const pinned = asked.pins.find(({ seatId }) => seatId === person.seatId)?.roundId ?? ''
  return (
    <select
      className="queue-lock"
      aria-label={say.lockOf(person.name)}
      value={pinned}
      onChange={({ target }) => onAsk(withPin(asked, person.seatId, target.value))}
    >
      <option value="">{say.unlocked}</option>
      {shown.rounds.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}
