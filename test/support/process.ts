import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, Caller } from './house.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The product as its own process, the way `npm start` runs it after the build. */
export type Running = {
  child: ChildProcess
  url: string
  output: () => string
  log: () => string
  as: (person: string) => Promise<Caller>
  call: Caller
  /** Sends the signal and tells the exit code, null when the process was killed. */
  end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>
}

/** A folder for data that is removed with `remove`. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'samverkan-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

type Settings = { data: string; args?: string[]; env?: Record<string, string> }

function begin({ data, args = [], env = {} }: Settings) {
  const child = spawn(process.execPath, ['src/server/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    said.out += chunk
  })
  child.stderr.on('data', chunk => {
    said.err += chunk
  })
  return { child, said }
}

/** Runs the process to its end: what it printed, and its exit code. */
export async function run(settings: Settings): Promise<{ out: string; err: string; code: number | null }> {
  const { child, said } = begin(settings)
  await once(child, 'close')
  return { ...said, code: child.exitCode }
}

async function ready(child: ChildProcess, said: { out: string; err: string }): Promise<string> {
  for (;;) {
    const url = /^ready (\S+)$/m.exec(said.out)?.[1]
    if (url !== undefined) return url
    if (child.exitCode !== null) throw new Error(`the process ended: ${said.err}`)
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')])
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
}

/** Starts the process and waits until it says that it serves. */
export async function start(settings: Settings): Promise<Running> {
  const { child, said } = begin(settings)
  const url = await ready(child, said)
  const send = async (path: string, init: Parameters<Caller>[1] = {}, token?: string) => {
    const { method = 'GET', body, headers = {} } = init
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return answerOf(response)
  }
  return {
    child,
    url,
    output: () => said.out,
    log: () => said.err,
    call: send,
    as: async person => {
      const { token } = (await send('/local/sign-in', { method: 'POST', body: { person } })).body
      return (path, init) => send(path, init, token)
    },
    end: async signal => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const closed = once(child, 'close')
      child.kill(signal)
      await closed
      return child.exitCode
    },
  }
}
