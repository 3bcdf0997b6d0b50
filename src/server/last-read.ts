import { lastRead } from '../domain/answer-orders.ts'
import type { Problem } from '../domain/problem.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

function sayProblem(problem: Problem | null, { replies: { mailbox } }: Words): string {
  switch (problem?.code) {
    case undefined:
      return ''
    case 'mailbox_refused':
      return mailbox.refused
    case 'mailbox_gone':
      return mailbox.gone
    default:
      return mailbox.unreachable
  }
}

/** When the answers were last read in Outlook, for who looks at them. */
export const lastReadRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/answers/read',
      summary: sv.fields.invitations.answer,
      status: 200,
      query: noQuery,
      body: noBody,
      answer: lastRead,
      demand: actor => refuseWithoutReach(actor, 'read', 'invitations'),
    },
    ({ words }) => {
      const { readAt, problem } = house.mailbox.state()
      return {
        readAt: readAt === null ? null : new Date(readAt).toISOString(),
        problem: sayProblem(problem, words),
      }
    },
  )
