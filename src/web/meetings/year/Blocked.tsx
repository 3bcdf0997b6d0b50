import { Link } from 'wouter'
import type { AskedYear, YearHelp, YearProposal } from '../../../domain/year-proposal.ts'
import { Shape } from '../../marks.tsx'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { foundIn, loosened } from './asked-year.ts'
import type { YearPlan } from './use-year.ts'

type Stuck = Extract<YearProposal, { ok: false }>

type HelpProps = { asked: AskedYear; plan: YearPlan; onHelped: () => void }

/** What a press does, with what it does it to, so that no two buttons say the same. */
function sayDeed(help: YearHelp, asked: AskedYear, words: Words): string {
  const { blocked, series } = words.year
  if (help.loosen === 'notBefore') return blocked.do.notBefore
  const titleOf = (key: string) => foundIn(asked, key)?.event.title ?? key
  if (help.loosen === 'order') return blocked.do.order(titleOf(help.first), titleOf(help.next))
  if (help.loosen === 'window') return blocked.do.window[help.end](titleOf(help.key))
  if (help.loosen === 'pin') return blocked.do.pin(titleOf(help.key))
  const kind = foundIn(asked, help.key)?.event.kind ?? 'other'
  return blocked.do[help.loosen](kind === 'other' ? titleOf(help.key) : series[kind])
}

/** One thing that would help, with a button that does it; what stands in the list is moved on its own page. */
function Help({ help, asked, plan, onHelped }: HelpProps & { help: YearHelp }) {
  const words = useWords()
  const { blocked } = words.year
  const wishes = loosened({ asked, pins: plan.pins }, help)
  const meetingId = help.loosen === 'pin' ? (foundIn(asked, help.key)?.event.meetingId ?? null) : null
  const deed = sayDeed(help, asked, words)
  return (
    <li>
      <p>{help.sentence}</p>
      {wishes !== null && (
        <button
          type="button"
          className="button"
          aria-label={blocked.doOf(deed, help.sentence)}
          onClick={() => {
            plan.plan(wishes)
            onHelped()
          }}
        >
          {deed}
        </button>
      )}
      {wishes === null && meetingId !== null && <Link href={`/moten/${meetingId}`}>{blocked.elsewhere}</Link>}
    </li>
  )
}

/** Why the year cannot be placed as it is wished for, and what would help. */
export function Blocked({ blocked, ...rest }: HelpProps & { blocked: Stuck }) {
  const { blocked: say } = useWords().year
  const { reasons, helps } = blocked
  return (
    <div className="note" data-tone="danger" role="alert">
      <Shape name="cross" />
      <div>
        <p className="note-title">{say.title}</p>
        {reasons.map(reason => (
          <p key={reason}>{reason}</p>
        ))}
        {helps.length > 0 && <p className="proposal-helps">{say.helps}</p>}
        <ul className="proposal-help">
          {helps.map(help => (
            <Help key={help.sentence} help={help} {...rest} />
          ))}
        </ul>
      </div>
    </div>
  )
}
