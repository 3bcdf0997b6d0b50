import { z } from 'zod'
import { type ClaimantOrder, claimant } from '../../../domain/course-orders.ts'
import type { CourseKind } from '../../../domain/courses.ts'
import { explainIssues } from '../../../domain/explain-issue.ts'
import type { Words } from './people-words.sv.ts'
import type { PastedPerson } from './read-pasted.ts'

/** Most people in one sign-up (`claimOrder`). */
export const mostPeople = 40

/** Somebody who is being written down; `key` tells the rows on screen apart. */
const personDraft = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string(),
  workplace: z.string(),
  isManager: z.boolean().nullable(),
  employedFrom: z.string().nullable(),
  exceptionReason: z.string(),
})
export type PersonDraft = z.infer<typeof personDraft>

/** A sign-up that is being written. */
export const signUpDraft = z.object({ officeId: z.string().nullable(), people: z.array(personDraft) })
export type SignUpDraft = z.infer<typeof signUpDraft>

export const blankPerson = (key: string): PersonDraft => ({
  key,
  name: '',
  email: '',
  workplace: '',
  isManager: null,
  employedFrom: null,
  exceptionReason: '',
})

/** What a course asks about a person beside name, address and unit; nothing else is sent. */
export const askedOf = {
  basic: 'employedFrom',
  continuation: 'exceptionReason',
  managersBasic: 'isManager',
} as const satisfies Record<CourseKind, keyof ClaimantOrder>

export const isBlank = ({ name, email, workplace, employedFrom, exceptionReason }: PersonDraft): boolean =>
  [name, email, workplace, employedFrom ?? '', exceptionReason].every(text => text.trim() === '')

/** The person as the order takes them. */
export function claimantOf(draft: PersonDraft, kind: CourseKind, officeId: string): ClaimantOrder {
  const asked = askedOf[kind]
  return {
    name: draft.name.trim(),
    email: draft.email.trim(),
    officeId,
    workplace: draft.workplace.trim(),
    isManager: asked === 'isManager' ? draft.isManager : null,
    employedFrom: asked === 'employedFrom' ? draft.employedFrom : null,
    exceptionReason: asked === 'exceptionReason' ? draft.exceptionReason.trim() : '',
  }
}

/** What is wrong with what is written of a person, a sentence by field. */
export function faultsOf(order: ClaimantOrder, words: Words): ReadonlyMap<string, string> {
  const read = claimant.safeParse(order)
  if (read.success) return new Map()
  const { fields } = words.people.signUp
  return new Map(explainIssues(read.error, order, fields, words).map(({ field, reason }) => [field, reason]))
}

/** The rows with people that were pasted: after those written, blank rows given up, and no more than one order takes. */
export function withPasted(
  before: readonly PersonDraft[],
  pasted: readonly PastedPerson[],
  newKey: () => string,
): { people: PersonDraft[]; notTaken: number } {
  const written = before.filter(person => !isBlank(person))
  const room = Math.max(0, mostPeople - written.length)
  const added = pasted.slice(0, room).map(person => ({ ...blankPerson(newKey()), ...person }))
  return { people: [...written, ...added], notTaken: pasted.length - added.length }
}
