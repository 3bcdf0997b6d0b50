import type { z } from 'zod'
import { sayOre } from './say-money.ts'
import { sv, type Words } from './words.sv.ts'

type Issue = z.core.$ZodIssue

const labelsFor = (values: readonly unknown[], words: Words) => {
  const sets: readonly Readonly<Record<string, string>>[] = Object.values(words.choices)
  const set = sets.find(labels => values.every(value => String(value) in labels))
  return values.map(value => set?.[String(value)] ?? String(value)).join(', ')
}

/** So much of a wrong value is said again; nobody is helped by more. */
const saidLength = 60

const said = (value: unknown): string => {
  const text = String(value)
  return text.length > saidLength ? `${text.slice(0, saidLength)}…` : text
}

const missing = (value: unknown) => value === undefined || value === null || value === ''

const wrongFormat = (label: string, format: string, value: string, { issues: say }: Words): string => {
  if (format === 'date') return say.noDay(label, value)
  return format === 'url' ? say.noAddress(label) : say.noFormat(label, value)
}

/** Fields of money are named for their unit. */
const isMoney = ({ path }: Issue): boolean => String(path[0]).endsWith('Ore')

/** What does not fit together between the fields of a record: the schema names the sentence. */
const refused = (
  label: string,
  { params }: { params?: Record<string, unknown> | undefined },
  words: Words,
) => {
  const sentences: Readonly<Record<string, (label: string) => string>> = words.issues.refused
  return sentences[String(params?.says)]?.(label) ?? words.issues.wrongKind(label)
}

const sentence = (label: string, issue: Issue, value: unknown, words: Words): string => {
  const say = words.issues
  switch (issue.code) {
    case 'unrecognized_keys':
      return say.unknownField(said(issue.keys.join(', ')))
    case 'invalid_value':
      return missing(value)
        ? say.missing(label)
        : say.noChoice(label, said(value), labelsFor(issue.values, words))
    case 'too_small':
      if (isMoney(issue)) return say.leastMoney(label, sayOre(Number(issue.minimum), words.locale))
      return issue.origin === 'string' ? say.missing(label) : say.tooSmall(label, Number(issue.minimum))
    case 'too_big':
      if (isMoney(issue)) return say.mostMoney(label, sayOre(Number(issue.maximum), words.locale))
      return issue.origin === 'string'
        ? say.tooLong(label, Number(issue.maximum))
        : say.tooBig(label, Number(issue.maximum))
    case 'invalid_format':
      return wrongFormat(label, issue.format, said(value), words)
    case 'invalid_type':
      if (missing(value)) return say.missing(label)
      return typeof value === 'number' && isMoney(issue) ? say.tooManyDecimals(label) : say.wrongKind(label)
    case 'custom':
      return refused(label, issue, words)
    default:
      return say.wrongKind(label)
  }
}

const valueAt = (record: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    record,
  )

/**
 * What is wrong with a record, one sentence per field, by the field's own word.
 * `labels` are the words of the record's fields; unknown paths are named as they stand.
 */
export function explainIssues(
  error: z.ZodError,
  record: unknown,
  labels: Readonly<Record<string, string>>,
  words: Words = sv,
): { field: string; reason: string }[] {
  return error.issues.map(issue => {
    const field = String(issue.path[0] ?? '')
    return { field, reason: sentence(labels[field] ?? field, issue, valueAt(record, issue.path), words) }
  })
}
