import { useRef } from 'react'
import { Link } from 'wouter'
import type { AskedYear } from '../../../domain/year-proposal.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { longDay } from '../../format.ts'
import { Loading } from '../../Loading.tsx'
import { Shape } from '../../marks.tsx'
import { useWords } from '../words.tsx'
import { Blocked } from './Blocked.tsx'
import { DateRow } from './DateRow.tsx'
import { Strip } from './Strip.tsx'
import type { YearPlan } from './use-year.ts'
import { isForNotice, movedCount, type Proposal as Placed, toConfirm, unknownOf } from './year-plan.ts'

type PartProps = { placed: Placed; asked: AskedYear; plan: YearPlan }

/** What the last change did to the rest, and the way back to the proposal before. */
function Change(props: { placed: Placed | null; plan: YearPlan; onUndone: () => void }) {
  const { placed, plan, onUndone } = props
  const { replanning, proposal } = useWords().year
  const under = plan.proposal.isFetching
  return (
    <div className="proposal-change" data-shown={plan.mayUndo || under}>
      <p role="status">
        {under && replanning}
        {!under && plan.mayUndo && placed !== null && proposal.changed(movedCount(placed, plan.earlier))}
      </p>
      {plan.mayUndo && (
        <button
          type="button"
          className="button"
          onClick={() => {
            plan.undo()
            onUndone()
          }}
        >
          {proposal.undo}
        </button>
      )}
    </div>
  )
}

/** Of how many it is unknown whether they can, in numbers, and the way to ask them. */
function Unknown({ placed, asked, plan }: PartProps) {
  const { proposal } = useWords().year
  const { meetings, most, people, seasons } = unknownOf(placed)
  if (meetings === 0) return null
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p>{proposal.unknownNote(meetings, most, people)}</p>
        {seasons.map(season => (
          <p key={season} className="proposal-screen">
            <Link href={`/moten/tider?year=${asked.year}&season=${season}`}>{proposal.ask[season]}</Link>
          </p>
        ))}
        <p className="note-actions">
          <button type="button" className="button" onClick={plan.again}>
            {proposal.again}
          </button>
        </p>
      </div>
    </div>
  )
}

function Dates({ placed, asked, plan }: PartProps) {
  const { proposal } = useWords().year
  const { columns } = proposal
  if (placed.events.length === 0) return <p className="quiet">{proposal.noEvents}</p>
  return (
    <table className="table proposal-dates" aria-label={proposal.table(asked.year)}>
      <thead>
        <tr>
          <th scope="col">{columns.day}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.why}</th>
        </tr>
      </thead>
      <tbody>
        {placed.events.map(event => (
          <DateRow key={event.key} event={event} asked={asked} plan={plan} />
        ))}
      </tbody>
    </table>
  )
}

function Held({ placed, asked, plan }: PartProps) {
  const { paper, proposal } = useWords().year
  const coming = toConfirm(asked, placed)
  const open = coming.length
  const locked = coming.filter(({ key }) => key in plan.pins).length
  return (
    <>
      {open > 0 && (
        <p className="small quiet">{placed.isBest ? proposal.best(open, locked) : proposal.notBest}</p>
      )}
      {open === 0 && placed.events.length > 0 && <p className="small quiet">{proposal.allListed}</p>}
      <Unknown placed={placed} asked={asked} plan={plan} />
      <Strip placed={placed} asked={asked} />
      <Dates placed={placed} asked={asked} plan={plan} />
      {isForNotice(asked, plan) && (
        <p className="proposal-paper small">{paper.notBefore(longDay(asked.notBefore))}</p>
      )}
      {placed.notes.length > 0 && (
        <>
          <h3 className="proposal-notes">{proposal.notes}</h3>
          <ul className="proposal-note-list">
            {placed.notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The proposed days by date, what the last change moved, and what stops the year from being placed. */
export function Proposal({ asked, plan }: { asked: AskedYear; plan: YearPlan }) {
  const { placing, proposal: say } = useWords().year
  const { proposal } = plan
  const { data, error } = proposal
  const placed = data?.ok ? data : null
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone; who uses the keyboard goes on from here.
  const toHeading = () => heading.current?.focus()
  return (
    <section className="proposal" aria-labelledby="proposal" aria-busy={proposal.isFetching}>
      <h2 id="proposal" ref={heading} tabIndex={-1}>
        {say.title}
      </h2>
      {error !== null && <FailureNote failure={error} again={() => void proposal.refetch()} />}
      {data === undefined && error === null && <Loading what={placing} rows={8} />}
      {(data !== undefined || plan.mayUndo) && <Change placed={placed} plan={plan} onUndone={toHeading} />}
      {data?.ok === false && <Blocked blocked={data} asked={asked} plan={plan} onHelped={toHeading} />}
      {placed !== null && (
        <div className="proposal-held" data-old={proposal.isPlaceholderData}>
          <Held placed={placed} asked={asked} plan={plan} />
        </div>
      )}
    </section>
  )
}
