import { Shape } from '../../marks.tsx'
import { useWords } from './words.tsx'

/** How much was removed, and why the rest was not. */
export function Outcome(props: {
  done: string
  left: readonly { key: string; says: string }[]
  onClose: () => void
}) {
  const { done, left, onClose } = props
  const { privacy } = useWords()
  return (
    <div className="note" data-tone={left.length === 0 ? 'success' : 'warning'} role="status">
      <Shape name={left.length === 0 ? 'check' : 'triangle'} />
      <div>
        <p className="note-title">{done}</p>
        {left.length > 0 && (
          <>
            <p>{privacy.removal.left(left.length)}</p>
            <ul>
              {left.map(({ key, says }) => (
                <li key={key}>{says}</li>
              ))}
            </ul>
          </>
        )}
        <p className="note-actions">
          <button type="button" className="button" onClick={onClose}>
            {privacy.close}
          </button>
        </p>
      </div>
    </div>
  )
}
