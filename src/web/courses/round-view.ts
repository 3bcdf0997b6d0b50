import { type RoundCard, roundStates } from '../../domain/course-board.ts'
import { type CourseKind, courseKinds } from '../../domain/courses.ts'

/** What the list can be narrowed to: rounds that take sign-ups now, those to decide about, or those in one state. */
export const roundSelections = ['claims', 'undecided', ...roundStates] as const
export type RoundSelection = (typeof roundSelections)[number]

/** What a person looks at among the rounds, as it stands in the address: a view can be sent to a colleague. */
export type RoundsView = {
  /** Null for those still to come. */
  year: number | null
  kind: CourseKind | null
  show: RoundSelection | null
}

const oneOf = <T extends string>(choices: readonly T[], said: string | null): T | null =>
  choices.find(choice => choice === said) ?? null

/** The view that an address asks for; what it says that we do not know is left out. */
export function readView(search: string): RoundsView {
  const asked = new URLSearchParams(search)
  const year = asked.get('year') ?? ''
  return {
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    kind: oneOf(courseKinds, asked.get('kind')),
    show: oneOf(roundSelections, asked.get('visa')),
  }
}

/** The address of a view. */
export function viewAddress({ year, kind, show }: RoundsView): string {
  const asked = new URLSearchParams({
    ...(year !== null && { year: String(year) }),
    ...(kind !== null && { kind }),
    ...(show !== null && { visa: show }),
  })
  return asked.size === 0 ? '/kurser' : `/kurser?${asked}`
}

function isSelected({ takesClaims, countdown, state }: RoundCard, show: RoundSelection): boolean {
  switch (show) {
    case 'claims':
      return takesClaims
    case 'undecided':
      return countdown !== null
    default:
      return state === show
  }
}

/** The rounds that the view asks for, in the order given. */
export const roundsIn = (rounds: readonly RoundCard[], { kind, show }: RoundsView): RoundCard[] =>
  rounds.filter(round => (kind === null || round.kind === kind) && (show === null || isSelected(round, show)))

/** So many days before it is decided, a round that lacks people is said to be near. */
const nearDays = 14

/**
 * How near the decision on a round is: `late` when its day has passed, `near` when people are lacking and it is decided
 * within two weeks, or it is decided today, `far` otherwise.
 */
export function nearnessOf({ days, needed }: NonNullable<RoundCard['countdown']>): 'late' | 'near' | 'far' {
  if (days < 0) return 'late'
  return days === 0 || (needed > 0 && days <= nearDays) ? 'near' : 'far'
}

/** The round that is decided first, of those that are not; undefined when there is none. */
export const nextToDecide = (rounds: readonly RoundCard[]): RoundCard | undefined =>
  rounds
    .filter(({ countdown }) => countdown !== null)
    .toSorted((one, other) => (one.countdown?.days ?? 0) - (other.countdown?.days ?? 0))[0]

/** How many sit, how many there is room for, and how many it takes for the round to start (null when that is not lacking). */
export type SeatScale = { taken: number; places: number; least: number | null }

/** What the picture of the seats of a round shows; null when nobody knows how many there are. */
export function seatScale({ counts, countdown }: RoundCard): SeatScale | null {
  const { taken, places } = counts
  if (places === null) return null
  const needed = countdown?.needed ?? 0
  return { taken, places, least: needed > 0 ? taken + needed : null }
}
