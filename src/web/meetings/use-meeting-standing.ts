import { useQuery } from '@tanstack/react-query'
import type { Invitation } from '../../domain/invitations.ts'
import type { Meeting } from '../../domain/meetings.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Stored } from '../../domain/stored.ts'
import type { Failure } from '../failure.ts'
import { recordsQuery, useMay, useMe } from '../records.ts'
import { type AnswerCount, countAnswers } from './meeting-step.ts'
import { noticeQuery } from './notice-data.ts'

export type MeetingStanding = {
  /** Whether the person sees everybody's invitations and what has been sent. */
  seesAll: boolean
  /** Undefined while it is read, and for those who do not see it. */
  notice: Notice | undefined
  failure: Failure | null
  again: () => void
  count: AnswerCount
  /** The person's own row on the list of the meeting. */
  own: Invitation | null
}

/** The signed-in person's own row on the list of a meeting, found by the object id of the list Personer. */
function useOwnInvitation(rows: readonly Stored<Invitation>[]): Invitation | null {
  const me = useMe()
  const mayPeople = useMay('read', 'people')
  const people = useQuery({ ...recordsQuery('people'), enabled: mayPeople })
  const person = people.data?.records.find(({ objectId }) => objectId !== null && objectId === me?.id)
  return rows.find(({ personId }) => personId !== null && personId === person?.id) ?? null
}

/** How a meeting stands with those it is for, as far as the person may see. */
export function useMeetingStanding(meeting: Stored<Meeting>): MeetingStanding {
  const seesAll = useMay('read', 'events')
  const mayInvitations = useMay('read', 'invitations')
  const notice = useQuery({ ...noticeQuery(meeting.id), enabled: seesAll })
  const invitations = useQuery({ ...recordsQuery('invitations'), enabled: mayInvitations })
  const rows = (invitations.data?.records ?? []).filter(({ meetingId }) => meetingId === meeting.id)
  return {
    seesAll,
    notice: notice.data,
    failure: notice.error,
    again: () => void notice.refetch(),
    count: countAnswers(rows),
    own: useOwnInvitation(rows),
  }
}
