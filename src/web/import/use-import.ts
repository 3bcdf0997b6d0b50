import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { command } from '../api.ts'
import type { Failure } from '../failure.ts'
import { persist } from '../persist.ts'
import type {
  Imported,
  ImportPath,
  ImportResult,
  Mapping,
  Preview,
  ReadTable,
  UndoResult,
} from './answers.ts'
import type { ImportOf } from './import-of.ts'

/** What the person gives: a chosen file, or text pasted out of Excel. */
export type Source = File | string

/** The table of a source as the server reads it. */
export function useReadTable(way: ImportPath) {
  const path = `/api/imports/${way}/table`
  return useMutation<ReadTable, Failure, Source>({
    mutationFn: source =>
      typeof source === 'string'
        ? command(path, new Blob([source], { type: 'text/plain' }))
        : command(path, source, { 'X-File-Name': encodeURIComponent(source.name) }),
  })
}

type Asked = { year: number; table: ReadTable; mapping: Mapping }

const bodyOf = ({ year, table: { header, rows, rowNumbers, odd }, mapping }: Asked, roundId?: string) => ({
  year,
  ...(roundId !== undefined && { roundId }),
  odd,
  header,
  rows,
  rowNumbers,
  mapping,
})

/** A table of these rows alone: what the others say is written already, or is not to be. */
function onlyRows(table: ReadTable, only: readonly number[]): ReadTable {
  const isIn = (_: unknown, at: number) => only.includes(table.rowNumbers[at] ?? 0)
  return { ...table, rows: table.rows.filter(isIn), rowNumbers: table.rowNumbers.filter(isIn) }
}

/** What each row would do; nothing is written. */
export function usePreview<N extends Imported>({ path, roundId }: ImportOf<N>) {
  return useMutation<Preview<N>, Failure, Asked>({
    mutationFn: asked => command(`/api/imports/${path}/preview`, bodyOf(asked, roundId)),
  })
}

/** Rows to carry out, and the version of the record that each was shown against; '' where it makes a new one. */
type Chosen = Asked & { only: readonly number[]; seen: Readonly<Record<number, string>> }

/** So many rows at a time: each call is short, and how far it has come can be told. */
const atATime = 20

/**
 * Carries out the chosen rows, some at a time under one batch. Interrupted, it goes on with what is left when it is
 * asked again; no row is written twice.
 */
export function useApply<N extends Imported>({ path, roundId }: ImportOf<N>) {
  const client = useQueryClient()
  const [batch] = useState(() => crypto.randomUUID())
  const [done, setDone] = useState<ImportResult>({ batch, created: 0, changed: 0, refused: [] })
  const [left, setLeft] = useState<readonly number[] | null>(null)
  const apply = useMutation<ImportResult, Failure, Chosen>({
    mutationFn: async asked => {
      let rows = left ?? asked.only
      let sum = done
      while (rows.length > 0) {
        setLeft(rows)
        const only = rows.slice(0, atATime)
        const body = bodyOf({ ...asked, table: onlyRows(asked.table, only) }, roundId)
        const seen = Object.fromEntries(only.map(row => [row, asked.seen[row] ?? '']))
        const part = await persist<ImportResult>(`/api/imports/${path}`, { ...body, batch, only, seen })
        sum = {
          batch,
          created: sum.created + part.created,
          changed: sum.changed + part.changed,
          refused: [...sum.refused, ...part.refused],
        }
        rows = rows.slice(atATime)
        setDone(sum)
      }
      setLeft([])
      return sum
    },
    onSettled: () => client.invalidateQueries(),
  })
  return { ...apply, left: left?.length ?? null }
}

/** Takes a whole import back; what somebody has worked on since is left and told. */
export function useUndoImport(path: ImportPath) {
  const client = useQueryClient()
  return useMutation<UndoResult, Failure, string>({
    mutationFn: batch => persist(`/api/imports/${path}/${batch}/undo`, {}),
    onSettled: () => client.invalidateQueries(),
  })
}
