import type { CostTerms } from '../../domain/cost-terms.ts'
import { Shape } from '../marks.tsx'
import { useWords } from './words.tsx'

/** Settings whose value nobody can make anything of: what is counted with instead. */
export function CostMisread({ terms }: { terms: CostTerms }) {
  const { misread } = useWords().cost
  return terms.misread.map(({ setting, key, value }) => (
    <p key={setting} className="note" data-tone="warning" role="status">
      <Shape name="triangle" />
      <span>{misread[setting](value, key)}</span>
    </p>
  ))
}
