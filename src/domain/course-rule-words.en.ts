import type { CourseRuleName, Facts } from './findings.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

const on = (facts: Facts, key: string) => sayDay(textIn(facts, key), 'en-GB')

const people = (count: number) => many(count, 'person', 'people')
const seats = (count: number) => many(count, 'seat', 'seats')
const rounds = (count: number) => many(count, 'course round', 'course rounds')

function names(facts: Facts): string {
  return `${textIn(facts, 'names')}${when(countIn(facts, 'more'), ` and ${countIn(facts, 'more')} more`)}`
}

function silent(facts: Facts): string {
  const silent = many(countIn(facts, 'silent'), 'office has not answered', 'offices have not answered')
  return when(countIn(facts, 'silent'), ` ${silent}.`)
}

const answered = (facts: Facts) =>
  `${countIn(facts, 'asked') - countIn(facts, 'silent')} of ${many(countIn(facts, 'asked'), 'question', 'questions')} to the offices have been answered.`

const unasked = (facts: Facts) =>
  `The offices have not been asked what courses they need in ${countIn(facts, 'year')}.`

const wanted = (course: string) => (facts: Facts) =>
  `The offices want to send ${people(countIn(facts, 'wanted'))} to ${course}. ${countIn(facts, 'given')} have taken it, and rounds to come have ${seats(countIn(facts, 'planned'))}.`

/** What the missing seats make in groups, or how many more make one. */
function planMore(facts: Facts): string {
  const [groups, wait, find] = [countIn(facts, 'groups'), countIn(facts, 'wait'), countIn(facts, 'find')]
  if (groups === 0) return `There are not enough for a group: let ${people(wait)} wait, or find ${find} more.`
  const rest = ` ${people(wait)} are not enough for another group: let them wait, or find ${find} more.`
  return `Plan ${rounds(groups)} more.${when(wait, rest)}`
}

function needTodo(facts: Facts): string {
  if (countIn(facts, 'missing') > 0) return planMore(facts)
  if (countIn(facts, 'silent') > 0) return 'Remind the offices that have not answered.'
  return `Hold the rounds that are planned.${when(textIn(facts, 'next'), ` The next day to keep in mind is ${on(facts, 'next')}.`)}`
}

const need = (title: string, course: string): RuleWords => ({
  title,
  says: {
    met: f =>
      countIn(f, 'wanted') === 0
        ? `No office needs ${course} in ${countIn(f, 'year')}.`
        : `${people(countIn(f, 'given'))} have taken ${course}, and ${countIn(f, 'wanted')} were needed.`,
    onTheWay: f => `${wanted(course)(f)}${silent(f)}`,
    atRisk: f => `${wanted(course)(f)} ${seats(countIn(f, 'missing'))} are missing.${silent(f)}`,
    missed: f =>
      `The offices wanted to send ${people(countIn(f, 'wanted'))} to ${course} in ${countIn(f, 'year')}. ${countIn(f, 'given')} took it.`,
  },
  todo: needTodo,
  afterwards: () => 'Ask the offices whether they still need it, and plan for it next year.',
})

const sizes = (facts: Facts) => `${countIn(facts, 'least')}–${countIn(facts, 'full')} people`

const reasoned = (facts: Facts) => {
  const count = countIn(facts, 'outside') - countIn(facts, 'unreasoned')
  return when(count, ` ${many(count, 'round has', 'rounds have')} another size, with a reason.`)
}

const short = (facts: Facts) =>
  `${names(facts)}: ${countIn(facts, 'needed')} more needed${when(textIn(facts, 'by'), ` by ${on(facts, 'by')}`)}.`

const unreasoned = (facts: Facts) =>
  `${names(facts)}: the group is not ${sizes(facts)}, and no reason is written.`

const unmarked = (facts: Facts) => `${names(facts)}: the round is over but not marked as held.`

function outOfOrder(facts: Facts): string {
  if (countIn(facts, 'unreasoned') > 0) return unreasoned(facts)
  if (countIn(facts, 'needed') > 0) return short(facts)
  return countIn(facts, 'unmarked') > 0 ? unmarked(facts) : `${rounds(countIn(facts, 'rounds'))} planned.`
}

function groupsTodo(facts: Facts): string {
  if (countIn(facts, 'unreasoned') > 0)
    return 'Write the reason in the round, so that the steering group sees it.'
  if (countIn(facts, 'needed') > 0)
    return 'Ask the offices for more people, or settle whether the round waits, runs with fewer or is cancelled.'
  return countIn(facts, 'unmarked') > 0
    ? 'Mark the round as held, or as cancelled.'
    : 'Hold the rounds as they are planned.'
}

/** English of the rules about courses. */
export const courseRuleWords: Record<CourseRuleName, RuleWords> = {
  needAsked: {
    title: 'The offices have been asked what courses they need',
    says: {
      met: f =>
        `All ${many(countIn(f, 'asked'), 'question', 'questions')} to the offices have been answered.`,
      onTheWay: f =>
        countIn(f, 'asked') === 0 ? unasked(f) : `${answered(f)} The last day to answer is ${on(f, 'by')}.`,
      atRisk: f =>
        countIn(f, 'asked') === 0 ? unasked(f) : `${answered(f)} The last day to answer has passed.`,
      missed: answered,
    },
    todo: f =>
      countIn(f, 'asked') === 0 ? 'Ask the offices, under Courses.' : 'Remind those who have not answered.',
  },
  basicNeed: need('There is a basic course for everybody', 'the basic course'),
  continuationNeed: need('There is a continuation course for everybody', 'the continuation course'),
  managersNeed: need('There is a basic course for every manager', 'the basic course for managers'),
  courseGroups: {
    title: 'Course groups are of the right size',
    says: {
      met: f =>
        `${rounds(countIn(f, 'rounds'))} ${countIn(f, 'rounds') === 1 ? 'has' : 'have'} been held. Groups are to be ${sizes(f)}.${reasoned(f)}`,
      onTheWay: f =>
        countIn(f, 'needed') > 0
          ? `${short(f)}${reasoned(f)}`
          : `${rounds(countIn(f, 'rounds'))} within ${sizes(f)}, or being planned.${reasoned(f)}`,
      atRisk: f => `${outOfOrder(f)}${reasoned(f)}`,
      missed: f => `${outOfOrder(f)}${reasoned(f)}`,
    },
    todo: groupsTodo,
    afterwards: groupsTodo,
  },
}
