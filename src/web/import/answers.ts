import type { Records } from '../../domain/records.ts'
import type { Stored } from '../../domain/stored.ts'

/** What comes in from tables. */
export type Imported = 'activities' | 'costs' | 'seats'
/** The ways in: old rosters and the roster of one round both hold seats. */
export type ImportPath = Imported | 'roster'

/** What each column means, by its index; null is skipped. */
export type Mapping = Readonly<Record<string, string | null>>

/** A table as the server read it, with what it believes each column means. */
export type ReadTable = {
  header: readonly string[]
  rows: readonly (readonly string[])[]
  /** The number of each row where the person sees it. */
  rowNumbers: readonly number[]
  mapping: Mapping
  /** What should be known of how the columns were understood. */
  remarks: readonly string[]
  /** Names of a workbook's sheets, and the one that was read; empty for text. */
  sheets: readonly string[]
  sheet: string
  /** Cells that are no plain values in the workbook. */
  odd: readonly { row: number; column: number; why: 'formula' | 'merged' }[]
}

export const rowActions = ['create', 'change', 'same', 'refused'] as const
export type RowAction = (typeof rowActions)[number]

/** What would happen to one row of the table. */
export type PreviewRow<N extends Imported> = {
  row: number
  title: string
  action: RowAction
  before: Stored<Records[N]> | null
  after: Records[N] | null
  reasons: readonly string[]
  /** Why a person should look at the row before it is carried out. */
  doubts: readonly string[]
}
export type Preview<N extends Imported> = {
  rows: readonly PreviewRow<N>[]
  /** What should be known of the whole. */
  notes: readonly string[]
}

/** What an import did. */
export type ImportResult = {
  batch: string
  created: number
  changed: number
  refused: readonly { row: number; reasons: readonly string[] }[]
}

/** An import that was made, as the log tells it. */
export type ImportBatch = {
  batch: string
  at: string
  by: string
  created: number
  changed: number
  undone: boolean
}

/** What an undo put back, and what it left because somebody had changed it since. */
export type UndoResult = {
  undone: number
  left: readonly { recordId: string; title: string; reason: string }[]
}
