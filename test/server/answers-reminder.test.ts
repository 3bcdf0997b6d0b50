import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { effectiveAnswer } from '../../src/domain/effective-answer.ts'
import { buildApp } from '../../src/server/app.ts'
import { followAnswers } from '../../src/server/follow-answers.ts'
import { buildHouse } from '../../src/server/house.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type InvitedMeeting, inviteTo, type Setting } from '../support/invited-meeting.ts'
import { byHand } from '../support/sharepoint.ts'

const begin = Date.parse('2027-02-01T08:00:00Z')
let test: TestHouse
let vera: Caller

beforeAll(async () => {
  test = await openTestHouse({ now: () => begin })
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())

const invite = (people: readonly string[], more: Omit<Setting, 'people'> = {}) =>
  inviteTo(test, vera, { people, ...more })
const pathOf = ({ meeting }: InvitedMeeting) => `/api/meetings/${meeting.id}/reminder`
const preview = async (meeting: InvitedMeeting) => (await vera(pathOf(meeting))).body
const text = 'Hej!\n\nVi har inte fått ditt svar.'
const remind = (meeting: InvitedMeeting, body = { text }) => vera(pathOf(meeting), { method: 'POST', body })
const remindersOf = ({ meeting }: InvitedMeeting) =>
  test.house.mirror
    .collection('events')
    .records.filter(({ kind, meetingId }) => kind === 'reminder' && meetingId === meeting.id)
const namesIn = ({ recipients }: { recipients: { name: string }[] }) =>
  recipients.map(({ name }) => name.replace(' Påhittad', ''))
/** How many invitations each has: one is the notice, two is a reminder too. */
const mailsOf = (meeting: InvitedMeeting, people: readonly string[]) =>
  Promise.all(people.map(async one => (await meeting.mails(one)).invitation))

const shown = z.looseObject({
  subject: z.string(),
  showAs: z.string(),
  responseRequested: z.boolean(),
  hideAttendees: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  isOnlineMeeting: z.boolean(),
  start: z.object({ dateTime: z.string() }),
  end: z.object({ dateTime: z.string() }),
  body: z.object({ content: z.string() }),
})
const eventOf = (id: string) =>
  test.house.ownGraph(
    {
      method: 'GET',
      path: `/users/${test.world.organiser}/events/${id}`,
      prefer: 'IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"',
    },
    shown,
  )

describe('whom a reminder reaches', () => {
  it('is everybody of whom no answer is known, and nobody else', async () => {
    const people = ['bo', 'siv', 'per', 'eva', 'kim']
    const meeting = await invite(people)
    await meeting.reply('bo', { response: 'declined' })
    await followAnswers(test.house)
    const enter = (person: string, body: object) =>
      vera(`/api/invitations/${meeting.row(person).id}/answer`, {
        method: 'POST',
        body,
        headers: { 'If-Match': meeting.row(person).etag },
      })
    await enter('siv', { answer: 'tentative', substitute: '', note: '' })
    await enter('per', { answer: null, substitute: 'Ada Exempelgren', note: '' })
    const said = await preview(meeting)
    expect(namesIn(said)).toEqual(['eva', 'kim'])
    expect(said.obstacles).toEqual([])
    expect((await remind(meeting)).body).toEqual({ mailed: 2 })
    expect(await mailsOf(meeting, people)).toEqual([1, 1, 1, 2, 2])
    expect(['bo', 'eva'].map(one => meeting.row(one).remindedOn)).toEqual([null, '2027-02-01'])
  })

  it('is each once for a meeting, however often it is asked; who is added later is reminded later', async () => {
    const meeting = await invite(['bo', 'siv'])
    await remind(meeting)
    const again = await remind(meeting)
    expect([again.status, again.body.code]).toEqual([409, 'cannot_notify'])
    expect(again.body.detail).toMatch(/enda påminnelsen/)
    expect((await preview(meeting)).obstacles).toEqual([expect.stringMatching(/^2 inbjudna saknar/)])
    await byHand(test).change('invitations', meeting.row('siv').id, { Pamind: null })
    await test.house.mirror.sync('invitations')
    expect((await remind(meeting)).body).toEqual({ mailed: 1 })
    expect(await mailsOf(meeting, ['bo', 'siv'])).toEqual([2, 3])
    expect(remindersOf(meeting).map(({ round, state }) => [round, state])).toEqual([
      [1, 'standing'],
      [2, 'standing'],
    ])
  })

  it('is each once when two leaders press at the same time, also on two servers', async () => {
    const people = ['bo', 'siv', 'per']
    const meeting = await invite(people)
    const other = buildHouse(test.world)
    await other.mirror.sync()
    const app = buildApp(other)
    const token = await test.tokenOf('projektledare-h')
    const elsewhere = app.request(pathOf(meeting), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    })
    await Promise.all([remind(meeting), elsewhere, remind(meeting)])
    expect(await mailsOf(meeting, people)).toEqual([2, 2, 2])
    await test.house.mirror.sync('events')
    expect(remindersOf(meeting)).toHaveLength(1)
  })
})

describe('what it says', () => {
  it('is proposed in Swedish with the meeting, the last day and what to do', async () => {
    const meeting = await invite(['bo'])
    const said = await preview(meeting)
    expect(said.subject).toBe(`Påminnelse: svara på kallelsen till ${meeting.meeting.title}`)
    expect(said.text).toMatch(/onsdag 10 mars 2027.* 9\.00.*12\.00, Varberg\./)
    expect(said.text).toMatch(/Svara senast onsdag 24 februari 2027\./)
    expect(said.text).toMatch(/https:\/\/samverkan\.example\/mote\/.*\.ics/)
    const file = /https:\/\/samverkan\.example(\/mote\/\S+\.ics)/.exec(said.text)?.[1] ?? ''
    expect((await test.call(file)).body).toContain('BEGIN:VCALENDAR')
  })

  it('is sent as it was read and changed, and nothing in it is markup', async () => {
    const meeting = await invite(['bo'])
    await remind(meeting, { text: 'Hej <b>du</b>!\nSe https://samverkan.example/x?a=1&b=2.\n\nSvara snart.' })
    const { body } = await eventOf(remindersOf(meeting)[0]?.eventId ?? '')
    expect(body.content).toContain('Hej &lt;b&gt;du&lt;/b&gt;!')
    expect(body.content).toContain('<a href="https://samverkan.example/x?a=1&amp;b=2">')
    expect((await remind(meeting, { text: '' })).status).toBe(400)
  })
})

describe('the event', () => {
  it.each([
    ['on the last day to answer', '2027-02-24', '2027-02-24T09:00:00.0000000'],
    ['the next working day when that has passed', '2027-01-29', '2027-02-02T09:00:00.0000000'],
    [
      'the next working day when that is today and the hour has passed',
      '2027-02-01',
      '2027-02-02T09:00:00.0000000',
    ],
    ['the next working day when there is none', null, '2027-02-02T09:00:00.0000000'],
  ])('stands a quarter of an hour %s, takes no time and asks nothing', async (_when, answerBy, start) => {
    const meeting = await invite(['bo'], { more: { answerBy } })
    expect((await remind(meeting)).status).toBe(200)
    const event = await eventOf(remindersOf(meeting)[0]?.eventId ?? '')
    expect(event).toMatchObject({
      start: { dateTime: start },
      end: { dateTime: start.replace('09:00', '09:15') },
      showAs: 'free',
      responseRequested: false,
      hideAttendees: true,
      allowNewTimeProposals: false,
      isOnlineMeeting: false,
    })
  })

  it('is never after the meeting has begun', async () => {
    const more = {
      startsOn: '2027-02-01',
      endsOn: '2027-02-01',
      startTime: '15:00',
      endTime: '16:00',
      answerBy: null,
    }
    const meeting = await invite(['bo'], { more })
    await remind(meeting)
    expect((await eventOf(remindersOf(meeting)[0]?.eventId ?? '')).start.dateTime).toMatch(
      /^2027-02-01T14:45/,
    )
  })

  it('is not taken for the meeting when the answers are read', async () => {
    const meeting = await invite(['bo'])
    await remind(meeting)
    expect(await followAnswers(test.house)).toMatchObject({ changed: 0 })
    expect(effectiveAnswer(meeting.row('bo')).answer).toBe('unknown')
  })
})

describe('what keeps it from being sent, in a sentence', () => {
  const obstacle = async (meeting: InvitedMeeting) => {
    const { obstacles } = await preview(meeting)
    const { status, body } = await remind(meeting)
    expect(status).toBe(409)
    for (const sentence of obstacles) expect(body.detail).toContain(sentence)
    return obstacles.join(' ')
  }

  it('is that nothing is sent, that all have answered, that the meeting is off or has begun', async () => {
    expect(await obstacle(await invite(['bo'], { isSent: false }))).toMatch(/inte skickad än/)
    const answered = await invite(['bo'])
    await answered.reply('bo', { response: 'accepted' })
    await followAnswers(test.house)
    expect(await obstacle(answered)).toMatch(/alla inbjudna har svarat/)
    expect(await obstacle(await invite(['bo'], { more: { state: 'cancelled' } }))).toMatch(/inställt/)
    const over = { startsOn: '2027-02-01', endsOn: '2027-02-01', startTime: '08:00', endTime: '09:00' }
    expect(await obstacle(await invite(['bo'], { more: over }))).toMatch(/redan börjat/)
    expect((await vera('/api/meetings/987654/reminder')).status).toBe(404)
  })

  it('is the mailbox: then nobody is marked, and the next try sends', async () => {
    const meeting = await invite(['bo'])
    const organiser = `/local/api/mailboxes/${test.world.organiser}`
    await test.call(organiser, { method: 'POST', body: { granted: false } })
    expect((await remind(meeting)).body.code).toBe('mailbox_refused')
    expect(meeting.row('bo').remindedOn).toBeNull()
    await test.call(organiser, { method: 'POST', body: { granted: true } })
    expect((await remind(meeting)).body).toEqual({ mailed: 1 })
    expect(await mailsOf(meeting, ['bo'])).toEqual([2])
  })
})

describe('killed', () => {
  const people = ['bo', 'siv']
  const nothing = new Promise<never>(() => undefined)

  /** Reminds on a server of its own, which dies at its n-th call to Graph; how many calls it made. */
  async function dyingAt(meeting: InvitedMeeting, at: number, when: 'before' | 'after'): Promise<number> {
    const state = { calls: 0, isCounting: false }
    let die: () => void = () => undefined
    const death = new Promise<void>(resolve => {
      die = resolve
    })
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const isGraph = new Request(input, init).url.startsWith('https://graph.microsoft.com/')
      if (!isGraph || !state.isCounting) return test.world.fetch(input, init)
      state.calls += 1
      if (state.calls < at) return test.world.fetch(input, init)
      if (state.calls === at && when === 'after') await test.world.fetch(input, init)
      die()
      return nothing
    }
    const house = buildHouse({ ...test.world, fetch })
    // What a reminder is made from; the rest of the lists would only take time.
    const needed = ['people', 'meetings', 'events', 'invitations'] as const
    await Promise.all(needed.map(noun => house.mirror.sync(noun)))
    const app = buildApp(house)
    const token = await test.tokenOf('projektledare-vg')
    state.isCounting = true
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const asked = app.request(pathOf(meeting), { method: 'POST', headers, body: JSON.stringify({ text }) })
    await Promise.race([death, asked])
    return state.calls
  }

  it('before or after each of its calls, and asked again: one reminder and one mail each', async () => {
    const whole = await dyingAt(await invite(people), Number.POSITIVE_INFINITY, 'before')
    expect(whole).toBeGreaterThan(10)
    for (let at = 1; at <= whole; at += 1)
      for (const when of ['before', 'after'] as const) {
        const meeting = await invite(people)
        await dyingAt(meeting, at, when)
        const again = await remind(meeting)
        expect([200, 409], `${when} ${at}`).toContain(again.status)
        expect(await mailsOf(meeting, people), `${when} ${at}`).toEqual([2, 2])
        expect(remindersOf(meeting), `${when} ${at}`).toMatchObject([
          { state: 'standing', sentOn: '2027-02-01' },
        ])
        expect(people.map(one => meeting.row(one).remindedOn)).toEqual(people.map(() => '2027-02-01'))
      }
  }, 240_000)

  it('and worded anew before it is sent again: the new words, unless the mail had gone', async () => {
    const whole = await dyingAt(await invite(['bo']), Number.POSITIVE_INFINITY, 'before')
    const said = new Set<string>()
    for (let at = 1; at <= whole; at += 1) {
      const meeting = await invite(['bo'])
      await dyingAt(meeting, at, 'after')
      const hadGone = (await mailsOf(meeting, ['bo']))[0] === 2
      await remind(meeting, { text: 'De nya orden.' })
      const { mails } = (await test.call(`/local/api/mails?to=${meeting.address('bo')}`)).body
      const words = mails.at(-1).body.includes('De nya orden.') ? 'new' : 'first'
      expect([mails.length, words], `after ${at}`).toEqual([2, hadGone ? 'first' : 'new'])
      said.add(words)
    }
    expect([...said]).toEqual(['new', 'first'])
  }, 240_000)
})
