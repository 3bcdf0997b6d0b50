import { describe, expect, test } from 'vitest'
import { nouns } from '../../src/domain/vocabulary.ts'
import { type Fault, type Health, type ListHealth, outageOf } from '../../src/web/health/outage.ts'

const silent: Fault = { code: 'unavailable', sentence: 'SharePoint svarar inte.', mendedBy: 'Driften.' }
const lacking = (list: string): Fault => ({
  code: 'index_missing',
  sentence: `Kolumnen År i listan ${list} saknar index.`,
  mendedBy: 'Ägaren.',
})

function healthOf(problems: (list: string) => readonly Fault[], minutes: readonly (number | null)[] = []) {
  const lists = nouns.map((noun, place): ListHealth => {
    const minute = minutes[place] ?? null
    const syncedAt = minute === null ? null : `2026-11-24T08:${minute}:00.000Z`
    return { noun, list: noun, state: 'stale', records: 1, unreadable: 0, syncedAt, problems: problems(noun) }
  })
  const mailbox = { state: 'answers', sentence: 'Svarar.', mendedBy: '', readAt: null } as const
  const health: Health = { status: 'degraded', version: '1', dataLies: 'här', mailbox, lists }
  return health
}

describe('a SharePoint that does not answer', () => {
  test('is said once for all lists, since the last that any list was read', () => {
    const health = healthOf(list => [silent, lacking(list)], [20, 22, 21])
    expect(outageOf(health)).toEqual({ ...silent, since: '2026-11-24T08:22:00.000Z' })
  })

  test('has no time when nothing has been read', () => {
    expect(outageOf(healthOf(() => [silent]))).toEqual({ ...silent, since: null })
  })

  test('for one list only is that list’s own', () => {
    expect(outageOf(healthOf(list => (list === 'meetings' ? [silent] : [])))).toBeNull()
  })

  test('is not the same fault in each of the lists', () => {
    expect(outageOf(healthOf(list => [lacking(list)]))).toBeNull()
  })
})
