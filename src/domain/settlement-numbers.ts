import type { Settlement } from './settlements.ts'
import type { Collection } from './stored.ts'

/**
 * The numbers before the next one that no settlement has: each of them was made and is gone. Nothing is said while a row
 * cannot be read, since it may have the number.
 */
export function missingNumbers({ records, unreadable }: Collection<Settlement>, next: number): number[] {
  if (unreadable.length > 0) return []
  const there = new Set(records.map(({ number }) => number))
  return Array.from({ length: next - 1 }, (_, at) => at + 1).filter(number => !there.has(number))
}
