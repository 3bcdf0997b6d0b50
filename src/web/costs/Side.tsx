import type { Party } from '../../domain/vocabulary.ts'
import { PartyMark } from '../marks.tsx'
import { useWords } from './words.tsx'

/** One side by its mark and its short name, or both together. */
export function Side({ side }: { side: Party | 'joint' }) {
  const { short, together } = useWords().dashboard
  if (side === 'joint') return together
  return (
    <span className="side">
      <PartyMark lead={side} />{' '}
      <span aria-hidden="true" className="side-name">
        {short[side]}
      </span>
    </span>
  )
}
