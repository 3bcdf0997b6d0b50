import { choices } from './choice-words.en.ts'
import type { CourseWords } from './course-words.sv.ts'
import { roundStateWords } from './round-state-words.en.ts'
import { many } from './wording.ts'

const people = (count: number) => many(count, 'person', 'people')
const seats = (count: number) => many(count, 'seat', 'seats')
const days = (count: number) => many(count, 'day', 'days')
const more = (count: number) => many(count, 'more is needed', 'more are needed')

/** English of the courses. */
export const courseWords: CourseWords = {
  locale: 'en-GB',
  kinds: choices.courseKind,
  halves: choices.yearHalf,
  seatStates: choices.seatState,
  attendance: choices.dayAttendance,
  roundStates: roundStateWords,
  round: {
    planned: 'The round is being planned.',
    opens: day => `The round is being planned. Sign-up opens on ${day}.`,
    open: (taken, needed) =>
      `The round is open: ${taken} signed up, and ${more(needed)} for it to be able to start.`,
    openWithoutTerms: taken =>
      `The round is open: ${taken} signed up. No version of the agreement says how many are needed.`,
    canStart: (taken, free) =>
      `The round can start: ${taken} signed up, ${many(free, 'seat left', 'seats left')}.`,
    full: taken => `The round is full: ${taken} signed up.`,
    over: (taken, over) =>
      `The round is full: ${taken} signed up, ${people(over)} more than there are seats.`,
    held: completed =>
      `The round has been held: ${many(completed, 'person has', 'people have')} completed the course.`,
    heldOn: (day, completed) =>
      `The round was held on ${day}: ${many(completed, 'person has', 'people have')} completed the course.`,
    cancelled: day => `The round was cancelled on ${day}.`,
    cancelledFor: (day, reason) => `The round was cancelled on ${day}. Reason: ${reason}`,
  },
  next: {
    setDates: 'Decide on which days the round is held.',
    setOpening: 'Decide on which day sign-up opens.',
    waitToOpen: day => `Sign-up opens on ${day}. Nothing needs doing until then.`,
    setDecideBy: 'Set the day on which it is decided whether the round runs.',
    checkAgreement:
      'Check the list Avtal: no version of the agreement says how many are needed when the round is held.',
    fill: (needed, day) => `Fill the group: ${more(needed)} before ${day}.`,
    decideToRun: day => `Decide by ${day} that the round runs. Enough people are signed up.`,
    decideToRunLate: day =>
      `Decide that the round runs. It was to be decided on ${day}, and enough people are signed up.`,
    decideWithout: needed =>
      `Decide whether the round runs with fewer, waits or is cancelled: ${more(needed)}.`,
    decideWithoutLate: (needed, day) =>
      `Decide whether the round runs with fewer, waits or is cancelled: ${more(needed)}, and it was to be decided on ${day}.`,
    begin: day => `The round begins on ${day}.`,
    finish: day => `The round goes on until ${day}. Fill in the attendance every day.`,
    markHeld: day => `The round ended on ${day}. Mark it as held, or as cancelled.`,
    markSeats: count => `Fill in who has completed the course: it is missing for ${people(count)}.`,
    requeue: count => `Move ${people(count)} to the queue. They go first to the next round.`,
    nothing: 'Nothing more needs doing.',
  },
  countdown: {
    needed: (needed, day, left) => `${more(needed)} before ${day}, in ${days(left)}.`,
    neededToday: needed => `${more(needed)}, and it is decided today whether the round runs.`,
    neededLate: (needed, day) => `${more(needed)}. Whether the round runs was to be decided on ${day}.`,
    enough: (day, left) =>
      `Enough people are signed up. Whether the round runs is decided on ${day}, in ${days(left)}.`,
    enoughToday: 'Enough people are signed up. Whether the round runs is decided today.',
    enoughLate: day => `Enough people are signed up. Whether the round runs was to be decided on ${day}.`,
  },
  findings: {
    over: (taken, full, reason) =>
      `${taken} signed up is more than the ${full} a group of the agreement. Reason: ${reason}`,
    overUnreasoned: (taken, full) =>
      `${taken} signed up is more than the ${full} a group of the agreement, and no reason is written.`,
    under: (taken, atLeast, reason) =>
      `${taken} signed up is fewer than the least ${atLeast} a group of the agreement. Reason: ${reason}`,
    underUnreasoned: (taken, atLeast) =>
      `${taken} signed up is fewer than the least ${atLeast} a group of the agreement, and no reason is written.`,
    fewPlaces: (places, atLeast) =>
      `The round has ${seats(places)} and never reaches the least ${atLeast} of the agreement.`,
    manyPlaces: (places, full) =>
      `The round has ${seats(places)}, more than the ${full} of the agreement. The extra ones are not given until a reason is written.`,
    otherLength: (length, agreed) =>
      `The round takes ${days(length)}, but the course takes ${days(agreed)} by the agreement.`,
    noSuchCourse: day => `The course is not in the version of the agreement valid from ${day}.`,
    decidedTooLate: (decideBy, first) =>
      `Whether the round runs is decided on ${decideBy}, but it begins on ${first}.`,
    cancelledButCompleted: completed =>
      `The round is cancelled, but ${many(completed, 'person is', 'people are')} marked as having completed it.`,
  },
  waiting: {
    cancelledRound: place => `Number ${place} in line: goes first since the earlier round was cancelled.`,
    first: (place, office) =>
      `Number ${place} in line: will be the first from ${office}, and the offices take turns.`,
    officeTurn: (place, turn, office) =>
      `Number ${place} in line: will be number ${turn} from ${office}, and the offices take turns.`,
    time: place => `Number ${place} in line, by when the sign-up came.`,
    offered: day => `Offered a seat. The answer is needed by ${day}.`,
    unanswered: day => `The offer ended on ${day} without an answer, so the seat has gone on to the next.`,
  },
  claims: {
    given: 'The seat is booked.',
    reserve: place => `No seat is free. Number ${place} on the waiting list.`,
    cancelled: day => `The round was cancelled on ${day}, so nobody can sign up.`,
    held: 'The round has been held already.',
    notOpen: 'Sign-up has not opened.',
    opens: day => `Sign-up opens on ${day}.`,
    closed: day => `The last day to sign up was ${day}.`,
    begun: day => `The round began on ${day}.`,
    already: state => `The person is in the round already: ${state}.`,
    waitingListFull: limit => `The round is full and so is its waiting list: it takes ${people(limit)}.`,
    noTerms: 'No version of the agreement says how large the group is, so no seat can be given.',
  },
  refusals: {
    notFrom: {
      register: state => `Cannot sign up: the seat is ${state}.`,
      wait: state => `Cannot put on the waiting list: the seat is ${state}.`,
      confirm: state => `Cannot confirm: the seat is ${state}.`,
      offer: state => `Cannot offer a seat: it is ${state}.`,
      accept: state => `Cannot accept: the seat is ${state}.`,
      decline: state => `Cannot decline: the seat is ${state}.`,
      cancel: state => `Cannot cancel: the seat is ${state}.`,
      replace: state => `Cannot put in a substitute: the seat is ${state}.`,
      complete: state => `Cannot mark as completed: the seat is ${state}.`,
      fail: state => `Cannot mark as not completed: the seat is ${state}.`,
      requeue: state => `Cannot move to the queue: the seat is ${state}.`,
    },
    noOffer: 'No seat has been offered.',
    stillOffered: day => `A seat has been offered already, to be answered by ${day}.`,
    offerEnded: day => `The offer ended on ${day}. The seat has gone on to the next.`,
    offerBackwards: day => `The last day to answer, ${day}, lies before the day of the offer.`,
    otherOffice: 'The substitute must come from the same office.',
    otherCourse: 'The substitute must be for the same course.',
    samePerson: 'The substitute is the same person.',
    hasSeat: 'The substitute has a seat in the round already.',
    takenOver: 'Somebody else has taken the seat over already.',
  },
  likeness: {
    personId: (one, other) => `${one} and ${other} are the same person in the list Personer.`,
    nameAndOffice: (one, other) => `${one} and ${other} have the same name and office.`,
    nameAndAddress: (one, other) => `${one} and ${other} have the same name and e-mail address.`,
    spelling: (one, other) =>
      `${one} and ${other} may be the same person: the names are spelled almost alike.`,
    wordOrder: (one, other) =>
      `${one} and ${other} may be the same person: the names are the same in another order.`,
    partOfName: (one, other) => `${one} and ${other} may be the same person: one name is part of the other.`,
    otherOffice: (one, other) => `${one} and ${other} may be the same person: the same name at two offices.`,
    otherAddress: (one, other) =>
      `${one} and ${other} may be the same person: the same name and office, but two e-mail addresses.`,
    sameAddress: (one, other) =>
      `${one} and ${other} have the same e-mail address but different names. Check the address.`,
    twoRows: (one, other) =>
      `${one} and ${other} may be the same person, but each has a row in the list Personer.`,
  },
  prerequisites: {
    basic: {
      met: day => `Has taken the basic course, completed on ${day}.`,
      metSometime: 'Has taken the basic course. The list does not say when.',
      near: (name, day) =>
        `${name} has taken the basic course, completed on ${day}, and may be the same person. Check before the seat is confirmed.`,
      nearSometime: name =>
        `${name} has taken the basic course and may be the same person. Check before the seat is confirmed.`,
      excepted: reason => `The basic course is in no list. May take part all the same: ${reason}`,
      missing:
        'The continuation course is for those who have taken the basic course, and it is in no list. Write where and when it was taken if the list is wrong.',
    },
    halfYear: {
      met: 'Has worked for half a year when the round begins.',
      early: day =>
        `Has not worked for half a year when the round begins, only on ${day}. This is advice and stops nobody.`,
      unknown: 'When the person began is not filled in. The advice is half a year in the job first.',
    },
    manager: {
      met: 'Is a manager.',
      notManager: 'The course is for managers. Choose the basic course instead.',
      unknown: 'Whether the person is a manager is not filled in. The course is for managers.',
    },
  },
  fees: {
    row: (office, count, net, gross) =>
      `${office}: ${seats(count)}, ${net} excluding VAT, ${gross} including VAT.`,
    rowWithoutMoms: (office, count, net) =>
      `${office}: ${seats(count)}, ${net} excluding VAT. The VAT is not filled in.`,
    noPrice: count => `The price of a seat is not filled in, so ${seats(count)} cannot be invoiced.`,
    outside: 'Each workplace pays for its own seats. They are no joint costs and are not shared.',
    deficit: (deficit, cost, fees) =>
      `The round loses ${deficit} excluding VAT: it costs ${cost} and the seats give ${fees}.`,
    joint: 'The deficit may be entered as a joint cost.',
    notJoint: 'The deficit is not entered as a joint cost: that is not chosen in the settings.',
  },
  evaluation: {
    questions: {
      satisfaction: 'Satisfied with the course',
      trainers: 'The trainers',
      use: 'Use in the work',
    },
    average: (question, average, answers) =>
      `${question}: ${average} of 10 on average, ${many(answers, 'answer', 'answers')}.`,
    tooFew: (question, least) =>
      `${question}: no average is shown until ${many(least, 'answer has', 'answers have')} come in.`,
    year2015: average => `In 2015 the average was ${average} of 10.`,
  },
  retention: {
    fields: {
      name: 'Name of those who completed the course',
      nameWithoutCourse: 'Name of those who did not complete the course',
      email: 'E-mail address and who signed them up',
      employedFrom: 'Employed from, and whether the person is a manager',
      attendance: 'Attendance per day',
    },
    round: (title, count, since) =>
      `${title}, ended on ${since}: what is said of ${people(count)} is removed.`,
    field: (field, count) => `${field}: ${people(count)}`,
    nothing: day => `Nothing needs removing on ${day}.`,
    counts: 'The numbers per office, round and state stay.',
    undecided: count =>
      `The names of ${people(count)} stay until it is decided how long they are to be kept. They are the proof for the continuation course.`,
  },
  misread: (value, key) => `“${value}” in the setting ${key} is not understood, so the default is used.`,
}
