import { useMutation } from '@tanstack/react-query'
import type { Roster, RosterRow } from '../../../domain/course-board.ts'
import type { CourseSeat } from '../../../domain/seats.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { type Failure, isUncertain } from '../../failure.ts'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useUndo } from '../../undo.tsx'
import { keepSeats, readCoursesAnew, stepSeat } from './people-data.ts'
import type { Words } from './people-words.sv.ts'
import { type Told, toldOf } from './seat-mails.ts'
import { useWords } from './words.tsx'

/** The steps that mail somebody, and so are looked at before they are taken. */
export type MailingStep = 'cancel' | 'accept' | 'decline'

/** What the step does and whom it reaches, in sentences. */
function sayTold(row: RosterRow, step: MailingStep, told: Told, words: Words): string[] {
  const { steps: say } = words.people
  const seat =
    step === 'accept'
      ? say.seatTaken
      : {
          none: say.offWaiting,
          freed: say.seatFreed,
          offered: told.next === null ? say.seatOffered : say.seatOfferedTo(told.next),
        }[told.seat]
  const self = row.email === '' ? say.notTold(row.name) : told.self ? say.toldSelf(row.name) : say.noDates
  return told.seat === 'none' && step !== 'accept' ? [seat] : [seat, self]
}

const titled = { cancel: 'cancelTitle', accept: 'acceptTitle', decline: 'declineTitle' } as const
const done = { cancel: 'cancelled', accept: 'accepted', decline: 'declined' } as const

/** What went wrong with a step: what nobody knows of is said as such. */
export function StepFailure({ failure }: { failure: Failure }) {
  const { steps: say } = useWords().people
  if (isUncertain(failure)) return <FailureNote failure={failure} doing="saving" says={say.uncertain} />
  if (failure.code === 'stale') return <FailureNote failure={failure} doing="saving" says={say.changed} />
  return <FailureNote failure={failure} doing="saving" />
}

/** Cancels, accepts or declines for somebody: whom it reaches is said first, and stands on the button. */
export function SeatStepDialog(props: {
  roster: Roster
  row: RosterRow
  step: MailingStep
  today: string
  onClose: () => void
}) {
  const { roster, row, step, today, onClose } = props
  const words = useWords()
  const { steps: say } = words.people
  const announce = useUndo()
  const told = toldOf(roster, row, step, today)
  const taking = useMutation<Stored<CourseSeat>, Failure>({
    mutationFn: () => stepSeat(row, step),
    onSuccess: async seat => {
      keepSeats(roster.round.id, [seat])
      announce(say[done[step]](row.name))
      onClose()
      await readCoursesAnew()
    },
    onError: () => void readCoursesAnew(),
  })
  return (
    <ShortDialog
      title={say[titled[step]](row.name)}
      order={taking.isPending ? say.busy : say.order(say[step], told.mails)}
      ready={!taking.isPending && taking.error?.code !== 'stale'}
      onOrder={() => taking.mutate()}
      onClose={onClose}
    >
      {sayTold(row, step, told, words).map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {taking.error !== null && <StepFailure failure={taking.error} />}
    </ShortDialog>
  )
}
