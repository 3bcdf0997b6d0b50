import { z } from 'zod'
import { type Actor, reachOf } from '../domain/access.ts'
import { type Feed, feed } from '../domain/feeds.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import { type Stored, storage } from '../domain/stored.ts'
import { type FeedKind, feedKinds } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import type { Mirror } from '../graph/mirror.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { writeLink } from './link-token.ts'
import { overNewest } from './over-newest.ts'
import { type Ask, noBody, noQuery, type Route, route } from './route.ts'
import type { World } from './world.ts'
import { changeRecord, createRecord, writerFor } from './write-record.ts'

/** A calendar as who may see it gets it; `address` is '' for other people's, which show them what is theirs. */
const shownFeed = z.intersection(feed, z.object({ ...storage, address: z.string(), mine: z.boolean() }))
const mineAnswer = z.object({ feeds: z.array(shownFeed) })

/** Addresses are reckoned and not kept, so a new one needs a new row: every row is of round 1. */
const onlyRound = 1

/** The address of a calendar. Whoever has it needs no sign-in. */
const feedAddress = (world: World, { id }: { id: string }): string =>
  `${world.origin() ?? ''}/kalender/${writeLink(world, { kind: 'kalender', id, round: onlyRound })}.ics`

const isLeader = (actor: Actor): boolean => reachOf(actor, 'create', 'feeds') === 'everything'

const isOwn = (actor: Actor, { kind, madeBy }: Feed): boolean => kind !== 'public' && madeBy === actor.id

function shown({ world }: House, actor: Actor, row: Stored<Feed>): z.infer<typeof shownFeed> {
  const mine = isOwn(actor, row)
  const maySee = mine || (row.kind === 'public' && isLeader(actor))
  return { ...row, mine, address: maySee ? feedAddress(world, row) : '' }
}

/** Any role reads its own calendars; a leader, all. */
function demandRole({ roles }: Actor): void {
  if (roles.length === 0) throw new Problem('no_role')
}

function demandKind(actor: Actor, kind: FeedKind): void {
  switch (kind) {
    case 'person':
      return
    case 'year':
      refuseWithoutReach(actor, 'read', 'meetings')
      return
    case 'public':
      refuseWithoutReach(actor, 'create', 'feeds')
  }
}

/**
 * The row in Personer of who asks. Behind an address nobody signs in, so only the list can say that they still belong to
 * the collaboration; a role that stands in Entra alone cannot.
 */
function personOf(mirror: Mirror, actor: Actor, words: Words): string {
  const row = mirror
    .collection('people')
    .records.find(({ active, objectId, roles }) => active && objectId === actor.id && roles.length > 0)
  if (row !== undefined) return row.id
  throw new Problem('forbidden', { fields: [{ field: 'personId', reason: words.issues.notInPeople }] })
}

/** The key under which the rows of one calendar lie, the public one's being everybody's. */
const keyOf = (kind: FeedKind, actor: Actor): string =>
  kind === 'public' ? 'feed-public-' : `feed-${kind}-${actor.id}-`

type Hand = Pick<Ask<unknown, unknown>, 'actor' | 'token' | 'words'>

/** Makes a calendar once: who has one gets that one, also when the request comes twice at the same time. */
async function makeFeed(house: House, hand: Hand, kind: FeedKind): Promise<Stored<Feed>> {
  const { mirror } = house
  const { actor } = hand
  await mirror.sync('feeds')
  mirror.place('feeds')
  const prefix = keyOf(kind, actor)
  const earlier = mirror.madeUnder('feeds', prefix)
  const standing = earlier.find(({ record }) => record?.active)?.record
  if (standing) return standing
  const personId = kind === 'public' ? null : personOf(mirror, actor, hand.words)
  const record: Feed = {
    title: sv.choices.feedKind[kind],
    kind,
    personId,
    madeBy: actor.id,
    active: true,
  }
  return createRecord(writerFor(house, hand, ''), lists.feeds, record, `${prefix}${earlier.length + 1}`)
}

/** How many more times an address is revoked that others write at the same time. */
const again = 2

/** Makes an address useless. Whoever revokes it twice, or beside another, gets the same answer. */
const revokeFeed = (house: House, hand: Hand, id: string): Promise<Stored<Feed>> =>
  overNewest(async () => {
    house.mirror.place('feeds')
    const row = house.mirror.row('feeds', id)?.record
    if (!row) throw new Problem('not_found')
    if (!isLeader(hand.actor) && !isOwn(hand.actor, row)) throw new Problem('forbidden')
    if (!row.active) return row
    const revoked = { ...bareRecord<Feed>(feed, row), active: false }
    return changeRecord(writerFor(house, hand, ''), lists.feeds, id, revoked, row.etag)
  }, again)

const byKind = (a: Feed, b: Feed): number => feedKinds.indexOf(a.kind) - feedKinds.indexOf(b.kind)

const mineRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/feeds/mine',
      summary: sv.nouns.feeds.list,
      status: 200,
      query: noQuery,
      body: noBody,
      answer: mineAnswer,
      demand: demandRole,
    },
    ({ actor }) => {
      const standing = house.mirror.collection('feeds').records.filter(({ active }) => active)
      const seen = standing.filter(row => isLeader(actor) || isOwn(actor, row))
      return { feeds: seen.toSorted(byKind).map(row => shown(house, actor, row)) }
    },
  )

const makeRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/feeds',
      summary: sv.nouns.feeds.one,
      status: 201,
      query: noQuery,
      body: z.strictObject({ kind: z.enum(feedKinds) }),
      labels: words => words.fields.feeds,
      answer: shownFeed,
      demand: demandRole,
    },
    async ({ actor, body: { kind }, ...hand }) => {
      demandKind(actor, kind)
      const row = await house.inTurn(keyOf(kind, actor), () => makeFeed(house, { actor, ...hand }, kind))
      return shown(house, actor, row)
    },
  )

const revokeRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/feeds/{id}/revoke',
      summary: sv.nouns.feeds.one,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: noBody,
      answer: shownFeed,
      demand: demandRole,
    },
    async ({ params: { id = '' }, actor, ...hand }) =>
      shown(house, actor, await revokeFeed(house, { actor, ...hand }, id)),
  )

/** Calendars that people subscribe to: one's own, making one, and making its address useless. */
export const feedRoutes = (house: House): Route[] => [mineRoute(house), makeRoute(house), revokeRoute(house)]
