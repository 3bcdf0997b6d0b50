import { alike } from '../../domain/alike.ts'
import { type Setting, setting as schema } from '../../domain/settings.ts'
import type { Stored } from '../../domain/stored.ts'
import { useRowWriting } from './use-row-writing.ts'

/** The row of a setting, its key written as people write it; null when there is none. */
const settingRow = (settings: readonly Stored<Setting>[], key: string): Stored<Setting> | null =>
  settings.find(row => row.key === key) ?? settings.find(row => alike(row.key) === alike(key)) ?? null

/** Writes settings one by one: a row is changed, or made where there is none. */
export function useSettings(settings: readonly Stored<Setting>[]) {
  const writing = useRowWriting('settings', schema)
  const set = (key: string, value: string, told: { named: string; said: string }) => {
    const row = settingRow(settings, key)
    return writing.write({ row, record: { key: row?.key ?? key, value }, key: `setting-${key}`, ...told })
  }
  return { writing, set }
}
