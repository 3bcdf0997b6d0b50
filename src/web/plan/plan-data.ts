import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Activity } from '../../domain/activities.ts'
import { type ActivityState, activityStates } from '../../domain/activity-state.ts'
import type { Group } from '../../domain/groups.ts'
import type { Meeting } from '../../domain/meetings.ts'
import type { Office } from '../../domain/offices.ts'
import type { Plan } from '../../domain/plans.ts'
import type { Lists } from '../../domain/records.ts'
import type { Collection, Stored, Unreadable } from '../../domain/stored.ts'
import { replaceRecord } from '../api.ts'
import type { Failure } from '../failure.ts'
import { compareText } from '../format.ts'
import { type Me, recordQuery, recordsQuery } from '../records.ts'
import type { PlanRow } from './plan-rows.ts'

const none = { records: [], unreadable: [] }

/** The lists that an activity's state follows from; the state asks for no others. */
export function statesOn(
  day: string,
  activities: readonly Stored<Activity>[],
  meetings: Collection<Meeting>,
): (activity: Stored<Activity>) => ActivityState {
  const lists: Lists = {
    offices: none,
    people: none,
    groups: none,
    agreements: none,
    plans: none,
    shareKeys: none,
    categories: none,
    costs: none,
    budgets: none,
    settlements: none,
    availability: none,
    events: none,
    invitations: none,
    avoidedDays: none,
    feeds: none,
    needs: none,
    rounds: none,
    seats: none,
    evaluations: none,
    settings: none,
    changes: none,
    meetings,
    activities: { records: activities, unreadable: [] },
  }
  return activityStates(lists, day)
}

/** All that the table of a year shows. */
export type YearPlan = {
  rows: readonly PlanRow[]
  unreadable: readonly Unreadable[]
  groups: readonly Stored<Group>[]
  /** The offices that answer for any of the year's activities, by name. */
  offices: readonly Stored<Office>[]
  meetings: readonly Stored<Meeting>[]
  plan: Stored<Plan> | undefined
}

export type YearPlanQuery = { data: YearPlan | undefined; failure: Failure | null; again: () => void }

/** The plan of a year with what today says of each activity. An activity that lives on in the next year's plan is not late. */
export function useYearPlan(year: number, me: Me | undefined): YearPlanQuery {
  const [activities, groups, meetings, plans] = useQueries({
    queries: [
      recordsQuery('activities', year),
      recordsQuery('groups'),
      recordsQuery('meetings'),
      recordsQuery('plans'),
    ],
  })
  const offices = useQuery(recordsQuery('offices')).data?.records
  const hasLater = me?.years.includes(year + 1) ?? false
  const later = useQuery({ ...recordsQuery('activities', year + 1), enabled: hasLater })
  const day = me?.today
  const data = useMemo(() => {
    if (!activities.data || !groups.data || !meetings.data || !plans.data || !day) return undefined
    const names = new Map(groups.data.records.map(group => [group.id, group.name]))
    const carrying = new Set(activities.data.records.map(activity => activity.officeId))
    const all = [...activities.data.records, ...(later.data?.records ?? [])]
    const stateOf = statesOn(day, all, meetings.data)
    return {
      rows: activities.data.records.map(activity => {
        const state = stateOf(activity)
        const groupName = activity.groupId === null ? '' : (names.get(activity.groupId) ?? '')
        return { activity, groupName, late: state.late, faded: state.lightFaded !== null }
      }),
      unreadable: activities.data.unreadable,
      groups: groups.data.records,
      offices: (offices ?? [])
        .filter(office => carrying.has(office.id))
        .toSorted((a, b) => compareText(a.name, b.name)),
      meetings: meetings.data.records,
      plan: plans.data.records.find(plan => plan.year === year),
    }
  }, [activities.data, groups.data, offices, meetings.data, plans.data, later.data, day, year])
  const asked = [activities, groups, meetings, plans]
  return {
    data,
    failure: asked.find(query => query.error !== null)?.error ?? null,
    again: () => {
      for (const query of asked) void query.refetch()
    },
  }
}

type Save = { before: Stored<Activity>; after: Activity }

/**
 * Saves an activity and shows it saved at once; should it fail, the row stands as it was, or as a colleague left it.
 * The version that the person saw goes along, so that nothing of a colleague's is written over.
 */
export function useSaveActivity() {
  const client = useQueryClient()
  const show = (activity: Stored<Activity>) =>
    client.setQueryData(recordsQuery('activities', activity.year).queryKey, collection =>
      collection === undefined
        ? undefined
        : {
            ...collection,
            records: collection.records.map(one => (one.id === activity.id ? activity : one)),
          },
    )
  return useMutation<Stored<Activity>, Failure, Save>({
    mutationFn: ({ before, after }) => replaceRecord('activities', before.id, before.etag, after),
    onMutate: async ({ before, after }) => {
      await client.cancelQueries({ queryKey: ['records', 'activities'] })
      show({ ...before, ...after })
    },
    onSuccess: saved => {
      show(saved)
      return Promise.all([
        client.invalidateQueries({ queryKey: ['record', 'activities', saved.id] }),
        client.invalidateQueries({ queryKey: ['changes', 'activities', saved.id] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ])
    },
    onError: async (failure, { before }) => {
      // Only a refusal needs the schema, so the first view of the plan does without it.
      const { currentOf } = await import('./current-activity.ts')
      const current = currentOf(failure)
      show(current ?? before)
      if (current) client.setQueryData(recordQuery('activities', current.id).queryKey, current)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['records', 'activities'] }),
  })
}
