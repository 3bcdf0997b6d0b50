import { Problem } from '../domain/problem.ts'

/** Whether a write was refused because somebody else was first. */
export const isStale = (error: unknown): boolean => error instanceof Problem && error.code === 'stale'

/** How many more times something is tried that others write at the same time. */
const again = 4

/**
 * Does what reads a row and writes over that version only, anew for as long as somebody else was first. Throws
 * `stale` when others never let go of it.
 */
export async function overNewest<T>(attempt: () => Promise<T>, times = again): Promise<T> {
  for (let left = times; ; left -= 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!isStale(error) || left === 0) throw error
    }
  }
}
