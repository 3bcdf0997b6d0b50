import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { ConfirmedYear } from '../../../domain/year-proposal.ts'
import { removeRecord } from '../../api.ts'
import type { Failure } from '../../failure.ts'
import { persist } from '../../persist.ts'

type Meetings = readonly Stored<Meeting>[]
/** The meetings in the order of what was confirmed, and what to know of those that stood already. */
export type Made = { meetings: Meetings; notes: readonly string[] }
type Taken = { removed: Meetings; kept: Meetings }

function useNews() {
  const client = useQueryClient()
  return async () => {
    const old = [['records', 'meetings'], ['record', 'meetings'], ['overview'], ['changes'], ['year-wishes']]
    await Promise.all(old.map(queryKey => client.invalidateQueries({ queryKey })))
  }
}

/** Puts a proposal's days into the meetings. Sent again it makes nothing twice: each row has its own key. */
export function useConfirm() {
  const news = useNews()
  return useMutation<Made, Failure, ConfirmedYear>({
    mutationFn: order => persist<Made>('/api/year-proposals/confirm', order),
    onSuccess: news,
    onError: () => void news(),
  })
}

/** Removes the meetings that were made, each if nobody has changed it since; those that stay are named. */
export function useTakeBack() {
  const news = useNews()
  return useMutation<Taken, Failure, Meetings>({
    mutationFn: async made => {
      const removed: Stored<Meeting>[] = []
      const kept: Stored<Meeting>[] = []
      for (const meeting of made)
        try {
          await removeRecord('meetings', meeting.id, meeting.etag)
          removed.push(meeting)
        } catch {
          // The page says which ones stay; the others are removed all the same.
          kept.push(meeting)
        }
      return { removed, kept }
    },
    onSuccess: news,
  })
}
