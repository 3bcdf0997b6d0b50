/*
 * The arithmetic of course groups. The limits come from the version of the agreement that holds (`groupAtLeast`,
 * `groupFull`; section "Utbildning"), so no figure of it stands here.
 */

/** Whole people; a group with fewer than `least` does not start, and one with `full` takes no more. */
export type GroupLimits = { readonly least: number; readonly full: number }

/** How a number of people goes into groups. */
export type Grouping = {
  readonly seated: number
  readonly waiting: number
  /** As even as they can be, larger first; as few groups as seat everybody who can be seated. */
  readonly sizes: readonly number[]
  /** How many more people would fill one group more than there can be now; null when no group can ever be. */
  readonly moreForNext: number | null
}

/** Numbers of people of which somebody must wait, from and to. */
export type Gap = { readonly from: number; readonly to: number }

/** A group of nobody is none, so the least is never less than one. */
const leastOf = ({ least }: GroupLimits) => Math.max(1, least)

/** Whether so many people can be put in exactly so many groups and nobody waits. */
export function fitsInGroups(people: number, groups: number, limits: GroupLimits): boolean {
  return leastOf(limits) * groups <= people && people <= limits.full * groups
}

/** Sizes as even as they can be, larger first, for at least one group. */
function evenSizes(people: number, groups: number): number[] {
  const [all, over] = [Math.floor(people / groups), people % groups]
  return Array.from({ length: groups }, (_, at) => (at < over ? all + 1 : all))
}

/** The best that can be done with so many people who can all go anywhere. */
export function groupsOf(people: number, limits: GroupLimits): Grouping {
  const least = leastOf(limits)
  if (limits.full < least) return { seated: 0, waiting: people, sizes: [], moreForNext: null }
  const most = Math.floor(people / least)
  const seated = Math.min(people, most * limits.full)
  const groups = Math.ceil(seated / limits.full)
  return {
    seated,
    waiting: people - seated,
    sizes: groups === 0 ? [] : evenSizes(seated, groups),
    moreForNext: (most + 1) * least - people,
  }
}

/** The gaps between the numbers that fit, up to a number of people. */
export function gapsUpTo(people: number, limits: GroupLimits): Gap[] {
  const gaps: Gap[] = []
  for (let groups = 0; groups * limits.full < people; groups += 1) {
    const from = groups * limits.full + 1
    const to = Math.min(people, leastOf(limits) * (groups + 1) - 1)
    if (limits.full < leastOf(limits)) return [{ from: 1, to: people }]
    if (from > to) return gaps
    gaps.push({ from, to })
  }
  return gaps
}
