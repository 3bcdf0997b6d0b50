import { Failure, type FailureCode } from './failure.ts'
import { Shape } from './marks.tsx'
import { NoRole } from './NoRole.tsx'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

function isLocal(code: FailureCode, words: Words): code is keyof Words['failure']['codes'] {
  return code in words.failure.codes
}

/** What to say of a failure: the server's own sentence, or the tab's when the server was never reached. */
function sentenceOf(failure: Failure, words: Words): string {
  if (isLocal(failure.code, words)) return words.failure.codes[failure.code]
  const { detail, fields = [] } = failure.answer
  // With reasons the server's sentence has them in it; here they stand below, one a line.
  if (detail !== undefined && detail !== '' && fields.length === 0) return detail
  return words.problems[failure.code]
}

function needsReload(failure: Failure): boolean {
  return ['unauthenticated', 'signInFailed', 'unexpected'].includes(failure.code)
}

/**
 * A failure in words: what happened, what is safe, what to do. It is shown in one place only, where the person was
 * working. `again` repeats what failed; `says` replaces the sentence where the page knows better.
 */
export function FailureNote(props: {
  failure: Error
  doing?: 'reading' | 'saving' | 'sending' | 'repairing'
  again?: (() => void) | undefined
  says?: string | undefined
}) {
  const words = useWords()
  const failure =
    props.failure instanceof Failure ? props.failure : new Failure('unexpected', {}, props.failure)
  if (failure.code === 'no_role') return <NoRole />
  const { fields = [], requestId } = failure.answer
  return (
    <div className="note" data-tone="danger" role="alert">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{words.failure[props.doing ?? 'reading']}</p>
        <p>{props.says ?? sentenceOf(failure, words)}</p>
        {fields.length > 0 && (
          <ul>
            {fields.map(({ field, reason }) => (
              <li key={field + reason}>{reason}</li>
            ))}
          </ul>
        )}
        {requestId !== undefined && <p className="quiet small">{words.failure.reference(requestId)}</p>}
        <p className="note-actions">
          {props.again !== undefined && (
            <button type="button" className="button" onClick={props.again}>
              {words.failure.again}
            </button>
          )}
          {needsReload(failure) && (
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {words.failure.reload}
            </button>
          )}
        </p>
      </div>
    </div>
  )
}
