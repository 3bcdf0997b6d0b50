import type { ProblemCode } from '../domain/problem.ts'

/** What can go wrong between the tab and the server: the server's closed codes, and what never reached it. */
export type FailureCode = ProblemCode | 'offline' | 'slow' | 'signInCancelled' | 'signInFailed' | 'unexpected'

/** What the server says of a problem (application/problem+json), as far as the tab uses it. */
export type ProblemAnswer = {
  code?: FailureCode
  /** One sentence in the asked language; empty when the tab has the words itself. */
  detail?: string
  fields?: readonly { field: string; reason: string }[]
  /** The record as it stands now, when somebody else was first. */
  current?: unknown
  /** Seconds to wait before the next try. */
  retryAfter?: number
  /** What Entra asks the person to prove. */
  claims?: string
  requestId?: string
}

/** The one error of the tab: every call either answers or throws this. Its sentence is shown once, by `FailureNote`. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly answer: ProblemAnswer

  constructor(code: FailureCode, answer: ProblemAnswer = {}, cause?: unknown) {
    super(answer.detail ?? code, { cause })
    this.name = 'Failure'
    this.code = code
    this.answer = answer
  }
}

/** Whether the same call may succeed by itself in a moment. Writes are sent again only with their own key. */
export function passesByItself(failure: Failure): boolean {
  switch (failure.code) {
    case 'not_ready':
    case 'resync':
    case 'throttled':
    case 'unavailable':
    case 'offline':
    case 'slow':
      return true
    default:
      return false
  }
}

/** Whether nobody knows if a write was made: the answer never came, or SharePoint's never did. */
export function isUncertain(failure: Failure | null): boolean {
  return failure?.code === 'unknown_outcome' || failure?.code === 'slow'
}
