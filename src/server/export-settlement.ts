import { z } from 'zod'
import { today } from '../domain/days.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { settlementTables } from '../domain/settlement-tables.ts'
import { sayVoucherRefusal, voucherOf } from '../domain/settlement-voucher.ts'
import type { Settlement } from '../domain/settlements.ts'
import { sieVoucher } from '../domain/sie-voucher.ts'
import type { Stored } from '../domain/stored.ts'
import { type Party, parties } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { namesIn } from './log-change.ts'
import { noBody, type Route, route } from './route.ts'
import { version } from './version.ts'
import { writePc8 } from './write-pc8.ts'
import { writeCsvFile, writeXlsx } from './write-table.ts'

/** A voucher is for one side's books, so that side must be named; the tables are the same for both. */
const query = z.strictObject({ form: z.enum(['xlsx', 'csv', 'sie']), party: z.enum(parties).optional() })

function settlementById(house: House, id: string): Stored<Settlement> {
  house.mirror.place('settlements')
  const record = house.mirror.row('settlements', id)?.record
  if (!record) throw new Problem('not_found')
  return record
}

async function tablesOf(house: House, settlement: Settlement, form: 'xlsx' | 'csv'): Promise<Response> {
  const costs = house.mirror.collection('costs').records
  const { sums, rows } = settlementTables(settlement, costs, namesIn(house.mirror), sv)
  const bytes = form === 'csv' ? writeCsvFile(rows) : await writeXlsx([sums, rows])
  return fileAnswer(bytes, sv.exports.settlementFile(settlement.number), form)
}

/** Throws `no_voucher` with a sentence for each thing that stands in the way. */
function voucherFile(
  { mirror, world }: House,
  settlement: Stored<Settlement>,
  party: Party,
  words: Words,
): Response {
  const sources = {
    settlements: mirror.collection('settlements').records,
    categories: mirror.collection('categories').records,
    settings: mirror.collection('settings').records,
  }
  const made = voucherOf(settlement, party, sources, sv)
  if (!made.ok)
    throw new Problem('no_voucher', {
      fields: made.refusals.map(refusal => ({
        field: refusal.kind === 'finance' ? refusal.fault.field : '',
        reason: sayVoucherRefusal(refusal, party, words),
      })),
    })
  const text = sieVoucher(made.voucher, { version, generatedOn: today(world.now()) }, sv)
  return fileAnswer(writePc8(text), sv.exports.voucherFile(settlement.number, party), 'si')
}

/** A settlement as a file in Swedish, whoever asks: for the offices that pay and book. */
export const exportSettlementRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/settlements/{id}/export',
      summary: 'Avräkning som fil',
      status: 200,
      params: { id: recordId },
      query,
      body: noBody,
      gives: ['xlsx', 'csv', 'si'],
      demand: actor => refuseWithoutReach(actor, 'read', 'settlements'),
    },
    ({ params: { id = '' }, query: { form, party }, words }) => {
      const settlement = settlementById(house, id)
      if (form !== 'sie') return tablesOf(house, settlement, form)
      if (party !== undefined) return voucherFile(house, settlement, party, words)
      const reason = words.issues.missing(words.queries.party)
      throw new Problem('malformed', { fields: [{ field: 'party', reason }] })
    },
  )
