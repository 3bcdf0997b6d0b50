import { QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Actor, Verb } from '../domain/access.ts'
import type { Overview } from '../domain/findings.ts'
import type { Records } from '../domain/records.ts'
import type { Collection, Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { createRecord, read, removeRecord, replaceRecord } from './api.ts'
import { Failure, passesByItself } from './failure.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure
  }
}

/** Who is signed in, what that person may do, and the years that have a plan or a meeting. */
export type Me = Actor & {
  /** Name of the person's office. */
  office: string | null
  may: Partial<Record<Noun, readonly Verb[]>>
  years: readonly number[]
  /** The day it is in Sweden, by the server's clock. */
  today: string
  /** Whether the person may let the tab mend its lists. */
  canRepair: boolean
}

/** How often a page that is looked at asks for news; an unchanged answer costs almost nothing (304). */
export const newsEvery = 10_000

/** All that the tab has read. Reads are repeated by themselves while the failure is of the kind that passes. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      retry: (count, failure) => count < 4 && failure instanceof Failure && passesByItself(failure),
      retryDelay: (count, failure) => (failure.answer?.retryAfter ?? Math.min(2 ** count, 8)) * 1000,
    },
    mutations: { networkMode: 'always' },
  },
})

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => read<Me>('/api/me'),
  staleTime: 60_000,
})

export const overviewQuery = (year: number) =>
  queryOptions({
    queryKey: ['overview', year],
    queryFn: () => read<Overview>(`/api/overview?year=${year}`),
    refetchInterval: newsEvery,
  })

/** Records of a noun, all of them or those of a year. */
export const recordsQuery = <N extends Noun>(noun: N, year?: number) =>
  queryOptions({
    queryKey: ['records', noun, year ?? null],
    queryFn: () =>
      read<Collection<Records[N]>>(year === undefined ? `/api/${noun}` : `/api/${noun}?year=${year}`),
    refetchInterval: newsEvery,
  })

export const recordQuery = <N extends Noun>(noun: N, id: string) =>
  queryOptions({
    queryKey: ['record', noun, id],
    queryFn: () => read<Stored<Records[N]>>(`/api/${noun}/${encodeURIComponent(id)}`),
    refetchInterval: newsEvery,
  })

/** Who is signed in; undefined until the server has answered. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data
}

/** Whether the signed-in person may do this with a noun at all; false until it is known. */
export function useMay(verb: Verb, noun: Noun): boolean {
  return useMe()?.may[noun]?.includes(verb) ?? false
}

function useNews(noun: Noun) {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['records', noun] }),
      client.invalidateQueries({ queryKey: ['record', noun] }),
      client.invalidateQueries({ queryKey: ['overview'] }),
      client.invalidateQueries({ queryKey: ['changes'] }),
    ])
  }
}

/** Creates a record of a noun; `key` is made once per form, so that pressing twice makes one record. */
export function useCreate<N extends Noun>(noun: N) {
  const news = useNews(noun)
  return useMutation<Stored<Records[N]>, Failure, { record: Records[N]; key: string }>({
    mutationFn: ({ record, key }) => createRecord<Stored<Records[N]>>(noun, record, key),
    onSuccess: () => news(),
  })
}

/** Replaces a record, if it still is the version (`etag`) that the person saw. */
export function useReplace<N extends Noun>(noun: N) {
  const news = useNews(noun)
  return useMutation<Stored<Records[N]>, Failure, { id: string; etag: string; record: Records[N] }>({
    mutationFn: ({ id, etag, record }) => replaceRecord<Stored<Records[N]>>(noun, id, etag, record),
    onSuccess: () => news(),
  })
}

/** Removes a record, if it still is the version (`etag`) that the person saw. */
export function useRemove(noun: Noun) {
  const news = useNews(noun)
  return useMutation<void, Failure, { id: string; etag: string }>({
    mutationFn: ({ id, etag }) => removeRecord(noun, id, etag),
    onSuccess: () => news(),
  })
}
