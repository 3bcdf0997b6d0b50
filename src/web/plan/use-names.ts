import { useQuery } from '@tanstack/react-query'
import type { NameOf } from '../../domain/say-field.ts'
import { recordsQuery } from '../records.ts'

/** Names of the groups and offices that an activity points at. */
export function useNames(): NameOf {
  const groups = useQuery(recordsQuery('groups')).data?.records ?? []
  const offices = useQuery(recordsQuery('offices')).data?.records ?? []
  return (noun, id) => {
    if (noun === 'groups') return groups.find(group => group.id === id)?.name
    return noun === 'offices' ? offices.find(office => office.id === id)?.name : undefined
  }
}
