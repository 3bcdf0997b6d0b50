import { many } from '../../../domain/wording.ts'
import type { LettersWords } from './letters-words.sv.ts'

const people = (count: number) => many(count, 'person', 'people')

/** English of the page with what participants get in their calendars. */
export const lettersEn: LettersWords = {
  title: round => (round === '' ? 'Letters to the participants' : `Letters to the participants: ${round}`),
  lede: 'This is what those who have a seat get in their calendars, and a mail about it. It is sent by itself within a minute when somebody is signed up or cancelled, and when something changes.',
  loading: 'Fetching what stands in the calendars …',
  acts: 'Show the letters',
  act: {
    now: 'As it is now',
    decide: 'When it is decided',
    cancel: 'If the round is cancelled',
    hold: 'When it has been held',
  },
  reached: count => `${people(count)} with a seat get the letters.`,
  nobody: 'Nobody with a seat and an e-mail address is in the round yet.',
  nothing: 'Everybody has what is valid in their calendars. No mail is waiting.',
  noMails: 'No mail is sent then.',
  mailsNow: (mails, who) =>
    `${many(mails, 'mail', 'mails')} to ${people(who)} are waiting to be sent, and leave within a minute.`,
  mailsUnsent: (mails, who) =>
    `${many(mails, 'mail', 'mails')} to ${people(who)} are not sent. The list was taken in without anybody being told.`,
  send: mails => `Send ${many(mails, 'mail', 'mails')} now`,
  sending: 'Sending …',
  sent: who => (who === 0 ? 'Everybody had it already.' : `${people(who)} have been mailed.`),
  mailsThen: (mails, who) => `${many(mails, 'mail', 'mails')} to ${people(who)} are sent then.`,
  unreached: count =>
    `${people(count)} have no e-mail address and get nothing. Tell them yourself, or add the address.`,
  otherOffices: count => `${people(count)} of them belong to other offices.`,
  session: number => `Session ${number}`,
  only: 'Invitation',
  evaluation: 'Questions after the course',
  empty: {
    title: 'No letter to show',
    how: {
      now: 'The letters come when the round has days ahead.',
      decide: 'The letters come when the round has days ahead.',
      cancel: 'The round stands in nobody’s calendar, so nobody needs a cancellation.',
      hold: 'Nobody is asked when the round has had no participants.',
    },
  },
  subject: 'Subject',
  when: 'When',
  where: 'Where',
  noPlace: 'Not decided',
  has: 'Have it',
  gets: 'Get a mail',
  count: people,
  invites: count => many(count, 'invitation', 'invitations'),
  updates: count => many(count, 'change', 'changes'),
  cancels: count => many(count, 'cancellation', 'cancellations'),
  none: 'Nobody',
  movedTo: when =>
    `Somebody has moved it in Outlook to ${when}. The participants have got that time. Enter it in the round if it is valid.`,
  read: 'Read the text',
  offers: 'Seats that are offered',
  offersHow: 'Each gets a letter of their own on the last day to answer, with a link to their own page.',
  offerTold: 'Has got it',
  offerWaits: 'Is sent within a minute',
  offerUntil: day => `Answer by ${day}`,
  recipients: 'The pages of each',
  recipientsHow:
    'On their page each sees their seat, can give it up, and fetches the certificate when the course is done. The invitation is shared and has no link there: give it to the person when it is needed, and to nobody else.',
  name: 'Name',
  address: 'E-mail address',
  page: 'Own page',
  copy: 'Copy the link',
  copyFor: name => `Copy the link to the page of ${name}`,
  copied: name => `The link to the page of ${name} is copied.`,
}
