import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { longDay } from '../format.ts'
import { Loading } from '../Loading.tsx'
import { useMay, useMe } from '../records.ts'
import { MeetingFile } from './MeetingFile.tsx'
import { useMarkHeld } from './mark-held.ts'
import { meetingPath } from './meeting-place.ts'
import { type LeaderStep, readerStep, stepOf } from './meeting-step.ts'
import type { MeetingStanding } from './use-meeting-standing.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

type StepProps = { meeting: Stored<Meeting>; standing: MeetingStanding }

/** The step in one sentence, and where the press leads: a part of the meeting, or nowhere. */
function sayStep(step: LeaderStep, { meetingPage: say }: Words) {
  const { steps, deeds } = say
  switch (step.kind) {
    case 'uninvited':
      return { says: steps.uninvited, deed: deeds.prepare, part: 'kallelse' }
    case 'unfinished':
      return { says: steps.unfinished, deed: deeds.resume, part: 'kallelse' }
    case 'untold':
      return { says: steps.untold, deed: deeds.change, part: 'kallelse' }
    case 'cancelledUntold':
      return { says: steps.cancelledUntold, deed: deeds.cancel, part: 'kallelse' }
    case 'gone':
      return { says: steps.gone, deed: deeds.renew, part: 'kallelse' }
    case 'told': {
      const { invited, comes, unknown } = step.count
      return { says: steps.told(invited, comes, unknown), deed: deeds.answers, part: 'svar' }
    }
    case 'attendance':
      return { says: steps.attendance, deed: deeds.attendance, part: 'svar' }
    case 'held':
      return { says: steps.held, deed: '', part: '' }
    case 'cancelled':
      return {
        says: step.reason === '' ? steps.cancelled : steps.cancelledBecause(step.reason),
        deed: '',
        part: '',
      }
    case 'unmarked':
      return { says: steps.unmarked, deed: deeds.mark, part: '' }
  }
}

function Frame({ says, children }: { says: ReactNode; children?: ReactNode }) {
  const { meetingPage: say } = useWords()
  return (
    <section className="meeting-step" aria-label={say.nextStep}>
      <p className="meeting-step-says">{says}</p>
      {children}
    </section>
  )
}

function MarkHeld({ meeting }: { meeting: Stored<Meeting> }) {
  const words = useWords()
  const { mark, busy } = useMarkHeld(meeting)
  return (
    <button type="button" className="button primary" disabled={busy} onClick={mark}>
      {busy ? words.form.saving : words.meetingPage.deeds.mark}
    </button>
  )
}

function LeadersStep({ meeting, standing }: StepProps) {
  const words = useWords()
  const today = useMe()?.today ?? ''
  const { notice, failure, again, count } = standing
  if (notice === undefined)
    return failure === null ? (
      <Loading what={words.noticePage.loading} shape="text" rows={1} />
    ) : (
      <FailureNote failure={failure} again={again} />
    )
  const step = stepOf({ meeting, notice: notice.state, reason: notice.event?.reason ?? '', count, today })
  const { says, deed, part } = sayStep(step, words)
  return (
    <Frame says={says}>
      {step.kind === 'unmarked' && <MarkHeld meeting={meeting} />}
      {part !== '' && (
        <Link className="button primary" href={meetingPath(meeting.id, part)}>
          {deed}
        </Link>
      )}
    </Frame>
  )
}

function ReadersStep({ meeting, standing }: StepProps) {
  const { meetingPage: say } = useWords()
  const step = readerStep(meeting, standing.own)
  const waits = step === 'invited' && meeting.answerBy !== null
  return (
    <Frame
      says={
        <>
          {say.steps[step]} {waits && say.answerBy(longDay(meeting.answerBy ?? ''))}
        </>
      }
    >
      {meeting.state === 'planned' && <MeetingFile meeting={meeting} />}
    </Frame>
  )
}

/** What is to be done next, in one sentence with one press; for who leads nothing, what they need to know. */
export function MeetingStep(props: StepProps) {
  const leads = useMay('change', 'events')
  return leads ? <LeadersStep {...props} /> : <ReadersStep {...props} />
}
