import { createHash } from 'node:crypto'
import { type Graph, openGraph } from '../../src/graph/client.ts'
import type { EventDraft, EventKeys } from '../../src/graph/create-event.ts'
import type { Invited } from '../../src/graph/invited.ts'
import { openTokens } from '../../src/graph/tokens.ts'
import type { Local365Options } from '../../src/local/local365.ts'
import { openOutlook } from '../local/open-outlook.ts'
import type { Exchange } from './graph-contract.ts'

export type Fetch = typeof globalThis.fetch

export const isGraph = (input: string | URL | Request): boolean =>
  new Request(input).url.startsWith('https://graph.microsoft.com/')

/** Somebody to invite, by the part before @kommun.example or by a whole address. */
export const somebody = (name: string, isRequired = true): Invited => ({
  address: name.includes('@') ? name : `${name}@kommun.example`,
  name,
  isRequired,
})

export const spring = { start: '2027-03-10T08:00:00Z', end: '2027-03-10T11:00:00Z' }
export const summer = { start: '2027-06-10T07:00:00Z', end: '2027-06-10T10:00:00Z' }

export const draftOf = (more: Partial<EventDraft> = {}): EventDraft => ({
  ...spring,
  subject: 'Chefsmöte våren 2027',
  html: '<p>Välkommen till Varberg.</p>',
  place: 'Varberg',
  isOnline: true,
  hidesInvited: true,
  takesProposals: true,
  invited: [somebody('bo'), somebody('siv', false)],
  ...more,
})

/** The keys of a row's meeting, as the caller would have stored them. */
export const keysOf = (row = '17', revision = 1): EventKeys => ({
  row,
  revision,
  transactionId: createHash('sha256').update(`${row}/${revision}`).digest('hex').slice(0, 32),
})

/** The small Outlook, our Graph as the background registration, and every exchange of ours with it. */
export async function openOurOutlook(options: Partial<Local365Options> = {}) {
  const outlook = await openOutlook(options)
  const { world } = outlook
  const exchanges: Exchange[] = []
  const textOrNothing = (text: string): unknown => (text === '' ? undefined : JSON.parse(text))
  const preferred: (string | null)[] = []
  const noted: Fetch = async (input, init) => {
    if (!isGraph(input)) return world.fetch(input, init)
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    preferred.push(request.headers.get('prefer'))
    const sent = textOrNothing(await request.clone().text())
    const response = await world.fetch(request)
    exchanges.push({
      method: request.method,
      path: decodeURIComponent(pathname.replace('/v1.0', '')),
      query: [...searchParams.keys()],
      sent,
      status: response.status,
      answered: textOrNothing(await response.clone().text()),
    })
    return response
  }
  const graphThrough = (fetch: Fetch): Graph =>
    openGraph(
      fetch,
      openTokens({
        fetch,
        tenantId: world.tenantId,
        registration: {
          clientId: world.backgroundClientId,
          clientAssertion: () => world.clientAssertion(world.backgroundClientId),
        },
      }).own,
    )
  const fault = (body: object) => outlook.json('POST', '/local/api/faults', body)
  const setMailbox = (address: string, body: { granted?: boolean; isOpen?: boolean }) =>
    outlook.json('POST', `/local/api/mailboxes/${address}`, body)
  /** Somebody deletes the event in the organiser's mailbox by hand. */
  const deleteByHand = (id: string) =>
    outlook.json('DELETE', `/local/api/mailboxes/${world.organiserMailbox}/events/${id}`)
  /** Every mail since a number, as `kind address`, sorted. */
  const mailed = async (since = 0) =>
    (await outlook.mails(undefined, since)).mails
      .filter(({ kind }) => kind !== 'reply')
      .map(({ kind, to }) => `${kind} ${to.replace('@kommun.example', '')}`)
      .sort()
  return {
    ...outlook,
    organiser: world.organiserMailbox,
    noted,
    exchanges,
    preferred,
    graphThrough,
    graph: graphThrough(noted),
    fault,
    setMailbox,
    deleteByHand,
    mailed,
  }
}
