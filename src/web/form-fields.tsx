import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { weekDay, weekText } from './format.ts'

type FieldProps<T> = {
  label: string
  value: T
  onChange: (value: T) => void
  /** A sentence that helps before anything is wrong. */
  hint?: string | undefined
  /** A sentence that says what is wrong with the value. */
  problem?: string | undefined
  required?: boolean
  disabled?: boolean
}

function frame({ label, hint, problem, required }: FieldProps<unknown>) {
  return {
    label,
    hint: hint ?? null,
    required: required ?? false,
    validationState: problem === undefined ? 'none' : 'error',
    validationMessage: problem ?? null,
  } as const
}

/** A line of text. */
export function TextField(props: FieldProps<string> & { type?: 'text' | 'url' | 'email' }) {
  return (
    <Field {...frame({ ...props, onChange: () => {} })}>
      <Input
        type={props.type ?? 'text'}
        value={props.value}
        disabled={props.disabled ?? false}
        onChange={(_, data) => props.onChange(data.value)}
      />
    </Field>
  )
}

/** Text of several lines; grows as it is written. */
export function LongTextField(props: FieldProps<string> & { rows?: number }) {
  return (
    <Field {...frame({ ...props, onChange: () => {} })}>
      <Textarea
        resize="vertical"
        rows={props.rows ?? 4}
        value={props.value}
        disabled={props.disabled ?? false}
        onChange={(_, data) => props.onChange(data.value)}
      />
    </Field>
  )
}

/** A time of day, `HH:MM`; '' while it is not said. */
export function ClockField(props: FieldProps<string>) {
  return (
    <Field {...frame({ ...props, onChange: () => {} })}>
      <Input type="time" value={props.value} onChange={(_, data) => props.onChange(data.value)} />
    </Field>
  )
}

function isDay(value: string | null): value is string {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value)
}

/** A day, `YYYY-MM-DD`; null when it is emptied. Said in words below, since each browser writes dates its own way. */
export function DayField(props: FieldProps<string | null> & { min?: string | undefined }) {
  const said = isDay(props.value) ? `${weekDay(props.value)}, ${weekText(props.value)}` : undefined
  return (
    <Field {...frame({ ...props, hint: said ?? props.hint, onChange: () => {} })}>
      <Input
        type="date"
        value={props.value ?? ''}
        disabled={props.disabled ?? false}
        input={{ min: props.min ?? '2014-01-01', max: '2100-12-31' }}
        onChange={(_, data) => props.onChange(data.value === '' ? null : data.value)}
      />
    </Field>
  )
}

/** One of a closed set of choices, by its words. */
export function ChoiceField<C extends string>(
  props: FieldProps<C> & { choices: readonly C[]; labels: Readonly<Record<C, string>> },
) {
  const { choices, labels, value, onChange } = props
  return (
    <Field {...frame({ ...props, onChange: () => {} })}>
      <Select
        value={value}
        disabled={props.disabled ?? false}
        onChange={(_, data) => onChange(choices.find(choice => choice === data.value) ?? value)}
      >
        {choices.map(choice => (
          <option key={choice} value={choice}>
            {labels[choice]}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** A row that the record points at, or none. */
export function RowField(
  props: FieldProps<string | null> & { rows: readonly { id: string; name: string }[]; none: string },
) {
  return (
    <Field {...frame({ ...props, onChange: () => {} })}>
      <Select
        value={props.value ?? ''}
        disabled={props.disabled ?? false}
        onChange={(_, data) => props.onChange(data.value === '' ? null : data.value)}
      >
        <option value="">{props.none}</option>
        {props.rows.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
