import { z } from 'zod'
import { type CourseKind, courseKinds, courseTerms } from './courses.ts'
import { type GroupLimits, groupsOf } from './group-arithmetic.ts'
import { grouped } from './grouped.ts'
import type { Period } from './half-years.ts'
import { countOf, type Need } from './needs.ts'
import type { Office } from './offices.ts'
import { day } from './primitives.ts'
import type { Lists } from './records.ts'
import { firstDayOf, type RoundRow } from './rounds.ts'
import { placesIn } from './seat-count.ts'
import type { Stored } from './stored.ts'
import { counties, subregions } from './vocabulary.ts'

const count = z.int().min(0)

/** What people of some part of the collaboration come to: how many, from how many offices, and the groups they would fill alone. */
const part = z.strictObject({ people: count, offices: count, groups: count, waiting: count })
type Part = z.infer<typeof part>

/** What the need of one course comes to (agreement, "Utbildning": groups filled before they start). */
export const kindForecast = z.strictObject({
  kind: z.enum(courseKinds),
  people: count,
  /** Offices that want to send somebody. */
  offices: count,
  sizes: z.array(count),
  waiting: count,
  /** How many more people would fill one group more; null where no version of the agreement says how many a group is. */
  moreForNext: count.nullable(),
  counties: z.array(part.extend({ county: z.enum(counties) })),
  subregions: z.array(part.extend({ subregion: z.enum(subregions) })),
  /** Rounds that begin in the half-year and are not cancelled: how many, their seats, and the first day of the first. */
  rounds: count,
  places: count,
  firstDay: day.nullable(),
  /** Groups that have no round yet. */
  lacking: count,
  /** All this in sentences: the groups and who waits, where people are, and what is planned. */
  says: z.array(z.string()),
})
type KindForecast = z.infer<typeof kindForecast>
export type ForecastFigures = Omit<KindForecast, 'says'>

type Answer = { office: Office; people: number }
const sumOf = (answers: readonly Answer[]): number => answers.reduce((sum, { people }) => sum + people, 0)
const noGroups = { sizes: [], waiting: 0, moreForNext: null }

const groupsIn = (people: number, limits: GroupLimits | null) =>
  limits === null ? { ...noGroups, waiting: people } : groupsOf(people, limits)

function partOf(answers: readonly Answer[], limits: GroupLimits | null): Part {
  const people = sumOf(answers)
  const { sizes, waiting } = groupsIn(people, limits)
  return { people, offices: answers.length, groups: sizes.length, waiting }
}

/** The rounds of a course that begin in a period and are not cancelled, by their first day. */
function roundsIn(rounds: readonly RoundRow[], kind: CourseKind, { from, to }: Period): RoundRow[] {
  const begins = (round: RoundRow) => firstDayOf(round) ?? ''
  return rounds
    .filter(
      round =>
        round.kind === kind && round.cancelledOn === null && begins(round) >= from && begins(round) <= to,
    )
    .toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1))
}

/** What the answers of one course come to. Offices that have not answered are not in it: silence is not nought. */
export function forecastOf(
  kind: CourseKind,
  needs: readonly Need[],
  offices: readonly Stored<Office>[],
  lists: Pick<Lists, 'agreements' | 'rounds'>,
  period: Period,
): ForecastFigures {
  const terms = courseTerms(lists.agreements.records, kind, period.from)
  const limits = terms === null ? null : { least: terms.atLeast, full: terms.full }
  const known = new Map(offices.map(office => [office.id, office]))
  const answers = needs.flatMap(row => {
    const [office, people] = [known.get(row.officeId), countOf(row, kind) ?? 0]
    return office === undefined || people === 0 ? [] : [{ office, people }]
  })
  const people = sumOf(answers)
  const { sizes, waiting, moreForNext } = groupsIn(people, limits)
  const [byCounty, byRegion] = [
    grouped(answers, ({ office }) => office.county),
    grouped(answers, ({ office }) => office.subregion),
  ]
  const rounds = roundsIn(lists.rounds.records, kind, period)
  const [first] = rounds
  return {
    kind,
    people,
    offices: answers.length,
    sizes: [...sizes],
    waiting,
    moreForNext,
    counties: counties.flatMap(county => {
      const own = byCounty.get(county)
      return own === undefined ? [] : [{ county, ...partOf(own, limits) }]
    }),
    subregions: subregions.flatMap(subregion => {
      const own = byRegion.get(subregion)
      return own === undefined ? [] : [{ subregion, ...partOf(own, limits) }]
    }),
    rounds: rounds.length,
    places: rounds.reduce((sum, round) => sum + (placesIn(round, terms) ?? 0), 0),
    firstDay: first === undefined ? null : firstDayOf(first),
    lacking: Math.max(0, sizes.length - rounds.length),
  }
}
