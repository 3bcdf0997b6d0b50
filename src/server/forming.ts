import {
  type FormingOrder,
  type FormingOutcome,
  type FormingProposal,
  type FormingSeatings,
  formingOrder,
  formingOutcome,
  formingProposal,
  formingSeatings,
} from '../domain/course-forming.ts'
import { courseSettings } from '../domain/course-settings.ts'
import { today } from '../domain/days.ts'
import { type FormingSource, formingFrom } from '../domain/forming-from.ts'
import { type FormingSpeech, proposeGroups } from '../domain/propose-groups.ts'
import { sayHindrance } from '../domain/say-hindrance.ts'
import type { Words } from '../domain/words.sv.ts'
import { courseWordsFor, formingWordsFor } from './course-words-for.ts'
import { demandEvery } from './demand-keeper.ts'
import type { House } from './house.ts'
import { namesIn } from './log-change.ts'
import { readNewest } from './read-newest.ts'
import { noQuery, type Route, route } from './route.ts'
import { seatInRounds } from './seat-rounds.ts'
import { type Writer, writerFor } from './write-record.ts'

/** Everything a forming is made from, as SharePoint has it now. */
async function sourceNow({ mirror, world }: House): Promise<FormingSource> {
  await readNewest(mirror, ['rounds', 'seats', 'settings', 'agreements'])
  const { waitingOrder } = courseSettings(mirror.collection('settings').records)
  return {
    seats: mirror.collection('seats').records,
    rounds: mirror.collection('rounds').records,
    agreements: mirror.collection('agreements').records,
    order: waitingOrder,
    day: today(world.now()),
  }
}

function speechOf({ mirror }: House, words: Words): FormingSpeech {
  const nameOf = namesIn(mirror)
  return {
    officeOf: ({ officeId, workplace }) =>
      officeId === null ? workplace : (nameOf('offices', officeId) ?? workplace),
    forming: formingWordsFor(words),
    course: courseWordsFor(words),
  }
}

async function propose(house: House, asked: FormingOrder, words: Words): Promise<FormingProposal> {
  const source = await sourceNow(house)
  const { misread } = courseSettings(house.mirror.collection('settings').records)
  const proposal = proposeGroups(source, asked, speechOf(house, words))
  const said = misread.map(({ key, value }) => courseWordsFor(words).misread(value, key))
  return { ...proposal, notes: [...proposal.notes, ...said] }
}

/** Gives the seats of a proposal, but to nobody whom the course itself stops, whatever was sent. */
async function seatThem(writer: Writer, { kind, seatings }: FormingSeatings): Promise<FormingOutcome> {
  const { house, words } = writer
  const source = await sourceNow(house)
  const { hindered, line } = formingFrom(source, { kind, rounds: [], pins: [], earlier: [] })
  const places = new Map(line.map(({ seat, place }) => [seat.id, place]))
  const names = new Map(source.seats.map(seat => [seat.id, seat.name]))
  const { forming, course } = speechOf(house, words)
  const asked = seatings.flatMap(({ roundId, seatIds }) => seatIds.map(seatId => ({ seatId, roundId })))
  const stopped = asked.flatMap(placement => {
    const hindrance = hindered.get(placement.seatId)
    if (hindrance === undefined) return []
    const says = sayHindrance(hindrance, id => places.get(id) ?? 0, forming, course)
    return [{ ...placement, given: false, name: names.get(placement.seatId) ?? '', says }]
  })
  const free = asked.filter(({ seatId }) => !hindered.has(seatId))
  const { results, mailed } =
    free.length === 0 ? { results: [], mailed: 0 } : await seatInRounds(writer, free)
  const seated = results.map(({ seatId, roundId, outcome, says }) => ({
    seatId,
    roundId,
    given: outcome === 'given',
    name: names.get(seatId) ?? '',
    says,
  }))
  return { results: [...stopped, ...seated], mailed }
}

const proposalRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/course-forming',
      summary: 'Gruppförslag',
      status: 200,
      query: noQuery,
      body: formingOrder,
      answer: formingProposal,
      demand: actor => demandEvery(actor, 'seats'),
    },
    ({ body, words }) => propose(house, body, words),
  )

const seatingRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/course-forming/apply',
      summary: 'Platser ur kön',
      status: 200,
      query: noQuery,
      body: formingSeatings,
      answer: formingOutcome,
      demand: actor => demandEvery(actor, 'seats'),
    },
    ({ body, ...ask }) => seatThem(writerFor(house, ask, ''), body),
  )

/** Groups formed from the queue of a course: proposed, and then seated as they were looked at. */
export const formingRoutes = (house: House): Route[] => [proposalRoute(house), seatingRoute(house)]
