import type { Actor } from '../domain/access.ts'
import { cancelOrder, listOrder, notice, noticeOrder, noticeOutcome } from '../domain/notice.ts'
import { recordId } from '../domain/primitives.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { cancel, finishCancel } from './notice-cancel.ts'
import { changeList, tellChange } from './notice-change.ts'
import type { Outcome } from './notice-outlook.ts'
import { previewNotice } from './notice-preview.ts'
import { renew, send } from './notice-send.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { type Hand, type Writer, writerFor } from './write-record.ts'

const address = '/api/meetings/{id}/notice'
const params = { id: recordId }
const summary = sv.nouns.events.one
const labels = (words: Words) => words.fields.events

const mayRead = (actor: Actor) => {
  refuseWithoutReach(actor, 'read', 'events')
  refuseWithoutReach(actor, 'read', 'invitations')
}
const maySend = (actor: Actor) => {
  refuseWithoutReach(actor, 'create', 'events')
  refuseWithoutReach(actor, 'create', 'invitations')
}

/** One command at a time about one meeting; between servers its rows' unique keys and Outlook's own hold. */
const inTurn = (
  house: House,
  ask: Hand,
  id: string,
  work: (writer: Writer, id: string) => Promise<Outcome>,
): Promise<Outcome> => house.inTurn(`notice/${id}`, () => work(writerFor(house, ask, ''), id))

const common = { params, summary, query: noQuery, status: 200 } as const
const command = { ...common, method: 'POST', answer: noticeOutcome, demand: maySend } as const

/** The notice of a meeting: what each receives, and the commands that send it, change it and call it off. */
export const noticeRoutes = (house: House): Route[] => [
  route(
    { ...common, method: 'GET', path: address, body: noBody, answer: notice, demand: mayRead },
    ({ params: { id = '' }, words }) => previewNotice(house, id, words),
  ),
  route({ ...command, path: address, body: noticeOrder, labels }, ({ params: { id = '' }, body, ...ask }) =>
    inTurn(house, ask, id, writer => send(writer, id, body.invited, event => finishCancel(writer, event))),
  ),
  route(
    { ...command, path: `${address}/list`, body: listOrder, labels },
    ({ params: { id = '' }, body, ...ask }) => inTurn(house, ask, id, writer => changeList(writer, id, body)),
  ),
  route({ ...command, path: `${address}/change`, body: noBody }, ({ params: { id = '' }, ...ask }) =>
    inTurn(house, ask, id, tellChange),
  ),
  route(
    { ...command, path: `${address}/cancel`, body: cancelOrder, labels },
    ({ params: { id = '' }, body, ...ask }) =>
      inTurn(house, ask, id, writer => cancel(writer, id, body.reason)),
  ),
  route({ ...command, path: `${address}/renew`, body: noBody }, ({ params: { id = '' }, ...ask }) =>
    inTurn(house, ask, id, renew),
  ),
]
