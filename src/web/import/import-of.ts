import type { ComponentType, ReactNode } from 'react'
import type { Table } from '../../domain/tables.ts'
import type { Noun } from '../../domain/vocabulary.ts'
import type { Imported, PreviewRow } from './answers.ts'

/** What a noun adds to the page where a table of its records comes in. */
export type ImportOf<N extends Imported> = {
  noun: N
  /** Fields that a column may mean. */
  fields: readonly string[]
  /** The page where the records are seen; the year goes along. */
  place: string
  /** Lists that the records point at. */
  pointsAt: readonly Noun[]
  /** Fields that nobody chooses by hand in a table. */
  unsaid: readonly string[]
  /** A table to fill in for a year. */
  template: (year: number) => Table | Promise<Table>
  /** Stands first among the filters of the page. */
  nav?: ReactNode
  /** What more should be known of a row before it is carried out, as items of a list. */
  Beside?: ComponentType<{ row: PreviewRow<N> }>
}
