import type { seasonWords as swedish } from './season-words.sv.ts'

/** English of what is said about asking for times of a season. */
export const seasonWords: typeof swedish = {
  deadlinePassed: 'The last day to answer has passed. Choose a later day.',
  deadlineAfterStart: (day: string) =>
    `The last day to answer must lie before ${day}, when the period begins. Choose an earlier day.`,
  begun:
    'The period has already begun, so nobody can be asked about it. Answers can still be entered by hand.',
  nobodyToAsk: 'There is nobody to ask: everyone has been asked or has answered.',
  nobodyToRemind: 'There is nobody to remind: everyone has answered or has had their reminder.',
  noAddress: (name: string) => `${name} has no e-mail address in the list Personer, so nothing can be sent.`,
  badAddress: (name: string) =>
    `Outlook refuses the e-mail address of ${name}. Correct it in the list Personer.`,
  notAsked: 'One of those chosen is neither a manager nor in the steering group, or is no longer active.',
  unreadableRow: (name: string) =>
    `The row of ${name} in the list Tillgänglighet cannot be read. Correct it in SharePoint first.`,
  eventGone: (name: string) =>
    `The question to ${name} has been deleted from the calendar of the meeting mailbox. Copy the link of that person and send it yourself.`,
  wrongAnswerDay: (day: string) =>
    `An earlier sending was broken off, and it gave ${day} as the last day. Choose the same day to finish it.`,
  outsideSeason: (days: string) => `Only days of the period can be filled in. Outside it lie ${days}.`,
  fields: {
    season: 'Season',
    answerBy: 'Last day to answer',
    personIds: 'Those to be asked',
    text: 'The text',
  },
  byLink: 'answered by the link',
}
