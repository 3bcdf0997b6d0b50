import { Link } from 'wouter'
import type { RoundCard } from '../../domain/course-board.ts'
import { daySpan, longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { useMay, useMe } from '../records.ts'
import { CountdownMark, RoundMark, SeatSum } from './round-marks.tsx'
import { useWords } from './words.tsx'

/** The days of a round, a line for each session, with its place where that is not the round's own. */
function When({ round }: { round: RoundCard }) {
  const { roundList: say } = useWords()
  const { sessions, venue } = round
  if (sessions.length === 0) return <span className="quiet">{say.noDates}</span>
  return (
    <>
      {sessions.map(({ from, to, place }) => (
        <p key={from}>
          {daySpan(from, to)}
          {place !== '' && <span className="quiet small">, {place}</span>}
        </p>
      ))}
      {(venue !== '' || sessions.every(({ place }) => place === '')) && (
        <p className="quiet small">{venue || say.noPlace}</p>
      )}
    </>
  )
}

/** Until when people can be signed up, or why they cannot now; nothing of a round that is over or called off. */
function signUpSaid(round: RoundCard, today: string, say: ReturnType<typeof useWords>['roundList']): string {
  const { takesClaims, opensOn, signUpBy, state } = round
  if (takesClaims)
    return [
      ...(round.counts.free === 0 ? [say.toReserve] : []),
      ...(signUpBy === null ? [] : [say.signUpBy(longDay(signUpBy))]),
    ].join(' ')
  if (state === 'held' || state === 'cancelled') return ''
  if (opensOn !== null && opensOn > today) return say.opens(longDay(opensOn))
  if (signUpBy !== null && signUpBy < today) return say.closed(longDay(signUpBy))
  return say.takesNone
}

/** The way to sign people up, for who may; else how it stands with the sign-up. */
function SignUp({ round }: { round: RoundCard }) {
  const { roundList: say } = useWords()
  const today = useMe()?.today ?? ''
  const mayCreate = useMay('create', 'seats')
  const said = signUpSaid(round, today, say)
  return (
    <div className="round-sign-up">
      {mayCreate && round.takesClaims && (
        <Link className="button" href={`/kurser/${round.id}/anmal`} aria-label={say.signUpTo(round.title)}>
          {say.signUp}
        </Link>
      )}
      {said !== '' && <span className="quiet small">{said}</span>}
    </div>
  )
}

function StateCell({ round }: { round: RoundCard }) {
  const { roundList: say } = useWords()
  const { state, countdown, decidedOn, findings } = round
  const isComing = state !== 'held' && state !== 'cancelled'
  return (
    <div className="round-state">
      <RoundMark state={state} />
      {countdown !== null && <CountdownMark countdown={countdown} />}
      {isComing && decidedOn !== null && (
        <span className="mark" data-tone="success">
          <Shape name="check" />
          <span>{say.decided}</span>
        </span>
      )}
      {findings.map(finding => (
        <span key={finding} className="mark small" data-tone="warning">
          <Shape name="triangle" />
          <span>{finding}</span>
        </span>
      ))}
    </div>
  )
}

function Row({ round, runs }: { round: RoundCard; runs: boolean }) {
  const { roundList: say, choices } = useWords()
  const { columns } = say
  const course = choices.courseKind[round.kind]
  return (
    <tr>
      <th scope="row">
        <Link href={`/kurser/${round.id}`}>{round.title}</Link>
        {!round.title.startsWith(course) && <p className="quiet small round-course">{course}</p>}
      </th>
      <td data-label={columns.when}>
        <When round={round} />
      </td>
      <td data-label={columns.state}>
        <StateCell round={round} />
      </td>
      <td data-label={columns.seats}>
        <SeatSum round={round} />
      </td>
      {runs && <td data-label={columns.next}>{round.next}</td>}
      <td data-label={columns.signUp}>
        <SignUp round={round} />
      </td>
    </tr>
  )
}

/** The rounds with how each stands, how many seats are left and what is to be done. */
export function RoundTable({ rounds }: { rounds: readonly RoundCard[] }) {
  const { roundList: say } = useWords()
  const runs = useMay('change', 'rounds')
  const { columns } = say
  const label = say.table(rounds.length)
  return (
    <table className="table rounds" data-runs={runs} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{columns.round}</th>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.seats}</th>
          {runs && <th scope="col">{columns.next}</th>}
          <th scope="col">{columns.signUp}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(round => (
          <Row key={round.id} round={round} runs={runs} />
        ))}
      </tbody>
    </table>
  )
}
