import { useId } from 'react'
import { day } from '../../../domain/primitives.ts'
import type { Party } from '../../../domain/vocabulary.ts'
import { daySpan } from '../../format.ts'
import { useWords } from '../words.tsx'
import { sayPlace } from './say-event.ts'
import type { DraftEvent, DraftFault } from './series-draft.ts'

type EventFault = Exclude<DraftFault, { part: 'weeks' }>

/** Half a day and whole days, in half-days; a length of another kind stays as it is. */
const lengths = [1, 2, 4, 6]

type FieldsProps = {
  event: DraftEvent
  faults: readonly EventFault[]
  /** Whose own meeting it may share its day with. */
  besides: readonly Party[]
  onChange: (changed: Partial<DraftEvent>) => void
  onTake: () => void
}

/** Said in words, since each browser writes dates its own way. */
const isSpan = ({ from, to }: DraftEvent['window']) =>
  day.safeParse(from).success && day.safeParse(to).success && from <= to

function Length({ event, onChange }: Pick<FieldsProps, 'event' | 'onChange'>) {
  const { form, wishes } = useWords().year
  const id = useId()
  const all = [...new Set([...lengths, event.halfDays])].toSorted((a, b) => a - b)
  return (
    <span className="wish-field">
      <label htmlFor={id}>{form.length}</label>
      <select
        id={id}
        value={event.halfDays}
        onChange={({ target }) => onChange({ halfDays: Number(target.value) })}
      >
        {all.map(one => (
          <option key={one} value={one}>
            {wishes.length(one)}
          </option>
        ))}
      </select>
    </span>
  )
}

function Beside({ event, besides, onChange }: Pick<FieldsProps, 'event' | 'besides' | 'onChange'>) {
  const { form } = useWords().year
  const id = useId()
  return (
    <span className="wish-field">
      <label htmlFor={id}>{form.beside}</label>
      <select
        id={id}
        value={event.beside ?? ''}
        aria-describedby={`${id}help`}
        onChange={({ target }) => onChange({ beside: besides.find(one => one === target.value) ?? null })}
      >
        <option value="">{form.noBeside}</option>
        {besides.map(one => (
          <option key={one} value={one}>
            {form.besideOf[one]}
          </option>
        ))}
      </select>
      {event.beside !== null && (
        <span id={`${id}help`} className="small quiet">
          {form.besideHelp}
        </span>
      )}
    </span>
  )
}

function Fields({ event, faults, besides, onChange }: Omit<FieldsProps, 'onTake'>) {
  const { form } = useWords().year
  const id = useId()
  const faultIn = (part: EventFault['part']) => faults.find(one => one.part === part)
  const said = faults.map(({ why }) => form.faults[why])
  const label = { from: form.from, to: form.to }
  return (
    <>
      <span className="wish-field">
        <label htmlFor={`${id}title`}>{form.name}</label>
        <input
          id={`${id}title`}
          value={event.title}
          aria-invalid={faultIn('title') !== undefined}
          aria-describedby={`${id}faults`}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </span>
      <span className="wish-days">
        {(['from', 'to'] as const).map(part => (
          <span key={part} className="wish-field">
            <label htmlFor={`${id}${part}`}>{label[part]}</label>
            <input
              id={`${id}${part}`}
              type="date"
              value={event.window[part]}
              aria-invalid={faultIn(part) !== undefined || faultIn('window') !== undefined}
              aria-describedby={`${id}faults`}
              onChange={({ target }) => onChange({ window: { ...event.window, [part]: target.value } })}
            />
          </span>
        ))}
      </span>
      {isSpan(event.window) && <p className="small quiet">{daySpan(event.window.from, event.window.to)}</p>}
      <p id={`${id}faults`} className="wish-fault small" role={said.length > 0 ? 'alert' : undefined}>
        {[...new Set(said)].join(' ')}
      </p>
      <Length event={event} onChange={onChange} />
      {besides.length > 0 && event.halfDays === 1 && (
        <Beside event={event} besides={besides} onChange={onChange} />
      )}
    </>
  )
}

/** One event of a series being written. What stands in the list is changed there. */
export function EventFields({ onTake, ...props }: FieldsProps) {
  const words = useWords()
  const { form } = words.year
  const { event } = props
  const { title, meetingId, pinned, halfDays } = event
  return (
    <fieldset className="wish-event">
      <legend>{title || form.one}</legend>
      {meetingId === null ? (
        <>
          <Fields {...props} />
          <p>
            <button
              type="button"
              className="button"
              aria-label={form.takeOf(title || form.one)}
              onClick={onTake}
            >
              {form.take}
            </button>
          </p>
        </>
      ) : (
        <p className="small quiet">{form.listed(pinned === null ? '' : sayPlace(pinned, halfDays, words))}</p>
      )}
    </fieldset>
  )
}
