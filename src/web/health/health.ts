import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { command, read } from '../api.ts'
import type { Failure } from '../failure.ts'
import type { Health } from './outage.ts'

export type Repaired = { done: readonly string[]; left: readonly string[] }

const stillStarting = 503

/** How the server and each list are doing. While it starts the server answers 503 with the same content. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: () => read<Health>('/api/health', stillStarting),
  refetchInterval: 5_000,
})

/** Lets the server add what SharePoint lacks; nothing is removed. */
export function useRepair() {
  const client = useQueryClient()
  return useMutation<Repaired, Failure, void>({
    mutationFn: () => command<Repaired>('/api/health/repair'),
    onSuccess: () => client.invalidateQueries(),
  })
}
