import { buildApp } from '../../src/server/app.ts'
import { buildHouse, type House } from '../../src/server/house.ts'
import type { Caller, TestHouse } from './house.ts'

/** Stands between a server and Graph: sends the call, or waits, or never comes back, as a stopped server does. */
export type Between = (request: Request, send: () => Promise<Response>) => Promise<Response>

/** Another server on the same SharePoint, with a mirror of its own. */
export type Instance = { house: House; as: (person: string) => Promise<Caller> }

/** Starts one. Signing in and reading the lists at the start go past `between`. */
export async function openInstance(test: TestHouse, between: Between): Promise<Instance> {
  const gate = { open: false }
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    const send = () => test.local.fetch(request)
    return gate.open && request.url.startsWith('https://graph.microsoft.com')
      ? between(request, send)
      : send()
  }
  const house = buildHouse({ ...test.world, fetch })
  await house.mirror.sync()
  const app = buildApp(house)
  gate.open = true
  return {
    house,
    as: async person => {
      const token = await test.tokenOf(person)
      return async (path, { method = 'GET', body, headers = {} } = {}) => {
        const response = await app.request(path, {
          method,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        return { status: response.status, headers: response.headers, body: await response.json() }
      }
    },
  }
}

/** Lets every call through. */
export const freely: Between = (_request, send) => send()

/** A server that stops before its `last + 1`th call to Graph: that call and all after it are never made. */
export function stopsAfter(last: number): { between: Between; stopped: Promise<void>; made: () => number } {
  const { promise: stopped, resolve } = Promise.withResolvers<void>()
  let made = 0
  const between: Between = (_request, send) => {
    if (made < last) {
      made += 1
      return send()
    }
    resolve()
    return new Promise(() => {})
  }
  return { between, stopped, made: () => made }
}
