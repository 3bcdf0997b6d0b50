import { useId } from 'react'
import { Link } from 'wouter'
import type { FormingProposal, FormedRound as Round, SeatedPerson } from '../../../domain/course-forming.ts'
import { longDay } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { type Asked, withRunning } from './forming-address.ts'
import { PinChoice } from './PinChoice.tsx'
import { useWords } from './words.tsx'

type Props = { round: Round; shown: FormingProposal; asked: Asked; onAsk: (next: Asked) => void }

const runnings = ['may', 'must', 'mustNot'] as const

function Running({ round, asked, onAsk }: Omit<Props, 'shown'>) {
  const { queue } = useWords()
  const { forming: say } = queue
  const id = useId()
  return (
    <p className="queue-running">
      <label htmlFor={id}>{say.running}</label>
      <select
        id={id}
        value={round.running}
        onChange={({ target }) => {
          const running = runnings.find(one => one === target.value)
          if (running !== undefined) onAsk(withRunning(asked, round.id, running))
        }}
      >
        {runnings.map(one => (
          <option key={one} value={one}>
            {say.runnings[one]}
          </option>
        ))}
      </select>
    </p>
  )
}

const marks = {
  goesFirst: { tone: 'info', shape: 'arrow' },
  missed: { tone: 'warning', shape: 'triangle' },
  moved: { tone: 'info', shape: 'dot' },
  pinned: { tone: 'neutral', shape: 'square' },
} as const
const kindsOfMark = ['pinned', 'goesFirst', 'missed', 'moved'] as const

function Person({ person, ...props }: { person: SeatedPerson } & Omit<Props, 'round'>) {
  const { queue } = useWords()
  const { forming: say } = queue
  return (
    <li>
      <span>
        <strong>{person.name}</strong> <span className="quiet">{person.office}</span>
        {kindsOfMark.map(
          kind =>
            person[kind] && (
              <span key={kind} className="mark small queue-mark" data-tone={marks[kind].tone}>
                <Shape name={marks[kind].shape} />
                <span>{say.marks[kind]}</span>
              </span>
            ),
        )}
      </span>
      <PinChoice person={person} {...props} />
    </li>
  )
}

/** A round of the proposal: whether it starts and why, how full it becomes, and who comes from the queue. */
export function FormedRound({ round, ...props }: Props) {
  const { queue } = useWords()
  const { forming: say } = queue
  const id = useId()
  return (
    <section className="queue-formed" aria-labelledby={id}>
      <h3 id={id}>
        <Link href={`/kurser/${round.id}`}>{round.title}</Link>
      </h3>
      <p className="quiet">{round.from === null ? say.undated : longDay(round.from)}</p>
      <p className="mark" data-tone={round.runs ? 'success' : 'faded'}>
        <Shape name={round.runs ? 'check' : 'ring'} />
        <span>{round.runs ? say.runs : say.runsNot}</span>
      </p>
      <p>{round.says}</p>
      {round.runs && (
        <p>
          {say.count(round.already, round.people.length, round.least, round.full)}{' '}
          {say.offices(round.offices)}
        </p>
      )}
      <Running round={round} {...props} />
      {round.people.length > 0 && (
        <ol className="queue-people">
          {round.people.map(person => (
            <Person key={person.seatId} person={person} {...props} />
          ))}
        </ol>
      )}
    </section>
  )
}
