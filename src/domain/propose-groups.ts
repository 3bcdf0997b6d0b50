import type { FormedRound, FormingOrder, FormingProposal, SeatedPerson } from './course-forming.ts'
import type { CourseWords } from './course-words.sv.ts'
import { courseTerms } from './courses.ts'
import { explainForming, type FormingReasons } from './explain-forming.ts'
import { type Formed, formGroups } from './form-groups.ts'
import { type FormingCase, type FormingSource, formingFrom } from './forming-from.ts'
import { type FormingPerson, type FormingRound, missesWish } from './forming-problem.ts'
import type { formingWords } from './forming-words.sv.ts'
import { grouped } from './grouped.ts'
import { firstDayOf } from './rounds.ts'
import { doublesIn } from './same-person.ts'
import { sayGrouping, sayOutcome, sayProof, sayWaiting } from './say-forming.ts'
import { sayHindrance } from './say-hindrance.ts'
import { sayDouble } from './say-seat.ts'
import type { CourseSeat, SeatRow } from './seats.ts'

/** What a proposal says and how: the name of an office or workplace, and the words. */
export type FormingSpeech = {
  officeOf: (seat: CourseSeat) => string
  forming: typeof formingWords
  course: CourseWords
}

type Answer = {
  made: FormingCase
  formed: Formed
  reasons: FormingReasons
  rows: ReadonlyMap<string, SeatRow>
}

function seatedPerson(
  person: FormingPerson,
  round: string,
  hasEarlier: boolean,
  rows: Answer['rows'],
  { officeOf }: FormingSpeech,
): SeatedPerson[] {
  const seat = rows.get(person.id)
  if (seat === undefined) return []
  return [
    {
      seatId: seat.id,
      name: seat.name,
      office: officeOf(seat),
      goesFirst: person.goesFirst,
      pinned: person.pinned === round,
      missed: missesWish(person, round),
      moved: hasEarlier && person.stood !== round,
    },
  ]
}

function formedRound(
  round: FormingRound,
  { made, formed, reasons, rows }: Answer,
  hasEarlier: boolean,
  speech: FormingSpeech,
): FormedRound {
  const outcome = reasons.rounds.get(round.id)
  const row = made.rounds.get(round.id)
  const chosen = made.problem.people.filter(({ id }) => formed.roundOf.get(id) === round.id)
  const people = chosen.flatMap(person => seatedPerson(person, round.id, hasEarlier, rows, speech))
  const told = chosen.filter(({ id }) => (rows.get(id)?.email ?? '') !== '').length
  return {
    id: round.id,
    title: round.title,
    from: row === undefined ? null : firstDayOf(row),
    running: round.running,
    runs: formed.runs.has(round.id),
    says: outcome === undefined ? '' : sayOutcome(outcome, speech.forming),
    already: round.seated.length,
    least: round.least,
    full: round.full,
    offices: new Set([...round.seated, ...chosen.map(({ office }) => office)]).size,
    people,
    // Without days there is nothing to put in a calendar.
    mails: row === undefined || row.sessions.length === 0 ? 0 : told,
  }
}

/** Why each in the queue who is given no seat is not, in the order of the queue. */
function waitingIn({ made, reasons }: Answer, speech: FormingSpeech): FormingProposal['waiting'] {
  const places = new Map(made.line.map(({ seat, place }) => [seat.id, place]))
  const placeOf = (id: string) => places.get(id) ?? 0
  return made.line.flatMap(({ seat, place }) => {
    const [hindrance, reason] = [made.hindered.get(seat.id), reasons.waiting.get(seat.id)]
    const says =
      hindrance !== undefined
        ? sayHindrance(hindrance, placeOf, speech.forming, speech.course)
        : reason && sayWaiting(reason, made.problem, speech.forming)
    return says === undefined
      ? []
      : [{ seatId: seat.id, place, name: seat.name, office: speech.officeOf(seat), says }]
  })
}

/** Those of one office who may be one person: two offices share no queue place, and of a queue this is all there is. */
function doublesSaid({ line }: FormingCase, { officeOf, course }: FormingSpeech): string[] {
  const offices = grouped(
    line.map(({ seat }) => seat),
    officeOf,
  )
  return [...offices.values()]
    .flatMap(doublesIn)
    .flatMap(double => (double.likeness.likeness === 'near' ? [sayDouble(double, course)] : []))
}

/**
 * The queue of a course seated in its coming rounds by `formGroups`, each round and each who waits with the reason.
 * The same rows and the same order always give the same proposal. Nothing is written.
 */
export function proposeGroups(
  source: FormingSource,
  asked: FormingOrder,
  speech: FormingSpeech,
): FormingProposal {
  const made = formingFrom(source, asked)
  const { problem, line } = made
  const formed = formGroups(problem)
  const rows = new Map(line.map(({ seat }) => [seat.id, seat]))
  const answer: Answer = { made, formed, reasons: explainForming(problem, formed), rows }
  const terms = courseTerms(source.agreements, asked.kind, source.day)
  const limits = { least: terms?.atLeast ?? 0, full: terms?.full ?? 0 }
  const hasEarlier = asked.earlier.length > 0
  return {
    kind: asked.kind,
    today: source.day,
    people: line.length,
    arithmetic: sayGrouping(line.length, limits, speech.forming),
    proof: sayProof(formed, problem, speech.forming),
    proved: formed.proved,
    rounds: problem.rounds.map(round => formedRound(round, answer, hasEarlier, speech)),
    waiting: waitingIn(answer, speech),
    notes: [
      ...(problem.rounds.length === 0 && line.length > 0 ? [speech.forming.unseatable] : []),
      ...doublesSaid(made, speech),
    ],
  }
}
