import type { Invitation } from '../../../domain/invitations.ts'
import type { Stored } from '../../../domain/stored.ts'
import { momentText } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { useWords } from '../words.tsx'
import { AnswerMark } from './answer-marks.tsx'
import { type Answering, enteredIn } from './use-answering.ts'

/** Outlook has got another answer after the one that was entered by hand: both stand here, and a person decides. */
export function AnswerDiffers(props: { invitation: Stored<Invitation>; answering: Answering | null }) {
  const { invitation, answering } = props
  const { differs, table } = useWords().answers
  const { name, answer, answeredAt, manualAnswer, manualBy, manualAt } = invitation
  if (manualAnswer === null) return null
  const before = enteredIn(invitation)
  const busy = answering?.busy.has(invitation.id) ?? true
  return (
    <section className="note answer-differs" data-tone="warning" aria-label={`${differs.title}: ${name}`}>
      <Shape name="triangle" />
      <div>
        <p className="note-title">{differs.title}</p>
        <dl>
          <div>
            <dt>{differs.manual}</dt>
            <dd>
              <AnswerMark answer={manualAnswer} />
              {manualAt !== null && (
                <p className="quiet small">{table.byHand(manualBy, momentText(manualAt))}</p>
              )}
            </dd>
          </div>
          <div>
            <dt>{differs.outlook}</dt>
            <dd>
              <AnswerMark answer={answer} />
              {answeredAt !== null && (
                <p className="quiet small">{table.fromOutlook(momentText(answeredAt))}</p>
              )}
            </dd>
          </div>
        </dl>
        {answering !== null && (
          <p className="note-actions">
            <button
              type="button"
              className="button"
              aria-label={differs.keepOf(name)}
              disabled={busy}
              onClick={() => answering.enter(invitation, before, differs.kept(name))}
            >
              {differs.keep}
            </button>
            <button
              type="button"
              className="button"
              aria-label={differs.takeOf(name)}
              disabled={busy}
              onClick={() => answering.enter(invitation, { ...before, answer: null }, differs.taken(name))}
            >
              {differs.take}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}
