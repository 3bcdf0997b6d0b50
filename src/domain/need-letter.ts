import { courseTerms } from './courses.ts'
import { type AboutHalf, halfPeriod, kindsAsked } from './need-board.ts'
import { needLetterWords as say } from './need-letter-words.sv.ts'
import { needWords } from './need-words.sv.ts'
import type { Lists } from './records.ts'
import { sayDay } from './wording.ts'
import { sv } from './words.sv.ts'

/* What is written to offices that are asked about the courses. It goes to Swedish offices, so it is Swedish. */

const dayOf = (day: string): string => sayDay(day, sv.locale)
const lastDay = (about: AboutHalf): string => dayOf(halfPeriod(about).to)

/** A half-year in words: 'första halvåret 2027'. */
export const halfNamed = ({ year, half }: AboutHalf): string =>
  needWords.halfOf(sv.choices.yearHalf[half], year)

export const needSubject = (about: AboutHalf, answerBy: string): string =>
  say.subject(halfNamed(about), dayOf(answerBy))

/** The courses asked about with their lengths, as the agreement has them when the half-year begins. */
export function kindsNamed(lists: Pick<Lists, 'agreements'>, about: AboutHalf): string[] {
  const { from } = halfPeriod(about)
  return kindsAsked(lists, about).map(kind =>
    say.kind(sv.choices.courseKind[kind], courseTerms(lists.agreements.records, kind, from)?.days ?? 0),
  )
}

/** The question as it is proposed; whoever sends it may change it. `kinds` are the courses in words. */
export const needText = (about: AboutHalf, kinds: readonly string[], answerBy: string): string =>
  say.question(halfNamed(about), kinds, dayOf(answerBy), lastDay(about))

export const needReminderSubject = (about: AboutHalf): string => say.reminderSubject(halfNamed(about))

/** The reminder as it is proposed; after the last day to answer it says that there still is time. */
export const needReminderText = (about: AboutHalf, answerBy: string, today: string): string =>
  say.reminder(
    halfNamed(about),
    today <= answerBy ? say.before(dayOf(answerBy)) : say.after(dayOf(answerBy), lastDay(about)),
  )

/** What stands under every letter to an office. */
export const needEnding = say.ending
