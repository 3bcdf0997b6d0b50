/** Where a moved activity shall stand: before another one, or last in the plan (`null`). Undefined: it stays. */
export type Target = string | null | undefined

/**
 * The place of one step up or down among the rows that stand together on the screen. Rows in between that the
 * screen does not show (another group, filtered out) are passed by.
 *
 * @param together ids of the section, in the order of the screen
 * @param plan ids of the whole year's plan, in the plan's order
 */
export function stepTarget(
  together: readonly string[],
  plan: readonly string[],
  id: string,
  by: -1 | 1,
): Target {
  const at = together.indexOf(id)
  const neighbour = together[at + by]
  if (at === -1 || neighbour === undefined) return undefined
  if (by === -1) return neighbour
  const others = plan.filter(one => one !== id)
  return others[others.indexOf(neighbour) + 1] ?? null
}

/** The place of a row that is dropped upon another: before it when it comes from below, after it when from above. */
export function dropTarget(plan: readonly string[], id: string, upon: string): Target {
  const [from, to] = [plan.indexOf(id), plan.indexOf(upon)]
  if (from === -1 || to === -1 || from === to) return undefined
  if (from > to) return upon
  return plan.filter(one => one !== id)[to] ?? null
}
