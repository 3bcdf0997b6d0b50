import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Cost } from '../../../domain/costs.ts'
import { readKronor } from '../../../domain/read-money.ts'
import type { Stored } from '../../../domain/stored.ts'
import { type Party, parties } from '../../../domain/vocabulary.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Failure } from '../../failure.ts'
import { moneyText } from '../../money.ts'
import { recordsQuery } from '../../records.ts'
import { ShortDialog } from '../../ShortDialog.tsx'
import { enterDeficit } from './after-data.ts'
import { useWords } from './words.tsx'

/** What is chosen in the dialog. */
type Draft = { paidBy: Party; categoryId: string; vat: string }

function DeficitFields(props: { draft: Draft; onDraft: (draft: Draft) => void; complaint: string | null }) {
  const { draft, onDraft, complaint } = props
  const { after, party } = useWords()
  const say = after.fees
  const id = useId()
  const { data } = useQuery(recordsQuery('categories'))
  const kinds = (data?.records ?? [])
    .filter(({ active }) => active)
    .toSorted((one, other) => one.order - other.order)
  return (
    <>
      <label htmlFor={`${id}-paid`}>{say.paidBy}</label>
      <select
        id={`${id}-paid`}
        value={draft.paidBy}
        onChange={({ target }) =>
          onDraft({ ...draft, paidBy: parties.find(one => one === target.value) ?? draft.paidBy })
        }
      >
        {parties.map(one => (
          <option key={one} value={one}>
            {party[one].name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-kind`}>{say.category}</label>
      <select
        id={`${id}-kind`}
        value={draft.categoryId}
        onChange={({ target }) => onDraft({ ...draft, categoryId: target.value })}
      >
        <option value="">{say.noCategory}</option>
        {kinds.map(({ id: kind, title }) => (
          <option key={kind} value={kind}>
            {title}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-vat`}>{say.vatOf}</label>
      <input
        id={`${id}-vat`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft.vat}
        aria-invalid={complaint !== null}
        aria-describedby={complaint === null ? undefined : `${id}-fault`}
        onChange={({ target }) => onDraft({ ...draft, vat: target.value })}
      />
      {complaint !== null && (
        <p id={`${id}-fault`} role="alert" className="after-fault">
          {complaint}
        </p>
      )}
    </>
  )
}

/** Says what it is to enter a deficit before it is done: who has paid, and under which kind of cost. */
export function DeficitDialog(props: {
  roundId: string
  deficitOre: number
  onEntered: (cost: Stored<Cost>) => void
  onClose: () => void
}) {
  const { roundId, deficitOre, onEntered, onClose } = props
  const { after, money } = useWords()
  const say = after.fees
  const [draft, setDraft] = useState<Draft>({ paidBy: 'MVG', categoryId: '', vat: '0' })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const vat = readKronor(draft.vat)
  const complaint = vat.ok ? null : money.refusals[vat.why]
  const enter = async () => {
    if (!vat.ok) return
    setBusy(true)
    setFailure(null)
    try {
      const { paidBy, categoryId } = draft
      onEntered(await enterDeficit(roundId, { paidBy, categoryId, vatOre: vat.ore }))
    } catch (reason) {
      setFailure(reason instanceof Failure ? reason : new Failure('unexpected', {}, reason))
      setBusy(false)
    }
  }
  return (
    <ShortDialog
      title={say.ask}
      order={busy ? say.entering : say.order(moneyText(deficitOre))}
      ready={!busy && vat.ok && draft.categoryId !== ''}
      onOrder={() => void enter()}
      onClose={onClose}
    >
      <p>{say.how}</p>
      <div className="after-fields">
        <DeficitFields draft={draft} onDraft={setDraft} complaint={complaint} />
      </div>
      {failure !== null && <FailureNote doing="saving" failure={failure} />}
    </ShortDialog>
  )
}
