import { createHash } from 'node:crypto'
import type { Event } from '../domain/events.ts'
import type { Invitation } from '../domain/invitations.ts'
import { addressKey } from '../domain/mail-address.ts'
import type { Person } from '../domain/people.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { unwrittenInvitation } from '../domain/unwritten-invitation.ts'
import type { Known } from '../graph/follow-events.ts'
import { lists } from '../graph/lists.ts'
import type { Attendee, EventState } from '../graph/outlook-event.ts'

/**
 * An event that is followed, and every row on the list of its meeting. Where an address stands there twice, the row
 * that counts is last.
 */
export type Followed = { known: Known; event: Stored<Event>; rows: readonly Stored<Invitation>[] }

/** What is to be done so that the list says what Outlook says. */
export type AnswerStep =
  | { kind: 'change'; id: string; change: (row: Stored<Invitation>) => Invitation | null }
  | { kind: 'stranger'; key: string; record: Invitation }

/** A list keeps whole seconds. */
const toSecond = (instant: string | null): string | null =>
  instant === null ? null : `${new Date(instant).toISOString().slice(0, 19)}Z`

const isSameMoment = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : Date.parse(one) === Date.parse(other)

const outlookPart = ({ answer, answeredAt, proposal }: Attendee) => ({
  answer,
  answeredAt: toSecond(answeredAt),
  proposedStart: toSecond(proposal?.start ?? null),
  proposedEnd: toSecond(proposal?.end ?? null),
})

const saysSame = (row: Invitation, told: ReturnType<typeof outlookPart>): boolean =>
  row.answer === told.answer &&
  isSameMoment(row.answeredAt, told.answeredAt) &&
  isSameMoment(row.proposedStart, told.proposedStart) &&
  isSameMoment(row.proposedEnd, told.proposedEnd)

const bare = (row: Stored<Invitation>) => bareRecord<Invitation>(lists.invitations.schema, row)

/** Another server may have read Outlook later than we, and written first. */
const isOlder = (answeredAt: string | null, known: string | null): boolean =>
  answeredAt !== null && known !== null && Date.parse(answeredAt) < Date.parse(known)

/** The row with Outlook's answer; what was entered by hand stays as it is. Who no longer is invited and answers anew is a stranger. */
const answeredBy = (attendee: Attendee) => {
  const told = outlookPart(attendee)
  return (row: Stored<Invitation>): Invitation | null => {
    if (saysSame(row, told) || isOlder(told.answeredAt, row.answeredAt)) return null
    if (row.standing !== 'withdrawn') return { ...bare(row), ...told }
    return told.answer === 'unknown' ? null : { ...bare(row), ...told, standing: 'stranger' }
  }
}

const takenOff =
  (standing: 'invited' | 'stranger') =>
  (row: Stored<Invitation>): Invitation | null =>
    row.standing === standing ? { ...bare(row), standing: 'withdrawn' } : null

function strangerRow(attendee: Attendee, meetingId: string, people: readonly Stored<Person>[]): Invitation {
  const { address } = attendee
  const person = people.find(({ email }) => addressKey(email) === addressKey(address))
  const who = {
    name: person?.name ?? (attendee.name.trim().slice(0, 255) || address.slice(0, 255)),
    meetingId,
    personId: person?.id ?? null,
    officeId: person?.officeId ?? null,
    address: address.slice(0, 255),
  }
  return { ...unwrittenInvitation(who), standing: 'stranger', ...outlookPart(attendee) }
}

/** One row for each meeting and address, however many servers see the same answer. */
const strangerKey = (meetingId: string, address: string) =>
  `answer-${meetingId}-${createHash('sha256').update(addressKey(address)).digest('hex').slice(0, 32)}`

const localPart = (address: string) => addressKey(address).split('@')[0]

/** Outlook may put somebody's main address in place of the one that was invited: then nobody was taken off. */
const isLike = (row: Invitation) => (one: Attendee) =>
  localPart(one.address) === localPart(row.address) || addressKey(one.name) === addressKey(row.name)

/** What has changed in Outlook since the list was written; nothing when the list says the same. */
export function readAnswers(
  { event: { meetingId }, rows }: Followed,
  state: Extract<EventState, { state: 'standing' }>,
  people: readonly Stored<Person>[],
): AnswerStep[] {
  if (meetingId === null) return []
  const dropped = new Set(state.dropped.map(addressKey))
  const byAddress = new Map(rows.map(row => [addressKey(row.address), row]))
  const steps: AnswerStep[] = []
  const step = (
    row: Stored<Invitation> | undefined,
    change: (row: Stored<Invitation>) => Invitation | null,
  ) => {
    if (row !== undefined && change(row) !== null) steps.push({ kind: 'change', id: row.id, change })
  }
  for (const attendee of state.answers) {
    const row = byAddress.get(addressKey(attendee.address))
    const isOff = dropped.has(addressKey(attendee.address))
    if (row !== undefined && isOff && row.standing === 'invited' && !state.strangers.some(isLike(row)))
      step(row, takenOff('invited'))
    else if (!isOff) step(row, answeredBy(attendee))
  }
  for (const attendee of state.strangers) {
    const row = byAddress.get(addressKey(attendee.address))
    if (row !== undefined) step(row, answeredBy(attendee))
    else
      steps.push({
        kind: 'stranger',
        key: strangerKey(meetingId, attendee.address),
        record: strangerRow(attendee, meetingId, people),
      })
  }
  return [...steps, ...leftStrangers(rows, state)]
}

/** Strangers who no longer are on the event, or have been invited since. Who came to the meeting stands, with or without address. */
function leftStrangers(
  rows: Followed['rows'],
  { strangers }: Extract<EventState, { state: 'standing' }>,
): AnswerStep[] {
  const there = new Set(strangers.map(({ address }) => addressKey(address)))
  const change = takenOff('stranger')
  return rows.flatMap(row =>
    row.standing === 'stranger' && row.attendance === null && !there.has(addressKey(row.address))
      ? [{ kind: 'change' as const, id: row.id, change }]
      : [],
  )
}
