import { setTimeout as wait } from 'node:timers/promises'
import { GraphError } from '../graph-error.ts'

/** Outlook carries out this many requests of one app at a time (platform.md 3.6). */
const places = 4
/** Milliseconds a request takes at least: shorter ones would never meet. */
const shortest = 3

/** Lets at most four calls of an app through at a time. Throws 429 with Retry-After for the fifth. */
export function openPlaces(): <T>(app: string, work: () => Promise<T>) => Promise<T> {
  const inFlight = new Map<string, number>()
  return async (app, work) => {
    const others = inFlight.get(app) ?? 0
    if (others >= places)
      throw new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
        headers: { 'Retry-After': '1' },
      })
    inFlight.set(app, others + 1)
    try {
      await wait(shortest)
      return await work()
    } finally {
      inFlight.set(app, (inFlight.get(app) ?? 1) - 1)
    }
  }
}
