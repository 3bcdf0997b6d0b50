import type { noticeWords as swedish } from './notice-words.sv.ts'
import { many } from './wording.ts'

const people = (count: number) => many(count, 'person', 'people')

/** The English twin. */
export const noticeWords: typeof swedish = {
  body: {
    newTime: before => `New time. Before: ${before}.`,
    newPlace: 'New place.',
    newLink: 'The meeting has got a Teams link.',
    answerAgain: 'Answer again with the buttons in the notice.',
    when: 'When',
    where: 'Where',
    host: 'Host',
    agenda: 'Agenda',
    practical: 'Practical matters',
    answer: 'Answer',
    oneDay: (day, week) => `${day} (week ${week})`,
    hours: (day, from, to) => `${day} at ${from}–${to}`,
    severalDays: (first, last, week) => `${first} to ${last} (begins in week ${week})`,
    moment: (day, clock) => `${day} at ${clock}`,
    wholeDay: day => `${day}, the whole day`,
    wholeDays: days => `${days}, whole days`,
    hoursOpen: (from, to) => `The hours are not decided yet. The calendar shows ${from}–${to}.`,
    noPlace: 'The place will be told later.',
    onlyTeams: 'In Teams. The link is in this notice.',
    alsoTeams: place => `${place}. You can also take part in Teams; the link is in this notice.`,
    answerBy: day => `Answer by ${day} with the buttons in this notice.`,
    answerNow: 'Answer with the buttons in this notice.',
    substitute: 'Unable to come? Send a substitute: write the name when you answer.',
    hidden: 'The list of participants is hidden, so you see only yourself among those invited.',
    page: 'Open the meeting in Samverkan',
    file: 'Get the meeting as a calendar file',
    filePurpose: 'if you do not see it in your calendar.',
    filePending: 'A link to the meeting as a calendar file, if you do not see it in your calendar.',
    from: 'The notice comes from Miljösamverkan Västra Götaland and Miljösamverkan Halland.',
  },
  untold: {
    time: (told, now) => `The time: those invited have been told ${told}, it is now ${now}.`,
    title: 'The name of the meeting has changed.',
    place: 'The place has changed.',
    host: 'The host has changed.',
    agenda: 'The agenda has changed.',
    practical: 'The practical matters have changed.',
    answerBy: 'The day to answer by has changed.',
    online: 'The meeting has got a Teams link that those invited do not have.',
    hidesInvited: 'The list of participants has been hidden or shown.',
    cancelled: 'The meeting is called off, but those invited have not been told.',
  },
  obstacles: {
    past: 'The time of the meeting has already been.',
    backwards: 'The meeting is over before it begins. Correct the days or the hours.',
    cancelled: 'The meeting is called off.',
    nobody: 'Nobody is on the list.',
    tooMany: (count, most) =>
      `There are ${people(count)} on the list. A meeting in Outlook takes at most ${most}.`,
    unknownPerson: name => `${name} is no longer in the list Personer.`,
    gone: 'The meeting is no longer in Outlook. Send a new notice, or call the meeting off.',
    unsent: 'No notice has been sent yet.',
    unfinished: 'A sending was broken off. Finish it first.',
    alreadySent: (day, count) =>
      `The notice was sent on ${day} already. ${people(count)} not on the list: add them there, and only they get a mail.`,
    movedInOutlook: (outlook, ours) =>
      `Somebody has moved the meeting in Outlook to ${outlook}. Here in the tab it is ${ours}. Nobody has got a mail from here. Write the time from Outlook into the meeting if it is to hold, or tell the time from here again.`,
  },
  addresses: {
    missing: name => `${name} has no e-mail address.`,
    wrong: (name, address) => `${name}: “${address}” is no e-mail address.`,
  },
  cautions: {
    short: (days, usual) =>
      `It is ${many(days, 'day', 'days')} to the meeting. A notice is usually sent at least ${usual} days before.`,
    hoursOpen: (from, to) =>
      `The meeting has no hours. The calendar shows ${from}–${to}, and the notice says that the hours are not decided.`,
    noPlace: 'No place has been written. The notice says that it will be told later.',
    noLink:
      'The place says Teams, but the meeting is no Teams meeting, so the notice gets no link. Tick Teams meeting when changing the meeting.',
    noAgenda: 'No agenda has been written.',
    answerPast: 'The day to answer by has already been. Change it when changing the meeting.',
    answerLate:
      'The day to answer by is after the first day of the meeting. Change it when changing the meeting.',
    answerOff: day => `The day to answer by, ${day}, is no ordinary working day.`,
    linkStays: 'A Teams link that has been sent cannot be taken out of the notice.',
    noUsual: 'Such a meeting has no given circle. Add those who are to be invited.',
  },
  inUse:
    'The meeting is in the calendars of those invited. Call it off first, so that they are told; then the row can be removed.',
}
