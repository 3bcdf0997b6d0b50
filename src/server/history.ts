import { z } from 'zod'
import { may } from '../domain/access.ts'
import type { Change } from '../domain/changes.ts'
import { describeChange } from '../domain/describe-change.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { bareRecord } from '../domain/same-record.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import type { Row } from '../graph/items.ts'
import { type List, lists } from '../graph/lists.ts'
import { readVersions } from '../graph/rows.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { namesIn } from './log-change.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

const entry = z.object({
  at: z.string(),
  by: z.string(),
  sentences: z.array(z.string()),
  source: z.enum(['tab', 'sharepoint']),
})
type Entry = z.infer<typeof entry>

/** A line of the log and a version of the row are the same event when they lie this close; milliseconds. */
const sameEvent = 15_000

const near = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) < sameEvent

/** The versions that no line of the log tells of: somebody changed the row straight in SharePoint. */
function byHand<N extends Noun>(
  house: House,
  list: List<N>,
  versions: readonly Row<N>[],
  log: readonly Change[],
  words: Words,
): Entry[] {
  return versions.flatMap((row, at) => {
    const after = row.record
    if (after === null || log.some(line => line.by === after.modifiedBy && near(line.at, after.modifiedAt)))
      return []
    const before = versions[at + 1]?.record ?? null
    const own = (record: Records[N]) => bareRecord<Records[N]>(list.schema, record)
    const named = namesIn(house.mirror)
    const sentences = describeChange(list.noun, before && own(before), own(after), named, words)
    return sentences.length === 0
      ? []
      : [{ at: after.modifiedAt, by: after.modifiedBy, sentences, source: 'sharepoint' as const }]
  })
}

/** What has happened to a row, newest first: the log as it was written, and what was changed by hand in SharePoint. */
export function historyRoutes(house: House): Route[] {
  /** The hand edits of a row, by the version they were read at: a page opened again costs no Graph call. */
  const kept = new Map<string, { etag: string; entries: Entry[] }>()

  async function handEdits<N extends Noun>(
    list: List<N>,
    id: string,
    log: readonly Change[],
    words: Words,
  ): Promise<Entry[]> {
    const record = house.mirror.row(list.noun, id)?.record
    if (!record) return []
    const row = `${list.noun}/${id} ${words.language}`
    const known = kept.get(row)
    if (known?.etag === record.etag) return known.entries
    const versions = await readVersions(house.ownGraph, house.mirror.place(list.noun), list, id)
    const entries = byHand(house, list, versions, log, words)
    kept.set(row, { etag: record.etag, entries })
    return entries
  }

  const historyOf = <N extends Noun>(list: List<N>): Route =>
    route(
      {
        method: 'GET',
        path: `/api/${list.noun}/{id}/history`,
        summary: 'Historik',
        status: 200,
        params: { id: recordId },
        query: noQuery,
        body: noBody,
        answer: z.object({ entries: z.array(entry) }),
        demand: actor => refuseWithoutReach(actor, 'read', list.noun),
      },
      async ({ actor, params: { id = '' }, words }) => {
        if (!may(actor, 'read', list.noun, {}) || !may(actor, 'read', 'changes', {}))
          throw new Problem('forbidden')
        const log = house.mirror
          .collection('changes')
          .records.filter(line => line.noun === list.noun && line.recordId === id)
        const told = log.map(({ at, by, sentence }) => ({
          at,
          by,
          sentences: [sentence],
          source: 'tab' as const,
        }))
        const entries = [...told, ...(await handEdits(list, id, log, words))]
        return { entries: entries.sort((one, other) => Date.parse(other.at) - Date.parse(one.at)) }
      },
    )
  return nouns.filter(noun => noun !== 'changes').map(noun => historyOf(lists[noun]))
}
