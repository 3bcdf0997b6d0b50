import { useMutation } from '@tanstack/react-query'
import { type AvoidedDays, avoidedDays as schema } from '../../../domain/avoided-days.ts'
import { bareRecord } from '../../../domain/same-record.ts'
import type { Failure } from '../../failure.ts'
import { useCreate, useRemove, useReplace } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import type { AvoidedRow } from './avoided-rows.ts'

const bare = (row: AvoidedRow): AvoidedDays => bareRecord<AvoidedDays>(schema, row)

type Added = { rows: readonly { record: AvoidedDays; key: string }[]; said: string }

/** Adds rows one after another; the way back takes all of them away. Sent again, each is made once. */
export function useAdding() {
  const announce = useUndo()
  const { mutateAsync: create } = useCreate('avoidedDays')
  const { mutateAsync: remove } = useRemove('avoidedDays')
  return useMutation<void, Failure, Added>({
    mutationFn: async ({ rows, said }) => {
      const made: AvoidedRow[] = []
      for (const row of rows) made.push(await create(row))
      announce(said, async () => {
        for (const row of made) await remove(row)
      })
    },
  })
}

/** Changes a row, with a way back. */
export function useChanging() {
  const { avoided } = useWords()
  const announce = useUndo()
  const { mutateAsync: replace } = useReplace('avoidedDays')
  return useMutation<void, Failure, { row: AvoidedRow; changed: Partial<AvoidedDays> }>({
    mutationFn: async ({ row, changed }) => {
      const { id, etag } = row
      const saved = await replace({ id, etag, record: { ...bare(row), ...changed } })
      announce(avoided.saved(row.title), () => replace({ id, etag: saved.etag, record: bare(row) }))
    },
  })
}

/** Removes a row, with a way back. */
export function useRemoving() {
  const { avoided } = useWords()
  const announce = useUndo()
  const { mutateAsync: remove } = useRemove('avoidedDays')
  const { mutateAsync: create } = useCreate('avoidedDays')
  return useMutation<void, Failure, AvoidedRow>({
    mutationFn: async row => {
      const key = crypto.randomUUID()
      await remove(row)
      announce(avoided.removed(row.title), () => create({ record: bare(row), key }))
    },
  })
}
