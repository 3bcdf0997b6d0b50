import { datesOf } from '../domain/course-letter.ts'
import { escapeHtml } from '../domain/escape-html.ts'
import { firstDayOf, type Round } from '../domain/rounds.ts'
import { hasOffer } from '../domain/seat-count.ts'
import type { CourseSeat, SeatState } from '../domain/seats.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { notice, paragraph, wholePage } from './public-page.ts'
import { type SeatShown, seatPageWords as say } from './public-seat-words.sv.ts'

/** A seat as its page shows it: with its round, on a day. */
export type SeatView = {
  seat: CourseSeat
  /** Null for who waits for a round that is not there yet. */
  round: Round | null
  /** Name of the office, or of the workplace. */
  office: string
  day: string
  address: string
}

const waits: readonly SeatState[] = ['registered', 'confirmed', 'reserve', 'interest']

/** How the seat stands for the person. */
function shownAs({ seat, round, day }: SeatView): SeatShown {
  if (round !== null && round.cancelledOn !== null && waits.includes(seat.state)) return 'roundCancelled'
  if (seat.state !== 'reserve' || seat.offerUntil === null) return seat.state
  return hasOffer(seat, day) ? 'offered' : 'offerEnded'
}

const hasBegun = ({ round, day }: SeatView): boolean => {
  const first = round === null ? null : firstDayOf(round)
  return first !== null && day >= first
}

/** What the person can give up, by the name of its words; null when there is nothing, or it is too late. */
export function givesUp(view: SeatView): 'seat' | 'reserve' | 'interest' | null {
  const shown = shownAs(view)
  switch (shown) {
    case 'registered':
    case 'confirmed':
      return hasBegun(view) ? null : 'seat'
    case 'reserve':
    case 'interest':
      return shown
    default:
      return null
  }
}

const long = (day: string): string => sayDay(day, say.locale)

function sentence(view: SeatView, shown: SeatShown): string {
  const until = long(view.seat.offerUntil ?? '')
  if (shown === 'offered') return say.offered(until)
  if (shown === 'offerEnded') return say.offerEnded(until)
  const isDecided = view.round !== null && view.round.decidedOn !== null
  return shown === 'registered' && isDecided ? say.says.confirmed : say.says[shown]
}

const fact = (term: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<p><strong>${term}</strong><br>${lines.map(escapeHtml).join('<br>')}</p>`

/** What the round is, and when and where; of one that is called off no day is said. */
function facts({ seat, round, office }: SeatView, shown: SeatShown): string {
  const kind = sv.choices.courseKind[seat.kind]
  const dates = round === null || shown === 'roundCancelled' ? null : datesOf(round)
  return [
    fact(
      say.course,
      round === null ? [kind] : round.title.includes(kind) ? [round.title] : [round.title, kind],
    ),
    dates === null ? '' : fact(say.dates, dates.length === 0 ? [say.noDates] : dates),
    fact(say.trainer, round === null || round.trainer === '' ? [] : [round.trainer]),
    fact(say.workplace, office === '' ? [] : [office]),
  ].join('\n')
}

const button = (value: string, label: string): string =>
  `<button type="submit" name="answer" value="${value}">${label}</button>`

function actions(view: SeatView, shown: SeatShown): string {
  const address = escapeHtml(view.address)
  if (shown === 'offered')
    return `<form method="post" action="${address}"><p>${button('yes', say.yes)}</p><p>${button('no', say.no)}</p></form>`
  if (shown === 'completed') return `<p><a href="${address}/intyg">${say.certificate}</a></p>`
  const what = givesUp(view)
  if (what !== null) return `<p><a href="${address}/lamna">${say.giveUp[what]}</a></p>`
  const isTooLate = (shown === 'registered' || shown === 'confirmed') && hasBegun(view)
  return isTooLate ? paragraph(say.begun) : ''
}

/** The page of one seat: how it stands, where and when, and what the person can do. It works without any script. */
export function seatPage(view: SeatView, { fault = '', isSaved = false } = {}): string {
  const shown = shownAs(view)
  return wholePage(
    say.titles[shown],
    `${paragraph(say.hello(view.seat.name))}
${fault === '' ? '' : notice(paragraph(fault))}${isSaved ? notice(paragraph(say.saved)) : ''}
${paragraph(sentence(view, shown))}
${facts(view, shown)}
${actions(view, shown)}
<p class="quiet">${say.privacy}</p>`,
  )
}

/** Asks once more before a seat is given up: it goes to somebody else at once, and no undo gets it back. */
export function giveUpPage(view: SeatView, what: 'seat' | 'reserve' | 'interest'): string {
  const address = escapeHtml(view.address)
  return wholePage(
    what === 'seat' ? say.giveUpTitle : say.giveUp[what],
    `${paragraph(say.giveUpSays[what])}
${facts(view, shownAs(view))}
<form method="post" action="${address}"><p>${button('cancel', say.giveUpDo[what])}</p></form>
<p><a href="${address}">${say.back}</a></p>`,
  )
}
