import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effectiveAnswer } from '../../src/domain/effective-answer.ts'
import { followAnswers } from '../../src/server/follow-answers.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type InvitedMeeting, inviteTo } from '../support/invited-meeting.ts'
import { byHand } from '../support/sharepoint.ts'

const clock = { now: Date.parse('2027-02-01T08:00:00Z') }
let test: TestHouse
let vera: Caller

beforeAll(async () => {
  test = await openTestHouse({ now: () => clock.now })
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())

const invite = (...people: string[]) => inviteTo(test, vera, { people })
/** The own office of somebody who can sign in. */
const officeOf = async (person: string): Promise<string> =>
  (await (await test.as(person))('/api/me')).body.officeId ?? ''
const order = (answer: string | null, more = {}) => ({ answer, substitute: '', note: '', ...more })
const enter = (call: Caller, id: string, etag: string, body: object): Promise<Answer> =>
  call(`/api/invitations/${id}/answer`, { method: 'POST', body, headers: { 'If-Match': etag } })
const enterFor = ({ row }: InvitedMeeting, person: string, body: object, call = vera) =>
  enter(call, row(person).id, row(person).etag, body)
const linesOf = async (id: string): Promise<{ by: string; sentence: string }[]> =>
  (await vera('/api/changes')).body.records.filter(
    (line: { noun: string; recordId: string }) => line.noun === 'invitations' && line.recordId === id,
  )

describe('an answer entered by hand', () => {
  it('stands beside Outlook’s with who told it and when, and in the log', async () => {
    const meeting = await invite('bo')
    const { status, body } = await enterFor(meeting, 'bo', order('accepted', { note: 'Ringde' }))
    expect(status).toBe(200)
    const name = (await vera('/api/me')).body.name
    expect(body).toMatchObject({
      answer: 'unknown',
      manualAnswer: 'accepted',
      manualBy: name,
      manualAt: '2027-02-01T08:00:00Z',
      note: 'Ringde',
    })
    expect(await linesOf(body.id)).toMatchObject([{ by: name, sentence: 'Ändrade en rad på en möteslista' }])
    // Everybody who may open the site may read the log, and not the closed lists.
    const log = JSON.stringify(await byHand(test).items('changes'))
    const { name: whom, address } = body
    expect([whom, address, 'Ringde'].filter(word => log.includes(word))).toEqual([])
  })

  it('is kept when Outlook gets another answer later, and so is that', async () => {
    const meeting = await invite('bo')
    await enterFor(meeting, 'bo', order('accepted', { substitute: 'Siv Påhittad' }))
    clock.now += 60_000
    await meeting.reply('bo', { response: 'declined' })
    await followAnswers(test.house)
    expect(meeting.row('bo')).toMatchObject({
      answer: 'declined',
      manualAnswer: 'accepted',
      manualAt: '2027-02-01T08:00:00Z',
      substitute: 'Siv Påhittad',
    })
    expect(effectiveAnswer(meeting.row('bo')).differs).toBe(true)
    // Told once more, knowing of the other, it is decided.
    clock.now += 60_000
    await enterFor(meeting, 'bo', order('accepted', { substitute: 'Siv Påhittad' }))
    expect(effectiveAnswer(meeting.row('bo')).differs).toBe(false)
  })

  it('can be taken back, and then nobody has told it', async () => {
    const meeting = await invite('bo')
    await enterFor(meeting, 'bo', order('declined', { substitute: 'Siv Påhittad' }))
    await enterFor(meeting, 'bo', order(null))
    expect(meeting.row('bo')).toMatchObject({
      manualAnswer: null,
      manualBy: '',
      manualAt: null,
      substitute: '',
    })
  })

  it('never overwrites what somebody else entered first: that version comes back', async () => {
    const meeting = await invite('bo')
    const { id, etag } = meeting.row('bo')
    expect((await enter(vera, id, etag, order('accepted'))).status).toBe(200)
    const late = await enter(await test.as('projektledare-h'), id, etag, order('declined'))
    expect([late.status, late.body.code, late.body.current.manualAnswer]).toEqual([412, 'stale', 'accepted'])
    expect(meeting.row('bo').manualAnswer).toBe('accepted')
  })

  it('sent again by the same person is the same answer and no conflict', async () => {
    const meeting = await invite('bo')
    const { id, etag } = meeting.row('bo')
    const first = await enter(vera, id, etag, order('accepted'))
    const again = await enter(vera, id, etag, order('accepted'))
    expect([again.status, again.body.etag]).toEqual([200, first.body.etag])
    expect(await linesOf(id)).toHaveLength(1)
  })

  it('by hand in SharePoint at the same time is a conflict too', async () => {
    const meeting = await invite('bo')
    const { id, etag } = meeting.row('bo')
    await byHand(test).change('invitations', id, { Anteckning: 'Skriven där' })
    expect((await enter(vera, id, etag, order('accepted'))).status).toBe(412)
  })

  it('is refused for who is no longer invited, without a version, and for what is no answer', async () => {
    const meeting = await invite('bo')
    const { id, etag } = meeting.row('bo')
    const path = `/api/invitations/${id}/answer`
    expect((await vera(path, { method: 'POST', body: order('accepted') })).status).toBe(428)
    expect((await enter(vera, id, etag, order('kanske'))).status).toBe(400)
    expect((await enter(vera, '987654', etag, order('accepted'))).status).toBe(404)
    await byHand(test).change('invitations', id, { Inbjudan: 'Inte längre inbjuden' })
    await test.house.mirror.sync('invitations')
    const refused = await enterFor(meeting, 'bo', order('accepted'))
    expect([refused.status, refused.body.detail]).toEqual([
      400,
      expect.stringContaining('inte längre inbjuden'),
    ])
  })
})

describe('who may enter what', () => {
  it.each([
    ['projektledare-vg', 'own', 200],
    ['projektledare-vg', 'other', 200],
    ['chef', 'own', 200],
    ['chef', 'other', 403],
    ['chef', 'none', 403],
    ['kontaktperson', 'own', 200],
    ['kontaktperson', 'other', 403],
    ['styrgrupp-vg', 'own', 403],
    ['lasare', 'own', 403],
  ])('%s, for somebody of the %s office: %i', async (person, whose, status) => {
    const own = (await officeOf(person)) || (await officeOf('chef'))
    const other = test.house.mirror.collection('offices').records.find(({ id }) => id !== own)?.id ?? ''
    const offices = whose === 'none' ? {} : { bo: whose === 'own' ? own : other }
    const meeting = await inviteTo(test, vera, { people: ['bo'], offices })
    const answer = await enterFor(meeting, 'bo', order('accepted'), await test.as(person))
    expect(answer.status).toBe(status)
    expect(meeting.row('bo').manualAnswer).toBe(status === 200 ? 'accepted' : null)
  })

  it.each([
    ['chef', 403],
    ['kontaktperson', 403],
    ['styrgrupp-vg', 403],
    ['lasare', 403],
  ])('%s notes no attendance, gives no stranger away and reminds nobody', async (person, status) => {
    const call = await test.as(person)
    const own = await officeOf(person)
    const { meeting, row } = await inviteTo(test, vera, {
      people: ['bo'],
      offices: { bo: own || (await officeOf('chef')) },
    })
    const { id, etag } = row('bo')
    const post = (path: string, body: object) =>
      call(path, { method: 'POST', body, headers: { 'If-Match': etag } })
    const answers = [
      await post(`/api/meetings/${meeting.id}/attendance`, { rows: [{ id, etag, attendance: 'present' }] }),
      await post(`/api/invitations/${id}/whose`, { invitationId: id }),
      await post(`/api/meetings/${meeting.id}/reminder`, { text: 'Svara' }),
      await call(`/api/meetings/${meeting.id}/reminder`),
    ]
    expect(answers.map(one => one.status)).toEqual([status, status, status, status])
  })
})

describe('a stranger’s answer', () => {
  const from = 'bo.hemma@annan.example'
  const whose = (id: string, etag: string, invitationId: string) =>
    vera(`/api/invitations/${id}/whose`, {
      method: 'POST',
      body: { invitationId },
      headers: { 'If-Match': etag },
    })
  const withStranger = async (response = 'accepted') => {
    const meeting = await invite('bo', 'siv')
    await meeting.reply('bo', { response, from })
    await followAnswers(test.house)
    return meeting
  }

  it('becomes the answer of the person whose it is, with the address in the note, and leaves the board', async () => {
    const { row } = await withStranger()
    const { status, body } = await whose(row(from).id, row(from).etag, row('bo').id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: row('bo').id, manualAnswer: 'accepted', note: `Svarade från ${from}.` })
    expect(row(from).standing).toBe('withdrawn')
    await followAnswers(test.house)
    expect(row(from).standing).toBe('withdrawn')
    expect(row('bo').manualAnswer).toBe('accepted')
  })

  it('is shown again when it changes, and can be given once more', async () => {
    const { row, reply } = await withStranger()
    await whose(row(from).id, row(from).etag, row('bo').id)
    clock.now += 600_000
    await reply('bo', { response: 'declined', from })
    await followAnswers(test.house)
    expect(row(from)).toMatchObject({ standing: 'stranger', answer: 'declined' })
    expect((await whose(row(from).id, row(from).etag, row('bo').id)).body.manualAnswer).toBe('declined')
  })

  it('is given once, also when the request was broken off between the two rows and comes again', async () => {
    const { row } = await withStranger()
    const { id, etag } = row(from)
    const fault = { kind: 'throttled', method: 'PATCH', pathContains: `/items/${id}/`, retryAfter: 60 }
    await test.call('/local/api/faults', { method: 'POST', body: fault })
    expect((await whose(id, etag, row('bo').id)).status).toBe(429)
    expect([row('bo').manualAnswer, row(from).standing]).toEqual(['accepted', 'stranger'])
    const given = row('bo')
    for (let again = 0; again < 2; again += 1) {
      const { status, body } = await whose(id, etag, row('bo').id)
      expect([status, body.etag]).toEqual([200, given.etag])
    }
    expect(row(from).standing).toBe('withdrawn')
  })

  it('is refused for another meeting, for who is not invited, for an unknown answer and for no stranger', async () => {
    const { row } = await withStranger()
    const other = await invite('bo')
    const refused = async (owner: string, stranger = row(from)) =>
      (await whose(stranger.id, stranger.etag, owner)).body.detail
    expect(await refused(other.row('bo').id)).toMatch(/ett annat möte/)
    expect(await refused('987654')).toMatch(/inte längre på listan/)
    expect(await refused(row(from).id)).toMatch(/inte längre inbjuden/)
    expect(await refused(row('siv').id, row('bo'))).toMatch(/okänd adress/)
    const { id } = row(from)
    await byHand(test).change('invitations', id, { SvarOutlook: 'Okänt' })
    await test.house.mirror.sync('invitations')
    expect(await refused(row('siv').id)).toMatch(/inget svar/)
  })
})

describe('who came', () => {
  const past = { startsOn: '2027-01-27', endsOn: '2027-01-28', answerBy: null }
  const note = (meeting: InvitedMeeting, rows: object[]) =>
    vera(`/api/meetings/${meeting.meeting.id}/attendance`, { method: 'POST', body: { rows } })
  const noted = ({ row }: InvitedMeeting, person: string, attendance: string | null) => ({
    id: row(person).id,
    etag: row(person).etag,
    attendance,
  })
  const held = (...people: string[]) => inviteTo(test, vera, { people, more: past })

  it('is one thing of three for each, many at once, and can be taken back', async () => {
    const meeting = await held('bo', 'siv', 'per')
    const { status, body } = await note(meeting, [
      noted(meeting, 'bo', 'present'),
      noted(meeting, 'siv', 'remote'),
      noted(meeting, 'per', 'absent'),
    ])
    expect(status).toBe(200)
    expect(body.rows.map((one: { saved: boolean; reason: string }) => [one.saved, one.reason])).toEqual(
      Array.from({ length: 3 }, () => [true, '']),
    )
    await note(meeting, [noted(meeting, 'bo', 'absent'), noted(meeting, 'siv', null)])
    expect(meeting.rows().map(({ attendance }) => attendance)).toEqual(['absent', null, 'absent'])
    const both = await note(meeting, [
      { ...noted(meeting, 'bo', 'present'), attendance: ['present', 'absent'] },
    ])
    expect(both.status).toBe(400)
  })

  it('touches no answer', async () => {
    const meeting = await held('bo')
    await enterFor(meeting, 'bo', order('declined', { substitute: 'Siv Påhittad' }))
    const { etag: _etag, modifiedAt: _at, ...before } = meeting.row('bo')
    await note(meeting, [noted(meeting, 'bo', 'present')])
    expect(meeting.row('bo')).toMatchObject({ ...before, attendance: 'present' })
  })

  it('has an outcome for each row: one that somebody changed stops no other', async () => {
    const meeting = await held('bo', 'siv')
    const other = await held('per')
    const seen = noted(meeting, 'bo', 'present')
    await enterFor(meeting, 'bo', order('accepted'))
    const { body } = await note(meeting, [
      seen,
      noted(meeting, 'siv', 'present'),
      noted(other, 'per', 'present'),
      { id: '987654', etag: '"1"', attendance: 'absent' },
    ])
    expect(body.rows).toMatchObject([
      {
        id: seen.id,
        saved: false,
        reason: expect.stringContaining('hann före'),
        row: { manualAnswer: 'accepted' },
      },
      { saved: true, row: { attendance: 'present' } },
      { saved: false, reason: expect.stringContaining('annat möte') },
      { saved: false, reason: expect.stringContaining('inte längre på listan'), row: null },
    ])
    expect([meeting.row('bo').attendance, other.row('per').attendance]).toEqual([null, null])
  })

  it('that somebody else noted alike meanwhile is no conflict, and a repeat writes nothing', async () => {
    const meeting = await held('bo')
    const seen = noted(meeting, 'bo', 'present')
    await note(meeting, [seen])
    const written = await byHand(test).watch()
    expect((await note(meeting, [seen])).body.rows).toMatchObject([{ saved: true }])
    expect(await written()).toEqual([])
  })

  it('is saved as far as it came when SharePoint stops answering, and says which rows are left', async () => {
    const meeting = await held('bo', 'siv', 'per')
    const { id } = meeting.row('siv')
    const fault = { kind: 'throttled', method: 'PATCH', pathContains: `/items/${id}/`, retryAfter: 60 }
    await test.call('/local/api/faults', { method: 'POST', body: fault })
    const rows = ['bo', 'siv', 'per'].map(person => noted(meeting, person, 'present'))
    const first = (await note(meeting, rows)).body.rows
    expect(first.map(({ saved }: { saved: boolean }) => saved)).toEqual([true, false, false])
    expect(first[1].reason).toMatch(/vänta en stund/)
    expect(first[2].reason).toMatch(/Försök igen/)
    const second = (await note(meeting, rows)).body.rows
    expect(second.map(({ saved }: { saved: boolean }) => saved)).toEqual([true, true, true])
  })

  it('cannot be noted before the meeting, for one that is cancelled, or for somebody twice', async () => {
    const ahead = await invite('bo')
    expect((await note(ahead, [noted(ahead, 'bo', 'present')])).body.detail).toMatch(
      /första dag, 10 mars 2027/,
    )
    const today = await inviteTo(test, vera, {
      people: ['bo'],
      more: { ...past, startsOn: '2027-02-01', endsOn: '2027-02-02' },
    })
    expect((await note(today, [noted(today, 'bo', 'present')])).status).toBe(200)
    const cancelled = await inviteTo(test, vera, { people: ['bo'], more: { ...past, state: 'cancelled' } })
    expect((await note(cancelled, [noted(cancelled, 'bo', 'present')])).body.detail).toMatch(/inställt/)
    const meeting = await held('bo')
    const twice = [noted(meeting, 'bo', 'present'), noted(meeting, 'bo', 'absent')]
    expect((await note(meeting, twice)).body.detail).toMatch(/två gånger/)
    expect(meeting.row('bo').attendance).toBeNull()
    expect((await note(meeting, [])).status).toBe(400)
  })
})
