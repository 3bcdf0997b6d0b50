import { alike } from './alike.ts'
import { day as existingDay } from './primitives.ts'
import { type ReadDay, readDay } from './read-day.ts'
import { sv, type Words } from './words.sv.ts'

/** A cell understood, with a remark where it was understood in a way the writer should know of; or refused. */
export type CellReading<T> = { ok: true; value: Partial<T>; remark?: string } | Unread

/** A cell that was not understood, and why in a sentence. */
export type Unread = { ok: false; reason: string }

/** A row that a cell may name. */
export type Named = { id: string; name: string }

type Labels<T extends string> = Readonly<Record<T, string>>

/** A choice by its own word, the reader's or the Swedish that tables are written in, or by another word for it. */
export function choose<T extends string>(
  text: string,
  values: readonly T[],
  languages: readonly Labels<T>[],
  synonyms: Readonly<Record<string, T>>,
): T | undefined {
  const said = alike(text)
  const own = values.find(value => languages.some(labels => alike(labels[value]) === said))
  return own ?? (Object.hasOwn(synonyms, said) ? synonyms[said] : undefined)
}

/** A word that is none of the choices. */
export const noChoice = (
  label: string,
  text: string,
  labels: Readonly<Record<string, string>>,
  { issues }: Words,
): Unread => ({ ok: false, reason: issues.noChoice(label, text, Object.values(labels).join(', ')) })

/** A text of time that exists, in the year given where it names none; or the sentence of why it does not. */
export function readTime(
  label: string,
  text: string,
  year: number,
  { issues }: Words,
): ({ ok: true } & ReadDay) | Unread {
  const found = readDay(text, year)
  return found === null || !existingDay.safeParse(found.day).success
    ? { ok: false, reason: issues.noDay(label, text) }
    : { ok: true, ...found }
}

/** Whether the text is what an export calls a row that is not in its list any more. */
const isGone = (text: string, id: string, words: Words): boolean =>
  [words, sv].some(({ history }) => history.row(id) === text)

/** The one row with the name; the one that stands there already goes before others of the same name. */
export function named(
  label: string,
  text: string,
  rows: readonly Named[],
  standing: string | null,
  words: Words,
): { ok: true; id: string } | Unread {
  const hits = rows.filter(row => alike(row.name) === alike(text))
  const hit = hits.find(row => row.id === standing) ?? (hits.length === 1 ? hits[0] : undefined)
  if (hit !== undefined) return { ok: true, id: hit.id }
  if (standing !== null && hits.length === 0 && isGone(text, standing, words))
    return { ok: true, id: standing }
  const say = hits.length === 0 ? words.imports.unknownName : words.imports.severalNames
  return { ok: false, reason: say(label, text) }
}
