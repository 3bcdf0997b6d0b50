import { useQueries } from '@tanstack/react-query'
import { titleOf } from '../domain/describe-change.ts'
import type { NameOf } from '../domain/say-field.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { recordsQuery } from './records.ts'

/** Names of the rows in some lists, for records that point at them. */
export function useNamesOf(nouns: readonly Noun[]): NameOf {
  const lists = useQueries({ queries: nouns.map(noun => recordsQuery(noun)) })
  return (noun, id) => {
    const found = lists[nouns.indexOf(noun)]?.data?.records.find(record => record.id === id)
    return found === undefined ? undefined : titleOf(found)
  }
}
