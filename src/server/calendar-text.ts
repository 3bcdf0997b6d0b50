import type { CalendarFact, FactSources } from '../domain/calendar-facts.ts'
import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

/** Where the server is reached; before it is known nobody has got an address of it. */
const originOf = (world: { origin: () => string | null }): string => world.origin() ?? 'http://localhost'

/** The page of a record in the tab, as it is opened in a browser. */
export function pageOf(world: { origin: () => string | null }): FactSources['pageOf'] {
  return ({ noun, id }) => {
    switch (noun) {
      case 'meetings':
        return `${originOf(world)}/tab/moten/${id}`
      case 'activities':
        return `${originOf(world)}/tab/planen/${id}`
      default:
        return `${originOf(world)}/tab/planen`
    }
  }
}

const never = '1970-01-01T00:00:00Z'

/**
 * A number that grows with each change, since storage counts none that we can read: seconds of the last change. It holds
 * in the 32 bits of the standard (RFC 5545, 3.3.8) until 2038.
 */
const sequenceAt = (changedAt: string): number => Math.floor(Date.parse(changedAt) / 1000)

const entryOf = (fact: CalendarFact, host: string): CalendarEntry => {
  const { key, changedAt, ...rest } = fact
  const changed = changedAt || never
  return { ...rest, uid: `${key}@${host}`, sequence: sequenceAt(changed), changedAt: changed }
}

/**
 * The text of a calendar file. It is stamped with its last change and not with the moment it is written, so that what
 * is unchanged is the same to the byte.
 */
export function calendarText(
  name: string,
  facts: readonly CalendarFact[],
  world: { origin: () => string | null },
): string {
  const { hostname } = new URL(originOf(world))
  const entries = facts.map(fact => entryOf(fact, hostname))
  const stamp = entries.reduce((last, { changedAt }) => Math.max(last, Date.parse(changedAt)), 0)
  return writeCalendar(name, entries, stamp)
}
