import { useState } from 'react'
import { z } from 'zod'
import { type Meeting, meeting as schema } from '../../../domain/meetings.ts'
import { bareRecord } from '../../../domain/same-record.ts'
import { type Stored, storage } from '../../../domain/stored.ts'
import type { NotWritten } from '../../costs/use-row-writing.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { isUncertain } from '../../failure.ts'
import { StaleWrite } from '../../StaleWrite.tsx'
import { UncertainWrite } from '../../UncertainWrite.tsx'
import type { HostWriting } from './use-host-writing.ts'

const stored = z.intersection(schema, z.object(storage))

function Trouble({ trouble, writing }: { trouble: NotWritten<'meetings'>; writing: HostWriting }) {
  const { row, record, failure } = trouble
  const { rows } = writing
  const [found, setFound] = useState<Stored<Meeting>>()
  if (row === null || record === null) return <FailureNote doing="saving" failure={failure} />
  if (found !== undefined || failure.code === 'stale')
    return (
      <StaleWrite
        noun="meetings"
        nameOf={() => undefined}
        seen={row}
        base={bareRecord<Meeting>(schema, row)}
        mine={record}
        theirs={found ?? stored.safeParse(failure.answer.current).data}
        onKeep={(chosen, theirs) => void rows.write({ ...trouble, row: theirs, record: chosen })}
        onUseTheirs={() => rows.giveUp(trouble.key)}
      />
    )
  if (!isUncertain(failure)) return <FailureNote doing="saving" failure={failure} />
  return (
    <UncertainWrite
      noun="meetings"
      schema={schema}
      seen={row}
      mine={record}
      onSaved={saved => {
        rows.giveUp(trouble.key)
        rows.tell(trouble, saved)
      }}
      onChanged={setFound}
    />
  )
}

/** What could not be written, and what can be done about it; nothing when all is. */
export function HostTrouble({ writing }: { writing: HostWriting }) {
  return writing.rows.notWritten.map(trouble => (
    <Trouble key={trouble.key} trouble={trouble} writing={writing} />
  ))
}
