import type { Activity } from '../../domain/activities.ts'

/** How an activity goes: what is changed where it stands, without opening the whole form. */
export type Standing = Pick<Activity, 'status' | 'light' | 'lightComment'>

/** The standing of an activity. */
export const standingOf = ({ status, light, lightComment }: Activity): Standing => ({
  status,
  light,
  lightComment,
})

/** Whether a light or its words were changed: only then, or when somebody confirms it, does the light become new. */
function relit(before: Activity, after: Standing): boolean {
  return before.light !== after.light || before.lightComment.trim() !== after.lightComment.trim()
}

/**
 * The activity with a new standing. A changed or confirmed light is dated `today`;
 * a changed status alone leaves the light as old as it is.
 */
export function withStanding(before: Activity, after: Standing, today: string, confirmed: boolean): Activity {
  const renewed = confirmed || relit(before, after)
  const lightOn = after.light === null ? null : renewed ? today : before.lightOn
  return { ...before, ...after, lightOn }
}
