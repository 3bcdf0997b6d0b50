import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Office } from '../../domain/offices.ts'
import { recordsQuery } from '../records.ts'

/** The offices by the number of their row. */
export function useOffices(): ReadonlyMap<string, Office> {
  const { data } = useQuery(recordsQuery('offices'))
  return useMemo(() => new Map((data?.records ?? []).map(office => [office.id, office])), [data])
}
