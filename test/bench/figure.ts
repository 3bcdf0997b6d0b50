/** One figure: ours beside what it is compared with. */
export type Figure = {
  name: string
  ours: number
  theirs: number | null
  unit: string
  /** Ours through theirs; null where there is nothing to divide by. */
  ratio: number | null
  aim: string
  met: boolean
}

const rounded = (value: number) => Number(value.toPrecision(4))

/** A figure with its ratio; `met` says whether the aim is reached. */
export function figure(
  given: Omit<Figure, 'ratio' | 'met'>,
  met: (ratio: number, ours: number) => boolean,
): Figure {
  const ratio = given.theirs === null || given.theirs === 0 ? null : rounded(given.ours / given.theirs)
  return {
    ...given,
    ours: rounded(given.ours),
    theirs: given.theirs === null ? null : rounded(given.theirs),
    ratio,
    met: met(ratio ?? Number.NaN, given.ours),
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
