import { z } from 'zod'
import { type CourseKind, courseKinds, courseTerms } from './courses.ts'
import { earlierDay, laterDay } from './days.ts'
import { halfYear, type Period } from './half-years.ts'
import { addressKey, isAddress } from './mail-address.ts'
import { kindForecast } from './need-forecast.ts'
import { type Need, need, yearHalves } from './needs.ts'
import { isMemberOn } from './office-list.ts'
import type { Office } from './offices.ts'
import type { Person } from './people.ts'
import { day, planYear, recordId } from './primitives.ts'
import type { Lists } from './records.ts'
import { answerDayUntil } from './season.ts'
import { type Stored, storage, unreadable } from './stored.ts'
import { counties, subregions } from './vocabulary.ts'

/** A half-year that offices are asked about. */
export type AboutHalf = Pick<Need, 'year' | 'half'>

export const halfPeriod = ({ year, half }: AboutHalf): Period => halfYear(year, half === 'second')

/**
 * How it stands with an office and a half-year: not asked; asked, with time left to answer; silent after the last day;
 * or answered. Of all but the last nothing is known: silence is never nought.
 */
const needStandings = ['unasked', 'waiting', 'silent', 'answered'] as const
export type NeedStanding = (typeof needStandings)[number]

const needOffice = z.strictObject({
  officeId: recordId,
  office: z.string(),
  county: z.enum(counties),
  subregion: z.enum(subregions),
  standing: z.enum(needStandings),
  need: z.intersection(need, z.object(storage)).nullable(),
  /** Whether it is the asker's own, and whether the asker may answer for it. */
  isMine: z.boolean(),
  mayAnswer: z.boolean(),
  /** How many get the question, and their names for those who send it. */
  people: z.int().min(0),
  names: z.array(z.string()),
  /** Why the office cannot be asked, a sentence; '' when nothing is in the way. */
  problem: z.string(),
  /** The office's own page; '' for those who may not hand it out, and where nothing is asked yet. */
  link: z.string(),
})
export type NeedOffice = z.infer<typeof needOffice>

const count = z.int().min(0)
const needCounty = z.strictObject({
  county: z.enum(counties),
  offices: count,
  asked: count,
  answered: count,
})
/** What is shown before it is sent: the words, and what keeps it from being sent, in sentences. */
const letter = z.strictObject({ subject: z.string(), text: z.string(), obstacles: z.array(z.string()) })

/** GET /api/need-board?year=&half=: a half-year as the asker may see it; the counts of answers are everybody's. */
export const needBoard = z.strictObject({
  year: planYear,
  half: z.enum(yearHalves),
  from: day,
  to: day,
  today: day,
  /** Courses that the agreement has then. */
  kinds: z.array(z.enum(courseKinds)),
  offices: z.array(needOffice),
  counties: z.array(needCounty),
  /** What the need comes to, of each course, for those who see every answer. */
  forecast: z.array(kindForecast),
  /** What the forecast rests on, a sentence; '' for those who do not see it. */
  restsOn: z.string(),
  unreadable: z.array(unreadable),
  /** Whether the asker may ask every office and remind the silent. */
  mayAsk: z.boolean(),
  /** `kinds` are the courses as the question names them. */
  question: letter.extend({ answerBy: day, kinds: z.array(z.string()) }),
  /** Those who are reminded: asked, without an answer, and not reminded before. */
  reminder: letter.extend({ officeIds: z.array(recordId) }),
})
export type NeedBoard = z.infer<typeof needBoard>

const about = z.strictObject({ year: planYear, half: z.enum(yearHalves) })
const officeIds = z.array(recordId).min(1).max(200)
const text = z.string().trim().min(1).max(5000)

/** Which offices are asked, by when, and the text as it was read and perhaps changed. */
export const needQuestionOrder = about.extend({ answerBy: day, officeIds, text })
/** Without `officeIds` all who are silent are reminded. */
export const needReminderOrder = about.extend({ officeIds: officeIds.optional(), text })
/** How many people were mailed now, at how many offices, and which could not be, with a sentence each. */
export const needOutcome = z.strictObject({
  mailed: count,
  offices: count,
  failed: z.array(z.strictObject({ officeId: recordId, reason: z.string() })),
})
export type NeedOutcome = z.infer<typeof needOutcome>

const needCounts = need.pick({ basic: true, continuation: true, managersBasic: true })
export type NeedCounts = z.infer<typeof needCounts>
/** The answer of an office, over the version of its row that was seen; null for none. */
export const needAnswerOrder = about.extend(needCounts.shape).extend({ seen: z.string().nullable() })

/** A row before anybody has been asked or has answered: nothing is known. */
export const blankNeed = (
  asked: AboutHalf,
  officeId: string,
  title: string,
  answerBy: string | null,
): Need => ({
  title: title.slice(0, 255),
  officeId,
  year: asked.year,
  half: asked.half,
  basic: 0,
  continuation: 0,
  managersBasic: 0,
  answerBy,
  askedOn: null,
  remindedOn: null,
  answeredAt: null,
  answeredBy: '',
  round: 1,
})

/** The courses that offices are asked about: those that the agreement has when the half-year begins. */
export function kindsAsked(lists: Pick<Lists, 'agreements'>, asked: AboutHalf): CourseKind[] {
  const { from } = halfPeriod(asked)
  return courseKinds.filter(
    kind => (courseTerms(lists.agreements.records, kind, from)?.days ?? null) !== null,
  )
}

/** The offices of a half-year: those that belong to the collaboration when it begins, or now where it runs. */
export function officesAsked(
  lists: Pick<Lists, 'offices'>,
  asked: AboutHalf,
  today: string,
): Stored<Office>[] {
  const { from, to } = halfPeriod(asked)
  const day = laterDay(from, earlierDay(today, to))
  return lists.offices.records.filter(office => isMemberOn(office, day))
}

/** Who is asked for an office: its managers and contact persons that mail can reach, each address once. */
export function peopleOfOffice({ people }: Pick<Lists, 'people'>, officeId: string): Stored<Person>[] {
  const own = people.records.filter(
    one =>
      one.active &&
      one.officeId === officeId &&
      isAddress(one.email) &&
      one.roles.some(role => role === 'manager' || role === 'contactPerson'),
  )
  return [...new Map(own.map(one => [addressKey(one.email), one])).values()]
}

/** The rows of a half-year by office; of two for one office the one with the newest answer, else the first. */
export function needsOf(rows: readonly Stored<Need>[], { year, half }: AboutHalf) {
  const byOffice = new Map<string, Stored<Need>>()
  for (const row of rows) {
    if (row.year !== year || row.half !== half) continue
    const known = byOffice.get(row.officeId)
    if (known === undefined || (row.answeredAt ?? '') > (known.answeredAt ?? ''))
      byOffice.set(row.officeId, row)
  }
  return byOffice
}

/** How it stands with a row, seen on a day. */
export function standingOfNeed(row: Need | undefined, today: string): NeedStanding {
  if (row === undefined) return 'unasked'
  if (row.answeredAt !== null) return 'answered'
  if (row.askedOn === null) return 'unasked'
  return row.answerBy === null || today <= row.answerBy ? 'waiting' : 'silent'
}

/** A last day to answer: three weeks from now, within the half-year; always a working day. */
export const usualNeedDay = (asked: AboutHalf, today: string): string =>
  answerDayUntil(halfPeriod(asked).to, today)

/** The half-year to ask about, as seen from a day: the next to begin. */
export function nextHalf(today: string): AboutHalf {
  const year = Number(today.slice(0, 4))
  return today < `${year}-07-01` ? { year, half: 'second' } : { year: year + 1, half: 'first' }
}

/** Whether two answers say the same. */
export const isSameNeed = (one: NeedCounts, other: NeedCounts): boolean =>
  courseKinds.every(kind => one[kind] === other[kind])
