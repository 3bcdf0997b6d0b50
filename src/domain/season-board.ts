import { z } from 'zod'
import { type Availability, availability } from './availabilities.ts'
import type { Office } from './offices.ts'
import type { Person } from './people.ts'
import { day, planYear, recordId } from './primitives.ts'
import type { Lists } from './records.ts'
import { breaksOf, peopleAsked, seasonDays, seasonPeriod } from './season.ts'
import { type Stored, storage, unreadable } from './stored.ts'
import { type County, counties, type Season, seasons } from './vocabulary.ts'

/**
 * How it stands with somebody and a season: not asked; asked, with time left to answer; silent after the last day; or
 * answered. Of all but the last nothing is known, and nobody of them is free.
 */
const seasonStandings = ['unasked', 'waiting', 'silent', 'answered'] as const
export type SeasonStanding = (typeof seasonStandings)[number]

const storedAvailability = z.intersection(availability, z.object(storage))

const seasonPerson = z.object({
  personId: recordId,
  name: z.string(),
  officeId: recordId.nullable(),
  office: z.string(),
  county: z.enum(counties).nullable(),
  standing: z.enum(seasonStandings),
  /** Whether it is the one who asks. */
  isMine: z.boolean(),
  availability: storedAvailability.nullable(),
  /** Why the person cannot be asked, a sentence; '' when nothing is in the way. */
  problem: z.string(),
  /** The person's own page; '' for those who may not hand it out, and where nothing is asked yet. */
  link: z.string(),
})
export type SeasonPerson = z.infer<typeof seasonPerson>

const seasonCounty = z.object({
  /** None for those of whom it is not known. */
  county: z.enum(counties).nullable(),
  people: z.int(),
  asked: z.int(),
  answered: z.int(),
})
export type SeasonCounty = z.infer<typeof seasonCounty>

/** What is shown before it is sent: the words, and what keeps it from being sent, in sentences. */
const letter = z.object({ subject: z.string(), text: z.string(), obstacles: z.array(z.string()) })

/** A season as GET /api/seasons answers it. */
export const seasonAnswer = z.object({
  year: planYear,
  season: z.enum(seasons),
  from: day,
  to: day,
  /** The days that are asked about. */
  days: z.array(day),
  /** Whether the school breaks of the year are only the usual ones, entered by nobody. */
  breaksAreSupposed: z.boolean(),
  people: z.array(seasonPerson),
  counties: z.array(seasonCounty),
  /** Rows that nobody can read. */
  unreadable: z.array(unreadable),
  question: letter.extend({ answerBy: day }),
  /** Those who are reminded: asked, without an answer, and not reminded before. */
  reminder: letter.extend({ personIds: z.array(recordId) }),
})
export type SeasonAnswer = z.infer<typeof seasonAnswer>

/** Who is asked, by when, and the text as it was read and perhaps changed. */
export const questionOrder = z.strictObject({
  year: planYear,
  season: z.enum(seasons),
  answerBy: day,
  personIds: z.array(recordId).min(1).max(200),
  text: z.string().trim().min(1).max(5000),
})

/** Without `personIds` all who are silent are reminded. */
export const seasonReminderOrder = questionOrder
  .omit({ answerBy: true })
  .extend({ personIds: questionOrder.shape.personIds.optional() })

/** How many were mailed now, and who could not be, with a sentence each. */
export const seasonOutcome = z.object({
  mailed: z.int(),
  failed: z.array(z.object({ personId: recordId, reason: z.string() })),
})
export type SeasonOutcome = z.infer<typeof seasonOutcome>

export const answerOrder = z.strictObject({ taken: availability.shape.taken, note: availability.shape.note })
export type AnswerOrder = z.infer<typeof answerOrder>

type Row = Stored<Availability>

/** The rows of a season by person; of two for one person the one with an answer, else the first. */
export function rowsOf(rows: readonly Row[], year: number, season: Season): ReadonlyMap<string, Row> {
  const byPerson = new Map<string, Row>()
  for (const row of rows) {
    if (row.year !== year || row.season !== season) continue
    const known = byPerson.get(row.personId)
    if (known === undefined || (known.answeredOn === null && row.answeredOn !== null))
      byPerson.set(row.personId, row)
  }
  return byPerson
}

/** How it stands with a row, seen on a day. */
export function standingOfRow(row: Availability | undefined, today: string): SeasonStanding {
  if (row === undefined) return 'unasked'
  if (row.answeredOn !== null) return 'answered'
  if (row.askedOn === null) return 'unasked'
  return today <= row.answerBy ? 'waiting' : 'silent'
}

function countyOf({ party }: Person, office: Office | undefined): County | null {
  if (office !== undefined) return office.county
  return party === null ? null : party === 'MVG' ? 'VG' : 'H'
}

type BoardPerson = Omit<SeasonPerson, 'problem' | 'link' | 'isMine'>

function boardPeople(lists: Lists, year: number, season: Season, today: string): BoardPerson[] {
  const rows = rowsOf(lists.availability.records, year, season)
  const offices = new Map(lists.offices.records.map(office => [office.id, office]))
  return peopleAsked(lists).map(person => {
    const office = offices.get(person.officeId ?? '')
    const row = rows.get(person.id)
    return {
      personId: person.id,
      name: person.name,
      officeId: person.officeId,
      office: office?.name ?? '',
      county: countyOf(person, office),
      standing: standingOfRow(row, today),
      availability: row ?? null,
    }
  })
}

function countyCounts(people: readonly BoardPerson[]): SeasonCounty[] {
  return [...counties, null].flatMap(county => {
    const own = people.filter(one => one.county === county)
    const asked = own.filter(one => one.standing !== 'unasked').length
    const answered = own.filter(one => one.standing === 'answered').length
    return own.length === 0 ? [] : [{ county, people: own.length, asked, answered }]
  })
}

/** How it stands with a season: the days asked about, each person, and the counts of each county. */
export function seasonBoard(lists: Lists, year: number, season: Season, today: string) {
  const people = boardPeople(lists, year, season, today)
  return {
    year,
    season,
    ...seasonPeriod(year, season),
    days: seasonDays(year, season, lists),
    breaksAreSupposed: breaksOf(year, lists).areSupposed,
    people,
    counties: countyCounts(people),
  }
}

/** Those who are to be reminded: asked, without an answer, and not reminded before. */
export const silentIn = (people: readonly BoardPerson[]): BoardPerson[] =>
  people.filter(
    ({ standing, availability: row }) =>
      (standing === 'waiting' || standing === 'silent') && row?.remindedOn === null,
  )
