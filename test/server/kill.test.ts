import { afterEach, expect, it } from 'vitest'
import { unwrittenActivity } from '../../src/domain/unwritten-activity.ts'
import type { Caller } from '../support/house.ts'
import { dataFolder, type Running, start } from '../support/process.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const data = dataFolder()
let running: Running | undefined

afterEach(async () => {
  await running?.end('SIGKILL')
  data.remove()
})

const year = new Date().getFullYear()
const count = 200
const atATime = 8
const commands = Array.from({ length: count }, (_, at) => ({
  key: `kill-${seed}-${at}`,
  title: `Skriven ${at} av ${count}`,
}))
const activity = (title: string) => ({ ...unwrittenActivity(year, 500, 'joint'), title })

/** Sends every command, some at a time; a row that was acknowledged goes to `acknowledged`. */
async function sendAll(call: Caller, acknowledged: (key: string, id: string) => void): Promise<void> {
  const waiting = [...commands]
  const one = async (): Promise<void> => {
    const next = waiting.shift()
    if (next === undefined) return
    const headers = { 'Idempotency-Key': next.key }
    // When the server is gone the connection breaks: that row was not acknowledged, and the rest is not sent.
    const answer = await call('/api/activities', {
      method: 'POST',
      body: activity(next.title),
      headers,
    }).catch(() => null)
    if (answer === null) return
    expect(answer.status).toBe(201)
    acknowledged(next.key, answer.body.id)
    return one()
  }
  await Promise.all(Array.from({ length: atATime }, one))
}

it(`a server killed during ${count} writes has every acknowledged row, and none twice (SEED=${seed})`, async () => {
  const killedAfter = 1 + (seed % (count - atATime - 1))
  const before = new Map<string, string>()
  running = await start({ data: data.path })
  const { child } = running
  await sendAll(await running.as('projektledare-vg'), (key, id) => {
    before.set(key, id)
    if (before.size === killedAfter) child.kill('SIGKILL')
  })
  expect(await running.end('SIGKILL')).toBeNull()
  expect(before.size).toBeGreaterThanOrEqual(killedAfter)
  expect(before.size).toBeLessThan(count)

  running = await start({ data: data.path })
  const vera = await running.as('projektledare-vg')
  const rows = async () => (await vera('/api/activities')).body.records
  const standing = new Map<string, string>(
    (await rows()).map(({ id, title }: { id: string; title: string }) => [id, title]),
  )
  for (const [key, id] of before)
    expect(standing.get(id), key).toBe(commands.find(command => command.key === key)?.title)

  const after = new Map<string, string>()
  await sendAll(vera, (key, id) => after.set(key, id))
  expect(after.size).toBe(count)
  for (const [key, id] of before) expect(after.get(key)).toBe(id)
  const titles = (await rows()).map(({ title }: { title: string }) => title)
  for (const { title } of commands)
    expect(
      titles.filter((one: string) => one === title),
      title,
    ).toHaveLength(1)
  const lines = (await vera('/api/changes')).body.records
  const told = lines
    .filter((line: { noun: string; kind: string }) => line.noun === 'activities' && line.kind === 'created')
    .map((line: { recordId: string }) => line.recordId)
  for (const id of after.values())
    expect(
      told.filter((one: string) => one === id),
      id,
    ).toHaveLength(1)
}, 120_000)
