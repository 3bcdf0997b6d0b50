import { queryOptions } from '@tanstack/react-query'
import type { DeficitOrder, EvaluationBoard, FeeBoard } from '../../../domain/after-course.ts'
import type { Cost } from '../../../domain/costs.ts'
import type { Stored } from '../../../domain/stored.ts'
import { command, read } from '../../api.ts'
import { cache, newsEvery } from '../../records.ts'

const ofRound = (id: string, what: string): string => `/api/rounds/${encodeURIComponent(id)}/${what}`

/** What the participants of a round thought of it, in averages. */
export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: ['evaluation', id],
    queryFn: () => read<EvaluationBoard>(ofRound(id, 'evaluation')),
    refetchInterval: newsEvery,
  })

/** What to invoice for a round, as the signed-in person may see it. */
export const feesQuery = (id: string) =>
  queryOptions({
    queryKey: ['fees', id],
    queryFn: () => read<FeeBoard>(ofRound(id, 'fees')),
    refetchInterval: newsEvery,
  })

/** Where the same comes as a workbook. */
export const feesFile = (id: string): string => ofRound(id, 'fees.xlsx')
/** Where a certificate comes as a Word document. */
export const certificateFile = (seatId: string): string =>
  `/api/seats/${encodeURIComponent(seatId)}/certificate`

/** Where all certificates of a round come together. */
export const certificatesFile = (id: string): string => ofRound(id, 'certificates.zip')

/** Reads anew what an entered deficit changes. */
export const readCostsAnew = (): Promise<unknown> =>
  Promise.all(
    [['fees'], ['records', 'costs'], ['record', 'costs'], ['cost-overview'], ['changes']].map(queryKey =>
      cache.invalidateQueries({ queryKey }),
    ),
  )

/** Enters the deficit of a round as a joint cost; asked again it is the same one. Throws `Failure`. */
export async function enterDeficit(id: string, order: DeficitOrder): Promise<Stored<Cost>> {
  const cost = await command<Stored<Cost>>(ofRound(id, 'deficit'), order)
  await readCostsAnew()
  return cost
}
