import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { courseQueue } from '../../../domain/course-board.ts'
import type { FormingOrder, FormingOutcome, FormingProposal } from '../../../domain/course-forming.ts'
import type { wishesOrder } from '../../../domain/course-orders.ts'
import type { CourseKind } from '../../../domain/courses.ts'
import { formable } from '../../../domain/forming-from.ts'
import type { Round } from '../../../domain/rounds.ts'
import type { Stored } from '../../../domain/stored.ts'
import { command, read } from '../../api.ts'
import type { Failure } from '../../failure.ts'
import { newsEvery, recordsQuery } from '../../records.ts'
import type { Asked } from './forming-address.ts'

export type CourseQueue = z.infer<typeof courseQueue>
export type Wishes = z.infer<typeof wishesOrder>

/** The queue of a course as the signed-in person may see it. */
export const queueQuery = (kind: CourseKind) =>
  queryOptions({
    queryKey: ['course-queue', kind],
    queryFn: () => read<CourseQueue>(`/api/course-queue?kind=${kind}`),
    refetchInterval: newsEvery,
  })

const stale = ['course-queue', 'course-board', 'course-forming', 'roster', 'overview', 'changes']

/** Reads anew what stands about the queue and the rounds. */
export function useQueueNews() {
  const client = useQueryClient()
  return async () => {
    const keys = [...stale.map(key => [key]), ['records', 'rounds']]
    await Promise.all(keys.map(queryKey => client.invalidateQueries({ queryKey })))
  }
}

/** The rounds that people of a course can still be put in, the nearest first. */
export function useFormable(kind: CourseKind, today: string): readonly Stored<Round>[] {
  const { data } = useQuery(recordsQuery('rounds'))
  const rounds = data?.records ?? []
  const open = formable(rounds, kind, today).map(({ id }) => id)
  return open.flatMap(id => rounds.find(round => round.id === id) ?? [])
}

/** Writes somebody's wishes over the version that was seen. */
export function useWishing() {
  const news = useQueueNews()
  return useMutation<unknown, Failure, { id: string; etag: string; wishes: Wishes }>({
    mutationFn: ({ id, etag, wishes }) => command(`/api/seats/${id}/wishes`, wishes, { 'If-Match': etag }),
    onSettled: () => void news(),
  })
}

type Placed = FormingOrder['earlier']

const placedIn = ({ rounds }: FormingProposal): Placed =>
  rounds.flatMap(({ id, people }) => people.map(({ seatId }) => ({ seatId, roundId: id })))

/**
 * A proposal for what is asked, made from the one that was shown before, so that as little as possible moves. The same
 * order is not asked for twice until `again`.
 */
export function useProposal(asked: Asked) {
  const [base, setBase] = useState<{ kind: CourseKind; earlier: Placed; turn: number }>({
    kind: asked.kind,
    earlier: [],
    turn: 0,
  })
  const earlier = base.kind === asked.kind ? base.earlier : []
  const { kind, rounds, pins } = asked
  const order: FormingOrder = { kind, rounds, pins, earlier }
  const proposal = useQuery({
    queryKey: ['course-forming', order, base.turn],
    queryFn: () => command<FormingProposal>('/api/course-forming', order),
    enabled: asked.proposes,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  const shown = proposal.data
  return {
    proposal,
    /** What the next proposal starts from is the one on screen. */
    holdOn: () => shown !== undefined && setBase({ kind, earlier: placedIn(shown), turn: base.turn }),
    /** From the queue as it is now, with nobody to keep in place. */
    anew: () => setBase({ kind, earlier: [], turn: base.turn + 1 }),
  }
}

export type Seatings = readonly { roundId: string; seatIds: readonly string[] }[]

/** Gives the seats round by round, and tells how far it has come. Sent again, it seats only who is left. */
export function useSeating() {
  const news = useQueueNews()
  const [done, setDone] = useState(0)
  const mutation = useMutation<FormingOutcome, Failure, { kind: CourseKind; seatings: Seatings }>({
    mutationFn: async ({ kind, seatings }) => {
      const outcome: FormingOutcome = { results: [], mailed: 0 }
      for (const [at, seating] of seatings.entries()) {
        setDone(at + 1)
        const one = await command<FormingOutcome>('/api/course-forming/apply', { kind, seatings: [seating] })
        outcome.results.push(...one.results)
        outcome.mailed += one.mailed
      }
      return outcome
    },
    onSettled: () => news(),
  })
  return { ...mutation, done }
}
