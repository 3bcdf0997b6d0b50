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

const numerals = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** ' For three meetings in 2026 the next must be booked by 9 December 2026.' */
function bookNext(facts: Facts): string {
  const needed = countIn(facts, 'needed')
  const goal = `${numerals[needed] ?? needed} ${needed === 1 ? 'meeting' : 'meetings'} in ${countIn(facts, 'year')}`
  const missing = countIn(facts, 'missing')
  const next =
    missing === 1
      ? 'the next must be booked'
      : `${numerals[missing] ?? missing} more must be booked, the first`
  return when(textIn(facts, 'bookBy'), ` For ${goal} ${next} by ${on(facts, 'bookBy')}.`)
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

function bookBy(facts: Facts): string {
  return when(
    textIn(facts, 'bookBy'),
    ` It must be booked by ${on(facts, 'bookBy')}, so that the notice goes out in time.`,
  )
}

function managerMeeting(season: string, title: string): RuleWords {
  return {
    title,
    says: {
      met: f => `The joint managers’ meeting of the ${season} was held on ${on(f, 'last')}.`,
      onTheWay: f => `The joint managers’ meeting of the ${season} is booked for ${on(f, 'next')}.`,
      atRisk: f => `The joint managers’ meeting of the ${season} is not booked.${bookBy(f)}${unmarked(f)}`,
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

/** Held or booked with another length than the rhythm gives. */
function hasOtherLength(facts: Facts): boolean {
  const [days, length] = [countIn(facts, 'days'), countIn(facts, 'length')]
  return days > 0 && length > 0 && days !== length
}

function otherLength(facts: Facts): string {
  return `but with ${dayCount(facts, 'length')} instead of the ${dayCount(facts, 'days')} that the rhythm gives.`
}

const decideLength =
  'Where another length has been decided, change the rhythm in the list Avtal (agreements) and name the decision.'

function names(facts: Facts): string {
  return `${textIn(facts, 'names')}${when(countIn(facts, 'more'), ` and ${countIn(facts, 'more')} more`)}`
}

/** A setting that is no number of days is said wherever the days are. */
function misread(facts: Facts): string {
  return when(
    textIn(facts, 'misread'),
    ` The list Inställningar (settings) says “${textIn(facts, 'misread')}” for the days of notice. That cannot be read as a number, so ${dayCount(facts, 'days')} are used.`,
  )
}

function noticesTo(facts: Facts): string {
  return many(countIn(facts, 'count'), 'notice', 'notices')
}

const noticeRule = (title: string): RuleWords => ({
  title,
  says: {
    met: f => `${noticesTo(f)} went out at least ${dayCount(f, 'days')} ahead: ${names(f)}.`,
    onTheWay: f =>
      `${noticesTo(f)} to be sent later: ${names(f)}. Next is the one for the meeting on ${on(f, 'on')}, by ${on(f, 'deadline')}.`,
    atRisk: f =>
      `The notice of ${names(f)} on ${on(f, 'on')} has not been sent. It should be out by ${on(f, 'deadline')}, ${dayCount(f, 'days')} before the meeting.`,
    missed: f =>
      countIn(f, 'unsent')
        ? `The notice of ${names(f)} on ${on(f, 'on')} should have been sent by ${on(f, 'deadline')} and has not been.`
        : `${noticesTo(f)} went out later than ${dayCount(f, 'days')} ahead: ${names(f)}.`,
  },
  todo: f =>
    `Open the meeting and go to Kallelse (notice). It shows what each receives before anything is sent.${misread(f)}`,
  afterwards: f =>
    countIn(f, 'unsent')
      ? `Send it today, and call those whom the meeting cannot do without.${misread(f)}`
      : `Expect fewer to be able to come, and send the next notice earlier.${misread(f)}`,
})

/** English of the rules about meetings. */
export const meetingRuleWords: Record<MeetingRuleName, RuleWords> = {
  steeringMeetings: {
    title: 'Joint steering meetings',
    says: {
      met: heldOf,
      onTheWay: f => `${heldOf(f)} The next is on ${on(f, 'next')}.${unmarked(f)}`,
      atRisk: f =>
        `${heldOf(f)} ${many(countIn(f, 'missing'), 'meeting is', 'meetings are')} still to be booked.${bookNext(f)}${unmarked(f)}`,
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
      met: f => `Mötesplats goda exempel was held on ${on(f, 'last')}.`,
      onTheWay: f =>
        textIn(f, 'next')
          ? `The next Mötesplats goda exempel is booked for ${on(f, 'next')}.${rhythm(f)}`
          : `The next Mötesplats goda exempel is in ${countIn(f, 'due')}.${rhythm(f)}`,
      atRisk: f =>
        hasOtherLength(f)
          ? `Mötesplats goda exempel ${countIn(f, 'held') ? `was held on ${on(f, 'last')}` : `is booked for ${on(f, 'next')}`}, ${otherLength(f)}${unmarked(f)}`
          : `Mötesplats goda exempel is due in ${countIn(f, 'due')} but is not booked.${bookBy(f)}${rhythm(f)}${unmarked(f)}`,
      missed: f =>
        hasOtherLength(f) && countIn(f, 'held')
          ? `Mötesplats goda exempel was held on ${on(f, 'last')}, ${otherLength(f)}`
          : `No Mötesplats goda exempel of ${countIn(f, 'due')} is marked as held.${unmarked(f)}`,
    },
    todo: f => {
      if (countIn(f, 'due') > countIn(f, 'year')) {
        return textIn(f, 'next')
          ? 'Plan the programme and the place.'
          : `Begin to plan: form the project group and choose a day in ${countIn(f, 'due')}.`
      }
      if (hasOtherLength(f) && countIn(f, 'held')) return decideLength
      if (hasOtherLength(f) && countIn(f, 'held')) return decideLength
      if (hasOtherLength(f))
        return `Change the days of the meeting, so that it takes ${dayCount(f, 'days')}. ${decideLength}`
      return bookMeetings(f)
    },
    afterwards: f => (hasOtherLength(f) ? decideLength : markHeld(f)),
  },
  steeringNotice: noticeRule('Notice of steering meetings in time'),
  managerNotice: noticeRule('Notice of chefsmöten in time'),
}
