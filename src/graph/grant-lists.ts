import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import { nouns } from '../domain/vocabulary.ts'
import type { Graph } from './client.ts'
import { findLists } from './find-lists.ts'
import { lists } from './lists.ts'
import { readPages } from './read-pages.ts'

const application = z.object({ application: z.object({ id: z.string() }).optional() })
const permission = z.object({
  roles: z.array(z.string()),
  grantedToIdentitiesV2: z.array(application).nullish(),
})
const anything = z.unknown()

/** What the app writes by its own right: the closed lists, and the log, where it says who asked for it. */
const ownLists = nouns.filter(noun => lists[noun].closed || noun === 'changes')

/**
 * Gives an application the right to write in exactly the closed lists and the log (Lists.SelectedOperations.Selected),
 * once. Throws `list_missing` before the lists are made and `sharepoint_refused` when the identity may not.
 */
export async function grantLists(
  graph: Graph,
  siteId: string,
  { clientId, name }: { clientId: string; name: string },
): Promise<void> {
  const found = await findLists(graph, siteId)
  for (const noun of ownLists) {
    const list = found.get(noun)
    if (list === undefined) throw new Problem('list_missing', { subject: lists[noun].displayName })
    const path = `/sites/${siteId}/lists/${list.id}/permissions`
    const given = await readPages(graph, path, permission)
    const isGiven = given.some(
      ({ roles, grantedToIdentitiesV2: to }) =>
        roles.includes('write') && to?.some(one => one.application?.id === clientId),
    )
    if (isGiven) continue
    const body = {
      roles: ['write'],
      grantedToIdentities: [{ application: { id: clientId, displayName: name } }],
    }
    await graph({ method: 'POST', path, body }, anything)
  }
}
