import { useWords } from '../words.tsx'
import type { PlanRow } from './plan-rows.ts'
import type { PlanView } from './plan-view.ts'

/** How much is on screen and what of it needs a look, in words; read aloud when the view changes. */
export function PlanCount(props: { shown: readonly PlanRow[]; all: number; view: PlanView }) {
  const { shown, all, view } = props
  const { plan } = useWords()
  const late = shown.filter(row => row.late).length
  const faded = shown.filter(row => row.faded).length
  const several = view.grouping === 'dol' && shown.some(row => row.activity.desiredStates.length > 1)
  const said = [
    plan.count(shown.length, all),
    ...(late > 0 ? [plan.lateCount(late)] : []),
    ...(faded > 0 ? [plan.fadedCount(faded)] : []),
  ]
  return (
    <p className="plan-count">
      <span role="status">{said.join(', ')}.</span>
      {several && <span className="quiet"> {plan.severalPoints}</span>}
    </p>
  )
}
