import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unwrittenActivity } from '../../src/domain/unwritten-activity.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
let leader: Caller

beforeAll(async () => {
  test = await openTestHouse()
  leader = await test.as('projektledare-vg')
})
afterAll(() => test.close())
beforeEach(() => test.call('/local/api/faults', { method: 'DELETE' }))

const year = new Date().getFullYear()
const activities = async (call: Caller = leader) => (await call(`/api/activities?year=${year}`)).body.records
const fault = (body: object) => test.call('/local/api/faults', { method: 'POST', body })
const itemPath = (id: string) => {
  const { siteId, listId } = test.house.mirror.place('activities')
  return `/sites/${siteId}/lists/${listId}/items/${id}`
}
const inSharePoint = async (id: string) =>
  test.sharepoint(
    { method: 'GET', path: `${itemPath(id)}?$expand=fields` },
    z.looseObject({ eTag: z.string(), fields: z.looseObject({}) }),
  )
const byHand = (id: string, fields: Record<string, unknown>) =>
  test.sharepoint({ method: 'PATCH', path: `${itemPath(id)}/fields`, body: fields }, z.unknown())
const rowsTitled = async (title: string) => {
  const { siteId, listId } = test.house.mirror.place('activities')
  const answer = await test.sharepoint(
    { method: 'GET', path: `/sites/${siteId}/lists/${listId}/items?$expand=fields&$top=5000` },
    z.object({ value: z.array(z.looseObject({ fields: z.looseObject({ Title: z.string().optional() }) })) }),
  )
  return answer.value.filter(item => item.fields.Title === title)
}
const fresh = (title: string) => ({
  ...unwrittenActivity(year, 500, 'joint'),
  title,
  desiredStates: ['dol3'],
  startsOn: `${year}-03-01`,
  endsOn: `${year}-10-31`,
})
const put = (record: { id: string; etag: string }, change: object, call: Caller = leader) =>
  call(`/api/activities/${record.id}`, {
    method: 'PUT',
    body: { ...record, ...change },
    headers: { 'If-Match': record.etag },
  })

it('an activity moved up in the plan is one row written', async () => {
  const before = await activities()
  const [first, , third] = before
  const answer = await leader('/api/activities/order', {
    method: 'POST',
    body: { year, id: third.id, beforeId: first.id },
  })
  expect(answer.status).toBe(200)
  expect(answer.body.records).toHaveLength(1)
  const after = (await activities()).toSorted(
    (a: { order: number }, b: { order: number }) => a.order - b.order,
  )
  expect(after.findIndex((one: { id: string }) => one.id === third.id)).toBeLessThan(
    after.findIndex((one: { id: string }) => one.id === first.id),
  )
})

describe('a project leader changes an activity', () => {
  it('and the row in SharePoint has it, under the name of that person, with the Swedish word a colleague reads', async () => {
    const [before] = await activities()
    const answer = await put(before, { status: 'dormant', endsOn: `${year}-12-01` })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      status: 'dormant',
      endsOn: `${year}-12-01`,
      modifiedBy: 'Vera Exempelsson',
    })
    expect(answer.body.etag).not.toBe(before.etag)
    const item = await inSharePoint(before.id)
    expect(item.eTag).toBe(answer.body.etag)
    expect(item.fields).toMatchObject({ Status: 'Vilande', Slutdag: `${year}-11-30T23:00:00Z` })
  })

  it('twice in a row without reading anew in between', async () => {
    const [, before] = await activities()
    const first = await put(before, { responsible: 'Första' })
    const second = await put(first.body, { responsible: 'Andra' })
    expect([first.status, second.status]).toEqual([200, 200])
    expect((await inSharePoint(before.id)).fields.Kontakt).toBe('Andra')
  })

  it('and a colleague who edits the row by hand in SharePoint is seen at the next round', async () => {
    const before = (await activities()).at(-1)
    await byHand(before.id, { SenasteLage: 'Skrivet direkt i listan' })
    await test.house.mirror.sync('activities')
    const now = (await activities()).find((one: { id: string }) => one.id === before.id)
    expect(now.lightComment).toBe('Skrivet direkt i listan')
    const { entries } = (await leader(`/api/activities/${before.id}/history`)).body
    expect(entries[0]).toMatchObject({ source: 'sharepoint' })
  })

  it('that somebody else changed first: nothing is overwritten and both versions are there', async () => {
    const [, , , seen] = await activities()
    await byHand(seen.id, { Kontakt: 'Kollegan' })
    const answer = await put(seen, { responsible: 'Jag' })
    expect(answer.status).toBe(412)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ code: 'stale', current: { id: seen.id, responsible: 'Kollegan' } })
    expect((await leader(`/api/activities/${seen.id}`)).body.responsible).toBe('Kollegan')
    expect((await inSharePoint(seen.id)).fields.Kontakt).toBe('Kollegan')
  })

  it('without saying which version it was: refused before anything is written', async () => {
    const [, , , , seen] = await activities()
    const answer = await leader(`/api/activities/${seen.id}`, {
      method: 'PUT',
      body: { ...seen, responsible: 'Blint' },
    })
    expect([answer.status, answer.body.code]).toEqual([428, 'precondition_required'])
    expect((await inSharePoint(seen.id)).eTag).toBe(seen.etag)
  })

  it('and the log tells who, when and what in words', async () => {
    const [, , , , , before] = await activities()
    await put(before, { title: 'Nytt namn på aktiviteten' })
    const { entries } = (await leader(`/api/activities/${before.id}/history`)).body
    expect(entries[0]).toMatchObject({ by: 'Vera Exempelsson', source: 'tab' })
    expect(entries[0].sentences[0]).toContain('Nytt namn på aktiviteten')
  })
})

describe('a write meets trouble on its way to SharePoint', () => {
  it('a throttled write waits as long as SharePoint asks, and is done once', async () => {
    const [, , , , , , before] = await activities()
    await fault({ kind: 'throttled', method: 'PATCH', retryAfter: 1 })
    const answer = await put(before, { responsible: 'Efter väntan' })
    expect(answer.status).toBe(200)
    expect((await inSharePoint(before.id)).fields._UIVersionString).toBe('2.0')
  })

  it('a long wait is told to the person instead of being waited for', async () => {
    const [, , , , , , , before] = await activities()
    await fault({ kind: 'throttled', method: 'PATCH', retryAfter: 120 })
    const answer = await put(before, { responsible: 'Otålig' })
    expect([answer.status, answer.body.code, answer.body.retryAfter]).toEqual([429, 'throttled', 120])
    expect((await inSharePoint(before.id)).eTag).toBe(before.etag)
  })

  it.each(['timeoutAfterCommit', 'dropped'])(
    '%s after SharePoint had taken the change: it stands once and is acknowledged',
    async kind => {
      const before = (await activities()).find(
        (one: { lightComment: string }) => !one.lightComment.startsWith('Efter '),
      )
      await fault({ kind, method: 'PATCH', ...(kind === 'dropped' && { afterCommit: true }) })
      const answer = await put(before, { lightComment: `Efter ${kind}` })
      expect(answer.status).toBe(200)
      expect(answer.body.lightComment).toBe(`Efter ${kind}`)
    },
  )

  it('a connection that breaks before SharePoint had it is tried again under the same version', async () => {
    const [, , , , , , , , before] = await activities()
    await fault({ kind: 'dropped', method: 'PATCH' })
    const answer = await put(before, { responsible: 'Andra försöket' })
    expect(answer.status).toBe(200)
    expect((await inSharePoint(before.id)).fields.Kontakt).toBe('Andra försöket')
  })

  it.each(['timeoutAfterCommit', 'dropped', 'unavailable'])(
    '%s while a row is created: there is one row',
    async kind => {
      const title = `Ny aktivitet trots ${kind}`
      await fault({
        kind,
        method: 'POST',
        pathContains: '/items',
        ...(kind === 'dropped' && { afterCommit: true }),
      })
      const answer = await leader('/api/activities', { method: 'POST', body: fresh(title) })
      expect(answer.status).toBe(201)
      expect(await rowsTitled(title)).toHaveLength(1)
    },
  )

  it('the same create sent twice under the same key makes one row and answers the same', async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const body = fresh('Skickad två gånger')
    const [one, other] = await Promise.all([
      leader('/api/activities', { method: 'POST', body, headers }),
      leader('/api/activities', { method: 'POST', body, headers }),
    ])
    expect([one.status, other.status]).toEqual([201, 201])
    expect(other.body.id).toBe(one.body.id)
    expect(await rowsTitled('Skickad två gånger')).toHaveLength(1)
  })

  it('a change sent twice, as after a lost answer, is acknowledged twice and done once', async () => {
    const [, , , , , , , , , before] = await activities()
    const first = await put(before, { responsible: 'En gång' })
    const again = await put(before, { responsible: 'En gång' })
    expect(again.status).toBe(200)
    expect(again.body.etag).toBe(first.body.etag)
  })

  it('SharePoint saying that a row is locked by another version is shown with that version', async () => {
    const [, , , , , , , , , , before] = await activities()
    await fault({ kind: 'conflict', method: 'PATCH', count: 3 })
    const answer = await put(before, { responsible: 'Krock' })
    expect(answer.status).toBe(412)
    expect((await inSharePoint(before.id)).eTag).toBe(before.etag)
  })
})

describe('a removed activity', () => {
  it('lies in the recycle bin, and comes back with the same number when somebody restores it', async () => {
    const made = (await leader('/api/activities', { method: 'POST', body: fresh('Ska bort') })).body
    const gone = await leader(`/api/activities/${made.id}`, {
      method: 'DELETE',
      headers: { 'If-Match': made.etag },
    })
    expect(gone.status).toBe(204)
    expect((await leader(`/api/activities/${made.id}`)).body.code).toBe('not_found')
    const { listId } = test.house.mirror.place('activities')
    await test.call(`/local/recycle-bin/${listId}/${made.id}/restore`, { method: 'POST' })
    await test.house.mirror.sync('activities')
    expect((await leader(`/api/activities/${made.id}`)).body.title).toBe('Ska bort')
  })
})

describe('the plan', () => {
  it('of next year begins once, however often it is pressed, and can be taken back', async () => {
    const open = (await activities()).filter(
      (one: { status: string }) => !['done', 'closed'].includes(one.status),
    )
    const body = { activityIds: open.map((one: { id: string }) => one.id) }
    const first = await leader(`/api/plans/${year}/carry-over`, { method: 'POST', body })
    expect(first.body).toMatchObject({ created: open.length, existing: 0 })
    const again = await leader(`/api/plans/${year}/carry-over`, { method: 'POST', body })
    expect(again.body).toMatchObject({ created: 0, existing: open.length })
    const next = (await leader(`/api/activities?year=${year + 1}`)).body.records
    expect(new Set(next.map((one: { continuesId: string }) => one.continuesId))).toEqual(
      new Set(body.activityIds),
    )
    const undone = await leader(`/api/imports/activities/${first.body.batch}/undo`, { method: 'POST' })
    expect(undone.body).toEqual({ undone: open.length, left: [] })
    expect((await leader(`/api/activities?year=${year + 1}`)).body.records).toEqual([])
    expect((await leader(`/api/plans?year=${year + 1}`)).body.records).toEqual([])
  })
})
