import type { Words } from './words.sv.ts'

/** Everything that must not happen, by its closed code. The status is what the API answers with. */
export const problemStatus = {
  malformed: 400,
  not_a_table: 400,
  bad_address: 400,
  too_many_invited: 400,
  unauthenticated: 401,
  step_up: 401,
  consent_required: 403,
  no_role: 403,
  forbidden: 403,
  sharepoint_refused: 403,
  mailbox_refused: 403,
  not_found: 404,
  already_undone: 409,
  duplicate: 409,
  settled_meanwhile: 409,
  cannot_settle: 409,
  cannot_notify: 409,
  cannot_seat: 409,
  event_gone: 409,
  settled: 409,
  in_use: 409,
  no_voucher: 409,
  no_teams: 409,
  resync: 410,
  stale: 412,
  too_large: 413,
  unsupported_media: 415,
  precondition_required: 428,
  throttled: 429,
  internal: 500,
  graph_misread: 502,
  unavailable: 503,
  list_missing: 503,
  list_changed: 503,
  mailbox_gone: 503,
  not_ready: 503,
  unknown_outcome: 504,
} as const

export type ProblemCode = keyof typeof problemStatus

/** Why a file cannot be read as a table; its sentence is `words.tables.refusals[refusal]`. */
export type TableRefusal = keyof Words['tables']['refusals']

export type ProblemDetails = {
  /** One sentence per field that could not be accepted. */
  fields?: readonly { field: string; reason: string }[]
  refusal?: TableRefusal
  /** The record as it stands now, when somebody else was first. */
  current?: unknown
  /** Seconds to wait before the next try. */
  retryAfter?: number
  /** What Entra asks the person to prove (base64 of its claims challenge). */
  claims?: string
  /** The thing meant: a list's name, a record's title. */
  subject?: string
}

/** The one error of the product: thrown anywhere, translated to a sentence at the edge. `cause` is for the log only. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}

/** Anything thrown, as a Problem. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('internal', {}, error)
