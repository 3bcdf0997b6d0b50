import type { Registration } from '../graph/tokens.ts'

/** One line for the operator: what happened, to what, without personal data. */
export type LogLine = { level: 'info' | 'warn' | 'error'; event: string } & Readonly<
  Record<string, string | number | boolean | null>
>

/**
 * The world the server lives in. One file knows whether it is real (`main.ts`); everything else gets it as an
 * argument.
 */
export type World = {
  fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  now: () => number
  tenantId: string
  siteId: string
  /** The tab's registration: people's tokens are meant for it, and it acts on their behalf. */
  tab: Registration
  /** The background's registration: reads the site by its own right, writes the closed lists and organises meetings. */
  background: Registration
  /** The clients that may ask for a token to the tab: Teams' own. */
  hosts: readonly string[]
  /** The other server that stands in for Graph, or null when the data lies in this machine's own. */
  graphOrigin: string | null
  /** Address of the mailbox that organises the meetings. */
  organiser: string
  /** The secret that the addresses sent to people without sign-in are made with. */
  linkKey: string
  /** Where the server is reached, `https://…`; null before it is known. */
  origin: () => string | null
  log: (line: LogLine) => void
}
