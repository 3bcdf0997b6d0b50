import { courseViews, type ListedView } from './course-views.ts'
import { type CourseKind, courseTerms } from './courses.ts'
import { addDays, earlierDay, lastDayOfYear, yearOf } from './days.ts'
import type { CourseRuleName, Finding } from './findings.ts'
import { groupsOf } from './group-arithmetic.ts'
import {
  found,
  lastMeetingDay,
  namesOf,
  type Rule,
  roundReference,
  type Standpoint,
  standing,
} from './judging.ts'
import { countOf, type Need } from './needs.ts'
import type { Lists } from './records.ts'
import { roundFindings } from './round-findings.ts'
import { countdownOf, roundState } from './round-state.ts'
import { firstDayOf, lastDayOf } from './rounds.ts'
import { countSeats } from './seat-count.ts'
import { isMember } from './sides.ts'

/**
 * So many days before it begins, a round needs its days: people sign up, and whether it runs is settled. The agreement
 * names no number; two months is an assumption.
 */
const roundLeadDays = 60

/** So many days before the go or no-go, a group that is not filled is at risk. */
const nearDays = 14

const section = 'courses' as const

/** The last day to set a round that still fits in a year. */
const lastToPlan = (year: number): string => addDays(lastMeetingDay(year), -roundLeadDays)

/** That day; once it has passed, the year's last. */
function planBy({ year, day }: Standpoint): string {
  const by = lastToPlan(year)
  return day <= by ? by : lastDayOfYear(year)
}

type Asked = { rows: Need[]; silent: number; answerBy: string }

/** What the offices that are members have been asked for a year, and how many of them have not said. */
function askedIn({ needs, offices }: Lists, { year, day }: Standpoint): Asked {
  const at = earlierDay(day, lastDayOfYear(year))
  const members = new Set(offices.records.filter(office => isMember(office, at)).map(({ id }) => id))
  const rows = needs.records.filter(
    need =>
      need.year === year && members.has(need.officeId) && (need.askedOn !== null || need.answeredAt !== null),
  )
  const silent = rows.filter(({ answeredAt }) => answeredAt === null)
  const [answerBy = ''] = silent
    .flatMap(row => row.answerBy ?? [])
    .filter(by => by >= day)
    .toSorted()
  return { rows, silent: silent.length, answerBy }
}

/**
 * Section "Utbildning": the project leaders find out what the workplaces need. Once no round fits in the year any more
 * it is too late to ask, and nothing is said of a year in which nobody was: the rosters go further back than the
 * questions.
 */
export const judgeNeedAsked: Rule = (lists, at) => {
  const { rows, silent, answerBy } = askedIn(lists, at)
  const isAsked = rows.length > 0
  if (!isAsked && at.day > lastToPlan(at.year)) return []
  const isOnTime = isAsked ? answerBy !== '' : yearOf(at.day) < at.year
  return [
    found(at, {
      rule: 'needAsked',
      force: 'should',
      section,
      state: standing(at, isAsked && silent === 0, isOnTime),
      lastDay: answerBy === '' ? planBy(at) : answerBy,
      facts: { asked: rows.length, silent, by: answerBy },
      restsOn: [],
    }),
  ]
}

/** Seats that a round gives: those who sat in it, or while people can still join, as many as there are. */
function seatsIn({ round, seats, terms, day }: ListedView): number {
  const { taken, places } = countSeats(round, seats, terms, day)
  const hasBegun = (firstDayOf(round) ?? day) <= day
  return hasBegun ? taken : Math.max(taken, places ?? 0)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const isHeld = (view: ListedView): boolean => roundState(view).state === 'held'

/** What is planned of a course in a year: seats that were used, and seats in rounds to come. */
function suppliedIn(lists: Lists, at: Standpoint, kind: CourseKind) {
  const standingRounds = courseViews(lists, at.day, at.year).filter(
    ({ round }) => round.kind === kind && round.cancelledOn === null,
  )
  const held = standingRounds.filter(isHeld)
  const booked = standingRounds.filter(view => !isHeld(view))
  return { held, booked, given: sum(held.map(seatsIn)), planned: sum(booked.map(seatsIn)) }
}

/** The next day on which something is settled of the rounds to come: whether one runs, or that it is over. */
function nextDayOf(booked: readonly ListedView[], day: string): string | null {
  const days = booked.flatMap(({ round }) => [
    round.decidedOn === null ? round.decideBy : null,
    lastDayOf(round),
  ])
  return days.filter(one => one !== null && one >= day).toSorted()[0] ?? null
}

function judgeNeed(lists: Lists, at: Standpoint, rule: CourseRuleName, kind: CourseKind): Finding[] {
  const terms = courseTerms([at.agreement], kind, earlierDay(at.day, lastDayOfYear(at.year)))
  const { rows, silent, answerBy } = askedIn(lists, at)
  if (terms === null || terms.days === null || rows.length === 0) return []
  const wanted = sum(rows.map(row => countOf(row, kind) ?? 0))
  const { held, booked, given, planned } = suppliedIn(lists, at, kind)
  const missing = Math.max(0, wanted - given - planned)
  const isOver = at.day > lastDayOfYear(at.year)
  const isDone = given >= wanted && (silent === 0 || isOver)
  const groups = groupsOf(missing, { least: terms.atLeast, full: terms.full })
  const whenArranged = answerBy === '' ? (nextDayOf(booked, at.day) ?? planBy(at)) : answerBy
  return [
    found(at, {
      rule,
      force: 'goal',
      section,
      state: standing(at, isDone, missing === 0),
      lastDay: missing === 0 ? whenArranged : planBy(at),
      facts: {
        wanted,
        silent,
        given,
        planned,
        missing,
        groups: groups.sizes.length,
        wait: groups.waiting,
        find: groups.moreForNext ?? 0,
        next: nextDayOf(booked, at.day) ?? '',
      },
      restsOn: [...held, ...booked].map(({ round }) => roundReference(round)),
    }),
  ]
}

/** Section "Utbildning": whoever is new is to be able to take the basic course. */
export const judgeBasicNeed: Rule = (lists, at) => judgeNeed(lists, at, 'basicNeed', 'basic')

/** Section "Utbildning": whoever has taken it is to be able to take the continuation. */
export const judgeContinuationNeed: Rule = (lists, at) =>
  judgeNeed(lists, at, 'continuationNeed', 'continuation')

/** Section "Utbildning": a basic course for managers, in the versions of the agreement that have one (from 2022). */
export const judgeManagersNeed: Rule = (lists, at) => judgeNeed(lists, at, 'managersNeed', 'managersBasic')

/** What of a group is otherwise than the agreement says. */
const sizesOutside = (view: ListedView) =>
  roundFindings(view).flatMap(found => (found.finding === 'over' || found.finding === 'under' ? [found] : []))

/** Rounds to come that lack people, those that are settled first before the others. */
function shortOf(views: readonly ListedView[]) {
  return views
    .flatMap(view => {
      const countdown = countdownOf(view)
      const first = firstDayOf(view.round)
      if (countdown === null || countdown.needed === 0 || first === null || first < view.day) return []
      return [{ view, ...countdown }]
    })
    .toSorted((one, other) => one.days - other.days)
}

/** Rounds that are over and that nobody has marked as held. */
const unmarkedOf = (views: readonly ListedView[]): ListedView[] =>
  views.filter(view => !isHeld(view) && (lastDayOf(view.round) ?? view.day) < view.day)

/** How it stands with the groups of a year's rounds. */
function groupsIn(views: readonly ListedView[]) {
  const sized = views
    .map(view => ({ view, sizes: sizesOutside(view) }))
    .filter(({ sizes }) => sizes.length > 0)
  const unreasoned = sized.filter(({ sizes }) => sizes.some(({ reason }) => reason === ''))
  const short = shortOf(views)
  const unmarked = unmarkedOf(views)
  const inQuestion = [unreasoned.map(({ view }) => view), short.map(({ view }) => view), unmarked]
  return {
    outside: sized.length,
    unreasoned: unreasoned.length,
    unmarked: unmarked.length,
    nearest: short[0],
    shown: inQuestion.find(some => some.length > 0) ?? [],
    isSmall: sized.some(({ sizes }) => sizes.some(({ finding }) => finding === 'under')),
  }
}

/**
 * Section "Utbildning": a group is filled before it starts and should have a least number; more than a full one is not
 * recommended. Another size with a written reason is told of and not held against the round.
 */
export const judgeCourseGroups: Rule = (lists, at) => {
  const views = courseViews(lists, at.day, at.year).filter(({ round }) => round.cancelledOn === null)
  if (views.length === 0) return []
  const { outside, unreasoned, nearest, unmarked, shown, isSmall } = groupsIn(views)
  const isSized = unreasoned === 0
  const isFar = nearest === undefined || nearest.days > nearDays
  const next = nearest?.decideBy ?? nextDayOf(views, at.day)
  return [
    found(at, {
      rule: 'courseGroups',
      force: isSmall || nearest !== undefined ? 'should' : 'recommendation',
      section,
      state: standing(at, isSized && views.every(isHeld), isSized && isFar && unmarked === 0),
      lastDay: isSized && next !== null && next >= at.day ? next : lastDayOfYear(at.year),
      facts: {
        rounds: views.length,
        outside,
        unreasoned,
        unmarked,
        needed: nearest?.needed ?? 0,
        by: nearest?.decideBy ?? '',
        least: at.agreement.groupAtLeast,
        full: at.agreement.groupFull,
        ...namesOf(shown.map(({ round }) => round.title)),
      },
      restsOn: (shown.length > 0 ? shown : views).map(({ round }) => roundReference(round)),
    }),
  ]
}
