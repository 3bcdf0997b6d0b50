import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Availability } from '../../../domain/availabilities.ts'
import type { AnswerOrder, SeasonAnswer, SeasonOutcome, SeasonPerson } from '../../../domain/season-board.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { Season } from '../../../domain/vocabulary.ts'
import { command, read } from '../../api.ts'
import type { Receiver } from '../../asking/Sending.tsx'
import { sendInParts } from '../../asking/send-in-parts.ts'
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

type Sending = { path: string; body: object; personIds: readonly string[] }

/** Mails some people a few at a time, and tells how far it has come. Sent again, it mails only who is left. */
export function useSending() {
  const news = useSeasonNews()
  const [done, setDone] = useState(0)
  const mutation = useMutation<SeasonOutcome, Failure, Sending>({
    mutationFn: async ({ path, body, personIds }) => {
      const outcomes = await sendInParts(
        personIds,
        some => command<SeasonOutcome>(path, { ...body, personIds: some }),
        setDone,
      )
      return {
        mailed: outcomes.reduce((sum, { mailed }) => sum + mailed, 0),
        failed: outcomes.flatMap(({ failed }) => failed),
      }
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

/** Somebody in the list of those who get it. */
export const receiverOf = ({ personId, name, office }: SeasonPerson): Receiver => ({
  id: personId,
  name,
  beside: office,
})
