import { useId } from 'react'
import type { CourseKind } from '../../../domain/courses.ts'
import { askedOf, type PersonDraft } from './sign-up-draft.ts'
import { useWords } from './words.tsx'

type FieldProps = {
  label: string
  value: string
  type?: 'text' | 'email' | 'date'
  hint?: string
  fault?: string | undefined
  isRequired?: boolean
  onChange: (value: string) => void
}

function Field({ label, value, type = 'text', hint, fault, isRequired = false, onChange }: FieldProps) {
  const id = useId()
  const said = fault ?? hint
  return (
    <div className="person-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={255}
        required={isRequired}
        autoComplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}said`}
        {...(type === 'date' ? { min: '1950-01-01', max: '2100-12-31' } : {})}
        onChange={event => onChange(event.target.value)}
      />
      {said !== undefined && (
        <p id={`${id}said`} className={fault === undefined ? 'quiet small' : 'person-fault small'}>
          {said}
        </p>
      )}
    </div>
  )
}

type PersonProps = {
  person: PersonDraft
  kind: CourseKind
  /** What is wrong, a sentence by field. */
  faults: ReadonlyMap<string, string>
  onChange: (changed: Partial<PersonDraft>) => void
}

/** What the course asks about, beside name, address and unit. */
function Asked({ person, kind, faults, onChange }: PersonProps) {
  const { fields, exceptionHow } = useWords().people.signUp
  const asked = askedOf[kind]
  const fault = faults.get(asked)
  switch (asked) {
    case 'isManager':
      return (
        <label className="person-tick">
          <input
            type="checkbox"
            checked={person.isManager === true}
            onChange={event => onChange({ isManager: event.target.checked ? true : null })}
          />
          {fields.isManager}
        </label>
      )
    case 'employedFrom':
      return (
        <Field
          label={fields.employedFrom}
          type="date"
          value={person.employedFrom ?? ''}
          fault={fault}
          onChange={text => onChange({ employedFrom: text === '' ? null : text })}
        />
      )
    case 'exceptionReason':
      return (
        <Field
          label={fields.exceptionReason}
          value={person.exceptionReason}
          hint={exceptionHow}
          fault={fault}
          onChange={exceptionReason => onChange({ exceptionReason })}
        />
      )
  }
}

/** What is asked of a person who is to take a course, and no more. */
export function PersonFields(props: PersonProps) {
  const { person, faults, onChange } = props
  const { fields } = useWords().people.signUp
  return (
    <div className="person-fields">
      <Field
        label={fields.name}
        value={person.name}
        fault={faults.get('name')}
        isRequired
        onChange={name => onChange({ name })}
      />
      <Field
        label={fields.email}
        type="email"
        value={person.email}
        fault={faults.get('email')}
        onChange={email => onChange({ email })}
      />
      <Field
        label={fields.workplace}
        value={person.workplace}
        fault={faults.get('workplace')}
        onChange={workplace => onChange({ workplace })}
      />
      <Asked {...props} />
    </div>
  )
}
