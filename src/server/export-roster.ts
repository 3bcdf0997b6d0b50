import { reachOf } from '../domain/access.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { rosterTables } from '../domain/roster-table.ts'
import { rosterWords } from '../domain/roster-words.sv.ts'
import { sv } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { namesIn } from './log-change.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { writeXlsx } from './write-table.ts'

/** The roster of a round as a workbook in Swedish, whoever asks; an office gets its own people. */
export const exportRosterRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/rounds/{id}/roster.xlsx',
      summary: 'Deltagarlista som fil',
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: noBody,
      gives: ['xlsx'],
      demand: actor => refuseWithoutReach(actor, 'read', 'seats'),
    },
    async ({ actor, params: { id = '' } }) => {
      const { mirror } = house
      const round = mirror.row('rounds', id)?.record
      if (!round) throw new Problem('not_found')
      const all = reachOf(actor, 'read', 'seats') === 'everything'
      const seats = mirror
        .collection('seats')
        .records.filter(seat => seat.roundId === id && (all || seat.officeId === actor.officeId))
      const nameOf = namesIn(mirror)
      const officeOf = (office: string) => nameOf('offices', office) ?? sv.history.row(office)
      const bytes = await writeXlsx(rosterTables({ round, seats, officeOf }, sv))
      return fileAnswer(bytes, `${rosterWords.file} ${round.title}`, 'xlsx')
    },
  )
