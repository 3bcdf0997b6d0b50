import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrittenActivity } from '../../src/domain/unwritten-activity.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

let test: TestHouse
let vera: Caller
let hand: ByHand
let written: () => Promise<string[]>
/** The verbs of the calls that reached Graph. */
const graphCalls: string[] = []
let seen: { id: string; etag: string } & Record<string, unknown>
let lines: number

beforeAll(async () => {
  test = await openTestHouse({
    fetch: fetch => (input, init) => {
      const request = new Request(input, init)
      if (request.url.startsWith('https://graph.microsoft.com')) graphCalls.push(request.method)
      return fetch(request)
    },
  })
  vera = await test.as('projektledare-vg')
  hand = byHand(test)
  seen = (await vera('/api/activities')).body.records[0]
  written = await hand.watch()
})
afterAll(() => test.close())
beforeEach(() => {
  lines = test.log.length
})

const year = new Date().getFullYear()
const fresh = (more: object = {}): Record<string, unknown> => ({
  ...unwrittenActivity(year, 500, 'joint'),
  title: 'En aktivitet',
  desiredStates: ['dol3'],
  startsOn: `${year}-03-01`,
  endsOn: `${year}-10-31`,
  ...more,
})
const post = (body: unknown, headers: Record<string, string> = {}) =>
  vera('/api/activities', { method: 'POST', body, headers })
const json = { 'Content-Type': 'application/json' }
const put = (body: unknown, headers: Record<string, string> = { 'If-Match': seen.etag }) =>
  vera(`/api/activities/${seen.id}`, { method: 'PUT', body, headers })
const without = (name: string) => {
  const { [name]: _, ...rest } = fresh()
  return rest
}

const english = /\b(error|invalid|expected|unexpected|received|required|must|undefined|null|the|not)\b/i
const internal = /\.ts\b|node_modules|\bat \w+ \(|zod|\/work|\/home|stack|sqlite|graph\.microsoft/i

/** The right code, one sentence a person understands, one line for the operator, nothing written. */
async function refused(answer: Answer, status: number, code: string): Promise<void> {
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.body).toMatchObject({ type: `urn:samverkan:problem:${code}`, status })
  expect(answer.body.detail).toMatch(/^[A-ZÅÄÖ].*\.$/s)
  expect(answer.body.detail.length).toBeLessThan(1000)
  expect(answer.body.detail).not.toMatch(english)
  expect(JSON.stringify(answer.body)).not.toMatch(internal)
  const told = test.log.slice(lines)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ code, status, requestId: answer.body.requestId })
  expect(await written()).toEqual([])
}

describe('a body that is wrong', () => {
  it.each([
    ['is no JSON', '{"title": ', 'Innehållet är inte giltig JSON.'],
    ['is empty', '', 'Innehållet är inte giltig JSON.'],
    ['is nested too deep to read', '['.repeat(200_000), 'Innehållet är inte giltig JSON.'],
    ['is a list', '[]', 'av fel slag'],
    ['is a text', '"hej"', 'av fel slag'],
    ['is null', 'null', 'saknas'],
  ])('%s', async (_what, text, says) => {
    const answer = await post(text, json)
    await refused(answer, 400, 'malformed')
    expect(answer.body.detail).toContain(says)
  })

  it.each([
    ['has a field nobody knows', fresh({ admin: true }), 'Fältet admin finns inte.'],
    ['has two fields nobody knows', fresh({ a: 1, b: 2 }), 'Fältet a, b finns inte.'],
    ['lacks its title', without('title'), 'Aktivitet saknas.'],
    ['has a title of spaces', fresh({ title: '   ' }), 'Aktivitet saknas.'],
    [
      'has a title that is too long',
      fresh({ title: 'å'.repeat(256) }),
      'Aktivitet är för lång, högst 255 tecken.',
    ],
    ['has a title that is a number', fresh({ title: 7 }), 'Aktivitet är av fel slag.'],
    ['has a title that is a list', fresh({ title: ['a'] }), 'Aktivitet är av fel slag.'],
    ['lacks its year', without('year'), 'Planår saknas.'],
    ['has a year as text', fresh({ year: String(year) }), 'Planår är av fel slag.'],
    ['has a year before the collaboration', fresh({ year: 1999 }), 'Planår är för liten, minst 2014.'],
    ['has half a year', fresh({ year: year + 0.5 }), 'Planår är av fel slag.'],
    ['has an order below nothing', fresh({ order: -1 }), 'Ordning är för liten, minst 0.'],
    [
      'has an endless order',
      JSON.stringify(fresh()).replace('"order":500', '"order":1e999'),
      'Ordning är av fel slag.',
    ],
    [
      'has a day that does not exist',
      fresh({ startsOn: '2026-02-30' }),
      '”2026-02-30” är ingen dag som finns',
    ],
    [
      'has a leap day in a year without',
      fresh({ startsOn: '2027-02-29' }),
      '”2027-02-29” är ingen dag som finns',
    ],
    [
      'has a day with a time',
      fresh({ endsOn: '2026-05-20T10:00:00Z' }),
      'är ingen dag som finns. Skriv som 2026-05-20.',
    ],
    ['has a day as a number', fresh({ endsOn: 20260520 }), 'Klart är av fel slag.'],
    [
      'has a status nobody has heard of',
      fresh({ status: 'klar' }),
      'Status: ”klar” är inget av Föreslagen, Beslutad',
    ],
    ['has an address that would run a script', fresh({ link: 'javascript:alert(1)' }), 'Länk'],
    ['has an address of a file', fresh({ link: 'file:///etc/passwd' }), 'Länk'],
    ['has a group that climbs', fresh({ groupId: '../1' }), 'Ansvarig grupp: ”../1” har fel form.'],
    ['has a group as a number', fresh({ groupId: 3 }), 'Ansvarig grupp är av fel slag.'],
    [
      'has a group that does not exist',
      fresh({ groupId: '987654' }),
      'Ansvarig grupp pekar på en rad som inte finns.',
    ],
  ])('%s', async (_what, body, says) => {
    const answer = await post(body, json)
    await refused(answer, 400, 'malformed')
    expect(answer.body.detail).toContain(says)
    expect(answer.body.fields).toHaveLength(1)
  })

  it('says all that is wrong at once, each by the field’s own word', async () => {
    const answer = await post(fresh({ title: '', year: 'i år', endsOn: '2026-13-01' }))
    await refused(answer, 400, 'malformed')
    expect(answer.body.fields.map((one: { field: string }) => one.field)).toEqual(['title', 'year', 'endsOn'])
  })

  it('a very long wrong word is not sent back whole', async () => {
    await refused(await post(fresh({ status: 'x'.repeat(100_000) })), 400, 'malformed')
    lines = test.log.length
    await refused(await post(fresh({ ['x'.repeat(100_000)]: 1 })), 400, 'malformed')
    lines = test.log.length
    await refused(await vera(`/api/activities?year=${'9'.repeat(3000)}`), 400, 'malformed')
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json-patch+json',
    'multipart/form-data',
  ])('as %s is not taken', async type => {
    const answer = await post(JSON.stringify(fresh()), { 'Content-Type': type })
    await refused(answer, 415, 'unsupported_media')
  })

  it('without any content type is not taken, with a charset it is read', async () => {
    await refused(await post(JSON.stringify(fresh())), 415, 'unsupported_media')
    const answer = await post('{', { 'Content-Type': 'application/json; charset=utf-8' })
    expect(answer.body.code).toBe('malformed')
  })

  it('of a megabyte is refused before it has been read', async () => {
    const sent = { chunks: 0 }
    const chunk = new TextEncoder().encode('a'.repeat(16 * 1024))
    const body = new ReadableStream<Uint8Array>(
      {
        pull: controller => {
          sent.chunks += 1
          if (sent.chunks > 64) controller.close()
          else controller.enqueue(chunk)
        },
      },
      { highWaterMark: 0 },
    )
    const token = await test.tokenOf('projektledare-vg')
    const response = await test.app.request(
      new Request('http://localhost/api/activities', {
        method: 'POST',
        body,
        headers: { ...json, Authorization: `Bearer ${token}` },
        duplex: 'half',
      } as RequestInit),
    )
    await refused(
      { status: response.status, headers: response.headers, body: await response.json() },
      413,
      'too_large',
    )
    expect(sent.chunks).toBeLessThan(20)
  })

  it('that says it is a megabyte is refused by its word', async () => {
    const text = JSON.stringify(fresh({ description: 'a'.repeat(1024 * 1024) }))
    const answer = await post(text, { ...json, 'Content-Length': String(text.length) })
    await refused(answer, 413, 'too_large')
  })

  it('for another row than the address names is refused', async () => {
    const answer = await put({ ...seen, id: String(Number(seen.id) + 1), title: 'Fel rad' })
    await refused(answer, 400, 'malformed')
    expect(answer.body.detail).toContain('Innehållet gäller en annan rad än adressen.')
  })

  it('that would reach into the machinery is no different from any other', async () => {
    const text = JSON.stringify(fresh()).replace('{', '{"__proto__":{"title":"arv"},"constructor":1,')
    const answer = await post(text, json)
    expect(answer.status).toBe(400)
    expect(answer.body.detail).toContain('constructor')
  })
})

describe('an address that is wrong', () => {
  const ids = [
    '..%2F..%2F',
    '..%2f..%2fapi%2fme',
    '%2e%2e',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '..;/',
    '0',
    '01',
    '1e3',
    '-1',
    '1.5',
    '1%00',
    '1%20',
    '%zz',
    "1'%20or%201%3D1",
    '9'.repeat(11),
    '9'.repeat(5000),
    '٣',
    'null',
    '987654321',
  ]
  it.each(ids)('the row %s does not exist', async id => {
    await refused(await vera(`/api/activities/${id}`), 404, 'not_found')
  })

  it.each(ids.slice(0, -1))('nor can the row %s be changed or removed', async id => {
    const headers = { 'If-Match': seen.etag }
    await refused(await vera(`/api/activities/${id}`, { method: 'DELETE', headers }), 404, 'not_found')
    lines = test.log.length
    const answer = await vera(`/api/activities/${id}`, { method: 'PUT', headers, body: fresh() })
    await refused(answer, 404, 'not_found')
  })

  it('a row that does not exist cannot be changed', async () => {
    const headers = { 'If-Match': seen.etag }
    const answer = await vera('/api/activities/987654321', { method: 'PUT', headers, body: fresh() })
    await refused(answer, 404, 'not_found')
  })

  it.each([
    ['GET', '/api/'],
    ['GET', '/api/aktiviteter'],
    ['GET', '/api/activities/1/2/3'],
    ['GET', '/api//activities'],
    ['PATCH', '/api/activities'],
    ['DELETE', '/api/activities'],
    ['POST', '/api/changes'],
    ['PUT', '/api/me'],
    ['POST', '/api/plans/26/carry-over'],
  ])('%s %s leads nowhere', async (method, path) => {
    await refused(await vera(path, { method }), 404, 'not_found')
  })

  it.each([
    ['/api/activities?year=abc', 'År är av fel slag.'],
    ['/api/activities?year=', 'År'],
    ['/api/activities?year=1e9', 'År är för stor'],
    ['/api/activities?year=2026.5', 'År är av fel slag.'],
    ['/api/activities?filter=alla', 'Fältet filter finns inte.'],
    ['/api/activities?year=2026&$top=5', 'Fältet $top finns inte.'],
    ['/api/me?person=1', 'Fältet person finns inte.'],
    ['/api/overview?year=x', 'År är av fel slag.'],
  ])('%s asks for what cannot be asked for', async (path, says) => {
    const answer = await vera(path)
    await refused(answer, 400, 'malformed')
    expect(answer.body.detail).toContain(says)
  })
})

describe('a header that is wrong', () => {
  it.each([
    ['is missing', {}],
    ['is empty', { 'If-Match': '' }],
    ['is *', { 'If-Match': '*' }],
  ])('If-Match %s: nobody knows which version was seen', async (_what, headers) => {
    await refused(await put({ ...seen, title: 'Blint' }, headers), 428, 'precondition_required')
    lines = test.log.length
    const path = `/api/activities/${seen.id}`
    await refused(await vera(path, { method: 'DELETE', headers }), 428, 'precondition_required')
  })

  it.each([
    ['another version', '"00000000-0000-4000-8000-000000000000,7"', 1],
    ['a weak one', 'W/"1"', 1],
    ['no version at all', 'skrap', 0],
    ['several', '"a", "b"', 0],
    ['several with everything among them', '"a", *', 0],
    ['something that breaks out of its quotes', '"a" , \\"', 0],
  ])('If-Match is %s: the present version is shown beside', async (_what, etag, asked) => {
    graphCalls.length = 0
    const answer = await put({ ...seen, title: 'För sent' }, { 'If-Match': etag })
    expect(graphCalls.filter(method => method === 'PATCH')).toHaveLength(asked)
    await refused(answer, 412, 'stale')
    expect(answer.body.current).toEqual(seen)
    lines = test.log.length
    const path = `/api/activities/${seen.id}`
    await refused(await vera(path, { method: 'DELETE', headers: { 'If-Match': etag } }), 412, 'stale')
  })

  it.each(['kort', 'a'.repeat(101), "nyckel' or 1 eq 1", 'nyckel med blanksteg', '{00000000}'])(
    'Idempotency-Key %s is refused',
    async key => {
      const answer = await post(fresh(), { 'Idempotency-Key': key })
      await refused(answer, 400, 'malformed')
      expect(answer.body.detail).toContain('Idempotency-Key')
    },
  )
})

describe('text that only looks dangerous', () => {
  it.each([
    '=HYPERLINK("http://ond.example";"Klicka")',
    '+46 31 000 00 00',
    '@SUM(1+1)',
    '-1+1',
    '<script>alert(1)</script>',
    "Robert'); DROP TABLE items;--",
    'Smörgåsbord på Öland – ”så här” gör vi 🧪👩‍🔬',
    '%00%0d%0a',
    '{{7*7}}',
    'null',
  ])('%s is kept and read back as the text it is', async title => {
    const answer = await post(fresh({ title, description: `${title}\n${title}` }))
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ title, description: `${title}\n${title}` })
    const row = await hand.item('activities', answer.body.id)
    expect(row.fields.Title).toBe(title)
    await test.house.mirror.sync('activities')
    expect((await vera(`/api/activities/${answer.body.id}`)).body.title).toBe(title)
    expect(test.log).toHaveLength(lines)
  })

  it('a title pasted with line breaks becomes one line, as a cell of SharePoint demands', async () => {
    const answer = await post(fresh({ title: 'Första raden\r\nandra raden\n\ntredje' }))
    expect([answer.status, answer.body.title]).toEqual([201, 'Första raden andra raden tredje'])
  })

  it('line breaks from Windows are the same text, also when the answer is lost and the change is sent again', async () => {
    const made = (await post(fresh({ title: 'Radbrytningar' }))).body
    const body = { ...made, description: 'ett\r\ntvå' }
    const headers = { 'If-Match': made.etag }
    const path = `/api/activities/${made.id}`
    const first = await vera(path, { method: 'PUT', body, headers })
    const again = await vera(path, { method: 'PUT', body, headers })
    expect([first.status, first.body.description]).toEqual([200, 'ett\ntvå'])
    expect([again.status, again.body.etag]).toEqual([200, first.body.etag])
  })
})
