import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { linkKeyIn } from '../../src/server/link-key.ts'

let folder: string
let said: string[]
const read = () => linkKeyIn(folder, sentence => said.push(sentence))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-key-'))
  said = []
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is made once, whole, and the same from then on', () => {
  const key = read()
  expect(key.length).toBeGreaterThanOrEqual(32)
  expect(read()).toBe(key)
  expect([readdirSync(folder), said]).toEqual([['link-key'], []])
})

it.each(['', 'short'])('is made anew, and says so, where the file holds %j', text => {
  writeFileSync(join(folder, 'link-key'), text)
  expect(read().length).toBeGreaterThanOrEqual(32)
  expect(said).toHaveLength(1)
})

it('is never replaced because the file cannot be read', () => {
  mkdirSync(join(folder, 'link-key'))
  expect(read).toThrow('EISDIR')
})

it('from the environment is long, or refused in a sentence', () => {
  const long = 'x'.repeat(32)
  expect(readConfig({ LINK_KEY: long }).LINK_KEY).toBe(long)
  expect(() => readConfig({ LINK_KEY: 'short' })).toThrow('LINK_KEY: must have at least 32 characters')
})
