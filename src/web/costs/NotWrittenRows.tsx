import { useState } from 'react'
import { z } from 'zod'
import type { Records } from '../../domain/records.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { NameOf } from '../../domain/say-field.ts'
import { type Stored, storage } from '../../domain/stored.ts'
import type { Noun } from '../../domain/vocabulary.ts'
import { FailureNote } from '../FailureNote.tsx'
import { isUncertain } from '../failure.ts'
import { StaleWrite } from '../StaleWrite.tsx'
import { UncertainCreation, UncertainWrite } from '../UncertainWrite.tsx'
import type { NotWritten, RowWriting } from './use-row-writing.ts'
import { useWords } from './words.tsx'

type Props<N extends Noun> = {
  noun: N
  schema: z.ZodType<Records[N]>
  writing: RowWriting<N>
  nameOf?: NameOf
}

const nameless: NameOf = () => undefined

function Trouble<N extends Noun>(props: Props<N> & { trouble: NotWritten<N> }) {
  const { noun, schema, writing, nameOf = nameless, trouble } = props
  const { row, record, failure } = trouble
  const [found, setFound] = useState<Stored<Records[N]>>()
  if (row === null || record === null)
    return isUncertain(failure) ? <UncertainCreation /> : <FailureNote doing="saving" failure={failure} />
  const own = bareRecord<Records[N]>(schema, row)
  const told = z.intersection(schema, z.object(storage)).safeParse(failure.answer.current).data
  if (found !== undefined || failure.code === 'stale')
    return (
      <StaleWrite
        noun={noun}
        nameOf={nameOf}
        seen={row}
        base={own}
        mine={record}
        theirs={found ?? trouble.theirs ?? told}
        onKeep={(chosen, theirs) => void writing.write({ ...trouble, row: theirs, record: chosen })}
        onUseTheirs={() => writing.giveUp(trouble.key)}
      />
    )
  if (!isUncertain(failure)) return <FailureNote doing="saving" failure={failure} />
  return (
    <UncertainWrite
      noun={noun}
      schema={schema}
      seen={row}
      mine={record}
      onSaved={saved => {
        writing.giveUp(trouble.key)
        writing.tell(trouble, saved)
      }}
      onChanged={setFound}
    />
  )
}

/** The rows that could not be written, and what can be done about each; nothing when all is written. */
export function NotWrittenRows<N extends Noun>(props: Props<N>) {
  const { settling } = useWords()
  return props.writing.notWritten.map(trouble => (
    <section key={trouble.key} className="not-written" aria-label={settling.trouble(trouble.named)}>
      <p className="note-title">{settling.trouble(trouble.named)}</p>
      <Trouble {...props} trouble={trouble} />
    </section>
  ))
}
