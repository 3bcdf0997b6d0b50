import { z } from 'zod'
import type { Local365Options } from '../../src/local/local365.ts'
import { type Answer, type Ask, openWorld } from './open-world.ts'

export const west = 'W. Europe Standard Time'
export const immutable = { prefer: 'IdType="ImmutableId"' }
export const propertyId = 'String {6f1c2a80-9d7b-4c0e-8a51-2b3c4d5e6f70} Name PlanItemId'

const address = (one: string) => (one.includes('@') ? one : `${one}@kommun.example`)

/** Attendees by address, or by the part before @kommun.example. */
export const invited = (...people: string[]) =>
  people.map(one => ({ emailAddress: { address: address(one), name: one }, type: 'required' }))

const eventShape = z.looseObject({
  id: z.string(),
  iCalUId: z.string(),
  changeKey: z.string(),
  '@odata.etag': z.string(),
  isOnlineMeeting: z.boolean(),
  onlineMeeting: z.object({ joinUrl: z.string() }).nullable(),
  body: z.object({ contentType: z.string(), content: z.string() }),
  attendees: z.array(
    z.looseObject({
      emailAddress: z.object({ address: z.string(), name: z.string() }),
      type: z.string(),
      status: z.object({ response: z.string(), time: z.string() }),
    }),
  ),
})
export type ShownEvent = z.infer<typeof eventShape>

const mailShape = z.looseObject({
  id: z.number(),
  to: z.string(),
  kind: z.string(),
  subject: z.string(),
  comment: z.string(),
  attendees: z.array(z.looseObject({ address: z.string() })).nullable(),
})
const mailsAnswer = z.object({
  counts: z.record(z.string(), z.number()),
  last: z.number(),
  mails: z.array(mailShape),
})

/** The event in an answer. Throws what Graph said when it is none. */
export function eventIn(answer: Answer): ShownEvent {
  const parsed = eventShape.safeParse(answer.body)
  if (!parsed.success) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return parsed.data
}

/** A fresh Microsoft 365 and short ways to its organiser mailbox and to everybody's mails. */
export async function openOutlook(options: Partial<Local365Options> = {}) {
  const opened = await openWorld(options)
  const { world } = opened
  const mailbox = `/users/${world.organiserMailbox}`
  const events = `${mailbox}/events`
  const json = async (method: string, path: string, body?: unknown) => {
    const response = await world.app.request(path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  /** As the background registration, with ids that last. */
  const ask: Ask = (method, path, body, headers = {}) =>
    opened.background(method, path, body, { ...immutable, ...headers })
  const meeting = (more: Record<string, unknown> = {}) => ({
    subject: 'Chefsmöte våren 2027',
    body: { contentType: 'html', content: '<p>Välkommen.</p>' },
    start: { dateTime: '2027-03-10T09:00:00', timeZone: west },
    end: { dateTime: '2027-03-10T12:00:00', timeZone: west },
    ...more,
  })
  const create = async (more: Record<string, unknown> = {}) =>
    eventIn(await ask('POST', events, meeting(more)))
  const read = async (id: string) => eventIn(await ask('GET', `${events}/${id}`))
  const patch = async (id: string, body: unknown) => eventIn(await ask('PATCH', `${events}/${id}`, body))
  const mails = async (to?: string, since = 0) => {
    const query = new URLSearchParams({ since: String(since), ...(to && { to: address(to) }) })
    return mailsAnswer.parse((await json('GET', `/local/api/mails?${query}`)).body)
  }
  /** How many mails of each kind somebody has, kinds without mails left out. */
  const counts = async (to: string, since = 0) =>
    Object.fromEntries(Object.entries((await mails(to, since)).counts).filter(([, count]) => count > 0))
  const reply = async (to: string, body: Record<string, unknown>) => {
    const last = (await mails(to)).mails.at(-1)
    return json('POST', `/local/api/mails/${last?.id}/reply`, body)
  }
  const statusOf = async (id: string, person: string) =>
    (await read(id)).attendees.find(one => one.emailAddress.address === address(person))?.status
  return {
    ...opened,
    mailbox,
    events,
    json,
    ask,
    meeting,
    create,
    read,
    patch,
    mails,
    counts,
    reply,
    statusOf,
  }
}
