import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Recipient } from '../../domain/notice.ts'
import { compareText } from '../format.ts'
import { recordsQuery } from '../records.ts'
import { type Adding, addable, addTo, type ListChanges, type Newcomer } from './notice-list.ts'
import type { Editing } from './notice-sending.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

type AddProps = {
  recipients: readonly Recipient[]
  editing: Editing
  change: (changes: ListChanges) => void
}

function sayAdding(adding: Adding, written: string, { noticePage }: Words): string {
  const { add: say } = noticePage
  switch (adding.kind) {
    case 'added':
      return say.added(adding.name)
    case 'already':
      return say.already(adding.name, adding.address)
    case 'refused':
      return adding.why === 'nameMissing' ? say.nameMissing : say.addressWrong(written)
  }
}

function FromPeople({ editing, onAdd }: { editing: Editing; onAdd: (someone: Newcomer) => void }) {
  const { add: say } = useWords().noticePage
  const id = useId()
  const people = useQuery(recordsQuery('people'))
  const found = addable(people.data?.records ?? [], editing.rows).toSorted((one, other) =>
    compareText(one.name, other.name),
  )
  const add = (personId: string) => {
    const person = found.find(one => one.id === personId)
    if (person === undefined) return
    const { name, email, officeId } = person
    onAdd({ personId, name, address: email, officeId })
  }
  return (
    <p className="notice-field">
      <label htmlFor={id}>{say.person}</label>
      <select id={id} value="" onChange={event => add(event.target.value)}>
        <option value="">{say.choose}</option>
        {found.map(({ id: personId, name, email }) => (
          <option key={personId} value={personId}>
            {name}, {email}
          </option>
        ))}
      </select>
    </p>
  )
}

function ByHand({ onAdd }: { onAdd: (someone: Newcomer) => Adding }) {
  const { add: say } = useWords().noticePage
  const id = useId()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const add = () => {
    const done = onAdd({ personId: null, name, address, officeId: null })
    if (done.kind === 'refused') return
    setName('')
    setAddress('')
  }
  return (
    <form
      className="notice-by-hand"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <p className="notice-by-hand-title">{say.byHand}</p>
      <p className="notice-field">
        <label htmlFor={`${id}name`}>{say.name}</label>
        <input id={`${id}name`} value={name} onChange={event => setName(event.target.value)} />
      </p>
      <p className="notice-field">
        <label htmlFor={`${id}address`}>{say.address}</label>
        <input
          id={`${id}address`}
          type="email"
          value={address}
          onChange={event => setAddress(event.target.value)}
        />
      </p>
      <button type="submit" className="button">
        {say.add}
      </button>
    </form>
  )
}

/** Puts a person on the list: from Personer, or by name and address. Who is there already is said and not doubled. */
export function NoticeAdd({ recipients, editing, change }: AddProps) {
  const words = useWords()
  const { add: say } = words.noticePage
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const add = (someone: Newcomer): Adding => {
    const adding = addTo(recipients, editing.changes, someone)
    if (adding.kind === 'added') change(adding.changes)
    setSaid(sayAdding(adding, someone.address, words))
    return adding
  }
  return (
    <div className="notice-add">
      <button
        type="button"
        className="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
          setSaid('')
        }}
      >
        {open ? say.close : say.open}
      </button>
      {open && (
        <div className="notice-add-fields">
          <FromPeople editing={editing} onAdd={add} />
          <ByHand onAdd={add} />
        </div>
      )}
      <p role="status" className="notice-said">
        {said}
      </p>
    </div>
  )
}
