import { Field, Input } from '@fluentui/react-components'
import { useId } from 'react'
import { compareText } from '../format.ts'
import type { CostBook } from './cost-book.ts'

/** A line of text with what has been written there before to choose from. */
export function SuggestedField(props: {
  label: string
  value: string
  hint?: string
  problem: string | undefined
  earlier: readonly string[]
  onChange: (value: string) => void
}) {
  const { label, value, hint, problem, earlier, onChange } = props
  const list = useId()
  return (
    <Field
      label={label}
      hint={hint ?? null}
      validationState={problem === undefined ? 'none' : 'error'}
      validationMessage={problem ?? null}
    >
      <Input list={list} value={value} onChange={(_, data) => onChange(data.value)} />
      <datalist id={list}>
        {earlier.map(one => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </Field>
  )
}

/** What has been written in a field of earlier costs, each once. */
export function earlierIn({ lists }: CostBook, field: 'supplier' | 'round'): string[] {
  const written = lists.costs.records.map(cost => cost[field]).filter(text => text !== '')
  return [...new Set(written)].toSorted(compareText)
}
