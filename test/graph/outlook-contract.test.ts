import { beforeAll, describe, expect, it } from 'vitest'
import { cancelEvent, changeAttendees, changeBody, moveEvent } from '../../src/graph/change-event.ts'
import { createEvent } from '../../src/graph/create-event.ts'
import { followEvents } from '../../src/graph/follow-events.ts'
import { readEvent } from '../../src/graph/read-events.ts'
import { readSchedule } from '../../src/graph/schedule.ts'
import { type Exchange, hasContract, openContract } from '../support/graph-contract.ts'
import { draftOf, keysOf, openOurOutlook, somebody, spring, summer } from '../support/our-outlook.ts'

let exchanges: Exchange[] = []

/** Everything our code asks of Outlook, once: inviting, changing, reading, following, and what is refused. */
beforeAll(async () => {
  const our = await openOurOutlook()
  const { graph, organiser, fault, reply } = our
  exchanges = our.exchanges
  await fault({ kind: 'timeoutAfterCommit', method: 'POST', pathContains: '/events' })
  await createEvent(graph, organiser, draftOf({ invited: [] }), keysOf('16'))
  const { id } = await createEvent(graph, organiser, draftOf(), keysOf())
  const proposedNewTime = { start: '2027-04-01T08:00:00+02:00', end: '2027-04-01T11:00:00+02:00' }
  await reply('bo', { response: 'declined', proposedNewTime })
  await changeAttendees(graph, organiser, id, { add: [somebody('karin')], remove: ['siv@kommun.example'] })
  await changeBody(graph, organiser, id, 'a', { html: '<p>Nytt</p>', subject: 'Nytt', place: 'Borås' })
  await fault({ kind: 'conflict', method: 'PATCH' })
  await moveEvent(graph, organiser, id, 'b', { from: spring, to: summer, wording: { html: '<p>Ny dag</p>' } })
  await readEvent(graph, organiser, { tie: keysOf() }, [])
  await followEvents(graph, organiser, [{ id, ...summer, invited: [] }])
  await readSchedule(graph, organiser, [organiser, 'bo@kommun.example'], '2027-01-01', '2027-01-31')
  await cancelEvent(graph, organiser, id, 'För få kan komma.')
  await readEvent(graph, organiser, { id }, [])
  await our.setMailbox(organiser, { granted: false })
  await readEvent(graph, organiser, { id }, []).catch(() => null)
})

const name = ({ method, path, status }: Exchange) =>
  `${method} ${path.replace(/\/users\/[^/]+/, '').replace(/AA[\w-]{60,}/, '…')} ${status}`

it('the run asks all that our code can ask of Outlook', () => {
  expect(new Set(exchanges.map(name))).toEqual(
    new Set([
      'GET /events 200',
      'GET /calendar 200',
      'POST /events 504',
      'POST /events 201',
      'PATCH /events/… 200',
      'PATCH /events/… 412',
      'GET /events/… 200',
      'GET /events/… 404',
      'GET /events/… 403',
      'GET /calendarView 200',
      'POST /calendar/getSchedule 200',
      'POST /events/…/cancel 202',
    ]),
  )
})

describe.runIf(hasContract)('Microsoft’s own description of Graph', () => {
  it('fits every call of ours to Outlook; only the calendar itself is not in the part we have of it', () => {
    const judge = openContract()
    expect([...new Set(exchanges.flatMap(judge))]).toEqual([
      expect.stringMatching(/^GET \/users\/[^/]+\/calendar is not described$/),
    ])
  })
})

it('an event we send has no name but those we mean: Graph’s own description lets any name through', () => {
  const names = (method: string, end: RegExp) =>
    new Set(
      exchanges
        .filter(one => one.method === method && end.test(one.path))
        .flatMap(({ sent }) => Object.keys(Object(sent))),
    )
  const changeable = [
    'subject',
    'body',
    'start',
    'end',
    'location',
    'attendees',
    'singleValueExtendedProperties',
  ]
  expect([...names('PATCH', /events/)].toSorted()).toEqual(changeable.toSorted())
  expect([...names('POST', /events$/)].toSorted()).toEqual(
    [
      ...changeable.filter(one => one !== 'attendees'),
      'hideAttendees',
      'allowNewTimeProposals',
      'responseRequested',
      'isOnlineMeeting',
      'onlineMeetingProvider',
      'transactionId',
    ].toSorted(),
  )
})
