import type { Tally } from '../../../domain/answer-board.ts'
import type { MeetingKind } from '../../../domain/vocabulary.ts'
import type { Words } from '../words.sv.ts'

/** The meetings of the steering groups want people; the others want offices. */
const wantsPeople = (kind: MeetingKind): boolean =>
  kind === 'jointSteering' || kind === 'steeringMVG' || kind === 'steeringMH'

/**
 * Who comes, of those wanted, in one line: 5 av 7 kontor kommer · 1 kanske · 1 okänt. Where no office is wanted, or the
 * meeting wants people, people are counted.
 */
export function sayTally({ offices, people, sums }: Tally, kind: MeetingKind, words: Words): string {
  const say = words.answers.board
  const counted = (some: { maybe: number; declined: number; unknown: number }, rest: string) =>
    [
      some.maybe > 0 ? say.maybe(some.maybe) : '',
      some.declined > 0 ? say.no(some.declined) : '',
      some.unknown > 0 ? say.unknown(some.unknown) : '',
      rest,
    ].filter(part => part !== '')
  if (wantsPeople(kind) || offices.wanted === 0) {
    const { tentative: maybe, declined, unknown, listed } = sums
    const rest = counted({ maybe, declined, unknown }, listed > 0 ? say.notTold(listed) : '')
    return [say.people(people.come, people.wanted), ...rest].join(' · ')
  }
  const rest = counted(offices, offices.uninvited > 0 ? say.uninvited(offices.uninvited) : '')
  return [say.offices(offices.comes, offices.wanted), ...rest].join(' · ')
}
