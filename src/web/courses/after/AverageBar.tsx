import type { EvaluationBoard } from '../../../domain/after-course.ts'

const width = 180
const middle = 10
const at = (tenths: number): number => ((tenths - 10) / 90) * (width - 12) + 6

/** The numbers of a row as a picture for the eye; the row says the same. */
export function AverageBar({ tenths, goalTenths, tenths2015 }: EvaluationBoard['questions'][number]) {
  return (
    <svg className="average-bar" viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true">
      <path className="average-scale" d={`M6 ${middle}H${width - 6}`} />
      {tenths !== null && <path className="average-own" d={`M6 ${middle}H${at(tenths)}`} />}
      {goalTenths !== null && <path className="average-goal" d={`M${at(goalTenths)} 1V19`} />}
      {tenths2015 !== null && <circle className="average-before" cx={at(tenths2015)} cy={middle} r="4.5" />}
    </svg>
  )
}
