import { queryOptions } from '@tanstack/react-query'
import type { CourseBoard } from '../../domain/course-board.ts'
import { read } from '../api.ts'
import { newsEvery } from '../records.ts'

/** The rounds of a year, or those still to come, as the signed-in person may see them. */
export const courseBoardQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['course-board', year],
    queryFn: () => read<CourseBoard>(year === null ? '/api/course-board' : `/api/course-board?year=${year}`),
    refetchInterval: newsEvery,
  })
