import type { ComponentType, ReactNode } from 'react'
import type { Table } from '../../domain/tables.ts'
import type { Noun } from '../../domain/vocabulary.ts'
import type { Words } from '../../domain/words.sv.ts'
import type { Imported, ImportPath, PreviewRow } from './answers.ts'

/** What a noun adds to the page where a table of its records comes in. */
export type ImportOf<N extends Imported> = {
  noun: N
  /** The way in that is taken. */
  path: ImportPath
  /** The round of a course that the table is about. */
  roundId?: string
  /** The field that says what a row is about. */
  titleField: 'title' | 'name'
  /** What the fields are called. */
  labelsIn: (words: Words) => Readonly<Record<string, string>>
  /** Fields that a column may mean. */
  fields: readonly string[]
  /** The page where the records are seen; the year goes along, where the table is of one. */
  place: string
  /** Lists that the records point at. */
  pointsAt: readonly Noun[]
  /** Fields that nobody chooses by hand in a table. */
  unsaid: readonly string[]
  /** A table to fill in for a year. */
  template?: (year: number) => Table | Promise<Table>
  /** Whether an import can be taken back as a whole. */
  undoable: boolean
  /** What the page is called and says first, where that is of its own. */
  title?: string
  lede?: string
  action?: ReactNode
  /** Stands first among the filters of the page. */
  nav?: ReactNode
  /** What more should be known of a row before it is carried out, as items of a list. */
  Beside?: ComponentType<{ row: PreviewRow<N> }>
}
