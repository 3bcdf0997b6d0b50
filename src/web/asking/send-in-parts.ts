/** Mailed in one request: each request is answered long before anybody loses patience. */
const inOneRequest = 10

/** Sends a few at a time, one request after another, and tells how many it has come to. */
export async function sendInParts<T>(
  ids: readonly string[],
  send: (some: readonly string[]) => Promise<T>,
  onDone: (count: number) => void,
): Promise<T[]> {
  const outcomes: T[] = []
  onDone(0)
  for (let from = 0; from < ids.length; from += inOneRequest) {
    const some = ids.slice(from, from + inOneRequest)
    outcomes.push(await send(some))
    onDone(from + some.length)
  }
  return outcomes
}
