import type { Noun, Party, Role } from './vocabulary.ts'

/** Who is asking. The id is the Entra object id; mail and UPN never decide anything. */
export type Actor = {
  id: string
  name: string
  roles: readonly Role[]
  party: Party | null
  /** Row of the actor's own office, where it is known. */
  officeId: string | null
}

export const verbs = ['read', 'create', 'change', 'remove'] as const
export type Verb = (typeof verbs)[number]

const everything = 'everything'
const ownOffice = 'ownOffice'
type Reach = typeof everything | typeof ownOffice | null

const open: readonly Noun[] = [
  'offices',
  'groups',
  'agreements',
  'meetings',
  'avoidedDays',
  'plans',
  'activities',
  'shareKeys',
  'categories',
  'settings',
  'rounds',
]
const led: readonly Noun[] = [...open, 'people', 'costs', 'budgets']
/** Made and changed by commands of the project leaders; who is on a list is never taken off it, only marked. */
const commanded: readonly Noun[] = ['events', 'invitations', 'availability', 'feeds', 'needs', 'seats']
/** What an office sees of its own people, and may answer for them. */
const answered: readonly Noun[] = ['invitations', 'availability']
/** What an office does for its own people at courses: answers for its need, signs up and cancels. */
const attended: readonly Noun[] = ['needs', 'seats']
/** Answers of which nobody sees any but the averages. */
const anonymous: readonly Noun[] = ['evaluations']

/** Whoever administers the courses, who may be an outside party: rounds and rosters, and nothing else that is not open. */
function reachOfCourses(verb: Verb, noun: Noun): Reach {
  if (verb === 'read') return open.includes(noun) || attended.includes(noun) ? everything : null
  return noun === 'rounds' || noun === 'seats' ? (verb === 'remove' ? null : everything) : null
}

function reach(role: Role, verb: Verb, noun: Noun): Reach {
  if (anonymous.includes(noun)) return null
  switch (role) {
    case 'projectLeader':
      // A settlement is made and countered, never rewritten.
      if (noun === 'settlements') return verb === 'read' || verb === 'create' ? everything : null
      if (commanded.includes(noun)) return verb === 'remove' ? null : everything
      return verb === 'read' || led.includes(noun) ? everything : null
    case 'courseAdministrator':
      return reachOfCourses(verb, noun)
    case 'steeringMember':
      // A roster is seen by those who run the courses; the steering group sees how many.
      return verb === 'read' && noun !== 'feeds' && noun !== 'seats' ? everything : null
    case 'manager':
    case 'contactPerson':
      if (attended.includes(noun)) return verb === 'remove' ? null : ownOffice
      if (answered.includes(noun)) return verb === 'read' || verb === 'change' ? ownOffice : null
      if (verb !== 'read') return null
      if (noun === 'people') return ownOffice
      return noun === 'changes' || open.includes(noun) ? everything : null
    case 'reader':
      return verb === 'read' && open.includes(noun) ? everything : null
  }
}

/**
 * How far the actor may go with a noun: every row, the rows of the own office, or none.
 * Source: agreement, "Utgångspunkter" (who decides), design.md "Whose token".
 */
export function reachOf(actor: Actor, verb: Verb, noun: Noun): Reach {
  const reaches = actor.roles.map(role => reach(role, verb, noun))
  if (reaches.includes(everything)) return everything
  return reaches.includes(ownOffice) && actor.officeId !== null ? ownOffice : null
}

/** Whether the actor may do this to this very row. Rows without an office belong to no office. */
export function may(actor: Actor, verb: Verb, noun: Noun, row: { officeId?: string | null }): boolean {
  const far = reachOf(actor, verb, noun)
  return far === everything || (far === ownOffice && row.officeId === actor.officeId)
}

/** Whether the actor may see the sums of the joint costs, which do not show the rows behind them. */
export const maySeeSums = ({ roles }: Actor): boolean =>
  roles.some(role => role === 'projectLeader' || role === 'steeringMember' || role === 'manager')
