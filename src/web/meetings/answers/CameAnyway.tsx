import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Office } from '../../../domain/offices.ts'
import type { Person } from '../../../domain/people.ts'
import type { Stored } from '../../../domain/stored.ts'
import { command } from '../../api.ts'
import { FailureNote } from '../../FailureNote.tsx'
import type { Failure } from '../../failure.ts'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { keepInvitations, storedInvitation } from './keep-invitation.ts'

type Came = { personId: string | null; name: string; officeId: string | null }

function Choice(props: {
  label: string
  none: string
  value: string | null
  rows: readonly { id: string; name: string }[]
  onChoose: (id: string | null) => void
}) {
  const { label, none, value, rows, onChoose } = props
  return (
    <label className="answer-field">
      {label}
      <select value={value ?? ''} onChange={event => onChoose(event.target.value || null)}>
        <option value="">{none}</option>
        {rows.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

type FieldsProps = {
  came: Came
  people: readonly Stored<Person>[]
  offices: readonly Stored<Office>[]
  isMissing: boolean
  onCame: (came: Came) => void
}

function Fields({ came, people, offices, isMissing, onCame }: FieldsProps) {
  const { attendance: say } = useWords().answers
  const id = useId()
  return (
    <>
      <Choice
        label={say.fromList}
        none={say.fromListNone}
        value={came.personId}
        rows={people}
        onChoose={personId => {
          const person = people.find(one => one.id === personId)
          onCame({ personId, name: person?.name ?? '', officeId: person?.officeId ?? null })
        }}
      />
      {came.personId === null && (
        <>
          <label className="answer-field">
            {say.name}
            <input
              value={came.name}
              maxLength={255}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? `${id}missing` : undefined}
              onChange={event => onCame({ ...came, name: event.target.value })}
            />
          </label>
          {isMissing && (
            <p id={`${id}missing`} className="answer-fault" role="alert">
              {say.nameMissing}
            </p>
          )}
          <Choice
            label={say.office}
            none={say.noOffice}
            value={came.officeId}
            rows={offices}
            onChoose={officeId => onCame({ ...came, officeId })}
          />
        </>
      )}
    </>
  )
}

/** Writes down somebody who came without being on the list. Nothing is sent. */
export function CameAnyway(props: {
  meeting: Stored<Meeting>
  /** Those who are not on the list. */
  people: readonly Stored<Person>[]
  offices: readonly Stored<Office>[]
  onUndo: (row: Stored<Invitation>) => Promise<unknown>
  onClose: () => void
}) {
  const { meeting, people, offices, onUndo, onClose } = props
  const { attendance: say } = useWords().answers
  const announce = useUndo()
  const [key] = useState(() => crypto.randomUUID())
  const [came, setCame] = useState<Came>({ personId: null, name: '', officeId: null })
  const [asked, setAsked] = useState(false)
  const name = came.name.trim()
  const add = useMutation<Stored<Invitation>, Failure>({
    mutationFn: async () => {
      const headers = { 'Idempotency-Key': key }
      const answer: unknown = await command(`/api/meetings/${meeting.id}/came`, { ...came, name }, headers)
      return storedInvitation.parse(answer)
    },
    onSuccess: row => {
      keepInvitations([row])
      announce(say.added(row.name), () => onUndo(row))
      onClose()
    },
  })
  return (
    <ShortDialog
      title={say.addTitle}
      order={add.isPending ? say.adding : say.addOrder}
      ready={!add.isPending}
      onOrder={() => {
        setAsked(true)
        if (name !== '') add.mutate()
      }}
      onClose={onClose}
    >
      <p>{say.addHow}</p>
      <Fields
        came={came}
        people={people}
        offices={offices}
        isMissing={asked && name === ''}
        onCame={setCame}
      />
      {add.error !== null && <FailureNote failure={add.error} doing="saving" />}
    </ShortDialog>
  )
}
