import type { Noun } from '../../src/domain/vocabulary.ts'
import { buildApp } from '../../src/server/app.ts'
import { buildHouse, type House } from '../../src/server/house.ts'
import type { Answer, Caller, TestHouse } from './house.ts'
import { isGraph } from './our-outlook.ts'

/** What commands on courses read. */
const needed: readonly Noun[] = ['offices', 'people', 'settings', 'agreements', 'rounds', 'seats', 'events']

const nothing = new Promise<never>(() => undefined)

/** A server with a mirror of its own on the same SharePoint; `call` answers null when it stopped on its way. */
export type DyingServer = {
  house: House
  calls: () => number
  call: (path: string, init?: Parameters<Caller>[1]) => Promise<Answer | null>
}

/**
 * Starts one that stops before its so manyth call to Graph: that call and all after it are never made. To stop after a
 * call is to stop before the next. Its start counts no calls.
 */
export async function openDyingServer(
  test: TestHouse,
  token: string,
  stopsBefore = Number.POSITIVE_INFINITY,
): Promise<DyingServer> {
  let made = 0
  let isCounting = false
  const { promise: death, resolve: die } = Promise.withResolvers<null>()
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!isCounting || !isGraph(input)) return test.world.fetch(input, init)
    made += 1
    if (made < stopsBefore) return test.world.fetch(input, init)
    die(null)
    return nothing
  }
  const house = buildHouse({ ...test.world, fetch })
  for (const noun of needed) await house.mirror.sync(noun)
  const app = buildApp(house)
  isCounting = true
  return {
    house,
    calls: () => made,
    call: async (path, { method = 'POST', body, headers = {} } = {}) => {
      const request = app.request(path, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const response = await Promise.race([request, death])
      if (response === null) return null
      return { status: response.status, headers: response.headers, body: await response.json() }
    },
  }
}
