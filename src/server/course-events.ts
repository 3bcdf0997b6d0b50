import { answerMoment } from '../domain/answer-moment.ts'
import {
  cancellationText,
  evaluationLetter,
  sessionGoneText,
  sessionLetter,
  sessionMark,
  sessionSpan,
} from '../domain/course-letter.ts'
import { leavesRound, partyOf, takersOf } from '../domain/course-party.ts'
import { addDays, today } from '../domain/days.ts'
import { evaluationDays } from '../domain/evaluation.ts'
import { Problem } from '../domain/problem.ts'
import { versionOf } from '../graph/list-mirror.ts'
import { bringEvent } from './bring-event.ts'
import { evaluationAddress } from './course-letter-links.ts'
import { asInvited, asListed, confirmSeats, type Round, readCourse, roundOf, seatsOf } from './course-rows.ts'
import type { House } from './house.ts'
import type { Brought, Wanted } from './wanted-event.ts'

const left = { is: 'left' } as const

/** What is to stand in the calendars of one session. A session that is over, or of a course that was held, is left. */
function sessionWanted(house: House, round: Round | null, number: number): Wanted {
  if (round === null || round.heldOn !== null) return left
  const session = round.sessions[number - 1]
  if (session !== undefined && Date.parse(sessionSpan(round, session).end) <= house.world.now()) return left
  if (round.cancelledOn !== null) return { is: 'calledOff', reason: cancellationText(round) }
  if (session === undefined) return { is: 'calledOff', reason: sessionGoneText(round) }
  const seats = seatsOf(house)
  const leaves = leavesRound(round.id, seats)
  return {
    is: 'standing',
    span: sessionSpan(round, session),
    said: sessionLetter(round, number, session),
    isFree: false,
    words: sessionMark(round, session),
    version: versionOf(round.etag).version,
    changed: before => sessionLetter(round, number, session, before),
    invited: partyOf(round.id, seats).invited.map(asInvited),
    leaves: one => leaves(asListed(one)) !== null,
  }
}

/** Every session that a round has, or has an event of that is still to come, by its number. */
export function sessionNumbers({ mirror, world }: House, round: Round): number[] {
  const had = mirror.collection('events').records.flatMap(({ kind, roundId, session, toldEnd }) => {
    const isAhead = toldEnd === null || Date.parse(toldEnd) > world.now()
    return kind === 'course' && roundId === round.id && session !== null && isAhead ? session : []
  })
  const has = round.sessions.map((_, at) => at + 1)
  return [...new Set([...has, ...had])].toSorted((one, other) => one - other)
}

/** A round as it stands, or as it would stand after something that is only looked at. */
type Seen = (round: Round | null) => Round | null
const asItStands: Seen = round => round

export const sessionEvent = (
  house: House,
  roundId: string,
  session: number,
  seen: Seen = asItStands,
): Brought => ({
  key: `course-${roundId}-${session}`,
  kind: 'course',
  refers: { roundId, session },
  wanted: () => sessionWanted(house, seen(roundOf(house, roundId)), session),
  confirm: confirmSeats(house, roundId),
})

/** What is asked when a round has been held; long afterwards nobody is asked, and so nobody of an old roster. */
function evaluationWanted(house: House, round: Round | null): Wanted {
  if (round === null || round.heldOn === null || round.cancelledOn !== null) return left
  const answerBy = addDays(round.heldOn, evaluationDays)
  if (today(house.world.now()) > answerBy) return left
  const link = evaluationAddress(house.world, round.id)
  if (link === null) throw new Problem('not_ready')
  const said = evaluationLetter(round, answerBy, link)
  return {
    is: 'standing',
    span: answerMoment(answerBy),
    said,
    isFree: true,
    words: 'evaluation',
    version: versionOf(round.etag).version,
    changed: () => said,
    invited: takersOf(round.id, seatsOf(house)).map(asInvited),
    leaves: () => false,
  }
}

export const evaluationEvent = (house: House, roundId: string, seen: Seen = asItStands): Brought => ({
  key: `evaluation-${roundId}`,
  kind: 'evaluation',
  refers: { roundId },
  wanted: () => evaluationWanted(house, seen(roundOf(house, roundId))),
  confirm: confirmSeats(house, roundId),
})

/**
 * Brings the calendars of those who sit in a round in line with it: one event for each of its sessions, with everybody
 * who has a seat and an address; and, when it has been held, one that asks what they thought of it. Asked again,
 * also by another server and after whatever break, it mails nobody twice. How many people were mailed now. Throws what
 * Outlook refuses, `not_ready` before it is known where the server is reached; the rest is done when it is asked again.
 */
export const bringCourseEvents = (house: House, roundId: string): Promise<number> =>
  house.inTurn(`course-events-${roundId}`, async () => {
    await readCourse(house)
    const round = roundOf(house, roundId)
    if (round === null) return 0
    const mailed = new Set<string>()
    const events = sessionNumbers(house, round).map(number => sessionEvent(house, roundId, number))
    for (const event of [...events, evaluationEvent(house, roundId)])
      for (const address of await bringEvent(house, event)) mailed.add(address)
    return mailed.size
  })
