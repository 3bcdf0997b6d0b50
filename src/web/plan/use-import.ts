import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { command } from '../api.ts'
import type { Failure } from '../failure.ts'
import type { ImportResult, Mapping, Preview, ReadTable, UndoResult } from './import-answers.ts'
import { persist } from './persist.ts'

/** What the person gives: a chosen file, or text pasted out of Excel. */
export type Source = File | string

/** The table of a source as the server reads it. */
export function useReadTable() {
  return useMutation<ReadTable, Failure, Source>({
    mutationFn: source =>
      typeof source === 'string'
        ? command('/api/imports/table', new Blob([source], { type: 'text/plain' }))
        : command('/api/imports/table', source, { 'X-File-Name': encodeURIComponent(source.name) }),
  })
}

type Asked = { year: number; table: ReadTable; mapping: Mapping }

const bodyOf = ({ year, table: { header, rows, rowNumbers }, mapping }: Asked) => ({
  year,
  header,
  rows,
  rowNumbers,
  mapping,
})

/** What each row would do to the plan; nothing is written. */
export function usePreview() {
  return useMutation<Preview, Failure, Asked>({
    mutationFn: asked => command('/api/imports/preview', bodyOf(asked)),
  })
}

/** So many rows at a time: each call is short, and how far it has come can be told. */
const atATime = 20

/**
 * Carries out the chosen rows, some at a time under one batch. Interrupted, it goes on with what is left when it is
 * asked again; no row is written twice.
 */
export function useApply() {
  const client = useQueryClient()
  const [batch] = useState(() => crypto.randomUUID())
  const [done, setDone] = useState<ImportResult>({ batch, created: 0, changed: 0, refused: [] })
  const [left, setLeft] = useState<readonly number[] | null>(null)
  const apply = useMutation<ImportResult, Failure, Asked & { only: readonly number[] }>({
    mutationFn: async asked => {
      const body = bodyOf(asked)
      let rows = left ?? asked.only
      let sum = done
      while (rows.length > 0) {
        setLeft(rows)
        const only = rows.slice(0, atATime)
        const part = await persist<ImportResult>('/api/imports', { ...body, batch, only })
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
export function useUndoImport() {
  const client = useQueryClient()
  return useMutation<UndoResult, Failure, string>({
    mutationFn: batch => persist(`/api/imports/${batch}/undo`, {}),
    onSettled: () => client.invalidateQueries(),
  })
}
