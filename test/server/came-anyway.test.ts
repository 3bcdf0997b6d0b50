import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followAnswers } from '../../src/server/follow-answers.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type InvitedMeeting, inviteTo } from '../support/invited-meeting.ts'

const clock = { now: Date.parse('2027-02-01T08:00:00Z') }
let test: TestHouse
let vera: Caller

beforeAll(async () => {
  test = await openTestHouse({ now: () => clock.now })
  vera = await test.as('projektledare-vg')
})
afterAll(() => test.close())

const past = { startsOn: '2027-01-27', endsOn: '2027-01-28', answerBy: null }
const held = (...people: string[]) => inviteTo(test, vera, { people, more: past })
const guest = (more = {}) => ({ personId: null, name: 'Gäst Gästsson', officeId: null, ...more })
const came = (
  { meeting }: InvitedMeeting,
  body: object,
  key = crypto.randomUUID(),
  call = vera,
): Promise<Answer> =>
  call(`/api/meetings/${meeting.id}/came`, { method: 'POST', body, headers: { 'Idempotency-Key': key } })
const allMails = async (): Promise<number> => (await test.call('/local/api/mails')).body.mails.length

describe('somebody who came without being invited', () => {
  it('is written down as present, once however often it is asked, and gets no mail', async () => {
    const meeting = await held('bo')
    const before = await allMails()
    const key = crypto.randomUUID()
    const first = await came(meeting, guest(), key)
    const again = await came(meeting, guest(), key)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body.id).toBe(first.body.id)
    expect(first.body).toMatchObject({ name: 'Gäst Gästsson', attendance: 'present', address: '' })
    expect(meeting.rows().map(({ name }) => name)).toContain('Gäst Gästsson')
    expect(await allMails()).toBe(before)
  })

  it('stands also after Outlook, which knows nothing of them, has been read', async () => {
    const meeting = await held('bo')
    const { body } = await came(meeting, guest())
    await followAnswers(test.house)
    const row = meeting.rows().find(({ id }) => id === body.id)
    expect(row).toMatchObject({ standing: 'stranger', attendance: 'present' })
  })

  it('keeps the name and office of the list Personer', async () => {
    const meeting = await held('bo')
    const person = (await vera('/api/people')).body.records.find(
      (one: { officeId: string | null }) => one.officeId !== null,
    )
    const { body } = await came(meeting, guest({ personId: person.id, name: 'Felskriven' }))
    expect(body).toMatchObject({ personId: person.id, name: person.name, officeId: person.officeId })
  })

  it('who stands on the list already is noted there, and not a second time', async () => {
    const meeting = await held('bo')
    const person = (await vera('/api/people')).body.records[0]
    const first = await came(meeting, guest({ personId: person.id }))
    const second = await came(meeting, guest({ personId: person.id }))
    expect(second.body.id).toBe(first.body.id)
    expect(meeting.rows().filter(({ personId }) => personId === person.id)).toHaveLength(1)
  })

  it('is refused before the meeting, for one that is cancelled, without a name, and for nobody', async () => {
    const coming = await inviteTo(test, vera, { people: ['bo'] })
    const early = await came(coming, guest())
    expect(early.status).toBe(400)
    expect(early.body.fields[0].reason).toContain('10 mars 2027')
    const cancelled = await inviteTo(test, vera, { people: ['bo'], more: { ...past, state: 'cancelled' } })
    expect((await came(cancelled, guest())).body.fields[0].reason).toContain('inställt')
    const meeting = await held('bo')
    expect((await came(meeting, guest({ name: '  ' }))).status).toBe(400)
    expect((await came(meeting, guest({ personId: '999999' }))).status).toBe(400)
    expect(meeting.rows()).toHaveLength(1)
  })

  it('is written down by project leaders only', async () => {
    const meeting = await held('bo')
    for (const person of ['styrgrupp-h', 'chef', 'kontaktperson', 'lasare']) {
      const answer = await came(meeting, guest(), undefined, await test.as(person))
      expect([person, answer.status]).toEqual([person, 403])
    }
    expect(meeting.rows()).toHaveLength(1)
  })
})

describe('when the answers were last read', () => {
  it('is told to those who may see answers, with what keeps them from being read', async () => {
    await followAnswers(test.house)
    const at = new Date(clock.now).toISOString()
    for (const person of ['projektledare-h', 'styrgrupp-vg', 'chef'])
      expect((await (await test.as(person))('/api/answers/read')).body).toEqual({ readAt: at, problem: '' })
    expect((await (await test.as('lasare'))('/api/answers/read')).status).toBe(403)
    const organiser = encodeURIComponent(test.local.organiserMailbox)
    const open = (isGranted: boolean) =>
      test.call(`/local/api/mailboxes/${organiser}`, { method: 'POST', body: { granted: isGranted } })
    await open(false)
    clock.now += 60_000
    await followAnswers(test.house).catch(() => undefined)
    const refused = (await vera('/api/answers/read')).body
    expect(refused.readAt).toBe(at)
    expect(refused.problem).toContain('saknar rätt')
    await open(true)
    await followAnswers(test.house)
    expect((await vera('/api/answers/read')).body.problem).toBe('')
  })
})
