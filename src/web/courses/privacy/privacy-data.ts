import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RemovalOrder, RemovalOutcome, RetentionReview } from '../../../domain/course-retention.ts'
import type { ErasureOrder, ErasureOutcome, PeopleData } from '../../../domain/people-data.ts'
import { command, read } from '../../api.ts'
import type { Failure } from '../../failure.ts'

/** What is to be removed today. Not asked for anew by itself: it is being reviewed. */
export const reviewQuery = queryOptions({
  queryKey: ['course-retention'],
  queryFn: () => read<RetentionReview>('/api/course-retention'),
  staleTime: 60_000,
})

export const personPath = (q: string) => `q=${encodeURIComponent(q)}`

/** Everything that is kept of a person; forgotten by the tab as soon as it is not on screen. */
export const personDataQuery = (q: string) =>
  queryOptions({
    queryKey: ['people-data', q],
    queryFn: () => read<PeopleData>(`/api/people-data?${personPath(q)}`),
    gcTime: 0,
    enabled: q !== '',
  })

/** Rows in one request: each request is answered long before anybody loses patience. */
const inOneRequest = 20

/** Sends many rows a few at a time, tells how far it has come, and reads anew what they leave. */
function useBatches<Row, Result>(send: (rows: Row[]) => Promise<Result[]>) {
  const client = useQueryClient()
  const [done, setDone] = useState(0)
  const mutation = useMutation<Result[], Failure, readonly Row[]>({
    mutationFn: async rows => {
      const results: Result[] = []
      setDone(0)
      for (let from = 0; from < rows.length; from += inOneRequest) {
        results.push(...(await send(rows.slice(from, from + inOneRequest))))
        setDone(results.length)
      }
      return results
    },
    onSettled: async () => {
      const old = ['course-retention', 'people-data', 'roster', 'course-queue', 'changes']
      await Promise.all(old.map(key => client.invalidateQueries({ queryKey: [key] })))
    },
  })
  return { ...mutation, done }
}

/** Removes what was reviewed. Sent again, it removes only what is left. */
export const useRemoval = () =>
  useBatches<RemovalOrder['removals'][number], RemovalOutcome['results'][number]>(async removals => {
    const { results } = await command<RemovalOutcome>('/api/course-retention', { removals })
    return results
  })

/** Erases a person from the rows that were looked at. */
export const useErasure = () =>
  useBatches<ErasureOrder['rows'][number], ErasureOutcome['results'][number]>(async rows => {
    const { results } = await command<ErasureOutcome>('/api/people-data/erase', { rows })
    return results
  })
