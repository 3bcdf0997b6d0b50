import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret of a data folder that the addresses sent to people are made with; made the first time it is asked for. */
export function linkKeyIn(folder: string): string {
  const file = join(folder, 'link-key')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const key = randomBytes(32).toString('base64url')
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
    return key
  }
}
