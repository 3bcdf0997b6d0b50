import { alike } from './alike.ts'
import { headingWords } from './import-words.sv.ts'
import { sv, type Words } from './words.sv.ts'

/** A field of an activity that an import may fill. */
export type ImportField = keyof typeof headingWords

/** For each column of a table, the field it fills; null is left out. */
export type Mapping = readonly (ImportField | null)[]

/** The fields an import may fill, in the order of the words. */
export const importFields: readonly ImportField[] = [
  'title',
  'description',
  'year',
  'desiredStates',
  'successFactor',
  'lead',
  'groupId',
  'officeId',
  'responsible',
  'staffing',
  'startsOn',
  'endsOn',
  'status',
  'light',
  'lightComment',
  'lightOn',
  'link',
]

/** A heading without what stands in parentheses, such as the endings of a plural or the choices. */
function plainHeading(heading: string): string {
  return alike(heading.replaceAll(/\([^)]*\)/g, ''))
}

/** Whether a heading is the field's own word, the reader's or the Swedish that plans are written in. */
function bears(heading: string, field: ImportField, words: Words): boolean {
  const name = plainHeading(heading)
  return [words, sv].some(({ fields }) => alike(fields.activities[field]) === name)
}

function fieldOf(heading: string, words: Words): ImportField | undefined {
  const name = plainHeading(heading)
  const own = importFields.find(field => bears(heading, field, words))
  return own ?? importFields.find(field => headingWords[field].some(word => word === name))
}

/**
 * A guess of what each column holds, by its heading: a field's own word first, then words that old plans use.
 * A field is filled by one column only; one that bears the field's own word goes before one that does not.
 */
export function proposeMapping(header: readonly string[], words: Words = sv): Mapping {
  const guesses = header.map(heading => fieldOf(heading, words) ?? null)
  const best = (field: ImportField) => {
    const exact = header.findIndex(heading => bears(heading, field, words))
    return exact >= 0 ? exact : guesses.indexOf(field)
  }
  return guesses.map((field, at) => (field !== null && best(field) === at ? field : null))
}
