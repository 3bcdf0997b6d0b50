import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Roster, RosterRow } from '../../../domain/course-board.ts'
import type { CourseSeat } from '../../../domain/seats.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { Failure } from '../../failure.ts'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useUndo } from '../../undo.tsx'
import { PersonFields } from './PersonFields.tsx'
import { readCoursesAnew, stepSeat } from './people-data.ts'
import { StepFailure } from './SeatStepDialog.tsx'
import { blankPerson, claimantOf, faultsOf } from './sign-up-draft.ts'
import { useWords } from './words.tsx'

const noFaults: ReadonlyMap<string, string> = new Map()

/** Somebody else of the same office takes the seat over; both are told. */
export function ReplaceDialog(props: {
  roster: Roster
  row: RosterRow
  officeId: string
  onClose: () => void
}) {
  const { roster, row, officeId, onClose } = props
  const words = useWords()
  const { steps: say, privacy } = words.people
  const announce = useUndo()
  const { kind, sessions } = roster.round
  const [person, setPerson] = useState(() => ({ ...blankPerson(row.id), workplace: row.workplace }))
  const [asked, setAsked] = useState(false)
  const order = claimantOf(person, kind, officeId)
  const faults = order.name === '' ? new Map([['name', say.substituteMissing]]) : faultsOf(order, words)
  const replacing = useMutation<Stored<CourseSeat>, Failure>({
    mutationFn: () => stepSeat(row, 'replace', order),
    onSuccess: async () => {
      announce(say.replaced(row.name, order.name))
      onClose()
      await readCoursesAnew()
    },
    onError: () => void readCoursesAnew(),
  })
  const both = [row, order].filter(({ name, email }) => name !== '' && email !== '')
  const told = sessions.length > 0 ? both : []
  const unreached = [row, order].filter(({ name, email }) => name !== '' && email === '')
  return (
    <ShortDialog
      title={say.replaceTitle(row.name)}
      order={replacing.isPending ? say.busy : say.order(say.replace, told.length)}
      ready={!replacing.isPending && replacing.error?.code !== 'stale'}
      onOrder={() => {
        setAsked(true)
        if (faults.size === 0) replacing.mutate()
      }}
      onClose={onClose}
    >
      <p>{say.sameOffice}</p>
      <PersonFields
        person={person}
        kind={kind}
        faults={asked ? faults : noFaults}
        onChange={changed => setPerson({ ...person, ...changed })}
      />
      {sessions.length === 0 && <p>{say.noDates}</p>}
      {told.map(({ name }) => (
        <p key={name}>{say.toldSelf(name)}</p>
      ))}
      {sessions.length > 0 && unreached.map(({ name }) => <p key={name}>{say.notTold(name)}</p>)}
      <p className="quiet small">{privacy.what}</p>
      {replacing.error !== null && <StepFailure failure={replacing.error} />}
    </ShortDialog>
  )
}
