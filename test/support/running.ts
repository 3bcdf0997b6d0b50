import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The product as `npm start` runs it, after the build, on a free port and a folder of its own. */
export type Running = { url: string; dataDir: string; process: ChildProcess; stop: () => Promise<void> }

export async function startProduct(environment: Record<string, string> = {}): Promise<Running> {
  const dataDir = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'samverkan-'))
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The product stopped with ${code} before it was ready.`)))
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length))
    })
  })
  return {
    url,
    dataDir,
    process: child,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
      if (environment.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
