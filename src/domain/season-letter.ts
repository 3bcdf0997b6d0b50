import { addDays } from './days.ts'
import { escapeHtml } from './escape-html.ts'
import { seasonPeriod } from './season.ts'
import { letterWords as say } from './season-letter-words.sv.ts'
import type { Season } from './vocabulary.ts'
import { sayDay } from './wording.ts'
import { sv } from './words.sv.ts'

/* What is written to those who are asked about a season. It goes to Swedish offices, so it is Swedish. */

type About = { year: number; season: Season }

const named = ({ year, season }: About): string => `${sv.choices.season[season].toLowerCase()} ${year}`
const dayOf = (day: string): string => sayDay(day, sv.locale)
/** The last day on which an answer can be given or changed. */
const lastDay = ({ year, season }: About): string => addDays(seasonPeriod(year, season).from, -1)

export const questionSubject = (about: About, answerBy: string): string =>
  say.subject(named(about), dayOf(answerBy))

/** The question as it is proposed; a project leader may change it before it is sent. */
export const questionText = (about: About, answerBy: string): string =>
  say.question(named(about), dayOf(answerBy), dayOf(lastDay(about)))

export const reminderSubject = (about: About): string => say.reminderSubject(named(about))

/** The reminder as it is proposed; after the last day to answer it says that there still is time. */
export const reminderText = (about: About, answerBy: string, today: string): string =>
  today <= answerBy
    ? say.reminder(named(about), say.before(dayOf(answerBy)))
    : say.reminder(named(about), say.after(dayOf(answerBy), dayOf(lastDay(about))))

const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(part => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')

/** The words under a letter: the way to a page, and whose it is. */
export type Ending = Pick<typeof say, 'open' | 'asText' | 'ownLink'>

/** What stands under every letter, as text: the way to the person's own page, and that it is theirs alone. */
export const letterEnding = (link: string, { open, asText, ownLink }: Ending = say): string[] => [
  open,
  `${asText} ${link}`,
  ownLink,
]

/** The whole letter: the text, and the way to the page of whoever it goes to, also to be read as it stands. */
export function letterHtml(text: string, link: string, ending: Ending = say): string {
  const address = escapeHtml(link)
  const [open = '', asText = '', ownLink = ''] = letterEnding(link, ending)
  return `${paragraphs(text)}<p><a href="${address}"><strong>${open}</strong></a></p>${paragraphs(asText)}${paragraphs(ownLink)}`
}
