import { z } from 'zod'

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATA_DIR: z.string().min(1).default('.data'),
  /** Seconds between two rounds of the mirror. */
  SYNC_SECONDS: z.coerce.number().positive().max(3600).default(15),
  /** Another server that speaks Graph v1.0, in place of the embedded one. */
  GRAPH_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** The site on that server, when it is not the local one's. */
  SITE_ID: z.string().min(1).optional(),
  /** The mailbox that organises the meetings, when it is not the local one. */
  ORGANISER_MAILBOX: z.email().optional(),
  /** The secret of the addresses sent to people, in place of the one in the data folder. */
  LINK_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Seconds between two looks at what the invited have answered. */
  ANSWER_SECONDS: z.coerce.number().positive().max(3600).default(180),
})
export type Config = z.infer<typeof shape>

/** Reads the settings of the process, all at once. Throws one Error that names each setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings cannot be used:\n${lines.join('\n')}`)
}
