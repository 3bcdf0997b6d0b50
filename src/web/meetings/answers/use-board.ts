import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reachOf } from '../../../domain/access.ts'
import { type AnswerBoard, answerBoard } from '../../../domain/answer-board.ts'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Office } from '../../../domain/offices.ts'
import type { Person } from '../../../domain/people.ts'
import type { Stored, Unreadable } from '../../../domain/stored.ts'
import type { Failure } from '../../failure.ts'
import { recordsQuery, useMe } from '../../records.ts'

/** What the signed-in person may do with the answers to a meeting. */
export type AnswerRights = {
  /** Whose answers they see: everybody's, or the own office's. */
  sees: 'everything' | 'ownOffice'
  /** Whether they may enter answers by hand, for those that they see. */
  mayAnswer: boolean
  /** Whether they may also remind, read in Outlook, settle whose an answer is, and note who came. */
  mayLead: boolean
}

export type Board = AnswerBoard & {
  /** Rows of the meeting for who does not stand on its list: strangers, and who no longer is invited. */
  beside: readonly Stored<Invitation>[]
  allOffices: readonly Stored<Office>[]
  people: readonly Stored<Person>[]
  unreadable: readonly Unreadable[]
}

/** null for who may not see any answers; undefined until it is known. */
export function useAnswerRights(): AnswerRights | null | undefined {
  const me = useMe()
  if (me === undefined) return undefined
  const sees = reachOf(me, 'read', 'invitations')
  if (sees === null) return null
  const change = reachOf(me, 'change', 'invitations')
  return { sees, mayAnswer: change !== null, mayLead: change === 'everything' }
}

/** The answers to a meeting, each person's and what they come to; and what kept them from being read. */
export function useBoard(meeting: Stored<Meeting>, rights: AnswerRights) {
  const invitations = useQuery(recordsQuery('invitations'))
  const offices = useQuery(recordsQuery('offices'))
  const people = useQuery(recordsQuery('people'))
  const officeId = useMe()?.officeId ?? null
  const { id, kind, startsOn } = meeting
  const { sees } = rights
  const board = useMemo((): Board | null => {
    if (!invitations.data || !offices.data || !people.data) return null
    const isOwn = (one: { id: string }) => sees === 'everything' || one.id === officeId
    const allOffices: readonly Stored<Office>[] = offices.data.records
    const own: readonly Stored<Invitation>[] = invitations.data.records.filter(row => row.meetingId === id)
    const input = {
      meeting: { kind, startsOn },
      invitations: own,
      offices: allOffices.filter(isOwn),
      people: people.data.records,
    }
    const { unreadable } = invitations.data
    const beside = own.filter(({ standing }) => standing === 'stranger' || standing === 'withdrawn')
    return { ...answerBoard(input), beside, allOffices, people: people.data.records, unreadable }
  }, [invitations.data, offices.data, people.data, id, kind, startsOn, sees, officeId])
  const failure: Failure | null = invitations.error ?? offices.error ?? people.error
  const again = () => {
    for (const query of [invitations, offices, people]) if (query.isError) void query.refetch()
  }
  return { board, failure: board === null ? failure : null, again }
}
