import type { Invitation } from './invitations.ts'
import type { Answer } from './vocabulary.ts'

/** The answer that counts, where it comes from, and what it means for the office. */
export type EffectiveAnswer = {
  answer: Answer
  /** Who says so: somebody by hand, or the organiser's copy in Outlook; null while nobody does. */
  by: 'manual' | 'outlook' | null
  /** Whether Outlook has got another answer after the one entered by hand: both are to be shown. */
  differs: boolean
  /** Whether somebody comes for the office: the person, or a substitute. */
  comes: boolean
}

type Answered = Pick<Invitation, 'answer' | 'answeredAt' | 'manualAnswer' | 'manualAt' | 'substitute'>

/** Whether a moment is known not to be later than another; moments in UTC, written with or without fractions. */
const isKnownEarlier = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && Date.parse(one) <= Date.parse(other)

/**
 * Which answer counts. What somebody entered by hand goes before Outlook's, also when Outlook's came later: then the
 * two differ, and a person decides. A substitute means that the office comes, whatever the person answered.
 */
export function effectiveAnswer(row: Answered): EffectiveAnswer {
  const { answer: outlook, answeredAt, manualAnswer, manualAt } = row
  const answer = manualAnswer ?? outlook
  const isContradicted = manualAnswer !== null && outlook !== 'unknown' && outlook !== manualAnswer
  return {
    answer,
    by: manualAnswer !== null ? 'manual' : outlook === 'unknown' ? null : 'outlook',
    differs: isContradicted && !isKnownEarlier(answeredAt, manualAt),
    comes: answer === 'accepted' || row.substitute !== '',
  }
}
