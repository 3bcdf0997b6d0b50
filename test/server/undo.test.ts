import { afterAll, beforeAll, expect, it } from 'vitest'
import { bareRecord } from '../../src/domain/same-record.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { lists } from '../../src/graph/lists.ts'
import { changeRecord, writerFor } from '../../src/server/write-record.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
let vera: Caller

beforeAll(async () => {
  test = await openTestHouse()
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())

it('an undone action leaves what has lost its ground, says why, and takes back the rest', async () => {
  const { records } = (await vera('/api/activities')).body
  const purpose = {
    name: 'Tillfällig grupp',
    kind: 'workGroup',
    purpose: '',
    seats: [],
    mandateEnds: null,
    active: true,
  }
  const group = (await vera('/api/groups', { method: 'POST', body: purpose })).body
  const token = await test.tokenOf('projektledare-vg')
  const actor = await test.house.actorFor(token)
  const ask = { actor, token, words: sv }
  const write = async (batch: string, id: string, change: object) => {
    const row = test.house.mirror.row('activities', id)?.record
    if (!row) throw new Error('no activity')
    const after = { ...bareRecord(lists.activities.schema, row), ...change }
    return changeRecord(writerFor(test.house, ask, batch), lists.activities, id, after, row.etag)
  }
  const [one, other] = records
  await write('', one.id, { groupId: group.id })
  const batch = 'omgang-undo-test'
  await write(batch, one.id, { groupId: null })
  await write(batch, other.id, { responsible: 'Någon annan' })
  await vera(`/api/groups/${group.id}`, { method: 'DELETE', headers: { 'If-Match': group.etag } })
  const undone = await vera(`/api/imports/activities/${batch}/undo`, { method: 'POST' })
  expect(undone.body).toEqual({
    undone: 1,
    left: [{ recordId: one.id, title: one.title, reason: 'Ansvarig grupp pekar på en rad som inte finns.' }],
  })
  expect((await vera(`/api/activities/${one.id}`)).body.groupId).toBeNull()
  expect((await vera(`/api/activities/${other.id}`)).body.responsible).toBe(other.responsible)
})
