import type { replyWords as swedish } from './reply-words.sv.ts'
import { many } from './wording.ts'

export const replyWords: typeof swedish = {
  refused: {
    withdrawn: name =>
      `${name} is no longer invited, so the answer cannot be entered. Add the person to the list first.`,
    noStranger: name => `${name} has not answered from an unknown address.`,
    noAnswer: name => `No answer has come through from ${name}, so there is nothing to enter.`,
    otherMeeting: 'The person belongs to another meeting.',
    twice: name => `${name} is named twice.`,
    tooEarly: day => `Attendance can be noted from the first day of the meeting, ${day}.`,
    cancelled: 'The meeting is cancelled, so there is no attendance to note.',
    noRow: 'The person is no longer on the list.',
    left: 'The row was not saved in time. Try again.',
  },
  answeredFrom: address => `Answered from ${address}.`,
  reminder: {
    text: 'Text',
    obstacles: {
      unsent: 'The invitation has not been sent yet, so there is nobody to remind.',
      cancelled: 'The meeting is cancelled.',
      begun: 'The meeting has already begun.',
      nobody: 'There is nobody to remind: everybody invited has answered.',
      allReminded: count =>
        `${many(count, 'invited person has', 'invited people have')} no known answer, but all have had the one reminder there is. Call or write to them, and enter the answer by hand.`,
    },
    subject: title => `Reminder: answer the invitation to ${title}`,
    place: place => `, ${place}`,
    greeting: 'Hello,',
    missing: (title, when) => `We have had no answer from you to the invitation to ${title}, ${when}.`,
    how: by =>
      `Open the invitation in your calendar and say whether you will come. Let the answer be sent to us. Answer ${by}.`,
    by: day => `by ${day}`,
    soon: 'as soon as you can',
    again:
      'If you have answered already, the answer has not reached us. Answer once more, or get in touch with the project leaders.',
    instead: 'You cannot come, but somebody else from your office can? Say who in the answer.',
    file: address => `If you have lost the invitation, it is here: ${address}`,
    notThis: 'You need not answer this reminder. It takes no time in your calendar.',
  },
  mailbox: {
    unread: 'The meeting mailbox has not been read yet.',
    answers: 'The meeting mailbox answers.',
    refused:
      'The meeting mailbox cannot be read: the app has no right to it. New answers to invitations do not show.',
    gone: 'The meeting mailbox does not exist in Outlook. New answers to invitations do not show.',
    unreachable:
      'The meeting mailbox cannot be reached right now. New answers to invitations show when it can be reached again.',
    administrator:
      'The administrator of the organisation can give the app its right to the mailbox, or restore it. The tab tries again by itself.',
  },
}
