import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Failure } from '../failure.ts'
import { recordsQuery, useMay } from '../records.ts'
import { type CostBook, openBook } from './cost-book.ts'

type BookQuery = { book: CostBook | undefined; failure: Failure | null; again: () => void }

/** What costs are called by and belong to. */
function useNamed(enabled: boolean) {
  const categories = useQuery({ ...recordsQuery('categories'), enabled })
  const activities = useQuery({ ...recordsQuery('activities'), enabled })
  const meetings = useQuery({ ...recordsQuery('meetings'), enabled })
  return { categories, activities, meetings }
}

/** What decides how they are shared and judged. */
function useRules(enabled: boolean) {
  const shareKeys = useQuery({ ...recordsQuery('shareKeys'), enabled })
  const agreements = useQuery({ ...recordsQuery('agreements'), enabled })
  const settings = useQuery({ ...recordsQuery('settings'), enabled })
  return { shareKeys, agreements, settings }
}

/** All joint costs with what is said of them, kept new; nothing is asked for by who may not read them. */
export function useCostBook(): BookQuery {
  const enabled = useMay('read', 'costs')
  const costs = useQuery({ ...recordsQuery('costs'), enabled })
  const settlements = useQuery({ ...recordsQuery('settlements'), enabled })
  const { categories, activities, meetings } = useNamed(enabled)
  const { shareKeys, agreements, settings } = useRules(enabled)
  const asked = [costs, settlements, categories, activities, meetings, shareKeys, agreements, settings]
  const book = useMemo(() => {
    if (!costs.data || !settlements.data || !categories.data || !activities.data) return undefined
    if (!meetings.data || !shareKeys.data || !agreements.data || !settings.data) return undefined
    return openBook({
      costs: costs.data,
      settlements: settlements.data,
      categories: categories.data,
      activities: activities.data,
      meetings: meetings.data,
      shareKeys: shareKeys.data,
      agreements: agreements.data,
      settings: settings.data,
    })
  }, [
    costs.data,
    settlements.data,
    categories.data,
    activities.data,
    meetings.data,
    shareKeys.data,
    agreements.data,
    settings.data,
  ])
  return {
    book,
    failure: asked.find(({ error }) => error !== null)?.error ?? null,
    again: () => {
      for (const query of asked) if (query.error !== null) void query.refetch()
    },
  }
}
