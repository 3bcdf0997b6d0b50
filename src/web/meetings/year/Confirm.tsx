import { useState } from 'react'
import { Link } from 'wouter'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { ConfirmedYear } from '../../../domain/year-proposal.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { daySpan, weekDay } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useWords } from '../words.tsx'
import { hostName, listed } from './say-event.ts'
import { type useConfirm, useTakeBack } from './use-confirm.ts'

type Confirm = ReturnType<typeof useConfirm>
type Event = ConfirmedYear['events'][number]

function Row({ event: { day, endsOn, half, halfDays, title, host } }: { event: Event }) {
  const words = useWords()
  const { proposal } = words.year
  return (
    <li>
      <p className="wish-title">{title}</p>
      <p className="small">
        {endsOn > day ? daySpan(day, endsOn) : weekDay(day)}
        {halfDays === 1 && `, ${proposal.half[half]}`}
        {host !== '' && `. ${proposal.host(hostName(host, words))}`}
      </p>
    </li>
  )
}

/** Shows exactly which meetings will be made, and that nothing is sent by it. */
export function ConfirmDialog(props: {
  events: readonly Event[]
  /** How many events of the proposal stand in the list already. */
  standing: number
  confirm: Confirm
  onOrder: () => void
  onClose: () => void
}) {
  const { events, standing, confirm } = props
  const { confirm: say } = useWords().year
  return (
    <ShortDialog
      title={say.title(events.length)}
      order={confirm.isPending ? say.busy : say.order(events.length)}
      ready={!confirm.isPending && events.length > 0}
      onOrder={props.onOrder}
      onClose={props.onClose}
    >
      <p>{say.nothingSent}</p>
      <ul className="proposal-confirm">
        {events.map(event => (
          <Row key={event.key} event={event} />
        ))}
      </ul>
      {standing > 0 && <p className="small quiet">{say.stands(standing)}</p>}
      {confirm.error !== null && <FailureNote failure={confirm.error} doing="saving" />}
    </ShortDialog>
  )
}

function Made({ made, onTaken }: { made: readonly Stored<Meeting>[]; onTaken: (said: string) => void }) {
  const words = useWords()
  const { confirm: say } = words.year
  const take = useTakeBack()
  const back = () =>
    take.mutate(made, {
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
        <p className="note-title">{say.done(made.length)}</p>
        <ul className="proposal-made">
          {made.map(({ id, title, startsOn, endsOn }) => (
            <li key={id}>
              <Link href={`/moten/${id}`}>{title}</Link>, {daySpan(startsOn, endsOn)}
            </li>
          ))}
        </ul>
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
export function Confirmed({ confirm }: { confirm: Confirm }) {
  const [taken, setTaken] = useState('')
  const made = confirm.data
  if (made === undefined && taken === '') return null
  if (made !== undefined)
    return (
      <Made
        made={made}
        onTaken={said => {
          setTaken(said)
          confirm.reset()
        }}
      />
    )
  return (
    <p className="note" role="status">
      {taken}
    </p>
  )
}
