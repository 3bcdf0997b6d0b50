import { alike } from './alike.ts'
import { sv, type Words } from './words.sv.ts'

/** For each column of a table, the field it fills; null is left out. */
export type Mapping<F extends string> = readonly (F | null)[]

/** The columns that a table of a noun's records may have. */
export type Columns<F extends string> = {
  /** The fields an import may fill, in the order of the words. */
  fields: readonly F[]
  /** The fields' own words in a language. */
  labelsIn: (words: Words) => Readonly<Record<F, string>>
  /** What else people call them. Small letters, no punctuation. */
  headings: Readonly<Record<F, readonly string[]>>
  /** Fields of free text, where a lone dash is text too. */
  texts: readonly F[]
  /** Whether a heading means something that is in none of the fields, however like one of them it sounds. */
  isForeign: (heading: string) => boolean
  /** What a person should know of how a column was understood, or of why it was not. */
  remarkOn: (heading: string, field: F | null, words: Words) => string | null
}

/** A heading without what stands in parentheses, such as the endings of a plural or the choices. */
function plainHeading(heading: string): string {
  return alike(heading.replaceAll(/\([^)]*\)/g, ''))
}

/** Whether a heading is the field's own word, the reader's or the Swedish that tables are written in. */
function bears<F extends string>(columns: Columns<F>, heading: string, field: F, words: Words): boolean {
  const name = plainHeading(heading)
  return [words, sv].some(language => plainHeading(columns.labelsIn(language)[field]) === name)
}

function fieldOf<F extends string>(columns: Columns<F>, heading: string, words: Words): F | undefined {
  if (columns.isForeign(heading)) return undefined
  const name = plainHeading(heading)
  const own = columns.fields.find(field => bears(columns, heading, field, words))
  return own ?? columns.fields.find(field => columns.headings[field].includes(name))
}

/**
 * A guess of what each column holds, by its heading: a field's own word first, then words that people use. A field is
 * filled by one column only; one that bears the field's own word goes before one that does not.
 */
export function proposeMapping<F extends string>(
  columns: Columns<F>,
  header: readonly string[],
  words: Words = sv,
): Mapping<F> {
  const guesses = header.map(heading => fieldOf(columns, heading, words) ?? null)
  const best = (field: F) => {
    const exact = header.findIndex(
      (heading, at) => guesses[at] === field && bears(columns, heading, field, words),
    )
    return exact >= 0 ? exact : guesses.indexOf(field)
  }
  return guesses.map((field, at) => (field !== null && best(field) === at ? field : null))
}

/** What should be known of the guess, a sentence for each column that there is something to say of. */
export function remarksOnColumns<F extends string>(
  columns: Columns<F>,
  header: readonly string[],
  mapping: Mapping<F>,
  words: Words = sv,
): string[] {
  return header.flatMap((heading, at) => columns.remarkOn(heading, mapping[at] ?? null, words) ?? [])
}
