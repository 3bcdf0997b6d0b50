import { z } from 'zod'
import { GraphError, invalidRequest, notBuilt } from './graph-error.ts'

const facets = {
  text: z.strictObject({
    allowMultipleLines: z.boolean().default(false),
    appendChangesToExistingText: z.boolean().default(false),
    linesForEditing: z.int().min(0).default(0),
    maxLength: z.int().min(1).max(255).optional(),
    textType: z.enum(['plain', 'richText']).optional(),
  }),
  choice: z.strictObject({
    allowTextEntry: z.boolean().default(false),
    choices: z.array(z.string().min(1).max(255)).min(1),
    displayAs: z.enum(['dropDownMenu', 'radioButtons', 'checkBoxes']).default('dropDownMenu'),
  }),
  number: z.strictObject({
    decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
    displayAs: z.enum(['number', 'percentage']).default('number'),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  currency: z.strictObject({ locale: z.string().default('sv-SE') }),
  dateTime: z.strictObject({
    format: z.enum(['dateOnly', 'dateTime']).default('dateTime'),
    displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
  }),
  boolean: z.strictObject({}),
  personOrGroup: z.strictObject({
    allowMultipleSelection: z.boolean().default(false),
    chooseFromType: z.enum(['peopleOnly', 'peopleAndGroups']).default('peopleAndGroups'),
    displayAs: z.string().default('nameWithPresence'),
  }),
  lookup: z.strictObject({
    listId: z.string(),
    columnName: z.string().default('Title'),
    allowMultipleValues: z.boolean().default(false),
    allowUnlimitedLength: z.boolean().default(false),
    primaryLookupColumnId: z.string().optional(),
  }),
}

const facetNames = [
  'text',
  'choice',
  'number',
  'currency',
  'dateTime',
  'boolean',
  'personOrGroup',
  'lookup',
] as const
const realFacetsNotBuilt = [
  'calculated',
  'geolocation',
  'hyperlinkOrPicture',
  'term',
  'thumbnail',
  'contentApprovalStatus',
  'validation',
]

const common = {
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().default(''),
  required: z.boolean().default(false),
  indexed: z.boolean().default(false),
  enforceUniqueValues: z.boolean().default(false),
  hidden: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  columnGroup: z.string().default('Anpassade kolumner'),
  defaultValue: z
    .strictObject({ value: z.string().optional(), formula: z.string().optional() })
    .nullish()
    .transform(value => value ?? undefined),
}

const definition = z.strictObject({
  name: z.string().min(1).max(255).optional(),
  ...common,
  text: facets.text.optional(),
  choice: facets.choice.optional(),
  number: facets.number.optional(),
  currency: facets.currency.optional(),
  dateTime: facets.dateTime.optional(),
  boolean: facets.boolean.optional(),
  personOrGroup: facets.personOrGroup.optional(),
  lookup: facets.lookup.optional(),
})

/** A column as it is kept: Graph's columnDefinition with every default written out, exactly one facet. */
export type ColumnDefinition = Omit<z.output<typeof definition>, 'name' | 'displayName'> & {
  name: string
  displayName: string
}

/** Reads a kept definition back from the database. */
export const keptDefinition = definition.extend({ name: z.string(), displayName: z.string() })

/** SharePoint's internal name: everything but ASCII letters, digits and _ becomes _xhhhh_, 32 characters at most. */
function internalName(name: string): string {
  const encoded = [...name].map((character, position) => {
    const isPlain = /[A-Za-z_]/.test(character) || (position > 0 && /\d/.test(character))
    if (isPlain) return character
    return [...Array(character.length).keys()]
      .map(unit => `_x${character.charCodeAt(unit).toString(16).padStart(4, '0')}_`)
      .join('')
  })
  return encoded.join('').slice(0, 32)
}

function parseDefinition(body: unknown): z.output<typeof definition> {
  const given = z.record(z.string(), z.unknown()).safeParse(body)
  if (!given.success) throw invalidRequest('The column definition must be an object.')
  const unbuilt = realFacetsNotBuilt.find(name => given.data[name] !== undefined)
  if (unbuilt !== undefined) throw notBuilt(`columns with '${unbuilt}'`)
  const parsed = definition.safeParse(body)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw invalidRequest(
    `Invalid column definition: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.replaceAll('  ', ' '),
  )
}

/** SharePoint can index neither many lines of text nor several values in one cell (platform.md 3.3). */
function isIndexable(column: ColumnDefinition): boolean {
  return !(column.text?.allowMultipleLines || isMultiple(column))
}

/** Whether the column holds several values in one cell. */
export function isMultiple(column: ColumnDefinition): boolean {
  return (
    column.choice?.displayAs === 'checkBoxes' ||
    column.lookup?.allowMultipleValues === true ||
    column.personOrGroup?.allowMultipleSelection === true
  )
}

function checkIndexing(column: ColumnDefinition): ColumnDefinition {
  if (column.enforceUniqueValues && !column.indexed)
    throw invalidRequest('This field must be indexed to enforce unique values.')
  if (column.enforceUniqueValues && column.boolean)
    throw invalidRequest('This field type cannot enforce unique values.')
  if (column.indexed && !isIndexable(column))
    throw invalidRequest(`Field '${column.name}' cannot be indexed because its type does not support it.`)
  return column
}

/**
 * A new column from a request body (platform.md 3.1): exactly one type facet, an internal name in
 * SharePoint's encoding, unique only when indexed. Throws 400, or 501 for facets that are not built.
 */
export function newColumn(body: unknown): ColumnDefinition {
  const parsed = parseDefinition(body)
  const count = facetNames.filter(name => parsed[name] !== undefined).length
  if (count !== 1) throw invalidRequest('A column must have exactly one type facet.')
  const asked = parsed.name ?? parsed.displayName
  if (asked === undefined) throw invalidRequest('A column needs a name or a displayName.')
  if (parsed.readOnly) throw invalidRequest('A column cannot be created read-only.')
  const name = internalName(asked)
  return checkIndexing({ ...parsed, name, displayName: parsed.displayName ?? asked })
}

/** The column after a PATCH: facets merge, the internal name and the type are immutable. Throws 400. */
export function changedColumn(column: ColumnDefinition, body: unknown): ColumnDefinition {
  const patch = z.record(z.string(), z.unknown()).safeParse(body)
  if (!patch.success) throw invalidRequest('The column definition must be an object.')
  if (patch.data.name !== undefined && patch.data.name !== column.name)
    throw invalidRequest("The internal name of a column cannot be changed; change 'displayName'.")
  const merged: Record<string, unknown> = { ...column }
  for (const [key, value] of Object.entries(patch.data)) {
    const facet = facetNames.find(name => name === key)
    if (facet !== undefined && column[facet] === undefined)
      throw invalidRequest('The type of a column cannot be changed.')
    const part = z.record(z.string(), z.unknown()).safeParse(value)
    merged[key] = facet !== undefined && part.success ? { ...column[facet], ...part.data } : value
  }
  const parsed = parseDefinition(merged)
  return checkIndexing({
    ...parsed,
    name: column.name,
    displayName: parsed.displayName ?? column.displayName,
  })
}

/** The refusal for a name that is taken, letters compared without case. */
export function duplicateColumn(name: string): GraphError {
  return new GraphError(409, 'nameAlreadyExists', `A duplicate field name "${name}" was found.`)
}
