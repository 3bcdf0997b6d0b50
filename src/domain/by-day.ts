import { compareDays } from './days.ts'

/**
 * Things by their day, each under the number of its row. To put, take away and count costs the same however many there
 * are; to read the newest or the earliest costs what the number of different days does.
 */
export class ByDay<T> {
  readonly #days = new Map<string, Map<number, T>>()
  #inOrder: readonly string[] | null = null
  #size = 0

  get size(): number {
    return this.#size
  }

  put(day: string, id: string, thing: T): void {
    const there = this.#days.get(day)
    const things = there ?? new Map<number, T>()
    if (there === undefined) {
      this.#days.set(day, things)
      this.#inOrder = null
    }
    this.#size -= things.size
    things.set(Number(id), thing)
    this.#size += things.size
  }

  takeAway(day: string, id: string): void {
    const things = this.#days.get(day)
    if (things === undefined || !things.delete(Number(id))) return
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
    const days = this.#sorted()
    const found: T[] = []
    for (let at = days.length - 1; at >= 0 && found.length < most; at -= 1) {
      const things = [...(this.#days.get(days[at] ?? '') ?? [])]
      if (things.length > 1) things.sort(([one], [other]) => other - one)
      for (const [, thing] of things) if (found.length < most) found.push(thing)
    }
    return found
  }

  #sorted(): readonly string[] {
    this.#inOrder ??= [...this.#days.keys()].sort(compareDays)
    return this.#inOrder
  }
}
