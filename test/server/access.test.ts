import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Noun, nouns } from '../../src/domain/vocabulary.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { madeByCommand, sentWhole } from '../support/made-by-command.ts'
import { byHand } from '../support/sharepoint.ts'

/*
 * The whole table as the API keeps it, written out by hand. Columns: read, create, change, remove.
 * A: every row. o: rows of the own office. -: forbidden. 0: has no role. x: there is no such address for anyone.
 * m: may, but such a row is made by an order and never sent whole.
 */
const leader = {
  offices: 'AAAA',
  people: 'AAAA',
  groups: 'AAAA',
  agreements: 'AAAA',
  meetings: 'AAAA',
  availability: 'Axxx',
  needs: 'Axxx',
  rounds: 'AAAA',
  seats: 'Axxx',
  evaluations: 'xxxx',
  events: 'Axxx',
  invitations: 'Axxx',
  avoidedDays: 'AAAA',
  feeds: 'Amxx',
  plans: 'AAAA',
  activities: 'AAAA',
  shareKeys: 'AAAA',
  categories: 'AAAA',
  costs: 'AAAA',
  budgets: 'AAAA',
  settlements: 'Amxx',
  settings: 'AAAA',
  changes: 'Axxx',
}
const steering = {
  offices: 'A---',
  people: 'A---',
  groups: 'A---',
  agreements: 'A---',
  meetings: 'A---',
  availability: 'Axxx',
  needs: 'Axxx',
  rounds: 'A---',
  seats: '-xxx',
  evaluations: 'xxxx',
  events: 'Axxx',
  invitations: 'Axxx',
  avoidedDays: 'A---',
  feeds: '-mxx',
  plans: 'A---',
  activities: 'A---',
  shareKeys: 'A---',
  categories: 'A---',
  costs: 'A---',
  budgets: 'A---',
  settlements: 'A-xx',
  settings: 'A---',
  changes: 'Axxx',
}
const office = {
  ...steering,
  people: 'o---',
  availability: 'oxxx',
  needs: 'oxxx',
  seats: 'oxxx',
  events: '-xxx',
  invitations: 'oxxx',
  costs: '----',
  budgets: '----',
  settlements: '--xx',
}
const nobody = {
  offices: '0000',
  people: '0000',
  groups: '0000',
  agreements: '0000',
  meetings: '0000',
  availability: '0xxx',
  needs: '0xxx',
  rounds: '0000',
  seats: '0xxx',
  evaluations: 'xxxx',
  events: '0xxx',
  invitations: '0xxx',
  avoidedDays: '0000',
  feeds: '00xx',
  plans: '0000',
  activities: '0000',
  shareKeys: '0000',
  categories: '0000',
  costs: '0000',
  budgets: '0000',
  settlements: '00xx',
  settings: '0000',
  changes: '0xxx',
}
const reader = {
  ...office,
  people: '----',
  availability: '-xxx',
  invitations: '-xxx',
  changes: '-xxx',
  needs: '-xxx',
  seats: '-xxx',
}
const administrator = {
  ...reader,
  needs: 'Axxx',
  rounds: 'AAA-',
  seats: 'Axxx',
}
const table: Record<string, Record<Noun, string>> = {
  'projektledare-vg': leader,
  'projektledare-h': leader,
  'styrgrupp-vg': steering,
  'styrgrupp-h': steering,
  chef: office,
  kontaktperson: office,
  lasare: nobody,
  kursadministrator: administrator,
}
const verbs = ['read', 'create', 'change', 'remove'] as const
type Verb = (typeof verbs)[number]
const cellsOf = (person: string, row: Record<Noun, string>) =>
  nouns.flatMap(noun => verbs.map((verb, at) => ({ person, noun, verb, cell: row[noun].charAt(at) })))

let test: TestHouse
let vera: Caller
const callers = new Map<string, Caller>()

beforeAll(async () => {
  test = await openTestHouse()
  for (const person of Object.keys(table)) callers.set(person, await test.as(person))
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())

const rows = async (noun: Noun, call: Caller = vera) => (await call(`/api/${noun}`)).body.records ?? []
const bare = ({
  id: _id,
  etag: _etag,
  modifiedAt: _at,
  modifiedBy: _by,
  ...record
}: Record<string, unknown>) => record
/** A row nobody minds losing: a copy of the first one, without anybody's rights. */
const copy = async (noun: Noun) => {
  const [first] = await rows(noun)
  return { ...bare(first ?? {}), ...(noun === 'people' && { objectId: null, roles: [] }) }
}
const made = async (noun: Noun) =>
  (await vera(`/api/${noun}`, { method: 'POST', body: await copy(noun) })).body

/** Stands for a row of a list that nobody reads. */
const unseen = { id: '1', etag: 'x' }

async function attempt(call: Caller, verb: Verb, noun: Noun): Promise<Answer> {
  if (verb === 'read') return call(`/api/${noun}`)
  if (verb === 'create') return call(`/api/${noun}`, { method: 'POST', body: await copy(noun) })
  const target = madeByCommand.includes(noun) ? ((await rows(noun))[0] ?? unseen) : await made(noun)
  return call(`/api/${noun}/${target.id}`, {
    method: verb === 'change' ? 'PUT' : 'DELETE',
    headers: { 'If-Match': target.etag },
    ...(verb === 'change' && { body: target }),
  })
}

const success = { read: 200, create: 201, change: 200, remove: 204 }
const refusal: Record<string, [number, string]> = {
  '-': [403, 'forbidden'],
  '0': [403, 'no_role'],
  x: [404, 'not_found'],
  m: [400, 'malformed'],
}

async function hold({ person, noun, verb, cell }: { person: string; noun: Noun; verb: Verb; cell: string }) {
  const answer = await attempt(callers.get(person) ?? vera, verb, noun)
  const refused = refusal[cell]
  if (refused === undefined) return expect(answer.status).toBe(success[verb])
  expect([answer.status, answer.body.code]).toEqual(refused)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.body.detail).toMatch(/^[A-ZÅÄÖ].*\.$/)
}

describe('who may what', () => {
  it('the table names everyone who can sign in, and every list', async () => {
    const { people } = (await test.call('/local/people')).body
    expect(Object.keys(table)).toEqual(people.map((one: { id: string }) => one.id))
    expect(Object.values(table).map(row => Object.keys(row))).toEqual(
      Object.keys(table).map(() => [...nouns]),
    )
  })

  const cells = Object.entries(table).flatMap(([person, row]) => cellsOf(person, row))
  it.each(cells)('$person, $verb $noun: $cell', hold)

  it('who is refused has changed nothing in SharePoint', async () => {
    const hand = byHand(test)
    const targets = new Map<Noun, { id: string; etag: string }>()
    for (const noun of sentWhole) targets.set(noun, await made(noun))
    const body = new Map<Noun, object>()
    for (const noun of targets.keys()) body.set(noun, await copy(noun))
    const before = await hand.everything()
    for (const person of ['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare']) {
      const call = callers.get(person) ?? vera
      for (const [noun, { id, etag }] of targets) {
        const headers = { 'If-Match': etag }
        const answers = [
          await call(`/api/${noun}`, { method: 'POST', body: body.get(noun) }),
          await call(`/api/${noun}/${id}`, { method: 'PUT', body: body.get(noun), headers }),
          await call(`/api/${noun}/${id}`, { method: 'DELETE', headers }),
        ]
        expect(answers.map(answer => answer.status)).toEqual([403, 403, 403])
      }
    }
    expect(await hand.everything()).toEqual(before)
  })

  it('who may not is told so, whatever was sent', async () => {
    const hugo = await test.as('styrgrupp-h')
    const answers = [
      await hugo('/api/activities', { method: 'POST', body: {} }),
      await hugo('/api/activities/1', { method: 'PUT', body: {} }),
      await hugo('/api/activities/1', { method: 'DELETE' }),
      await (await test.as('lasare'))('/api/activities', { method: 'POST', body: 'inte ens JSON' }),
    ]
    expect(answers.map(answer => answer.body.code)).toEqual([
      'forbidden',
      'forbidden',
      'forbidden',
      'no_role',
    ])
  })
})

describe('people of another office', () => {
  it.each(['chef', 'kontaktperson'])('are not shown to %s, those of the own office are', async person => {
    const call = callers.get(person) ?? vera
    const { officeId } = (await call('/api/me')).body
    const everybody = await rows('people')
    const seen = await rows('people', call)
    const own = everybody.filter((one: { officeId: string }) => one.officeId === officeId)
    expect(own.length).toBeGreaterThan(0)
    expect(seen).toEqual(own)
    const stranger = everybody.find((one: { officeId: string }) => one.officeId !== officeId)
    const answer = await call(`/api/people/${stranger.id}`)
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
    expect((await call(`/api/people/${own[0].id}`)).body).toEqual(own[0])
    expect((await call(`/api/people/${stranger.id}/history`)).body.code).toBe('forbidden')
  })

  it('do not show through the log either, nor does a row nobody can read', async () => {
    const boss = callers.get('chef') ?? vera
    const stranger = await made('people')
    const secret = 'nytt.namn@annat-kontor.example'
    await vera(`/api/people/${stranger.id}`, {
      method: 'PUT',
      body: { ...stranger, email: secret },
      headers: { 'If-Match': stranger.etag },
    })
    const lines = await rows('changes')
    const about = lines.filter((line: { noun: string }) => line.noun === 'people')
    expect(about.some((line: { after: string }) => line.after.includes(secret))).toBe(true)
    const seen = await rows('changes', boss)
    const closed = ['people', 'costs', 'budgets', 'settlements']
    expect(seen).toEqual(lines.filter((line: { noun: string }) => !closed.includes(line.noun)))
    expect((await boss(`/api/changes/${about[0].id}`)).body.code).toBe('forbidden')
    await byHand(test).add('people', { Title: 'Oläslig Exempelsson', Epost: 'inte en adress' })
    await test.house.mirror.sync('people')
    expect((await vera('/api/people')).body.unreadable).toHaveLength(1)
    expect((await boss('/api/people')).body.unreadable).toEqual([])
  })

  it('two people with the same view of a list do not share it with one who sees less', async () => {
    const seen = async (person: string) => (await rows('people', callers.get(person))).length
    const all = (await rows('people')).length
    expect(await seen('styrgrupp-vg')).toBe(all)
    expect(await seen('chef')).toBeLessThan(all)
    expect(await seen('styrgrupp-h')).toBe(all)
    expect(await seen('kontaktperson')).toBeLessThan(all)
  })
})

describe('the list Personer gives and takes roles', () => {
  const rowOf = async (oid: string) =>
    (await rows('people')).find((one: { objectId: string }) => one.objectId === oid)
  const lo = 'a1000000-0000-4000-8000-000000000007'
  const giveRole = async (role: string[], more: object = {}) => {
    const row = await rowOf(lo)
    const fields = { 'Roller@odata.type': 'Collection(Edm.String)', Roller: role, ...more }
    await byHand(test).change('people', row.id, fields)
    await test.house.mirror.sync('people')
  }

  it.each(cellsOf('lasare', reader))('a reader, $verb $noun: $cell', async at => {
    await giveRole(['Läsare'])
    await hold(at)
  })

  it('a project leader whom SharePoint only lets read is told that SharePoint refuses, and nothing is written', async () => {
    await giveRole(['Projektledare'])
    const hand = byHand(test)
    const call = callers.get('lasare') ?? vera
    const [activity] = await rows('activities')
    const before = await hand.everything()
    const headers = { 'If-Match': activity.etag }
    const path = `/api/activities/${activity.id}`
    const answers = [
      await call('/api/activities', { method: 'POST', body: bare(activity) }),
      await call(path, { method: 'PUT', body: { ...activity, title: 'Får inte' }, headers }),
      await call(path, { method: 'DELETE', headers }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'sharepoint_refused'],
      [403, 'sharepoint_refused'],
      [403, 'sharepoint_refused'],
    ])
    expect(answers[0]?.body.detail).toContain('SharePoint säger nej')
    expect(await hand.everything()).toEqual(before)
    expect((await call(path)).body).toEqual(activity)
  })

  it('a row that is no longer active gives nothing', async () => {
    await giveRole(['Projektledare'], { Aktiv: false })
    const answer = await (callers.get('lasare') ?? vera)('/api/activities')
    expect([answer.status, answer.body.code]).toEqual([403, 'no_role'])
  })

  it('someone without a role is told who they are and what to do', async () => {
    const answer = await (callers.get('lasare') ?? vera)('/api/me')
    expect(answer.body).toMatchObject({ name: 'Lo Modellqvist', roles: [], canRepair: false })
    expect(Object.values(answer.body.may)).toEqual(nouns.map(() => []))
    for (const path of ['/api/overview', '/api/activities/1', '/api/activities/1/history']) {
      const refused = await (callers.get('lasare') ?? vera)(path)
      expect(refused.body.code, path).toBe('no_role')
      expect(refused.body.detail).toContain('Be en projektledare lägga in dig i listan Personer')
    }
  })
})
