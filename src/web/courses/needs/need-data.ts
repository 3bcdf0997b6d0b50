import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AboutHalf, NeedBoard, NeedCounts, NeedOffice, NeedOutcome } from '../../../domain/need-board.ts'
import type { Need } from '../../../domain/needs.ts'
import type { Stored } from '../../../domain/stored.ts'
import { command, read } from '../../api.ts'
import type { Receiver } from '../../asking/Sending.tsx'
import { sendInParts } from '../../asking/send-in-parts.ts'
import type { Failure } from '../../failure.ts'
import { newsEvery } from '../../records.ts'

/** The need of a half-year as far as the signed-in person may see it. */
export const needQuery = ({ year, half }: AboutHalf) =>
  queryOptions({
    queryKey: ['needs', year, half],
    queryFn: () => read<NeedBoard>(`/api/need-board?year=${year}&half=${half}`),
    refetchInterval: newsEvery,
  })

function useNeedNews() {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['needs'] }),
      client.invalidateQueries({ queryKey: ['records', 'needs'] }),
      client.invalidateQueries({ queryKey: ['overview'] }),
    ])
  }
}

type Sending = { path: string; body: object; officeIds: readonly string[] }

/** Mails some offices a few at a time, and tells how far it has come. Sent again, it mails only those left. */
export function useSending() {
  const news = useNeedNews()
  const [done, setDone] = useState(0)
  const mutation = useMutation<NeedOutcome, Failure, Sending>({
    mutationFn: async ({ path, body, officeIds }) => {
      const outcomes = await sendInParts(
        officeIds,
        some => command<NeedOutcome>(path, { ...body, officeIds: some }),
        setDone,
      )
      return {
        mailed: outcomes.reduce((sum, { mailed }) => sum + mailed, 0),
        offices: outcomes.reduce((sum, { offices }) => sum + offices, 0),
        failed: outcomes.flatMap(({ failed }) => failed),
      }
    },
    onSettled: () => news(),
  })
  return { ...mutation, done }
}

type Answered = { officeId: string; about: AboutHalf; counts: NeedCounts; seen: string | null }

/** Enters an answer over the version that was seen. */
export function useAnswering() {
  const news = useNeedNews()
  return useMutation<Stored<Need>, Failure, Answered>({
    mutationFn: ({ officeId, about: { year, half }, counts, seen }) =>
      command<Stored<Need>>(`/api/needs/${officeId}/answer`, { year, half, ...counts, seen }),
    onSuccess: () => news(),
  })
}

/** Offices that can be asked now, and those that could if something were mended. */
export function askable(offices: readonly NeedOffice[]) {
  const unasked = offices.filter(({ standing }) => standing === 'unasked')
  return {
    ready: unasked.filter(({ problem }) => problem === ''),
    hindered: unasked.filter(({ problem }) => problem !== ''),
  }
}

/** How many people get it at some offices. */
export const peopleAt = (offices: readonly NeedOffice[]): number =>
  offices.reduce((sum, { people }) => sum + people, 0)

/** An office in the list of those that get it, with the names of who does. */
export const receiverOf = ({ officeId, office, names }: NeedOffice): Receiver => ({
  id: officeId,
  name: office,
  beside: names.join(', '),
})
