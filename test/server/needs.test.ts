import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type NeedOffice, needBoard } from '../../src/domain/need-board.ts'
import { type NeedHouse, officeIn, officePathIn, openNeedHouse } from '../support/needs.ts'

let at: NeedHouse
let offices: NeedOffice[]
let some: NeedOffice[]
const text = 'Hej!\n\nHur många vill gå?'
const answerBy = '2026-12-11'
const counts = { basic: 3, continuation: 1, managersBasic: 0 }
const boras = 'Borås stad'

beforeEach(async () => {
  at = await openNeedHouse()
  offices = (await at.board()).offices
  some = offices.filter(({ people }) => people > 0).slice(0, 5)
})
afterEach(() => at.test.close())

const ids = (list: readonly NeedOffice[]) => list.map(({ officeId }) => officeId)
const order = (more: object = {}) => ({ ...at.about, answerBy, officeIds: ids(some), text, ...more })
const peopleIn = (list: readonly NeedOffice[]) => list.reduce((sum, { people }) => sum + people, 0)
const reasons = (body: { fields?: { reason: string }[] }) => (body.fields ?? []).map(({ reason }) => reason)

describe('the question', () => {
  it('goes to every office in an event of its own, to its managers and contact persons, with the link of the office', async () => {
    const reachable = offices.filter(({ people }) => people > 0)
    expect(reachable.length).toBeGreaterThan(40)
    const sent = await at.question(order({ officeIds: ids(reachable) }))
    expect([sent.status, sent.body]).toEqual([
      200,
      { mailed: peopleIn(reachable), offices: reachable.length, failed: [] },
    ])
    const mails = await at.mails()
    expect(mails).toHaveLength(peopleIn(reachable))
    expect(new Set(mails.map(officePathIn)).size).toBe(reachable.length)
    for (const mail of mails) {
      expect(mail).toMatchObject({ kind: 'invitation', start: '2026-12-11T08:00:00.000Z', joinUrl: null })
      expect(mail.subject).toContain('andra halvåret 2031')
      expect(mail.body).toContain('Hur många vill gå?')
    }
    const board = await at.board()
    expect(needBoard.safeParse(board).error).toBeUndefined()
    expect(board.offices.filter(({ standing }) => standing === 'waiting')).toHaveLength(reachable.length)
    expect(board.restsOn).toBe(
      `Bygger på svaren från 0 av ${board.offices.length} kontor. De andra är okända, inte noll.`,
    )
  })

  it('sent twice, also at once, mails nobody a second time, and an office that has answered is not asked', async () => {
    const [first, ...rest] = some
    expect((await at.answer(first?.officeId ?? '', { ...counts, seen: null })).status).toBe(200)
    const both = await Promise.all([at.question(order()), at.question(order())])
    expect(both.map(({ body }) => body.mailed).toSorted((a, b) => a - b)).toEqual([0, peopleIn(rest)])
    expect((await at.question(order({ text: 'Annan text' }))).body).toMatchObject({ mailed: 0, offices: 0 })
    expect(await at.mails()).toHaveLength(peopleIn(rest))
  })

  it('names an office that nobody can be reached at, and mails nobody then', async () => {
    const { records } = at.test.house.mirror.collection('people')
    const lost = some[0]
    for (const person of records.filter(({ officeId }) => officeId === lost?.officeId))
      await at.vera(`/api/people/${person.id}`, {
        method: 'PUT',
        body: { ...person, email: '' },
        headers: { 'If-Match': person.etag },
      })
    expect(officeIn(await at.board(), lost?.office ?? '').problem).toContain(lost?.office)
    const refused = await at.question(order())
    expect(refused.status).toBe(400)
    expect(reasons(refused.body)).toEqual([expect.stringContaining('chef eller kontaktperson')])
    expect(await at.mails()).toEqual([])
  })

  it.each([
    ['a last day that has passed', { answerBy: '2026-11-23' }, 'har redan varit'],
    ['a last day when the half-year is over', { answerBy: '2032-01-01' }, 'senast 31 december 2031'],
    ['a half-year that is over', { year: 2025, half: 'second' }, 'Halvåret är över'],
    ['an office that is not in the collaboration', { officeIds: ['987654'] }, 'inte med i samverkan'],
    ['no office', { officeIds: [] }, 'Kontoren som ska få frågan'],
    ['no text', { text: ' ' }, 'Texten saknas'],
    ['a half that does not exist', { half: 'third' }, 'Halvår'],
  ])('%s is refused in a sentence, and nobody is mailed', async (_what, more, said) => {
    const refused = await at.question(order(more))
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain(said)
    expect(await at.mails()).toEqual([])
  })

  it('is not put to an office that has left the collaboration', async () => {
    const left = at.test.house.mirror
      .collection('offices')
      .records.find(({ validTo }) => validTo !== null && validTo < '2031-07-01')
    expect(left).toBeDefined()
    const refused = await at.question(order({ officeIds: [left?.id] }))
    expect(refused.body.detail).toContain('inte med i samverkan')
    expect((await at.answer(left?.id ?? '', { ...counts, seen: null })).status).toBe(400)
  })

  it('and the reminder are for project leaders alone', async () => {
    for (const person of ['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare', 'kursadministrator']) {
      const call = await at.test.as(person)
      const asked = await call('/api/needs/question', { method: 'POST', body: order() })
      const reminded = await call('/api/needs/reminder', { method: 'POST', body: { ...at.about, text } })
      expect([person, asked.status, reminded.status]).toEqual([person, 403, 403])
    }
    expect(await at.mails()).toEqual([])
  })
})

describe('the reminder', () => {
  it('goes once to the silent, in the event that asked, and to nobody else', async () => {
    await at.question(order())
    const before = await at.lastMail()
    const [first, ...rest] = some
    await at.answer(first?.officeId ?? '', { ...counts, seen: null })
    const board = await at.board()
    expect(board.reminder.officeIds.toSorted()).toEqual(ids(rest).toSorted())
    const sent = await at.reminder({ ...at.about, text: 'Vi saknar ert svar.' })
    expect(sent.body).toEqual({ mailed: peopleIn(rest), offices: rest.length, failed: [] })
    const mails = await at.mails(before)
    expect(mails).toHaveLength(peopleIn(rest))
    for (const mail of mails) {
      expect(mail.kind).toBe('update')
      expect(mail.body).toContain('Vi saknar ert svar.')
      expect(officePathIn(mail)).toMatch(/^\/behov\//)
    }
    expect((await at.reminder({ ...at.about, text: 'Igen' })).body.mailed).toBe(0)
    expect(await at.mails(before)).toHaveLength(peopleIn(rest))
    expect((await at.board()).reminder).toMatchObject({ officeIds: [], obstacles: [expect.any(String)] })
  })

  it('names an office whose event was deleted in Outlook, which can then be asked anew', async () => {
    await at.question(order())
    const lost = at.test.house.mirror
      .collection('events')
      .records.find(({ needId, title }) => needId !== null && title.includes('2031'))
    await at.test.call(
      `/local/api/mailboxes/${at.test.local.organiserMailbox}/events/${encodeURIComponent(lost?.eventId ?? '')}`,
      { method: 'DELETE' },
    )
    const sent = await at.reminder({ ...at.about, text: 'Glöm inte' })
    expect(sent.body.offices).toBe(some.length - 1)
    expect(sent.body.failed).toEqual([
      {
        officeId: expect.any(String),
        reason: expect.stringContaining('borttagen ur mötesbrevlådans kalender'),
      },
    ])
    expect((await at.question(order())).body.offices).toBe(1)
    expect((await at.question(order())).body.offices).toBe(0)
  })
})

describe('rows that somebody wrote by hand in the list', () => {
  const next = { year: 2027, half: 'first' } as const

  it('count as asked and answered: an office that has one is not asked, and gets no second row', async () => {
    const before = (await at.board(at.vera, next)).offices
    const answered = before.filter(({ standing }) => standing === 'answered')
    expect(answered.length).toBeGreaterThan(20)
    const sent = await at.question(order({ ...next, officeIds: ids(answered) }))
    expect(sent.body).toEqual({ mailed: 0, offices: 0, failed: [] })
    expect((await at.board(at.vera, next)).offices).toEqual(before)
    expect(await at.mails()).toEqual([])
  })

  it('of offices that were asked in another way get their reminder as an invitation, once', async () => {
    const board = await at.board(at.vera, next)
    const silent = board.offices.filter(({ officeId }) => board.reminder.officeIds.includes(officeId))
    expect(silent.length).toBeGreaterThan(5)
    const sent = await at.reminder({ ...next, text: 'Vi saknar ert svar.' })
    expect(sent.body).toEqual({ mailed: peopleIn(silent), offices: silent.length, failed: [] })
    const mails = await at.mails()
    expect(mails.map(({ kind }) => kind)).toEqual(mails.map(() => 'invitation'))
    expect(mails).toHaveLength(peopleIn(silent))
    expect(mails.every(({ subject }) => subject.startsWith('Påminnelse'))).toBe(true)
    expect((await at.reminder({ ...next, text: 'Igen' })).body.mailed).toBe(0)
    expect(await at.mails()).toHaveLength(mails.length)
  })
})

describe('an answer in the tab', () => {
  it('is given by a manager for the own office in one go, also where nobody has asked, and stands on the board', async () => {
    const chef = await at.test.as('chef')
    const mine = await at.board(chef)
    expect(
      mine.offices.map(({ office, isMine, mayAnswer, link, names }) => [
        office,
        isMine,
        mayAnswer,
        link,
        names,
      ]),
    ).toEqual([[boras, true, true, '', []]])
    expect(mine.forecast).toEqual([])
    const saved = await at.answer(mine.offices[0]?.officeId ?? '', { ...counts, seen: null }, chef)
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({ ...counts, answeredBy: 'Bo Testgård', askedOn: null })
    expect(officeIn(await at.board(), boras)).toMatchObject({ standing: 'answered', need: counts })
    const [basic] = (await at.board()).forecast
    expect(basic).toMatchObject({ kind: 'basic', people: 3, waiting: 3 })
    expect(basic?.says).toContain('3 personer: 3 väntar, eller hitta 15 till.')
  })

  it('of another office is refused to a manager; reading and answering to a reader; answering to the course administrator', async () => {
    const other = offices.find(({ office }) => office !== boras)?.officeId ?? ''
    const body = { ...counts, seen: null }
    expect((await at.answer(other, body, await at.test.as('chef'))).status).toBe(403)
    const reader = await at.test.as('lasare')
    expect((await at.answer(other, body, reader)).status).toBe(403)
    expect((await reader('/api/need-board?year=2031&half=second')).status).toBe(403)
    const administrator = await at.test.as('kursadministrator')
    expect((await at.answer(other, body, administrator)).status).toBe(403)
    const seen = await at.board(administrator)
    expect(seen.offices).toHaveLength(offices.length)
    expect(
      seen.offices.every(({ mayAnswer, names, link }) => !mayAnswer && names.length === 0 && link === ''),
    ).toBe(true)
  })

  it('over one that came meanwhile is refused and shows it; the same answer again changes nothing', async () => {
    const { officeId = '' } = some[0] ?? {}
    const first = await at.answer(officeId, { ...counts, seen: null })
    const again = await at.answer(officeId, { ...counts, seen: null })
    expect([again.status, again.body.etag]).toEqual([200, first.body.etag])
    const other = await at.answer(officeId, { ...counts, basic: 9, seen: null })
    expect([other.status, other.body.current.basic]).toEqual([412, 3])
    const over = await at.answer(officeId, { ...counts, basic: 9, seen: first.body.etag })
    expect([over.status, over.body.basic]).toEqual([200, 9])
  })

  it('given by two at the same moment is one of them, and the other is told', async () => {
    const { officeId = '' } = some[0] ?? {}
    const both = await Promise.all([3, 7].map(basic => at.answer(officeId, { ...counts, basic, seen: null })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const won = both.find(({ status }) => status === 200)?.body.basic
    expect((await at.board()).offices.find(one => one.officeId === officeId)?.need?.basic).toBe(won)
  })

  it.each([
    ['half a person', { basic: 1.5 }, 'Grundutbildning'],
    ['less than nobody', { continuation: -1 }, 'Fortsättningsutbildning'],
    ['more than can be', { managersBasic: 501 }, 'Grundutbildning för chefer'],
    ['a name', { basic: 'Prov' }, 'Grundutbildning'],
  ])('%s is refused in a sentence, and nothing is kept', async (_what, more, said) => {
    const { officeId = '' } = some[0] ?? {}
    const refused = await at.answer(officeId, { ...counts, seen: null, ...more })
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain(said)
    expect((await at.board()).offices.find(one => one.officeId === officeId)?.need).toBeNull()
  })

  it('can be given to the last day of the half-year, and not after it', async () => {
    // Ten minutes before midnight in Sweden; a little later the app's own token still holds.
    at.test.close()
    at = await openNeedHouse(Date.parse('2031-12-31T22:50:00Z'))
    const unanswered = (await at.board()).offices.find(({ standing }) => standing !== 'answered')
    const saved = await at.answer(unanswered?.officeId ?? '', { ...counts, seen: null })
    expect(saved.status).toBe(200)
    at.clock.now += 20 * 60_000
    const late = await at.answer(unanswered?.officeId ?? '', { ...counts, basic: 5, seen: saved.body.etag })
    expect([late.status, late.body.detail.includes('Halvåret är över')]).toEqual([400, true])
    expect((await at.board()).offices.every(({ mayAnswer }) => !mayAnswer)).toBe(true)
  })

  it('the link is handed out to leaders, and is the same as in the mail', async () => {
    await at.question(order())
    const links = (await at.board()).offices.flatMap(({ link }) => (link === '' ? [] : [link]))
    const mailed = new Set((await at.mails()).map(officePathIn))
    expect(new Set(links.map(link => link.replace('https://samverkan.example', '')))).toEqual(mailed)
  })
})
