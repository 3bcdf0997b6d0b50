import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from './words.tsx'
import './short-dialog.css'

/**
 * A dialog for what is short: the browser's own, which holds the focus, gives it back and closes by Esc. `order` is the
 * word on the button that does it, `aside` a button for something else.
 */
export function ShortDialog(props: {
  title: string
  order: string
  /** Whether the button that does it can be pressed. */
  ready: boolean
  onOrder: () => void
  onClose: () => void
  aside?: ReactNode
  children: ReactNode
}) {
  const { title, order, ready, onOrder, onClose } = props
  const { form } = useWords()
  const id = useId()
  const frame = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = frame.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={frame}
      className="short-dialog"
      aria-labelledby={id}
      onClose={() => {
        if (!frame.current?.open) onClose()
      }}
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (ready) onOrder()
          const wrong = event.currentTarget.querySelector('textarea:invalid')
          if (wrong instanceof HTMLElement) wrong.focus()
        }}
      >
        <h2 id={id}>{title}</h2>
        {props.children}
        <p className="short-dialog-deeds">
          {props.aside}
          <button type="button" className="button" onClick={() => frame.current?.close()}>
            {form.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!ready}>
            {order}
          </button>
        </p>
      </form>
    </dialog>
  )
}
