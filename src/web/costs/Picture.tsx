import { lazy, type ReactNode, Suspense, useDeferredValue } from 'react'
import type { Party } from '../../domain/vocabulary.ts'
import { Swatch } from './DashboardTextures.tsx'
import type { SumsProps } from './dashboard-sums.ts'
import { useWords } from './words.tsx'

const load = () => import('./DashboardPictures.tsx')
const drawn = {
  months: lazy(async () => ({ default: (await load()).MonthPicture })),
  budgets: lazy(async () => ({ default: (await load()).BudgetPicture })),
  shares: lazy(async () => ({ default: (await load()).SharePicture })),
}

/**
 * A picture of the table beside it. It comes after the table, in room kept for it. It says nothing that the table does
 * not, and the library speaks English to a screen reader: so it is for the eye alone and takes no focus.
 */
export function Picture(props: SumsProps & { of: keyof typeof drawn; legend: ReactNode }) {
  const { of, overview, view, legend } = props
  const ready = useDeferredValue(true, false)
  const Drawn = drawn[of]
  return (
    <figure className="picture" data-of={of} aria-hidden="true" inert>
      {legend}
      <div className="picture-room">
        {ready && (
          <Suspense fallback={null}>
            <Drawn overview={overview} view={view} />
          </Suspense>
        )}
      </div>
    </figure>
  )
}

/** What the textures of the bars mean. */
export function Legend({ sides, budget = false }: { sides: readonly Party[]; budget?: boolean }) {
  const { legend, short } = useWords().dashboard
  return (
    <ul className="picture-legend small">
      {sides.map(side => (
        <li key={side}>
          <Swatch texture={`${side}-outcome`} /> {legend.outcome(short[side])}
        </li>
      ))}
      {sides.map(side => (
        <li key={`${side} ordered`}>
          <Swatch texture={`${side}-ordered`} /> {legend.ordered(short[side])}
        </li>
      ))}
      {budget &&
        (['budget', 'forecast'] as const).map(texture => (
          <li key={texture}>
            <Swatch texture={texture} /> {legend[texture]}
          </li>
        ))}
      <li className="quiet">{legend.unit}</li>
    </ul>
  )
}

/** Which line is which. */
export function ShareLegend() {
  const { legend } = useWords().dashboard
  const line = (className: string) => (
    <svg className="swatch" viewBox="0 0 26 16" width="26" height="16" aria-hidden="true">
      <path className={className} d="M1 8h24" fill="none" strokeWidth="3" />
    </svg>
  )
  return (
    <ul className="picture-legend small">
      <li>
        {line('line-reached')} {legend.reached}
      </li>
      <li>
        {line('line-agreed')} {legend.agreed}
      </li>
    </ul>
  )
}
