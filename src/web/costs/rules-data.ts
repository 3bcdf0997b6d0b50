import { useQuery } from '@tanstack/react-query'
import type { Lists } from '../../domain/records.ts'
import type { Failure } from '../failure.ts'
import { recordsQuery, useMay } from '../records.ts'

/** What the rules are drawn from: open to all, but for the costs, which are there only for who may read them. */
export type RulesLists = Pick<Lists, 'shareKeys' | 'agreements' | 'settings' | 'categories' | 'meetings'> & {
  costs: Lists['costs'] | null
}

/** The lists of the rules, kept new. */
export function useRulesLists(): {
  lists: RulesLists | undefined
  failure: Failure | null
  again: () => void
} {
  const enabled = useMay('read', 'costs')
  const shareKeys = useQuery(recordsQuery('shareKeys'))
  const agreements = useQuery(recordsQuery('agreements'))
  const settings = useQuery(recordsQuery('settings'))
  const categories = useQuery(recordsQuery('categories'))
  const meetings = useQuery(recordsQuery('meetings'))
  const costs = useQuery({ ...recordsQuery('costs'), enabled })
  const asked = [shareKeys, agreements, settings, categories, meetings, costs]
  const open =
    shareKeys.data && agreements.data && settings.data && categories.data && meetings.data
      ? {
          shareKeys: shareKeys.data,
          agreements: agreements.data,
          settings: settings.data,
          categories: categories.data,
          meetings: meetings.data,
        }
      : undefined
  return {
    lists: open && { ...open, costs: costs.data ?? null },
    failure: asked.find(({ error }) => error !== null)?.error ?? null,
    again: () => {
      for (const query of asked) if (query.error !== null) void query.refetch()
    },
  }
}
