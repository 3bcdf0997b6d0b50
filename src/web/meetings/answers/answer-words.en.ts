import { many } from '../../../domain/wording.ts'
import type { answersSv } from './answer-words.sv.ts'

const people = (count: number) => many(count, 'person', 'people')

/** English of the board of answers and of the attendance of a meeting. */
export const answersEn: typeof answersSv = {
  loading: 'The answers',
  views: { label: 'Answers or attendance', board: 'Answers', attendance: 'Attendance' },
  attendanceFrom: day => `Attendance can be filled in from the first day of the meeting, ${day}.`,
  closed: {
    title: 'The answers are not shown to you',
    how: 'Project leaders and steering groups see everybody’s answers. Managers and contact persons see those of their own office.',
  },
  empty: {
    title: 'Nobody is invited yet',
    how: 'The answers will stand here, person by person and office by office, when the notice has been sent.',
    toNotice: 'To the notice',
    ownOffice: 'Nobody from your office is invited',
    ownOfficeHow: 'The answers from your own office stand here when somebody there is invited.',
  },
  noneShown: 'No answer fits the filters',
  noneShownHow: 'Show all answers again, or change the filters.',

  board: {
    heading: 'Who is coming?',
    caption: 'Answers by county and part of county',
    all: 'All',
    noOffice: 'Without office',
    parts: 'Parts of counties',
    offices: (coming, wanted) => `${coming} of ${wanted} offices are coming`,
    people: (coming, wanted) => `${coming} of ${many(wanted, 'person is', 'people are')} coming`,
    maybe: count => `${count} maybe`,
    no: count => `${count} not coming`,
    unknown: count => `${count} unknown`,
    uninvited: count => `${count} with nobody invited`,
    notTold: count => `${count} without the notice`,
    columns: {
      place: 'County and part',
      line: 'Is anybody coming?',
      accepted: 'Coming',
      tentative: 'Maybe',
      declined: 'Not coming',
      unknown: 'Unknown',
      listed: 'Not invited yet',
    },
    persons:
      'The figures are people. An office is coming when at least one from it is, in person or through a substitute.',
    only: place => `Show only ${place}`,
    ownOffice: office => `You see the answers from ${office}.`,
  },
  unknownMeans:
    'Unknown means that no answer has come through. Who answered without sending the answer does not show here.',

  filters: {
    label: 'Show among the answers',
    search: 'Search name, office or e-mail',
    open: 'Filters',
    answer: 'Answer',
    place: 'County',
    office: 'Office',
    all: 'All',
    clear: 'Show all',
    shown: (shown, all) => (shown === all ? `${all} invited` : `${shown} of ${all} invited are shown`),
  },

  table: {
    heading: 'Answers person by person',
    label: 'Answers person by person',
    columns: {
      person: 'Person',
      answer: 'Answer',
      more: 'Substitute, proposal and note',
      deeds: 'Enter answer',
    },
    noOffice: 'Without office',
    optional: 'optional',
    listed: 'Has not had the notice yet',
    fromOutlook: when => `Answered in Outlook ${when}`,
    fromOutlookSome: 'Answered in Outlook',
    byHand: (who, when) => `Entered by ${who} ${when}`,
    byHandSome: 'Entered by hand',
    outlookAlso: answer => `In Outlook: ${answer.toLowerCase()}`,
    substitute: name => `Replaced by ${name}`,
    reminded: day => `Reminded ${day}`,
  },

  proposal: {
    of: time => `Proposes ${time}`,
    at: clock => `at ${clock}`,
    span: (from, to) => `at ${from}–${to}`,
    days: days =>
      `That is ${many(Math.abs(days), 'day', 'days')} ${days > 0 ? 'later' : 'earlier'} than the notice.`,
    sameDay: 'That is the same day as the notice.',
    sameTime: 'It begins at the same time as the notice.',
    later: time => `It begins ${time} later than the notice.`,
    earlier: time => `It begins ${time} earlier than the notice.`,
    hours: (hours, minutes) =>
      [hours > 0 ? many(hours, 'hour', 'hours') : '', minutes > 0 ? many(minutes, 'minute', 'minutes') : '']
        .filter(part => part !== '')
        .join(' and '),
    moving: invited =>
      `If the meeting is moved, ${invited === 1 ? 'the one invited is' : `all ${invited} invited are`} told and answer again.`,
  },

  manual: {
    group: name => `Enter an answer for ${name}`,
    answers: { accepted: 'Coming', tentative: 'Maybe', declined: 'Not coming' },
    remove: 'Remove what was entered',
    removeOf: name => `Remove what was entered for ${name}`,
    more: 'Substitute and note',
    moreOf: name => `Substitute and note for ${name}`,
    substitute: 'Substitute',
    substituteHint: 'The name of who comes instead.',
    note: 'Note',
    said: (name, answer) => `${name}: ${answer.toLowerCase()}`,
    removed: name => `The answer entered for ${name} is removed`,
    saved: name => `Saved for ${name}`,
  },

  differs: {
    title: 'Outlook says something newer',
    outlook: 'Outlook',
    manual: 'Entered by hand',
    keep: 'Keep',
    take: 'Take Outlook’s answer',
    keepOf: name => `Keep the answer entered for ${name}`,
    takeOf: name => `Take Outlook’s answer for ${name}`,
    kept: name => `The answer entered for ${name} stands`,
    taken: name => `Outlook’s answer for ${name} stands`,
  },

  strangers: {
    title: count =>
      count === 1
        ? 'An answer from somebody who is not invited'
        : `Answers from ${count} people who are not invited`,
    how: 'It may be somebody invited who answered from another address, or somebody who got the notice from another. The answer counts when you have said whose it is.',
    whose: 'Whose answer is it?',
    choose: 'Choose a person',
    enter: 'Enter the answer',
    enterOf: who => `Enter the answer from ${who}`,
    entered: name => `The answer is entered for ${name}`,
    invite: 'Invite instead',
    inviteOf: who => `Invite instead: ${who}`,
    inviteTitle: who => `Invite ${who}`,
    inviteWhat: address => `The notice is sent to ${address}. Nobody else gets any mail.`,
    inviteSend: 'Send to 1 person',
    inviting: 'Sending …',
    invited: who => `${who} is invited`,
    told: 'What is sent cannot be undone.',
  },

  reminder: {
    button: count => `Remind ${people(count)}`,
    nobody: 'Nobody to remind.',
    title: count => `Remind ${people(count)} without a known answer`,
    loading: 'The reminder',
    subject: 'Subject',
    text: 'Text that is sent',
    to: count => `Is sent to ${people(count)}`,
    how: 'The reminder comes as a small calendar entry. It cannot be undone, and nobody is reminded twice.',
    already: count =>
      count === 1
        ? '1 person has been reminded and cannot be reminded again:'
        : `${count} people have been reminded and cannot be reminded again:`,
    alreadyOn: (name, day) => `${name}, reminded ${day}`,
    send: count => `Send to ${people(count)}`,
    sending: 'Sending …',
    sent: count => `The reminder is sent to ${people(count)}`,
    missing: 'Write what the reminder is to say.',
    uncertain:
      'We do not know whether the reminder went out. Press again: who already has it never gets it twice.',
  },

  reading: {
    button: 'Read the answers now',
    reading: 'Reading …',
    last: when => `The answers were read in Outlook ${when}.`,
    never: 'The answers have not been read yet.',
    read: changed =>
      changed === 0 ? 'No new answers' : changed === 1 ? '1 new answer' : `${changed} new answers`,
  },

  attendance: {
    heading: 'Attendance',
    sums: 'Attendance by county',
    present: (place, came, wanted) => `${place} ${came} of ${wanted} present`,
    remote: count => `${count} of them digitally`,
    unmarked: count => `${count} left to fill in`,
    unset: 'Not filled in',
    saving: 'Saving …',
    notSaved: 'Not saved.',
    again: 'Try again',
    againOf: name => `Try again: ${name}`,
    letBe: 'Let it be',
    letBeOf: name => `Let it be: ${name}`,
    clear: 'Clear',
    clearOf: name => `Clear the attendance of ${name}`,
    markAll: count =>
      count === 1 ? 'Mark the one who said yes as present' : `Mark all ${count} who said yes as present`,
    marked: count => `${people(count)} marked as present`,
    add: 'Add somebody who came anyway',
    addTitle: 'Somebody who came without invitation',
    addHow: 'The person is written down as present. No mail is sent.',
    name: 'Name',
    office: 'Office',
    noOffice: 'No office',
    fromList: 'Person in the list of people',
    fromListNone: 'Somebody else, write the name',
    nameMissing: 'Write the name.',
    addOrder: 'Add',
    adding: 'Adding …',
    added: name => `${name} is written down as present`,
    uninvited: 'Came without invitation',
    copy: 'Copy the attendance list',
    copied: 'The attendance list is copied',
    byHand: 'The browser did not let us copy. The text is marked, copy it with Ctrl+C.',
    plain: 'The attendance list as text',
  },

  list: {
    present: 'Present',
    remote: 'Digitally',
    absent: 'Absent',
    unmarked: 'Not filled in',
    nobody: 'nobody',
    instead: (name, substitute) => `${substitute}, substitute for ${name}`,
  },
}
