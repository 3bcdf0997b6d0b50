import { expect, test } from 'vitest'
import { hasContract, openContract } from '../support/graph-contract.ts'
import { immutable, invited, openOutlook, propertyId, west } from './open-outlook.ts'

test.runIf(hasContract)(
  'every kind of Outlook’s answers fits Microsoft’s own description of Graph',
  async () => {
    const wrongWith = openContract()
    const { background, events, json, mailbox, meeting, reply, world } = await openOutlook()
    const problems: string[] = []
    const call = async (method: string, address: string, sent?: unknown, expected = 200) => {
      const answer = await background(method, address, sent, immutable)
      const url = new URL(address, 'https://graph.microsoft.com')
      expect(answer.status, `${method} ${address}`).toBe(expected)
      problems.push(
        ...wrongWith({
          method,
          path: url.pathname.replace(/^\/v1\.0/, ''),
          query: [...url.searchParams.keys()],
          sent,
          status: answer.status,
          answered: Object.keys(answer.body).length === 0 ? undefined : answer.body,
        }),
      )
      return answer.body
    }
    const made = await call(
      'POST',
      events,
      meeting({
        attendees: invited('bo', 'siv'),
        isOnlineMeeting: true,
        onlineMeetingProvider: 'teamsForBusiness',
        location: { displayName: 'Borås' },
        singleValueExtendedProperties: [{ id: propertyId, value: '17' }],
        transactionId: 'a',
      }),
      201,
    )
    const proposedNewTime = { start: '2027-03-12T13:00:00+01:00', end: '2027-03-12T16:00:00+01:00' }
    await reply('bo', { response: 'declined', proposedNewTime })
    const one = `${events}/${made.id}`
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${propertyId}')`)
    await call('GET', `${one}?$expand=${expand}`)
    await call('GET', `${events}?$top=1&$expand=${expand}`)
    await call('PATCH', one, { hideAttendees: true, isAllDay: false })
    await call('GET', `${mailbox}/calendarView?startDateTime=2027-03-01&endDateTime=2027-04-01`)
    const window = 'startDateTime=2027-03-01&endDateTime=2027-04-01'
    const first = await call('GET', `${mailbox}/calendarView/delta?${window}`)
    await json('POST', `/local/api/mailboxes/${world.people[0]?.mail}/events`, {
      subject: 'Upptagen',
      start: '2027-03-10T08:00:00Z',
      end: '2027-03-10T09:00:00Z',
    })
    await call('POST', `${mailbox}/calendar/getSchedule`, {
      schedules: [world.people[0]?.mail, 'bo@kommun.example'],
      startTime: { dateTime: '2027-03-10T08:00:00', timeZone: west },
      endTime: { dateTime: '2027-03-10T17:00:00', timeZone: west },
      availabilityViewInterval: 30,
    })
    await call('POST', `${one}/cancel`, { comment: 'Inställt' }, 202)
    await call('GET', String(first['@odata.deltaLink']))
    await call('GET', one, undefined, 404)
    await call('GET', '/users/ingen@samverkan.example/events', undefined, 404)
    await call('GET', `/users/${world.mailboxWithoutTeams}/events`, undefined, 403)
    const other = await call('POST', events, meeting(), 201)
    await call('DELETE', `${events}/${other.id}`, undefined, 204)
    expect(problems).toEqual([])
  },
)
