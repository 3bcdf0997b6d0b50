/** What a cell of a table that leaves the house holds. An empty cell is ''. */
export type Cell = string | number | { ore: number } | { day: string }

/** A heading, and how wide its column is drawn, in characters. A column of long text breaks its lines. */
export type Column = { heading: string; width: number; long?: true }

/** A table as a file holds it: one sheet of a workbook, or a CSV. */
export type Table = { name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }
