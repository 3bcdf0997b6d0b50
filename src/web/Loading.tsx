import { useEffect, useState } from 'react'
import { useWords } from './words.tsx'

const patience = 1000

function useSlow(): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setSlow, patience, true)
    return () => clearTimeout(timer)
  }, [])
  return slow
}

/** The shape of what is on its way; after a second also a sentence. `what` names it: words.loading.plan. */
export function Loading(props: { what: string; shape?: 'table' | 'cards' | 'text'; rows?: number }) {
  const words = useWords()
  const slow = useSlow()
  const rows = Array.from({ length: props.rows ?? 6 }, (_, place) => place)
  return (
    <div className="loading">
      <p className="loading-sentence" role="status">
        {slow ? words.loading.slow(props.what) : <span className="heard">{words.loading.shape}</span>}
      </p>
      <div className="loading-shape" data-shape={props.shape ?? 'table'} aria-hidden="true">
        {rows.map(row => (
          <span key={row} className="bone" />
        ))}
      </div>
    </div>
  )
}
