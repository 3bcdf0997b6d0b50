import { afterEach, expect, it } from 'vitest'
import { freeze } from '../../src/domain/costs.ts'
import type { Answer, Caller } from '../support/house.ts'
import { dataFolder, type Running, start } from '../support/process.ts'

const data = dataFolder()
let running: Running | undefined

afterEach(async () => {
  await running?.end('SIGKILL')
  data.remove()
})

/** Long before anything that the demonstration settles. */
const day = '2016-10-03'
const period = { from: day, to: day }
const once = { 'Idempotency-Key': 'avrakning-som-avbryts' }

async function pay(call: Caller, title: string): Promise<Answer> {
  const [category] = (await call('/api/categories')).body.records
  const body = {
    title,
    day,
    supplier: 'Kusthotell Provet',
    categoryId: category.id,
    kind: 'cost',
    refersToId: null,
    paidBy: 'MVG',
    netOre: 123_457,
    vatOre: 0,
    ...freeze({ MVG: 85, MH: 15 }, { MVG: 104_938, MH: 18_519 }),
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: '',
    receipt: '',
    note: '',
  }
  return call('/api/costs', { method: 'POST', body })
}

const preview = async (call: Caller) => (await call(`/api/settlements/preview?from=${day}&to=${day}`)).body
const settlements = async (call: Caller) =>
  (await call('/api/settlements')).body.records.filter((one: { from: string }) => one.from === day)
const toldOf = async (call: Caller, id: string) =>
  (await call('/api/changes')).body.records.filter(
    (line: { noun: string; kind: string; recordId: string }) =>
      line.noun === 'settlements' && line.kind === 'created' && line.recordId === id,
  )

/** Lets a number of writes through and has the next one wait for longer than the process lives. */
async function holdWrite({ call }: Running, after: number): Promise<void> {
  const slow = (ms: number) =>
    call('/local/api/faults', { method: 'POST', body: { kind: 'slow', method: 'POST', ms } })
  for (let at = 0; at < after; at += 1) await slow(0)
  await slow(120_000)
}

/** Waits until SharePoint has that write before it, then kills the process. */
async function killAtWrite(server: Running): Promise<void> {
  while ((await server.call('/local/api/faults')).body.faults.length > 0);
  await server.end('SIGKILL')
}

it.each([
  ['before SharePoint has the settlement', 0, 0],
  ['between the settlement and its line in the log', 1, 1],
])(
  'a process killed %s: whole or nothing, and the request repeated makes it once',
  async (_when, writes, stands) => {
    running = await start({ data: data.path })
    let vera = await running.as('projektledare-vg')
    expect((await pay(vera, 'Lokal')).status).toBe(201)
    const { basis } = await preview(vera)
    const order = (call: Caller) =>
      call('/api/settlements', { method: 'POST', body: { ...period, basis }, headers: once })
    await holdWrite(running, writes)
    const sent = order(vera).catch(() => null)
    await killAtWrite(running)
    expect(await sent).toBeNull()

    running = await start({ data: data.path })
    vera = await running.as('projektledare-vg')
    const found = await settlements(vera)
    expect(found).toHaveLength(stands)
    expect((await preview(vera)).rows).toHaveLength(1 - stands)
    const { status, body } = await order(vera)
    expect(status).toBe(201)
    expect(body).toMatchObject({ payer: 'MH', amountOre: 18_519 })
    if (stands > 0) expect(body.id).toBe(found[0].id)
    expect(await settlements(vera)).toHaveLength(1)
    expect(await toldOf(vera, body.id)).toHaveLength(1)

    // Undoing it is killed at the same write.
    const undo = (call: Caller) =>
      call(`/api/settlements/${body.id}/counter`, { method: 'POST', body: { reason: 'Fel' }, headers: once })
    await holdWrite(running, writes)
    const undoing = undo(vera).catch(() => null)
    await killAtWrite(running)
    expect(await undoing).toBeNull()

    running = await start({ data: data.path })
    vera = await running.as('projektledare-vg')
    expect(await settlements(vera)).toHaveLength(1 + stands)
    expect((await preview(vera)).rows).toHaveLength(stands)
    const undone = await undo(vera)
    expect(undone.status).toBe(201)
    expect(await settlements(vera)).toHaveLength(2)
    expect((await preview(vera)).rows).toHaveLength(1)
    expect(await toldOf(vera, undone.body.id)).toHaveLength(1)
  },
  120_000,
)
