import type { Availability, TakenHalf } from '../domain/availabilities.ts'
import { addDays, monthOf, weekOf } from '../domain/days.ts'
import { escapeHtml } from '../domain/escape-html.ts'
import { seasonPeriod } from '../domain/season.ts'
import { halves } from '../domain/vocabulary.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { pageWords as say } from './public-answer-words.sv.ts'
import { notice, paragraph, wholePage } from './public-page.ts'

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(say.locale, { ...options, timeZone: 'UTC' })
const weekdayFormat = format({ weekday: 'long', day: 'numeric', month: 'long' })
const tileFormat = format({ weekday: 'long', day: 'numeric', month: 'short' })
const spanFormat = format({ day: 'numeric', month: 'long' })
const monthFormat = format({ month: 'long' })
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const weekday = (day: string): string => weekdayFormat.format(at(day))
const month = (day: string): string => monthFormat.format(at(day))
const long = (day: string): string => sayDay(day, say.locale)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const seasonNamed = ({ season, year }: Pick<Availability, 'season' | 'year'>): string =>
  `${sv.choices.season[season].toLowerCase()} ${year}`

/** How a half-day is named in the form. */
const halfName = ({ day, half }: TakenHalf): string => `${day}-${half}`

/** The days of a season by week, Monday first. */
function byWeek(days: readonly string[]): string[][] {
  const weeks = new Map<string, string[]>()
  for (const day of days) {
    const { year, week } = weekOf(day)
    const key = `${year}-${week}`
    weeks.set(key, [...(weeks.get(key) ?? []), day])
  }
  return [...weeks.values()]
}

function dayField(day: string, taken: ReadonlySet<string>): string {
  const boxes = halves.map(half => {
    const name = halfName({ day, half })
    const checked = taken.has(name) ? ' checked' : ''
    const label = escapeHtml(say.cannot(weekday(day), say[half]))
    return `<label><input type="checkbox" name="taken" value="${name}" aria-label="${label}"${checked}>${say[half]}</label>`
  })
  const named = capital(tileFormat.format(at(day)).replace('.', ''))
  return `<div class="day"><span>${named}</span>${boxes.join('')}</div>`
}

function weekField(days: readonly string[], taken: ReadonlySet<string>): string {
  const [first = '', last = first] = [days[0], days.at(-1)]
  const { week } = weekOf(first)
  const span = spanFormat.formatRange(at(first), at(last)).replaceAll(/\s–\s/g, '–')
  const legend = escapeHtml(say.week(week, span))
  const fields = days.map(day => dayField(day, taken)).join('')
  return `<fieldset><legend>${legend}</legend><label><input type="checkbox" name="week" value="${first}" aria-label="${say.wholeWeek}: ${legend}">${say.wholeWeek}</label><div class="days">${fields}</div></fieldset>`
}

/** The weeks under the month they begin in, and links to the months: a long form is found in by them. */
function weekFields(days: readonly string[], taken: ReadonlySet<string>): { links: string; fields: string } {
  let before = 0
  const links: string[] = []
  const fields = byWeek(days).map(week => {
    const first = week[0] ?? ''
    const number = monthOf(first)
    const heading = number === before ? '' : `<h2 id="m${number}">${capital(month(first))}</h2>`
    if (number !== before) links.push(`<li><a href="#m${number}">${capital(month(first))}</a></li>`)
    before = number
    return heading + weekField(week, taken)
  })
  return {
    links: `<nav aria-label="${say.months}"><ul class="months">${links.join('')}<li><a href="#spara">${say.toSave}</a></li></ul></nav>`,
    fields: fields.join('\n'),
  }
}

/** Half-days by day, in words: a whole day as such. */
function takenList(taken: readonly TakenHalf[]): string {
  const days = [...new Set(taken.map(({ day }) => day))]
  const items = days.map(day => {
    const own = taken.filter(one => one.day === day).map(({ half }) => say[half])
    const when = own.length === halves.length ? say.wholeDay : own.join('')
    return `<li>${capital(weekday(day))}, ${when}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

/** What an answer says. */
function answerText({ taken, note }: Pick<Availability, 'taken' | 'note'>): string {
  const halfDays =
    taken.length === 0
      ? paragraph(say.thanksFree)
      : paragraph(say.thanksTaken(taken.length)) + takenList(taken)
  return halfDays + (note === '' ? '' : paragraph(say.thanksNote(note)))
}

/** What the form shows: the row as it stands, or what was just sent and not saved. */
export type FormState = {
  row: Availability
  version: string
  taken: readonly TakenHalf[]
  note: string
  days: readonly string[]
  address: string
  /** What went wrong; '' when nothing did. */
  fault: string
  /** Whether the row became another while the page was open. */
  isStale: boolean
}

function standing({ row, fault, isStale }: FormState): string {
  if (isStale) return notice(paragraph(fault) + paragraph(say.staleNow) + answerText(row))
  if (fault !== '') return notice(paragraph(fault))
  if (row.answeredOn !== null) return paragraph(say.answeredOn(long(row.answeredOn)))
  return paragraph(`${say.answerBy(long(row.answerBy))} ${say.silence}`)
}

/** The form: weeks of half-days, a note, and one button. It works without any script. */
export function formPage(state: FormState): string {
  const { row, version, note, days, address } = state
  const last = addDays(seasonPeriod(row.year, row.season).from, -1)
  const { links, fields } = weekFields(days, new Set(state.taken.map(halfName)))
  return wholePage(
    say.title(seasonNamed(row)),
    `${paragraph(say.hello(row.name))}
${standing(state)}
${paragraph(say.intro)}
${paragraph(`${say.noneTaken} ${say.changeUntil(long(last))}`)}
${links}
<form method="post" action="${escapeHtml(address)}">
<input type="hidden" name="version" value="${escapeHtml(version)}">
${fields}
<p><label class="note" for="note">${say.note}</label>
<input type="text" id="note" name="note" autocomplete="off" aria-describedby="note-hint" value="${escapeHtml(note)}"></p>
<p class="quiet" id="note-hint">${say.noteHint}</p>
<p id="spara"><button type="submit">${say.save}</button></p>
</form>
<p class="quiet">${say.privacy}</p>`,
  )
}

/** What was noted, and the way back to change it. */
export function thanksPage(row: Availability, address: string): string {
  return wholePage(
    say.thanksTitle,
    `${answerText(row)}${paragraph(say.done)}<p><a href="${escapeHtml(address)}">${say.change}</a></p>`,
  )
}

/** After the season has begun: the answer to read. */
export function begunPage(row: Availability): string {
  const content =
    row.answeredOn === null ? paragraph(say.begunUnanswered) : paragraph(say.begun) + answerText(row)
  return wholePage(say.begunTitle, content)
}
