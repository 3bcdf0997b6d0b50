import { queryOptions } from '@tanstack/react-query'
import type { CourseBoard } from '../../domain/course-board.ts'
import type { CourseLetters, RoundAct } from '../../domain/course-letters.ts'
import { read } from '../api.ts'
import { newsEvery } from '../records.ts'

/** The rounds of a year, or those still to come, as the signed-in person may see them. */
export const courseBoardQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['course-board', year],
    queryFn: () => read<CourseBoard>(year === null ? '/api/course-board' : `/api/course-board?year=${year}`),
    refetchInterval: newsEvery,
  })

/** What the participants of a round get in their calendars when something is done, and how many are mailed. */
export const lettersQuery = (roundId: string, act: RoundAct) =>
  queryOptions({
    queryKey: ['roster', roundId, 'letters', act],
    queryFn: () => read<CourseLetters>(`/api/rounds/${encodeURIComponent(roundId)}/letters?act=${act}`),
  })
