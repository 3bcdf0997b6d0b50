import { useId, useState } from 'react'
import { sayPeriod } from '../../domain/say-period.ts'
import type { SettlementPreview } from '../../domain/settlement-preview.ts'
import type { Settlement } from '../../domain/settlements.ts'
import { otherParty } from '../../domain/who-owes.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { ShortDialog } from '../ShortDialog.tsx'
import { isRefused } from './settlement-data.ts'
import { useWords } from './words.tsx'

type DialogProps = { busy: boolean; failure: Failure | null; onClose: () => void }

/** Nobody knows whether it was made; asked again it is never made twice. */
function Uncertain({ failure, says }: { failure: Failure | null; says: string }) {
  if (failure === null || isRefused(failure)) return null
  return (
    <div className="note" data-tone="warning" role="alert">
      <Shape name="triangle" />
      <p>{says}</p>
    </div>
  )
}

/** Says what it is to settle before it is done: it locks the costs, and there is no plain way back. */
export function SettleDialog(props: DialogProps & { preview: SettlementPreview; onSettle: () => void }) {
  const { preview, busy, failure, onSettle, onClose } = props
  const words = useWords()
  const { fresh, sums } = words.settling
  const { short } = words.dashboard
  const { from, to, payer, amountOre, rows } = preview
  return (
    <ShortDialog
      title={fresh.ask(sayPeriod(from, to, words))}
      order={busy ? fresh.settling : fresh.settle}
      ready={!busy}
      onOrder={onSettle}
      onClose={onClose}
    >
      <p>
        <strong>
          {payer === null
            ? `${sums.even}.`
            : `${fresh.claim(short[payer], short[otherParty(payer)], moneyText(amountOre))}.`}
        </strong>
      </p>
      <p>{fresh.what(rows.length)}</p>
      <p>{fresh.undoneBy}</p>
      <Uncertain failure={failure} says={`${fresh.uncertain}. ${fresh.uncertainHow}`} />
    </ShortDialog>
  )
}

function Reason(props: { value: string; isMissing: boolean; onChange: (reason: string) => void }) {
  const { value, isMissing, onChange } = props
  const { counter } = useWords().settling
  const id = useId()
  return (
    <div className="settle-reason">
      <label htmlFor={id}>{counter.reason}</label>
      <textarea
        id={id}
        rows={3}
        required
        value={value}
        aria-invalid={isMissing}
        aria-describedby={`${id}hint`}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}hint`} className={isMissing ? 'settle-fault' : 'quiet small'}>
        {isMissing ? counter.reasonMissing : counter.reasonHint}
      </p>
    </div>
  )
}

/** Asks why a settlement is undone, and says what that means. */
export function CounterDialog(
  props: DialogProps & { settlement: Settlement; onCounter: (reason: string) => void },
) {
  const { settlement, busy, failure, onCounter, onClose } = props
  const { settling, dashboard } = useWords()
  const { counter } = settling
  const { short } = dashboard
  const { number, payer, amountOre, rows } = settlement
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const order = () => {
    setTried(true)
    if (reason.trim() !== '') onCounter(reason.trim())
  }
  return (
    <ShortDialog
      title={counter.title(number)}
      order={busy ? counter.making : counter.make}
      ready={!busy}
      onOrder={order}
      onClose={onClose}
    >
      <p>
        <strong>
          {payer === null
            ? counter.meansNothing
            : counter.means(short[otherParty(payer)], short[payer], moneyText(amountOre))}
        </strong>
      </p>
      <p>
        {counter.free(rows.length)} {counter.stays}
      </p>
      <Reason value={reason} isMissing={tried && reason.trim() === ''} onChange={setReason} />
      {failure !== null && isRefused(failure) && <FailureNote doing="saving" failure={failure} />}
      <Uncertain failure={failure} says={counter.uncertain} />
    </ShortDialog>
  )
}
