import { z } from 'zod'
import { costTables } from '../domain/cost-tables.ts'
import type { Cost } from '../domain/costs.ts'
import { planYear } from '../domain/primitives.ts'
import type { Collection } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { namesIn } from './log-change.ts'
import { noBody, type Route, route } from './route.ts'
import { writeCsvFile, writeXlsx } from './write-table.ts'

const query = z.strictObject({
  form: z.enum(['xlsx', 'csv']),
  year: z.coerce.number().pipe(planYear).optional(),
})

/** The costs of a year; the rows that cannot be read belong to no year that is known, and are told of in all. */
const ofYear = ({ records, unreadable }: Collection<Cost>, year: number | undefined): Collection<Cost> => ({
  records: records.filter(({ day }) => year === undefined || day.startsWith(`${year}-`)),
  unreadable,
})

/** The joint costs as a file in Swedish, whoever asks: it is read by offices and read in again. */
export const exportCostsRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/costs/export',
      summary: 'Kostnader som fil',
      status: 200,
      query,
      body: noBody,
      gives: ['xlsx', 'csv'],
      demand: actor => refuseWithoutReach(actor, 'read', 'costs'),
    },
    async ({ query: { form, year } }) => {
      const { mirror } = house
      const costs = ofYear(mirror.collection('costs'), year)
      const { rows, sums } = costTables({ costs, nameOf: namesIn(mirror) }, sv)
      const name = year === undefined ? sv.exports.costsFile : sv.exports.costsFileOf(year)
      const bytes = form === 'csv' ? writeCsvFile(rows) : await writeXlsx([rows, sums])
      return fileAnswer(bytes, name, form)
    },
  )
