import type { Roster, RosterRow } from '../../../domain/course-board.ts'
import { longDay } from '../../format.ts'
import { StepFailure } from './SeatStepDialog.tsx'
import { SeatMark } from './seat-marks.tsx'
import { askedOf } from './sign-up-draft.ts'
import type { SeatSteps } from './use-seat-steps.ts'
import { useWords } from './words.tsx'

/** A step that opens a dialog, since somebody is mailed or somebody else is to be named. */
export type AskedStep = 'cancel' | 'accept' | 'decline' | 'replace'

export type LineProps = {
  roster: Roster
  row: RosterRow
  steps: SeatSteps
  onAsk: (row: RosterRow, step: AskedStep) => void
}

/** Whether nobody is told when this one goes: they only wait. */
const isQuiet = ({ state, steps }: RosterRow): boolean =>
  (state === 'interest' || state === 'reserve') && !steps.includes('accept')

function Steps({ row, steps, onAsk }: LineProps) {
  const { steps: say } = useWords().people
  const isBusy = steps.busy.has(row.id)
  const shown = (['confirm', 'accept', 'decline', 'replace', 'cancel'] as const).filter(
    step => row.steps.includes(step) && (step !== 'replace' || row.officeId !== null),
  )
  const take = (step: (typeof shown)[number]) => {
    if (step === 'confirm') void steps.confirm(row)
    else if (step === 'cancel' && isQuiet(row)) void steps.leave(row)
    else onAsk(row, step)
  }
  if (isBusy) return <span role="status">{say.busy}</span>
  return (
    <div className="seat-steps">
      {shown.map(step => (
        <button key={step} type="button" aria-label={say.of(say[step], row.name)} onClick={() => take(step)}>
          {say[step]}
        </button>
      ))}
    </div>
  )
}

/** What there is to know of somebody, beside their name and state. */
function Known({ roster, row }: { roster: Roster; row: RosterRow }) {
  const { roster: say } = useWords().people
  const asked = askedOf[roster.round.kind]
  const replaced = roster.rows.find(({ id }) => id === row.replacesId)
  const sentences = [
    ...row.says,
    ...(replaced === undefined ? [] : [say.substitute(replaced.name)]),
    ...(row.email === '' ? [say.noAddress] : []),
    ...(asked === 'employedFrom' && row.employedFrom !== null
      ? [say.employedFrom(longDay(row.employedFrom))]
      : []),
  ]
  return (
    <>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

/** One person of a roster: who, how it stands, what to know, and what can be done. */
export function RosterLine(props: LineProps) {
  const { roster, row, steps } = props
  const { roster: say } = useWords().people
  const trouble = steps.troubles.get(row.id)
  const about = [row.office, row.workplace].filter(text => text !== '').join(', ')
  return (
    <>
      <tr className="roster-line">
        <th scope="row">
          <span className="roster-name">{row.name}</span>
          <span className="roster-about small">{about}</span>
          {row.email !== '' && <span className="roster-about small">{row.email}</span>}
        </th>
        <td>
          {row.place !== null && <span className="roster-place">{say.place(row.place)}</span>}
          <SeatMark state={row.state} />
        </td>
        <td className="roster-says small">
          <Known roster={roster} row={row} />
        </td>
        <td>
          <Steps {...props} />
        </td>
      </tr>
      {trouble !== undefined && (
        <tr className="roster-under">
          <td colSpan={4}>
            <StepFailure failure={trouble.failure} />
          </td>
        </tr>
      )}
    </>
  )
}
