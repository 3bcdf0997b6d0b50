import { type Invitation, invitation } from '../../../domain/invitations.ts'
import { type Stored, storage } from '../../../domain/stored.ts'
import type { Failure } from '../../failure.ts'
import { cache, recordsQuery } from '../../records.ts'

/** A row of the list Inbjudna as the server answers it. */
export const storedInvitation = invitation.extend(storage)

/** Shows rows as they were saved, before the list is read anew, so that the next press goes on from them. */
export function keepInvitations(saved: readonly Stored<Invitation>[]): void {
  const byId = new Map(saved.map(row => [row.id, row]))
  cache.setQueryData(recordsQuery('invitations').queryKey, before => {
    if (before === undefined) return before
    const known = new Set(before.records.map(({ id }) => id))
    const records = before.records.map(row => byId.get(row.id) ?? row)
    return { ...before, records: [...records, ...saved.filter(({ id }) => !known.has(id))] }
  })
  void cache.invalidateQueries({ queryKey: ['changes'] })
}

/** Reads the list anew: what a command did to other rows than the one it answered with. */
export const readInvitationsAnew = () => cache.invalidateQueries({ queryKey: ['records', 'invitations'] })

/** The row as somebody else left it, when the server says that it is another than the person saw. */
export function theirsIn(failure: Failure): Stored<Invitation> | undefined {
  return failure.code === 'stale' ? storedInvitation.safeParse(failure.answer.current).data : undefined
}
