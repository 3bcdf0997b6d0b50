import { checksum } from './checksum.ts'
import type { Span } from './event-span.ts'
import type { Meeting } from './meetings.ts'

/** What of a meeting's row stands in its notice beside the time. */
export const toldFields = [
  'title',
  'place',
  'host',
  'agenda',
  'practical',
  'answerBy',
  'online',
  'hidesInvited',
] as const
export type ToldField = (typeof toldFields)[number]

const textOf = (meeting: Meeting, field: ToldField): string =>
  String(meeting[field] ?? '').replaceAll(/\r\n?/g, '\n')

/**
 * A checksum of what a notice says of a meeting, field by field, so that it can be told what has changed. It is of the
 * row and not of the finished text: another wording of ours is nothing that anybody needs a mail about.
 */
export const toldWordsOf = (meeting: Meeting): string =>
  writeMark(toldFields.map(field => textOf(meeting, field)))

/** The fields in which two such checksums differ; all of them where one is of another form. */
export const differingFields = (told: string, now: string): ToldField[] => differing(toldFields, told, now)

/** A checksum of several texts, each for itself. */
export const writeMark = (texts: readonly string[]): string => texts.map(checksum).join('.')

/** Those of the named texts in which two marks differ; all where one is of another form. */
export function differing<Name extends string>(names: readonly Name[], told: string, now: string): Name[] {
  const [one, other] = [told.split('.'), now.split('.')]
  return names.filter((_, at) => one.length !== names.length || one[at] !== other[at])
}

/** What Outlook has been told last: how manyeth change, which words and which time. */
export type ToldKey = { told: number; words: string; span: Span }

/**
 * The key that an event bears of what was told last. It is kept in Outlook together with the change itself, so after
 * whatever break it tells what the invited know; a time other than the key's was set by somebody in Outlook.
 */
export const writeToldKey = ({ told, words, span: { start, end } }: ToldKey): string =>
  `${told} ${words} ${start}/${end}`

const instant = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`
const form = new RegExp(String.raw`^(\d{1,9}) (\S{1,200}) (${instant})/(${instant})$`)

/** Null for an event without such a key. */
export function readToldKey(text: string | null): ToldKey | null {
  const [, told = '', words = '', start = '', end = ''] = form.exec(text ?? '') ?? []
  return told === '' ? null : { told: Number(told), words, span: { start, end } }
}
