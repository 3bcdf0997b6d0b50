import { type KeyboardEvent, useId, useRef, useState } from 'react'

/** Fields that belong together are gone through with Enter and the arrow keys. */
function stepFrom(field: HTMLElement, by: 1 | -1): void {
  const fields = [...(field.closest('[data-fields]')?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  fields[fields.indexOf(field) + by]?.focus()
}

/**
 * A field that is saved by itself when the person leaves it or presses Enter; Esc takes back what is written. What is
 * not understood, or could not be saved, stays in the field. Arrow keys and Enter go on to the next field of its kind.
 */
export function InPlaceField(props: {
  label: string
  value: string
  /** What is wrong with a text, in a sentence; null when it can be saved. */
  complaint: (text: string) => string | null
  /** Whether it was saved. */
  onSave: (text: string) => Promise<boolean>
  amount?: boolean
  placeholder?: string
}) {
  const { label, value, complaint, onSave, amount = false } = props
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState(false)
  // Leaving by Enter asks twice, before the first has been drawn.
  const saving = useRef(false)
  const said = draft === null ? null : complaint(draft)
  const shown = left && said !== null
  const save = async () => {
    setLeft(true)
    if (draft === null || saving.current) return
    if (draft.trim() === value) setDraft(null)
    if (draft.trim() === value || said !== null) return
    saving.current = true
    setBusy(true)
    if (await onSave(draft.trim())) setDraft(null)
    saving.current = false
    setBusy(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(null)
    if (event.key === 'ArrowDown' || event.key === 'Enter') stepFrom(event.currentTarget, 1)
    if (event.key === 'ArrowUp') stepFrom(event.currentTarget, -1)
    if (event.key === 'Enter') void save()
    if (['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) event.preventDefault()
  }
  return (
    <span className="in-place">
      <input
        type="text"
        className="in-place-input"
        data-field=""
        data-amount={amount}
        data-busy={busy}
        inputMode={amount ? 'decimal' : 'text'}
        autoComplete="off"
        aria-label={label}
        aria-invalid={shown}
        aria-describedby={shown ? id : undefined}
        placeholder={props.placeholder}
        value={draft ?? value}
        onFocus={() => setLeft(false)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
        onChange={event => setDraft(event.target.value)}
      />
      {shown && (
        <span id={id} className="in-place-fault" role="alert">
          {said}
        </span>
      )}
    </span>
  )
}
