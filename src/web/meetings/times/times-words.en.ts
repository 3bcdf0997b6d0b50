import type { TimesWords } from './times-words.sv.ts'

/** English of the page where people are asked about their times. */
export const timesEn: TimesWords = {
  title: 'Dates that suit',
  lede: 'Managers and steering groups are asked once per half-year: which days are impossible for you? The answer holds for every meeting of the half-year.',
  calendars:
    'The proposal for the year reads free and busy time in the calendars of our own organisation by itself. Those who work elsewhere are unknown until their answer is here.',
  loading: 'the answers about dates',
  season: 'Half-year',
  seasonOf: (season: string, year: number) => `${season} ${year}`,
  closed: {
    title: 'The answers about dates are not open to you',
    how: 'They are shown to project leaders, the steering group, managers and contact persons, since they tell of single people.',
  },
  supposed:
    'The school breaks of the year have not been entered. The question rests on the usual weeks. Enter them under Days to avoid before you ask.',
  counts: 'Who has answered',
  noCounty: 'Without county',
  countyCount: (answered: number, people: number) => `${answered} of ${people} have answered`,
  countyAsked: (asked: number, people: number) =>
    asked === people ? 'All have been asked' : `${asked} of ${people} have been asked`,
  standing: {
    unasked: 'Not asked',
    waiting: 'Awaiting an answer',
    silent: 'Unknown: did not answer in time',
    answered: 'Has answered',
  },
  until: (day: string) => `by ${day}`,
  reminded: (day: string) => `reminded ${day}`,
  columns: { name: 'Name', office: 'Office', standing: 'State', answer: 'Answer', deeds: 'Do' },
  people: 'People',
  peopleOwn: 'Your office',
  nobody: 'Nobody at your office is a manager or in the steering group, so nobody is asked.',
  free: 'Can come every day',
  cannot: (count: number) => (count === 1 ? 'Cannot come 1 half-day' : `Cannot come ${count} half-days`),
  by: (name: string, day: string) => `${name}, ${day}`,
  byLink: 'answered by the link',
  noteOf: (note: string) => `Note: ${note}`,
  wholeDay: 'whole day',
  enter: 'Enter answer',
  enterFor: (name: string) => `Enter answer for ${name}`,
  change: 'Change',
  changeFor: (name: string) => `Change the answer of ${name}`,
  copy: 'Copy link',
  copyFor: (name: string) => `Copy link of ${name}`,
  copied: (name: string) => `The link of ${name} has been copied. It is personal: send it nowhere else.`,
  copyFailed: 'The browser does not allow copying. Select the link and copy it yourself:',
  own: {
    title: 'Which days are impossible for you?',
    notAsked: 'The question has not been put yet. It will come in your calendar.',
    by: (day: string) => `Answer by ${day}. Without an answer you count as unknown, not as free.`,
    answered: (day: string) => `You answered on ${day}.`,
    answer: 'Answer now',
    change: 'Change your answer',
  },
  form: {
    title: (name: string) => `Days on which ${name} cannot come`,
    ownTitle: 'Tick the half-days on which you cannot come',
    how: 'What is left empty counts as free. The arrow keys move, the space bar ticks. Press a week to tick all of it.',
    week: 'Week',
    weekdays: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri' },
    halves: { morning: 'am', afternoon: 'pm' },
    box: (day: string, half: string) => `Cannot come ${day}, ${half}`,
    wholeWeek: (week: string) => `Cannot come all of ${week}`,
    note: 'Note (optional)',
    noteHint: 'One line. Write nothing about health or other private matters.',
    chosen: (count: number) =>
      count === 0
        ? 'Nothing ticked: can come every day.'
        : count === 1
          ? '1 half-day ticked.'
          : `${count} half-days ticked.`,
    save: 'Save the answer',
    saved: (name: string) => `The answer of ${name} has been saved`,
    stale: (by: string) =>
      `The answer was changed by ${by} while you were writing. Nothing has been overwritten. What holds now:`,
    keepMine: 'Save mine anyway',
    useTheirs: 'Let the other hold',
  },
  ask: {
    open: 'Ask about dates',
    title: 'Ask about dates',
    how: 'Each person gets a quarter of an hour of their own in the calendar on the last day to answer, with the text below and a personal link. Nobody sees who else is asked. Nothing can be taken back once it is sent.',
    answerBy: 'Last day to answer',
    subject: 'Subject',
    text: 'Text',
    ending: 'Every letter ends with:',
    ownLink: '[the link of the person]',
    restore: 'Restore the text',
    who: (count: number) => `To be asked (${count})`,
    problem: 'Not to be reached:',
    send: (count: number) => (count === 1 ? 'Send to 1 person' : `Send to ${count} people`),
    sending: (done: number, all: number) => `Sending: ${done} of ${all} done`,
    sent: (count: number) =>
      count === 1
        ? 'The question has been sent to 1 person'
        : `The question has been sent to ${count} people`,
    nobody: 'Choose at least one person.',
  },
  remind: {
    open: (count: number) => (count === 1 ? 'Remind 1 person' : `Remind ${count} people`),
    title: 'Remind those who have not answered',
    how: 'The reminder goes only to those who have not answered, once, as a change in their own calendar event. Nobody else gets it.',
    who: (count: number) => `To be reminded (${count})`,
    sent: (count: number) =>
      count === 1 ? '1 person has been reminded' : `${count} people have been reminded`,
  },
  failed: 'These could not be reached:',
  close: 'Cancel',
}
