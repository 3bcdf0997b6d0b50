import { useState } from 'react'
import { Link } from 'wouter'
import { FailureNote } from '../../FailureNote.tsx'
import { daySpan, weekDay } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useWords } from '../words.tsx'
import { hostName, listed } from './say-event.ts'
import { type Made, type useConfirm, useTakeBack } from './use-confirm.ts'
import type { ComingMeeting } from './year-plan.ts'

type Confirm = ReturnType<typeof useConfirm>

function Row({ meeting }: Pick<ComingMeeting, 'meeting'>) {
  const words = useWords()
  const { proposal, confirm: say } = words.year
  const { title, startsOn, endsOn, startTime, endTime, host } = meeting
  return (
    <li>
      <p className="wish-title">{title}</p>
      <p className="small">
        {endsOn > startsOn ? daySpan(startsOn, endsOn) : weekDay(startsOn)}
        {startTime !== '' && `, ${say.hours(startTime, endTime)}`}
        {host !== '' && `. ${proposal.host(hostName(host, words))}`}
      </p>
    </li>
  )
}

/** Shows exactly which meetings will be made, and that nothing is sent by it. */
export function ConfirmDialog(props: {
  coming: readonly ComingMeeting[]
  /** How many events of the proposal stand in the list already. */
  standing: number
  confirm: Confirm
  onOrder: () => void
  onClose: () => void
}) {
  const { coming, standing, confirm } = props
  const { confirm: say } = useWords().year
  return (
    <ShortDialog
      title={say.title(coming.length)}
      order={confirm.isPending ? say.busy : say.order(coming.length)}
      ready={!confirm.isPending && coming.length > 0}
      onOrder={props.onOrder}
      onClose={props.onClose}
    >
      <p>{say.nothingSent}</p>
      <ul className="proposal-confirm">
        {coming.map(one => (
          <Row key={one.key} meeting={one.meeting} />
        ))}
      </ul>
      {standing > 0 && <p className="small quiet">{say.stands(standing)}</p>}
      {confirm.error !== null && <FailureNote failure={confirm.error} doing="saving" />}
    </ShortDialog>
  )
}

function Done({ made, onTaken }: { made: Made; onTaken: (said: string) => void }) {
  const words = useWords()
  const { confirm: say } = words.year
  const take = useTakeBack()
  const { meetings, notes } = made
  const back = () =>
    take.mutate(meetings, {
      onSuccess: ({ removed, kept }) => {
        const left = listed(
          kept.map(({ title }) => title),
          words,
        )
        onTaken(
          [
            ...(removed.length > 0 ? [say.undone(removed.length)] : []),
            ...(left === '' ? [] : [say.notUndone(left)]),
          ].join(' '),
        )
      },
    })
  return (
    <div className="note proposal-done" data-tone="success" role="status">
      <Shape name="check" />
      <div>
        <p className="note-title">{say.done(meetings.length)}</p>
        <ul className="proposal-made">
          {meetings.map(({ id, title, startsOn, endsOn }) => (
            <li key={id}>
              <Link href={`/moten/${id}`}>{title}</Link>, {daySpan(startsOn, endsOn)}
            </li>
          ))}
        </ul>
        {notes.map(note => (
          <p key={note}>{note}</p>
        ))}
        <p className="note-actions">
          <button type="button" className="button" disabled={take.isPending} onClick={back}>
            {take.isPending ? say.undoing : say.undo}
          </button>
        </p>
      </div>
    </div>
  )
}

/** What was put into the meetings, with a link to each and the way back. */
export function Confirmed({ confirm, onTaken }: { confirm: Confirm; onTaken: () => void }) {
  const [taken, setTaken] = useState('')
  const made = confirm.data
  if (made === undefined && taken === '') return null
  if (made !== undefined)
    return (
      <Done
        made={made}
        onTaken={said => {
          setTaken(said)
          confirm.reset()
          onTaken()
        }}
      />
    )
  return (
    <p className="note" role="status">
      {taken}
    </p>
  )
}
