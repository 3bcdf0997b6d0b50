import { describe, expect, test } from 'vitest'
import { cancelEvent, changeAttendees, changeBody, moveEvent } from '../../src/graph/change-event.ts'
import type { Graph } from '../../src/graph/client.ts'
import { createEvent } from '../../src/graph/create-event.ts'
import {
  draftOf,
  type Fetch,
  isGraph,
  keysOf,
  openOurOutlook,
  somebody,
  spring,
  summer,
} from '../support/our-outlook.ts'

type Ours = Awaited<ReturnType<typeof openOurOutlook>>
type Work = (graph: Graph) => Promise<unknown>

const sixty = Array.from({ length: 60 }, (_, at) => somebody(`chef${at}`, at % 3 > 0))
const draft = draftOf({ invited: sixty })

/** Where a process is killed, or a connection lost: at the n-th call to Graph, before or after it is carried out. */
const breaks = [1, 2, 3, 4, 5].flatMap(at =>
  ['before', 'after'].map(when => ({ at, when, name: `${when} call ${at}` })),
)

/** A lost read is repeated by the client itself; what matters is a lost write. */
const atCalls = (...calls: number[]) => breaks.filter(({ at }) => calls.includes(at))

const nothing = new Promise<never>(() => undefined)

/** Runs the work until its n-th call to Graph, and then leaves it there for good, as a killed process does. */
async function killed(our: Ours, at: number, when: string, work: Work): Promise<'killed' | 'done'> {
  let calls = 0
  let die: (how: 'killed') => void = () => undefined
  const death = new Promise<'killed'>(resolve => {
    die = resolve
  })
  const dying: Fetch = async (input, init) => {
    if (!isGraph(input)) return our.noted(input, init)
    calls += 1
    if (calls < at) return our.noted(input, init)
    if (calls === at && when === 'after') await our.noted(input, init)
    die('killed')
    return nothing
  }
  return Promise.race([death, work(our.graphThrough(dying)).then(() => 'done' as const)])
}

/** Graph whose n-th call breaks: the connection, or a 504, or a 429, as an answer to what was carried out or not. */
function breaking(our: Ours, at: number, when: string): Graph {
  let calls = 0
  return our.graphThrough(async (input, init) => {
    if (!isGraph(input)) return our.noted(input, init)
    calls += 1
    if (calls !== at) return our.noted(input, init)
    if (when === 'after') await our.noted(input, init)
    throw new TypeError('fetch failed')
  })
}

const eventsOf = async ({ ask, events }: Ours) => {
  const { value } = (await ask('GET', `${events}?$top=100`)).body
  return Array.isArray(value) ? value : []
}

const invitations = sixty.map(({ name }) => `invitation ${name}`).sort()

describe('inviting 60 people', () => {
  const invite =
    ({ organiser }: Ours): Work =>
    graph =>
      createEvent(graph, organiser, draft, keysOf())

  test('takes five calls, so that the breaks below are at every step', async () => {
    const our = await openOurOutlook()
    await invite(our)(our.graph)
    expect(our.exchanges.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET', 'PATCH'])
    expect(await our.mailed()).toEqual(invitations)
  })

  test.each(breaks)('killed $name and started again: one event, one mail each', async ({ at, when }) => {
    const our = await openOurOutlook()
    expect(await killed(our, at, when, invite(our))).toBe('killed')
    await invite(our)(our.graph)
    expect(await eventsOf(our)).toHaveLength(1)
    expect(await our.mailed()).toEqual(invitations)
    await invite(our)(our.graph)
    expect(await our.mailed()).toEqual(invitations)
  })

  test.each(breaks)('killed $name, and $name again when started again', async ({ at, when }) => {
    const our = await openOurOutlook()
    await killed(our, at, when, invite(our))
    await killed(our, at, when, invite(our))
    await invite(our)(our.graph)
    expect(await eventsOf(our)).toHaveLength(1)
    expect(await our.mailed()).toEqual(invitations)
  })

  test.each(atCalls(3, 5))(
    'a connection lost $name: one event, one mail each, whatever is answered',
    async ({ at, when }) => {
      const our = await openOurOutlook()
      await invite(our)(breaking(our, at, when)).catch(() => null)
      await invite(our)(our.graph)
      expect(await eventsOf(our)).toHaveLength(1)
      expect(await our.mailed()).toEqual(invitations)
    },
  )

  test.each([['POST'], ['PATCH']])(
    'a 504 after Outlook took the %s is settled in the same call',
    async method => {
      const our = await openOurOutlook()
      await our.fault({ kind: 'timeoutAfterCommit', method, pathContains: '/events' })
      const event = await createEvent(our.graph, our.organiser, draft, keysOf())
      expect(event.attendees).toHaveLength(60)
      expect(our.exchanges.filter(one => one.method === method)).toHaveLength(1)
      expect(await our.mailed()).toEqual(invitations)
    },
  )

  test.each([
    [
      'refuses it',
      () => Response.json({ error: { code: 'ErrorDuplicateTransactionId', message: 'x' } }, { status: 400 }),
    ],
    [
      'calls it a conflict',
      () => Response.json({ error: { code: 'ErrorConflict', message: 'x' } }, { status: 409 }),
    ],
    ['answers what we cannot read', () => Response.json({ id: 7 }, { status: 201 })],
    ['gives the event again', null],
  ])(
    'a search that has not heard of the event yet, and an Outlook that when asked a second time %s',
    async (_, answer) => {
      const our = await openOurOutlook()
      await killed(our, 3, 'after', invite(our))
      let searches = 0
      const graph = our.graphThrough(async (input, init) => {
        const request = new Request(input, init)
        const { pathname, searchParams } = new URL(request.url)
        searches += searchParams.has('$filter') ? 1 : 0
        if (searches === 1 && request.method === 'GET' && searchParams.has('$filter'))
          return Response.json({ value: [] })
        if (answer !== null && request.method === 'POST' && pathname.endsWith('/events')) return answer()
        return our.noted(input, init)
      })
      await createEvent(graph, our.organiser, draft, keysOf())
      expect(await eventsOf(our)).toHaveLength(1)
      expect(await our.mailed()).toEqual(invitations)
    },
  )

  test('an Outlook that never takes the event says so, and has invited nobody', async () => {
    const our = await openOurOutlook()
    await our.fault({ kind: 'dropped', method: 'POST', count: 3, pathContains: '/events' })
    await expect(invite(our)(our.graph)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await our.mailed()).toEqual([])
  })

  test('an Outlook that asks us to wait a little is waited for', async () => {
    const our = await openOurOutlook()
    await our.fault({ kind: 'throttled', method: 'PATCH', retryAfter: 1 })
    await invite(our)(our.graph)
    expect(await our.mailed()).toEqual(invitations)
  })

  test('two who press at the same moment make one event', async () => {
    const our = await openOurOutlook()
    await Promise.all([invite(our)(our.graph), invite(our)(our.graph)])
    expect(await eventsOf(our)).toHaveLength(1)
    expect(await our.mailed()).toEqual(invitations)
  })

  test('words and times changed between two tries go out as they are now', async () => {
    const our = await openOurOutlook()
    await killed(our, 3, 'after', invite(our))
    const event = await createEvent(our.graph, our.organiser, { ...draft, ...summer }, keysOf())
    expect(event).toMatchObject(summer)
    expect((await our.mails('chef1')).mails.map(({ start }) => start)).toEqual(['2027-06-10T07:00:00.000Z'])
  })
})

describe.each<[string, string[], (our: Ours, id: string) => Work]>([
  [
    'adding and removing',
    ['cancellation siv', 'invitation karin'],
    ({ organiser }, id) =>
      graph =>
        changeAttendees(graph, organiser, id, { add: [somebody('karin')], remove: ['Siv@kommun.example'] }),
  ],
  [
    'moving',
    ['update bo', 'update siv'],
    ({ organiser }, id) =>
      graph =>
        moveEvent(graph, organiser, id, 'k1', {
          from: spring,
          to: summer,
          wording: { html: '<p>Ny dag</p>' },
        }),
  ],
  [
    'rewording',
    ['update bo', 'update siv'],
    ({ organiser }, id) =>
      graph =>
        changeBody(graph, organiser, id, 'k1', {
          html: '<p>Ny dagordning</p>',
          subject: 'Nytt',
          place: 'Borås',
        }),
  ],
  [
    'calling off',
    ['cancellation bo', 'cancellation siv'],
    ({ organiser }, id) =>
      graph =>
        cancelEvent(graph, organiser, id, 'För få kan komma.'),
  ],
])('%s', (_, mails, workOn) => {
  const invitedTwo = async () => {
    const our = await openOurOutlook()
    const { id } = await createEvent(our.graph, our.organiser, draftOf(), keysOf())
    return { our, work: workOn(our, id), last: (await our.mails()).last }
  }

  test.each(atCalls(1, 2))('killed $name and started again mails once', async ({ at, when }) => {
    const { our, work, last } = await invitedTwo()
    expect(await killed(our, at, when, work)).toBe('killed')
    await work(our.graph)
    expect(await our.mailed(last)).toEqual(mails)
  })

  test.each(atCalls(2))('with a connection lost $name mails once', async ({ at, when }) => {
    const { our, work, last } = await invitedTwo()
    await work(breaking(our, at, when))
    await work(our.graph)
    expect(await our.mailed(last)).toEqual(mails)
  })

  test('when an Outlook that never takes it has been tried, mails nobody and says so', async () => {
    const { our, work, last } = await invitedTwo()
    await our.fault({ kind: 'dropped', method: 'write', count: 4, pathContains: '/events/' })
    await expect(work(our.graph)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await our.mailed(last)).toEqual([])
  })
})
