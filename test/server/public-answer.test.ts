import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Availability } from '../../src/domain/availabilities.ts'
import { bareRecord } from '../../src/domain/same-record.ts'
import type { SeasonPerson } from '../../src/domain/season-board.ts'
import { lists } from '../../src/graph/lists.ts'
import { updateRow } from '../../src/graph/rows.ts'
import { writeLink } from '../../src/server/link-token.ts'
import { noon, openSeasonHouse, pathIn, type SeasonHouse, sendForm } from '../support/season.ts'

/* The page that somebody opens from the mail, without signing in. */

let at: SeasonHouse
let person: SeasonPerson
let path: string

beforeEach(async () => {
  at = await openSeasonHouse()
  const all: SeasonPerson[] = (await at.board()).people
  const [first] = all
  if (first === undefined) throw new Error('nobody is asked')
  await at.question({ ...at.about, answerBy: '2026-12-04', personIds: [first.personId], text: 'Hej!' })
  const [mail] = await at.mails()
  if (mail === undefined) throw new Error('nobody was mailed')
  person = (await now()) ?? first
  path = pathIn(mail)
})
afterEach(() => at.test.close())

const now = async (): Promise<SeasonPerson | undefined> =>
  (await at.board()).people.find(({ standing }: SeasonPerson) => standing !== 'unasked')
const row = async () => (await now())?.availability
const open = async (where = path) => {
  const response = await at.test.app.request(where)
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const versionIn = (html: string) =>
  /name="version" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
const send = async (fields: readonly (readonly [string, string])[], version?: string) => {
  const seen = version ?? versionIn((await open()).html)
  const response = await sendForm(at.test, path, [['version', seen], ...fields])
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const half = (day: string, which = 'morning') => ['taken', `${day}-${which}`] as const
const note = (text: string) => ['note', text] as const

describe('the page', () => {
  it('greets by name, says until when, and has a box for each half-day, by week', async () => {
    const { status, headers, html } = await open()
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    for (const part of [
      '<html lang="sv">',
      `Hej ${person.name}!`,
      'Svara senast 4 december 2026.',
      'okänd, inte som ledig',
      '<legend>Vecka 10, 3–7 mars</legend>',
      'aria-label="Kan inte onsdag 5 mars, förmiddag"',
      'Spara mitt svar',
    ])
      expect(html).toContain(part)
    const board = await at.board()
    expect(html.match(/name="taken"/g)).toHaveLength(board.days.length * 2)
    expect(html).not.toContain(' checked')
  })

  it('runs nothing, loads nothing, is kept and indexed by nobody, and can be framed by nobody', async () => {
    const { headers, html } = await open()
    expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!samverkan\.example)|javascript:| on\w+=/i)
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('tells of the person nothing but the name', async () => {
    const { html } = await open()
    const [known] = at.test.house.mirror
      .collection('people')
      .records.filter(({ id }) => id === person.personId)
    expect(known?.email).toMatch(/@/)
    for (const secret of [known?.email ?? '', known?.title ?? '', person.office].filter(text => text !== ''))
      expect(html).not.toContain(secret)
  })
})

describe('an answer', () => {
  it('is saved, thanked for in words, shown again when the page is opened, and can be changed', async () => {
    const saved = await send([
      half('2031-03-05'),
      half('2031-03-05', 'afternoon'),
      half('2031-04-23'),
      note('Helst digitalt'),
    ])
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}/tack`])
    const thanks = await open(`${path}/tack`)
    for (const part of [
      'Tack',
      '3 halvdagar',
      'Onsdag 5 mars, hela dagen',
      'Onsdag 23 april, förmiddag',
      'Helst digitalt',
    ])
      expect(thanks.html).toContain(part)
    expect(await row()).toMatchObject({
      taken: [
        { day: '2031-03-05', half: 'morning' },
        { day: '2031-03-05', half: 'afternoon' },
        { day: '2031-04-23', half: 'morning' },
      ],
      note: 'Helst digitalt',
      answeredOn: '2026-11-24',
      answeredBy: 'besvarat via länken',
    })
    const again = await open()
    expect(again.html).toContain('Du svarade 24 november 2026')
    expect(again.html.match(/ checked/g)).toHaveLength(3)
    expect(again.html).toContain('value="Helst digitalt"')
    expect((await send([note('')])).status).toBe(303)
    expect((await open(`${path}/tack`)).html).toContain('du kan alla dagar')
    expect(await row()).toMatchObject({ taken: [], note: '' })
  })

  it('of a whole week is every half-day of it that is asked about', async () => {
    await send([['week', '2031-04-28'], half('2031-04-28')])
    // Wednesday is valborgsmässoafton, Thursday the first of May, Friday the bridge between.
    expect((await row())?.taken.map(({ day }) => day)).toEqual([
      '2031-04-28',
      '2031-04-28',
      '2031-04-29',
      '2031-04-29',
    ])
  })

  it('sent twice is one answer and one line in the log, which says that it came by the link', async () => {
    const seen = versionIn((await open()).html)
    const fields = [half('2031-03-05'), note('')]
    expect((await send(fields, seen)).status).toBe(303)
    const { etag } = (await row()) ?? {}
    expect((await send(fields, seen)).status).toBe(303)
    expect((await row())?.etag).toBe(etag)
    const lines = at.test.house.mirror
      .collection('changes')
      .records.filter(
        ({ noun, recordId, by }) =>
          noun === 'availability' && recordId === person.availability?.id && by === 'besvarat via länken',
      )
    expect(lines).toHaveLength(1)
  })

  it('over one that came meanwhile saves nothing, keeps the ticks and shows the other', async () => {
    await send([half('2031-03-05'), note('')])
    const seen = versionIn((await open()).html)
    const entered = await row()
    await at.vera(`/api/availability/${entered?.id}/answer`, {
      method: 'POST',
      body: { taken: [{ day: '2031-05-06', half: 'morning' }], note: 'ringde' },
      headers: { 'If-Match': entered?.etag ?? '' },
    })
    const late = await send([half('2031-06-10'), note('min')], seen)
    expect(late.status).toBe(412)
    for (const part of [
      'Vera Exempelsson',
      'Tisdag 6 maj, förmiddag',
      'value="2031-06-10-morning"',
      'value="min"',
    ])
      expect(late.html).toContain(part)
    expect(late.html).toMatch(/value="2031-06-10-morning"[^>]* checked/)
    expect((await row())?.note).toBe('ringde')
    expect((await send([half('2031-06-10'), note('min')], versionIn(late.html))).status).toBe(303)
    expect((await row())?.note).toBe('min')
  })

  it('keeps half-days that are no longer asked about', async () => {
    await send([half('2031-03-05'), half('2031-06-10'), note('')])
    const whole = {
      title: 'Lov',
      kind: 'easterBreak',
      county: null,
      officeId: null,
      from: '2031-03-03',
      to: '2031-03-07',
    }
    expect((await at.vera('/api/avoidedDays', { method: 'POST', body: whole })).status).toBe(201)
    expect((await open()).html).not.toContain('2031-03-05-morning')
    await send([half('2031-06-11'), note('')])
    expect((await row())?.taken.map(({ day }) => day)).toEqual(['2031-03-05', '2031-06-11'])
  })

  it('can be given until the season begins, and then stands to be read', async () => {
    await send([half('2031-03-05'), note('')])
    const seen = versionIn((await open()).html)
    at.clock.now = noon('2030-12-31')
    expect((await open()).html).toContain('Spara mitt svar')
    at.clock.now = noon('2031-01-01')
    const begun = await open()
    expect(begun.html).not.toContain('<form')
    expect(begun.html).toContain('Onsdag 5 mars, förmiddag')
    const late = await send([half('2031-06-10'), note('')], seen)
    expect([late.status, late.html.includes('Perioden har börjat')]).toEqual([409, true])
    expect((await row())?.taken).toEqual([{ day: '2031-03-05', half: 'morning' }])
  })
})

describe('bad input', () => {
  const untouched = async () => expect(await row()).toMatchObject({ answeredOn: null, taken: [], note: '' })

  it('a false, an old and a revoked link are told the same, also where there is no such row', async () => {
    const { id = '', round = 1 } = (await row()) ?? {}
    const link = (of: { id: string; round: number }, kind: 'svar' | 'mote' = 'svar') =>
      `/svara/${writeLink(at.test.world, { kind, ...of })}`
    expect(path).toBe(link({ id, round }))
    const wrong = [
      `${path.slice(0, -1)}${path.endsWith('a') ? 'b' : 'a'}`,
      path.replace(/\d+-/, '99999-'),
      link({ id: '99999', round: 1 }),
      link({ id, round: 2 }),
      link({ id, round: 1 }, 'mote'),
      '/svara/x',
      '/svara/1-1-',
      `/svara/${'9'.repeat(4000)}`,
      '/svara/%00',
      `${path}/annat`,
    ]
    const bodies = new Set<string>()
    for (const where of wrong) {
      const { status, html } = await open(where)
      expect([where, status]).toEqual([where, 404])
      expect((await sendForm(at.test, where, [half('2031-03-05')])).status).toBe(404)
      bodies.add(html)
    }
    expect(bodies.size).toBe(1)
    expect([...bodies][0]).toContain('Länken är fel eller gäller inte längre')
    await untouched()
  })

  it('a link whose number was raised in SharePoint is useless, and the one with the new number leads here', async () => {
    const stored = await row()
    if (!stored) throw new Error('no row')
    const { mirror } = at.test.house
    const record = { ...bareRecord<Availability>(lists.availability.schema, stored), round: 2 }
    const { sharepoint } = at.test
    await updateRow(
      sharepoint,
      mirror.place('availability'),
      lists.availability,
      stored.id,
      record,
      stored.etag,
    )
    await mirror.sync('availability')
    expect((await open()).status).toBe(404)
    expect((await sendForm(at.test, path, [half('2031-03-05')])).status).toBe(404)
    const fresh = (await now())?.link.replace('https://samverkan.example', '') ?? ''
    expect(fresh).not.toBe(path)
    expect((await open(fresh)).status).toBe(200)
  })

  it('no secret address stands in the log of the server', async () => {
    await open(path.replace(/\w$/, '_'))
    await send([half('2031-03-05'), note('')])
    expect(JSON.stringify(at.test.log)).not.toContain(path.slice('/svara/'.length))
  })

  it('HTML in the note and in the name stands as text', async () => {
    const bad = '"><script>alert(1)</script>'
    await send([note(bad)])
    for (const { html } of [await open(), await open(`${path}/tack`)]) {
      expect(html).not.toContain('<script')
      expect(html).toContain('&lt;script&gt;')
    }
  })

  it.each([
    ['a day before the season', [half('2030-12-31')], 400, '31 december 2030'],
    ['a day after it', [half('2031-07-01')], 400, '1 juli 2031'],
    ['a day that does not exist', [half('2031-02-30')], 400, 'går inte att läsa'],
    ['half of what is no half', [half('2031-03-05', 'evening')], 400, 'går inte att läsa'],
    ['a week of another season', [['week', '2031-09-01'] as const], 400, 'går inte att läsa'],
    ['a note that is too long', [half('2031-03-05'), note('å'.repeat(256))], 400, 'för lång'],
    ['a huge body', [note('x'.repeat(70_000))], 413, 'för stort'],
  ])('%s is refused with a sentence, and nothing is saved', async (_what, fields, status, said) => {
    const refused = await send(fields)
    expect(refused.status).toBe(status)
    expect(refused.html).toContain(said)
    expect(refused.html).toContain('<html lang="sv">')
    await untouched()
  })

  it('what is right beside what is wrong stays on the page', async () => {
    const refused = await send([half('2031-03-05'), half('2030-12-31'), note('min')])
    expect(refused.html).toMatch(/value="2031-03-05-morning"[^>]* checked/)
    expect(refused.html).toContain('value="min"')
  })

  it('another kind of content, and another verb, are refused', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const json = await at.test.app.request(path, { method: 'POST', headers, body: '{"taken":[]}' })
    expect(json.status).toBe(415)
    expect((await at.test.app.request(path, { method: 'DELETE' })).status).toBe(404)
    await untouched()
  })

  it('SharePoint out of reach is a sentence, and nothing is lost', async () => {
    await at.test.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'unavailable', method: 'PATCH', count: 20, retryAfter: 0 },
    })
    const failed = await send([half('2031-03-05'), note('')])
    expect([failed.status, failed.html.includes('Ingenting har gått förlorat')]).toEqual([503, true])
    await untouched()
  })
})
