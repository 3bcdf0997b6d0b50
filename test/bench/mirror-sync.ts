import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { openGraph } from '../../src/graph/client.ts'
import { openMirror } from '../../src/graph/mirror.ts'
import { openTokens } from '../../src/graph/tokens.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { type Figure, figure, median } from './figure.ts'
import { activityRow, fillList } from './fill-list.ts'

const sizes = [100, 1_000, 10_000, 50_000]
const changes = 20

type Traffic = { calls: number; bytes: number }

const counting =
  (traffic: Traffic) =>
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init)
    traffic.calls += 1
    traffic.bytes += (await response.clone().arrayBuffer()).byteLength
    return response
  }

/** Changes one row by hand and syncs, several times: median milliseconds, and bytes of one round. */
async function oneChange(
  test: TestHouse,
  traffic: Traffic,
): Promise<{ ms: number; bytes: number; calls: number }> {
  const { siteId, listId } = test.house.mirror.place('activities')
  const times: number[] = []
  let spent: Traffic = { calls: 0, bytes: 0 }
  for (let at = 0; at < changes; at += 1) {
    const path = `/sites/${siteId}/lists/${listId}/items/${at + 1}/fields`
    await test.sharepoint({ method: 'PATCH', path, body: { Kontakt: `Ändring ${at}` } }, z.unknown())
    const before = { ...traffic }
    const began = performance.now()
    await test.house.mirror.sync('activities')
    times.push(performance.now() - began)
    spent = { calls: traffic.calls - before.calls, bytes: traffic.bytes - before.bytes }
  }
  return { ms: median(times), bytes: spent.bytes, calls: spent.calls }
}

/** Bytes of heap that a filled mirror holds, by filling a second one beside it. */
async function memoryOf(test: TestHouse): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const second = openMirror({ graph: test.house.ownGraph, siteId: test.world.siteId, now: Date.now })
  await second.sync('activities')
  globalThis.gc?.()
  const grown = process.memoryUsage().heapUsed - before
  if (second.collection('activities').records.length === 0) throw new Error('The mirror was not filled.')
  return grown
}

/** A sync of one change against lists of different sizes, the memory of the mirror, and filling it with real latency. */
export async function measureMirror(): Promise<Figure[]> {
  const traffic: Traffic = { calls: 0, bytes: 0 }
  const test = await openTestHouse({ demonstrate: false, fetch: counting(traffic) })
  const figures: Figure[] = []
  let filled = 0
  let smallest: { ms: number; bytes: number } | null = null
  for (const size of sizes) {
    await fillList(test, size - filled, activityRow, filled)
    filled = size
    await test.house.mirror.sync('activities')
    const one = await oneChange(test, traffic)
    smallest ??= one
    const name = `sync of one change, ${size.toLocaleString('en')} rows`
    figures.push(
      figure(
        { name, ours: one.bytes, theirs: smallest.bytes, unit: 'bytes', aim: 'the same as at 100 rows' },
        ratio => ratio < 1.1,
      ),
      figure(
        { name, ours: one.ms, theirs: smallest.ms, unit: 'ms', aim: 'within 2 of 100 rows' },
        ratio => ratio < 2,
      ),
    )
    if (size === 10_000) {
      const bytes = await memoryOf(test)
      figures.push(
        figure(
          { name: 'memory of 10,000 rows', ours: bytes / 1e6, theirs: null, unit: 'MB', aim: 'at most 20' },
          (_, own) => own <= 20,
        ),
      )
      figures.push(await fillWithLatency(test))
    }
  }
  test.close()
  return figures
}

/** Filling the mirror when each call takes as long as Graph's, beside reading the list in pages of 200 on a view. */
async function fillWithLatency(test: TestHouse): Promise<Figure> {
  let calls = 0
  const latency = 275
  const far: typeof globalThis.fetch = async (input, init) => {
    calls += 1
    await wait(latency)
    return test.local.fetch(input, init)
  }
  const tokens = openTokens({ ...test.world, fetch: far, registration: test.world.background })
  const slow = openMirror({ graph: openGraph(far, tokens.own), siteId: test.world.siteId, now: Date.now })
  const began = performance.now()
  await slow.sync('activities')
  const ours = performance.now() - began
  const pages = Math.ceil(slow.collection('activities').records.length / 200)
  return figure(
    {
      name: `filling 10,000 rows at ${latency} ms a call (${calls} calls)`,
      ours,
      theirs: pages * latency,
      unit: 'ms',
      aim: 'below 0.3 of one view in pages of 200',
    },
    ratio => ratio < 0.3,
  )
}
