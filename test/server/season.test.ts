import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SeasonAnswer, SeasonPerson } from '../../src/domain/season-board.ts'
import { openSeasonHouse, pathIn, type SeasonHouse, sendForm } from '../support/season.ts'

let at: SeasonHouse
let people: SeasonPerson[]
let all: string[]
const text = 'Hej!\n\nVilka dagar kan du inte?'
const answerBy = '2026-12-04'

beforeEach(async () => {
  at = await openSeasonHouse()
  people = (await at.board()).people
  all = people.map(({ personId }) => personId)
})
afterEach(() => at.test.close())

const order = (more: object = {}) => ({ ...at.about, answerBy, personIds: all, text, ...more })
const one = (board: SeasonAnswer, name: string) => {
  const found = board.people.find(person => person.name === name)
  if (found === undefined) throw new Error(`${name} is not asked`)
  return found
}
const addresses = async () =>
  (await at.test.house.mirror.collection('people')).records
    .filter(({ id }) => all.includes(id))
    .map(({ email }) => email)
    .toSorted()
const reasons = (body: { fields?: { reason: string }[] }) => (body.fields ?? []).map(({ reason }) => reason)
const answer = (person: SeasonPerson, taken: object[], call = at.vera) =>
  call(`/api/availability/${person.availability?.id}/answer`, {
    method: 'POST',
    body: { taken, note: '' },
    headers: { 'If-Match': person.availability?.etag ?? '' },
  })
const firstDay = { day: '2031-03-05', half: 'morning' }

describe('the question', () => {
  it('goes to each manager and steering member once, in an event of their own without Teams, with their own link', async () => {
    const sent = await at.question(order())
    expect([sent.status, sent.body]).toEqual([200, { mailed: all.length, failed: [] }])
    const mails = await at.mails()
    expect(mails.map(({ to }) => to).toSorted()).toEqual(await addresses())
    expect(new Set(mails.map(({ kind }) => kind))).toEqual(new Set(['invitation']))
    expect(new Set(mails.map(pathIn)).size).toBe(all.length)
    for (const mail of mails) {
      expect(mail).toMatchObject({ start: '2026-12-04T08:00:00.000Z', joinUrl: null })
      expect(mail.body).toContain('Vilka dagar kan du inte?')
    }
    const events = at.test.house.mirror.collection('events').records.filter(({ kind }) => kind === 'question')
    const ours = events.filter(({ title }) => title.includes('2031'))
    expect(ours.every(({ state, sentOn }) => state === 'standing' && sentOn === '2026-11-24')).toBe(true)
    const board: SeasonAnswer = await at.board()
    expect(board.people.every(({ standing }) => standing === 'waiting')).toBe(true)
    expect(board.counties.every(({ people: count, asked }) => asked === count)).toBe(true)
    expect(board.question.obstacles).toHaveLength(1)
  })

  it('sent twice, also at once, mails nobody a second time', async () => {
    const both = await Promise.all([at.question(order()), at.question(order())])
    expect(both.map(({ body }) => body.mailed).toSorted()).toEqual([0, all.length].toSorted())
    expect((await at.question(order({ text: 'Annan text' }))).body).toEqual({ mailed: 0, failed: [] })
    expect(await at.mails()).toHaveLength(all.length)
  })

  it('is not put to those whose answer was entered by hand, and their answer holds', async () => {
    const [first = people[0]] = people
    const entry = await at.vera('/api/seasons/entry', {
      method: 'POST',
      body: { ...at.about, personId: first?.personId },
    })
    expect(entry.status).toBe(201)
    const entered = await at.vera(`/api/availability/${entry.body.id}/answer`, {
      method: 'POST',
      body: { taken: [firstDay], note: 'ringde' },
      headers: { 'If-Match': entry.body.etag },
    })
    expect(entered.body).toMatchObject({ answeredOn: '2026-11-24', answeredBy: 'Vera Exempelsson' })
    expect((await at.question(order())).body.mailed).toBe(all.length - 1)
    expect(one(await at.board(), first?.name ?? '')).toMatchObject({
      standing: 'answered',
      availability: { taken: [firstDay], askedOn: null },
    })
  })

  it('is one question a season: the next season is asked anew', async () => {
    await at.question(order())
    const next = await at.question(order({ season: 'autumn' }))
    expect(next.body.mailed).toBe(all.length)
  })

  it('names who has no address, and mails nobody then', async () => {
    const [person] = at.test.house.mirror.collection('people').records.filter(({ id }) => id === all[0])
    await at.vera(`/api/people/${person?.id}`, {
      method: 'PUT',
      body: { ...person, email: '' },
      headers: { 'If-Match': person?.etag ?? '' },
    })
    expect((await at.board()).people[0].problem).toContain(person?.name)
    const refused = await at.question(order())
    expect(refused.status).toBe(400)
    expect(reasons(refused.body)).toEqual([expect.stringContaining(`${person?.name} saknar e-postadress`)])
    expect(await at.mails()).toEqual([])
    expect((await at.question(order({ personIds: all.slice(1) }))).body.mailed).toBe(all.length - 1)
  })

  it.each([
    ['a last day that has passed', { answerBy: '2026-11-23' }, 'har redan varit'],
    ['a last day when the season has begun', { answerBy: '2031-01-01' }, 'före 1 januari 2031'],
    ['a season that has begun', { year: 2026, season: 'autumn' }, 'redan börjat'],
    ['somebody who is not among those asked', { personIds: ['987654'] }, 'inte chef eller i styrgruppen'],
    ['nobody', { personIds: [] }, 'De som ska få frågan'],
    ['no text', { text: ' ' }, 'Texten saknas'],
    ['a season that does not exist', { season: 'winter' }, 'Årstid'],
  ])('%s is refused in a sentence, and nobody is mailed', async (_what, more, said) => {
    const refused = await at.question(order(more))
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain(said)
    expect(await at.mails()).toEqual([])
  })

  it('says so when the mailbox is gone, and goes out whole when it is back', async () => {
    const mailbox = `/local/api/mailboxes/${at.test.local.organiserMailbox}`
    await at.test.call(mailbox, { method: 'POST', body: { granted: false } })
    const refused = await at.question(order())
    expect([refused.status, refused.body.code]).toEqual([403, 'mailbox_refused'])
    await at.test.call(mailbox, { method: 'POST', body: { granted: true } })
    expect((await at.question(order())).body.mailed).toBe(all.length)
    expect(await at.mails()).toHaveLength(all.length)
  })

  it('is for project leaders alone', async () => {
    for (const person of ['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare']) {
      const call = await at.test.as(person)
      const asked = await call('/api/seasons/question', { method: 'POST', body: order() })
      expect([person, asked.status]).toEqual([person, 403])
    }
    expect(await at.mails()).toEqual([])
  })
})

describe('the reminder', () => {
  // Late in the evening: a little later it is the next day, and the app's own token still holds.
  const evening = Date.parse('2026-11-24T22:50:00Z')
  const answerBy = '2026-11-24'
  beforeEach(async () => {
    at.test.close()
    at = await openSeasonHouse(evening)
    await at.question(order({ answerBy }))
  })

  it('goes to the silent only, once each, in the event that asked', async () => {
    const before = await at.lastMail()
    const [answering] = (await at.board()).people
    expect((await answer(answering, [firstDay])).status).toBe(200)
    at.clock.now = evening + 20 * 60_000
    const board: SeasonAnswer = await at.board()
    expect(board.people.filter(({ standing }) => standing === 'silent')).toHaveLength(all.length - 1)
    expect(board.reminder.personIds).toHaveLength(all.length - 1)
    const sent = await at.reminder({ ...at.about, text: 'Vi saknar ditt svar.' })
    expect(sent.body).toEqual({ mailed: all.length - 1, failed: [] })
    const mails = await at.mails(before)
    expect(mails).toHaveLength(all.length - 1)
    for (const mail of mails) {
      expect(mail.kind).toBe('update')
      expect(mail.subject).toContain('Påminnelse')
      expect(mail.body).toContain('Vi saknar ditt svar.')
      expect(mail.start.slice(0, 10)).toBe('2026-11-26')
      expect(pathIn(mail)).toMatch(/^\/svara\//)
    }
    expect((await at.reminder({ ...at.about, text: 'Igen' })).body).toEqual({ mailed: 0, failed: [] })
    expect(await at.mails(before)).toHaveLength(all.length - 1)
    expect((await at.board()).reminder).toMatchObject({ personIds: [], obstacles: [expect.any(String)] })
  })

  it('before the last day stands on that day, and goes to those chosen', async () => {
    const before = await at.lastMail()
    const sent = await at.reminder({ ...at.about, personIds: all.slice(0, 2), text: 'Glöm inte' })
    expect(sent.body.mailed).toBe(2)
    const mails = await at.mails(before)
    expect(mails.map(({ start }) => start.slice(0, 10))).toEqual([answerBy, answerBy])
  })

  it('names those whose event was deleted in Outlook, and reaches the rest', async () => {
    const [lost] = at.test.house.mirror
      .collection('events')
      .records.filter(({ title }) => title.includes('2031'))
    await at.test.call(
      `/local/api/mailboxes/${at.test.local.organiserMailbox}/events/${encodeURIComponent(lost?.eventId ?? '')}`,
      { method: 'DELETE' },
    )
    const sent = await at.reminder({ ...at.about, text: 'Glöm inte' })
    expect(sent.body.mailed).toBe(all.length - 1)
    expect(sent.body.failed).toEqual([
      {
        personId: expect.any(String),
        reason: expect.stringContaining('borttagen ur mötesbrevlådans kalender'),
      },
    ])
    const before = await at.lastMail()
    expect((await at.question(order({ answerBy }))).body).toEqual({ mailed: 1, failed: [] })
    expect((await at.question(order({ answerBy }))).body.mailed).toBe(0)
    expect(await at.mails(before)).toMatchObject([{ kind: 'invitation' }])
    expect((await at.reminder({ ...at.about, text: 'Glöm inte' })).body).toEqual({ mailed: 1, failed: [] })
  })
})

describe('an answer in the tab', () => {
  beforeEach(async () => {
    await at.question(order())
  })

  it('is entered by a manager for the own office, and the log says who', async () => {
    const chef = await at.test.as('chef')
    const board: SeasonAnswer = await at.board(chef)
    expect(board.people.map(({ name, link }) => [name, link])).toEqual([['Bo Testgård', '']])
    expect(board.counties.reduce((sum, { people: count }) => sum + count, 0)).toBe(all.length)
    const [own] = board.people
    if (own === undefined) throw new Error('nobody')
    const taken = [{ day: '2031-03-05', half: 'afternoon' }, firstDay, firstDay]
    const saved = await answer(own, taken, chef)
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({
      taken: [firstDay, { day: '2031-03-05', half: 'afternoon' }],
      answeredOn: '2026-11-24',
      answeredBy: 'Bo Testgård',
    })
    const lines = at.test.house.mirror.collection('changes').records
    expect(
      lines.filter(
        ({ noun, recordId, by }) =>
          noun === 'availability' && recordId === saved.body.id && by === 'Bo Testgård',
      ),
    ).toHaveLength(1)
  })

  it('for another office is refused to a manager, and reading to a reader', async () => {
    const chef = await at.test.as('chef')
    const other = (await at.board()).people.find(({ name }: SeasonPerson) => name !== 'Bo Testgård')
    expect((await answer(other, [firstDay], chef)).status).toBe(403)
    expect((await (await at.test.as('lasare'))('/api/seasons?year=2031&season=spring')).status).toBe(403)
  })

  it('with days outside the season is refused with a sentence', async () => {
    const [person] = (await at.board()).people
    const refused = await answer(person, [{ day: '2031-07-01', half: 'morning' }])
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain('1 juli 2031')
  })

  it('over an answer that came meanwhile is refused, and shows that one', async () => {
    const [person] = (await at.board()).people
    await sendForm(at.test, pathIn((await at.mails()).find(({ to }) => to !== '') ?? never()), [])
    const seen = (await at.board()).people.find(({ standing }: SeasonPerson) => standing === 'answered')
    const stale = {
      ...seen,
      availability: { ...seen.availability, etag: person.availability.etag.replace(/,\d+/, ',1') },
    }
    const refused = await answer(stale, [firstDay])
    expect([refused.status, refused.body.current.answeredBy]).toEqual([412, 'besvarat via länken'])
  })

  it('a link is handed out to leaders, and is the same as in the mail', async () => {
    const board: SeasonAnswer = await at.board()
    const links = board.people.map(({ link }) => link.replace('https://samverkan.example', '')).toSorted()
    expect(links).toEqual((await at.mails()).map(pathIn).toSorted())
    const steering: SeasonAnswer = await at.board(await at.test.as('styrgrupp-vg'))
    expect(steering.people.map(({ link }) => link)).toEqual(all.map(() => ''))
  })
})

function never(): never {
  throw new Error('no mail')
}
