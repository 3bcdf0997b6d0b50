import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Activity } from '../../domain/activities.ts'
import { inOrder, moveActivity, type Reordered } from '../../domain/activity-order.ts'
import type { Stored } from '../../domain/stored.ts'
import { command } from '../api.ts'
import type { Failure } from '../failure.ts'
import { recordsQuery } from '../records.ts'

type Activities = readonly Stored<Activity>[]
type Move = { id: string; beforeId: string | null }

function renumbered(activities: Activities, orders: readonly Reordered[]): Activities {
  const byId = new Map(orders.map(({ id, order }) => [id, order]))
  return activities.map(activity => {
    const order = byId.get(activity.id)
    return order === undefined ? activity : { ...activity, order }
  })
}

function moved(activities: Activities, { id, beforeId }: Move): Activities {
  const last = inOrder(activities.filter(activity => activity.id !== id)).at(-1)
  if (beforeId === null && last === undefined) return activities
  const target = beforeId === null ? { after: last?.id ?? id } : { before: beforeId }
  return renumbered(activities, moveActivity(activities, id, target))
}

/** Moves an activity in its year's plan: at once on the screen, then in SharePoint; moves are sent one after another. */
export function useMoveActivity(year: number) {
  const client = useQueryClient()
  const { queryKey } = recordsQuery('activities', year)
  const change = (next: (activities: Activities) => Activities) =>
    client.setQueryData(queryKey, collection =>
      collection === undefined ? undefined : { ...collection, records: next(collection.records) },
    )
  return useMutation<{ records: Activities }, Failure, Move>({
    scope: { id: `order-${year}` },
    mutationFn: move => command('/api/activities/order', { year, ...move }),
    onMutate: async move => {
      await client.cancelQueries({ queryKey })
      change(activities => moved(activities, move))
    },
    onSuccess: ({ records }) => {
      const byId = new Map(records.map(record => [record.id, record]))
      change(activities => activities.map(activity => byId.get(activity.id) ?? activity))
    },
    onError: () => client.invalidateQueries({ queryKey }),
  })
}
