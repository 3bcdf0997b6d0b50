import { command } from './api.ts'
import { Failure } from './failure.ts'

const tries = 10

/**
 * Sends a command that may be sent again without doing anything twice. Many rows take longer than the tab waits for one
 * answer; then it asks again, and the server goes on where it was. Throws `Failure` for anything else.
 */
export async function persist<T>(path: string, body: unknown): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await command<T>(path, body)
    } catch (reason) {
      const slow = reason instanceof Failure && reason.code === 'slow'
      if (!slow || left === 0) throw reason
    }
  }
}
