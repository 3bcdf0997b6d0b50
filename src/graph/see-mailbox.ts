import { z } from 'zod'
import type { Graph } from './client.ts'
import { askOutlook } from './outlook.ts'

/** Whether the mailbox answers at all. Throws `mailbox_refused`, `mailbox_gone`, `unavailable`. */
export async function seeMailbox(graph: Graph, mailbox: string): Promise<void> {
  await askOutlook(graph, mailbox, { method: 'GET', path: '/calendar' }, z.unknown())
}
