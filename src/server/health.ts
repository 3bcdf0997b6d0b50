import { z } from 'zod'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { type Fault, inspect, sayFault } from '../graph/inspect.ts'
import type { MirrorState } from '../graph/list-mirror.ts'
import { lists } from '../graph/lists.ts'
import { provision } from '../graph/provision.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import type { MailboxState } from './mailbox-watch.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { version } from './version.ts'

const fault = z.object({ code: z.string(), sentence: z.string(), mendedBy: z.string() })
const mailboxStates = ['unread', 'answers', 'refused', 'gone', 'unreachable'] as const
const health = z.object({
  status: z.enum(['starting', 'ready', 'degraded']),
  version: z.string(),
  dataLies: z.string(),
  /** The mailbox that organises the meetings. */
  mailbox: z.object({
    state: z.enum(mailboxStates),
    sentence: z.string(),
    mendedBy: z.string(),
    readAt: z.string().nullable(),
  }),
  lists: z.array(
    z.object({
      noun: z.enum(nouns),
      list: z.string(),
      /** `faulty`: it can be read, but lacks a column, a choice or an index. */
      state: z.enum(['starting', 'ready', 'stale', 'missing', 'faulty']),
      records: z.number(),
      unreadable: z.number(),
      syncedAt: z.string().nullable(),
      problems: z.array(fault),
    }),
  ),
})

/** What is wrong with a list's columns, as one text to compare: rows are read by their columns. */
const codesOf = (noun: Noun, faults: readonly Fault[]): string =>
  faults
    .flatMap(one => (one.noun === noun && 'column' in one ? [`${one.code} ${one.column.name}`] : []))
    .join()

/** The site's columns are looked at again when the last look is older than this; milliseconds. */
const freshFor = 10_000

/** What a person may call as they like takes nothing from the list. */
const harmless: readonly Fault['code'][] = ['list_renamed', 'title_unnamed']

const stateOf = ({ syncedAt, problem }: MirrorState, faults: readonly Fault[]) => {
  if (problem?.code === 'list_missing') return 'missing'
  if (problem !== null) return syncedAt === null ? 'starting' : 'stale'
  if (syncedAt === null) return 'starting'
  return faults.some(({ code }) => !harmless.includes(code)) ? 'faulty' : 'ready'
}

const countOf = ({ mirror }: House, state: MirrorState) => {
  if (state.syncedAt === null || state.problem?.code === 'list_missing') return { records: 0, unreadable: 0 }
  const { records, unreadable } = mirror.collection(state.noun)
  return { records: records.length, unreadable: unreadable.length }
}

function sayList(house: House, state: MirrorState, faults: readonly Fault[], words: Words) {
  const own = faults.filter(({ noun }) => noun === state.noun)
  const found = own.map(one => ({ code: one.code, ...sayFault(one, words) }))
  const problem = state.problem
  const failing =
    problem === null || problem.code === 'list_missing'
      ? []
      : [{ code: problem.code, sentence: words.problems[problem.code], mendedBy: words.mendedBy.operator }]
  return {
    noun: state.noun,
    list: state.displayName ?? lists[state.noun].displayName,
    state: stateOf(state, own),
    ...countOf(house, state),
    syncedAt: state.syncedAt === null ? null : new Date(state.syncedAt).toISOString(),
    problems: [...failing, ...found],
  }
}

/** A mailbox that nobody has asked yet is no fault. */
const soundMailbox: readonly (typeof mailboxStates)[number][] = ['unread', 'answers']

function mailboxStateOf({ readAt, problem }: MailboxState): (typeof mailboxStates)[number] {
  if (problem === null) return readAt === null ? 'unread' : 'answers'
  if (problem.code === 'mailbox_refused') return 'refused'
  return problem.code === 'mailbox_gone' ? 'gone' : 'unreachable'
}

/** How the mailbox answers, and who can mend it where it does not. */
function sayMailbox(known: MailboxState, { replies, mendedBy }: Words) {
  const state = mailboxStateOf(known)
  const byAdministrator = state === 'refused' || state === 'gone'
  const byOperator = state === 'unreachable' ? mendedBy.operator : ''
  return {
    state,
    sentence: replies.mailbox[state],
    mendedBy: byAdministrator ? replies.mailbox.administrator : byOperator,
    readAt: known.readAt === null ? null : new Date(known.readAt).toISOString(),
  }
}

/** Says how each list is doing and what is missing, and lets who may mend it. */
export function healthRoutes(house: House): Route[] {
  let looked: { at: number; faults: Fault[] } = { at: 0, faults: [] }

  async function look(): Promise<Fault[]> {
    const now = house.world.now()
    if (now - looked.at < freshFor) return looked.faults
    // What cannot be looked at already stands as a problem of each list.
    const faults = await inspect(house.ownGraph, house.world.siteId).catch(() => looked.faults)
    for (const noun of nouns)
      if (codesOf(noun, faults) !== codesOf(noun, looked.faults)) house.mirror.reread(noun)
    looked = { at: now, faults }
    return faults
  }

  const read = route(
    {
      method: 'GET',
      path: '/api/health',
      summary: 'Hälsa',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: health,
      open: true,
    },
    async ({ words }) => {
      const states = house.mirror.states()
      const faults = await look()
      const told = states.map(state => sayList(house, state, faults, words))
      const starting = told.some(({ state }) => state === 'starting')
      const mailbox = sayMailbox(house.mailbox.state(), words)
      const sound = told.every(({ state }) => state === 'ready') && soundMailbox.includes(mailbox.state)
      const status = starting ? 'starting' : sound ? 'ready' : 'degraded'
      const dataLies = house.world.graphOrigin ?? words.localData
      const body = { status, version, dataLies, mailbox, lists: told }
      return Response.json(body, { status: starting ? 503 : 200, headers: { 'Cache-Control': 'no-store' } })
    },
  )

  const repair = route(
    {
      method: 'POST',
      path: '/api/health/repair',
      summary: sv.mendedBy.repair,
      status: 200,
      query: noQuery,
      body: noBody,
      answer: z.object({ done: z.array(z.string()), left: z.array(z.string()) }),
      demand: actor => refuseWithoutReach(actor, 'change', 'settings'),
    },
    async ({ token, words }) => {
      const result = await provision(house.graphFor(token), house.world.siteId, words)
      looked = { at: 0, faults: [] }
      for (const noun of nouns) house.mirror.reread(noun)
      await house.mirror.sync()
      return result
    },
  )
  return [read, repair]
}
