import type { Invitation } from '../../src/domain/invitations.ts'
import { officeList } from '../../src/domain/office-list.ts'
import type { Office } from '../../src/domain/offices.ts'
import type { Person } from '../../src/domain/people.ts'
import type { Stored } from '../../src/domain/stored.ts'

const storage = { etag: '"1"', modifiedAt: '', modifiedBy: '' }

/** Every office of the list, in the order there, numbered from 1. */
export const storedOffices: readonly Stored<Office>[] = officeList.map((office, at) => ({
  ...office,
  ...storage,
  id: String(at + 1),
}))

/** An invited person of whom nothing is known, numbered. */
export function someInvitation(id: number, more: Partial<Invitation> = {}): Stored<Invitation> {
  return {
    name: `Påhittad ${id}`,
    meetingId: '1',
    personId: null,
    officeId: null,
    address: `person${id}@kommun.example`,
    required: true,
    standing: 'invited',
    answer: 'unknown',
    answeredAt: null,
    proposedStart: null,
    proposedEnd: null,
    manualAnswer: null,
    manualBy: '',
    manualAt: null,
    substitute: '',
    note: '',
    remindedOn: null,
    attendance: null,
    ...more,
    ...storage,
    id: String(id),
  }
}

/** A steering member, numbered. */
export const someMember = (id: number, more: Partial<Person> = {}): Stored<Person> => ({
  name: `Påhittad ${id}`,
  email: `person${id}@kommun.example`,
  objectId: null,
  officeId: null,
  roles: ['steeringMember'],
  party: 'MVG',
  title: 'Miljöchef',
  active: true,
  ...more,
  ...storage,
  id: String(id),
})
