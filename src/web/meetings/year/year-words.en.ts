import { many } from '../../../domain/wording.ts'
import type { YearWords } from './year-words.sv.ts'

/** English of the proposal for the year. */
export const yearEn: YearWords = {
  title: year => `Proposal for ${year}`,
  lede: 'All dates are placed at once, so that they fit together. Nobody is told before you send invitations, and nothing is put into the meetings before you say so.',
  print: 'Print',
  closed: {
    title: 'The proposal for the year is for the project leaders',
    how: 'Here the project leaders propose the dates of the year. The meetings that are entered are on the page Meetings.',
  },
  loading: 'what the year is to hold',
  placing: 'the proposed dates',
  replanning: 'Planning the year anew …',
  paper: {
    from: day =>
      `Proposal as of ${day}. The dates hold only when the meetings are entered and the invitations sent.`,
    notBefore: day => `Nothing is placed before ${day}, so that the notice can be given.`,
  },
  wishes: {
    title: 'What the year is to hold',
    fromAgreement: 'This is what the agreement says. Change what is to be different this year.',
    changed: 'You have changed the wishes. They are kept in this browser until the window is closed.',
    reset: 'Back to the agreement',
    notBefore: 'Nothing before',
    notBeforeHelp: 'So that the notice is given in time.',
    notBeforeWrong: year => `Write a day in ${year}.`,
    window: (from, to) => `${from} – ${to}`,
    length: halfDays => {
      if (halfDays === 1) return 'half a day'
      if (halfDays === 2) return 'one day'
      return halfDays % 2 === 0 ? `${halfDays / 2} days` : `${halfDays} half-days`
    },
    locked: when => `Locked: ${when}`,
    listed: when => `Entered ${when}`,
    spacing: (least, best) =>
      least === 0
        ? `preferably ${many(best, 'week', 'weeks')} between`
        : `at least ${many(least, 'week', 'weeks')} between, preferably ${many(best, 'week', 'weeks')}`,
    hosts: names => `Host: ${names}`,
    allHosts: 'Host: the part of the counties whose turn it is',
    required: names => `Must be able to come: ${names}`,
    optional: names => `Should be able to come: ${names}`,
    nobody: 'No group has to be able to come: only the calendar decides',
    fromEachPart: 'At least one from each part of the counties',
    beside: {
      MVG: "same day as MVG's own steering meeting",
      MH: "same day as MH's own steering meeting",
    },
    order: (first, next) => `${first} is held before ${next}`,
    dropOrder: 'Drop this',
    dropOrderOf: (first, next) => `Drop that ${first} is held before ${next}`,
    edit: 'Change',
    editOf: title => `Change ${title}`,
    addSteering: 'Add a steering meeting',
    addRound: 'Add a course round',
  },
  series: {
    managers: 'Manager meetings',
    jointSteering: 'Joint steering meetings',
    steeringMVG: "MVG's steering meetings",
    steeringMH: "MH's steering meetings",
    exampleDays: 'Mötesplats goda exempel',
    preparation: "The preparation group's meetings",
    other: 'Course round',
  },
  audiences: {
    managers: 'the managers',
    steering: 'the joint steering group',
    steeringMVG: "MVG's steering group",
    steeringMH: "MH's steering group",
    preparation: 'the preparation group',
  },
  form: {
    title: series => `Change: ${series}`,
    newRound: 'New course round',
    name: 'Name',
    from: 'Earliest',
    to: 'Latest',
    length: 'Length',
    beside: 'Same day as',
    noBeside: 'no other meeting',
    besideOf: { MVG: "MVG's own steering meeting", MH: "MH's own steering meeting" },
    besideHelp: 'Their own meeting has the morning and the joint one the afternoon.',
    listed: when => `Among the meetings ${when}. Change it there.`,
    take: 'Remove',
    takeOf: title => `Remove ${title}`,
    one: 'Session',
    weeks: (before, after) => `Between ${before} and ${after}`,
    least: 'at least so many weeks',
    best: 'preferably so many weeks',
    hosts: 'Parts of the counties that can be host',
    who: 'Who is to be able to come?',
    attends: { required: 'must be able to', optional: 'should be able to', none: 'is not called' },
    fromEachPart: 'At least one from each part of the counties must be able to come',
    addSteering: 'Add one more meeting',
    addSession: 'Add one more session',
    extraMeeting: 'Extra joint steering meeting',
    session: session => `Course round, session ${session}`,
    empty: 'Nothing is left here. It is removed when you plan the year anew.',
    apply: 'Plan the year anew',
    cancel: 'Cancel',
    faults: {
      noTitle: 'Write a name.',
      longTitle: 'The name can have at most 255 characters.',
      noDay: 'Write a day.',
      otherYear: 'The day is in another year.',
      backwards: 'The period ends before it begins.',
      tooShort: 'The period is shorter than the meeting.',
      noWeeks: 'Write weeks as whole numbers between 0 and 52.',
      bestBelowLeast: '"Preferably" cannot be fewer weeks than "at least".',
    },
  },
  proposal: {
    title: 'Proposed dates',
    table: year => `Proposed dates ${year}, in order of date`,
    columns: { day: 'Date', what: 'What', why: 'Why' },
    best: (count, locked) => {
      if (locked === count) return 'You have locked all new dates, so nothing else has been tried.'
      const given = locked > 0 ? ' with what you have locked' : ''
      return count === 1
        ? 'The new date has been tried against all others: none suits better.'
        : `The ${count} new dates have been tried against every other way to plan the year${given}: none suits better.`
    },
    notBest: 'The year is too large to try every way. There may be one that suits a little better.',
    half: { morning: 'morning', afternoon: 'afternoon' },
    host: name => `Host: ${name}`,
    beside: {
      MVG: "MVG's own meeting in the morning, the joint one in the afternoon",
      MH: "MH's own meeting in the morning, the joint one in the afternoon",
    },
    unknownHost: 'No host chosen',
    nobody: 'No group is called',
    unknownNote: (meetings, most, people) =>
      `For ${many(meetings, 'meeting', 'meetings')} it is unknown whether all can: at most ${most} of ${people} people. Unknown is never counted as free.`,
    ask: { spring: 'Ask for dates that suit in spring', autumn: 'Ask for dates that suit in autumn' },
    again: 'Read new answers and plan anew',
    notes: 'To know about the proposal',
    allListed: 'All that the year is to hold is among the meetings already.',
    noEvents: 'The year is empty. Add something in "What the year is to hold", or go back to the agreement.',
    moved: when => `Moved from ${when}`,
    otherHost: host => `New host, before ${host}`,
    noHost: 'none',
    fresh: 'New in the proposal',
    locked: 'Locked',
    listed: 'Among the meetings',
    changed: count => {
      if (count === 0) return 'Nothing more had to be moved when the year was planned anew.'
      return count === 1
        ? '1 row was moved when the year was planned anew. It is marked below.'
        : `${count} rows were moved when the year was planned anew. They are marked below.`
    },
    undo: 'Undo',
    take: 'Take it instead',
    takeOf: (title, when) => `Take it instead: ${when} for ${title}`,
    lock: 'Lock the date',
    lockOf: title => `Lock the date of ${title}`,
    unlock: 'Unlock',
    unlockOf: title => `Unlock the date of ${title}`,
    choose: 'Choose another date',
    chooseOf: title => `Choose another date for ${title}`,
  },
  choose: {
    title: title => `Date of ${title}`,
    day: 'First day',
    half: 'Half-day',
    host: 'Host',
    order: 'Lock this date',
    noDay: 'Choose a day.',
    otherYear: year => `Choose a day in ${year}.`,
    closed: (day, why) => `${day} is ${why}.`,
    outside: (from, to) => `It lies outside the period ${from} – ${to}.`,
    meanwhile: titles => `At the same time: ${titles}.`,
    anyway: 'It can be locked all the same.',
    closedAs: { holiday: 'a public holiday', eve: 'an eve', weekend: 'at a weekend', bridge: 'a bridge day' },
    beside: 'Their own steering meeting has the morning, so the joint one begins in the afternoon.',
  },
  blocked: {
    title: 'No dates fit together',
    helps: 'Any of these is enough:',
    do: {
      window: {
        both: title => `Make the period of ${title} longer`,
        from: title => `Let the period of ${title} begin earlier`,
        to: title => `Let the period of ${title} end later`,
      },
      pin: title => `Unlock the date of ${title}`,
      required: name => `Let all be "should be able to": ${name}`,
      fromEachPart: name => `Drop that each part must come: ${name}`,
      spacing: name => `Drop the weeks between: ${name}`,
      host: name => `Place without a host, choose one later: ${name}`,
      order: (first, next) => `Drop that ${first} comes before ${next}`,
      notBefore: 'Allow the whole year',
    },
    doOf: (deed, sentence) => `${deed}. ${sentence}`,
    elsewhere: "The meeting is in the list: move it on the meeting's own page.",
  },
  strip: {
    title: year => `The year ${year} month by month`,
    how: 'The band is the period in which the date may lie, the sign is the proposed date.',
  },
  confirm: {
    open: 'Put into the meetings',
    title: count => `Put in ${many(count, 'meeting', 'meetings')}`,
    order: count => `Put in ${many(count, 'meeting', 'meetings')}`,
    busy: 'Putting in …',
    nothingSent: 'Nobody gets a mail and nothing is sent to Outlook. You do that later, from each meeting.',
    stands: count =>
      count === 1
        ? '1 meeting is in the list already and is left alone.'
        : `${count} meetings are in the list already and are left alone.`,
    done: count => `${many(count, 'meeting is', 'meetings are')} entered. Nothing is sent.`,
    undo: 'Remove them again',
    undoing: 'Removing …',
    undone: count => `${many(count, 'meeting is', 'meetings are')} removed again.`,
    notUndone: titles =>
      `${titles} could not be removed: somebody has changed them, or the list could not be reached. They are still among the meetings.`,
    hours: (from, to) => `${from}–${to}`,
    and: 'and',
  },
}
