import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NeedOffice } from '../../src/domain/need-board.ts'
import { writeLink } from '../../src/server/link-token.ts'
import { type NeedHouse, officePathIn, openNeedHouse } from '../support/needs.ts'
import { noon, sendForm } from '../support/season.ts'

/* The page that an office opens from the mail, without signing in. */

let at: NeedHouse
let office: NeedOffice
let path: string

beforeEach(async () => {
  at = await openNeedHouse()
  const found = (await at.board()).offices.find(({ people }) => people > 0)
  if (found === undefined) throw new Error('no office')
  office = found
  const { officeId } = found
  await at.question({ ...at.about, answerBy: '2026-12-11', officeIds: [officeId], text: 'Hej!' })
  const [mail] = await at.mails()
  if (mail === undefined) throw new Error('nobody was mailed')
  path = officePathIn(mail)
})
afterEach(() => at.test.close())

const row = async () =>
  (await at.board()).offices.find(({ officeId }) => officeId === office.officeId)?.need ?? null
const open = async (where = path) => {
  const response = await at.test.app.request(where)
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const versionIn = (html: string) =>
  /name="version" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
const send = async (counts: Readonly<Record<string, string>>, version?: string) => {
  const seen = version ?? versionIn((await open()).html)
  const response = await sendForm(at.test, path, [['version', seen], ...Object.entries(counts)])
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const counts = { basic: '4', continuation: '2', managersBasic: '' }

describe('the page', () => {
  it('says for which office and until when, and has a field for each course, with its days', async () => {
    const { status, html } = await open()
    expect(status).toBe(200)
    for (const part of [
      '<html lang="sv">',
      `Ni svarar för ${office.office}.`,
      'andra halvåret 2031',
      'Svara senast 11 december 2026.',
      'Grundutbildning, 3 dagar',
      'Fortsättningsutbildning, 1 dag',
      'Grundutbildning för chefer, 3 dagar',
      'Spara svaret',
    ])
      expect(html).toContain(part)
    expect(html.match(/inputmode="numeric"/g)).toHaveLength(3)
  })

  it('runs nothing, loads nothing, is kept by nobody, and names nobody', async () => {
    const { headers, html } = await open()
    expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!samverkan\.example)|javascript:| on\w+=/i)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('set-cookie')).toBeNull()
    const people = at.test.house.mirror.collection('people').records
    for (const { name, email } of people.filter(one => one.officeId === office.officeId)) {
      expect(html).not.toContain(name)
      if (email !== '') expect(html).not.toContain(email)
    }
  })
})

describe('an answer', () => {
  it('is saved in one go, an empty field as nought, thanked for, shown again, and can be changed', async () => {
    const saved = await send(counts)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}/tack`])
    const thanks = await open(`${path}/tack`)
    for (const part of [
      office.office,
      '<li>Grundutbildning: 4</li>',
      '<li>Fortsättningsutbildning: 2</li>',
      '<li>Grundutbildning för chefer: 0</li>',
    ])
      expect(thanks.html).toContain(part)
    expect(await row()).toMatchObject({
      basic: 4,
      continuation: 2,
      managersBasic: 0,
      answeredBy: 'besvarat via länken',
    })
    const again = await open()
    expect(again.html).toContain('Ni svarade 24 november 2026')
    expect(again.html).toContain('value="4"')
    expect((await send({ ...counts, basic: '0' })).status).toBe(303)
    expect(await row()).toMatchObject({ basic: 0, continuation: 2 })
  })

  it('over one that came meanwhile saves nothing, keeps what was written and shows the other', async () => {
    await send(counts)
    const seen = versionIn((await open()).html)
    const entered = await row()
    await at.answer(office.officeId, { basic: 8, continuation: 0, managersBasic: 1, seen: entered?.etag })
    const late = await send({ ...counts, basic: '5' }, seen)
    expect(late.status).toBe(412)
    for (const part of ['Vera Exempelsson', '<li>Grundutbildning: 8</li>', 'value="5"'])
      expect(late.html).toContain(part)
    expect(await row()).toMatchObject({ basic: 8 })
    expect((await send({ ...counts, basic: '5' }, versionIn(late.html))).status).toBe(303)
    expect(await row()).toMatchObject({ basic: 5 })
  })

  it('sent twice is one answer', async () => {
    const seen = versionIn((await open()).html)
    expect((await send(counts, seen)).status).toBe(303)
    const first = (await row())?.etag
    expect((await send(counts, seen)).status).toBe(303)
    expect((await row())?.etag).toBe(first)
  })

  it('cannot be given when the half-year is over, and then stands to be read', async () => {
    await send(counts)
    const seen = versionIn((await open()).html)
    at.clock.now = noon('2032-01-01')
    const over = await open()
    expect(over.html).not.toContain('<form')
    expect(over.html).toContain('<li>Grundutbildning: 4</li>')
    expect((await send({ ...counts, basic: '9' }, seen)).status).toBe(409)
  })
})

describe('bad input', () => {
  it.each([['fem'], ['1,5'], ['-1'], ['501'], ['<b>4</b>'], ['1e2']])(
    '%s is no number of people: a sentence, what was written stands, and nothing is saved',
    async basic => {
      const refused = await send({ ...counts, basic })
      expect(refused.status).toBe(400)
      expect(refused.html).toContain('går inte att läsa som ett antal (Grundutbildning)')
      expect(refused.html).toContain('name="continuation"')
      expect(refused.html).toContain('value="2"')
      expect(refused.html).not.toContain('<b>')
      expect((await row())?.answeredAt).toBeNull()
    },
  )

  it('a false, an old and a foreign link are told the same', async () => {
    const { id = '', round = 1 } = (await row()) ?? {}
    const link = (of: { id: string; round: number }, kind: 'behov' | 'svar' = 'behov') =>
      `/behov/${writeLink(at.test.world, { kind, ...of })}`
    expect(path).toBe(link({ id, round }))
    const wrong = [
      `${path.slice(0, -1)}${path.endsWith('a') ? 'b' : 'a'}`,
      link({ id: '99999', round: 1 }),
      link({ id, round: 2 }),
      link({ id, round }, 'svar'),
      '/behov/x',
      `${path}/annat`,
    ]
    const bodies = new Set<string>()
    for (const where of wrong) {
      const { status, html } = await open(where)
      expect([where, status]).toEqual([where, 404])
      expect((await sendForm(at.test, where, [['basic', '3']])).status).toBe(404)
      bodies.add(html)
    }
    expect(bodies.size).toBe(1)
    expect((await row())?.answeredAt).toBeNull()
  })

  it('a huge body and another kind of content are refused, and no secret stands in the log', async () => {
    const huge = await send({ ...counts, basic: '1'.repeat(20_000) })
    expect(huge.status).toBe(413)
    const other = await at.test.app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    expect(other.status).toBe(415)
    const log = JSON.stringify(at.test.log)
    expect(log).not.toContain(path.slice('/behov/'.length))
  })
})
