import { queryOptions } from '@tanstack/react-query'
import { type CourseLetters, type RoundAct, roundActs } from '../../../domain/course-letters.ts'
import { read } from '../../api.ts'
import { newsEvery } from '../../records.ts'

/** What the participants of a round get, as it is or as it would be after something is done. */
export const lettersQuery = (id: string, act: RoundAct) =>
  queryOptions({
    queryKey: ['letters', id, act],
    queryFn: () => read<CourseLetters>(`/api/rounds/${encodeURIComponent(id)}/letters?act=${act}`),
    refetchInterval: newsEvery,
  })

/** How what is looked at stands in the address. */
const actNames: Readonly<Record<RoundAct, string>> = {
  now: 'nu',
  decide: 'bestamd',
  cancel: 'installd',
  hold: 'genomford',
}

/** What an address asks for; as it is now where it says nothing that we know. */
export function readAct(search: string): RoundAct {
  const asked = new URLSearchParams(search).get('visa')
  return roundActs.find(act => actNames[act] === asked) ?? 'now'
}

export const actAddress = (id: string, act: RoundAct): string =>
  act === 'now' ? `/kurser/${id}/brev` : `/kurser/${id}/brev?visa=${actNames[act]}`
