import { useUndo } from '../../undo.tsx'
import { useWords } from './words.tsx'

/** The address of the questions, to be shown or sent. */
export function EvaluationLink({ address }: { address: string }) {
  const { evaluation: say } = useWords().after
  const announce = useUndo()
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    announce(say.copied)
  }
  return (
    <section className="section" aria-labelledby="lank">
      <h2 id="lank">{say.link}</h2>
      <p className="after-text">{say.linkHow}</p>
      <p className="after-link">
        <input
          type="text"
          readOnly
          value={address}
          aria-labelledby="lank"
          onFocus={event => event.currentTarget.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {say.copy}
        </button>
      </p>
    </section>
  )
}
