import { addDays, today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import { grouped } from '../domain/grouped.ts'
import type { Invitation } from '../domain/invitations.ts'
import { addressKey } from '../domain/mail-address.ts'
import { isOut } from '../domain/meeting-events.ts'
import { asProblem, type Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { followEvents } from '../graph/follow-events.ts'
import { lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import type { EventState } from '../graph/outlook-event.ts'
import { seeMailbox } from '../graph/see-mailbox.ts'
import type { House } from './house.ts'
import { type AnswerStep, type Followed, readAnswers } from './read-answers.ts'
import { bringRow } from './revise-record.ts'
import { createRecord, type Writer } from './write-record.ts'

/** Answers still come when a meeting is over; so many days they are looked for. */
const daysAfter = 7

/** Where an address stands on a list twice, the last of these counts. */
const byWeight = ['withdrawn', 'leaving', 'stranger', 'listed', 'invited'] as const

const isOnList = ({ standing }: Invitation) => standing === 'invited' || standing === 'listed'

function rowsByMeeting({ mirror }: House): (meetingId: string) => Stored<Invitation>[] {
  const rows = grouped(mirror.collection('invitations').records, ({ meetingId }) => meetingId)
  return meetingId =>
    (rows.get(meetingId) ?? []).toSorted(
      (one, other) => byWeight.indexOf(one.standing) - byWeight.indexOf(other.standing),
    )
}

/** The events that the invited have, of meetings that are not long over. */
function followed(house: House): Followed[] {
  const { mirror, world } = house
  const since = addDays(today(world.now()), -daysAfter)
  const meetings = new Map(mirror.collection('meetings').records.map(meeting => [meeting.id, meeting]))
  const rowsOf = rowsByMeeting(house)
  return mirror.collection('events').records.flatMap(event => {
    const { eventId, meetingId, toldStart: start, toldEnd: end } = event
    const meeting = meetings.get(meetingId ?? '')
    if (!isOut(event) || !meeting) return []
    if (start === null || end === null || meeting.endsOn < since) return []
    const rows = rowsOf(meeting.id)
    const invited = [...new Set(rows.filter(isOnList).map(({ address }) => addressKey(address)))]
    return [{ known: { id: eventId, start, end, invited }, event, rows }]
  })
}

/** The app itself, writing down what it read. */
const background = (house: House): Writer => ({
  house,
  graph: house.ownGraph,
  actor: { id: '', name: sv.backgroundName, roles: [], party: null, officeId: null },
  words: sv,
  batch: '',
})

async function takeStep(writer: Writer, step: AnswerStep): Promise<number> {
  switch (step.kind) {
    case 'change':
      return Number(await bringRow(writer, lists.invitations, step.id, step.change))
    case 'stranger':
      await createRecord(writer, lists.invitations, step.record, step.key)
      return 1
  }
}

/** An event that somebody cancelled or deleted in Outlook by hand: its meeting may still be planned. */
function endEvent(writer: Writer, { id, meetingId }: Stored<Event>): Promise<boolean> {
  const meeting = writer.house.mirror.row('meetings', meetingId ?? '')?.record
  const state = meeting?.state === 'cancelled' ? 'cancelled' : 'gone'
  return bringRow(writer, lists.events, id, row =>
    row.state === 'standing' ? { ...bareRecord<Event>(lists.events.schema, row), state } : null,
  )
}

/** How many rows were written, and the first failure of one; what failed is done the next round. */
type Written = { changed: number; problem: Problem | null }

type States = ReadonlyMap<string, EventState>

const stepsFor = (house: House, events: readonly Followed[], states: States): AnswerStep[] => {
  const people = house.mirror.collection('people').records
  return events.flatMap(one => {
    const state = states.get(one.known.id)
    return state?.state === 'standing' ? readAnswers(one, state, people) : []
  })
}

/**
 * What is to be done. Who looks like a stranger may have been put on the list while Outlook was read, here or by
 * another server; so the list is read anew before anybody is taken for one.
 */
async function certainSteps(
  house: House,
  events: readonly Followed[],
  states: States,
): Promise<AnswerStep[]> {
  const steps = stepsFor(house, events, states)
  if (steps.every(({ kind }) => kind !== 'stranger')) return steps
  await house.mirror.sync('invitations')
  const rowsOf = rowsByMeeting(house)
  const anew = events.map(one => ({ ...one, rows: rowsOf(one.event.meetingId ?? '') }))
  // Only who is a stranger is decided anew: a row that was written meanwhile is not judged by what was read before it.
  const isStranger = ({ kind }: AnswerStep) => kind === 'stranger'
  return [...steps.filter(step => !isStranger(step)), ...stepsFor(house, anew, states).filter(isStranger)]
}

async function writeDown(house: House, events: readonly Followed[], states: States): Promise<Written> {
  const writer = background(house)
  const steps = await certainSteps(house, events, states)
  // What is under way is finished, or found gone, by the one who does it.
  const ended = events.filter(
    ({ event, known }) => event.state === 'standing' && states.get(known.id)?.state !== 'standing',
  )
  const work = [
    ...steps.map(step => () => takeStep(writer, step)),
    ...ended.map(
      ({ event }) =>
        async () =>
          Number(await endEvent(writer, event)),
    ),
  ]
  const written: Written = { changed: 0, problem: null }
  await inFours(work, async write => {
    try {
      // Read after the wait: four are under way at a time.
      const count = await write()
      written.changed += count
    } catch (error) {
      written.problem ??= asProblem(error)
    }
  })
  return written
}

async function readOutlook(house: House, events: readonly Followed[]): Promise<States> {
  const { ownGraph, world, mailbox } = house
  try {
    // A mailbox that cannot be read is known before the first invitation.
    if (events.length === 0) await seeMailbox(ownGraph, world.organiser)
    const known = events.map(one => one.known)
    const states = await followEvents(ownGraph, world.organiser, known)
    mailbox.read(null)
    return states
  } catch (error) {
    mailbox.read(asProblem(error))
    throw error
  }
}

/**
 * Writes down what Outlook knows of the answers to the meetings that stand, one look for them all: answers, new times
 * proposed, strangers, who was taken off the list, events that are gone. What was entered by hand is left alone, and
 * what already is written is not written again; several servers may do it at once. Throws what kept Outlook from
 * being read, `mailbox_refused` and `mailbox_gone` among it, or the first row from being written.
 */
export const followAnswers = (house: House): Promise<{ changed: number; readAt: string }> =>
  house.inTurn('answers', async () => {
    const events = followed(house)
    const states = await readOutlook(house, events)
    const { changed, problem } = await writeDown(house, events, states)
    house.mailbox.wrote(problem)
    if (problem !== null) throw problem
    return { changed, readAt: new Date(house.world.now()).toISOString() }
  })

/** Follows the answers: one round now, without waiting for it, and then one every `seconds`, until the returned function is called. */
export function followAnswersEvery(house: House, seconds: number): () => void {
  let isRunning = false
  async function round(): Promise<void> {
    if (isRunning) return
    isRunning = true
    // What goes wrong stands in the state of the mailbox, and the next round tries again.
    await followAnswers(house).catch(() => undefined)
    isRunning = false
  }
  void round()
  const timer = setInterval(round, seconds * 1000)
  return () => clearInterval(timer)
}
