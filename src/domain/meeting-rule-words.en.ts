import type { Facts, MeetingRuleName } from './findings.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'en-GB')
}

function heldOf(facts: Facts): string {
  const booked = countIn(facts, 'booked')
  return `${countIn(facts, 'held')} of at least ${countIn(facts, 'needed')} meetings held${when(booked, `, ${booked} booked`)}.`
}

function unmarked(facts: Facts): string {
  const passed = many(
    countIn(facts, 'unmarked'),
    'meeting has passed without being marked as held',
    'meetings have passed without being marked as held',
  )
  return when(countIn(facts, 'unmarked'), ` ${passed}.`)
}

function markHeld(facts: Facts): string {
  return when(countIn(facts, 'unmarked'), 'Mark the meetings that took place as held.')
}

function bookMeetings(facts: Facts): string {
  const missing = countIn(facts, 'missing')
  const mark = when(countIn(facts, 'unmarked'), ` ${markHeld(facts)}`)
  if (missing === 0) return `Hold what is booked, next on ${on(facts, 'next')}.${mark}`
  const what = `Book ${many(missing, 'more meeting', 'more meetings')}`
  const by = textIn(facts, 'bookBy')
    ? `${what} by ${on(facts, 'bookBy')}, so that the invitation goes out in time.`
    : `${what} before the end of the period, with shorter notice than usual.`
  return `${by}${mark}`
}

function managerMeeting(season: string, title: string): RuleWords {
  return {
    title,
    says: {
      met: f => `The joint managers’ meeting of the ${season} was held on ${on(f, 'last')}.`,
      onTheWay: f => `The joint managers’ meeting of the ${season} is booked for ${on(f, 'next')}.`,
      atRisk: f => `The joint managers’ meeting of the ${season} is not booked.${unmarked(f)}`,
      missed: f =>
        `No joint managers’ meeting of the ${season} of ${countIn(f, 'year')} is marked as held.${unmarked(f)}`,
    },
    todo: bookMeetings,
    afterwards: markHeld,
  }
}

function dayCount(facts: Facts, key: string): string {
  return many(countIn(facts, key), 'day', 'days')
}

/** The length that the rhythm gives, when the agreement regulates it. */
function rhythm(facts: Facts): string {
  return when(countIn(facts, 'days'), ` By the rhythm it takes ${dayCount(facts, 'days')}.`)
}

function otherLength(facts: Facts): string {
  const differs = countIn(facts, 'days') > 0 && countIn(facts, 'days') !== countIn(facts, 'length')
  return when(differs, ` It took ${dayCount(facts, 'length')}; the rhythm gives ${dayCount(facts, 'days')}.`)
}

/** English of the rules about meetings. */
export const meetingRuleWords: Record<MeetingRuleName, RuleWords> = {
  steeringMeetings: {
    title: 'Joint steering meetings',
    says: {
      met: heldOf,
      onTheWay: f => `${heldOf(f)} The next is on ${on(f, 'next')}.${unmarked(f)}`,
      atRisk: f =>
        `${heldOf(f)} ${many(countIn(f, 'missing'), 'meeting is', 'meetings are')} still to be booked.${unmarked(f)}`,
      missed: f =>
        `In ${countIn(f, 'year')}, ${countIn(f, 'held')} of at least ${countIn(f, 'needed')} meetings were held.${unmarked(f)}`,
    },
    todo: bookMeetings,
    afterwards: markHeld,
  },
  managerMeetingSpring: managerMeeting('spring', 'Managers’ meeting (chefsmöte) in spring'),
  managerMeetingAutumn: managerMeeting('autumn', 'Managers’ meeting (chefsmöte) in autumn'),
  exampleDays: {
    title: 'Mötesplats goda exempel',
    says: {
      met: f => `Mötesplats goda exempel was held on ${on(f, 'last')}.${otherLength(f)}`,
      onTheWay: f =>
        textIn(f, 'next')
          ? `The next Mötesplats goda exempel is booked for ${on(f, 'next')}.${rhythm(f)}`
          : `The next Mötesplats goda exempel is in ${countIn(f, 'due')}.${rhythm(f)}`,
      atRisk: f =>
        `Mötesplats goda exempel is due in ${countIn(f, 'due')} but is not booked.${rhythm(f)}${unmarked(f)}`,
      missed: f => `No Mötesplats goda exempel of ${countIn(f, 'due')} is marked as held.${unmarked(f)}`,
    },
    todo: f => {
      if (countIn(f, 'due') > countIn(f, 'year')) {
        return textIn(f, 'next')
          ? 'Plan the programme and the place.'
          : `Begin to plan: form the project group and choose a day in ${countIn(f, 'due')}.`
      }
      return bookMeetings(f)
    },
    afterwards: markHeld,
  },
}
