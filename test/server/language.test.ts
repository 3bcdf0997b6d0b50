import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { wordsFor } from '../../src/server/words-for.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

let test: TestHouse
let leader: Caller
let hand: ByHand

beforeAll(async () => {
  test = await openTestHouse()
  leader = await test.as('projektledare-vg')
  hand = byHand(test)
})
afterAll(() => test.close())

const speaking =
  (language: string): Caller =>
  (path, init = {}) =>
    leader(path, { ...init, headers: { 'Accept-Language': language, ...init.headers } })
const english = speaking('en-GB,en;q=0.9,sv;q=0.5')
const swedish = speaking('sv-SE,sv;q=0.9,en;q=0.5')
const year = new Date().getFullYear()

describe('the language asked for', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['sv', 'sv'],
    ['sv-FI', 'sv'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
    ['sv-SE,sv;q=0.9,en-US;q=0.8,en;q=0.7', 'sv'],
    ['sv;q=0.4, en;q=0.6', 'en'],
    ['en;q=0.4, sv;q=0.6', 'sv'],
    ['en, sv', 'en'],
    ['sv, en', 'sv'],
    ['en;q=0, de', 'sv'],
    ['de, fr;q=0.8', 'sv'],
    ['de, en;q=0.1', 'en'],
    ['*', 'sv'],
    ['*, sv;q=0', 'en'],
    ['en;q=0.3, *', 'sv'],
    ['sv;q=0.3, *', 'en'],
    ['de;q=1.000 , en ; q=0.25', 'en'],
    ['en;q=1.5', 'sv'],
    ['en;q=hej', 'sv'],
    ['english please', 'sv'],
    ['enen', 'sv'],
    ['en_GB', 'sv'],
    [';q=1,,;;=', 'sv'],
    [`${'x'.repeat(50_000)},en`, 'en'],
  ])('%s is answered in %s', (header, language) => {
    expect(wordsFor(header).language).toBe(language)
  })

  it('is the one that weighs most, and the first of two that weigh the same', () => {
    const weight = fc.integer({ min: 0, max: 1000 }).map(thousandths => (thousandths / 1000).toFixed(3))
    fc.assert(
      fc.property(weight, weight, fc.boolean(), (of, others, first) => {
        const wishes = [`en;q=${of}`, `sv;q=${others}`]
        const preferred = of > others || (of === others && first && Number(of) > 0)
        const header = (first ? wishes : wishes.toReversed()).join(', ')
        expect(wordsFor(header).language).toBe(preferred ? 'en' : 'sv')
      }),
    )
  })

  it('is Swedish whatever a header says that names neither English nor any language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        fc.pre(!/en|\*/i.test(text))
        expect(wordsFor(text).language).toBe('sv')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what went wrong', () => {
  it.each([
    [
      'a row that does not exist',
      '/api/activities/987654',
      {},
      'Det du söker finns inte, eller har tagits bort.',
      'What you are looking for does not exist, or has been removed.',
    ],
    [
      'an address that does not exist',
      '/api/nothing',
      {},
      'Det du söker finns inte, eller har tagits bort.',
      'What you are looking for does not exist, or has been removed.',
    ],
    [
      'a year that is none',
      '/api/activities?year=hej',
      {},
      'Något i det som skickades går inte att använda. Ingenting har sparats. År är av fel slag.',
      'Something in what was sent cannot be used. Nothing has been saved. Year is of the wrong kind.',
    ],
    [
      'a body that is no JSON',
      '/api/activities',
      { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } },
      'Något i det som skickades går inte att använda. Ingenting har sparats. Innehållet är inte giltig JSON.',
      'Something in what was sent cannot be used. Nothing has been saved. The content is not valid JSON.',
    ],
    [
      'a file that is no table',
      '/api/imports/activities/table',
      { method: 'POST', body: 'Aktivitet;Status\n' },
      'Filen går inte att läsa som en tabell. Ingenting har sparats. Spara den som .xlsx eller .csv och försök igen. Det finns rubriker men inga rader under dem.',
      'The file cannot be read as a table. Nothing has been saved. Save it as .xlsx or .csv and try again. There are headings but no rows below them.',
    ],
    [
      'a missing version',
      '/api/activities/1',
      { method: 'DELETE' },
      'Ändringen saknar uppgift om vilken version den bygger på (If-Match). Ingenting har sparats.',
      'The change does not say which version it builds on (If-Match). Nothing has been saved.',
    ],
  ])('is said in the language asked for: %s', async (_what, path, init, inSwedish, inEnglish) => {
    const [one, other] = [await swedish(path, init), await english(path, init)]
    expect([one.body.detail, other.body.detail]).toEqual([inSwedish, inEnglish])
    expect([one.headers.get('content-language'), other.headers.get('content-language')]).toEqual(['sv', 'en'])
    expect([one.status, one.body.code]).toEqual([other.status, other.body.code])
    expect((await speaking('%%%')(path, init)).body.detail).toBe(inSwedish)
    expect((await leader(path, init)).body.detail).toBe(inSwedish)
  })

  it('is said in English also to who is not signed in, has no role or may not', async () => {
    const headers = { 'Accept-Language': 'en' }
    const stranger = await test.call('/api/me', { headers })
    expect(stranger.body.detail).toBe('You are no longer signed in. Open the tab again in Teams.')
    const remove = { method: 'DELETE', headers: { ...headers, 'If-Match': '"1"' } }
    const newcomer = await (await test.as('lasare'))('/api/activities/1', remove)
    expect(newcomer.body.detail).toMatch(/^You are signed in but have no role in the collaboration yet\./)
    const refused = await (await test.as('chef'))('/api/activities/1', remove)
    expect(refused.body.detail).toBe('Your role does not allow this. Ask a project leader for help.')
  })

  it('names fields and choices by the words of the screen', async () => {
    const [known] = (await leader('/api/activities')).body.records
    const body = { ...known, status: 'klar', groupId: null, light: 'blue' }
    const answer = await english(`/api/activities/${known.id}`, {
      method: 'PUT',
      body,
      headers: { 'If-Match': known.etag },
    })
    expect(answer.body.fields).toEqual([
      {
        field: 'status',
        reason: 'Status: “klar” is none of Proposed, Decided, Ongoing, Dormant, Done, Closed.',
      },
      { field: 'light', reason: 'State: “blue” is none of Green, Yellow, Red.' },
    ])
    const pointing = { ...known, groupId: '987654' }
    const nowhere = await english('/api/activities', { method: 'POST', body: pointing })
    expect(nowhere.body.fields).toEqual([
      { field: 'groupId', reason: 'Responsible group points at a row that does not exist.' },
    ])
  })
})

describe('a row that nobody can read', () => {
  it('is explained in the language asked for, with the names it has in SharePoint', async () => {
    const row = await hand.add('plans', { Title: 'Plan utan giltigt år', Ar: 1999 })
    await test.house.mirror.sync('plans')
    const reasons = async (caller: Caller) => {
      const { unreadable } = (await caller('/api/plans')).body
      return unreadable.find((one: { id: string }) => one.id === row.id).reasons
    }
    expect(await reasons(english)).toEqual(['År is too small, at least 2014.'])
    expect(await reasons(swedish)).toEqual(['År är för liten, minst 2014.'])
    expect(await reasons(english)).toEqual(['År is too small, at least 2014.'])
    const waits = async (caller: Caller) => {
      const { mine } = (await caller('/api/overview')).body
      return mine.find((one: { id: string; noun: string }) => one.noun === 'plans' && one.id === row.id).facts
    }
    expect(await waits(english)).toMatchObject({ reason: 'År is too small, at least 2014.' })
    expect(await waits(swedish)).toMatchObject({ reason: 'År är för liten, minst 2014.' })
  })

  it('tells caches that the answer depends on the language', async () => {
    const [one, other] = [await english('/api/plans'), await swedish('/api/plans')]
    expect(one.headers.get('vary')).toContain('Accept-Language')
    expect(one.headers.get('etag')).not.toBe(other.headers.get('etag'))
  })
})

describe('an import by somebody who reads English', () => {
  const table = {
    header: ['Aktivitet', 'Status', 'Läge', 'Det önskade läget', 'Latest'],
    rows: [
      ['På svenska', 'Pågår', 'Gult', 'Gemensam praxis', 'Väntar'],
      ['In English', 'Ongoing', 'Yellow', 'Common practice', 'Waiting'],
      ['Neither', 'Sometimes', '', '', ''],
    ],
  }

  it('takes plans written in Swedish and in English, and says in English what it cannot read', async () => {
    const text = [table.header, ...table.rows].map(cells => `${cells.join(';')};`).join('\n')
    const read = (await english('/api/imports/activities/table', { method: 'POST', body: text })).body
    expect(read.mapping).toMatchObject({
      0: 'title',
      1: 'status',
      2: 'light',
      3: 'desiredStates',
      4: 'lightComment',
    })
    const preview = await english('/api/imports/activities/preview', {
      method: 'POST',
      body: { year, header: read.header, rows: read.rows, mapping: read.mapping },
    })
    const [first, second, third] = preview.body.rows
    const told = { status: 'ongoing', light: 'yellow', desiredStates: ['dol3'] }
    expect([first.after, second.after]).toMatchObject([told, told])
    expect(first.reasons).toEqual(['Led by is missing, so the activity is added as Joint.'])
    expect(third.reasons).toEqual([
      'Status: “Sometimes” is none of Proposed, Decided, Ongoing, Dormant, Done, Closed.',
    ])
  })

  it('calls a column without a heading by its number', async () => {
    const read = async (caller: Caller) =>
      (
        await caller('/api/imports/activities/table', {
          method: 'POST',
          body: 'Aktivitet;;Status\nEtt;x;Klar\n',
        })
      ).body
    expect((await read(english)).header).toEqual(['Aktivitet', 'Column 2', 'Status'])
    expect((await read(swedish)).header).toEqual(['Aktivitet', 'Kolumn 2', 'Status'])
  })

  it('is undone with the reasons in English, while the log stays Swedish', async () => {
    const batch = randomUUID()
    const body = {
      year,
      header: ['Aktivitet'],
      rows: [['Ett språk']],
      mapping: { 0: 'title' },
      batch,
      only: [2],
    }
    await english('/api/imports/activities', { method: 'POST', body })
    const made = (await leader('/api/activities')).body.records.find(
      (one: { title: string }) => one.title === 'Ett språk',
    )
    const edit = { ...made, responsible: 'Någon Annan' }
    await english(`/api/activities/${made.id}`, {
      method: 'PUT',
      body: edit,
      headers: { 'If-Match': made.etag },
    })
    const undone = await english(`/api/imports/activities/${batch}/undo`, { method: 'POST' })
    expect(undone.body.left).toEqual([
      {
        recordId: made.id,
        title: 'Ett språk',
        reason: 'The row has been changed since and is left as it is.',
      },
    ])
    const log = (await leader('/api/changes')).body.records.filter(
      (line: { recordId: string }) => line.recordId === made.id,
    )
    expect(log.map((line: { sentence: string }) => line.sentence).toSorted()).toEqual([
      'Satte kontakt till Någon Annan',
      'Skapade aktiviteten Ett språk',
    ])
  })
})

describe('what was done by hand in SharePoint', () => {
  it('is told in the language asked for', async () => {
    const row = await hand.add('settings', { Title: 'ett-val', Varde: 'före' })
    await hand.change('settings', row.id, { Title: 'ett-annat-val' })
    await test.house.mirror.sync('settings')
    const told = async (caller: Caller) =>
      (await caller(`/api/settings/${row.id}/history`)).body.entries.flatMap(
        (entry: { sentences: string[] }) => entry.sentences,
      )
    expect(await told(english)).toContain('Changed setting from ett-val to ett-annat-val')
    expect(await told(swedish)).toContain('Ändrade inställning från ett-val till ett-annat-val')
  })
})

describe('the health of the lists', () => {
  it('is said and mended in English, and what is made in SharePoint keeps its Swedish name', async () => {
    const path = await hand.columnPath('offices', 'Lansdel')
    await test.sharepoint({ method: 'DELETE', path }, z.unknown())
    const problems = async (caller: Caller) =>
      (await caller('/api/health')).body.lists.find((one: { noun: string }) => one.noun === 'offices')
        .problems
    expect(await problems(english)).toEqual([
      {
        code: 'column_missing',
        sentence: 'The column Länsdel is missing from the list Kontor.',
        mendedBy: expect.stringContaining('the Repair button'),
      },
    ])
    expect((await problems(swedish))[0].sentence).toBe('Kolumnen Länsdel saknas i listan Kontor.')
    const repaired = await english('/api/health/repair', { method: 'POST' })
    expect(repaired.body).toEqual({ done: ['Added the column Länsdel to the list Kontor.'], left: [] })
    const mended = await test.sharepoint(
      { method: 'GET', path: await hand.columnPath('offices', 'Lansdel') },
      z.looseObject({ displayName: z.string() }),
    )
    expect(mended.displayName).toBe('Länsdel')
  })
})
