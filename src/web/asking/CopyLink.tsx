import { useState } from 'react'
import { useUndo } from '../undo.tsx'

/** Puts somebody's own link on the clipboard; where the browser says no, it is shown to be copied by hand. */
export function CopyLink(props: {
  link: string
  say: {
    copy: string
    copyFailed: string
    copyFor: (name: string) => string
    copied: (name: string) => string
  }
  name: string
}) {
  const { link, say, name } = props
  const announce = useUndo()
  const [shown, setShown] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      announce(say.copied(name))
    } catch {
      setShown(true)
    }
  }
  return (
    <>
      <button type="button" className="button" aria-label={say.copyFor(name)} onClick={() => void copy()}>
        {say.copy}
      </button>
      {shown && (
        <label className="ask-link">
          {say.copyFailed}
          <input readOnly className="ask-input" value={link} onFocus={event => event.target.select()} />
        </label>
      )}
    </>
  )
}
