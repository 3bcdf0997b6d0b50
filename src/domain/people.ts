import { z } from 'zod'
import { line, named, recordId } from './primitives.ts'
import { parties, roles } from './vocabulary.ts'

/** A person in the collaboration. Most work in other tenants, so a person is text and not a directory entry. */
export const person = z.strictObject({
  name: named,
  email: z.union([z.literal(''), z.email().max(255)]),
  /** Entra object id where known: the only key that gives rights. */
  objectId: z.guid().nullable(),
  officeId: recordId.nullable(),
  roles: z.array(z.enum(roles)),
  party: z.enum(parties).nullable(),
  title: line,
  active: z.boolean(),
})
export type Person = z.infer<typeof person>
