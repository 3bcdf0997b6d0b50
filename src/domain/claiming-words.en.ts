import type { ClaimingWords } from './claiming-words.sv.ts'
import { many } from './wording.ts'

/** English of signing up. */
export const claimingWords: ClaimingWords = {
  officeLeft: (office, day) => `${office} is a member of the collaboration up to and including ${day}.`,
  officeNotYet: (office, day) => `${office} is a member of the collaboration only from ${day}.`,
  twiceInOrder: name => `${name} stands twice in the list.`,
  notFromHere: name => `${name} cannot be signed up from here. Turn to whoever runs the courses.`,
  inQueue: 'Stands in the queue for the next round.',
  alreadyQueued: 'The person stands in the queue already.',
  alreadyIn: round => `The person is already in a round of the same course: ${round}.`,
  leavingEnded: {
    begun: day =>
      `The round began on ${day}, so the seat cannot be given up from here. Turn to whoever runs the courses.`,
    over: day => `The round ended on ${day}, so the seat cannot be given up any more.`,
  },
  noSuchRound: 'There is no such round, or it is of another course.',
  notQueued: 'The person does not stand in the queue any more.',
  isFull: 'The round is full.',
  wishedElsewhere: 'Wishes can be changed for who stands in the queue or on the waiting list.',
  roundEnded: 'The round has been held or cancelled.',
  cancelledAlready: 'The round is cancelled already.',
  heldAlready: 'The round has been held, so it cannot be cancelled.',
  notOver: day => `The round ends on ${day} and can be marked as held only then.`,
  noDates: 'The round has no days, so it cannot be marked as held.',
  inUse:
    'There are people in the round, or it stands in calendars. Cancel it instead, and everybody is told.',
  unreadSeats: count =>
    `${many(count, 'row', 'rows')} in the list Kursplatser cannot be read and may belong to the round. Put it right in SharePoint first.`,
}
