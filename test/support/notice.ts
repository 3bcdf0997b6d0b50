import { expect } from 'vitest'
import { z } from 'zod'
import type { Invitee } from '../../src/domain/notice.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import type { Answer, Caller, TestHouse } from './house.ts'

const mail = z.looseObject({
  id: z.number(),
  to: z.string(),
  kind: z.string(),
  subject: z.string(),
  start: z.string(),
  end: z.string(),
  place: z.string(),
  body: z.string(),
  joinUrl: z.string().nullable(),
  comment: z.string(),
  attendees: z.array(z.unknown()).nullable(),
})
const mails = z.object({ last: z.number(), mails: z.array(mail) })

/** The day on which the meetings of the tests are planned. */
export const noon = Date.parse('2027-01-11T11:00:00Z')

/** Somebody to invite who stands in no list. */
export const somebody = (name: string, required = true): Invitee => ({
  personId: null,
  name,
  address: `${name}@kommun.example`,
  required,
})
export const several = (count: number): Invitee[] =>
  Array.from({ length: count }, (_, at) => somebody(`chef${at}`, at % 3 > 0))

const meetingBody = (more: object = {}) => ({
  ...unwrittenMeeting('managers', '2027-03-10'),
  title: 'Chefsmöte våren 2027',
  startTime: '09:00',
  endTime: '12:00',
  place: 'Varberg, rådhuset',
  host: 'Halland',
  online: true,
  agenda: 'Välkommen\nSamverkansplanen\nÖvriga <frågor> & svar',
  practical: 'Lunch ingår.\nAnmäl allergi när du svarar.',
  answerBy: '2027-02-12',
  ...more,
})

export async function makeMeeting(by: Caller, more: object = {}) {
  const { status, body } = await by('/api/meetings', { method: 'POST', body: meetingBody(more) })
  expect(status).toBe(201)
  return body
}

/** Changes a meeting's row as the form does. */
export async function changeMeeting(by: Caller, id: string, more: object) {
  const { body: meeting } = await by(`/api/meetings/${id}`)
  const { id: _id, etag, modifiedAt: _at, modifiedBy: _by, ...own } = meeting
  const answer = await by(`/api/meetings/${id}`, {
    method: 'PUT',
    body: { ...own, ...more },
    headers: { 'If-Match': etag },
  })
  expect(answer.status).toBe(200)
  return answer.body
}

/** The commands about one meeting's notice, by one person. */
export const noticeOf = (by: Caller, id: string) => {
  const at = `/api/meetings/${id}/notice`
  const post = (path: string, body?: unknown): Promise<Answer> =>
    by(`${at}${path}`, { method: 'POST', ...(body !== undefined && { body }) })
  return {
    read: async () => (await by(at)).body,
    send: (invited: readonly Invitee[]) => post('', { invited }),
    list: (add: readonly Invitee[], remove: readonly string[] = []) => post('/list', { add, remove }),
    change: () => post('/change'),
    cancel: (reason = 'För få kan komma.') => post('/cancel', { reason }),
    renew: () => post('/renew'),
  }
}

/** Outlook as those in it see it. */
export const outlookOf = ({ call, world }: Pick<TestHouse, 'call' | 'world'>) => {
  const read = async (since = 0) => mails.parse((await call(`/local/api/mails?since=${since}`)).body)
  return {
    mails: read,
    last: async () => (await read()).last,
    /** Every mail since a number but the replies, as `kind name`, sorted. */
    mailed: async (since = 0) =>
      (await read(since)).mails
        .filter(({ kind }) => kind !== 'reply')
        .map(({ kind, to }) => `${kind} ${to.replace('@kommun.example', '')}`)
        .sort(),
    deleteByHand: (eventId: string) =>
      call(`/local/api/mailboxes/${world.organiser}/events/${eventId}`, { method: 'DELETE' }),
    setMailbox: (body: object) => call(`/local/api/mailboxes/${world.organiser}`, { method: 'POST', body }),
    fault: (body: object) => call('/local/api/faults', { method: 'POST', body }),
  }
}
