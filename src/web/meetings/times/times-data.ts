import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Availability } from '../../../domain/availabilities.ts'
import type { AnswerOrder, SeasonAnswer, SeasonOutcome, SeasonPerson } from '../../../domain/season-board.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { Season } from '../../../domain/vocabulary.ts'
import { command, read } from '../../api.ts'
import type { Failure } from '../../failure.ts'
import { newsEvery } from '../../records.ts'

/** A season as far as the signed-in person may see it. */
export const seasonQuery = (year: number, season: Season) =>
  queryOptions({
    queryKey: ['season', year, season],
    queryFn: () => read<SeasonAnswer>(`/api/seasons?year=${year}&season=${season}`),
    refetchInterval: newsEvery,
  })

function useSeasonNews() {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['season'] }),
      client.invalidateQueries({ queryKey: ['records', 'availability'] }),
    ])
  }
}

/** People mailed in one request: each request is answered long before anybody loses patience. */
const inOneRequest = 10

type Sending = { path: string; body: object; personIds: readonly string[] }

/** Mails some people a few at a time, and tells how far it has come. Sent again, it mails only who is left. */
export function useSending() {
  const news = useSeasonNews()
  const [done, setDone] = useState(0)
  const mutation = useMutation<SeasonOutcome, Failure, Sending>({
    mutationFn: async ({ path, body, personIds }) => {
      const outcome: SeasonOutcome = { mailed: 0, failed: [] }
      setDone(0)
      for (let from = 0; from < personIds.length; from += inOneRequest) {
        const some = personIds.slice(from, from + inOneRequest)
        const { mailed, failed } = await command<SeasonOutcome>(path, { ...body, personIds: some })
        outcome.mailed += mailed
        outcome.failed.push(...failed)
        setDone(from + some.length)
      }
      return outcome
    },
    onSettled: () => news(),
  })
  return { ...mutation, done }
}

type Answered = { id: string; etag: string; answer: AnswerOrder }

/** Enters an answer over the version that was seen. */
export function useAnswering() {
  const news = useSeasonNews()
  return useMutation<Stored<Availability>, Failure, Answered>({
    mutationFn: ({ id, etag, answer }) =>
      command<Stored<Availability>>(`/api/availability/${id}/answer`, answer, { 'If-Match': etag }),
    onSuccess: () => news(),
  })
}

/** A row for somebody who was not asked, to enter an answer in. */
export function useEntry() {
  const news = useSeasonNews()
  return useMutation<Stored<Availability>, Failure, { year: number; season: Season; personId: string }>({
    mutationFn: body => command<Stored<Availability>>('/api/seasons/entry', body),
    onSuccess: () => news(),
  })
}

/** Those who can be asked now, and those who could if something were mended. */
export function askable(people: readonly SeasonPerson[]) {
  const unasked = people.filter(({ standing }) => standing === 'unasked')
  return {
    ready: unasked.filter(({ problem }) => problem === ''),
    hindered: unasked.filter(({ problem }) => problem !== ''),
  }
}
