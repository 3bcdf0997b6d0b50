import { many } from './wording.ts'
import type { YearWords } from './year-words.sv.ts'

/** The English twin of `year-words.sv.ts`. */
export const yearWords: YearWords = {
  fields: { asked: 'What is wished', earlier: 'The proposal before', year: 'Year', events: 'Meetings' },
  beside: (party, title) => `Steering group of ${party}, same day as ${title}`,
  faults: {
    twice: key => `Two events among the wishes have the same key, “${key}”. Take one of them away.`,
    key: key => `The key “${key.slice(0, 60)}” cannot be used: it may have letters a–z, digits and hyphens.`,
    otherYear: (title, year) => `${title} does not lie within ${year}. Change its window or its day.`,
    backwards: title => `The window of ${title} ends before it starts.`,
    host: (host, title) =>
      `“${host}” is no part of the counties that can host ${title}. Choose another host.`,
    noHosts: title =>
      `${title} has a pinned host, but no parts of the counties to choose among. Choose some.`,
    spacings: (titles, needed, given) =>
      `Between ${titles} there should be ${many(needed, 'distance', 'distances')}, but ${given} ${given === 1 ? 'is' : 'are'} given.`,
    order: key => `An order of meetings names “${key}”, which is not among the wishes. Take that order away.`,
    beside: title =>
      `Only a joint steering meeting can have a steering group’s own meeting on the same day, not ${title}.`,
    meetingGone: title =>
      `${title} is no longer in the list of meetings. Read the page again, and it is placed anew.`,
    tooMany: (count, most) =>
      `There are ${count} meetings to place at once. The proposal takes ${most} at most: let some wait, or put them in the list of meetings yourself.`,
    wrongLength: title => `The first and last day of ${title} do not agree with how long it is.`,
  },
  notes: {
    unknown: (unknown, all) =>
      unknown === all
        ? `Of none of ${many(all, 'person', 'people')} is it known when they can.`
        : `Of ${many(all, 'person', 'people')} it is unknown when ${unknown} can.`,
    allKnown: all => `Of all ${all} people at least a part of the year is known.`,
    nobody: audience =>
      `Nobody in the list of people belongs to ${audience}, so the proposal does not count them.`,
    supposedBreaks:
      'The school breaks are the usual ones, not confirmed for the year. Enter them under Days to avoid.',
    closed: days => `Nothing is placed on ${days}, which stand under Days to avoid.`,
    schedule: {
      mailbox_refused:
        'The calendars in Outlook could not be read, because the inviting mailbox may not be read. The proposal rests on the answers there are.',
      mailbox_gone:
        'The calendars in Outlook could not be read, because the inviting mailbox does not exist. The proposal rests on the answers there are.',
      otherwise:
        'The calendars in Outlook could not be read right now. The proposal rests on the answers there are. Try again in a while.',
    },
    unreadable: (count, list) =>
      `${many(count, 'row', 'rows')} in ${list} cannot be read and ${count === 1 ? 'is' : 'are'} not counted.`,
    notice: (value, days) =>
      `The setting for the notice says “${value}”, which is no number of days. The proposal reckons with ${days} days.`,
    kept: 'What lay in the proposal before is moved only when that helps clearly.',
    lateYear: year => `It is too late to place anything more in ${year} and give notice in time.`,
    standsAlready: (title, day) => `${title} is in the list already, ${day}, and is not made again.`,
  },
  audiences: {
    managers: 'the managers',
    steering: 'the joint steering group',
    steeringMVG: 'the steering group of MVG',
    steeringMH: 'the steering group of MH',
    preparation: 'the preparation group',
  },
}
