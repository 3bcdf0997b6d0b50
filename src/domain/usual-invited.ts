import { peopleOf } from './invitees.ts'
import { addressKey } from './mail-address.ts'
import type { Meeting } from './meetings.ts'
import type { Invitee } from './notice.ts'
import type { Person } from './people.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { Audience } from './year-proposal.ts'

const audienceOf: Readonly<Record<Meeting['kind'], Audience | null>> = {
  managers: 'managers',
  jointSteering: 'steering',
  steeringMVG: 'steeringMVG',
  steeringMH: 'steeringMH',
  preparation: 'preparation',
  exampleDays: null,
  other: null,
}

/** The project leaders of a side, or all; they prepare and report, the others decide. */
function leadersFor({ kind }: Pick<Meeting, 'kind'>, { people }: Lists): Stored<Person>[] {
  const party = kind === 'steeringMVG' ? 'MVG' : kind === 'steeringMH' ? 'MH' : null
  return people.records.filter(
    one => one.active && one.roles.includes('projectLeader') && (party === null || one.party === party),
  )
}

const invited = ({ id, name, email }: Stored<Person>, required: boolean): Invitee => ({
  personId: id,
  name,
  address: email.trim(),
  required,
})

/** Each address once, the first in whatever letters; those without are all kept, for somebody to see. */
export function eachAddressOnce(invitees: readonly Invitee[]): Invitee[] {
  const once = new Map<string, Invitee>()
  for (const [at, one] of invitees.entries()) {
    const key = addressKey(one.address) || `@${at}`
    if (!once.has(key)) once.set(key, one)
  }
  return [...once.values()]
}

/**
 * Those who usually are invited to such a meeting, to be looked through before anybody is: its members need to come,
 * the project leaders are asked if they can. For Mötesplats and other meetings there is nothing usual.
 */
export function usualInvited(meeting: Pick<Meeting, 'kind'>, lists: Lists): Invitee[] {
  const audience = audienceOf[meeting.kind]
  if (audience === null) return []
  return eachAddressOnce([
    ...peopleOf(audience, lists).map(one => invited(one, true)),
    ...leadersFor(meeting, lists).map(one => invited(one, false)),
  ])
}
