import { certificateWords as say } from './certificate-words.sv.ts'
import { choices } from './choice-words.sv.ts'
import { daysOf, type Round } from './rounds.ts'
import type { CourseSeat } from './seats.ts'
import { sayDay } from './wording.ts'

/** What a certificate says: who completed which course, and the facts of it, each as one line. */
export type Certificate = { name: string; course: string; facts: string[] }

/** Why there is none: the course was not completed, or the name is not kept any more. */
export type NoCertificate = 'notCompleted' | 'nameRemoved'

const span = new Intl.DateTimeFormat(say.locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const saySession = ({ from, to }: Round['sessions'][number]): string =>
  span.formatRange(at(from), at(to)).replaceAll(/\s?–\s?/g, '–')

/** What is known of the round; nothing where an old roster named none. */
function factsOfRound(round: Round | null): [string, string][] {
  if (round === null || round.sessions.length === 0) return []
  const places = [...new Set(round.sessions.map(({ place }) => place).filter(place => place !== ''))]
  return [
    [say.when, say.and(round.sessions.map(saySession))],
    [say.where, say.and(places)],
    [say.length, say.days(daysOf(round).length)],
    [say.trainer, round.trainer],
  ]
}

/**
 * What the certificate of a seat says. It is made from the roster alone and says nothing of when it is written, so that
 * it can be made again, the same. `office` is the name of the office; '' where an old roster has none.
 */
export function certificateOf(
  seat: CourseSeat,
  round: Round | null,
  office: string,
): Certificate | NoCertificate {
  if (seat.state !== 'completed') return 'notCompleted'
  if (seat.name === '') return 'nameRemoved'
  const workplace = [...new Set([office, seat.workplace].filter(name => name !== ''))].join(', ')
  const facts: [string, string][] = [
    ...factsOfRound(round),
    [say.finished, sayDay(seat.finishedOn ?? '', say.locale)],
    [say.workplace, workplace],
  ]
  return {
    name: seat.name,
    course: say.course(choices.courseKind[seat.kind]),
    facts: facts.flatMap(([label, value]) => (value === '' ? [] : [say.fact(label, value)])),
  }
}
