import { z } from 'zod'
import { named, recordId } from './primitives.ts'

/** The few questions after a course, each answered from 1 to 10. */
export const evaluationQuestions = ['satisfaction', 'trainers', 'use'] as const
export type EvaluationQuestion = (typeof evaluationQuestions)[number]

/** So many days after a round was held its participants can answer what they thought of it. */
export const evaluationDays = 14

const mark = z.int().min(1).max(10).nullable()

/**
 * One answer to an evaluation. It says nothing of who answered, from which office or when, and has no free text; a
 * question may be left out.
 */
export const evaluationAnswer = z.strictObject({
  /** What the row is called in SharePoint; the same for all. */
  title: named,
  roundId: recordId,
  satisfaction: mark,
  trainers: mark,
  use: mark,
})
export type EvaluationAnswer = z.infer<typeof evaluationAnswer>

/** The average of a question in tenths (92 is 9,2), or that too few have answered for one to be shown. */
export type Average =
  | { question: EvaluationQuestion; shown: true; answers: number; tenths: number }
  | { question: EvaluationQuestion; shown: false; least: number }

/** What the participants of 2015 answered, in tenths (domain.md section 4). Nobody asked of the use then. */
export const marksOf2015: Readonly<Record<EvaluationQuestion, number | null>> = {
  satisfaction: 92,
  trainers: 94,
  use: null,
}

/**
 * The averages of a round, question by question. One of fewer answers than `least` is not shown, nor how many there
 * were, since then the answer of one could be reckoned out. For the same reason an average that is still being answered
 * takes in `least` answers at a time, in the order in which they came; one that is `closed` has them all.
 */
export function averagesOf(answers: readonly EvaluationAnswer[], least: number, closed: boolean): Average[] {
  const step = Math.max(1, least)
  return evaluationQuestions.map(question => {
    const given = answers.flatMap(answer => answer[question] ?? [])
    if (given.length < step) return { question, shown: false, least }
    const marks = closed ? given : given.slice(0, given.length - (given.length % step))
    const sum = marks.reduce((all, one) => all + one, 0)
    return { question, shown: true, answers: marks.length, tenths: Math.round((10 * sum) / marks.length) }
  })
}
