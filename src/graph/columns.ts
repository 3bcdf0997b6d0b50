import { Temporal } from 'temporal-polyfill'
import type { Noun } from '../domain/vocabulary.ts'

/** A row's cells as Graph sends them: internal column name → value; an empty cell is absent. */
export type Cells = Readonly<Record<string, unknown>>

/** Graph's columnDefinition facet of a column; a lookup needs the id of the list it points at. */
type Facet = (listIds: ReadonlyMap<Noun, string>) => Record<string, unknown>

/** One column of a list: its internal name, how it is made, and the one way its cell is read and written. */
export type Column<T> = {
  name: string
  facet: Facet
  indexed: boolean
  /** The noun whose rows a lookup points at. */
  pointsAt: Noun | null
  read: (cells: Cells) => unknown
  write: (value: T) => Record<string, unknown>
}

/** A column for every field of a record. */
export type Columns<T> = { readonly [F in keyof T]: Column<T[F]> }

const column = <T>(name: string, facet: Facet, over: Partial<Column<T>> = {}): Column<T> => ({
  name,
  facet,
  indexed: false,
  pointsAt: null,
  read: cells => cells[name] ?? null,
  write: value => ({ [name]: value }),
  ...over,
})

/** The same column with an index, so that SharePoint lets us filter on it. */
export const indexed = <T>(base: Column<T>): Column<T> => ({ ...base, indexed: true })

const plainText = (cells: Cells, name: string) => {
  const value = cells[name]
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : (value ?? '')
}

/** A cell of one line takes no line break. */
const inOneLine = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, ' ')

/** A single line of text, at most 255 characters. */
export const line = (name: string): Column<string> =>
  column(name, () => ({ text: { allowMultipleLines: false, maxLength: 255 } }), {
    read: cells => plainText(cells, name),
    write: value => ({ [name]: inOneLine(value) }),
  })

/** A line that may be missing: an empty cell is null, not ''. */
export const optionalLine = (name: string): Column<string | null> =>
  column(name, () => ({ text: { allowMultipleLines: false, maxLength: 255 } }))

/** Plain text of several lines. SharePoint cannot index it. */
export const paragraph = (name: string): Column<string> =>
  column(name, () => ({ text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } }), {
    read: cells => plainText(cells, name),
    write: value => ({ [name]: value.replaceAll('\r\n', '\n') }),
  })

/** A whole number. An empty cell is null and never 0. */
export const whole = (name: string): Column<number | null> =>
  column(name, () => ({ number: { decimalPlaces: 'none' } }))

/** What a sum in kronor is off by in a computer's own arithmetic, in öre; a third decimal is more. */
const noise = 1e-3

const inOre = (cell: unknown) => {
  if (typeof cell !== 'number') return cell ?? null
  const near = Math.round(cell * 100)
  return Math.abs(cell * 100 - near) < noise ? near : cell * 100
}

/** Money: kronor with two decimals in SharePoint, whole öre in the record. More decimals are refused by the schema, never rounded. */
export const kronor = <T extends number | null>(name: string): Column<T> =>
  column(name, () => ({ number: { decimalPlaces: 'two' } }), {
    read: cells => inOre(cells[name]),
    write: value => ({ [name]: value === null ? null : value / 100 }),
  })

/** Yes or no; an empty cell is no. */
export const flag = (name: string): Column<boolean> =>
  column(name, () => ({ boolean: {} }), { read: cells => cells[name] ?? false })

const swedishDay = (value: unknown) => {
  if (typeof value !== 'string' || !value.includes('T')) return value ?? null
  try {
    return Temporal.Instant.from(value).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()
  } catch {
    // What is no instant goes on as it is: the schema then says which cell and why.
    return value
  }
}

/** A calendar day. SharePoint sends the evening before in UTC; noon is sent so that no zone moves it (platform.md 3.3). */
export const day = (name: string): Column<string | null> =>
  column(name, () => ({ dateTime: { format: 'dateOnly', displayAs: 'standard' } }), {
    read: cells => swedishDay(cells[name]),
    write: value => ({ [name]: value === null ? null : `${value}T12:00:00Z` }),
  })

/** A moment in UTC. */
export const instant = <T extends string | null>(name: string): Column<T> =>
  column(name, () => ({ dateTime: { format: 'dateTime', displayAs: 'standard' } }))

const codeOf = (labels: Readonly<Record<string, string>>) => {
  const codes = new Map(Object.entries(labels).map(([code, label]) => [label, code]))
  return (cell: unknown) => (typeof cell === 'string' ? (codes.get(cell) ?? cell) : cell)
}

/** One of the labels; the record holds the code. An unknown label goes on as it is and is refused by the schema. */
export const choice = <C extends string>(
  name: string,
  labels: Readonly<Record<C, string>>,
): Column<C | null> => {
  const code = codeOf(labels)
  return column<C | null>(
    name,
    () => ({ choice: { choices: Object.values(labels), allowTextEntry: false, displayAs: 'dropDownMenu' } }),
    {
      read: cells => code(cells[name] ?? null),
      write: value => ({ [name]: value === null ? null : labels[value] }),
    },
  )
}

/** Yes, no, or nobody has said: an empty cell is null. */
export const maybe = (
  name: string,
  labels: Readonly<Record<'yes' | 'no', string>>,
): Column<boolean | null> => {
  const said = choice(name, labels)
  return column<boolean | null>(name, said.facet, {
    read: cells => {
      const code = said.read(cells)
      return code === 'yes' ? true : code === 'no' ? false : code
    },
    write: value => said.write(value === null ? null : value ? 'yes' : 'no'),
  })
}

/** Any number of the labels. Cannot be indexed. */
export const choices = <C extends string>(name: string, labels: Readonly<Record<C, string>>): Column<C[]> => {
  const code = codeOf(labels)
  return column<C[]>(
    name,
    () => ({ choice: { choices: Object.values(labels), allowTextEntry: false, displayAs: 'checkBoxes' } }),
    {
      read: cells => {
        const cell = cells[name] ?? []
        return Array.isArray(cell) ? cell.map(code) : cell
      },
      write: values => ({
        [`${name}@odata.type`]: 'Collection(Edm.String)',
        [name]: values.map(value => labels[value]),
      }),
    },
  )
}

/** A row of another list, by its number; Graph names the cell `<name>LookupId`. */
export const lookup = (name: string, pointsAt: Noun): Column<string | null> => {
  const cell = `${name}LookupId`
  return column(name, listIds => ({ lookup: { listId: listIds.get(pointsAt) ?? '', columnName: 'Title' } }), {
    pointsAt,
    read: cells => {
      const value = cells[cell] ?? null
      return typeof value === 'number' ? String(value) : value
    },
    write: value => ({ [cell]: value === null ? null : Number(value) }),
  })
}

/** A list of words in one readable text cell, in the form that `split` and `join` agree on. */
export const listed = <T>(
  name: string,
  split: (text: string) => unknown[],
  join: (values: T[]) => string,
): Column<T[]> => {
  const text = paragraph(name)
  return column<T[]>(name, text.facet, {
    read: cells => {
      const value = text.read(cells)
      return typeof value === 'string' ? split(value) : value
    },
    write: values => text.write(join(values)),
  })
}
