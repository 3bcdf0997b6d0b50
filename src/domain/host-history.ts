import { alike } from './alike.ts'
import type { Meeting } from './meetings.ts'
import type { Office } from './offices.ts'
import type { Stored } from './stored.ts'
import { sv } from './words.sv.ts'
import { hostingParts } from './year-wishes.ts'

/** A part of one of the counties. */
export type HostPart = Office['subregion']

/** A chefsmöte and who hosts it. */
export type Hosting = {
  readonly meeting: Stored<Meeting>
  /** Null where the text of the row means none of them, or more than one. */
  readonly part: HostPart | null
  /** The parts that had waited longest then, where the host was none of them: somebody took another's turn. */
  readonly passedOver: readonly HostPart[]
}

/** A part in the order of its turn. */
export type HostTurn = {
  readonly part: HostPart
  readonly times: number
  /** The last meeting that it hosted or is to host; null for none. */
  readonly last: Stored<Meeting> | null
}

/** What people call a part: each half of a double name by itself. */
const namesOf = (part: HostPart): string[] => sv.choices.subregion[part].split('/').map(alike)

/** The part that a host's text means: one that is named in it, whatever else it says. */
export function hostPartIn(text: string): HostPart | null {
  const said = ` ${alike(text)} `
  const meant = hostingParts.filter(part => namesOf(part).some(name => said.includes(` ${name} `)))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

const chefsmoten = (meetings: readonly Stored<Meeting>[]): Stored<Meeting>[] =>
  meetings
    .filter(({ kind }) => kind === 'managers')
    .toSorted((a, b) =>
      a.startsOn === b.startsOn ? Number(a.id) - Number(b.id) : a.startsOn < b.startsOn ? -1 : 1,
    )

/** The parts that have waited longest, given the day on which each last hosted. */
function waitedLongest(lastOf: ReadonlyMap<HostPart, string>): HostPart[] {
  const first = hostingParts.map(part => lastOf.get(part) ?? '').toSorted()[0] ?? ''
  return hostingParts.filter(part => (lastOf.get(part) ?? '') === first)
}

/**
 * Who hosted each chefsmöte, oldest first, and where somebody went before those whose turn it was. What was called off
 * stands there and is no turn taken.
 */
export function hostHistory(meetings: readonly Stored<Meeting>[]): Hosting[] {
  const lastOf = new Map<HostPart, string>()
  return chefsmoten(meetings).map(meeting => {
    const part = hostPartIn(meeting.host)
    if (part === null || meeting.state === 'cancelled') return { meeting, part, passedOver: [] }
    const waiting = waitedLongest(lastOf)
    lastOf.set(part, meeting.startsOn)
    return { meeting, part, passedOver: waiting.includes(part) ? [] : waiting }
  })
}

/**
 * Whose turn it is, first first: who has waited longest, then who has hosted fewest times, then as the parts are named.
 * What is planned counts as hosted, so that nobody is asked twice. Section "Chefssamverkan".
 */
export function hostTurns(meetings: readonly Stored<Meeting>[]): HostTurn[] {
  const counted = hostHistory(meetings).filter(({ meeting }) => meeting.state !== 'cancelled')
  const turns = hostingParts.map((part): HostTurn => {
    const own = counted.filter(one => one.part === part)
    return { part, times: own.length, last: own.at(-1)?.meeting ?? null }
  })
  return turns.toSorted((a, b) => {
    const [one, other] = [a.last?.startsOn ?? '', b.last?.startsOn ?? '']
    return one === other ? a.times - b.times : one < other ? -1 : 1
  })
}

/** The meeting whose host wrote last to the next one, before this one; null for none. */
export function earlierHosting(
  meetings: readonly Stored<Meeting>[],
  startsOn: string,
): Stored<Meeting> | null {
  return (
    chefsmoten(meetings).findLast(
      one => one.startsOn < startsOn && one.handOver !== '' && one.state !== 'cancelled',
    ) ?? null
  )
}

/** The chefsmöte after this one that has no host yet, or has one; null for none. */
export function nextHosting(meetings: readonly Stored<Meeting>[], startsOn: string): Stored<Meeting> | null {
  return chefsmoten(meetings).find(one => one.startsOn > startsOn && one.state === 'planned') ?? null
}
