import { z } from 'zod'
import { type Actor, may, reachOf } from '../domain/access.ts'
import { offerLetter } from '../domain/course-letter.ts'
import { letterWords as say } from '../domain/course-letter-words.sv.ts'
import {
  type CourseLetter,
  type CourseLetters,
  courseLetters,
  lettersSent,
  type RoundAct,
  roundActs,
} from '../domain/course-letters.ts'
import { partyOf } from '../domain/course-party.ts'
import { today } from '../domain/days.ts'
import { isAddress } from '../domain/mail-address.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { saySpan } from '../domain/say-when.ts'
import { hasOffer } from '../domain/seat-count.ts'
import type { SeatRow } from '../domain/seats.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import { bringCourseEvents, evaluationEvent, sessionEvent, sessionNumbers } from './course-events.ts'
import { evaluationAddress, seatAddress } from './course-letter-links.ts'
import { bringOffers } from './course-offers.ts'
import { type Round, readCourse, roundOf } from './course-rows.ts'
import { demandEvery } from './demand-keeper.ts'
import type { House } from './house.ts'
import { lookAhead, type Outlook } from './look-ahead.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { isToldOf } from './tell-round.ts'

const runsCourses = (actor: Actor): boolean => reachOf(actor, 'change', 'seats') === 'everything'

type Seen = (round: Round | null) => Round | null

/** The round as it would stand after it is done. The reason of a cancellation is not known before it is written. */
const seenAfter =
  (act: RoundAct, day: string): Seen =>
  round => {
    if (round === null) return null
    switch (act) {
      case 'now':
        return round
      case 'decide':
        return { ...round, decidedOn: round.decidedOn ?? day }
      case 'cancel':
        return { ...round, cancelledOn: round.cancelledOn ?? day }
      case 'hold':
        return { ...round, heldOn: round.heldOn ?? day }
    }
  }

const letterOf = (
  { there, invites, cancels, updates, movedTo, said, span }: Outlook,
  about: Pick<CourseLetter, 'kind' | 'session'>,
  words: Words,
): CourseLetter => ({
  ...about,
  ...span,
  subject: said.subject,
  text: said.text,
  place: said.place,
  told: there.length,
  invites: invites.length,
  cancels: cancels.length,
  updates: updates.length,
  movedTo: movedTo && saySpan(movedTo, words),
})

/** Every event of the round as it would be, with whom it mails. */
async function lookAt(house: House, round: Round, act: RoundAct, words: Words) {
  const seen = seenAfter(act, today(house.world.now()))
  const events = [
    ...sessionNumbers(house, round).map(session => ({
      about: { kind: 'course' as const, session },
      event: sessionEvent(house, round.id, session, seen),
    })),
    { about: { kind: 'evaluation' as const, session: null }, event: evaluationEvent(house, round.id, seen) },
  ]
  const letters: CourseLetter[] = []
  const mailed: string[] = []
  for (const { about, event } of events) {
    const ahead = await lookAhead(house, event)
    if (ahead === null) continue
    letters.push(letterOf(ahead, about, words))
    mailed.push(...ahead.invites, ...ahead.cancels, ...ahead.updates)
  }
  return { letters, mailed }
}

/** The round's own address for answers is for those who take the course: others read words in its place. */
function withoutLink(house: House, actor: Actor, roundId: string, letters: CourseLetter[]): CourseLetter[] {
  const link = evaluationAddress(house.world, roundId)
  if (link === null || runsCourses(actor)) return letters
  return letters.map(letter => ({ ...letter, text: letter.text.replaceAll(link, say.evaluation.hiddenLink) }))
}

/** Those whom the asker may see by name; the way to a person's own page is for those who run the courses. */
function recipientsFor(house: House, actor: Actor, seats: readonly SeatRow[]) {
  const runs = runsCourses(actor)
  return seats
    .filter(seat => may(actor, 'read', 'seats', seat))
    .map(({ id: seatId, name, email: address }) => ({
      seatId,
      name,
      address,
      page: runs ? (seatAddress(house.world, seatId) ?? '') : '',
    }))
}

function offersFor(
  house: House,
  actor: Actor,
  round: Round,
  seats: readonly SeatRow[],
): CourseLetters['offers'] {
  const day = today(house.world.now())
  const told = new Set(
    house.mirror
      .collection('events')
      .records.flatMap(({ kind, seatId, state }) =>
        kind === 'offer' && state === 'standing' ? (seatId ?? []) : [],
      ),
  )
  return seats
    .filter(seat => hasOffer(seat, day) && isAddress(seat.email))
    .flatMap(seat =>
      recipientsFor(house, actor, [seat]).map(one => {
        const until = seat.offerUntil ?? day
        // The address is the person's own: only those who run the courses see it, also inside the letter.
        const { subject, text } = offerLetter(round, until, one.page || say.offer.hiddenLink)
        return { ...one, until, subject, text, told: told.has(one.seatId) }
      }),
    )
}

async function lettersFor(
  house: House,
  actor: Actor,
  { id, act, words }: { id: string; act: RoundAct; words: Words },
): Promise<CourseLetters> {
  await readCourse(house)
  const round = roundOf(house, id)
  if (round === null) throw new Problem('not_found')
  const seats = house.seats.of(id)
  const { invited, unreached } = partyOf(id, seats)
  const { letters, mailed } = await lookAt(house, round, act, words)
  return {
    act,
    letters: withoutLink(house, actor, id, letters),
    recipients: recipientsFor(house, actor, invited),
    unreached: recipientsFor(house, actor, unreached).map(({ seatId, name }) => ({ seatId, name })),
    offers: offersFor(house, actor, round, seats),
    reached: invited.length,
    unreachable: unreached.length,
    mails: mailed.length,
    people: new Set(mailed).size,
    isSelfSent: isToldOf(house, round),
  }
}

/** What the participants of a round get, before it is done. Throws what Outlook refuses. */
const lettersRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/rounds/{id}/letters',
      summary: sv.nouns.rounds.one,
      status: 200,
      params: { id: recordId },
      query: z.strictObject({ act: z.enum(roundActs).optional() }),
      body: noBody,
      answer: courseLetters,
      demand: actor => refuseWithoutReach(actor, 'read', 'seats'),
    },
    ({ actor, params: { id = '' }, query: { act = 'now' }, words }) =>
      lettersFor(house, actor, { id, act, words }),
  )

/** Tells the participants of a round now, and says what Outlook refuses; what is sent by itself need not be. */
const sendRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/rounds/{id}/letters',
      summary: sv.nouns.rounds.one,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: noBody,
      answer: lettersSent,
      demand: actor => demandEvery(actor, 'seats'),
    },
    async ({ params: { id = '' } }) => {
      await readCourse(house)
      if (roundOf(house, id) === null) throw new Problem('not_found')
      const mailed = await bringCourseEvents(house, id)
      return { mailed: mailed + (await bringOffers(house, id)) }
    },
  )

/** The letters to those who take a course: looked at, and sent. */
export const courseLetterRoutes = (house: House): Route[] => [lettersRoute(house), sendRoute(house)]
