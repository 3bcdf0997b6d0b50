import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { sayPeriod } from '../../domain/say-period.ts'
import type { SettlementPreview } from '../../domain/settlement-preview.ts'
import type { Settlement } from '../../domain/settlements.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Fluent } from '../Fluent.tsx'
import type { Failure } from '../failure.ts'
import { LongTextField } from '../form-fields.tsx'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import '../plan/plan.css'
import { otherParty } from './dashboard-sums.ts'
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

function Frame(
  props: DialogProps & { title: string; order: string; onOrder: () => void; children: ReactNode },
) {
  const { title, order, busy, onOrder, onClose, children } = props
  const words = useWords()
  return (
    <Fluent>
      <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
        <DialogSurface>
          <form
            noValidate
            onSubmit={event => {
              event.preventDefault()
              if (!busy) onOrder()
            }}
          >
            <DialogBody>
              <DialogTitle>{title}</DialogTitle>
              <DialogContent className="plan-form-stack">{children}</DialogContent>
              <DialogActions className="plan-dialog-actions">
                <Button onClick={onClose}>{words.form.cancel}</Button>
                <Button type="submit" appearance="primary" disabled={busy}>
                  {order}
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
    </Fluent>
  )
}

/** Says what it is to settle before it is done: it locks the costs, and there is no plain way back. */
export function SettleDialog(props: DialogProps & { preview: SettlementPreview; onSettle: () => void }) {
  const { preview, busy, failure, onSettle } = props
  const words = useWords()
  const { fresh, sums } = words.settling
  const { short } = words.dashboard
  const { from, to, payer, amountOre, rows } = preview
  return (
    <Frame
      {...props}
      title={fresh.ask(sayPeriod(from, to, words))}
      order={busy ? fresh.settling : fresh.settle}
      onOrder={onSettle}
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
    </Frame>
  )
}

/** Asks why a settlement is undone, and says what that means. */
export function CounterDialog(
  props: DialogProps & { settlement: Settlement; onCounter: (reason: string) => void },
) {
  const { settlement, busy, failure, onCounter } = props
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
    <Frame
      {...props}
      title={counter.title(number)}
      order={busy ? counter.making : counter.make}
      onOrder={order}
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
      <LongTextField
        label={counter.reason}
        hint={counter.reasonHint}
        rows={3}
        required
        value={reason}
        problem={tried && reason.trim() === '' ? counter.reasonMissing : undefined}
        onChange={setReason}
      />
      {failure !== null && isRefused(failure) && <FailureNote doing="saving" failure={failure} />}
      <Uncertain failure={failure} says={counter.uncertain} />
    </Frame>
  )
}
