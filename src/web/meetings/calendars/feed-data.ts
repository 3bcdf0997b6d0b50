import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Feed } from '../../../domain/feeds.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { FeedKind } from '../../../domain/vocabulary.ts'
import { command, read } from '../../api.ts'
import type { Failure } from '../../failure.ts'

/** A calendar with its address, which is '' where it is another's. */
export type ShownFeed = Stored<Feed> & { address: string; mine: boolean }

/** The person's calendars that stand; for a project leader, everybody's. */
export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: () => read<{ feeds: ShownFeed[] }>('/api/feeds/mine'),
})

/** Makes a calendar; who has one already gets that one. */
export function useMakeFeed() {
  const client = useQueryClient()
  return useMutation<ShownFeed, Failure, FeedKind>({
    mutationFn: kind => command<ShownFeed>('/api/feeds', { kind }),
    onSuccess: () => client.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  })
}

/** Makes an address useless, for good. */
export function useRevokeFeed() {
  const client = useQueryClient()
  return useMutation<ShownFeed, Failure, string>({
    mutationFn: id => command<ShownFeed>(`/api/feeds/${id}/revoke`),
    onSuccess: () => client.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  })
}
