import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import type { Graph } from './client.ts'
import { askOutlook } from './outlook.ts'

/** What gives an event a Teams link. */
export const teams = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } as const
const calendar = z.object({ allowedOnlineMeetingProviders: z.array(z.string()).nullish() })

/**
 * Throws `no_teams` for a mailbox without Teams: Outlook takes such an event and gives it no link, so it is asked
 * first (platform.md 4.3).
 */
export async function demandTeams(graph: Graph, mailbox: string): Promise<void> {
  const { allowedOnlineMeetingProviders } = await askOutlook(
    graph,
    mailbox,
    { method: 'GET', path: '/calendar' },
    calendar,
  )
  if (!allowedOnlineMeetingProviders?.includes(teams.onlineMeetingProvider)) throw new Problem('no_teams')
}
