import type { CourseWords } from './course-words.sv.ts'
import type { Hindrance } from './forming-from.ts'
import type { formingWords } from './forming-words.sv.ts'
import { sayPrerequisite } from './say-seat.ts'

/** Why somebody in the queue is given no seat, in a sentence; `placeOf` is the place of a row in the queue. */
export function sayHindrance(
  hindrance: Hindrance,
  placeOf: (id: string) => number,
  { hindered }: typeof formingWords,
  words: CourseWords,
): string {
  switch (hindrance.kind) {
    case 'prerequisite':
      return sayPrerequisite(hindrance.known, words)
    case 'inRound':
      return hindered.inRound(
        hindrance.round.title,
        words.seatStates[hindrance.state].toLocaleLowerCase(words.locale),
      )
    case 'twice':
      return hindered.twice(hindrance.other.name, placeOf(hindrance.other.id))
  }
}
