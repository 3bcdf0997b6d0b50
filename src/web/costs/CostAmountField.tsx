import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReadMoney } from '../../domain/read-money.ts'
import { moneyText } from '../money.ts'
import { useWords } from './words.tsx'

type Suggestion = { label: string; text: string }

/**
 * An amount as text: under it stands how it is read, or why it is not understood, so that nothing is ever misread in
 * silence. What is half written is complained of only when the person has left the field.
 */
export function CostAmountField(props: {
  label: string
  value: string
  read: ReadMoney
  hint: string
  problem?: string | undefined
  suggestions?: readonly Suggestion[]
  onChange: (text: string) => void
}) {
  const { label, value, read, hint, problem, suggestions = [], onChange } = props
  const { cost, money } = useWords()
  const [left, setLeft] = useState(false)
  const refused = !read.ok && read.why !== 'empty' && left ? money.refusals[read.why] : undefined
  const complaint = problem ?? refused
  return (
    <div className="cost-amount">
      <Field
        label={label}
        required
        hint={read.ok ? cost.form.reads(moneyText(read.ore)) : hint}
        validationState={complaint === undefined ? 'none' : 'error'}
        validationMessage={complaint ?? null}
      >
        <Input
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onBlur={() => setLeft(true)}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {suggestions.length > 0 && (
        <p className="plan-buttons">
          {suggestions.map(({ label: said, text }) => (
            <button key={said} type="button" className="button" onClick={() => onChange(text)}>
              {said}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
