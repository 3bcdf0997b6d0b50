import { many } from '../../../domain/wording.ts'
import type { PeopleWords } from './people-words.sv.ts'

const people = (count: number) => many(count, 'person', 'people')
const days = (count: number) => many(count, 'day', 'days')

/** English of signing people up to a course, of its roster and waiting list, and of who came. */
export const peopleEn: PeopleWords = {
  signUp: {
    title: round => `Sign up to ${round}`,
    queueTitle: course => `Queue for ${course.toLowerCase()}`,
    loading: 'The round',
    office: 'Office',
    chooseOffice: 'Choose an office',
    officeHow: 'All who are signed up together come from the same office. The office pays for the seats.',
    ownOffice: office => `From ${office}. The office pays for the seats.`,
    officeMissing: 'Choose the office they come from.',
    heading: 'Who is to take part?',
    order: 'Write them in the order in which they are to get the seats, if there are not enough for all.',
    person: number => `Person ${number}`,
    fields: {
      name: 'Name',
      email: 'Email',
      workplace: 'Unit or workplace',
      employedFrom: 'Employed from',
      isManager: 'Is a manager',
      exceptionReason: 'Basic course taken (where and when)',
    },
    exceptionHow: 'Only needed if it is not in the lists.',
    add: 'Add a person',
    remove: 'Remove',
    removeOf: name => `Remove ${name}`,
    paste: 'Paste from Excel',
    pasteHow:
      'Select the rows in Excel, copy them and paste them here. Name, email, unit and day of employment are found, with or without headings. Personal numbers and phone numbers are not taken in.',
    pasteLabel: 'Rows from Excel',
    pasteOrder: 'Read the rows',
    pasted: count => `${people(count)} read`,
    pastedNone: 'No names were found in what was pasted.',
    personalNumbers: count =>
      count === 1
        ? 'One personal number or phone number was left out.'
        : `${count} personal numbers or phone numbers were left out.`,
    otherCells: count =>
      count === 1
        ? 'One cell could not be recognised and was left out.'
        : `${count} cells could not be recognised and were left out.`,
    unnamed: rows => `Without a name, and so left out: row ${rows}.`,
    tooMany: most => `At most ${most} people at a time. Sign up the rest afterwards.`,
    notTaken: (rows, most) =>
      `There was no room for ${people(rows)}: at most ${most} are signed up at a time. Sign them up afterwards.`,
    check: count => `Check ${people(count)}`,
    checking: 'Checking …',
    checkFirst: 'The check shows what becomes of each of them. Nothing is sent yet.',
    nobody: 'Write at least one name.',
    send: (count, mails) =>
      mails === 0 ? `Sign up ${people(count)}` : `Sign up ${people(count)}, ${mails} told`,
    sendQueue: count => `Put ${people(count)} in the queue`,
    sending: 'Signing up …',
    noMail: 'Nobody gets any mail.',
    mails: count => `${people(count)} will be told by an event in Outlook. That cannot be undone.`,
    refused: count => `${people(count)} cannot be signed up. Correct or remove the row.`,
    outcome: {
      given: 'Gets a seat',
      reserve: 'Reserve',
      queued: 'In the queue',
      refused: 'Cannot be signed up',
    },
    done: (signed, mailed) =>
      mailed === 0 ? `${people(signed)} signed up` : `${people(signed)} signed up, ${mailed} told`,
    doneHeading: 'What became of them',
    more: 'Sign up more',
    toRound: 'To the round',
    toQueue: 'To the queue',
    closed: 'The round takes nobody in now.',
    mayNot: {
      title: 'You cannot sign anybody up',
      how: 'Managers and contact persons sign up their own staff. Project leaders and course administrators sign up anybody.',
    },
    uncertain:
      'We do not know whether the sign-up arrived. Press again: nobody is signed up twice, and who has got a seat keeps it.',
    restored: 'What you wrote before is still here.',
    startOver: 'Start over',
  },

  privacy: {
    title: 'How the personal data are handled',
    what: 'We keep name, email, office, unit and state, and for some courses the day of employment or whether the person is a manager. Write nothing on food, health, personal number or private phone. The venue asks about such things itself.',
    who: 'Project leaders and the course administrator see everybody. Your office sees its own people. The steering group sees numbers only.',
    long: 'The data are removed when they are no longer needed. The name of who completed the course is kept longer, since it is the proof for the continuation course.',
    tell: 'Tell whoever you sign up that the data are kept here.',
  },

  roster: {
    heading: 'Participants',
    loading: 'The participants',
    caption: 'Participants with state and deeds',
    signUp: 'Sign up more',
    signUpFirst: 'Sign up participants',
    attendance: 'Attendance',
    sees: {
      ownOffice: 'You see those of your own office.',
      nobody:
        'Who takes part is shown to project leaders, the course administrator and the own office. The numbers are:',
    },
    counts: (taken, places) =>
      places === null ? `${people(taken)} have a seat` : `${taken} of ${places} seats are taken`,
    offered: count => `${count} offered`,
    waiting: count => `${count} on the waiting list`,
    offices: count => `from ${many(count, 'office', 'offices')}`,
    empty: 'Nobody is signed up yet',
    emptyHow: 'The participants will stand here, with their state and office.',
    emptyOwn: 'Nobody of your office is signed up',
    columns: { person: 'Person', state: 'State', says: 'To know', steps: 'Deeds' },
    noAddress: 'No email: is told nothing',
    employedFrom: day => `Employed from ${day}`,
    substitute: name => `Replaces ${name}`,
    waitingHeading: 'Waiting list',
    waitingHow: 'Who stands first gets the next free seat, with a last day to answer.',
    offeredHeading: 'Offered a seat',
    place: place => `Place ${place}`,
    gone: count => `Cancelled and replaced (${count})`,
    passedHeading: 'Did not answer in time',
    interestHeading: 'The sign-up is not finished',
    interestHow: 'These rows are finished by themselves within a few minutes.',
    unreadable: count =>
      count === 1 ? '1 row of the list cannot be read:' : `${count} rows of the list cannot be read:`,
    confirmAll: count => `Confirm ${count} signed up`,
  },

  steps: {
    confirm: 'Confirm',
    accept: 'Accept',
    decline: 'Decline',
    cancel: 'Cancel the seat',
    replace: 'Change person',
    of: (step, name) => `${step}: ${name}`,
    busy: 'Saving …',
    confirmed: name => `${name} is confirmed`,
    confirmedAll: count => `${people(count)} confirmed`,
    notConfirmed: names => `Not confirmed: ${names}. Try again.`,
    cancelled: name => `${name} is cancelled`,
    accepted: name => `${name} has got the seat`,
    declined: name => `${name} has declined`,
    replaced: (one, other) => `${other} goes instead of ${one}`,
    cancelTitle: name => `Cancel the seat of ${name}`,
    acceptTitle: name => `Accept for ${name}`,
    declineTitle: name => `Decline for ${name}`,
    replaceTitle: name => `Change person instead of ${name}`,
    seatFreed: 'The seat becomes free.',
    seatOffered: 'The seat is offered to the next on the waiting list.',
    seatOfferedTo: name => `The seat is offered to ${name}, who is next in line.`,
    offWaiting: 'The person is taken off the waiting list.',
    seatTaken: 'The seat becomes theirs, and the event is put in the calendar.',
    toldSelf: name => `${name} is told in their calendar.`,
    notTold: name => `${name} has no email and is not told. Tell them yourself.`,
    noDates: 'The round has no days yet, so nobody is told.',
    sameOffice: 'The substitute needs to come from the same office. The seat and the price are the same.',
    substituteMissing: 'Write the name of the substitute.',
    order: (step, mails) => (mails === 0 ? step : `${step}, ${people(mails)} told`),
    changed:
      'Somebody else has changed the row. This is how it stands now: have a look, and try again if needed.',
    uncertain: 'We do not know whether the change arrived. Reload and have a look before you try again.',
  },

  attendance: {
    title: round => `Attendance, ${round}`,
    loading: 'The participants',
    toRound: 'To the round',
    day: 'Day',
    today: 'today',
    notYet: day => `The attendance can be filled in from ${day} on.`,
    noDays: {
      title: 'The round has no days yet',
      how: 'When the days are set, the attendance can be filled in here.',
    },
    nobody: {
      title: 'Nobody has a seat in the round',
      how: 'Here you fill in who came when there are participants.',
    },
    cancelled: { title: 'The round is cancelled', how: 'There is no attendance to fill in.' },
    mayNot: {
      title: 'The attendance is filled in by those who run the course',
      how: 'Project leaders and the course administrator fill in who came.',
    },
    sum: (came, all, day) => `${came} of ${all} present ${day}`,
    left: count => (count === 1 ? '1 is left to fill in' : `${count} are left to fill in`),
    markAll: count => (count === 1 ? 'Mark the last one as present' : `Mark ${count} remaining as present`),
    marked: count => `${people(count)} marked as present`,
    saving: 'Saving …',
    notSaved: 'Not saved.',
    again: 'Try again',
    againOf: name => `Try again: ${name}`,
    letBe: 'Let it be',
    letBeOf: name => `Let it be: ${name}`,
    clear: 'Clear',
    clearOf: name => `Clear the attendance of ${name}`,
    here: (present, all) => `There ${present} of ${days(all)}`,
    unmarked: count => `${days(count)} not filled in`,
  },

  endings: {
    heading: 'Have they taken the whole course?',
    how: 'The attendance gives a proposal, but it is for you to say. Who has completed it gets a certificate and can take the continuation.',
    later: day => `It can be filled in from the last day on, ${day}.`,
    proposed: {
      completed: 'Proposal: completed',
      notCompleted: 'Proposal: not completed',
      none: 'For you to judge',
    },
    group: name => `Has ${name} taken the whole course?`,
    completed: 'Completed',
    notCompleted: 'Not completed',
    clearOf: name => `Clear how it went for ${name}`,
    markCompleted: count => `Mark ${count} who were there every day as completed`,
    markedCompleted: count => `${people(count)} marked as completed`,
    sum: (completed, notCompleted) => `${completed} completed, ${notCompleted} not completed`,
  },
}
