import { Problem } from '../domain/problem.ts'
import type { Graph } from '../graph/client.ts'

/**
 * Outlook as one step uses it, and whether the step's own write was taken: where two servers do the same at once only
 * one of them has mailed anybody. A write whose answer was lost counts as taken.
 */
export function noteMailing(graph: Graph): { graph: Graph; hasMailed: () => boolean } {
  let mailed = false
  const noted: Graph = async (call, answer) => {
    try {
      const answered = await graph(call, answer)
      mailed ||= call.method === 'PATCH'
      return answered
    } catch (error) {
      mailed ||= call.method === 'PATCH' && error instanceof Problem && error.code === 'unknown_outcome'
      throw error
    }
  }
  return { graph: noted, hasMailed: () => mailed }
}
