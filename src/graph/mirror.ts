import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { Collection, Stored, Unreadable } from '../domain/stored.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import type { Graph } from './client.ts'
import { findLists } from './find-lists.ts'
import { type ListItem, type Row, readItem } from './items.ts'
import { type List, lists } from './lists.ts'
import { type Place, readAll, readChanges, startOfChanges } from './rows.ts'

/** How one list of the mirror is doing. */
export type MirrorState = {
  noun: Noun
  place: Place | null
  /** What the list is called in SharePoint at the moment. */
  displayName: string | null
  /** Milliseconds since the epoch of the last time it was known to be current; null before the first. */
  syncedAt: number | null
  problem: Problem | null
}

/**
 * Every list in memory, kept current from SharePoint. It is a cache: it can be dropped at any moment, and several
 * instances may each have their own. Reading costs no Graph call.
 */
export type Mirror = {
  /** The rows of a list. Throws `not_ready` before it was filled and `list_missing` when it is gone. */
  collection: <N extends Noun>(noun: N) => Collection<Records[N]>
  row: <N extends Noun>(noun: N, id: string) => Row<N> | undefined
  /** Rows made under a key that begins with this, also those nobody had time to write in the log. */
  madeUnder: <N extends Noun>(noun: N, keyPrefix: string) => Row<N>[]
  place: (noun: Noun) => Place
  /** Grows with every change of the list. */
  revision: (noun: Noun) => number
  states: () => MirrorState[]
  /** Takes what Graph answered to a write, without waiting for the next round. */
  take: <N extends Noun>(noun: N, row: Row<N>) => void
  drop: (noun: Noun, id: string) => void
  /** Brings one list, or all, up to date. Never throws: what fails stands in the state. */
  sync: (noun?: Noun) => Promise<void>
}

const versionOf = (etag: string): { guid: string; version: number } => {
  const [guid = '', version = ''] = etag.replaceAll('"', '').split(',')
  return { guid, version: Number.parseInt(version, 10) }
}

/** An answer that was overtaken on its way must not undo a newer one. */
const isOlder = (etag: string, than: string): boolean => {
  const one = versionOf(etag)
  const other = versionOf(than)
  return one.guid === other.guid && one.version < other.version
}

class ListMirror<N extends Noun> {
  readonly #graph: Graph
  readonly #list: List<N>
  readonly #now: () => number
  #rows = new Map<string, Row<N>>()
  #link: string | null = null
  #collection: Collection<Records[N]> | null = null
  #running: Promise<void> | null = null
  #again = false
  revision = 0
  state: MirrorState

  constructor(graph: Graph, list: List<N>, now: () => number) {
    this.#graph = graph
    this.#list = list
    this.#now = now
    this.state = { noun: list.noun, place: null, displayName: null, syncedAt: null, problem: null }
  }

  get place(): Place {
    if (this.state.place === null) throw this.state.problem ?? new Problem('not_ready')
    return this.state.place
  }

  get collection(): Collection<Records[N]> {
    if (this.state.problem?.code === 'list_missing') throw this.state.problem
    if (this.state.syncedAt === null) throw this.state.problem ?? new Problem('not_ready')
    this.#collection ??= collect(this.#rows)
    return this.#collection
  }

  row(id: string): Row<N> | undefined {
    return this.#rows.get(id)
  }

  madeUnder(keyPrefix: string): Row<N>[] {
    return [...this.#rows.values()].filter(row => row.clientKey?.startsWith(keyPrefix))
  }

  locate(found: { id: string; displayName: string; siteId: string } | undefined): void {
    if (found === undefined) {
      this.#link = null
      const problem = new Problem('list_missing', { subject: this.#list.displayName })
      this.state = { ...this.state, place: null, problem }
      return
    }
    const place = { siteId: found.siteId, listId: found.id }
    if (this.state.place?.listId !== found.id) this.#link = null
    this.state = { ...this.state, place, displayName: found.displayName }
  }

  take(row: Row<N>): void {
    const known = this.#rows.get(row.id)
    if (known && (known.etag === row.etag || isOlder(row.etag, known.etag))) return
    this.#rows.set(row.id, row)
    this.#touch()
  }

  drop(id: string): void {
    if (this.#rows.delete(id)) this.#touch()
  }

  /** One round at a time; whoever asks during a round gets one more after it. */
  sync(): Promise<void> {
    this.#again = this.#running !== null
    this.#running ??= this.#round().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #round(): Promise<void> {
    do {
      this.#again = false
      try {
        await this.#refresh()
        this.state = { ...this.state, syncedAt: this.#now(), problem: null }
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem('internal', {}, error)
        if (problem.code === 'not_found') this.locate(undefined)
        else this.state = { ...this.state, problem }
      }
    } while (this.#again)
  }

  async #refresh(): Promise<void> {
    if (this.#link === null) return this.#refill()
    try {
      await this.#apply(this.#link)
    } catch (error) {
      // A link that is too old is answered with 410; one that Graph cannot read at all with 400.
      if (error instanceof Problem && (error.code === 'resync' || error.code === 'graph_misread'))
        return this.#refill()
      throw error
    }
  }

  /** Builds a new copy beside the old one, then swaps: readers never see half a list. */
  async #refill(): Promise<void> {
    const { link } = await readChanges(this.#graph, this.place, startOfChanges(this.place))
    const rows = new Map<string, Row<N>>()
    for (const item of await readAll(this.#graph, this.place)) rows.set(item.id, readItem(this.#list, item))
    this.#rows = rows
    this.#link = link
    this.#touch()
    await this.#apply(link)
  }

  async #apply(since: string): Promise<void> {
    const { changed, gone, link } = await readChanges(this.#graph, this.place, since)
    for (const id of gone) this.drop(id)
    for (const item of changed) this.#takeItem(item)
    this.#link = link
  }

  #takeItem(item: ListItem): void {
    this.take(readItem(this.#list, item))
  }

  #touch(): void {
    this.revision += 1
    this.#collection = null
  }
}

function collect<N extends Noun>(rows: ReadonlyMap<string, Row<N>>): Collection<Records[N]> {
  const records: Stored<Records[N]>[] = []
  const unreadable: Unreadable[] = []
  for (const row of rows.values()) {
    if (row.unreadable !== null) unreadable.push(row.unreadable)
    if (row.record !== null) records.push(row.record)
  }
  return { records, unreadable }
}

/** The rows of a list, or none while the list is missing: for what must answer even then. */
export function collectionIfAny<N extends Noun>(mirror: Mirror, noun: N): Collection<Records[N]> {
  try {
    return mirror.collection(noun)
  } catch (error) {
    if (error instanceof Problem && error.code === 'list_missing') return { records: [], unreadable: [] }
    throw error
  }
}

/** Opens the mirror of one site with the app's own reading identity. Nothing is read before `sync`. */
export function openMirror(world: { graph: Graph; siteId: string; now: () => number }): Mirror {
  const of = <N extends Noun>(list: List<N>) => new ListMirror<N>(world.graph, list, world.now)
  const mirrors: { readonly [N in Noun]: ListMirror<N> } = {
    offices: of(lists.offices),
    people: of(lists.people),
    groups: of(lists.groups),
    agreements: of(lists.agreements),
    meetings: of(lists.meetings),
    plans: of(lists.plans),
    activities: of(lists.activities),
    settings: of(lists.settings),
    changes: of(lists.changes),
  }
  const lost = () => nouns.some(noun => mirrors[noun].state.place === null)

  async function locate(): Promise<void> {
    try {
      const found = await findLists(world.graph, world.siteId)
      for (const noun of nouns) {
        const list = found.get(noun)
        mirrors[noun].locate(list && { ...list, siteId: world.siteId })
      }
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', {}, error)
      for (const noun of nouns) mirrors[noun].state = { ...mirrors[noun].state, problem }
    }
  }

  return {
    collection: noun => mirrors[noun].collection,
    row: (noun, id) => mirrors[noun].row(id),
    madeUnder: (noun, prefix) => mirrors[noun].madeUnder(prefix),
    place: noun => mirrors[noun].place,
    revision: noun => mirrors[noun].revision,
    states: () => nouns.map(noun => mirrors[noun].state),
    take: (noun, row) => mirrors[noun].take(row),
    drop: (noun, id) => mirrors[noun].drop(id),
    sync: async noun => {
      if (lost()) await locate()
      const wanted = noun === undefined ? nouns : [noun]
      await Promise.all(
        wanted.filter(one => mirrors[one].state.place !== null).map(one => mirrors[one].sync()),
      )
    },
  }
}
