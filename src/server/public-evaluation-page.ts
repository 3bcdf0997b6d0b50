import { escapeHtml } from '../domain/escape-html.ts'
import { type EvaluationQuestion, evaluationQuestions } from '../domain/evaluation.ts'
import type { EvaluationStanding } from '../domain/evaluation-board.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { evaluationPageWords as say } from './public-evaluation-words.sv.ts'
import { notice, paragraph, sentencePage, wholePage } from './public-page.ts'

/** What was chosen for each question; null for no mark. */
export type Marks = Readonly<Record<EvaluationQuestion, number | null>>

const scale = Array.from({ length: 10 }, (_, at) => at + 1)

function choice(question: EvaluationQuestion, value: string, text: string, isChosen: boolean): string {
  const checked = isChosen ? ' checked' : ''
  return `<label><input type="radio" name="${question}" value="${value}"${checked}>${text}</label>`
}

function questionField(question: EvaluationQuestion, marks: Marks): string {
  const numbers = scale.map(mark => choice(question, String(mark), String(mark), marks[question] === mark))
  return `<fieldset><legend>${say.questions[question]}</legend>
<p class="quiet">${say.scale}</p>
<div class="marks">${numbers.join('')}</div>
${choice(question, '', say.skip, false)}</fieldset>`
}

export type EvaluationForm = {
  /** Title of the round. */
  round: string
  marks: Marks
  /** Makes that a form that is sent twice is one answer; it says nothing of who opened it. */
  nonce: string
  address: string
  /** What went wrong; '' when nothing did. */
  fault: string
}

/** The form: three questions and one button. It works without any script. */
export function evaluationFormPage({ round, marks, nonce, address, fault }: EvaluationForm): string {
  return wholePage(
    say.title,
    `${paragraph(round)}
${fault === '' ? '' : notice(paragraph(fault))}
${paragraph(say.intro)}
${paragraph(say.once)}
<form method="post" action="${escapeHtml(address)}" autocomplete="off">
<input type="hidden" name="nonce" value="${escapeHtml(nonce)}">
${evaluationQuestions.map(question => questionField(question, marks)).join('\n')}
<p><button type="submit">${say.send}</button></p>
</form>
<p class="quiet">${say.privacy}</p>`,
  )
}

export const evaluationThanksPage = (): string =>
  wholePage(say.thanksTitle, paragraph(say.thanks) + paragraph(say.done))

type Closed = Exclude<EvaluationStanding, { standing: 'open' }> | { standing: 'enough' }

function whyClosed(now: Closed): string {
  switch (now.standing) {
    case 'early':
      return say.early(sayDay(now.opens, sv.locale))
    case 'closed':
      return say.closed(sayDay(now.on, sv.locale))
    default:
      return say[now.standing]
  }
}

/** Why no answer is taken. */
export function evaluationClosedPage(now: Closed): string {
  return sentencePage(say.closedTitle, whyClosed(now))
}
