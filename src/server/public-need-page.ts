import type { CourseKind } from '../domain/courses.ts'
import { today } from '../domain/days.ts'
import { escapeHtml } from '../domain/escape-html.ts'
import { halfPeriod, type NeedCounts } from '../domain/need-board.ts'
import { halfNamed } from '../domain/need-letter.ts'
import type { Need } from '../domain/needs.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { needPageWords as say } from './public-need-words.sv.ts'
import { notice, paragraph, wholePage } from './public-page.ts'

const long = (day: string): string => sayDay(day, say.locale)
const dayOf = (instant: string): string => long(today(Date.parse(instant)))
const nameOf = (kind: CourseKind): string => sv.choices.courseKind[kind]

/** A course that is asked about, and how many days it takes. */
export type AskedCourse = { kind: CourseKind; days: number }
/** What stands in the fields, as it was written. */
export type WrittenCounts = Readonly<Record<CourseKind, string>>

export type NeedForm = {
  row: Need
  office: string
  courses: readonly AskedCourse[]
  version: string
  written: WrittenCounts
  address: string
  /** What went wrong; '' when nothing did. */
  fault: string
  /** Whether the row became another while the page was open. */
  isStale: boolean
}

/** What an answer says. */
const answerText = (counts: NeedCounts, courses: readonly AskedCourse[]): string =>
  `<ul>${courses.map(({ kind }) => `<li>${escapeHtml(say.thanks(nameOf(kind), counts[kind]))}</li>`).join('')}</ul>`

function standing({ row, courses, fault, isStale }: NeedForm): string {
  if (isStale) return notice(paragraph(fault) + paragraph(say.staleNow) + answerText(row, courses))
  if (fault !== '') return notice(paragraph(fault))
  if (row.answeredAt !== null) return paragraph(say.answeredOn(dayOf(row.answeredAt)))
  const by = row.answerBy === null ? '' : `${say.answerBy(long(row.answerBy))} `
  return paragraph(by + say.silence)
}

function countField({ kind, days }: AskedCourse, written: WrittenCounts): string {
  const named = escapeHtml(say.kind(nameOf(kind), days))
  return `<p><label class="note" for="${kind}">${named}</label>
<input type="text" class="count" id="${kind}" name="${kind}" inputmode="numeric" maxlength="20" autocomplete="off" aria-describedby="${kind}-hint" value="${escapeHtml(written[kind])}">
<span class="quiet" id="${kind}-hint">${say.hints[kind]}</span></p>`
}

/** The form: a number for each course, and one button. It works without any script. */
export function needFormPage(form: NeedForm): string {
  const { row, office, courses, version, written, address } = form
  return wholePage(
    say.title(halfNamed(row)),
    `${paragraph(say.office(office))}
${standing(form)}
${paragraph(say.intro)}
<form method="post" action="${escapeHtml(address)}">
<input type="hidden" name="version" value="${escapeHtml(version)}">
${courses.map(course => countField(course, written)).join('\n')}
${paragraph(`${say.zero} ${say.changeUntil(long(halfPeriod(row).to))}`)}
<p><button type="submit">${say.save}</button></p>
</form>
<p class="quiet">${say.privacy}</p>`,
  )
}

/** What was noted, and the way back to change it. */
export function needThanksPage(
  row: Need,
  office: string,
  courses: readonly AskedCourse[],
  address: string,
): string {
  return wholePage(
    say.thanksTitle,
    `${paragraph(say.thanksIntro(office))}${answerText(row, courses)}${paragraph(say.done)}<p><a href="${escapeHtml(address)}">${say.change}</a></p>`,
  )
}

/** After the half-year: the answer to read. */
export function needOverPage(row: Need, courses: readonly AskedCourse[]): string {
  const content =
    row.answeredAt === null ? paragraph(say.overUnanswered) : paragraph(say.over) + answerText(row, courses)
  return wholePage(say.overTitle, content)
}
