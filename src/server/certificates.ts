import { type Actor, may } from '../domain/access.ts'
import { certificateOf } from '../domain/certificate.ts'
import { certificateWords as say } from '../domain/certificate-words.sv.ts'
import { logosIn } from '../domain/logos.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { CourseSeat } from '../domain/seats.ts'
import type { Words } from '../domain/words.sv.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import { afterWordsFor } from './after-words-for.ts'
import { refuse } from './answer-commands.ts'
import { writeCertificate, zipFiles } from './certificate-docx.ts'
import { refuseWithoutReach } from './collections.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

/** The logos that can be drawn; what is none is told where the settings are. */
function logosFor({ mirror }: House) {
  const { MVG, MH } = logosIn(collectionIfAny(mirror, 'settings').records)
  return { MVG: typeof MVG === 'string' ? null : MVG, MH: typeof MH === 'string' ? null : MH }
}

/** What the certificate of a seat says, or why there is none. */
function certificateIn({ mirror }: House, seat: CourseSeat) {
  const round = seat.roundId === null ? null : (mirror.row('rounds', seat.roundId)?.record ?? null)
  const office = seat.officeId === null ? '' : (mirror.row('offices', seat.officeId)?.record?.name ?? '')
  return certificateOf(seat, round, office)
}

/**
 * The certificate of a seat as a Word document; whoever asks has been judged before. Throws `not_found`, and
 * `malformed` with the reason where there is none.
 */
export async function certificateFile(house: House, seatId: string, words: Words): Promise<Response> {
  const seat = house.mirror.row('seats', seatId)?.record
  if (!seat) throw new Problem('not_found')
  const certificate = certificateIn(house, seat)
  if (typeof certificate === 'string') return refuse('state', afterWordsFor(words).after[certificate])
  return fileAnswer(await writeCertificate(certificate, logosFor(house)), say.file(seat.name), 'docx')
}

const common = {
  method: 'GET',
  status: 200,
  params: { id: recordId },
  query: noQuery,
  body: noBody,
  demand: (actor: Actor) => refuseWithoutReach(actor, 'read', 'seats'),
} as const

const oneRoute = (house: House): Route =>
  route(
    { ...common, path: '/api/seats/{id}/certificate', summary: say.heading, gives: ['docx'] },
    ({ actor, params: { id = '' }, words }) => {
      house.mirror.place('seats')
      const seat = house.mirror.row('seats', id)?.record
      if (!seat) throw new Problem('not_found')
      if (!may(actor, 'read', 'seats', seat)) throw new Problem('forbidden')
      return certificateFile(house, id, words)
    },
  )

const allRoute = (house: House): Route =>
  route(
    { ...common, path: '/api/rounds/{id}/certificates.zip', summary: say.heading, gives: ['zip'] },
    async ({ actor, params: { id = '' } }) => {
      house.mirror.place('rounds')
      const round = house.mirror.row('rounds', id)?.record
      if (!round) throw new Problem('not_found')
      const logos = logosFor(house)
      const certificates = house.seats
        .of(id)
        .filter(seat => may(actor, 'read', 'seats', seat))
        .map(seat => certificateIn(house, seat))
        .flatMap(one => (typeof one === 'string' ? [] : [one]))
      const files = await Promise.all(
        certificates.map(async one => ({
          name: say.file(one.name),
          bytes: await writeCertificate(one, logos),
        })),
      )
      return fileAnswer(zipFiles(files), say.file(round.title), 'zip')
    },
  )

/** The certificates of those who completed a course, one by one or all, for those who run the courses and for each office. */
export const certificateRoutes = (house: House): Route[] => [oneRoute(house), allRoute(house)]
