import { z } from 'zod'
import { type Local365, type Local365Options, openLocal365 } from '../../src/local/local365.ts'

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> }
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

const anyObject = z.record(z.string(), z.unknown())
const tokenAnswer = z.object({ access_token: z.string() })

/** The Graph token of an app alone, from the token endpoint. */
export async function appToken(world: Local365, clientId: string): Promise<string> {
  const response = await tokenRequest(world, {
    grant_type: 'client_credentials',
    client_id: clientId,
    scope: 'https://graph.microsoft.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await world.clientAssertion(clientId),
  })
  return tokenAnswer.parse(await response.json()).access_token
}

/** The Graph token of a person through the tab, by on-behalf-of. */
export async function personToken(world: Local365, person: string): Promise<string> {
  const response = await tokenRequest(world, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    client_id: world.tabClientId,
    scope: 'https://graph.microsoft.com/Sites.Selected openid profile offline_access',
    client_assertion: await world.clientAssertion(world.tabClientId),
    assertion: await teamsToken(world, person),
  })
  return tokenAnswer.parse(await response.json()).access_token
}

export function tokenRequest(world: Local365, form: Record<string, string>): Promise<Response> {
  const url = `https://login.microsoftonline.com/${world.tenantId}/oauth2/v2.0/token`
  return world.fetch(url, { method: 'POST', body: new URLSearchParams(form) })
}

/** What Teams' getAuthToken would give. */
export async function teamsToken(world: Local365, person: string): Promise<string> {
  const response = await world.app.request('/local/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  return z.object({ token: z.string() }).parse(await response.json()).token
}

/** Asks Graph with a token; paths that begin with https are taken as they are, others below /v1.0. */
export function askWith(world: Local365, token: string | null): Ask {
  return async (method, path, body, headers = {}) => {
    const url = path.startsWith('https:') ? path : `https://graph.microsoft.com/v1.0${path}`
    const response = await world.fetch(url, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : anyObject.parse(JSON.parse(text)),
    }
  }
}

export type World = {
  world: Local365
  site: string
  /** As the provisioning app: may do everything. */
  admin: Ask
  /** As the background app: may read. */
  background: Ask
  /** As a person through the tab. */
  as: (person: string) => Promise<Ask>
}

/** A fresh Microsoft 365 in memory. */
export async function openWorld(options: Partial<Local365Options> = {}): Promise<World> {
  const world = openLocal365({ dataDir: ':memory:', ...options })
  return {
    world,
    site: `/sites/${world.siteId}`,
    admin: askWith(world, await appToken(world, world.provisionClientId)),
    background: askWith(world, await appToken(world, world.backgroundClientId)),
    as: async person => askWith(world, await personToken(world, person)),
  }
}

const activityColumns = [
  { name: 'Ar', displayName: 'År', number: { decimalPlaces: 'none' }, indexed: true },
  { name: 'Nyckel', displayName: 'Nyckel', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Status', displayName: 'Status', choice: { choices: ['Pågår', 'Klar'] } },
  { name: 'Dag', displayName: 'Dag', dateTime: { format: 'dateOnly' }, indexed: true },
  { name: 'Stund', displayName: 'Stund', dateTime: {} },
  { name: 'Sidor', displayName: 'Sidor', choice: { choices: ['MVG', 'MH'], displayAs: 'checkBoxes' } },
  { name: 'Klar', displayName: 'Klar', boolean: {} },
  { name: 'Not', displayName: 'Anteckning', text: { allowMultipleLines: true } },
  { name: 'Ansvarig', displayName: 'Ansvarig', personOrGroup: {} },
]

const columnsAnswer = z.object({ value: z.array(z.object({ id: z.string(), name: z.string() })) })

/** Makes the list of activities; returns its path, id, a way to add rows and the path of a column. */
export async function makeActivities({ admin, site }: World, columns: unknown[] = activityColumns) {
  const made = await admin('POST', `${site}/lists`, {
    displayName: 'Aktiviteter',
    list: { template: 'genericList' },
    columns,
  })
  const { id } = z.object({ id: z.string() }).parse(made.body)
  const path = `${site}/lists/${id}`
  const add = async (fields: Record<string, unknown>) => {
    const answer = await admin('POST', `${path}/items`, { fields })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return z.object({ id: z.string(), eTag: z.string() }).parse(answer.body)
  }
  const column = async (name: string) => {
    const { value } = columnsAnswer.parse((await admin('GET', `${path}/columns`)).body)
    return `${path}/columns/${value.find(one => one.name === name)?.id}`
  }
  return { id, path, add, column }
}

/** The message of an error answer. */
export function messageOf(answer: Answer): string {
  return z.object({ error: z.object({ message: z.string() }) }).parse(answer.body).error.message
}
