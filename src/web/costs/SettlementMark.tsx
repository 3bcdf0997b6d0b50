import { Shape } from '../marks.tsx'
import type { SettlementState } from './settlement-view.ts'
import { useWords } from './words.tsx'

const marks = {
  stands: { tone: 'success', shape: 'check' },
  countered: { tone: 'neutral', shape: 'cross' },
  counter: { tone: 'neutral', shape: 'arrow' },
} as const satisfies Record<SettlementState, { tone: string; shape: string }>

/** Whether a settlement stands: a word and a shape, colour third. */
export function SettlementMark({ state }: { state: SettlementState }) {
  const { states } = useWords().settling.list
  const { tone, shape } = marks[state]
  return (
    <span className="mark" data-tone={tone}>
      <Shape name={shape} /> {states[state]}
    </span>
  )
}
