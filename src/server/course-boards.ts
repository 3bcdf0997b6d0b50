import { z } from 'zod'
import { type Actor, reachOf } from '../domain/access.ts'
import { type CourseBoard, courseBoard, courseQueue, roster } from '../domain/course-board.ts'
import { courseSettings } from '../domain/course-settings.ts'
import { courseKinds, courseTerms } from '../domain/courses.ts'
import { today, yearOf } from '../domain/days.ts'
import { planYear, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { queueLine } from '../domain/queue-line.ts'
import {
  type CourseView,
  inRosterOrder,
  lineOf,
  rosterRowsOf,
  roundCardOf,
  seesIn,
  viewOf,
} from '../domain/round-board.ts'
import { daysOf, firstDayOf, lastDayOf, type Round } from '../domain/rounds.ts'
import { sayGrouping } from '../domain/say-forming.ts'
import type { CourseSeat } from '../domain/seats.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Words } from '../domain/words.sv.ts'
import { sv } from '../domain/words.sv.ts'
import { revisionOf } from '../graph/mirror.ts'
import { refuseWithoutReach } from './collections.ts'
import { courseWordsFor, formingWordsFor } from './course-words-for.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

/** The lists that the boards are made from. */
const sources = ['rounds', 'seats', 'offices', 'agreements', 'settings'] as const satisfies readonly Noun[]

/** How somebody looks at the courses now. */
function courseViewOf({ mirror, world }: House, actor: Actor, words: Words): CourseView {
  const offices = new Map(mirror.collection('offices').records.map(({ id, name }) => [id, name]))
  return {
    actor,
    day: today(world.now()),
    at: new Date(world.now()).toISOString(),
    agreements: mirror.collection('agreements').records,
    settings: courseSettings(mirror.collection('settings').records),
    words: courseWordsFor(words),
    officeName: id => offices.get(id) ?? '',
  }
}

/**
 * Of a year; without one those still to come, those without a date, and those that are over and of which nobody has
 * said whether they were held.
 */
function isShown(
  round: Stored<Round>,
  year: number | undefined,
  { day, seats }: { day: string; seats: House['seats'] },
): boolean {
  const first = firstDayOf(round)
  if (first === null) return round.cancelledOn === null
  if (year !== undefined) return yearOf(first) === year
  if (round.cancelledOn !== null || round.heldOn !== null) return false
  return (lastDayOf(round) ?? first) >= day || !seats.of(round.id).some(({ state }) => state === 'completed')
}

const byDay = (one: Round, other: Round): number => {
  const [first, second] = [firstDayOf(one) ?? '9999', firstDayOf(other) ?? '9999']
  return first < second ? -1 : Number(first > second)
}

/** What the queue of each course comes to, in groups. */
function queuesOf(house: House, view: CourseView, words: Words): CourseBoard['queues'] {
  return courseKinds.flatMap(kind => {
    const waiting = queuedOf(house, kind)
    const terms = courseTerms(view.agreements, kind, view.day)
    if (terms === null) return []
    const limits = { least: terms.atLeast, full: terms.full }
    const says = sayGrouping(waiting.length, limits, formingWordsFor(words))
    const first = waiting.filter(({ fromRoundId }) => fromRoundId !== null).length
    return [{ kind, people: waiting.length, first, says }]
  })
}

const queuedOf = (house: House, kind: CourseSeat['kind']): readonly Stored<CourseSeat>[] =>
  house.seats.queued(kind).filter(({ state }) => state === 'interest')

function boardOf(house: House, actor: Actor, year: number | undefined, words: Words): CourseBoard {
  const view = courseViewOf(house, actor, words)
  const rounds = house.mirror.collection('rounds').records
  const years = rounds.flatMap(round => firstDayOf(round) ?? []).map(yearOf)
  return {
    today: view.day,
    rounds: rounds
      .filter(round => isShown(round, year, { day: view.day, seats: house.seats }))
      .toSorted(byDay)
      .map(round => roundCardOf(viewOf(round, house.seats.of(round.id), view), view)),
    queues: queuesOf(house, view, words),
    years: [...new Set(years)].toSorted((one, other) => one - other),
    misread: view.settings.misread.map(({ key, value }) => view.words.misread(value, key)),
  }
}

function rosterOf(house: House, actor: Actor, id: string, words: Words) {
  const round = house.mirror.row('rounds', id)?.record
  if (!round) throw new Problem('not_found')
  const view = courseViewOf(house, actor, words)
  const one = viewOf(round, house.seats.of(id), view)
  const line = lineOf(one, view)
  const sees = seesIn(actor)
  const from = { line, round, begins: firstDayOf(round), finished: house.seats.finishedLike }
  return {
    round: roundCardOf(one, view),
    sees,
    days: daysOf(round),
    rows: rosterRowsOf(inRosterOrder(one.seats, line), from, view),
    unreadable:
      sees === 'everybody'
        ? house.seats
            .unreadable(words)
            .map(({ id: row, reasons }) => ({ id: row, reason: reasons.join(' ') }))
        : [],
  }
}

function queueOf(house: House, actor: Actor, kind: CourseSeat['kind'], words: Words) {
  const view = courseViewOf(house, actor, words)
  const queues = queuesOf(house, view, words)
  const queued = queuedOf(house, kind)
  const line = queueLine(queued, kind, view.settings.waitingOrder, view.day)
  const places = new Map(line.map(({ seat, place }) => [seat.id, place]))
  const inTurn = queued
    .filter(({ id }) => places.has(id))
    .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
  const from = { line, round: null, begins: null, finished: house.seats.finishedLike }
  return {
    kind,
    sees: seesIn(actor),
    rows: rosterRowsOf(inTurn, from, view),
    says: queues.find(one => one.kind === kind)?.says ?? '',
  }
}

const mayRead = (actor: Actor) => refuseWithoutReach(actor, 'read', 'rounds')
/** What an answer depends on beside the lists: who sees how much, for which office, in which language, on which day. */
const scopeOf = (house: House, actor: Actor, { language }: Words): string =>
  [seesIn(actor), reachOf(actor, 'change', 'seats'), actor.officeId, language, today(house.world.now())].join(
    ' ',
  )

/** The rounds of the courses, the roster of one and the queue of a course, each as the asker may see them. */
export function courseBoardRoutes(house: House): Route[] {
  const { answers, mirror } = house
  const common = { method: 'GET', status: 200, body: noBody, demand: mayRead } as const
  const revision = () => revisionOf(mirror, sources)
  return [
    route(
      {
        ...common,
        path: '/api/course-board',
        summary: sv.nouns.rounds.list,
        query: z.strictObject({ year: z.coerce.number().pipe(planYear).optional() }),
        answer: courseBoard,
      },
      ({ actor, query: { year }, header, words }) =>
        answers(`course-board ${year ?? ''} ${scopeOf(house, actor, words)}`, revision(), header, () =>
          boardOf(house, actor, year, words),
        ),
    ),
    route(
      {
        ...common,
        path: '/api/rounds/{id}/roster',
        params: { id: recordId },
        summary: sv.nouns.seats.list,
        query: noQuery,
        answer: roster,
      },
      ({ actor, params: { id = '' }, header, words }) => {
        if (!mirror.row('rounds', id)?.record) throw new Problem('not_found')
        return answers(`roster ${id} ${scopeOf(house, actor, words)}`, revision(), header, () =>
          rosterOf(house, actor, id, words),
        )
      },
    ),
    route(
      {
        ...common,
        path: '/api/course-queue',
        summary: sv.nouns.seats.list,
        query: z.strictObject({ kind: z.enum(courseKinds) }),
        answer: courseQueue,
      },
      ({ actor, query: { kind }, header, words }) =>
        answers(`course-queue ${kind} ${scopeOf(house, actor, words)}`, revision(), header, () =>
          queueOf(house, actor, kind, words),
        ),
    ),
  ]
}
