/** Most steps of an axis. */
const mostSteps = 5

/** The smallest round number (1, 2 or 5 and noughts) that reaches `span` in at most so many steps. */
function stepFor(span: number): number {
  const rough = span / mostSteps
  const size = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find(one => one * size >= rough) ?? 10) * size
}

/** Round marks of an axis that holds nought and all the values, lowest first. */
export function marksFor(values: readonly number[]): number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  if (low === high) return [0, 1]
  const step = stepFor(high - low)
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
}
