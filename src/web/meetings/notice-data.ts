import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  cancelOrder,
  listOrder,
  Notice,
  NoticeState,
  noticeOrder,
  noticeOutcome,
} from '../../domain/notice.ts'
import { command, read } from '../api.ts'
import type { Failure } from '../failure.ts'
import { newsEvery } from '../records.ts'

/** While something is sent its progress is looked at this often. */
const lookEvery = 1_000

const pathOf = (id: string) => `/api/meetings/${encodeURIComponent(id)}/notice`

const isMoving = (state: NoticeState | undefined) => state === 'unfinished'

/**
 * What each of the invited receives, and how it stands with Outlook; asked for often while it is being sent. Its key
 * begins as the overview's does: what is written anywhere makes both old.
 */
export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ['overview', 'notice', id],
    queryFn: () => read<Notice>(pathOf(id)),
    refetchInterval: query => (isMoving(query.state.data?.state) ? lookEvery : newsEvery),
  })

/** Looks at the progress of what is being sent, from the moment it is ordered. */
export function useCloseLook(id: string, isBusy: boolean): void {
  useQuery({ ...noticeQuery(id), enabled: isBusy, refetchInterval: lookEvery })
}

export type NoticeDeed =
  | { deed: 'send'; body: z.infer<typeof noticeOrder> }
  | { deed: 'list'; body: z.infer<typeof listOrder> }
  | { deed: 'change' }
  | { deed: 'cancel'; body: z.infer<typeof cancelOrder> }
  | { deed: 'renew' }
export type NoticeOutcome = z.infer<typeof noticeOutcome>

const ends: Record<NoticeDeed['deed'], string> = {
  send: '',
  list: '/list',
  change: '/change',
  cancel: '/cancel',
  renew: '/renew',
}

/** Everything that a deed may have changed. */
const changedBy = (id: string) => [
  ['records', 'events'],
  ['records', 'invitations'],
  ['records', 'meetings'],
  ['record', 'meetings', id],
  ['overview'],
  ['changes'],
]

/** Sends, changes or calls off the notice of a meeting. Each may be ordered again: nobody is mailed twice. */
export function useNoticeDeed(id: string) {
  const client = useQueryClient()
  const readAnew = () => Promise.all(changedBy(id).map(queryKey => client.invalidateQueries({ queryKey })))
  return useMutation<NoticeOutcome, Failure, NoticeDeed>({
    mutationFn: asked =>
      command<NoticeOutcome>(pathOf(id) + ends[asked.deed], 'body' in asked ? asked.body : {}),
    onSuccess: readAnew,
    // What was carried out before it failed is shown; who is told of the failure does not wait for it.
    onError: () => void readAnew(),
  })
}
export type NoticeMutation = ReturnType<typeof useNoticeDeed>
