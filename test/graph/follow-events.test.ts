import { expect, test } from 'vitest'
import { cancelEvent, moveEvent } from '../../src/graph/change-event.ts'
import { createEvent } from '../../src/graph/create-event.ts'
import { followEvents, type Known } from '../../src/graph/follow-events.ts'
import { readEvent } from '../../src/graph/read-events.ts'
import { draftOf, keysOf, openOurOutlook, spring, summer } from '../support/our-outlook.ts'

const invited = ['bo@kommun.example', 'siv@kommun.example']

/** A year of meetings, the first in March and the last in December, each with bo and siv. */
async function openYear(count: number) {
  const our = await openOurOutlook()
  const spans = Array.from({ length: count }, (_, at) => ({
    start: new Date(Date.UTC(2027, 2, 10 + at * 7, 8)).toISOString(),
    end: new Date(Date.UTC(2027, 2, 10 + at * 7, 11)).toISOString(),
  }))
  const known: Known[] = []
  for (const [at, span] of spans.entries()) {
    const { id } = await createEvent(our.graph, our.organiser, draftOf(span), keysOf(String(at)))
    known.push({ id, ...span, invited })
  }
  our.exchanges.length = 0
  return { ...our, known, follow: () => followEvents(our.graph, our.organiser, known) }
}

test('a year of meetings is followed by one call, and says what reading each of them says', async () => {
  const { known, follow, reply, graph, organiser, exchanges } = await openYear(20)
  await reply('bo', { response: 'accepted' })
  await reply('siv', { response: 'declined', from: 'siv@annan.example' })
  const states = await follow()
  expect(exchanges).toHaveLength(1)
  expect([...states.keys()]).toEqual(known.map(({ id }) => id))
  for (const { id } of known) {
    const { answers, strangers, dropped } = Object(await readEvent(graph, organiser, { id }, invited))
    expect(states.get(id)).toMatchObject({ state: 'standing', answers, strangers, dropped })
  }
  expect(states.get(known.at(-1)?.id ?? '')).toMatchObject({
    answers: [{ answer: 'accepted' }, { answer: 'unknown' }],
    strangers: [{ address: 'siv@annan.example', answer: 'declined' }],
  })
})

test('what was moved out of the year, cancelled or deleted by hand is read by itself and told', async () => {
  const { known, follow, graph, organiser, deleteByHand, exchanges } = await openYear(5)
  const [first, second, third, fourth, fifth] = known
  if (!first || !second || !third || !fourth || !fifth) throw new Error('five')
  const far = { start: '2028-02-01T08:00:00Z', end: '2028-02-01T11:00:00Z' }
  await moveEvent(graph, organiser, second.id, 'k', { from: second, to: far })
  await cancelEvent(graph, organiser, third.id, '')
  await deleteByHand(fourth.id)
  exchanges.length = 0
  const states = await follow()
  expect(known.map(({ id }) => states.get(id)?.state)).toEqual([
    'standing',
    'standing',
    'gone',
    'gone',
    'standing',
  ])
  expect(states.get(second.id)).toMatchObject({ event: far })
  expect(exchanges).toHaveLength(4)
})

test('no known meeting asks nothing; a mailbox without right tells that, and not that the meetings are gone', async () => {
  const { graph, organiser, exchanges, follow, setMailbox } = await openYear(1)
  expect(await followEvents(graph, organiser, [])).toEqual(new Map())
  expect(exchanges).toEqual([])
  await setMailbox(organiser, { granted: false })
  await expect(follow()).rejects.toMatchObject({ code: 'mailbox_refused' })
})

test('many meetings in the calendar come page by page', async () => {
  const { graph, organiser, ask, events, exchanges, meeting, follow, known } = await openYear(1)
  const { id } = await createEvent(graph, organiser, draftOf(summer), keysOf('sommar'))
  for (let at = 0; at < 260; at += 1) await ask('POST', events, meeting())
  exchanges.length = 0
  const states = await followEvents(graph, organiser, [...known, { id, ...summer, invited }])
  expect([...states.values()].map(({ state }) => state)).toEqual(['standing', 'standing'])
  const view = expect.stringMatching(/calendarView$/)
  expect(exchanges.map(({ path }) => path)).toEqual([view, view])
  expect([...(await follow()).values()]).toMatchObject([{ state: 'standing', event: spring }])
})
