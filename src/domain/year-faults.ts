import { lastDayOfYear, yearOf } from './days.ts'
import type { Lists } from './records.ts'
import type { AskedEvent, AskedSeries, AskedYear } from './year-proposal.ts'
import { isIn } from './year-standing.ts'
import { hostingParts } from './year-wishes.ts'
import type { YearWords } from './year-words.sv.ts'

/** More events than this are not placed at once: the answer would take too long to wait for. */
export const mostPlaced = 60

type Say = YearWords['faults']

const isPart = (host: string): boolean => hostingParts.some(part => part === host)

function spacingFaults({ events, spacings }: AskedSeries, say: Say): string[] {
  const needed = events.length - 1
  if (spacings.length === needed) return []
  return [say.spacings(events.map(({ title }) => title).join(', '), needed, spacings.length)]
}

function hostFaults({ events, hosts }: AskedSeries, say: Say): string[] {
  const title = events[0]?.title ?? ''
  const unknown = [...new Set(hosts)].filter(host => !isPart(host)).map(host => say.host(host, title))
  const pinned = events.flatMap(event => {
    const host = event.pinned?.host ?? ''
    if (host === '' || event.meetingId !== null) return []
    if (!isPart(host)) return [say.host(host, event.title)]
    return hosts.length === 0 ? [say.noHosts(event.title)] : []
  })
  return [...unknown, ...pinned]
}

function eventFaults(event: AskedEvent, year: number, lists: Lists, say: Say): string[] {
  const { title, window, pinned, beside, kind, meetingId } = event
  if (meetingId !== null) {
    const stands = lists.meetings.records.some(one => one.id === meetingId && isIn(year, one))
    return stands ? [] : [say.meetingGone(title)]
  }
  const days = pinned === null ? [window.from, window.to] : [pinned.day]
  return [
    ...(pinned === null && window.to < window.from ? [say.backwards(title)] : []),
    ...(days.some(day => yearOf(day) !== year) ? [say.otherYear(title, year)] : []),
    ...(beside !== null && kind !== 'jointSteering' ? [say.beside(title)] : []),
  ]
}

/**
 * What in the wishes cannot be meant, a sentence each; none when they can be placed. Wishes that can be meant but not
 * met are told by `explainBlocked`.
 */
export function askedFaults(asked: AskedYear, lists: Lists, { faults: say, notes }: YearWords): string[] {
  const { year, notBefore, series, orders } = asked
  const events = series.flatMap(one => one.events)
  const keys = events.map(({ key }) => key)
  const twice = [...new Set(keys.filter((key, at) => keys.indexOf(key) < at))]
  const unknown = orders.flatMap(({ first, next }) => [first, next]).filter(key => !keys.includes(key))
  const open = events.filter(({ pinned }) => pinned === null).length
  const isLate = open > 0 && notBefore > lastDayOfYear(year)
  return [
    ...twice.map(key => say.twice(key)),
    ...series.flatMap(one => [...spacingFaults(one, say), ...hostFaults(one, say)]),
    ...events.flatMap(event => eventFaults(event, year, lists, say)),
    ...[...new Set(unknown)].map(key => say.order(key)),
    ...(open > mostPlaced ? [say.tooMany(open, mostPlaced)] : []),
    ...(isLate ? [notes.lateYear(year)] : []),
  ]
}
