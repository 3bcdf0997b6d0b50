import type { Invitation } from '../../src/domain/invitations.ts'
import { officeList } from '../../src/domain/office-list.ts'
import type { Office } from '../../src/domain/offices.ts'
import type { Person } from '../../src/domain/people.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { invitation, person } from './collaboration.ts'

const storage = { etag: '"1"', modifiedAt: '', modifiedBy: '' }

/** Every office of the list, in the order there, numbered from 1. */
export const storedOffices: readonly Stored<Office>[] = officeList.map((office, at) => ({
  ...office,
  ...storage,
  id: String(at + 1),
}))

/** An invited person of whom nothing is known, numbered. */
export function someInvitation(id: number, more: Partial<Invitation> = {}): Stored<Invitation> {
  const own = { name: `Påhittad ${id}`, address: `person${id}@kommun.example` }
  return { ...invitation('1', { ...own, ...more }), ...storage, id: String(id) }
}

/** A steering member, numbered. */
export const someMember = (id: number, more: Partial<Person> = {}): Stored<Person> => ({
  ...person(`Påhittad ${id}`, {
    email: `person${id}@kommun.example`,
    roles: ['steeringMember'],
    party: 'MVG',
    title: 'Miljöchef',
    ...more,
  }),
  ...storage,
  id: String(id),
})
