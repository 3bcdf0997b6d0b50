import { asProblem, Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { Collection } from '../domain/stored.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import type { Graph } from './client.ts'
import { findLists } from './find-lists.ts'
import type { Row } from './items.ts'
import { type Follower, ListMirror, type MirrorState } from './list-mirror.ts'
import { type List, lists } from './lists.ts'
import type { Place } from './rows.ts'

/**
 * Every list in memory, kept current from SharePoint. It is a cache: it can be dropped at any moment, and several
 * instances may each have their own. Reading costs no Graph call.
 */
export type Mirror = {
  /** The rows of a list. Throws `not_ready` before it was filled and `list_missing` when it is gone. */
  collection: <N extends Noun>(noun: N, words?: Words) => Collection<Records[N]>
  row: <N extends Noun>(noun: N, id: string) => Row<N> | undefined
  /** The rows by their number as they stand now, without a copy of them. Throws as `collection` does. */
  rows: <N extends Noun>(noun: N) => ReadonlyMap<string, Row<N>>
  /** Tells of each row that stands now, and from then on of each change once: nothing is lost or told twice. */
  follow: <N extends Noun>(noun: N, follower: Follower<N>) => void
  /** Rows made under a key that begins with this, also those nobody had time to write in the log. */
  madeUnder: <N extends Noun>(noun: N, keyPrefix: string) => Row<N>[]
  place: (noun: Noun) => Place
  /** Grows with every change of the list. */
  revision: (noun: Noun) => number
  states: () => MirrorState[]
  /** Takes what Graph answered to a write, without waiting for the next round. */
  take: <N extends Noun>(noun: N, row: Row<N>) => void
  drop: (noun: Noun, id: string) => void
  /** Has a list read anew at its next round: a changed column shows in no list of changes. */
  reread: (noun: Noun) => void
  /** Brings one list, or all, up to date. Never throws: what fails stands in the state. */
  sync: (noun?: Noun) => Promise<void>
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

/** The state of several lists together, for what is made from all of them. */
export const revisionOf = (mirror: Mirror, nouns: readonly Noun[]): string =>
  nouns.map(noun => mirror.revision(noun)).join('.')

/** Opens the mirror of one site with the app's own reading identity. Nothing is read before `sync`. */
export function openMirror(world: { graph: Graph; siteId: string; now: () => number }): Mirror {
  const of = <N extends Noun>(list: List<N>) => new ListMirror<N>(world.graph, list, world.now)
  const mirrors: { readonly [N in Noun]: ListMirror<N> } = {
    offices: of(lists.offices),
    people: of(lists.people),
    groups: of(lists.groups),
    agreements: of(lists.agreements),
    meetings: of(lists.meetings),
    availability: of(lists.availability),
    events: of(lists.events),
    invitations: of(lists.invitations),
    avoidedDays: of(lists.avoidedDays),
    feeds: of(lists.feeds),
    needs: of(lists.needs),
    rounds: of(lists.rounds),
    seats: of(lists.seats),
    evaluations: of(lists.evaluations),
    plans: of(lists.plans),
    activities: of(lists.activities),
    shareKeys: of(lists.shareKeys),
    categories: of(lists.categories),
    costs: of(lists.costs),
    budgets: of(lists.budgets),
    settlements: of(lists.settlements),
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
      const problem = asProblem(error)
      for (const noun of nouns) mirrors[noun].state = { ...mirrors[noun].state, problem }
    }
  }

  return {
    collection: (noun, words = sv) => mirrors[noun].collection(words),
    row: (noun, id) => mirrors[noun].row(id),
    rows: noun => mirrors[noun].rows,
    follow: (noun, follower) => mirrors[noun].follow(follower),
    madeUnder: (noun, prefix) => mirrors[noun].madeUnder(prefix),
    place: noun => mirrors[noun].place,
    revision: noun => mirrors[noun].revision,
    states: () => nouns.map(noun => mirrors[noun].state),
    take: (noun, row) => mirrors[noun].take(row),
    drop: (noun, id) => mirrors[noun].drop(id),
    reread: noun => mirrors[noun].reread(),
    sync: async noun => {
      if (lost()) await locate()
      const wanted = noun === undefined ? nouns : [noun]
      await Promise.all(
        wanted.filter(one => mirrors[one].state.place !== null).map(one => mirrors[one].sync()),
      )
    },
  }
}
