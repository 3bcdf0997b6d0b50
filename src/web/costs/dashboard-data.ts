import { queryOptions } from '@tanstack/react-query'
import type { CostOverview } from '../../domain/cost-overview.ts'
import { read } from '../api.ts'
import { newsEvery } from '../records.ts'

/** The joint costs of a year in sums. Its key begins as the overview's does: what is written anywhere makes both old. */
export const costOverviewQuery = (year: number) =>
  queryOptions({
    queryKey: ['overview', 'costs', year],
    queryFn: () => read<CostOverview>(`/api/cost-overview?year=${year}`),
    refetchInterval: newsEvery,
  })
