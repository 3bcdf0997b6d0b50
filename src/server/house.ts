import type { Actor } from '../domain/access.ts'
import type { Lists } from '../domain/records.ts'
import type { Words } from '../domain/words.sv.ts'
import { type Graph, openGraph } from '../graph/client.ts'
import { type Mirror, openMirror } from '../graph/mirror.ts'
import { openTokens } from '../graph/tokens.ts'
import { type Answers, openAnswers } from './answers.ts'
import { type Ledger, openLedger } from './cost-ledger.ts'
import { type InTurn, openTurns } from './in-turn.ts'
import { type MailboxWatch, openMailboxWatch } from './mailbox-watch.ts'
import { openSeatIndex, type SeatIndex } from './seat-index.ts'
import { actorOf, type Claims, openVerifier } from './sign-in.ts'
import type { World } from './world.ts'

/** What every route works with. */
export type House = {
  world: World
  mirror: Mirror
  answers: Answers
  /** The joint costs in sums, kept as they change. */
  ledger: Ledger
  /** The seats of the courses by round, kept as they change. */
  seats: SeatIndex
  /** How the mailbox that organises the meetings answers. */
  mailbox: MailboxWatch
  /** Graph as the app itself: reads the site. */
  ownGraph: Graph
  /** Graph on behalf of the person whose token it is: SharePoint's own rights and history hold. */
  graphFor: (token: string) => Graph
  /** Checks a token and says who it is. */
  actorFor: (token: string) => Promise<Actor>
  /** For writes that must see what the one before them did. */
  inTurn: InTurn
}

/** Builds the house in a world. Nothing is read before the mirror's first `sync`. */
export function buildHouse(world: World): House {
  const tab = openTokens({ ...world, registration: world.tab })
  const background = openTokens({ ...world, registration: world.background })
  const ownGraph = openGraph(world.fetch, background.own)
  const mirror = openMirror({ graph: ownGraph, siteId: world.siteId, now: world.now })
  const verify = openVerifier(world)
  return {
    world,
    mirror,
    answers: openAnswers(),
    ledger: openLedger(mirror),
    seats: openSeatIndex(mirror),
    mailbox: openMailboxWatch(world),
    ownGraph,
    graphFor: token => openGraph(world.fetch, tab.onBehalfOf(token)),
    actorFor: rememberActors(verify, mirror),
    inTurn: openTurns(),
  }
}

/** Who a token's person is, found once per state of the list Personer. */
function rememberActors(verify: (token: string) => Promise<Claims>, mirror: Mirror): House['actorFor'] {
  const known = new WeakMap<Claims, { revision: number; actor: Actor }>()
  return async token => {
    const claims = await verify(token)
    const revision = mirror.revision('people')
    const before = known.get(claims)
    if (before?.revision === revision) return before.actor
    const actor = actorOf(claims, mirror)
    known.set(claims, { revision, actor })
    return actor
  }
}

/** All lists as they stand. Throws when one of them cannot be read. */
export const allLists = (mirror: Mirror, words: Words): Lists => ({
  offices: mirror.collection('offices', words),
  people: mirror.collection('people', words),
  groups: mirror.collection('groups', words),
  agreements: mirror.collection('agreements', words),
  meetings: mirror.collection('meetings', words),
  availability: mirror.collection('availability', words),
  events: mirror.collection('events', words),
  invitations: mirror.collection('invitations', words),
  avoidedDays: mirror.collection('avoidedDays', words),
  feeds: mirror.collection('feeds', words),
  needs: mirror.collection('needs', words),
  rounds: mirror.collection('rounds', words),
  seats: mirror.collection('seats', words),
  evaluations: mirror.collection('evaluations', words),
  plans: mirror.collection('plans', words),
  activities: mirror.collection('activities', words),
  shareKeys: mirror.collection('shareKeys', words),
  categories: mirror.collection('categories', words),
  costs: mirror.collection('costs', words),
  budgets: mirror.collection('budgets', words),
  settlements: mirror.collection('settlements', words),
  settings: mirror.collection('settings', words),
  changes: mirror.collection('changes', words),
})
