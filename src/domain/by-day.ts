import { compareDays } from './days.ts'

/**
 * Things by their day, each under the number of its row. To put, take away and count costs the same however many there
 * are; to read the newest or the earliest costs what the number of different days does.
 */
export class ByDay<T> {
  readonly #days = new Map<string, Map<string, T>>()
  #inOrder: readonly string[] | null = null
  #size = 0

  get size(): number {
    return this.#size
  }

  put(day: string, id: string, thing: T): void {
    const there = this.#days.get(day)
    const things = there ?? new Map<string, T>()
    if (there === undefined) {
      this.#days.set(day, things)
      this.#inOrder = null
    }
    this.#size -= things.size
    things.set(id, thing)
    this.#size += things.size
  }

  takeAway(day: string, id: string): void {
    const things = this.#days.get(day)
    if (things === undefined || !things.delete(id)) return
    this.#size -= 1
    if (things.size > 0) return
    this.#days.delete(day)
    this.#inOrder = null
  }

  /** The first day with anything. */
  earliest(): string | null {
    return this.#sorted()[0] ?? null
  }

  /** So many at most, the newest day first; of the same day the highest row number first. */
  newest(most: number): T[] {
    const found: T[] = []
    for (const day of this.#sorted().toReversed()) {
      if (found.length >= most) break
      const things = [...(this.#days.get(day) ?? [])].sort(([one], [other]) => Number(other) - Number(one))
      found.push(...things.slice(0, most - found.length).map(([, thing]) => thing))
    }
    return found
  }

  #sorted(): readonly string[] {
    this.#inOrder ??= [...this.#days.keys()].sort(compareDays)
    return this.#inOrder
  }
}
