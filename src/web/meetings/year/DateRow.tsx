import { type RefObject, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { AskedYear, ProposedEvent } from '../../../domain/year-proposal.ts'
import { daySpan, weekDay, weekText } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { KindShape } from '../../overview/KindShape.tsx'
import { useWords } from '../words.tsx'
import { foundIn } from './asked-year.ts'
import { ChooseDay } from './ChooseDay.tsx'
import { hostName, sayPlace, weekdayName } from './say-event.ts'
import type { YearPlan } from './use-year.ts'
import { withoutPins } from './year-address.ts'
import { markOf } from './year-plan.ts'

type RowProps = { event: ProposedEvent; asked: AskedYear; plan: YearPlan }

/** What changed since the proposal before: words and a shape. */
function Changed({ event, plan }: Omit<RowProps, 'asked'>) {
  const words = useWords()
  const { proposal } = words.year
  const mark = markOf(event, plan.earlier)
  if (mark.is === 'same') return null
  const said = () => {
    switch (mark.is) {
      case 'new':
        return proposal.fresh
      case 'moved':
        return proposal.moved(sayPlace(mark.from, event.halfDays, words))
      case 'otherHost':
        return proposal.otherHost(mark.from.host === '' ? proposal.noHost : hostName(mark.from.host, words))
    }
  }
  return (
    <p className="mark proposal-moved" data-tone="info">
      <Shape name="arrow" />
      <span>{said()}</span>
    </p>
  )
}

/** Locks the day, lets it go, takes the next best or any other. What stands in the list is moved there. */
function Deeds(
  props: RowProps & { onChoose: () => void; choosing: boolean; chooser: RefObject<HTMLButtonElement | null> },
) {
  const { event, plan, onChoose, choosing, chooser } = props
  const words = useWords()
  const { proposal } = words.year
  const { key, title, day, half, host, other, halfDays } = event
  const locked = key in plan.pins
  return (
    <p className="note-actions">
      {other !== null && (
        <button
          type="button"
          className="button slim"
          aria-label={proposal.takeOf(title, sayPlace(other, halfDays, words))}
          onClick={({ currentTarget }) => {
            plan.pin({ ...plan.pins, [key]: other })
            // This button goes with the other day; the one beside it stays.
            const beside = currentTarget.nextElementSibling
            if (beside instanceof HTMLElement) beside.focus()
          }}
        >
          {proposal.take}
        </button>
      )}
      <button
        type="button"
        className="button slim"
        aria-label={locked ? proposal.unlockOf(title) : proposal.lockOf(title)}
        onClick={() =>
          plan.pin(locked ? withoutPins(plan.pins, [key]) : { ...plan.pins, [key]: { day, half, host } })
        }
      >
        {locked ? proposal.unlock : proposal.lock}
      </button>
      <button
        ref={chooser}
        type="button"
        className="button slim"
        aria-expanded={choosing}
        aria-label={proposal.chooseOf(title)}
        onClick={onChoose}
      >
        {proposal.choose}
      </button>
    </p>
  )
}

function What({ event, asked, plan, meetingId }: RowProps & { meetingId: string | null }) {
  const words = useWords()
  const { proposal } = words.year
  const { title, kind, host, key } = event
  const found = foundIn(asked, key)
  const hosted = (found?.series.hosts.length ?? 0) > 0
  const beside = found?.event.beside ?? null
  return (
    <div className="proposal-what">
      <KindShape kind={kind} />
      <div>
        <p className="wish-title">
          {meetingId === null ? title : <Link href={`/moten/${meetingId}`}>{title}</Link>}
        </p>
        {beside !== null && <p className="small quiet">{proposal.beside[beside]}</p>}
        {host !== '' && <p className="small">{proposal.host(hostName(host, words))}</p>}
        {host === '' && hosted && <p className="small quiet">{proposal.unknownHost}</p>}
        {meetingId !== null && (
          <p className="mark small" data-tone="success">
            <Shape name="check" />
            <span>{proposal.listed}</span>
          </p>
        )}
        {key in plan.pins && (
          <p className="mark small">
            <Shape name="square" />
            <span>{proposal.locked}</span>
          </p>
        )}
      </div>
    </div>
  )
}

/** One proposed day: when, what, why, and what else there was. */
export function DateRow({ event, asked, plan }: RowProps) {
  const { proposal } = useWords().year
  const [choosing, setChoosing] = useState(false)
  const chooser = useRef<HTMLButtonElement>(null)
  const close = () => {
    setChoosing(false)
    chooser.current?.focus()
  }
  const { day, endsOn, half, halfDays } = event
  const meetingId = foundIn(asked, event.key)?.event.meetingId ?? null
  const { columns } = proposal
  return (
    <tr data-key={event.key}>
      <td data-label={columns.day} className="proposal-day">
        {endsOn > day ? daySpan(day, endsOn) : weekDay(day)}
        <p className="quiet small">
          {endsOn > day && `${weekdayName(day)}–${weekdayName(endsOn)}, `}
          {weekText(day)}
          {halfDays === 1 && `, ${proposal.half[half]}`}
        </p>
        {meetingId === null && <Changed event={event} plan={plan} />}
      </td>
      <th scope="row">
        <What event={event} asked={asked} plan={plan} meetingId={meetingId} />
      </th>
      <td data-label={columns.why}>
        {event.why !== '' && <p>{event.why}</p>}
        {meetingId === null && (
          <>
            {event.people === 0 && <p className="small quiet">{proposal.nobody}</p>}
            {event.nextBest !== '' && <p className="proposal-next">{event.nextBest}</p>}
            <Deeds
              event={event}
              asked={asked}
              plan={plan}
              choosing={choosing}
              chooser={chooser}
              onChoose={() => setChoosing(!choosing)}
            />
            {choosing && <ChooseDay event={event} asked={asked} plan={plan} onClose={close} />}
          </>
        )}
      </td>
    </tr>
  )
}
