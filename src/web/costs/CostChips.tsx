import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import type { CostForce, CostSplit } from '../../domain/cost-standing.ts'
import type { CostState } from '../../domain/vocabulary.ts'
import { Shape } from '../marks.tsx'
import { type CostRow, lacksReceipt } from './cost-rows.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

type ShapeName = ComponentProps<typeof Shape>['name']

function Chip(props: { tone: string; shape: ShapeName; word: string }) {
  return (
    <span className="cost-chip" data-tone={props.tone}>
      <Shape name={props.shape} />
      {props.word}
    </span>
  )
}

/** Whether the key is recommended or mandatory; `title` says why. */
export function ForceMark(props: { force: CostForce; title?: string | undefined; words: Words }) {
  const { force, title, words } = props
  return (
    <span className="force" data-force={force} title={title}>
      {words.costStanding.forces[force]}
    </span>
  )
}

const ofSplit: Record<CostSplit, { tone: string; shape: ShapeName } | null> = {
  byKey: null,
  mirrored: null,
  otherKey: { tone: 'info', shape: 'arrow' },
  deviation: { tone: 'info', shape: 'arrow' },
  breach: { tone: 'danger', shape: 'cross' },
  unshared: { tone: 'warning', shape: 'triangle' },
}

/** How a row is shared, where that is not as the key says. */
export function SplitChip({ split, words }: { split: CostSplit; words: Words }) {
  const mark = ofSplit[split]
  return mark === null ? null : <Chip {...mark} word={words.costStanding.splits[split]} />
}

const ofState: Record<CostState, { tone: string; shape: ShapeName }> = {
  ordered: { tone: 'neutral', shape: 'ring' },
  invoiced: { tone: 'neutral', shape: 'dot' },
}

/** Whether a cost is agreed or invoiced. */
export function CostStateMark({ state }: { state: CostState }) {
  const { choices } = useWords()
  return (
    <span className="mark">
      <Shape name={ofState[state].shape} />
      <span>{choices.costState[state]}</span>
    </span>
  )
}

/** What there is to know of a cost beside its figures: each a word and a shape, colour third. */
export function CostChips({ row, words }: { row: CostRow; words: Words }) {
  const { cost, standing, settlement, changed, related } = row
  const { chips } = words.cost
  return (
    <span className="cost-chips">
      {cost.kind !== 'cost' && (
        <Chip
          tone="neutral"
          shape={cost.kind === 'credit' ? 'moon' : 'square'}
          word={words.choices.costKind[cost.kind]}
        />
      )}
      {cost.kind !== 'credit' && <ForceMark force={standing.force} words={words} />}
      <SplitChip split={standing.split} words={words} />
      {lacksReceipt(cost) && <Chip tone="warning" shape="triangle" word={chips.withoutReceipt} />}
      {changed && <Chip tone="danger" shape="cross" word={chips.changed} />}
      {related && <Chip tone="info" shape="arrow" word={chips.related} />}
      {settlement !== null && (
        <Link href={`/kostnader/avrakning/${settlement.id}`}>{chips.settled(settlement.number)}</Link>
      )}
    </span>
  )
}
