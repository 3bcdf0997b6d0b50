import { useState } from 'react'
import type { Notice } from '../../domain/notice.ts'
import { type County, counties } from '../../domain/vocabulary.ts'
import { isUncertain } from '../failure.ts'
import { longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { NoticeCancelDialog } from './NoticeCancelDialog.tsx'
import { NoticeProgress, useMoving } from './NoticeProgress.tsx'
import type { NoticeDeed } from './notice-data.ts'
import {
  allAdded,
  concernedBy,
  countyOf,
  invitedIn,
  inviteeOf,
  isChanged,
  type ListRow,
  noChanges,
  orderOf,
  strangersIn,
  toldIn,
} from './notice-list.ts'
import type { Sending } from './notice-sending.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

type SendingProps = { sending: Sending }

/** How many are invited as Outlook has them. */
const invitedCount = ({ notice }: Sending): number =>
  notice.recipients.filter(({ standing }) => standing === 'invited').length

const strangersOf = ({ notice }: Sending) => strangersIn(notice.recipients)
const toldCount = ({ notice }: Sending) => toldIn(notice.recipients)

/** 37 i Västra Götaland, 7 i Halland; nothing where all have one side. */
function saySides(rows: readonly ListRow[], { editing }: Sending, { noticePage }: Words): string {
  const { side } = noticePage.sending
  const count = (county: County | 'none') =>
    rows.filter(row => countyOf(row, editing.offices) === county).length
  return [...counties, 'none' as const]
    .map(county => ({ county, own: count(county) }))
    .filter(({ own }) => own > 0)
    .map(({ county, own }) => `${own} ${side[county]}`)
    .join(', ')
}

function Big(props: { busy: boolean; word: string; ready?: boolean; onPress: () => void }) {
  const { busy, word, ready = true, onPress } = props
  return (
    <button type="button" className="button primary" disabled={busy || !ready} onClick={onPress}>
      {word}
    </button>
  )
}

/** Nothing is sent yet: to how many it goes, and the one press. */
function Unsent({ sending }: SendingProps) {
  const words = useWords()
  const { sending: say } = words.noticePage
  const { editing, mutation, order, leads, obstacles } = sending
  const { change } = editing
  const rows = invitedIn(editing.rows)
  if (mutation.isPending) return null
  const wrong = rows.filter(({ problem }) => problem !== '').length
  const ready = rows.length > 0 && wrong === 0 && obstacles.length === 0
  return (
    <section className="meeting-step" aria-label={say.title}>
      <p className="meeting-step-says">
        {rows.length === 0 ? say.nobody : say.to(rows.length, saySides(rows, sending, words))}
      </p>
      {wrong > 0 && <p>{say.problems(wrong)}</p>}
      {leads && (
        <>
          <p className="quiet">{say.final}</p>
          <Big
            busy={false}
            ready={ready}
            word={say.order(rows.length)}
            onPress={() => {
              // Kept until it is answered: a sending that is broken off goes on with the same people.
              change?.(allAdded(editing.changes, rows))
              order({ deed: 'send', body: { invited: rows.map(inviteeOf) } })
            }}
          />
        </>
      )}
    </section>
  )
}

/** What goes on with what was broken off: the calling off, the first sending, or a change after it. */
function resumeOf({ event }: Notice, rows: readonly ListRow[]): NoticeDeed {
  if (event?.state === 'cancelling') return { deed: 'cancel', body: { reason: event.reason } }
  if (event === null || event.sentOn === null)
    return { deed: 'send', body: { invited: invitedIn(rows).map(inviteeOf) } }
  return { deed: 'list', body: orderOf(rows) }
}

/** A sending or a cancelling was broken off: the same order goes on where it stopped. */
function Unfinished({ sending }: SendingProps) {
  const { unfinished: say, cancel } = useWords().noticePage
  const { notice, editing, mutation, order, leads } = sending
  const { event } = notice
  const isCancelling = event?.state === 'cancelling'
  if (mutation.isPending && !isCancelling) return null
  const goOn = () => order(resumeOf(notice, editing.rows))
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{isCancelling ? say.cancelTitle : say.title}</p>
        <p>{isCancelling ? say.cancelBody : say.body}</p>
        {leads && (
          <p className="note-actions">
            <Big
              busy={mutation.isPending}
              word={
                mutation.isPending
                  ? cancel.busy
                  : isCancelling
                    ? say.cancelOrder
                    : say.order(concernedBy(notice, editing.rows))
              }
              onPress={goOn}
            />
          </p>
        )}
      </div>
    </div>
  )
}

/** The list is changed and not sent: only those it concerns get a mail, and that is said. */
function ChangedList({ sending }: SendingProps) {
  const { changes: say } = useWords().noticePage
  const { editing, mutation, order, leads } = sending
  const { add, remove } = orderOf(editing.rows)
  const { change, changes } = editing
  if (!leads || change === null || !isChanged(changes) || add.length + remove.length === 0) return null
  const word =
    remove.length === 0
      ? say.invite(add.length)
      : add.length === 0
        ? say.uninvite(remove.length)
        : say.both(add.length, remove.length)
  return (
    <section className="meeting-step" aria-label={say.title}>
      <p className="meeting-step-says">
        {add.length > 0 && `${say.add(add.length)} `}
        {remove.length > 0 && `${say.remove(remove.length)} `}
        {say.others}
      </p>
      <Big
        busy={mutation.isPending}
        word={mutation.isPending ? say.busy : word}
        onPress={() => order({ deed: 'list', body: { add, remove } })}
      />
      <button type="button" className="button" onClick={() => change(noChanges)}>
        {say.forget}
      </button>
    </section>
  )
}

/** When it was sent and to how many, and how often they have been told of a change. */
function SentSentence({ sending }: SendingProps) {
  const { sent: say } = useWords().noticePage
  const count = invitedCount(sending)
  const { event } = sending.notice
  const { sentOn = null, told = 0 } = event ?? {}
  return (
    <p>
      {sentOn === null ? say.whenUnknown(count) : say.when(longDay(sentOn), count)}
      {told > 0 && ` ${say.changes(told)}`}
    </p>
  )
}

/** The way to call the meeting off, which mails everybody. */
function CallOff({ sending, primary = false }: SendingProps & { primary?: boolean }) {
  const { cancel: say } = useWords().noticePage
  const [open, setOpen] = useState(false)
  const { notice, mutation, order, leads } = sending
  if (!leads) return null
  return (
    <>
      <button
        type="button"
        className={primary ? 'button primary' : 'button'}
        onClick={() => {
          mutation.reset()
          setOpen(true)
        }}
      >
        {say.open}
      </button>
      {open && (
        <NoticeCancelDialog
          notice={notice}
          count={toldCount(sending)}
          strangers={strangersOf(sending)}
          busy={mutation.isPending}
          failure={mutation.error}
          onCancel={reason => order({ deed: 'cancel', body: { reason } }, () => setOpen(false))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Told({ sending }: SendingProps) {
  const { sent: say } = useWords().noticePage
  return (
    <section className="meeting-step" aria-label={say.title}>
      <SentSentence sending={sending} />
      <CallOff sending={sending} />
    </section>
  )
}

/** The row says something else than the invited know: what, and the press that tells them all, once. */
function Untold({ sending }: SendingProps) {
  const { untold: say } = useWords().noticePage
  const { meeting, notice, mutation, order, leads, obstacles } = sending
  const isCalledOff = meeting.state === 'cancelled'
  const strangers = strangersOf(sending)
  return (
    <>
      <div className="note" data-tone="warning">
        <Shape name="triangle" />
        <div>
          <p className="note-title">{say.title}</p>
          <ul>
            {notice.untold.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {!isCalledOff && <p>{say.body}</p>}
          {!isCalledOff && strangers.length > 0 && <p>{say.strangers(strangers)}</p>}
          {leads && (
            <p className="note-actions">
              {isCalledOff ? (
                <CallOff sending={sending} primary />
              ) : (
                <Big
                  busy={mutation.isPending}
                  ready={obstacles.length === 0}
                  word={mutation.isPending ? say.busy : say.order(toldCount(sending))}
                  onPress={() => order({ deed: 'change' })}
                />
              )}
            </p>
          )}
        </div>
      </div>
      {!isCalledOff && <Told sending={sending} />}
    </>
  )
}

/** Somebody deleted the event in Outlook. */
function Gone({ sending }: SendingProps) {
  const { gone: say } = useWords().noticePage
  const { mutation, order, leads } = sending
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{say.title}</p>
        <p>{say.body}</p>
        {leads && (
          <p className="note-actions">
            <Big
              busy={mutation.isPending}
              word={mutation.isPending ? say.busy : say.order(invitedCount(sending))}
              onPress={() => order({ deed: 'renew' })}
            />
            <CallOff sending={sending} />
          </p>
        )}
      </div>
    </div>
  )
}

function CalledOff({ sending }: SendingProps) {
  const { cancelled: say } = useWords().noticePage
  const { steps } = useWords().meetingPage
  const { event } = sending.notice
  return (
    <section className="meeting-step">
      <p className="meeting-step-says">{event === null ? steps.cancelled : say.title}</p>
      {event !== null && event.reason !== '' && <p>{say.reason(event.reason)}</p>}
    </section>
  )
}

function Standing({ sending, isMoving }: SendingProps & { isMoving: boolean }) {
  switch (sending.notice.state) {
    case 'unsent':
      return <Unsent sending={sending} />
    case 'unfinished':
      return isMoving ? null : <Unfinished sending={sending} />
    case 'told':
      return <Told sending={sending} />
    case 'untold':
      return <Untold sending={sending} />
    case 'gone':
      return <Gone sending={sending} />
    case 'cancelled':
      return <CalledOff sending={sending} />
  }
}

/** How it stands between the meeting and those invited, and what can be done about it. */
export function NoticeStanding({ sending }: SendingProps) {
  const { notice, readAt, mutation } = sending
  // A sending that was refused has ended; one whose answer never came may be going on.
  const hasFailed = mutation.error !== null && !isUncertain(mutation.error)
  const isMoving = useMoving(notice, readAt) && !hasFailed
  return (
    <>
      <NoticeProgress sending={sending} isMoving={isMoving} />
      <Standing sending={sending} isMoving={isMoving} />
      <ChangedList sending={sending} />
    </>
  )
}
