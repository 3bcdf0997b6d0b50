import { useState } from 'react'
import { z } from 'zod'
import { type Cost, cost as schema } from '../../domain/costs.ts'
import { bareRecord } from '../../domain/same-record.ts'
import { type Stored, storage } from '../../domain/stored.ts'
import { type Failure, isUncertain } from '../failure.ts'
import { useReplace } from '../records.ts'
import { StaleWrite } from '../StaleWrite.tsx'
import { UncertainWrite } from '../UncertainWrite.tsx'
import { useUndo } from '../undo.tsx'
import { useUnsaved } from '../unsaved.ts'
import { CostForm } from './CostForm.tsx'
import type { CostBook } from './cost-book.ts'
import { draftOf, unfinishedCost } from './cost-draft.ts'
import { useWords } from './words.tsx'

type Row = Stored<Cost>

const stored = z.intersection(schema, z.object(storage))

/** The cost as it stands now, told by the answer that refused to write over it; undefined when it tells nothing. */
const currentOf = (failure: Failure | null): Row | undefined => stored.safeParse(failure?.answer.current).data

/** Saves a changed cost on top of the version it was written on, and tells what became of it. */
function useSave(id: string, onSaved: () => void) {
  const words = useWords()
  const announce = useUndo()
  const replace = useReplace('costs')
  const [sent, setSent] = useState<Cost>()
  const [found, setFound] = useState<Row>()
  const tellSaved = (saved: Row, before: Cost) => {
    announce(words.cost.form.saved(saved.title), () =>
      replace.mutateAsync({ id: saved.id, etag: saved.etag, record: before }),
    )
    onSaved()
  }
  const write = (record: Cost, before: Cost, etag: string) => {
    setFound(undefined)
    setSent(record)
    replace.mutate({ id, etag, record }, { onSuccess: saved => tellSaved(saved, before) })
  }
  const { error: failure, isPending: busy } = replace
  const isStale = found !== undefined || failure?.code === 'stale'
  return { write, tellSaved, setFound, sent, isStale, theirs: found ?? currentOf(failure), failure, busy }
}

/** A cost being changed. What is saved goes on top of the version that the person saw, never of a newer one. */
export function EditCost(props: { cost: Row; book: CostBook; onClose: () => void }) {
  const { cost, book, onClose } = props
  const words = useWords()
  const [own] = useState(() => bareRecord<Cost>(schema, cost))
  const draft = useUnsaved(unfinishedCost, `cost-${cost.id}`, draftOf(own), cost.etag)
  const leave = () => {
    draft.forget()
    onClose()
  }
  const { write, tellSaved, setFound, sent, isStale, theirs, failure, busy } = useSave(cost.id, leave)
  const seen = { id: cost.id, etag: draft.etag }
  const base = draft.text.row ?? own
  if (sent !== undefined && isStale)
    return (
      <StaleWrite
        noun="costs"
        nameOf={book.nameOf}
        seen={seen}
        base={base}
        mine={sent}
        theirs={theirs}
        onKeep={(chosen, newest) => {
          const seenNow = bareRecord<Cost>(schema, newest)
          draft.rebase(draftOf(seenNow), newest.etag, { ...draftOf(chosen), row: seenNow })
          write(chosen, seenNow, newest.etag)
        }}
        onUseTheirs={leave}
      />
    )
  const original = book.lists.costs.records.find(({ id }) => id === cost.refersToId) ?? null
  const uncertain = isUncertain(failure) && sent !== undefined && (
    <UncertainWrite
      noun="costs"
      schema={schema}
      seen={seen}
      mine={sent}
      onSaved={saved => tellSaved(saved, base)}
      onChanged={setFound}
    />
  )
  return (
    <CostForm
      draft={draft}
      writing={{ kind: cost.kind, id: cost.id, original }}
      book={book}
      save={words.cost.form.save}
      busy={busy}
      failure={failure}
      uncertain={uncertain}
      onSave={record => write(record, base, draft.etag)}
      onCancel={leave}
    />
  )
}
