import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'

/** A button that opens a small sheet under it. The browser's own disclosure: works by keyboard, costs no script. */
export function Drop(props: {
  label: ReactNode
  marked?: boolean
  /** A menu: its sheet opens towards the start of the line and closes when something in it is pressed. */
  menu?: boolean
  children: ReactNode
}) {
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
  const press = () => {
    if (props.menu) close()
  }
  return (
    <details ref={frame} className="plan-drop" onBlur={leave} onKeyDown={closeByKey}>
      <summary className="button" data-marked={props.marked ?? false}>
        {props.label}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: what is pressed are the buttons and links inside, by key too; the press only passes by here */}
      <div className="plan-sheet" data-end={props.menu ?? false} tabIndex={-1} onClick={press}>
        {props.children}
      </div>
    </details>
  )
}
