import { may } from '../domain/access.ts'
import { certificateOf } from '../domain/certificate.ts'
import { certificateWords as say } from '../domain/certificate-words.sv.ts'
import { logosIn } from '../domain/logos.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Words } from '../domain/words.sv.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import { afterWordsFor } from './after-words-for.ts'
import { refuse } from './answer-commands.ts'
import { writeCertificate } from './certificate-docx.ts'
import { refuseWithoutReach } from './collections.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

/** The logos that can be drawn; what is none is told where the settings are. */
function logosFor({ mirror }: House) {
  const { MVG, MH } = logosIn(collectionIfAny(mirror, 'settings').records)
  return { MVG: typeof MVG === 'string' ? null : MVG, MH: typeof MH === 'string' ? null : MH }
}

/**
 * The certificate of a seat as a Word document; whoever asks has been judged before. Throws `not_found`, and
 * `malformed` with the reason where there is none.
 */
export async function certificateFile(house: House, seatId: string, words: Words): Promise<Response> {
  const { mirror } = house
  const seat = mirror.row('seats', seatId)?.record
  if (!seat) throw new Problem('not_found')
  const round = seat.roundId === null ? null : (mirror.row('rounds', seat.roundId)?.record ?? null)
  const office = seat.officeId === null ? '' : (mirror.row('offices', seat.officeId)?.record?.name ?? '')
  const certificate = certificateOf(seat, round, office)
  if (typeof certificate === 'string') return refuse('state', afterWordsFor(words).after[certificate])
  return fileAnswer(await writeCertificate(certificate, logosFor(house)), say.file(seat.name), 'docx')
}

/** A certificate of somebody who completed a course, for those who run the courses and for the person's office. */
export const certificateRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/seats/{id}/certificate',
      summary: say.heading,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: noBody,
      gives: ['docx'],
      demand: actor => refuseWithoutReach(actor, 'read', 'seats'),
    },
    ({ actor, params: { id = '' }, words }) => {
      house.mirror.place('seats')
      const seat = house.mirror.row('seats', id)?.record
      if (!seat) throw new Problem('not_found')
      if (!may(actor, 'read', 'seats', seat)) throw new Problem('forbidden')
      return certificateFile(house, id, words)
    },
  )
