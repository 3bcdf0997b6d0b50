import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { type Span, writeMoment } from '../../src/graph/outlook-time.ts'
import { mailboxWithoutTeams } from '../../src/local/outlook/mailboxes.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import {
  changeMeeting,
  makeMeeting,
  noon,
  noticeOf,
  outlookOf,
  several,
  somebody,
} from '../support/notice.ts'
import { byHand } from '../support/sharepoint.ts'

const clock = { now: noon }
let test: TestHouse
let vera: Caller
let hugo: Caller
let outlook: ReturnType<typeof outlookOf>
let since = 0

beforeAll(async () => {
  test = await openTestHouse({ now: () => clock.now })
  vera = await test.as('projektledare-vg')
  hugo = await test.as('projektledare-h')
  outlook = outlookOf(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  since = await outlook.last()
})

/** Somebody drags the meeting to another time in the organiser's calendar. */
const moveByHand = (eventId: string, { start, end }: Span) =>
  test.house.ownGraph(
    {
      method: 'PATCH',
      path: `/users/${test.world.organiser}/events/${eventId}`,
      body: { start: writeMoment(start), end: writeMoment(end) },
      prefer: 'IdType="ImmutableId"',
    },
    z.unknown(),
  )

const mailed = () => outlook.mailed(since)
const mailedNow = async () => {
  const mails = await mailed()
  since = await outlook.last()
  return mails
}
const reasonsOf = ({ body }: { body: { fields?: { reason: string }[] } }) =>
  (body.fields ?? []).map(({ reason }) => reason)
const rowsOf = async (meetingId: string) =>
  (await vera('/api/invitations')).body.records.filter(
    (one: { meetingId: string }) => one.meetingId === meetingId,
  )

/** A meeting that has invited bo and siv. */
async function sent(more: object = {}, invited = [somebody('bo'), somebody('siv', false)]) {
  const meeting = await makeMeeting(vera, more)
  const notice = noticeOf(vera, meeting.id)
  const answer = await notice.send(invited)
  expect(answer.body).toMatchObject({ mailed: invited.length, event: { state: 'standing' } })
  since = await outlook.last()
  return { meeting, id: meeting.id, event: answer.body.event, ...notice }
}

describe('before anything is sent', () => {
  it('shows those who usually are invited: managers need to come, project leaders are asked', async () => {
    const { id } = await makeMeeting(vera)
    const { state, recipients, obstacles, event } = await noticeOf(vera, id).read()
    expect({ state, event, obstacles }).toEqual({ state: 'unsent', event: null, obstacles: [] })
    const people = (await vera('/api/people')).body.records.filter((one: { active: boolean }) => one.active)
    const named = (role: string) =>
      people.flatMap((one: { roles: string[]; name: string }) => (one.roles.includes(role) ? one.name : []))
    const who = (required: boolean) =>
      recipients.flatMap((one: { required: boolean; name: string }) =>
        one.required === required ? one.name : [],
      )
    expect(who(true).sort()).toEqual(named('manager').sort())
    expect(who(false).sort()).toEqual(named('projectLeader').sort())
  })

  it('has nobody to propose for Mötesplats, and says so', async () => {
    const { id } = await makeMeeting(vera, { kind: 'exampleDays' })
    const { recipients, obstacles } = await noticeOf(vera, id).read()
    expect(recipients).toEqual([])
    expect(obstacles.join(' ')).toMatch(/Ingen står på listan.*ingen given krets/)
  })

  it('says what to know: whole days, no place, no agenda, short notice, an answer day too late', async () => {
    const more = { startsOn: '2027-01-14', endsOn: '2027-01-15', answerBy: '2027-01-20' }
    const blank = { startTime: '', endTime: '', place: '', agenda: '', online: false }
    const { id } = await makeMeeting(vera, { ...more, ...blank })
    const { cautions, text, start, end } = await noticeOf(vera, id).read()
    expect(cautions.join(' ')).toMatch(
      /3 dagar till mötet.*inga klockslag.*Ingen plats.*Ingen dagordning.*efter mötets första dag/,
    )
    expect({ start, end }).toEqual({ start: '2027-01-14T08:00:00Z', end: '2027-01-15T15:00:00Z' })
    expect(text).toContain(
      'torsdag 14 januari 2027 till fredag 15 januari 2027 (börjar vecka 2), hela dagar\nKlockslagen är inte bestämda än.',
    )
  })
})

describe('sending', () => {
  it('gives each exactly what the preview showed: subject, words, place, time, hidden list, Teams link', async () => {
    const { id } = await makeMeeting(vera)
    const notice = noticeOf(vera, id)
    const before = await notice.read()
    const { status, body } = await notice.send([somebody('bo'), somebody('siv', false)])
    expect([status, body.mailed]).toEqual([200, 2])
    const after = await notice.read()
    expect(after).toMatchObject({ state: 'told', untold: [], obstacles: [], event: body.event })
    const { mails } = await outlook.mails(since)
    for (const mail of mails) {
      expect(mail).toMatchObject({ kind: 'invitation', subject: before.subject, place: before.place })
      expect(mail.body).toContain(after.html)
      expect([mail.start, mail.end].map(Date.parse)).toEqual([before.start, before.end].map(Date.parse))
      expect(mail.joinUrl).toBe(body.event.joinUrl)
      expect(mail.attendees).toBeNull()
    }
    expect(mails).toHaveLength(2)
    // What only exists once it is sent is the address of the calendar file; every word is the same.
    const words = (html: string) => html.replaceAll(/<[^>]*>/g, '')
    const pending = 'En länk till mötet som kalenderfil, om det inte syns i din kalender.'
    const link = 'Hämta mötet som kalenderfil om det inte syns i din kalender.'
    expect(words(after.html)).toBe(words(before.html).replace(pending, link))
    expect(after.calendarFile).toMatch(/^https:\/\/samverkan\.example\/mote\/\d+-1-[\w-]{32}\.ics$/)
    expect(after.html).toContain(`href="${after.calendarFile}"`)
    expect(after.html).toContain(`href="https://samverkan.example/?to=/moten/${id}"`)
    expect(after.html).toContain('<li>Övriga &lt;frågor&gt; &amp; svar</li>')
    expect(after.text).toContain('När:\nonsdag 10 mars 2027 (vecka 10) kl. 9.00–12.00')
    expect(after.text).toContain('Svara senast fredag 12 februari 2027 (vecka 6) med knapparna')
    expect(after.text).toContain('3. Övriga <frågor> & svar')
  })

  it('twice is once: the second is told that nobody was mailed', async () => {
    const { id, send, event } = await sent()
    const again = await noticeOf(hugo, id).send([somebody('siv', false), somebody('bo')])
    expect(again.body).toMatchObject({ mailed: 0, event: { id: event.id } })
    expect((await send([somebody('bo')])).body.mailed).toBe(0)
    expect(await mailed()).toEqual([])
    const other = await noticeOf(hugo, id).send([somebody('bo'), somebody('eva')])
    expect([other.status, other.body.code]).toEqual([409, 'cannot_notify'])
    expect(reasonsOf(other).join()).toMatch(/skickades redan 11 januari 2027. 1 person står inte på listan/)
    expect(await mailed()).toEqual([])
  })

  it('two who press at once send one, and the second is told', async () => {
    const { id } = await makeMeeting(vera)
    const list = several(7)
    const both = await Promise.all([noticeOf(vera, id).send(list), noticeOf(hugo, id).send(list)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.map(({ body }) => body.mailed).sort()).toEqual([0, 7])
    expect(await mailed()).toEqual(list.map(({ name }) => `invitation ${name}`).sort())
    expect(await rowsOf(id)).toHaveLength(7)
  })

  it('an address twice in other letters is one person', async () => {
    const { id } = await makeMeeting(vera)
    const loud = { ...somebody('bo'), address: ' BO@Kommun.Example ' }
    expect((await noticeOf(vera, id).send([somebody('bo'), loud, somebody('siv')])).body.mailed).toBe(2)
    expect(await rowsOf(id)).toHaveLength(2)
    expect((await noticeOf(vera, id).list([loud])).body.mailed).toBe(0)
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
  })

  it('is told of once in the log, with who did it', async () => {
    const { event } = await sent()
    const lines = (await vera('/api/changes')).body.records.filter(
      (line: { noun: string; recordId: string }) => line.noun === 'events' && line.recordId === event.id,
    )
    expect(lines).toMatchObject([{ by: 'Vera Exempelsson', kind: 'created' }])
  })

  it.each([
    ['501 people', {}, several(501), 'too_many_invited', /501 personer står på listan.*högst 500/],
    [
      'a bad address',
      {},
      [somebody('bo'), { ...somebody('Ove'), address: 'ove@' }],
      'bad_address',
      /Ove: ”ove@” är ingen e-postadress/,
    ],
    ['nobody’s address', {}, [{ ...somebody('Ove'), address: '' }], 'bad_address', /Ove saknar e-postadress/],
    [
      'a meeting in the past',
      { startsOn: '2027-01-11', endsOn: '2027-01-11' },
      [somebody('bo')],
      'cannot_notify',
      /redan varit/,
    ],
    [
      'one that ends before it starts',
      { startTime: '13:00' },
      [somebody('bo')],
      'cannot_notify',
      /slutar innan det börjar/,
    ],
    ['one that is called off', { state: 'cancelled' }, [somebody('bo')], 'cannot_notify', /inställt/],
    [
      'a person no longer in the list',
      {},
      [{ ...somebody('Ove'), personId: '99999' }],
      'malformed',
      /Ove finns inte kvar i listan Personer/,
    ],
  ])(
    '%s is refused with a sentence, and nothing is written or sent',
    async (_, more, invited, code, says) => {
      const { id } = await makeMeeting(vera, more)
      const written = await byHand(test).watch()
      const answer = await noticeOf(vera, id).send(invited)
      expect(answer.body.code).toBe(code)
      expect(answer.body.detail).toMatch(says)
      expect(await written()).toEqual([])
      expect(await mailed()).toEqual([])
    },
  )

  it.each([
    ['without right', { granted: false }, 'mailbox_refused'],
    ['gone', { isOpen: false }, 'mailbox_gone'],
  ])('a mailbox %s says so; nothing is lost, and it goes on from there', async (_, setting, code) => {
    const { id } = await makeMeeting(vera)
    const notice = noticeOf(vera, id)
    const list = [somebody('bo'), somebody('siv')]
    await outlook.setMailbox(setting)
    const failed = await notice.send(list)
    await outlook.setMailbox({ granted: true, isOpen: true })
    expect(failed.body.code).toBe(code)
    expect(await notice.read()).toMatchObject({ state: 'unfinished' })
    expect(await mailed()).toEqual([])
    expect((await notice.send(list)).body.mailed).toBe(2)
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
  })

  it('a mailbox without Teams says so; without the link it can be sent, and somebody taken off before', async () => {
    const { id } = await makeMeeting(vera)
    const { send, list, read } = noticeOf(vera, id)
    const { organiser } = test.world
    const granted = { method: 'POST', body: { granted: true } }
    await test.call(`/local/api/mailboxes/${mailboxWithoutTeams}`, granted)
    test.world.organiser = mailboxWithoutTeams
    onTestFinished(() => {
      test.world.organiser = organiser
    })
    expect((await send([somebody('bo'), somebody('siv')])).body.code).toBe('no_teams')
    const bo = (await rowsOf(id)).find((one: { name: string }) => one.name === 'bo')
    expect((await list([], [bo.id])).body).toMatchObject({ mailed: 0, event: { state: 'sending' } })
    await changeMeeting(vera, id, { online: false })
    expect((await send([somebody('siv')])).body).toMatchObject({ mailed: 1, event: { joinUrl: '' } })
    expect(await mailed()).toEqual(['invitation siv'])
    expect((await read()).state).toBe('told')
  })
})

describe('the list', () => {
  it('adds one and mails that one; takes one off and tells that one; nobody else hears of it', async () => {
    const { list, read, id, event } = await sent()
    expect((await list([somebody('eva')])).body).toMatchObject({ mailed: 1, event: { state: 'standing' } })
    expect(await mailedNow()).toEqual(['invitation eva'])
    const bo = (await rowsOf(id)).find((one: { name: string }) => one.name === 'bo')
    expect((await list([], [bo.id])).body.mailed).toBe(1)
    expect(await mailedNow()).toEqual(['cancellation bo'])
    const { recipients } = await read()
    expect(recipients.find((one: { name: string }) => one.name === 'bo').standing).toBe('withdrawn')
    expect((await list([], [bo.id])).body.mailed).toBe(0)
    expect((await list([somebody('bo')])).body.mailed).toBe(1)
    expect(await mailedNow()).toEqual(['invitation bo'])
    expect((await rowsOf(id)).filter((one: { name: string }) => one.name === 'bo')).toMatchObject([
      { id: bo.id, standing: 'invited' },
    ])
    expect((await read()).event.id).toBe(event.id)
  })

  it('tells of each in the log, with who did it', async () => {
    const { list, id } = await sent()
    await list([somebody('eva')])
    const eva = (await rowsOf(id)).find((one: { name: string }) => one.name === 'eva')
    const lines = (await vera('/api/changes')).body.records.filter(
      (line: { noun: string; recordId: string }) => line.noun === 'invitations' && line.recordId === eva.id,
    )
    expect(lines).toMatchObject([{ by: 'Vera Exempelsson', kind: 'created' }])
  })

  it('refuses what Outlook would, and rows of other meetings', async () => {
    const { list } = await sent()
    const other = await sent()
    const [row] = await rowsOf(other.id)
    expect((await list([], [row.id])).body.code).toBe('not_found')
    expect((await list(several(499))).body.code).toBe('too_many_invited')
    expect((await list([{ ...somebody('Ove'), address: 'ove' }])).body.code).toBe('bad_address')
    expect(await mailed()).toEqual([])
  })

  it('is not for a meeting that has no notice', async () => {
    const { id } = await makeMeeting(vera)
    const { list, change, cancel, renew } = noticeOf(vera, id)
    for (const answer of [await list([somebody('bo')]), await change(), await cancel(), await renew()])
      expect([answer.status, answer.body.detail]).toEqual([
        409,
        expect.stringContaining('Ingen kallelse är skickad än.'),
      ])
  })
})

describe('a change', () => {
  it('of the row mails nobody until it is told, then all once, and keeps the link', async () => {
    const { id, read, change, event } = await sent()
    await changeMeeting(vera, id, { startsOn: '2027-03-17', endsOn: '2027-03-17', place: 'Borås' })
    expect(await mailed()).toEqual([])
    expect(await read()).toMatchObject({
      state: 'untold',
      untold: [
        'Tiden: de inbjudna har fått onsdag 10 mars 2027 (vecka 10) kl. 9.00–12.00, nu gäller onsdag 17 mars 2027 (vecka 11) kl. 9.00–12.00.',
        'Platsen är ändrad.',
      ],
    })
    const shown = await read()
    expect(shown.text).toMatch(
      /^Ny tid\. Tidigare: onsdag 10 mars 2027 \(vecka 10\) kl\. 9\.00–12\.00\. Ny plats\. Svara igen med knapparna/,
    )
    const { body } = await change()
    expect(body).toMatchObject({ mailed: 2, event: { told: 1, joinUrl: event.joinUrl } })
    expect(await mailed()).toEqual(['update bo', 'update siv'])
    const { mails } = await outlook.mails(since)
    expect(mails[0]).toMatchObject({ place: 'Borås', joinUrl: event.joinUrl })
    expect(mails[0]?.body).toContain(shown.html)
    expect(await read()).toMatchObject({ state: 'told', untold: [] })
    expect((await read()).text).not.toContain('Ny tid.')
    const told = (await vera('/api/changes')).body.records.filter(
      (line: { noun: string; recordId: string }) => line.noun === 'events' && line.recordId === event.id,
    )
    expect(told.at(-1)).toMatchObject({
      by: 'Vera Exempelsson',
      sentence: 'Meddelade de inbjudna vad som har ändrats: Chefsmöte våren 2027',
    })
    expect((await change()).body.mailed).toBe(0)
    expect((await noticeOf(hugo, id).change()).body.mailed).toBe(0)
    expect(await mailed()).toHaveLength(2)
  })

  it('made straight in SharePoint shows as untold as well', async () => {
    const { id, read } = await sent()
    await byHand(test).change('meetings', id, { Dagordning: 'Bara en punkt' })
    await test.house.mirror.sync('meetings')
    expect(await read()).toMatchObject({ state: 'untold', untold: ['Dagordningen är ändrad.'] })
    await byHand(test).change('meetings', id, { Lage: 'Inställt' })
    await test.house.mirror.sync('meetings')
    expect((await read()).untold).toEqual(['Mötet är inställt, men de inbjudna har inte fått veta det.'])
  })

  it('two who tell it at once mail all once', async () => {
    const { id } = await sent()
    await changeMeeting(vera, id, { practical: 'Ta med skor.' })
    const both = await Promise.all([noticeOf(vera, id).change(), noticeOf(hugo, id).change()])
    expect(both.map(({ body }) => body.mailed).sort()).toEqual([0, 2])
    expect(await mailed()).toEqual(['update bo', 'update siv'])
  })

  it('gives a meeting its Teams link afterwards; taking one away is not told', async () => {
    const { id, change, read } = await sent({ online: false })
    await changeMeeting(vera, id, { online: true })
    expect((await change()).body).toMatchObject({
      mailed: 2,
      event: { joinUrl: expect.stringContaining('https://teams.microsoft.com/') },
    })
    await changeMeeting(vera, id, { online: false })
    expect(await read()).toMatchObject({ state: 'told', cautions: [expect.stringMatching(/Teamslänk/)] })
  })

  it('into the past is refused with a sentence', async () => {
    const { id, change } = await sent()
    await changeMeeting(vera, id, { startsOn: '2026-12-10', endsOn: '2026-12-10' })
    const { status, body } = await change()
    expect([status, body.detail]).toEqual([409, expect.stringContaining('Mötets tid har redan varit.')])
    expect(await mailed()).toEqual([])
  })

  it('of a meeting that somebody moved in Outlook says both times, and asked again tells ours', async () => {
    const { id, change, read, event } = await sent()
    const to = { start: '2027-04-07T07:00:00Z', end: '2027-04-07T10:00:00Z' }
    await moveByHand(event.eventId, to)
    since = await outlook.last()
    await changeMeeting(vera, id, { place: 'Borås' })
    const refused = await change()
    expect([refused.status, refused.body.code, refused.body.current]).toEqual([412, 'stale', to])
    expect(refused.body.detail).toMatch(
      /flyttat mötet i Outlook till onsdag 7 april 2027.*står onsdag 10 mars 2027/,
    )
    expect(await mailed()).toEqual([])
    expect((await read()).untold[0]).toMatch(/har fått onsdag 7 april.*nu gäller onsdag 10 mars/)
    expect((await change()).body).toMatchObject({ mailed: 2, event: { toldStart: event.toldStart } })
    expect(await mailed()).toEqual(['update bo', 'update siv'])
  })

  it('that takes over the time from Outlook has nothing to tell', async () => {
    const { id, change, read, event } = await sent()
    const to = { start: '2027-04-07T07:00:00Z', end: '2027-04-07T10:00:00Z' }
    await moveByHand(event.eventId, to)
    since = await outlook.last()
    expect((await change()).body.code).toBe('stale')
    await changeMeeting(vera, id, { startsOn: '2027-04-07', endsOn: '2027-04-07' })
    expect(await read()).toMatchObject({ state: 'told', untold: [] })
    expect((await change()).body.mailed).toBe(0)
    expect(await mailed()).toEqual([])
  })
})

describe('calling off', () => {
  it('tells all why, once, and cancels the row by the own hand', async () => {
    const { id, cancel, read } = await sent()
    expect((await cancel()).body).toMatchObject({
      mailed: 2,
      event: { state: 'cancelled', reason: 'För få kan komma.' },
    })
    const { mails } = await outlook.mails(since)
    expect(mails.map(({ kind, comment }) => [kind, comment])).toEqual([
      ['cancellation', 'För få kan komma.'],
      ['cancellation', 'För få kan komma.'],
    ])
    expect((await vera(`/api/meetings/${id}`)).body).toMatchObject({
      state: 'cancelled',
      modifiedBy: 'Vera Exempelsson',
    })
    expect((await read()).state).toBe('cancelled')
    expect((await cancel('Igen')).body.mailed).toBe(0)
    expect(await mailed()).toHaveLength(2)
  })

  it('and planned anew is a new notice', async () => {
    const { id, cancel, read, send, event } = await sent()
    await cancel()
    since = await outlook.last()
    await changeMeeting(vera, id, { state: 'planned', startsOn: '2027-05-05', endsOn: '2027-05-05' })
    expect((await read()).state).toBe('unsent')
    expect((await send([somebody('bo'), somebody('siv', false)])).body).toMatchObject({
      mailed: 2,
      event: { round: 2 },
    })
    expect((await read()).event.uid).not.toBe(event.uid)
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
  })

  it('comes before the meeting can be removed', async () => {
    const { id, cancel } = await sent()
    const remove = async () => {
      const { etag } = (await vera(`/api/meetings/${id}`)).body
      return vera(`/api/meetings/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } })
    }
    const refused = await remove()
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use'])
    expect(refused.body.detail).toMatch(/Ställ in det först/)
    await cancel()
    expect((await remove()).status).toBe(204)
  })
})

describe('an event deleted in Outlook by hand', () => {
  it('is said to be gone, and can be sent anew to all on the list', async () => {
    const { read, change, list, send, renew, event } = await sent()
    await outlook.deleteByHand(event.eventId)
    since = await outlook.last()
    expect((await list([somebody('eva')])).body.code).toBe('event_gone')
    expect((await read()).state).toBe('gone')
    expect((await change()).body.code).toBe('event_gone')
    expect((await send([somebody('bo')])).body.detail).toMatch(/Skicka en ny kallelse/)
    expect(await mailed()).toEqual([])
    expect((await renew()).body).toMatchObject({ mailed: 2, event: { round: 2, state: 'standing' } })
    expect(await mailed()).toEqual(['invitation bo', 'invitation siv'])
    expect((await renew()).body.mailed).toBe(0)
    expect((await read()).state).toBe('told')
  })

  it('is found out by the new notice itself', async () => {
    const { renew, event } = await sent()
    await outlook.deleteByHand(event.eventId)
    since = await outlook.last()
    expect((await renew()).body).toMatchObject({ mailed: 2, event: { round: 2 } })
  })

  it('can be called off as well: nobody hears of it twice', async () => {
    const { cancel, event } = await sent()
    await outlook.deleteByHand(event.eventId)
    since = await outlook.last()
    expect((await cancel()).body).toMatchObject({ mailed: 0, event: { state: 'cancelled' } })
    expect(await mailed()).toEqual([])
  })
})

describe('all other roles', () => {
  it.each(['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare'])('%s may send nothing', async person => {
    const { id, event } = await sent()
    const { send, list, change, cancel, renew } = noticeOf(await test.as(person), id)
    for (const answer of [
      await send([somebody('bo')]),
      await list([somebody('eva')]),
      await change(),
      await cancel(),
      await renew(),
    ])
      expect(answer.status).toBe(403)
    expect((await noticeOf(vera, id).read()).event).toEqual(event)
    expect(await mailed()).toEqual([])
  })
})
