import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A shorter secret could be guessed. */
const shortest = 32

/** What stands in a file; null where there is none. */
function textIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * The secret of a data folder that the addresses sent to people are made with; made the first time it is asked for. One
 * that was broken off while written is made anew, and `warn` is told. Throws what keeps the file from being read.
 */
export function linkKeyIn(folder: string, warn: (sentence: string) => void): string {
  const file = join(folder, 'link-key')
  const known = textIn(file)
  if (known !== null && known.length >= shortest) return known
  if (known !== null)
    warn(`${file} held no whole secret and is made anew: addresses sent before it no longer work.`)
  const key = randomBytes(32).toString('base64url')
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, key, { mode: 0o600 })
  renameSync(unfinished, file)
  return key
}
