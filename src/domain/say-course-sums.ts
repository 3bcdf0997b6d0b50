import { keptFields } from './course-settings.ts'
import { type CourseWords, courseWords as sv } from './course-words.sv.ts'
import { type Average, marksOf2015 } from './evaluation.ts'
import type { Retention, RoundRemoval } from './retention.ts'
import { sayOre } from './say-money.ts'
import type { Deficit, FeeRow } from './seat-fees.ts'
import { sayDay } from './wording.ts'

/** What one workplace is to be invoiced, in a sentence; `office` is its name. */
export function sayFee(row: FeeRow, office: string, words: CourseWords = sv): string {
  const { fees: say, locale } = words
  const net = sayOre(row.netOre, locale)
  return row.grossOre === null
    ? say.rowWithoutMoms(office, row.seats, net)
    : say.row(office, row.seats, net, sayOre(row.grossOre, locale))
}

/** The deficit of a round and whether it may be a joint cost, in two sentences. */
export function sayDeficit({ deficitOre, costOre, feesOre, mayBeJoint }: Deficit, words: CourseWords = sv) {
  const { fees: say, locale } = words
  const [deficit, cost, fees] = [deficitOre, costOre, feesOre].map(ore => sayOre(ore, locale))
  return [say.deficit(deficit ?? '', cost ?? '', fees ?? ''), mayBeJoint ? say.joint : say.notJoint]
}

/** Tenths as a mark with one decimal: '9,2'. */
export const sayMark = (tenths: number, locale: string): string =>
  (tenths / 10).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The average of a question, beside that of 2015 where it was asked then. */
export function sayAverage(average: Average, words: CourseWords = sv): string[] {
  const { evaluation: say, locale } = words
  const question = say.questions[average.question]
  if (!average.shown) return [say.tooFew(question, average.least)]
  const before = marksOf2015[average.question]
  return [
    say.average(question, sayMark(average.tenths, locale), average.answers),
    ...(before === null ? [] : [say.year2015(sayMark(before, locale))]),
  ]
}

/** What a removal of a round comes to, in a sentence, and field by field. */
export function sayRoundRemoval(
  { seats, since, fields }: RoundRemoval,
  title: string,
  { retention: say, locale }: CourseWords = sv,
): { says: string; fields: string[] } {
  return {
    says: say.round(title, seats, sayDay(since, locale)),
    fields: keptFields.flatMap(field => {
      const count = fields[field]
      return count === undefined ? [] : [say.field(say.fields[field], count)]
    }),
  }
}

/** A dry run of the removal, line by line; `titleOf` names a round. */
export function sayRetention(
  { day, rounds, undecidedNames }: Retention,
  titleOf: (roundId: string | null) => string,
  words: CourseWords = sv,
): string[] {
  const { retention: say, locale } = words
  const lines = rounds.flatMap(round => {
    const said = sayRoundRemoval(round, titleOf(round.roundId), words)
    return [said.says, ...said.fields]
  })
  return [
    ...(lines.length === 0 ? [say.nothing(sayDay(day, locale))] : [...lines, say.counts]),
    ...(undecidedNames === 0 ? [] : [say.undecided(undecidedNames)]),
  ]
}
