import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { dayCautions } from '../../domain/day-cautions.ts'
import { costStates, parties } from '../../domain/vocabulary.ts'
import { writeKronor } from '../../domain/write-kronor.ts'
import { ChoiceField, DayField, RowField, TextField } from '../form-fields.tsx'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useMe } from '../records.ts'
import { CostAmountField } from './CostAmountField.tsx'
import { earlierIn, SuggestedField } from './CostSuggestedField.tsx'
import type { CostBook } from './cost-book.ts'
import { type CostDraft, leftOf, looksLikeSeatFee } from './cost-draft.ts'
import { type CostFaults, type CostReading, isDay, sayAmountFault, type Writing } from './cost-reading.ts'
import { useWords } from './words.tsx'

export type PartProps = {
  draft: CostDraft
  reading: CostReading
  writing: Writing
  book: CostBook
  faults: CostFaults
  change: (changed: Partial<CostDraft>) => void
}

function Kind({ draft, book, faults, change }: PartProps) {
  const { fields, cost } = useWords()
  const rows = book.lists.categories.records
    .filter(({ active, id }) => active || id === draft.categoryId)
    .toSorted((one, other) => one.order - other.order)
  return (
    <RowField
      label={fields.costs.categoryId}
      required
      value={draft.categoryId}
      rows={rows.map(({ id, title }) => ({ id, name: title }))}
      none={cost.form.chooseCategory}
      problem={faults.categoryId}
      onChange={categoryId => change({ categoryId })}
    />
  )
}

/** What to know of the day, under it. */
function DayCautions({ draft, book }: PartProps) {
  const words = useWords()
  const me = useMe()
  if (me === undefined || !isDay(draft.day) || draft.row?.day === draft.day) return null
  const settlements = book.lists.settlements.records
  const said = dayCautions(draft, { today: me.today, settlements }, words)
  return said.length === 0 ? null : (
    <p className="note" data-tone="info">
      {said.join(' ')}
    </p>
  )
}

/** What was bought, when, and of whom. */
export function WhatPart(props: PartProps) {
  const { draft, book, faults, change } = props
  const { fields, cost } = useWords()
  const label = fields.costs
  return (
    <>
      <TextField
        label={label.title}
        required
        hint={cost.form.titleHint}
        value={draft.title}
        problem={faults.title}
        onChange={title => change({ title })}
      />
      <div role="status">
        {looksLikeSeatFee(`${draft.title} ${draft.note}`) && (
          <p className="note" data-tone="warning">
            {cost.form.seatFee}
          </p>
        )}
      </div>
      <div className="plan-side-by-side cost-side-by-side">
        <DayField
          label={label.day}
          required
          value={draft.day}
          problem={faults.day}
          onChange={day => change({ day: day ?? '' })}
        />
        <Kind {...props} />
      </div>
      <div role="status">
        <DayCautions {...props} />
      </div>
      <SuggestedField
        label={label.supplier}
        value={draft.supplier}
        problem={faults.supplier}
        earlier={earlierIn(book, 'supplier')}
        onChange={supplier => change({ supplier })}
      />
    </>
  )
}

/** What the amount may be, and the moms with it: to be pressed, never put in by itself. */
function useSuggestions({ reading, writing, book }: PartProps) {
  const { form } = useWords().cost
  const { kind, original } = writing
  const { net, netFault } = reading
  const noVat = { label: form.noVat, text: '0' }
  const offer = (say: (amount: string) => string, ore: number) => ({
    label: say(moneyText(ore)),
    text: writeKronor(ore, ','),
  })
  if (kind !== 'credit' || original === null)
    return {
      net: [],
      vat: [...(net.ok && netFault === null ? [offer(form.vatQuarter, Math.round(net.ore / 4))] : []), noVat],
    }
  const left = leftOf(
    original,
    book.lists.costs.records.filter(({ id }) => id !== writing.id),
  )
  const part = net.ok ? Math.round((Math.abs(net.ore) * original.vatOre) / original.netOre) : 0
  return {
    net: [offer(form.whole, left.netOre)],
    vat: part > 0 ? [offer(form.vatPart, part)] : [noVat],
  }
}

/** How much, who paid, and whether the invoice has come. */
export function MoneyPart(props: PartProps) {
  const { draft, reading, writing, faults, change } = props
  const words = useWords()
  const { fields, cost, choices, party } = words
  const { form } = cost
  const { netFault } = reading
  const refused = netFault === null ? undefined : sayAmountFault(netFault, words)
  const suggestions = useSuggestions(props)
  const hint = writing.kind === 'correction' ? form.correctionHint : form.amountHint
  return (
    <>
      <div className="plan-side-by-side cost-side-by-side">
        <CostAmountField
          label={form.net[writing.kind]}
          value={draft.net}
          read={reading.net}
          hint={hint}
          problem={faults.netOre ?? refused}
          suggestions={suggestions.net}
          onChange={net => change({ net })}
        />
        <CostAmountField
          label={form.vat[writing.kind]}
          value={draft.vat}
          read={reading.vat}
          hint={form.amountHint}
          problem={faults.vatOre}
          suggestions={suggestions.vat}
          onChange={vat => change({ vat })}
        />
      </div>
      <Field
        label={fields.costs.paidBy}
        required
        validationState={faults.paidBy === undefined ? 'none' : 'error'}
        validationMessage={faults.paidBy ?? null}
      >
        <RadioGroup
          value={draft.paidBy ?? ''}
          onChange={(_, data) => change({ paidBy: parties.find(code => code === data.value) ?? null })}
        >
          {parties.map(code => (
            <Radio
              key={code}
              value={code}
              label={
                <>
                  <PartyMark lead={code} /> <span aria-hidden="true">{party[code].name}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <ChoiceField
        label={fields.costs.state}
        value={draft.state}
        choices={costStates}
        labels={choices.costState}
        hint={draft.state === 'ordered' ? form.ordered : undefined}
        onChange={state => change({ state })}
      />
    </>
  )
}
