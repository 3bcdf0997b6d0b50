import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { openSignIn } from '../../src/local/tokens.ts'
import { openOutlook } from './open-outlook.ts'
import { appToken, askWith, personToken } from './open-world.ts'

const own = '/users/vera.exempelsson@lansstyrelsen.example'

describe('whose calendar', () => {
  test('an app alone reaches the mailboxes of its scope and no other', async () => {
    const { admin, ask, json, mailbox, meeting, world } = await openOutlook()
    expect((await ask('GET', `${mailbox}/events`)).status).toBe(200)
    expect((await ask('GET', `/users/MOTEN@samverkan.example/events`)).status).toBe(200)
    for (const other of [own, `/users/${world.mailboxWithoutTeams}`, `/users/${world.people[0]?.oid}`]) {
      const answer = await ask('GET', `${other}/events`)
      expect(answer.status).toBe(403)
      expect(answer.body).toMatchObject({ error: { code: 'ErrorAccessDenied' } })
      expect((await ask('POST', `${other}/events`, meeting())).status).toBe(403)
    }
    expect((await admin('GET', `${mailbox}/events`)).status).toBe(403)
    await json('POST', `/local/api/mailboxes/${world.organiserMailbox}`, { granted: false })
    for (const path of ['events', 'calendar', 'calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01'])
      expect((await ask('GET', `${mailbox}/${path}`)).status).toBe(403)
  })

  test('an Entra consent adds to the scope instead of being narrowed by it', async () => {
    const { world } = await openOutlook()
    const { sign } = openSignIn(':memory:')
    const good = decodeJwt(await appToken(world, world.backgroundClientId))
    const ask = askWith(world, await sign({ ...good, roles: ['Calendars.ReadWrite'] }))
    expect((await ask('GET', `${own}/events`)).status).toBe(200)
  })

  test('a person has only the own calendar, and only with the permission in the token', async () => {
    const { as, meeting, world } = await openOutlook()
    const tab = await as('projektledare-vg')
    expect((await tab('GET', `${own}/events`)).status).toBe(403)
    const { sign } = openSignIn(':memory:')
    const good = decodeJwt(await personToken(world, 'projektledare-vg'))
    const reader = askWith(world, await sign({ ...good, scp: 'Calendars.Read' }))
    expect((await reader('GET', `${own}/events`)).status).toBe(200)
    expect((await reader('POST', `${own}/events`, meeting())).status).toBe(403)
    const writer = askWith(world, await sign({ ...good, scp: 'Calendars.ReadWrite' }))
    expect((await writer('POST', `${own}/events`, meeting())).status).toBe(201)
    expect((await writer('GET', `/users/${world.organiserMailbox}/events`)).status).toBe(403)
  })

  test('a mailbox that was never there, lies elsewhere or has been closed is 404', async () => {
    const { ask, json, mailbox, world } = await openOutlook()
    expect((await ask('GET', '/users/ingen@samverkan.example/events')).body).toMatchObject({
      error: { code: 'ErrorInvalidUser' },
    })
    await json('POST', '/local/api/mailboxes/bo.testgard@boras.example', { granted: true })
    expect((await ask('GET', '/users/bo.testgard@boras.example/events')).status).toBe(404)
    await json('POST', `/local/api/mailboxes/${world.organiserMailbox}`, { isOpen: false })
    expect((await ask('GET', `${mailbox}/events`)).status).toBe(404)
    await json('POST', `/local/api/mailboxes/${world.organiserMailbox}`, { isOpen: true })
    expect((await ask('GET', `${mailbox}/events`)).status).toBe(200)
  })

  test('a group’s calendar is refused an app alone, and the tab', async () => {
    const { as, ask, meeting } = await openOutlook()
    const path = '/groups/6c1d2e3f-0000-4000-8000-0000000000aa/events'
    expect((await ask('POST', path, meeting())).status).toBe(403)
    expect((await (await as('projektledare-vg'))('GET', path)).status).toBe(403)
  })

  test('no token is 401, and what is not built 501', async () => {
    const { ask, mailbox, world } = await openOutlook()
    expect((await askWith(world, null)('GET', `${mailbox}/events`)).status).toBe(401)
    for (const path of ['messages', 'calendar/events', 'calendarGroups', 'events/x/forward'])
      expect([404, 501]).toContain((await ask('GET', `${mailbox}/${path}`)).status)
    expect((await ask('POST', `${mailbox}/findMeetingTimes`, {})).status).toBe(501)
  })
})

describe('four at a time', () => {
  test('a fifth request meanwhile is 429 with Retry-After, and was never begun', async () => {
    const { ask, events, json, mails, meeting } = await openOutlook()
    await json('POST', '/local/api/faults', { kind: 'slow', count: 4, ms: 100 })
    const attendees = [{ emailAddress: { address: 'bo@kommun.example' } }]
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ask('POST', events, meeting({ attendees }))),
    )
    const refused = answers.filter(one => one.status === 429)
    expect(answers.filter(one => one.status === 201)).toHaveLength(4)
    expect(refused).toHaveLength(2)
    expect(refused[0]?.headers.get('retry-after')).toBe('1')
    expect((await mails()).counts).toMatchObject({ invitation: 4 })
    expect((await ask('GET', events)).status).toBe(200)
  })

  test('twenty at once do not all get through even when nothing is slow', async () => {
    const { ask, events } = await openOutlook()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('GET', events)))
    expect(answers.map(one => one.status)).toContain(429)
  })

  test('one after another, and inside one batch, any number do', async () => {
    const { ask, events } = await openOutlook()
    for (let number = 0; number < 10; number++) expect((await ask('GET', events)).status).toBe(200)
    const requests = Array.from({ length: 10 }, (_, id) => ({ id: String(id), method: 'GET', url: events }))
    const { body } = await ask('POST', '/$batch', { requests })
    expect([body.responses].flat().map(one => Object(one).status)).toEqual(Array(10).fill(200))
  })
})
