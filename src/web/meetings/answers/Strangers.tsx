import { useId, useState } from 'react'
import type { BoardRow, Stranger } from '../../../domain/answer-board.ts'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { command } from '../../api.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Failure } from '../../failure.ts'
import { momentText } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { AnswerMark } from './answer-marks.tsx'
import { keepInvitations, readInvitationsAnew, storedInvitation } from './keep-invitation.ts'

/** Sends a command, shows that it is under way, and keeps what went wrong. */
function useOrder() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const order = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
      await readInvitationsAnew()
      return true
    } catch (reason) {
      setFailure(reason instanceof Failure ? reason : new Failure('unexpected', {}, reason))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, order }
}

const called = ({ name, address }: Invitation): string =>
  name === '' || name === address ? address : `${name} (${address})`

/** Asks whether to invite who answered without being invited: it sends one mail, and says so. */
function InviteDialog(props: { meeting: Stored<Meeting>; stranger: Invitation; onClose: () => void }) {
  const { meeting, stranger, onClose } = props
  const { strangers } = useWords().answers
  const announce = useUndo()
  const { busy, failure, order } = useOrder()
  const { name, address } = stranger
  const invite = async () => {
    const add = [{ personId: null, name, address, required: false }]
    if (!(await order(() => command(`/api/meetings/${meeting.id}/notice/list`, { add, remove: [] })))) return
    announce(strangers.invited(name))
    onClose()
  }
  return (
    <ShortDialog
      title={strangers.inviteTitle(name)}
      order={busy ? strangers.inviting : strangers.inviteSend}
      ready={!busy}
      onOrder={() => void invite()}
      onClose={onClose}
    >
      <p>{strangers.inviteWhat(address)}</p>
      <p>{strangers.told}</p>
      {failure !== null && <FailureNote failure={failure} doing="saving" />}
    </ShortDialog>
  )
}

type WhoseProps = { stranger: Stranger; rows: readonly BoardRow[]; onInvite: () => void }

/** Whose the answer is: chosen among those on the list, the likely ones first. */
function Whose({ stranger, rows, onInvite }: WhoseProps) {
  const { answers: say } = useWords()
  const { strangers } = say
  const announce = useUndo()
  const { busy, failure, order } = useOrder()
  const { invitation, likely } = stranger
  const [chosen, setChosen] = useState(likely.length === 1 ? (likely[0]?.invitation.id ?? '') : '')
  const id = useId()
  const option = ({ invitation: one, office }: BoardRow) => (
    <option key={one.id} value={one.id}>
      {office === null ? one.name : `${one.name}, ${office.name}`}
    </option>
  )
  const enter = async () => {
    const name = rows.find(row => row.invitation.id === chosen)?.invitation.name ?? ''
    const body = { invitationId: chosen }
    const headers = { 'If-Match': invitation.etag }
    const path = `/api/invitations/${invitation.id}/whose`
    const done = await order(async () =>
      keepInvitations([storedInvitation.parse(await command<unknown>(path, body, headers))]),
    )
    if (done) announce(strangers.entered(name))
  }
  return (
    <>
      <p className="answer-whose">
        <label htmlFor={id}>{strangers.whose}</label>
        <select id={id} value={chosen} disabled={busy} onChange={event => setChosen(event.target.value)}>
          <option value="">{strangers.choose}</option>
          {likely.map(option)}
          {rows.filter(row => !likely.includes(row)).map(option)}
        </select>
        <button
          type="button"
          className="button"
          aria-label={strangers.enterOf(called(invitation))}
          disabled={busy || chosen === ''}
          onClick={() => void enter()}
        >
          {strangers.enter}
        </button>
        <button
          type="button"
          className="button"
          aria-label={strangers.inviteOf(called(invitation))}
          disabled={busy}
          onClick={onInvite}
        >
          {strangers.invite}
        </button>
      </p>
      {failure !== null && <FailureNote failure={failure} doing="saving" />}
    </>
  )
}

/** Answers from addresses that nobody invited: whose they are, or an invitation. */
export function Strangers(props: {
  meeting: Stored<Meeting>
  strangers: readonly Stranger[]
  rows: readonly BoardRow[]
  /** Whether the person may settle it. */
  mayLead: boolean
}) {
  const { meeting, strangers, rows, mayLead } = props
  const { answers: say } = useWords()
  const [invited, setInvited] = useState<Stored<Invitation> | null>(null)
  if (strangers.length === 0) return null
  return (
    <section className="note" data-tone="warning" aria-labelledby="strangers">
      <Shape name="triangle" />
      <div>
        <h2 id="strangers" className="note-title">
          {say.strangers.title(strangers.length)}
        </h2>
        <p>{say.strangers.how}</p>
        <ul className="answer-strangers">
          {strangers.map(stranger => {
            const { invitation } = stranger
            const { answer, answeredAt } = invitation
            return (
              <li key={invitation.id}>
                <p className="answer-stranger">
                  <strong>{called(invitation)}</strong>
                  <AnswerMark answer={answer} />
                  {answeredAt !== null && (
                    <span className="quiet small"> {say.table.fromOutlook(momentText(answeredAt))}</span>
                  )}
                </p>
                {mayLead && <Whose stranger={stranger} rows={rows} onInvite={() => setInvited(invitation)} />}
              </li>
            )
          })}
        </ul>
      </div>
      {invited !== null && (
        <InviteDialog meeting={meeting} stranger={invited} onClose={() => setInvited(null)} />
      )}
    </section>
  )
}
