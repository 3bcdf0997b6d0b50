import { choices } from './choice-words.en.ts'
import type { needWords as swedish } from './need-words.sv.ts'
import { many, when } from './wording.ts'

const people = (count: number) => many(count, 'person', 'people')
const offices = (count: number) => many(count, 'office', 'offices')
const groups = (count: number) => many(count, 'group', 'groups')

/** English of asking offices how many they want to send to the courses, and of what it comes to. */
export const needWords: typeof swedish = {
  locale: 'en-GB',
  kinds: choices.courseKind,
  counties: choices.county,
  subregions: choices.subregion,
  halfOf: (half: string, year: number) => `${half.toLowerCase()} of ${year}`,
  rowTitle: (office: string, half: string) => `${office}, ${half}`,
  forecast: {
    nobody: 'No office has reported a need.',
    groups: (count: number, wanting: number, sizes: string) =>
      `${people(count)} from ${offices(wanting)}: ${sizes}.`,
    sizes: (count: number, sizes: string) => `${groups(count)} with ${sizes} participants`,
    noGroup: (count: number, wanting: number) =>
      `${people(count)} from ${offices(wanting)} are not enough for a group.`,
    everybodySeated: 'Nobody has to wait.',
    gap: (count: number, waiting: number, more: number) =>
      `${people(count)}: ${waiting} waiting, or find ${more} more.`,
    noTerms: (count: number, wanting: number) =>
      `${people(count)} from ${offices(wanting)}. No version of the agreement says how large a group is.`,
    where: (parts: string) => `Where: ${parts}.`,
    part: (name: string, count: number) => `${name} ${count}`,
    alone: (name: string, count: number, sufficient: number, waiting: number) =>
      sufficient === 0
        ? `${name} alone is not enough for a group: ${people(count)}.`
        : `${name} alone is enough for ${groups(sufficient)}${when(waiting, `, and ${waiting} waiting`)}.`,
    noRounds: 'When: no course round has dates in the half-year.',
    rounds: (count: number, places: number, first: string) =>
      `When: ${many(count, 'course round', 'course rounds')} with ${many(places, 'seat', 'seats')}, the first on ${first}.`,
    lacking: (count: number) => `${many(count, 'more course round is', 'more course rounds are')} needed.`,
    enough: 'The planned course rounds are enough.',
  },
  restsOn: (answered: number, all: number) =>
    answered === all
      ? `All ${offices(all)} have answered.`
      : `Rests on the answers of ${answered} of ${offices(all)}. The others are unknown, not nought.`,
  over: 'The half-year is over, so it cannot be answered or asked about.',
  deadlinePassed: 'The last day to answer has passed. Choose a later day.',
  deadlineAfterEnd: (day: string) =>
    `The last day to answer must be ${day} at the latest, when the half-year ends. Choose an earlier day.`,
  nobodyToAsk: 'There is no office to ask: all have been asked or have answered.',
  restUnreachable: (count: number) =>
    `${many(count, 'office has', 'offices have')} not been asked: there is no manager or contact person with an e-mail address in the list Personer.`,
  nobodyToRemind: 'There is no office to remind: all have answered or have had their reminder.',
  noPeople: (office: string) =>
    `${office} has no manager or contact person with an e-mail address in the list Personer, so nothing can be sent.`,
  badAddress: (office: string) =>
    `Outlook refuses one of the e-mail addresses of ${office}. Correct it in the list Personer.`,
  unreadableRow: (office: string) =>
    `The row of ${office} in the list Kursbehov cannot be read. Correct it in SharePoint first.`,
  eventGone: (office: string) =>
    `The question to ${office} has been deleted from the calendar of the meeting mailbox. Ask the office again, or copy its link and send it yourself.`,
  notAsked: 'One of the offices does not belong to the collaboration in the half-year.',
  wrongAnswerDay: (day: string) =>
    `An earlier sending was broken off, and it gave ${day} as the last day. Choose the same day to finish it.`,
  noSuchCourse: (kind: string) =>
    `${kind} is not in the agreement in the half-year, so nobody can be reported for it.`,
  fields: {
    half: 'Half-year',
    answerBy: 'Last day to answer',
    officeIds: 'Offices to be asked',
    text: 'The text',
    seen: 'The version of the answer',
  },
}
