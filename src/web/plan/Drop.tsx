import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'

/** A button that opens a small sheet under it. The browser's own disclosure: works by keyboard, costs no script. */
export function Drop(props: { label: ReactNode; marked?: boolean; end?: boolean; children: ReactNode }) {
  const frame = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (frame.current) frame.current.open = false
  }
  const leave = (event: FocusEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close()
  }
  const closeByKey = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !frame.current?.open) return
    close()
    frame.current.querySelector('summary')?.focus()
  }
  return (
    <details ref={frame} className="plan-drop" onBlur={leave} onKeyDown={closeByKey}>
      <summary className="button" data-marked={props.marked ?? false}>
        {props.label}
      </summary>
      <div className="plan-sheet" data-end={props.end ?? false} tabIndex={-1}>
        {props.children}
      </div>
    </details>
  )
}
