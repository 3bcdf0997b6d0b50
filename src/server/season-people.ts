import type { Person } from '../domain/people.ts'
import { Problem } from '../domain/problem.ts'
import { peopleAsked } from '../domain/season.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import { allLists, type House } from './house.ts'

/** Throws `malformed` when there are reasons, each a sentence about a field. */
export const refuse = (field: string, reasons: readonly string[]): void => {
  if (reasons.length > 0)
    throw new Problem('malformed', { fields: reasons.map(reason => ({ field, reason })) })
}

/** What a sending rests on. */
export const restsOn: readonly Noun[] = ['availability', 'events', 'people']

/** All who may be asked about a season. */
export const everybody = ({ mirror }: House, words: Words): Stored<Person>[] =>
  peopleAsked(allLists(mirror, words))

/** Those who were chosen, each of whom may be asked about a season. */
export function chosen(house: House, personIds: readonly string[], words: Words): Stored<Person>[] {
  const known = new Map(everybody(house, words).map(one => [one.id, one]))
  const people = [...new Set(personIds)].flatMap(id => known.get(id) ?? [])
  refuse('personIds', people.length < new Set(personIds).size ? [words.season.notAsked] : [])
  return people
}
