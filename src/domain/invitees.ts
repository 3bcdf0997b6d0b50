import type { Person } from './people.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { Audience } from './year-proposal.ts'

const sameName = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')

/** Names that stand in the seats of the preparation groups; a vacant seat names nobody. */
function preparing({ groups }: Lists): ReadonlySet<string> {
  const seats = groups.records
    .filter(one => one.kind === 'preparation' && one.active)
    .flatMap(one => one.seats)
  return new Set(seats.flatMap(({ person }) => (person === null ? [] : [sameName(person)])))
}

/**
 * The active people of an audience, in the order of the list Personer. Managers and the steering groups go by role
 * and party; who prepares stands by name in the seats of the preparation group.
 */
export function peopleOf(audience: Audience, lists: Lists): Stored<Person>[] {
  const active = lists.people.records.filter(one => one.active)
  switch (audience) {
    case 'managers':
      return active.filter(one => one.roles.includes('manager'))
    case 'steering':
      return active.filter(one => one.roles.includes('steeringMember'))
    case 'steeringMVG':
      return active.filter(one => one.roles.includes('steeringMember') && one.party === 'MVG')
    case 'steeringMH':
      return active.filter(one => one.roles.includes('steeringMember') && one.party === 'MH')
    case 'preparation': {
      const names = preparing(lists)
      return active.filter(one => names.has(sameName(one.name)))
    }
  }
}
