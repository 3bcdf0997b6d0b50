import { meetingsOf } from '../../../domain/confirm-year.ts'
import {
  daysBetween,
  firstDayOfMonth,
  firstDayOfYear,
  lastDayOfMonth,
  monthOf,
} from '../../../domain/days.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import { seasons } from '../../../domain/vocabulary.ts'
import type {
  AskedYear,
  ConfirmedYear,
  PlacingOrder,
  ProposedEvent,
  YearPlace,
  YearProposal,
} from '../../../domain/year-proposal.ts'
import { foundIn } from './asked-year.ts'

/** A proposal that holds. */
export type Proposal = Extract<YearProposal, { ok: true }>
type Earlier = PlacingOrder['earlier']

/** Where the events of a proposal lie, to plan the next one from with as few changes as possible. */
export const placesOf = ({ events }: Proposal): Earlier =>
  events.map(({ key, day, half, host }) => ({ key, day, half, host }))

/** What differs from the proposal before; `new` is an event that was not in it. */
export type Mark =
  | { is: 'same' | 'new' }
  | { is: 'moved'; from: YearPlace }
  | { is: 'otherHost'; from: YearPlace }

/** How an event stands against the proposal before. The first proposal has none before it. */
export function markOf(event: ProposedEvent, earlier: Earlier): Mark {
  if (earlier.length === 0) return { is: 'same' }
  const from = earlier.find(({ key }) => key === event.key)
  if (from === undefined) return { is: 'new' }
  if (from.day !== event.day || (event.halfDays === 1 && from.half !== event.half))
    return { is: 'moved', from }
  return from.host === event.host ? { is: 'same' } : { is: 'otherHost', from }
}

/** How many events were moved, or got another host, that the person had not locked where they are. */
export const movedCount = ({ events }: Proposal, earlier: Earlier): number =>
  events.filter(event => !event.pinned && ['moved', 'otherHost'].includes(markOf(event, earlier).is)).length

/** The events of a proposal that become meetings: those that do not stand in the list already. */
export function toConfirm(asked: AskedYear, proposal: Proposal): ConfirmedYear['events'] {
  return proposal.events.flatMap(({ key, day, half, host, title, kind, endsOn, halfDays }) => {
    const event = foundIn(asked, key)?.event
    if (event === undefined || event.meetingId !== null) return []
    return [{ key, day, half, host, title, kind, endsOn, halfDays, beside: event.beside }]
  })
}

/** A meeting that a confirmed event becomes. */
export type ComingMeeting = { key: string; meeting: Meeting }

/** Exactly the meetings that the events become: one each, or two where a side's own meeting shares the day. */
export const comingMeetings = (events: ConfirmedYear['events'], today: string): ComingMeeting[] =>
  events.flatMap(event => meetingsOf(event, today))

/** Which meeting each event has become, by its key. `made` are the meetings in the order of what was confirmed. */
export function madeOf(
  coming: readonly ComingMeeting[],
  made: readonly { id: string }[],
): Map<string, string> {
  return new Map(coming.flatMap(({ key }, at) => (made[at] === undefined ? [] : [[key, made[at].id]])))
}

/** Of how many meetings it is unknown for somebody whether they can, for how many people at most, and in which seasons. */
export function unknownOf({ events }: Proposal) {
  const open = events.filter(({ unknown }) => unknown > 0)
  const worst = open.toSorted((a, b) => b.unknown - a.unknown)[0]
  const asked = seasons.filter(season =>
    open.some(({ day }) => season === (monthOf(day) <= 6 ? 'spring' : 'autumn')),
  )
  return { meetings: open.length, most: worst?.unknown ?? 0, people: worst?.people ?? 0, seasons: asked }
}

/** Whether it is the notice that keeps the first days of the year free, and not the year's beginning or the person. */
export const isForNotice = (
  { year, notBefore }: Pick<AskedYear, 'year' | 'notBefore'>,
  { wishes }: { wishes: { data?: Pick<AskedYear, 'notBefore'> | undefined } },
): boolean => notBefore > firstDayOfYear(year) && notBefore === wishes.data?.notBefore

/** Where a day lies in a year of twelve equally long months: 0 is its beginning and 1 its end. */
export function shareOfYear(day: string): number {
  const [first, last] = [firstDayOfMonth(day), lastDayOfMonth(day)]
  return (monthOf(day) - 1 + daysBetween(first, day) / (daysBetween(first, last) + 1)) / 12
}
