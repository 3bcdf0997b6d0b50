import { isDeepStrictEqual } from 'node:util'
import { asProblem, Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { Collection, Stored, Unreadable } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import type { Graph } from './client.ts'
import { type Row, readItem } from './items.ts'
import type { List } from './lists.ts'
import { type Delta, type Place, readAll, readChanges, startOfChanges } from './rows.ts'

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
 * Is told of every row that comes, is replaced or goes, in the order in which it happens: what stood before and what
 * stands after, null where there is none. By then the mirror holds the new state. It must not throw.
 */
export type Follower<N extends Noun> = (before: Row<N> | null, after: Row<N> | null) => void

/** What an etag of a row says: SharePoint counts the versions up. */
export const versionOf = (etag: string): { guid: string; version: number } => {
  const [guid = '', version = ''] = etag.replaceAll('"', '').split(',')
  return { guid, version: Number.parseInt(version, 10) }
}

/** An answer that was overtaken on its way must not undo a newer one. */
const isOlder = (etag: string, than: string): boolean => {
  const one = versionOf(etag)
  const other = versionOf(than)
  return one.guid === other.guid && one.version < other.version
}

/** A newer version takes the place of an older one, never the other way. Whether anything changed. */
function putInto<N extends Noun>(rows: Map<string, Row<N>>, row: Row<N>): boolean {
  const known = rows.get(row.id)
  if (known && (known.etag === row.etag || isOlder(row.etag, known.etag))) return false
  rows.set(row.id, row)
  return true
}

/** Whether a row that was read anew says what it said: a changed column changes no version mark. */
const saysTheSame = <N extends Noun>(one: Row<N>, other: Row<N>): boolean =>
  one.etag === other.etag &&
  one.clientKey === other.clientKey &&
  isDeepStrictEqual(one.record ?? one.unreadable?.(sv), other.record ?? other.unreadable?.(sv))

/** One list in memory. */
export class ListMirror<N extends Noun> {
  readonly #graph: Graph
  readonly #list: List<N>
  readonly #now: () => number
  #rows = new Map<string, Row<N>>()
  /** Rows known to be removed: an answer that was under way meanwhile must not bring them back. */
  readonly #gone = new Set<string>()
  /** Rows written by us since the list was last read anew. */
  readonly #written = new Set<string>()
  #link: string | null = null
  readonly #collections = new Map<Words, Collection<Records[N]>>()
  readonly #followers: Follower<N>[] = []
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

  get rows(): ReadonlyMap<string, Row<N>> {
    if (this.state.problem?.code === 'list_missing') throw this.state.problem
    if (this.state.syncedAt === null) throw this.state.problem ?? new Problem('not_ready')
    return this.#rows
  }

  collection(words: Words): Collection<Records[N]> {
    const { rows } = this
    const collection = this.#collections.get(words) ?? collect(rows, words)
    this.#collections.set(words, collection)
    return collection
  }

  row(id: string): Row<N> | undefined {
    return this.#rows.get(id)
  }

  follow(follower: Follower<N>): void {
    for (const row of this.#rows.values()) follower(null, row)
    this.#followers.push(follower)
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

  reread(): void {
    this.#link = null
  }

  take(row: Row<N>): void {
    this.#written.add(row.id)
    if (!this.#gone.has(row.id)) this.#put(row)
  }

  #put(row: Row<N>): void {
    const known = this.#rows.get(row.id) ?? null
    if (putInto(this.#rows, row)) this.#tell([[known, row]])
  }

  drop(id: string): void {
    this.#gone.add(id)
    const known = this.#rows.get(id)
    if (known !== undefined && this.#rows.delete(id)) this.#tell([[known, null]])
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
        const problem = asProblem(error)
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

  /**
   * Builds a new copy beside the old one, then swaps: readers never see half a list, nor one from before a write
   * that was acknowledged while the list was read.
   */
  async #refill(): Promise<void> {
    this.#gone.clear()
    this.#written.clear()
    const { link } = await readChanges(this.#graph, this.place, startOfChanges(this.place))
    const rows = new Map<string, Row<N>>()
    for (const item of await readAll(this.#graph, this.place)) rows.set(item.id, readItem(this.#list, item))
    const later = await readChanges(this.#graph, this.place, link)
    for (const id of later.gone) this.#gone.add(id)
    for (const id of this.#gone) rows.delete(id)
    for (const item of later.changed) {
      this.#gone.delete(item.id)
      putInto(rows, readItem(this.#list, item))
    }
    for (const id of this.#written) {
      const own = this.#rows.get(id)
      if (own !== undefined && !later.gone.includes(id)) putInto(rows, own)
    }
    this.#link = later.link
    this.#swap(rows)
  }

  /** Puts a new copy in the place of the old one and tells the difference: what says the same stays as it was. */
  #swap(rows: Map<string, Row<N>>): void {
    const changes: Parameters<Follower<N>>[] = []
    for (const [id, row] of rows) {
      const known = this.#rows.get(id) ?? null
      if (known !== null && saysTheSame(known, row)) rows.set(id, known)
      else changes.push([known, row])
    }
    for (const [id, row] of this.#rows) if (!rows.has(id)) changes.push([row, null])
    this.#rows = rows
    this.#tell(changes)
  }

  async #apply(since: string): Promise<void> {
    this.#absorb(await readChanges(this.#graph, this.place, since))
  }

  #absorb({ changed, gone, link }: Delta): void {
    for (const id of gone) this.drop(id)
    for (const item of changed) {
      this.#gone.delete(item.id)
      this.#put(readItem(this.#list, item))
    }
    this.#link = link
  }

  #tell(changes: readonly Parameters<Follower<N>>[]): void {
    this.revision += 1
    this.#collections.clear()
    for (const [before, after] of changes) for (const follower of this.#followers) follower(before, after)
  }
}

function collect<N extends Noun>(rows: ReadonlyMap<string, Row<N>>, words: Words): Collection<Records[N]> {
  const records: Stored<Records[N]>[] = []
  const unreadable: Unreadable[] = []
  for (const row of rows.values()) {
    if (row.unreadable !== null) unreadable.push(row.unreadable(words))
    if (row.record !== null) records.push(row.record)
  }
  return { records, unreadable }
}
