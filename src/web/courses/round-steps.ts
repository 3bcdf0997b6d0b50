import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { cancellationOrder, decisionOrder } from '../../domain/course-orders.ts'
import { command } from '../api.ts'
import type { Failure } from '../failure.ts'
import { useUndo } from '../undo.tsx'
import { readCoursesAnew } from './people/people-data.ts'

/** What can be decided about a round, with what is said of it. */
export type RoundOrder =
  | { step: 'decide'; body: z.infer<typeof decisionOrder> }
  | { step: 'cancel'; body: z.infer<typeof cancellationOrder> }
  | { step: 'hold' }

/** Takes a step with a round over the version that the person saw, and says `done`. */
export function useRoundStep(round: { id: string; etag: string }, done: string, onDone: () => void) {
  const announce = useUndo()
  return useMutation<unknown, Failure, RoundOrder>({
    mutationFn: order =>
      command(`/api/rounds/${round.id}/${order.step}`, 'body' in order ? order.body : undefined, {
        'If-Match': round.etag,
      }),
    onSuccess: () => {
      announce(done)
      onDone()
    },
    onSettled: () => readCoursesAnew(),
  })
}
