import { alike } from './alike.ts'
import { choices } from './choice-words.sv.ts'
import { letterWords as say } from './course-letter-words.sv.ts'
import { type Span, sameSpan, spanOf, takesWholeDays } from './event-span.ts'
import { type Block, linesOf, writeBlocks } from './letter-blocks.ts'
import type { ToldBefore } from './notice-text.ts'
import type { Round, Session } from './rounds.ts'
import { sayDayInWeek, saySpan, sayWeekday, sayWhen, usualHoursSaid } from './say-when.ts'
import { differing, writeMark } from './told-words.ts'
import { sv } from './words.sv.ts'

/* What participants of a course get in their calendars. It goes to Swedish offices, so it is Swedish. */

/** A letter: its subject, its body, the same as plain text, and where it is. */
export type Letter = { subject: string; html: string; text: string; place: string }

const timesIn = ({ startTime, endTime }: Round, { from, to }: Session) => ({
  startsOn: from,
  endsOn: to,
  startTime,
  endTime,
})

/** When a session is, as instants; the hours that are not said are the usual ones. */
export const sessionSpan = (round: Round, session: Session): Span => spanOf(timesIn(round, session))

/**
 * The place of the session and the venue of the round; once, where the one says the other. A venue that lies where
 * another of the sessions is held says nothing of this one.
 */
function placeIn({ venue, sessions }: Round, { place }: Session): string {
  const [town, house] = [place.trim(), venue.trim()]
  const others = sessions
    .map(other => alike(other.place))
    .filter(other => other !== '' && other !== alike(town))
  if (
    town !== '' &&
    !alike(house).includes(alike(town)) &&
    others.some(other => alike(house).includes(other))
  )
    return town
  if (alike(house).includes(alike(town))) return house
  return house === '' || alike(town).includes(alike(house)) ? town : `${town}, ${house}`
}

const decided = 'decided'
const toldOfRound = ['title', 'place', 'trainer', 'hours', 'decision'] as const

/** A checksum of what the letter of a session says beside the time: what differs in it is told to all. */
export const sessionMark = (round: Round, session: Session): string =>
  writeMark([
    round.title,
    placeIn(round, session),
    round.trainer,
    takesWholeDays(timesIn(round, session)) ? 'open' : 'set',
    round.decidedOn === null ? `undecided ${round.decideBy ?? ''}` : decided,
  ])

const saysDecided = (words: string): boolean => words.split('.').at(-1) === writeMark([decided])

function decisionSaid({ decidedOn, decideBy }: Round): string {
  if (decidedOn !== null) return say.decided
  return decideBy === null ? say.undecided : say.undecidedUntil(sayWeekday(decideBy, sv))
}

/** That it is decided is the news of that letter; else that it no longer is, or will be on another day. */
function decisionNews({ decidedOn, decideBy }: Round, wasDecided: boolean): string[] {
  if (decidedOn !== null) return [say.news.decided]
  if (wasDecided) return [say.news.reopened]
  return decideBy === null ? [] : [say.news.decideBy(sayWeekday(decideBy, sv))]
}

/** What is new since they were told, in one line. */
function newsOf(round: Round, session: Session, before: ToldBefore): Block[] {
  const fields = differing(toldOfRound, before.words, sessionMark(round, session))
  const isMoved = !sameSpan(before.span, sessionSpan(round, session))
  const news = [
    ...(fields.includes('decision') ? decisionNews(round, saysDecided(before.words)) : []),
    ...(isMoved ? [say.news.time(saySpan(before.span, sv))] : []),
    ...(fields.includes('hours') && !isMoved ? [say.news.hours] : []),
    ...(fields.includes('place') ? [say.news.place] : []),
    ...(fields.includes('trainer') ? [say.news.trainer] : []),
    ...(fields.includes('title') ? [say.news.title] : []),
  ]
  return news.length === 0 ? [] : [{ kind: 'line', text: news.join(' ') }]
}

const named = (round: Round, number: number): string =>
  round.sessions.length > 1 ? say.occasion(round.title, number) : round.title

/**
 * What each who sits in the round gets of a session, `number` from 1. Before it is decided that the round runs, the
 * name in the calendar says that they are signed up. Those who know something says first what is new.
 */
export function sessionLetter(
  round: Round,
  number: number,
  session: Session,
  before: ToldBefore | null = null,
): Letter {
  const times = timesIn(round, session)
  const place = placeIn(round, session)
  const open = takesWholeDays(times) ? [say.hoursOpen(...usualHoursSaid)] : []
  const name = named(round, number)
  const body = writeBlocks([
    ...(before === null ? [] : newsOf(round, session, before)),
    { kind: 'line', text: decisionSaid(round) },
    { kind: 'fact', term: say.course, lines: [choices.courseKind[round.kind]] },
    { kind: 'fact', term: say.when, lines: [sayWhen(times, sv), ...open] },
    { kind: 'fact', term: say.where, lines: [place === '' ? say.noPlace : place] },
    { kind: 'fact', term: say.trainer, lines: linesOf(round.trainer) },
    ...(round.sessions.length > 1 ? [{ kind: 'line', text: say.otherOccasions } as const] : []),
    { kind: 'fact', term: say.cannot, lines: [say.cannotHow] },
    { kind: 'fact', term: say.data, lines: [say.dataHow] },
    { kind: 'line', text: say.hidden },
    { kind: 'line', text: say.from },
  ])
  const subject = round.decidedOn === null ? say.signedUp(name) : name
  return { subject: subject.slice(0, 255), ...body, place }
}

/** What stands in the cancellation of a round, in everybody's mail. */
export function cancellationText({ title, cancelReason }: Pick<Round, 'title' | 'cancelReason'>): string {
  const reason = cancelReason.trim()
  const cancelled = reason === '' ? say.cancelledWithout(title) : say.cancelled(title, reason)
  return `${cancelled}\n\n${say.first}`
}

/** Why an event is taken out of the calendars while the round stands: it has fewer sessions, or no days at all. */
export const sessionGoneText = ({ sessions }: Pick<Round, 'sessions'>): string =>
  sessions.length === 0 ? say.noDates : say.noOccasion

/** When and where a round is, a line for each session; empty while no date is set. */
export const datesOf = (round: Round): string[] =>
  round.sessions.map(session => say.offer.date(sayWhen(timesIn(round, session), sv), placeIn(round, session)))

const linkBlocks = (link: string, label: string, ...after: readonly string[]): Block[] => [
  { kind: 'link', address: link, label, after: '' },
  { kind: 'line', text: `${say.offer.asText} ${link}` },
  ...after.map(text => ({ kind: 'line', text }) as const),
]

/** What somebody gets who is offered a seat until a day, with the way to their own page. */
export function offerLetter(round: Round, until: string, link: string): Letter {
  const dates = datesOf(round)
  const body = writeBlocks([
    { kind: 'line', text: say.offer.line(sayDayInWeek(until, sv)) },
    { kind: 'fact', term: say.course, lines: [choices.courseKind[round.kind], round.title] },
    { kind: 'fact', term: say.offer.dates, lines: dates.length === 0 ? [say.offer.noDates] : dates },
    ...linkBlocks(link, say.offer.open, say.offer.ownLink),
    { kind: 'fact', term: say.data, lines: [say.dataHow] },
    { kind: 'line', text: say.from },
  ])
  const subject = say.offer.subject(round.title, sayWeekday(until, sv))
  return { subject: subject.slice(0, 255), ...body, place: '' }
}

/** Why an offer is taken out of the calendar: nobody answered in time, or the seat went on. */
export const offerEndedText = (until: string | null, today: string): string =>
  until !== null && until < today ? say.offer.ended(sayWeekday(until, sv)) : say.offer.declined

/** What everybody who was there gets after the course; the link is the same for all of them. */
export function evaluationLetter(round: Round, answerBy: string, link: string): Letter {
  const body = writeBlocks([
    { kind: 'line', text: say.evaluation.line(sayWeekday(answerBy, sv)) },
    ...linkBlocks(link, say.evaluation.open, say.evaluation.anonymous),
    { kind: 'line', text: say.from },
  ])
  return { subject: say.evaluation.subject(round.title).slice(0, 255), ...body, place: '' }
}
