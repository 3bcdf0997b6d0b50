import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Invitee } from '../../src/domain/notice.ts'
import { changeAttendees } from '../../src/graph/change-event.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type Between, freely, openInstance, stopsAfter } from '../support/instance.ts'
import {
  changeMeeting,
  makeMeeting,
  noon,
  noticeOf,
  outlookOf,
  several,
  somebody,
} from '../support/notice.ts'
import { byHand } from '../support/sharepoint.ts'

let test: TestHouse
let vera: Caller
let hugo: Caller
let outlook: ReturnType<typeof outlookOf>

beforeAll(async () => {
  test = await openTestHouse({ demonstrate: false, now: () => noon })
  vera = await test.as('projektledare-vg')
  hugo = await test.as('projektledare-h')
  outlook = outlookOf(test)
})
afterAll(() => test.close())

type Notice = ReturnType<typeof noticeOf>
type Work = (notice: Notice) => Promise<Answer>

/** A server of its own, between which and Graph something stands, does the work on a meeting. */
async function doneBy(between: Between, id: string, work: Work, person = 'projektledare-vg') {
  const server = await openInstance(test, between)
  return work(noticeOf(await server.as(person), id))
}

/** A server that stops before its `last + 1`th write: in between it only reads, which leaves nothing behind. */
function stopsAfterWrites(last: number): ReturnType<typeof stopsAfter> {
  const { promise: stopped, resolve } = Promise.withResolvers<void>()
  let made = 0
  let isStopped = false
  const between: Between = (request, send) => {
    isStopped ||= request.method !== 'GET' && made === last
    if (!isStopped) {
      made += request.method === 'GET' ? 0 : 1
      return send()
    }
    resolve()
    return new Promise(() => {})
  }
  return { between, stopped, made: () => made }
}

/** Kills a server in the midst of its work; whether it had done it before that. */
async function killed(
  { between, stopped }: ReturnType<typeof stopsAfter>,
  id: string,
  work: Work,
): Promise<'killed' | 'done'> {
  const done = doneBy(between, id, work).then(({ status }) => {
    expect(status).toBe(200)
    return 'done' as const
  })
  return Promise.race([done, stopped.then(() => 'killed' as const)])
}

/** Every write before which a server can be killed, one after the other, until it does its work to the end. */
async function killedEverywhere(trial: (last: number) => Promise<'killed' | 'done'>): Promise<number> {
  for (let last = 0; ; last += 1) if ((await trial(last)) === 'done') return last
}

const rowsOf = async (meetingId: string) => {
  const items = await byHand(test).items('invitations')
  return items.filter(({ fields }) => String(fields.MoteLookupId) === meetingId)
}

const invitedOnce = (list: readonly Invitee[]) => list.map(({ name }) => `invitation ${name}`).sort()

/** One event, one mail each, one row each, and nothing left to do. */
async function demandSent(id: string, list: readonly Invitee[], since: number): Promise<void> {
  expect(await outlook.mailed(since)).toEqual(invitedOnce(list))
  const uids = new Set((await outlook.mails(since)).mails.map(({ iCalUId }) => iCalUId))
  expect(uids.size).toBe(1)
  const rows = await rowsOf(id)
  expect(rows).toHaveLength(list.length)
  expect(new Set(rows.map(({ fields }) => fields.Inbjudan))).toEqual(new Set(['Inbjuden']))
  await test.house.mirror.sync()
  expect(await noticeOf(vera, id).read()).toMatchObject({ state: 'told', event: { state: 'standing' } })
}

/** Goes on from what the page shows: those on the list, or the order as it was where nothing had been written. */
async function resume(id: string, list: readonly Invitee[]): Promise<void> {
  const notice = noticeOf(vera, id)
  await test.house.mirror.sync()
  const { state } = await notice.read()
  expect(['unsent', 'unfinished', 'told']).toContain(state)
  const answer = await notice.send(list)
  expect([answer.status, answer.body.event?.state]).toEqual([200, 'standing'])
}

/** A meeting that has invited bo, siv and per. */
async function sentMeeting() {
  const meeting = await makeMeeting(vera)
  const list = ['bo', 'siv', 'per'].map(name => somebody(name))
  const { body } = await noticeOf(vera, meeting.id).send(list)
  expect(body.mailed).toBe(3)
  return { id: meeting.id, event: body.event, since: await outlook.last() }
}

describe('inviting', () => {
  it('six people, killed before every single write and started again: one event, one mail and one row each', async () => {
    const list = several(6)
    const writes = await killedEverywhere(async last => {
      const { id } = await makeMeeting(vera)
      const since = await outlook.last()
      const end = await killed(stopsAfterWrites(last), id, ({ send }) => send(list))
      await resume(id, list)
      await demandSent(id, list, since)
      return end
    })
    expect(writes).toBe(17)
  }, 120_000)

  it('sixty people, killed at every step with Outlook and between, again and again, and started again', async () => {
    const list = several(60)
    const seen: string[] = []
    const { id } = await makeMeeting(vera)
    const since = await outlook.last()
    const watched: Between = (request, send) => {
      seen.push(`${request.method} ${new URL(request.url).pathname}`)
      return send()
    }
    await doneBy(watched, id, ({ send }) => send(list))
    await demandSent(id, list, since)
    const atOutlook = seen.flatMap((call, at) => (call.includes('/users/') ? [at, at + 1] : []))
    const spread = [20, 70, 131, seen.length - 90, seen.length - 40, seen.length - 1]
    for (const last of new Set([...atOutlook, ...spread])) {
      const meeting = await makeMeeting(vera)
      const before = await outlook.last()
      expect(await killed(stopsAfter(last), meeting.id, ({ send }) => send(list))).toBe('killed')
      expect(await killed(stopsAfter(Math.max(0, last - 25)), meeting.id, ({ send }) => send(list))).toMatch(
        /killed|done/,
      )
      await resume(meeting.id, list)
      await demandSent(meeting.id, list, before)
    }
  }, 120_000)

  it('sixty people by a server that is killed each time, a little later each time', async () => {
    const list = several(60)
    const { id } = await makeMeeting(vera)
    const since = await outlook.last()
    let last = 3
    while ((await killed(stopsAfter(last), id, ({ send }) => send(list))) === 'killed') last += 4
    await demandSent(id, list, since)
  }, 60_000)

  it.each([
    ['answered 504 after it was carried out', true, 504],
    ['answered 504 and not carried out', false, 504],
    ['answered 503 and not carried out', false, 503],
  ])(
    'every write %s in turn: one event, one mail and one row each',
    async (_, carriesOut, status) => {
      const list = several(3)
      for (let at = 1, writes = at; writes >= at; at += 1) {
        writes = 0
        const { id } = await makeMeeting(vera)
        const since = await outlook.last()
        await doneBy(
          async (request, send) => {
            if (request.method === 'GET') return send()
            writes += 1
            if (writes !== at) return send()
            if (carriesOut) await send()
            return Response.json({ error: { code: 'noAnswer', message: 'x' } }, { status })
          },
          id,
          ({ send }) => send(list),
        )
        await resume(id, list)
        await demandSent(id, list, since)
      }
    },
    60_000,
  )

  it('a Microsoft 365 that asks us to wait, and one that breaks the line, is waited for or asked again', async () => {
    const list = several(5)
    const { id } = await makeMeeting(vera)
    const since = await outlook.last()
    await outlook.fault({ kind: 'throttled', method: 'write', retryAfter: 1, count: 2 })
    await outlook.fault({ kind: 'dropped', method: 'PATCH', afterCommit: true, pathContains: '/events/' })
    await noticeOf(vera, id).send(list)
    await resume(id, list)
    await demandSent(id, list, since)
  }, 30_000)

  it('two servers at once make one event, and mail each once, also where their lists differ', async () => {
    const { id } = await makeMeeting(vera)
    const since = await outlook.last()
    const [one, other] = [several(8), [...several(6), somebody('eva'), somebody('ulf')]]
    const both = await Promise.all([
      doneBy(freely, id, ({ send }) => send(one)),
      doneBy(freely, id, ({ send }) => send(other), 'projektledare-h'),
    ])
    const all = [...several(8), somebody('eva'), somebody('ulf')]
    for (const { status, body } of both) if (status !== 200) expect(body.detail).toMatch(/skickades redan/)
    const sum = both.reduce((count, { body }) => count + (body.mailed ?? 0), 0)
    expect(sum).toBe((await outlook.mailed(since)).length)
    // Whoever came last may be told that it was sent already; then the others are added, as the sentence says.
    if (both.some(({ status }) => status !== 200)) await noticeOf(hugo, id).list(all)
    await demandSent(id, all, since)
  })

  it('two servers that tell a change, and then call off, mail each once and say who did', async () => {
    const { id, since } = await sentMeeting()
    await changeMeeting(vera, id, { place: 'Borås' })
    const byBoth = (work: Work) =>
      Promise.all([doneBy(freely, id, work), doneBy(freely, id, work, 'projektledare-h')])
    const told = await byBoth(({ change }) => change())
    expect(told.map(({ body }) => body.mailed).sort()).toEqual([0, 3])
    expect(await outlook.mailed(since)).toEqual(['update bo', 'update per', 'update siv'])
    const last = await outlook.last()
    const off = await byBoth(({ cancel }) => cancel())
    for (const { status } of off) expect([200, 412]).toContain(status)
    expect(off.reduce((sum, { body }) => sum + (body.mailed ?? 0), 0)).toBe(3)
    expect(await outlook.mailed(last)).toEqual(['cancellation bo', 'cancellation per', 'cancellation siv'])
  })
})

describe.each<[string, string[], (id: string) => Promise<Work>, string]>([
  [
    'adding one and taking one off',
    ['cancellation siv', 'invitation eva'],
    async id => {
      const { recipients } = await noticeOf(vera, id).read()
      const siv = recipients.find((one: { name: string }) => one.name === 'siv')
      return ({ list }) => list([somebody('eva')], [siv.invitationId])
    },
    'told',
  ],
  [
    'telling a new time and new words',
    ['update bo', 'update per', 'update siv'],
    async id => {
      await changeMeeting(vera, id, { startsOn: '2027-03-17', endsOn: '2027-03-17', place: 'Borås' })
      return ({ change }) => change()
    },
    'told',
  ],
  [
    'calling off',
    ['cancellation bo', 'cancellation per', 'cancellation siv'],
    async () =>
      ({ cancel }) =>
        cancel(),
    'cancelled',
  ],
  [
    'sending anew what was deleted by hand',
    ['invitation bo', 'invitation per', 'invitation siv'],
    async id => {
      const { event } = await noticeOf(vera, id).read()
      await outlook.deleteByHand(event.eventId)
      return ({ renew }) => renew()
    },
    'told',
  ],
  [
    'inviting fewer to what was called off and planned anew',
    ['invitation bo', 'invitation per'],
    async id => {
      const { cancel } = noticeOf(vera, id)
      expect((await cancel()).status).toBe(200)
      await changeMeeting(vera, id, { state: 'planned', startsOn: '2027-05-05', endsOn: '2027-05-05' })
      return ({ send }) => send([somebody('bo', false), somebody('per')])
    },
    'told',
  ],
  [
    'taking off who came to the list by themselves',
    ['cancellation frans'],
    async id => {
      const { event } = await noticeOf(vera, id).read()
      const add = [{ address: 'frans@kommun.example', name: 'frans', isRequired: false }]
      await changeAttendees(test.house.ownGraph, test.world.organiser, event.eventId, { add, remove: [] })
      await vera(`/api/meetings/${id}/answers/read`, { method: 'POST' })
      const { recipients } = await noticeOf(vera, id).read()
      const frans = recipients.find((one: { name: string }) => one.name === 'frans')
      return ({ list }) => list([], [frans.invitationId])
    },
    'told',
  ],
])('%s', (_, mails, workOn, state) => {
  it('killed before every single write and asked again mails once', async () => {
    const writes = await killedEverywhere(async last => {
      const { id } = await sentMeeting()
      const work = await workOn(id)
      const since = await outlook.last()
      const end = await killed(stopsAfterWrites(last), id, work)
      await test.house.mirror.sync()
      const notice = noticeOf(vera, id)
      // Half of them go on by the page's own "go on", and then ask again.
      if (last % 2 === 0 && (await notice.read()).state === 'unfinished')
        expect((await notice.send([somebody('bo')])).status).toBe(200)
      const again = await work(notice)
      expect(again.status).toBe(200)
      expect(await outlook.mailed(since)).toEqual(mails)
      expect((await work(notice)).body.mailed).toBe(0)
      expect(await outlook.mailed(since)).toEqual(mails)
      expect((await notice.read()).state).toBe(state)
      return end
    })
    expect(writes).toBeGreaterThan(3)
  }, 120_000)
})

describe('a change that was broken off', () => {
  const march = (day: number) => ({ startsOn: `2027-03-${day}`, endsOn: `2027-03-${day}` })
  const toldStarts = async (since: number, person: string) =>
    (await outlook.mails(since)).mails
      .filter(({ to }) => to.startsWith(person))
      .map(({ start }) => start.slice(0, 10))

  it('and followed by another tells each change that was taken once, and the last one last', async () => {
    await killedEverywhere(async last => {
      const { id, event, since } = await sentMeeting()
      await changeMeeting(vera, id, march(17))
      const end = await killed(stopsAfterWrites(last), id, ({ change }) => change())
      await changeMeeting(hugo, id, march(24))
      const { body } = await noticeOf(hugo, id).change()
      expect(body.event).toMatchObject({ state: 'standing', joinUrl: event.joinUrl })
      for (const person of ['bo', 'siv', 'per'])
        expect([['2027-03-24'], ['2027-03-17', '2027-03-24']]).toContainEqual(await toldStarts(since, person))
      expect(await noticeOf(hugo, id).read()).toMatchObject({ state: 'told', untold: [] })
      expect((await noticeOf(hugo, id).change()).body.mailed).toBe(0)
      return end
    })
  }, 120_000)

  it('and taken back in the row leaves nobody at the wrong time', async () => {
    await killedEverywhere(async last => {
      const { id, since } = await sentMeeting()
      await changeMeeting(vera, id, march(17))
      const end = await killed(stopsAfterWrites(last), id, ({ change }) => change())
      await changeMeeting(hugo, id, march(10))
      expect((await noticeOf(hugo, id).change()).status).toBe(200)
      for (const person of ['bo', 'siv', 'per'])
        expect([[], ['2027-03-17', '2027-03-10']]).toContainEqual(await toldStarts(since, person))
      expect(await noticeOf(hugo, id).read()).toMatchObject({ state: 'told', untold: [] })
      return end
    })
  }, 120_000)
})
