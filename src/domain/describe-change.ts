import { fieldKind } from './field-kinds.ts'
import type { Records } from './records.ts'
import { labelOf, type NameOf, sayField, sayItems } from './say-field.ts'
import { storage } from './stored.ts'
import type { Noun } from './vocabulary.ts'
import { sv, type Words } from './words.sv.ts'

/** One field that differs between two versions of a record, with both raw values. */
export type Difference = { field: string; before: unknown; after: unknown }

/** SharePoint's single line, which is where a sentence of the log is kept. */
const lineLength = 255
/** So much of a name or a value is repeated inside a sentence. */
const quoteLength = 80

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/**
 * The fields in which two versions of a record differ, in the order of the first; what storage adds (row
 * number, version mark, hand and time) does not count.
 */
export function diffRecords(before: object, after: object): Difference[] {
  const one = new Map<string, unknown>(Object.entries(before))
  const other = new Map<string, unknown>(Object.entries(after))
  const fields = [...new Set([...one.keys(), ...other.keys()])].filter(field => !(field in storage))
  return fields
    .map(field => ({ field, before: one.get(field), after: other.get(field) }))
    .filter(difference => JSON.stringify(difference.before) !== JSON.stringify(difference.after))
}

/** The name a row goes by: the title, name, key or sentence it begins with. */
export function titleOf(record: object): string {
  const fields = new Map<string, unknown>(Object.entries(record))
  const title = ['name', 'title', 'key', 'sentence'].map(field => fields.get(field)).find(value => value)
  return typeof title === 'string' ? title : ''
}

type Speech = { noun: Noun; nameOf: NameOf; words: Words }

function fieldInSentence({ noun, words }: Speech, field: string): string {
  const known: Readonly<Record<string, string>> = words.history.fields
  const label = labelOf(noun, field, words)
  return known[field] ?? `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
}

function sayList(speech: Speech, { field, before, after }: Difference): string[] {
  const items = (value: unknown) => sayItems(speech.noun, field, value, speech.nameOf, speech.words)
  const [had, has] = [items(before), items(after)]
  const added = has.filter(item => !had.includes(item))
  const left = had.filter(item => !has.includes(item))
  const name = fieldInSentence(speech, field)
  const { history } = speech.words
  if (added.length + left.length === 0) return [history.rewritten(name)]
  return [
    ...(added.length > 0 ? [history.added(name, added.join(', '))] : []),
    ...(left.length > 0 ? [history.left(name, left.join(', '))] : []),
  ]
}

/** What is only yes or no is told as what was done; null where it has no words of its own. */
function sayTurned({ words }: Speech, { field, before, after }: Difference): string | null {
  if (typeof before !== 'boolean' || typeof after !== 'boolean') return null
  const turned: Readonly<Record<string, { on: string; off: string }>> = words.history.turned
  return turned[field]?.[after ? 'on' : 'off'] ?? null
}

function sayValue(speech: Speech, difference: Difference): string {
  const { noun, nameOf, words } = speech
  const { field, before, after } = difference
  const turned = sayTurned(speech, difference)
  if (turned !== null) return turned
  const say = (value: unknown) => shorten(sayField(noun, field, value, nameOf, words), quoteLength)
  const [from, to] = [say(before), say(after)]
  const name = fieldInSentence(speech, field)
  if (from === '') return words.history.set(name, to)
  if (to === '') return words.history.cleared(name, from)
  const exchange = fieldKind(noun, field).kind === 'reference'
  return exchange ? words.history.exchanged(name, from, to) : words.history.changed(name, from, to)
}

function sayDifference(speech: Speech, difference: Difference): string[] {
  const { field, before, after } = difference
  const { history } = speech.words
  if (Array.isArray(before) || Array.isArray(after)) return sayList(speech, difference)
  switch (fieldKind(speech.noun, field).kind) {
    case 'order':
      return [history.moved]
    case 'text':
      return [(after === '' ? history.emptied : history.rewritten)(fieldInSentence(speech, field))]
    case 'choice':
    case 'reference':
    case 'money':
    case 'plain':
      return [sayValue(speech, difference)]
  }
}

/** The day of a light goes without saying when the light or its text changed; alone it means: still so. */
function sayLightDay(differences: readonly Difference[], words: Words): string[] {
  const renewed = differences.some(({ field, after }) => field === 'lightOn' && after !== null)
  const told = differences.some(({ field }) => field === 'light' || field === 'lightComment')
  return renewed && !told ? [words.history.renewedLight] : []
}

function sayChanges(speech: Speech, differences: readonly Difference[]): string[] {
  const light = sayLightDay(differences, speech.words)
  const told = differences.filter(({ field }) => field !== 'lightOn')
  const sentences = [...told.flatMap(difference => sayDifference(speech, difference)), ...light]
  return sentences.length > 0 || differences.length === 0
    ? sentences
    : differences.flatMap(difference => sayDifference(speech, difference))
}

/** Which seats a round has given is written beside the row of each seat, which tells of it. */
const isBookkeeping = (noun: Noun, { field }: Difference): boolean => noun === 'rounds' && field === 'granted'

/** That the invited were told of a change is one matter, whatever the row keeps of it. */
const isTelling = (noun: Noun, differences: readonly Difference[]): boolean =>
  noun === 'events' && differences.some(({ field }) => field === 'told')

/** A settlement bears its own noun in its title. */
const sayCreated = (noun: Noun, title: string, { history }: Words): string =>
  noun === 'settlements' ? history.settled(title) : history.created(history.definite[noun], title)

/**
 * What happened to a record, one sentence per field, each at most 255 characters; no sentence when nothing did.
 * `before` null means created, `after` null removed. Long texts are named, never repeated.
 */
export function describeChange<N extends Noun>(
  noun: N,
  before: Records[N] | null,
  after: Records[N] | null,
  nameOf: NameOf,
  words: Words = sv,
): string[] {
  const { history } = words
  const whole = (record: object) => shorten(titleOf(record), quoteLength * 2)
  const sentences =
    before === null
      ? after === null
        ? []
        : [sayCreated(noun, whole(after), words)]
      : after === null
        ? [history.removed(history.definite[noun], whole(before))]
        : isTelling(noun, diffRecords(before, after))
          ? [history.toldChange(whole(after))]
          : sayChanges(
              { noun, nameOf, words },
              diffRecords(before, after).filter(difference => !isBookkeeping(noun, difference)),
            )
  return sentences.map(sentence => shorten(sentence, lineLength))
}

/** Several sentences as the one line of the log, at most 255 characters; what has no room is counted. */
export function inOneLine(sentences: readonly string[], words: Words = sv): string {
  for (let kept = sentences.length; kept > 1; kept -= 1) {
    const rest = sentences.length - kept
    const line = sentences.slice(0, kept).join('; ') + (rest > 0 ? ` ${words.history.more(rest)}` : '')
    if (line.length <= lineLength) return line
  }
  const [first = '', ...rest] = sentences
  const tail = rest.length > 0 ? ` ${words.history.more(rest.length)}` : ''
  return `${shorten(first, lineLength - tail.length)}${tail}`
}
