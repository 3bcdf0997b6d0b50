import { Link } from 'wouter'
import { hostTurns } from '../../../domain/host-history.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { longDay } from '../../format.ts'
import { useWords } from '../words.tsx'

type Props = { meetings: readonly Stored<Meeting>[] }

function First({ meetings }: Props) {
  const words = useWords()
  const { page: say } = words.hosts
  const [turn] = hostTurns(meetings)
  if (turn === undefined) return null
  const waiting = meetings
    .filter(({ kind, state, host }) => kind === 'managers' && state === 'planned' && host.trim() === '')
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .at(0)
  return (
    <>
      <p className="host-first">{say.next(words.choices.subregion[turn.part])}</p>
      <p className="host-lede">
        {turn.last === null ? say.never : say.since(turn.last.title, longDay(turn.last.startsOn))}
      </p>
      <p className="host-lede">
        {waiting === undefined ? (
          say.allHosted
        ) : (
          <Link href={`/moten/${waiting.id}/vard`}>
            {say.forMeeting(waiting.title, longDay(waiting.startsOn))}
          </Link>
        )}
      </p>
    </>
  )
}

/** Whose turn it is and why, and the others in their order. */
export function HostTurns({ meetings }: Props) {
  const words = useWords()
  const { page: say } = words.hosts
  const { turnColumns: columns } = say
  return (
    <section className="section" aria-labelledby="pa-tur">
      <h2 id="pa-tur">{say.turn}</h2>
      <First meetings={meetings} />
      <table className="table host-table host-turns" aria-label={say.turns}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {columns.place}
            </th>
            <th scope="col">{columns.part}</th>
            <th scope="col">{columns.last}</th>
            <th scope="col" className="number">
              {columns.times}
            </th>
          </tr>
        </thead>
        <tbody>
          {hostTurns(meetings).map(({ part, last, times }, place) => (
            <tr key={part}>
              <td className="number" data-label={columns.place}>
                {place + 1}
              </td>
              <th scope="row">{words.choices.subregion[part]}</th>
              <td data-label={columns.last}>{last === null ? say.neverShort : longDay(last.startsOn)}</td>
              <td className="number" data-label={columns.times}>
                {times}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small host-lede">{say.rule}</p>
    </section>
  )
}
