import { type Actor, may, reachOf } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import {
  type AboutHalf,
  halfPeriod,
  kindsAsked,
  type NeedBoard,
  type NeedOffice,
  needsOf,
  officesAsked,
  peopleOfOffice,
  standingOfNeed,
  usualNeedDay,
} from '../domain/need-board.ts'
import { forecastOf } from '../domain/need-forecast.ts'
import {
  kindsNamed,
  needReminderSubject,
  needReminderText,
  needSubject,
  needText,
} from '../domain/need-letter.ts'
import type { NeedWords } from '../domain/need-words.sv.ts'
import type { Need } from '../domain/needs.ts'
import type { Office } from '../domain/offices.ts'
import type { Lists } from '../domain/records.ts'
import { sayForecast } from '../domain/say-forecast.ts'
import type { Stored } from '../domain/stored.ts'
import { counties } from '../domain/vocabulary.ts'
import { sayDay } from '../domain/wording.ts'
import type { Words } from '../domain/words.sv.ts'
import { allLists, type House } from './house.ts'
import { needAddress } from './need-ask.ts'
import { needWordsFor } from './need-words-for.ts'

/** Whether the person may ask every office. */
export const mayAskAll = (actor: Actor): boolean => reachOf(actor, 'create', 'needs') === 'everything'
const seesAll = (actor: Actor): boolean => reachOf(actor, 'read', 'needs') === 'everything'

/** Why a last day to answer cannot be; a sentence. */
export function needDayFaults(
  about: AboutHalf & { answerBy: string },
  day: string,
  say: NeedWords,
): string[] {
  const { to } = halfPeriod(about)
  if (about.answerBy < day) return [say.deadlinePassed]
  return about.answerBy > to ? [say.deadlineAfterEnd(sayDay(to, say.locale))] : []
}

/** Why nobody can be asked, reminded or answer any more; a sentence. */
export const overFaults = (about: AboutHalf, day: string, say: NeedWords): string[] =>
  day > halfPeriod(about).to ? [say.over] : []

type Asked = { house: House; actor: Actor; about: AboutHalf; lists: Lists; day: string; words: Words }

/** An office as the asker may see it. */
function officeOf(asked: Asked, office: Stored<Office>, row: Stored<Need> | undefined): NeedOffice {
  const { house, actor, about, lists, day, words } = asked
  const people = peopleOfOffice(lists, office.id)
  const isOpen = overFaults(about, day, needWordsFor(words)).length === 0
  return {
    officeId: office.id,
    office: office.name,
    county: office.county,
    subregion: office.subregion,
    standing: standingOfNeed(row, day),
    need: row ?? null,
    isMine: actor.officeId === office.id,
    mayAnswer: isOpen && may(actor, 'change', 'needs', { officeId: office.id }),
    people: people.length,
    names: mayAskAll(actor) ? people.map(({ name }) => name) : [],
    problem: people.length === 0 ? needWordsFor(words).noPeople(office.name) : '',
    link: mayAskAll(actor) && row !== undefined ? (needAddress(house, row) ?? '') : '',
  }
}

const countyCounts = (offices: readonly NeedOffice[]): NeedBoard['counties'] =>
  counties.flatMap(county => {
    const own = offices.filter(one => one.county === county)
    const asked = own.filter(({ standing }) => standing !== 'unasked').length
    const answered = own.filter(({ standing }) => standing === 'answered').length
    return own.length === 0 ? [] : [{ county, offices: own.length, asked, answered }]
  })

/** What the answers come to, of each course that is asked about. */
function forecastFor({ about, lists, words }: Asked, offices: readonly Stored<Office>[]) {
  const needs = [...needsOf(lists.needs.records, about).values()]
  return kindsAsked(lists, about).map(kind => {
    const figures = forecastOf(kind, needs, offices, lists, halfPeriod(about))
    return { ...figures, says: sayForecast(figures, needWordsFor(words)) }
  })
}

/** The question as it is proposed, and what keeps it from being sent. */
function questionFor({ about, lists, day, words }: Asked, offices: readonly NeedOffice[]) {
  const say = needWordsFor(words)
  const answerBy = usualNeedDay(about, day)
  const kinds = kindsNamed(lists, about)
  const unasked = offices.filter(({ standing }) => standing === 'unasked')
  const nobody = unasked.length === 0 ? say.nobodyToAsk : say.restUnreachable(unasked.length)
  const canAsk = unasked.some(({ problem }) => problem === '')
  return {
    answerBy,
    kinds,
    subject: needSubject(about, answerBy),
    text: needText(about, kinds, answerBy),
    obstacles: canAsk ? overFaults(about, day, say) : [nobody],
  }
}

/** The offices that are to be reminded: asked, without an answer, and not reminded before. */
const silentOffices = (offices: readonly NeedOffice[]): NeedOffice[] =>
  offices.filter(
    ({ standing, need }) => (standing === 'waiting' || standing === 'silent') && need?.remindedOn === null,
  )

function reminderFor({ actor, about, day, words }: Asked, offices: readonly NeedOffice[]) {
  const say = needWordsFor(words)
  const silent = silentOffices(offices)
  const told = silent
    .map(({ need }) => need?.answerBy ?? '')
    .toSorted()
    .at(-1)
  return {
    subject: needReminderSubject(about),
    text: needReminderText(about, told || usualNeedDay(about, day), day),
    officeIds: seesAll(actor) ? silent.map(({ officeId }) => officeId) : [],
    obstacles: silent.length === 0 ? [say.nobodyToRemind] : overFaults(about, day, say),
  }
}

/** A half-year as one person may see it: every office, or the own; how many have answered is everybody's. */
export function needBoardFor(house: House, actor: Actor, about: AboutHalf, words: Words): NeedBoard {
  const [lists, day] = [allLists(house.mirror, words), today(house.world.now())]
  const asked: Asked = { house, actor, about, lists, day, words }
  const rows = needsOf(lists.needs.records, about)
  const members = officesAsked(lists, about, day)
  const offices = members.map(office => officeOf(asked, office, rows.get(office.id)))
  const counts = countyCounts(offices)
  const answered = counts.reduce((sum, county) => sum + county.answered, 0)
  return {
    year: about.year,
    half: about.half,
    ...halfPeriod(about),
    today: day,
    kinds: kindsAsked(lists, about),
    offices: offices.filter(({ officeId }) => may(actor, 'read', 'needs', { officeId })),
    counties: counts,
    forecast: seesAll(actor) ? forecastFor(asked, members) : [],
    restsOn: seesAll(actor) ? needWordsFor(words).restsOn(answered, offices.length) : '',
    unreadable: seesAll(actor) ? [...lists.needs.unreadable] : [],
    mayAsk: mayAskAll(actor),
    question: questionFor(asked, offices),
    reminder: reminderFor(asked, offices),
  }
}
