import { many } from '../../../domain/wording.ts'
import type { QueueWords } from './queue-words.sv.ts'

const people = (count: number) => many(count, 'person', 'people')
const mails = (count: number) => many(count, 'mail', 'mails')

/** English of the queue of a course and of the groups formed from it. */
export const queueEn: QueueWords = {
  title: 'The queue and the groups',
  lede: 'Those who wait for a round, and the groups they can become.',
  loading: 'The queue',
  course: 'Course',
  signUp: 'Add to the queue',
  closed: {
    title: 'Those who wait for a course round stand here',
    how: 'The names are shown to the project leaders and the course administrator, and to each office its own.',
  },
  heading: 'In the queue',
  headingOwn: 'In the queue from your office',
  empty: 'Nobody is in the queue of this course.',
  emptyOwn: 'Nobody from your office is in the queue of this course.',
  columns: { place: 'Place', name: 'Name', office: 'Office', wishes: 'Wishes', deeds: 'To do' },
  can: rounds => `Can come to ${rounds}.`,
  prefers: rounds => `Rather ${rounds}.`,
  pinned: round => `Locked to ${round}.`,
  unit: workplace => `Unit: ${workplace}`,
  wish: {
    open: 'Wishes',
    openFor: name => `Wishes of ${name}`,
    title: name => `Which rounds can ${name} come to?`,
    how: 'If none is ticked, all count.',
    can: 'Can',
    prefers: 'Rather',
    noRounds: 'There is no coming round of this course yet.',
    pinned: 'Locked to',
    free: 'None, can be given any',
    save: 'Save',
    saving: 'Saving …',
    cancel: 'Cancel',
    saved: name => `The wishes of ${name} are saved.`,
  },
  leave: {
    open: 'Remove from the queue',
    openFor: name => `Remove from the queue: ${name}`,
    done: name => `${name} is removed from the queue.`,
  },
  forming: {
    heading: 'Proposed groups',
    how: 'The proposal seats as many as possible in whole groups, then meets as many wishes as possible, and spreads the offices. Nothing is sent until you give the seats.',
    propose: 'Propose groups',
    loading: 'The proposal',
    sum: (seated, all) =>
      seated === all
        ? `All ${all} in the queue get a seat.`
        : `${seated} of ${people(all)} in the queue get a seat.`,
    again: 'Working it out again …',
    running: 'Is the round to start?',
    runnings: { may: 'If it is needed', must: 'Yes, in any case', mustNot: 'No' },
    runs: 'Starts',
    runsNot: 'Does not start',
    undated: 'No date yet',
    count: (already, fresh, least, full) =>
      `${already + fresh} of ${least}–${full}: ${already} have a seat, ${fresh} from the queue.`,
    offices: count => `From ${many(count, 'office', 'offices')}.`,
    marks: {
      goesFirst: 'Goes first: the last round was cancelled',
      missed: 'Would rather have had another round',
      moved: 'New here in the proposal',
      pinned: 'Locked here',
    },
    lock: 'Lock to',
    lockOf: name => `Lock ${name} to a round`,
    unlocked: 'Free',
    unlock: 'Release all locks of the proposal',
    waiting: count => `${people(count)} must wait`,
    nobodyWaits: 'Nobody has to wait.',
    reason: 'Why',
    print: 'Print',
  },
  seat: {
    open: (count, told) =>
      told === 0 ? `Give seats to ${people(count)}` : `Give seats to ${people(count)} (${mails(told)})`,
    title: count => `Give seats to ${people(count)}`,
    round: (round, count) => `${round}: ${people(count)}`,
    mails: count =>
      count === 0
        ? 'Nobody is mailed: the rounds have no dates or the people no address.'
        : `${people(count)} get an event in their calendars with a mail from Outlook. It cannot be taken back in silence: whoever is taken off gets another mail.`,
    order: count => (count === 0 ? 'Give the seats' : `Give the seats and send ${mails(count)}`),
    busy: (done, all) => `Giving seats, round ${done} of ${all} …`,
    done: (count, told) =>
      told === 0
        ? `${people(count)} have been given seats.`
        : `${people(count)} have been given seats, and ${people(told)} have been mailed.`,
    left: count => `${people(count)} got no seat:`,
    close: 'Close',
  },
}
