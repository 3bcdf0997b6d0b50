import { type Actor, may, reachOf } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import type { Records } from '../domain/records.ts'
import { seasonPeriod, usualAnswerDay } from '../domain/season.ts'
import { type SeasonAnswer, seasonBoard, silentIn } from '../domain/season-board.ts'
import { questionSubject, questionText, reminderSubject, reminderText } from '../domain/season-letter.ts'
import type { Stored } from '../domain/stored.ts'
import type { Season } from '../domain/vocabulary.ts'
import { sayDay } from '../domain/wording.ts'
import type { Words } from '../domain/words.sv.ts'
import { allLists, type House } from './house.ts'
import { writeLink } from './link-token.ts'

type Row = Stored<Records['availability']>

/** The own page of somebody who is asked, whole; null before it is known where the server is reached. */
export function answerAddress({ world }: Pick<House, 'world'>, { id, round }: Row): string | null {
  const origin = world.origin()
  return origin === null ? null : `${origin}/svara/${writeLink(world, { kind: 'svar', id, round })}`
}

/** Why nobody can be asked or reminded about a season any more; a sentence. */
export function begunBy(year: number, season: Season, day: string, words: Words): string[] {
  return day >= seasonPeriod(year, season).from ? [words.season.begun] : []
}

/** Why a last day to answer cannot be; a sentence. */
export function answerDayFaults(
  about: { year: number; season: Season; answerBy: string },
  day: string,
  words: Words,
): string[] {
  const { from } = seasonPeriod(about.year, about.season)
  if (about.answerBy < day) return [words.season.deadlinePassed]
  return about.answerBy < from ? [] : [words.season.deadlineAfterStart(sayDay(from, words.locale))]
}

const isLeader = (actor: Actor): boolean => reachOf(actor, 'create', 'availability') === 'everything'

/** A season as one person may see it: everybody, or those of the own office; the counts are everybody's. */
export function seasonFor(
  house: House,
  actor: Actor,
  year: number,
  season: Season,
  words: Words,
): SeasonAnswer {
  const day = today(house.world.now())
  const lists = allLists(house.mirror, words)
  const board = seasonBoard(lists, year, season, day)
  const known = new Map(lists.people.records.map(one => [one.id, one]))
  const seen = board.people.filter(one => may(actor, 'read', 'availability', one))
  const unasked = board.people.filter(({ standing }) => standing === 'unasked')
  const silent = silentIn(board.people)
  const answerBy = usualAnswerDay(year, season, day)
  const told = silent.reduce(
    (last, { availability: row }) => (row && row.answerBy > last ? row.answerBy : last),
    '',
  )
  const begun = begunBy(year, season, day, words)
  const seesAll = reachOf(actor, 'read', 'availability') === 'everything'
  return {
    ...board,
    people: seen.map(one => ({
      ...one,
      isMine: known.get(one.personId)?.objectId === actor.id,
      problem: known.get(one.personId)?.email ? '' : words.season.noAddress(one.name),
      link: isLeader(actor) && one.availability ? (answerAddress(house, one.availability) ?? '') : '',
    })),
    unreadable: seesAll ? [...lists.availability.unreadable] : [],
    question: {
      answerBy,
      subject: questionSubject({ year, season }, answerBy),
      text: questionText({ year, season }, answerBy),
      obstacles: unasked.length === 0 ? [words.season.nobodyToAsk] : begun,
    },
    reminder: {
      subject: reminderSubject({ year, season }),
      text: reminderText({ year, season }, told || answerBy, day),
      personIds: seesAll ? silent.map(({ personId }) => personId) : [],
      obstacles: silent.length === 0 ? [words.season.nobodyToRemind] : begun,
    },
  }
}
