import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'wouter'
import { sayKey, sayStanding } from '../../domain/say-standing.ts'
import { keyAt } from '../../domain/share-keys.ts'
import { parties } from '../../domain/vocabulary.ts'
import { LongTextField } from '../form-fields.tsx'
import { longDay } from '../format.ts'
import { PartyMark, Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { CostAmountField } from './CostAmountField.tsx'
import { ForceMark, SplitChip } from './CostChips.tsx'
import type { PartProps } from './CostFields.tsx'
import { splits } from './cost-draft.ts'
import type { CostReading, Writing } from './cost-reading.ts'
import { useWords } from './words.tsx'

/** Where the key comes from, in words. */
function useKeyText({ preset, inForce }: CostReading, { kind }: Writing): string {
  const { form } = useWords().cost
  if (preset === null) return ''
  if (kind === 'credit') return form.keyMirrored
  const key = sayKey(preset.key)
  if (kind === 'correction') return form.keyOriginal(key)
  return inForce === null ? form.keyFrozen(key) : form.keyOf(key, longDay(inForce.from), inForce.decision)
}

function Amounts({ draft, reading, writing, book }: PartProps) {
  const words = useWords()
  const { preset, shares, standing, keyBefore } = reading
  const { form } = words.cost
  const keyText = useKeyText(reading, writing)
  if (preset === null) return <p className="quiet">{form.wait}</p>
  return (
    <>
      {keyBefore !== null && (
        <p className="note" data-tone="warning">
          {form.keyChanged(sayKey(keyBefore), sayKey(preset.key))}
        </p>
      )}
      <p className="cost-shares">
        {shares !== null &&
          parties.map(party => (
            <span key={party}>
              <PartyMark lead={party} /> {form.bears(words.dashboard.short[party], moneyText(shares[party]))}
            </span>
          ))}
        {standing !== null && writing.kind !== 'credit' && (
          <span>
            <ForceMark force={standing.force} words={words} />
            {shares !== null && <SplitChip split={standing.split} words={words} />}
          </span>
        )}
      </p>
      <p>{keyText}</p>
      {standing !== null && writing.kind !== 'credit' && (
        <p className="cost-reason">
          {sayStanding(standing, book.terms, keyAt(book.terms.keys, draft.day)?.key ?? preset.key, words)}
        </p>
      )}
    </>
  )
}

/** Purchases that look like parts of this one and pass the limit with it. */
function Related({ reading, writing, book }: PartProps) {
  const { form } = useWords().cost
  const { related, standing } = reading
  const others = book.lists.costs.records.filter(({ id }) => id !== writing.id && related?.ids.includes(id))
  if (related === null || others.length === 0) return null
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{form.relatedTitle(moneyText(related.sumOre))}</p>
        <p>{form.relatedHow(related.supplier, moneyText(standing?.limitOre ?? 0))}</p>
        <ul>
          {others.map(({ id, title, day, netOre }) => (
            <li key={id}>
              <Link href={`/kostnader/${id}`} target="_blank">
                {title}
              </Link>
              , {longDay(day)}, {moneyText(netOre)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The choice of another split, with its reason. It is never forbidden: the agreement reports. */
function OtherSplit({ draft, reading, faults, change }: PartProps) {
  const { cost, fields } = useWords()
  const { form } = cost
  const { preset, standing, net, own } = reading
  const labels = { ...form.split, key: form.split.key(preset === null ? '' : sayKey(preset.key)) }
  const rest = net.ok && own.ok ? form.ownRest(moneyText(net.ore - own.ore)) : form.amountHint
  const above = standing?.force === 'mandatory'
  return (
    <div className="plan-form-stack">
      <Field label={form.choose}>
        <RadioGroup
          value={draft.split}
          onChange={(_, data) => change({ split: splits.find(code => code === data.value) ?? 'key' })}
        >
          {splits.map(code => (
            <Radio key={code} value={code} label={labels[code]} />
          ))}
        </RadioGroup>
      </Field>
      {draft.split === 'own' && (
        <CostAmountField
          label={form.ownMVG}
          value={draft.ownMVG}
          read={own}
          hint={rest}
          problem={faults.shareMVGOre ?? faults.shareMHOre}
          onChange={ownMVG => change({ ownMVG })}
        />
      )}
      {draft.split === 'own' && net.ok && own.ok && <p className="quiet">{rest}</p>}
      {draft.split !== 'key' && (
        <>
          <p className="note" data-tone={above ? 'danger' : 'warning'} role="status">
            {above ? form.willBreach(moneyText(standing.limitOre ?? 0)) : form.willDeviate}
          </p>
          <LongTextField
            label={fields.costs.deviationReason}
            required
            rows={3}
            hint={form.reasonHint}
            value={draft.deviationReason}
            problem={faults.deviationReason}
            onChange={deviationReason => change({ deviationReason })}
          />
        </>
      )}
    </div>
  )
}

/** How the cost is shared, while it is written: both sides in öre, by which key, how strongly and why. */
export function SplitPart(props: PartProps) {
  const { draft, faults, writing } = props
  const { form } = useWords().cost
  const [wanted, setWanted] = useState(false)
  const open = wanted || draft.split !== 'key'
  const problem = faults.keyMVG ?? faults.refersToId ?? (open ? undefined : faults.shareMVGOre)
  return (
    <>
      <div role="status" className="plan-form-stack">
        <Amounts {...props} />
        <Related {...props} />
      </div>
      {problem !== undefined && (
        <p className="note" data-tone="danger">
          {problem}
        </p>
      )}
      {writing.kind !== 'credit' && !open && (
        <p>
          <button type="button" className="button" aria-expanded="false" onClick={() => setWanted(true)}>
            {form.other}
          </button>
        </p>
      )}
      {writing.kind !== 'credit' && open && <OtherSplit {...props} />}
    </>
  )
}
