import { useState } from 'react'
import { type Meeting, meeting as schema } from '../../../domain/meetings.ts'
import { bareRecord } from '../../../domain/same-record.ts'
import type { Stored } from '../../../domain/stored.ts'
import { useRowWriting } from '../../costs/use-row-writing.ts'

/** Writes parts of a meeting's row where they stand, each with a way back; what is on its way shows at once. */
export function useHostWriting(meeting: Stored<Meeting>) {
  const rows = useRowWriting('meetings', schema)
  /** What has been asked for and is not in the row yet. */
  const [asked, setAsked] = useState<Partial<Meeting>>({})
  const row = bareRecord<Meeting>(schema, meeting)
  const write = async (changed: Partial<Meeting>, said: string): Promise<boolean> => {
    setAsked(before => ({ ...before, ...changed }))
    const record = { ...row, ...asked, ...changed }
    const isWritten = await rows.write({ row: meeting, record, key: meeting.id, named: meeting.title, said })
    setAsked(before => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changed))))
    return isWritten
  }
  return { rows, current: { ...row, ...asked }, write }
}

export type HostWriting = ReturnType<typeof useHostWriting>
